import { expect, test } from 'vitest'
import { classesIn } from './read_factuality.ts'

/** A sentence, the word of the event in it, how it stands for the article; the word of the source where it stands so for that one. */
type Case = readonly [text: string, word: string, classes: string, below?: string]

function kind(name: string, cases: readonly Case[]): void {
  for (const [text, word, classes, below] of cases)
    test(`${name}: ${text} (${word})`, () => {
      expect(classesIn(text, word, below)).toBe(classes)
    })
}

kind('what a verb says of its infinitive', [
  ['The crew failed to reach the island.', 'reach', 'certain negative happened'],
  ['The crew did not fail to reach the island.', 'reach', 'certain affirmative happened'],
  ['The crew managed to reach the island.', 'reach', 'certain affirmative happened'],
  ['The crew refused to leave the ship.', 'leave', 'certain negative happened'],
  ['The crew was forced to leave the ship.', 'leave', 'certain affirmative happened'],
  ['The crew began to leave the ship.', 'leave', 'certain affirmative happened'],
  ['The crew did not hesitate to leave the ship.', 'leave', 'certain affirmative happened'],
  ['The crew seems to have left the ship.', 'left', 'probable affirmative happened'],
  ['The crew wants to leave the ship.', 'leave', 'possible affirmative planned'],
  ['The crew intends to leave the ship.', 'leave', 'certain affirmative planned'],
  ['The crew is expected to leave the ship.', 'leave', 'probable affirmative planned'],
  ['The crew is unable to leave the ship.', 'leave', 'certain negative ongoing'],
])

kind('whose word the tree does not hang the event on', [
  [
    'The minister denied that the army killed civilians in Selt on Monday.',
    'killed',
    'certain negative denied',
    'denied',
  ],
  ['The army killed three civilians in Selt, the minister denied.', 'killed', 'certain negative denied', 'denied'],
  ['The army killed three civilians in Selt, the minister said.', 'killed', 'certain affirmative happened', 'said'],
  [
    'The minister denied that the man who robbed the bank was freed.',
    'robbed',
    'certain affirmative happened',
    'denied',
  ],
])

kind('what is ruled out, averted or called off', [
  ['The minister ruled out raising the fee.', 'raising', 'certain negative hypothetical'],
  ['The minister ruled out a strike.', 'strike', 'certain negative hypothetical'],
  ['The pilot averted a collision.', 'collision', 'certain negative happened'],
  ['Guards foiled a robbery.', 'robbery', 'certain negative happened'],
  ['Guards prevented the man from entering the bank.', 'entering', 'certain negative happened'],
  ['The club cancelled the match.', 'match', 'certain negative planned'],
  ['The match was called off.', 'match', 'certain negative planned'],
  ['The cancelled match would have drawn thousands.', 'match', 'certain negative planned'],
  ['Guards stopped the fighting.', 'fighting', 'certain affirmative happened'],
  ['Guards watched the match.', 'match', 'certain affirmative happened'],
])

kind('negations that are none', [
  ['The flood not only damaged the mill but also swept away a barn.', 'damaged', 'certain affirmative happened'],
  ['No fewer than ten barns burned.', 'burned', 'certain affirmative happened'],
  ['The guests did not arrive until midnight.', 'arrive', 'certain affirmative happened'],
  ['No doubt the clerk signed the lease.', 'signed', 'certain affirmative happened'],
  ['There is no doubt that the clerk signed the lease.', 'signed', 'certain affirmative happened'],
  ['The rent almost doubled.', 'doubled', 'certain affirmative happened'],
])

kind('negations', [
  ['The clerk is no longer working there.', 'working', 'certain negative ongoing'],
  ['Neither the clerk nor the baker signed the lease.', 'signed', 'certain negative happened'],
  ['The clerk hardly spoke.', 'spoke', 'certain negative happened'],
  ['The tanker almost hit the pier.', 'hit', 'certain negative happened'],
  ['The clerk left without signing the lease.', 'signing', 'certain negative happened'],
  ['The clerk left without signing the lease.', 'left', 'certain affirmative happened'],
  ['The clerk sold the house instead of renting it.', 'renting', 'certain negative happened'],
  ['No one was injured.', 'injured', 'certain negative happened'],
  ['There was no explosion at the mill.', 'explosion', 'certain negative happened'],
  ['The baker is far from satisfied.', 'satisfied', 'certain negative ongoing'],
])

kind('modals, duties, requests', [
  ['The bridge may collapse.', 'collapse', 'possible affirmative hypothetical'],
  ['The bridge may have collapsed.', 'collapsed', 'possible affirmative happened'],
  ['The bridge must have collapsed.', 'collapsed', 'probable affirmative happened'],
  ['The council must repair the bridge.', 'repair', 'uncommitted affirmative requested'],
  ['The baker urged the council to repair the bridge.', 'repair', 'uncommitted affirmative requested'],
  ['The baker called for the resignation of the mayor.', 'resignation', 'uncommitted affirmative requested'],
  ['Please repair the bridge.', 'repair', 'uncommitted affirmative requested'],
  ['The baker urged the council not to sell the bridge.', 'sell', 'uncommitted negative requested'],
  ['The council banned the sale of fireworks.', 'sale', 'probable negative hypothetical'],
])

kind('offers and threats', [
  ['The baker offered to pay for the roof.', 'pay', 'possible affirmative hypothetical'],
  ['The gang threatened to burn the mill.', 'burn', 'possible affirmative hypothetical'],
  ['The gang threatened to burn the mill.', 'threatened', 'certain affirmative happened'],
])

kind('conditions, and what did not come to be', [
  ['If the dam breaks, the village will be flooded.', 'flooded', 'probable affirmative hypothetical'],
  ['If the dam breaks, the village will be flooded.', 'breaks', 'possible affirmative hypothetical'],
  ['The guard would have seen the thief.', 'seen', 'uncommitted affirmative hypothetical'],
  ['Had it rained, the harvest would have been saved.', 'saved', 'uncommitted affirmative hypothetical'],
  ['The council should have repaired the bridge.', 'repaired', 'uncommitted affirmative hypothetical'],
])

kind('what is to come', [
  ['The ferry leaves on Monday.', 'leaves', 'certain affirmative planned'],
  ['The ferry leaves every Monday.', 'leaves', 'certain affirmative ongoing'],
  ['The ferry left on Monday.', 'left', 'certain affirmative happened'],
  ['The mayor is to open the bridge.', 'open', 'certain affirmative planned'],
  ['The bridge is due to open in May.', 'open', 'certain affirmative planned'],
  ['The mayor is going to resign.', 'resign', 'certain affirmative planned'],
  ['The choir is due to sing in May.', 'sing', 'certain affirmative planned'],
  ['The crew sailed north to rescue the fishermen.', 'rescue', 'certain affirmative planned'],
])

kind('what waits for something', [
  ['The road will open when the snow has melted.', 'open', 'certain affirmative planned'],
  ['The bridge will close once the mayor signs the order.', 'signs', 'certain affirmative planned'],
  ['The bridge closed when the mayor signed the order.', 'signed', 'certain affirmative happened'],
])

kind('efforts', [
  ['The crew made a failed attempt to reach the island.', 'reach', 'certain negative happened'],
  ['The police have yet to find the thief.', 'find', 'certain negative happened'],
  ['The old man was too weak to stand.', 'stand', 'certain negative happened'],
  ['The mill stopped selling flour.', 'selling', 'certain negative happened'],
  ['The mill did not stop selling flour.', 'selling', 'certain affirmative happened'],
])

kind('questions', [
  ['Will the mayor resign?', 'resign', 'uncommitted affirmative hypothetical'],
  ['Why did the mayor resign?', 'resign', 'certain affirmative happened'],
])

kind('nouns of events', [
  ['The planned merger of the two mills worries the town.', 'merger', 'probable affirmative planned'],
  ['The mills announced a possible merger.', 'merger', 'possible affirmative planned'],
  ['The alleged theft shocked the town.', 'theft', 'possible affirmative happened'],
  ['The threat of a strike hangs over the port.', 'strike', 'possible affirmative hypothetical'],
  ['The town was calm after the riot.', 'riot', 'certain affirmative happened'],
  ['Two men died during the riot.', 'riot', 'certain affirmative happened'],
  ['The meeting took place in May.', 'meeting', 'certain affirmative happened'],
  ['The meeting did not take place.', 'meeting', 'certain negative happened'],
  ['The meeting will take place in May.', 'meeting', 'certain affirmative planned'],
  ['The two sides held talks.', 'talks', 'certain affirmative happened'],
  ['The two sides will hold talks.', 'talks', 'certain affirmative planned'],
  ['The two sides did not hold talks.', 'talks', 'certain negative happened'],
  ['The council rejected the request.', 'request', 'certain affirmative happened'],
  ['The council proposed a ban.', 'ban', 'probable affirmative planned'],
])

kind('what others say', [
  ['The baker said the clerk stole the keys.', 'stole', 'uncommitted affirmative happened'],
  ['The baker said the clerk stole the keys.', 'stole', 'certain affirmative happened', 'said'],
  ['The clerk denied that he stole the keys.', 'stole', 'certain negative denied', 'denied'],
  ['He fears that the clerk has stolen the keys.', 'stolen', 'possible affirmative happened', 'fears'],
  ['The baker said the clerk did not steal the keys.', 'steal', 'certain negative happened', 'said'],
  ['The baker asked the clerk to return the keys.', 'return', 'uncommitted affirmative requested', 'asked'],
  ['The baker knows that the clerk stole the keys.', 'stole', 'certain affirmative happened'],
  ['The baker does not know that the clerk stole the keys.', 'stole', 'certain affirmative happened'],
  ['The clerk is alleged to have stolen the keys.', 'stolen', 'possible affirmative happened'],
  ['The clerk has reportedly stolen the keys.', 'stolen', 'probable affirmative happened'],
])

kind('what looks like a governing word', [
  ['The clerk did not respond to requests for comment.', 'requests', 'certain affirmative happened'],
  ['The report shows how the clerk forged the letter.', 'forged', 'certain affirmative happened'],
  ['There was not much interest in the sale.', 'interest', 'certain negative happened'],
])

kind('what is denied of a mind is denied', [
  ['The clerk does not think that the bank lost the files.', 'lost', 'certain negative happened', 'think'],
  ['The clerk does not say that the bank lost the files.', 'lost', 'certain affirmative happened', 'say'],
  ['I do not think that the bank lost the files.', 'lost', 'possible negative happened'],
])

kind('whose mind it is', [
  ['I think that the bank lost the files.', 'lost', 'probable affirmative happened'],
  ['The clerk thinks that the bank lost the files.', 'lost', 'uncommitted affirmative happened'],
])

kind('what goes on', [
  ['The bridge is being repaired.', 'repaired', 'certain affirmative ongoing'],
  ['The clerk said that the bank was worried.', 'worried', 'uncommitted affirmative ongoing'],
  ['The clerk said that the bank owned a farm.', 'owned', 'uncommitted affirmative ongoing'],
  ['The clerk said that the bank sold a farm.', 'sold', 'uncommitted affirmative happened'],
  ['The bank may be losing money.', 'losing', 'possible affirmative ongoing'],
  ['The minister may be leaving the town.', 'leaving', 'possible affirmative planned'],
  ['The bank’s desire for help grew.', 'desire', 'certain affirmative ongoing'],
  ['The bank is working to save the farm.', 'save', 'certain affirmative ongoing'],
])

kind('words that govern only what they take', [
  ['The girl asked for a picture, setting off a dispute.', 'setting', 'certain affirmative happened'],
  ['The town has a wall to protect it.', 'protect', 'certain affirmative planned'],
  ['They sat there until the roof fell.', 'fell', 'certain affirmative happened'],
  ['The mayor planted trees to guard the coast.', 'guard', 'certain affirmative planned'],
  ['The mayor planned to guard the coast.', 'guard', 'certain affirmative planned'],
  ['Had he done so, the bank would have closed.', 'done', 'possible affirmative hypothetical'],
  ['The mayor did little to help the farm.', 'help', 'probable negative happened'],
  ['The mayor did more to help the farm.', 'help', 'certain affirmative happened'],
])

kind('what is told of a noun besides', [
  [
    'The army warned that rebels could attack the port, whose crew fled in May.',
    'fled',
    'certain affirmative happened',
  ],
])

kind('what is joined to a verb stands as that one does', [
  ['Clerks write letters and make use of the files.', 'make', 'certain affirmative ongoing'],
  ['Clerks can write letters, read files, and talk with guests.', 'read', 'possible affirmative hypothetical'],
  ['The town remains under a curfew and patrolled by troops.', 'patrolled', 'certain affirmative ongoing'],
  ['Call the office and leave a message.', 'leave', 'uncommitted affirmative requested'],
])

kind('what did not come about, or only with pains', [
  ['Doctors had difficulties in reaching the camp.', 'reaching', 'possible affirmative happened'],
  ['The mayor had trouble persuading the clerks.', 'persuading', 'possible affirmative happened'],
  ['The council decided against closing the bridge.', 'closing', 'certain negative happened'],
  ['The firm opted against selling the farm.', 'selling', 'certain negative happened'],
  ['The firm opted to sell the farm.', 'sell', 'certain affirmative planned'],
  ['The ministers conferred on sending troops.', 'sending', 'possible affirmative hypothetical'],
])

kind('headlines in the infinitive are of what is to come', [
  ['Queen Marta to open the bridge in July.', 'open', 'certain affirmative planned'],
])

kind('what a sentence opens with has been, whatever follows', [
  ['Founded in 1990 by a clerk, the firm will close its plant.', 'Founded', 'certain affirmative happened'],
  ['The firm will close its plant, founded in 1990 by a clerk.', 'close', 'certain affirmative planned'],
])

kind('who does one thing is told by another that he does', [
  [
    'The Rhodan Navy patrolling the Gulf of Olmen on Thursday thwarted a multi-boat attack by sea brigands.',
    'patrolling',
    'certain affirmative happened',
  ],
])
