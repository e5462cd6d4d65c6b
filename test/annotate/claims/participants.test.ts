import { describe, expect, it } from 'vitest'
import { claimsOf, shown } from './read_claims.ts'

/** The claims of some actions. */
const claimOf = (text: string, ...actions: string[]): string[] =>
  shown(text).filter((claim) => actions.some((action) => claim.startsWith(`${action}:`)))

describe('who does what a participle or infinitive says', () => {
  it.each([
    [
      'Who is accused does what the accusation says.',
      'The senator accused the broadcaster of hiding the poll.',
      ['hide: the broadcaster > the poll'],
    ],
    [
      'Who apologises does what the apology is for.',
      'The railway apologised to passengers for cancelling 300 trains.',
      ['cancel: The railway > 300 trains'],
    ],
    [
      'Whom a verb is against does what it is for.',
      'The union lashed out at the council for closing the school.',
      ['close: the council > the school'],
    ],
    [
      'Whose the attempt is does what is attempted.',
      "The church's attempts to remove the video failed.",
      ['remove: The church > the video'],
    ],
    [
      "A participle right behind the object of sending is that one's.",
      'The report sent shares tumbling past the bank, hiding the loss.',
      ['hide: The report > the loss'],
    ],
    [
      'Whose the risk is does what it is of.',
      'The union is at risk of selling the house.',
      ['sell: The union > the house'],
    ],
    [
      'Who announces plans has them.',
      'The council announced plans to sell the house.',
      ['sell: The council > the house'],
    ],
    [
      "Who criticises plans has not: they may be anybody's.",
      'The union criticised plans to sell the house.',
      ['sell: - > the house'],
    ],
    [
      'Who tells of it behind does not do it.',
      'The gunman opened fire on his bosses, hiding the guns and closing a shop, the Orvik Press reported.',
      ['hide: The gunman > the guns', 'close: The gunman > a shop'],
    ],
    [
      'Who tells of it, but is no more than a source of it.',
      'The firm bought a rival last year, hiding the loss, the Daily Herald reported.',
      ['hide: The firm > the loss'],
    ],
    [
      'Who tells, and does something while telling, does it.',
      'Closing the shop, the owner said the firm hid the loss.',
      ['close: the owner > the shop', 'hide: the firm > the loss'],
    ],
    ["What is opposed may be anybody's.", 'The union opposes selling the house.', ['sell: - > the house']],
    [
      'What goes on beside it is done by the subject.',
      'The union opposed it, selling the house.',
      ['sell: The union > the house'],
    ],
    [
      'Whoever is urged does it, whatever it was read as hanging on.',
      'The bank raised money by calling a meeting and urging owners to sell the house.',
      ['sell: owners > the house'],
    ],
    ['Nobody does what is only talked about.', 'They talked about selling the house.', ['sell: - > the house']],
  ])('%s', (_, text, expected) => {
    expect(claimOf(text, 'hide', 'cancel', 'close', 'remove', 'sell')).toEqual(expected)
  })
})

describe('who does what is told in the passive', () => {
  it.each([
    [
      'is told once for verbs that nothing stands between',
      'Two clerks were beaten, robbed and later killed by the gang.',
      ['beat: the gang > Two clerks', 'rob: the gang > Two clerks', 'kill: the gang > Two clerks'],
    ],
    [
      'is told of the last alone, where something stands between',
      'The clerk was robbed at the bank and killed by the gang.',
      ['rob: - > The clerk @ the bank', 'kill: the gang > The clerk'],
    ],
    [
      'is told of the last alone, where that has an auxiliary of its own',
      'The clerk was robbed and was killed by the gang.',
      ['rob: - > The clerk', 'kill: the gang > The clerk'],
    ],
    ['is nobody where a vote does it', 'The motion was adopted by a wide margin.', ['adopt: - > The motion']],
    ['is whoever votes', 'The motion was adopted by the council.', ['adopt: the council > The motion']],
  ])('%s', (_, text, expected) => {
    expect(claimOf(text, 'beat', 'rob', 'kill', 'adopt')).toEqual(expected)
  })
})

describe('a verb joined to a clause behind a comma', () => {
  it.each([
    [
      'is said of whoever that is of, whatever it was read as joined to',
      'Ms. Lund cited the anonymous county employee, who identified as a supervisor and told POB auditors that idle work is hurting the agency.',
      'tell: the anonymous county employee',
    ],
    [
      'is said of the subject of the sentence behind a comma',
      'Ms. Lund cited the anonymous county employee, who identified as a supervisor, and told POB auditors that idle work is hurting the agency.',
      'tell: Ms. Lund',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimOf(text, 'tell').map((claim) => claim.split(' > ')[0])).toEqual([expected])
  })
})

describe('a word that opens a clause or phrase', () => {
  it('is nobody and nothing', () => {
    expect(claimOf('The minister denied that the army killed civilians in Selt on Monday.', 'deny', 'kill')).toEqual([
      'deny: The minister',
      'kill: the army > civilians @ Selt',
    ])
  })
})

describe('the object of joined verbs', () => {
  it.each([
    ['The crowd kissed and embraced the singer.', ['kiss: The crowd > the singer', 'embrace: The crowd > the singer']],
    ['The crowd stood and embraced the singer.', ['stand: The crowd', 'embrace: The crowd > the singer']],
    [
      'The army captured, tortured and killed three journalists.',
      ['capture', 'torture', 'kill'].map((action) => `${action}: The army > three journalists`),
    ],
  ])('%s', (text, expected) => {
    expect(claimOf(text, 'kiss', 'stand', 'embrace', 'capture', 'torture', 'kill')).toEqual(expected)
  })
})

describe('an object', () => {
  it.each([
    ['They found the ring that the thief wanted to sell.', 'sell: the thief > the ring'],
    ['The day he left the town, the mill burned.', 'leave: he > the town'],
    ['The town raised $5 million.', 'raise: The town > $5 million'],
    ['Police responded to reports of a fire.', 'respond: Police > to reports of a fire'],
    ['The mayor served as treasurer of the club.', 'serve: The mayor > as treasurer of the club'],
    ['The minister recalled the plan in an interview.', 'recall: The minister > the plan in an interview'],
    ['The rower appeared on the talk show.', 'appear: The rower > on the talk show'],
    ['The widow worked at Brakel Foods.', 'work: The widow @ Brakel Foods'],
    ['The mayor read a request from the union.', 'read: The mayor > a request from the union'],
    ['Norland must boost the troops it has deployed along its borders.', 'deploy: it > the troops + along its borders'],
    ['They heard the claim that the mayor denied.', 'deny: the mayor > the claim'],
    ['They doubted the claim that the thief wanted to sell.', 'sell: the thief'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toContain(expected)
  })

  it('is whom somebody helps, whatever he does', () => {
    expect(shown('Ann Roe has helped country clubs adapt to the growing demand.')[0]).toBe(
      'help: Ann Roe > country clubs + adapt to the growing demand',
    )
  })

  it('goes on to the number that it comes to, and is nothing that an adverb is of', () => {
    expect(shown('The council reduced the 36 holes to 18.')).toEqual(['reduce: The council > the 36 holes to 18'])
    expect(shown('Ann Roe spoke ahead of an election.')).toEqual(['speak: Ann Roe'])
  })

  it('that says what somebody becomes is nobody else', () => {
    const roles = claimsOf('Ada Stone becomes the next president of Norland.').flatMap(
      ({ participants }) => participants,
    )
    expect(roles.filter(({ entity }) => entity !== null && entity === roles[0]?.entity)).toHaveLength(1)
  })

  it('is none behind a preposition', () => {
    expect(shown('This emerged during day one of the trial.')).toEqual(['emerge: This'])
  })

  it('that says the action with its verb is none', () => {
    expect(shown('The mayor took part in the race.')).toEqual(['take part: The mayor > in the race'])
    expect(shown('The club gained ground.')).toEqual(['gain ground: The club'])
    expect(shown('The mayor took the part of the king.')).toEqual(['take: The mayor > the part of the king'])
  })
})

describe('an actor', () => {
  it.each([
    ['The court this month rejected a request.', 'reject: The court > a request'],
    ['This summer, try a boat.', 'try: - > a boat'],
    ['Some won more money than others.', 'win: Some > more money'],
    ['About 80% of farmers use the app.', 'use: About 80% of farmers > the app'],
    ['Riders leaving the hall greeted the mayor.', 'greet: Riders leaving the hall > the mayor'],
    ['The mayor said that closing the mine had saved the river.', 'save: closing the mine > the river'],
    ['A judge presiding over the trial was fined.', 'fine: - > A judge presiding over the trial'],
    ['Critics say the plan, run by the council, has hurt farmers.', 'hurt: the plan > farmers'],
    ['It was in May that the council closed the mill.', 'close: the council > the mill'],
    ['The tenants who had rented the mill since May left it on Monday.', 'leave: The tenants > it'],
    ['The farmers thanked the head of the league, which pays for the roof.', 'pay: the league > for the roof'],
    ['Helpers put voters back on the rolls who had moved.', 'move: voters'],
    [
      "The company's founder, Greta Holm, and its lawyer met the inspectors and signed the accounts.",
      "sign: The company's founder + its lawyer > the accounts",
    ],
    ['The visit from the bishop drew crowds.', 'visit: the bishop'],
    ['The theft from the church shocked the town.', 'steal: - > the church'],
    ['The museum, the mayor said, would open in May.', 'open: The museum'],
    ['The plan, Ann Roe said, has saved the river.', 'save: The plan > the river'],
    ['Last week, officials said, the ferry sank.', 'sink: the ferry'],
    ['Brown & Roe sold the mill.', 'sell: Brown & Roe > the mill'],
    [
      'The visits by Defence Minister Ann Roe to Norland angered the union.',
      'visit: Defence Minister Ann Roe @ Norland',
    ],
    ['The senator has no support.', 'support: - > The senator'],
    ['The widow, having sold the mill, is leaving the town.', 'leave: The widow > the town'],
    ['The plan involves selling boats from Norland to Sutland.', 'sell: Norland > Sutland + boats'],
    ["He's given the keys to the mayor.", 'give: He > the mayor + the keys'],
    ['The rate has been high and firms have been leaving the town.', 'leave: firms > the town'],
    ['Ann Roe, president of the club has left.', 'leave: Ann Roe'],
    ['Police blamed Selt, Norland, officer Ann Roe for the crash.', 'blame: Police > officer Ann Roe + for the crash'],
    ['My mother tried to make it a game, taking us to the lake.', 'take: My mother > us + to the lake'],
    ['Even after her league won, the mayor resigned.', 'win: her league'],
    ['The report sent shares tumbling past the bank.', 'tumble: shares > past the bank'],
    [
      'The early willingness of voters to back Roe threw the plan into doubt.',
      'throw: The early willingness of voters to back Roe > the plan into doubt',
    ],
    ['He also seemed to recognise the court was likely to rule against him.', 'rule: the court > him'],
    ['Cruz, later joined by Roe and others, had successfully turned the tables.', 'turn: Cruz > the tables'],
    ['Under terms of the new proposal, Brakel, managed by Holm Capital Corp., would pay $12.', 'pay: Brakel > $12'],
    ['The widow asked who had called the police.', 'call: - > the police'],
    ['A Selt investor has signed a letter of intent to buy the mill.', 'buy: A Selt investor > the mill'],
    ['Holm filed a request with the ministry.', 'request: Holm > the ministry'],
    ['He responded with sharp criticism of the judges.', 'criticise: He > the judges'],
    ['The mayor left before a meeting with the union.', 'meet: The mayor > the union'],
    ['After her loss to Roe, the mayor resigned.', 'lose: her > Roe'],
    ['Ann Roe and Greta Holm, who is leaving the club, met.', 'leave: Greta Holm > the club'],
    ['Ann Roe and Greta Holm, who are leaving the club, met.', 'leave: Ann Roe + Greta Holm > the club'],
    ['The pact gives Brakel Foods the option to acquire the mill.', 'acquire: Brakel Foods > the mill'],
    ['Ann Roe is not the first banker to run the mill.', 'run: Ann Roe > the mill'],
    ['The fire was caused by the raid, as ordered by the court.', 'order: the court'],
    ['Ada Stone needs luck to help her.', 'help: luck > her'],
    ['The mayor will spend the weekend painting the hall.', 'paint: The mayor > the hall'],
    ['The rise of Roe gave Holm new impetus to oppose the mayor.', 'oppose: Holm > the mayor'],
    [
      'The senator has resigned and projected calm as unrest suddenly filled the streets.',
      'fill: unrest > the streets',
    ],
    ['Ada Stone, who backed the union and openly opposed Hugo Brandt, resigned.', 'oppose: Ada Stone > Hugo Brandt'],
    ['The studio released a film featuring the mayor.', 'feature: a film > the mayor'],
    ['The town was viewed as a refuge by some in the party.', 'view: some > The town + as a refuge'],
    ["Rowan's plans to close 40 shops.", 'close: Rowan > 40 shops'],
    ['The farmers met author and former minister Ada Stone.', 'meet: The farmers > former minister Ada Stone'],
    ['Ada Stone needs luck to help Greta Holm.', 'help: Ada Stone > Greta Holm'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toContain(expected)
  })
})

describe('voice', () => {
  it('is active in a past that was read as what is told of a noun', () => {
    expect(shown('This plan translated into 40 new jobs.')).toEqual(['translate: This plan > into 40 new jobs'])
  })

  it('is active in a perfect with an adverb, whatever stands below', () => {
    const text = 'The regional government has formally called for Brakel Foods to be expelled from the union.'
    expect(claimOf(text, 'call', 'expel')).toEqual([
      'call: The regional government > Brakel Foods + to be expelled from the union',
      'expel: - > Brakel Foods + the union',
    ])
  })

  it('leaves an auxiliary no claim of its own', () => {
    expect(claimOf('Brakel has since started a restructuring.', 'have', 'start')).toEqual([
      'start: Brakel > a restructuring',
    ])
  })
})

describe('whom something is done to', () => {
  const rolesOf = (text: string): string[] =>
    claimsOf(text)[0]?.participants.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`) ?? []

  it('is a thing where it is given, made or ends', () => {
    expect(rolesOf('The victory gave her more delegates.')).toContain('object more delegates')
    expect(rolesOf('The victory gave her more delegates.')).toContain('recipient her')
    expect(rolesOf('The firm opened a clinic in Selt.')).toContain('object a clinic')
    expect(rolesOf('The firm sued a clinic in Selt.')).toContain('recipient a clinic')
  })

  it('is what there are so many of', () => {
    expect(rolesOf('The firm closed 15 of its shops.')).toContain('object 15 of its shops')
    expect(rolesOf('The firm fired 15 of its drivers.')).toContain('recipient 15 of its drivers')
  })
})

describe('joined participants', () => {
  it('are one each, without who is left out', () => {
    expect(claimOf('The union and the league, but not the club, signed the pact.', 'sign')[0]).not.toContain('club')
  })

  it('leave out what is only said of a name', () => {
    expect(claimOf('Ann Roe, the minister and a former officer, ordered an inquiry.', 'order')).toEqual([
      'order: Ann Roe > an inquiry',
    ])
  })

  it.each([
    ['The letter was signed by Ada Stone, co-founder and chief operating officer at Brakel Foods.', 'Ada Stone'],
    [
      "The company's founder, Hugo Brandt, and its chairman, Ada Stone, sold shares.",
      "The company's founder + its chairman",
    ],
    ['Ada Stone, a lawyer, and Hugo Brandt, a teacher, signed the letter.', 'Ada Stone + Hugo Brandt'],
    ['The letter was signed by the ministry, the union, and Ada Stone.', 'the ministry + the union + Ada Stone'],
    ['The letter was signed by the panel and its host, Ada Stone, the former banker.', 'the panel + Ada Stone'],
  ])('are one where one is said twice: %s', (text, actors) => {
    expect(claimOf(text, 'sign', 'sell')[0]?.split(/: | > /)[1]).toBe(actors)
  })

  it('of a list of names are not the first of them', () => {
    const found = claimsOf('Two panelists — Ada Stone, Hugo Brandt and Mia Lund — criticized the ministry.')
    expect(found[0]?.participants[0]?.entity).toBeNull()
  })

  it('go on with the verb of speech where the tense does', () => {
    expect(claimOf('The court ruled that the ministry had spied on reporters and ordered a review.', 'order')).toEqual([
      'order: The court > a review',
    ])
  })
})

describe('times', () => {
  const timesOf = (text: string) =>
    claimsOf(text).map(({ action, participants }) => [
      action,
      ...participants.filter(({ role }) => role === 'time').map(({ start, end }) => text.slice(start, end)),
    ])

  it('that open a sentence are those of all that is joined to it', () => {
    expect(timesOf('On Friday the boat sank and the crew drowned.')).toEqual([
      ['sink', 'Friday'],
      ['drown', 'Friday'],
    ])
  })

  it('stay with their own verb elsewhere', () => {
    expect(timesOf('The boat sank and the crew drowned on Friday.')).toEqual([['sink'], ['drown', 'Friday']])
  })

  it("before a noun that is joined to another are that noun's", () => {
    expect(timesOf('Over her career and her 2008 bid, she raised money.')).toEqual([['raise']])
    expect(timesOf('In a 2008 letter she raised the fee.')).toEqual([['raise', '2008']])
  })
})

describe('the words of a participant', () => {
  it.each([
    ['The union received more than £5m in gifts.', 'receive: The union > more than £5m in gifts'],
    ['She banned the “shadow banking” that grew.', 'ban: She > the “shadow banking” that grew'],
    ['BBC Chairman Ann Roe answered the questions.', 'answer: BBC Chairman Ann Roe > the questions'],
    ['At least five men attacked the mill.', 'attack: At least five men > the mill'],
    ['The fire wounded at least 40 workers.', 'wound: The fire > at least 40 workers'],
    ['The council imposed a curfew in Tollen.', 'impose: The council > a curfew @ Tollen'],
    [
      'The dean spoke of the dangers of a dispute between the union and the league.',
      'speak: The dean > of the dangers of a dispute between the union and the league',
    ],
    ['The bank will buy up to 25% of the shares.', 'buy: The bank > up to 25% of the shares'],
    ['She seeks another four years in the palace.', 'seek: She > another four years @ the palace'],
    ['The council published an interview given after the vote.', 'publish: The council > an interview'],
    ['The farmer suffers from a disease known as rust.', 'suffer: The farmer > from a disease known as rust'],
    [
      'The union recalled the fate of those who had fled the town in 1990.',
      'recall: The union > the fate of those who had fled the town in 1990',
    ],
    ['Fans wore shirts showing a bear.', 'wear: Fans > shirts showing a bear'],
    ['The court heard of a ruling from Selt against the mayor.', 'rule: - > the mayor @ Selt'],
    ['Workers expressed anger over the plan.', 'express: Workers > anger over the plan'],
    ['The victory ended a string of wins by the league.', 'end: The victory > a string of wins by the league'],
    ['The firm is under pressure.', 'be: The firm > under pressure'],
    ['The team used data from supporters.', 'use: The team > data from supporters'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toContain(expected)
  })

  it('that was taken for who does it is somebody else where it says no "himself"', () => {
    const found = claimsOf('Ada Stone has resigned. Ada Stone moved her.').at(-1)
    expect(found?.participants.filter(({ role }) => role !== 'actor').every(({ entity }) => entity === null)).toBe(true)
  })
})

describe('amounts', () => {
  const amountsOf = (text: string) =>
    claimsOf(text).flatMap(({ participants }) =>
      participants.filter(({ role }) => role === 'amount').map(({ start, end }) => text.slice(start, end)),
    )

  it('are those of who takes part, and prices', () => {
    expect(amountsOf('The company sold 20 ships for 3 million euros.')).toEqual(['20', '3 million euros'])
  })

  it('are no numbers of anything else', () => {
    expect(amountsOf('The driver hit a tree near 12 houses.')).toEqual([])
  })
})

describe('what completes a predicate', () => {
  it.each([
    ['Ann Roe accused the broadcaster of hiding the poll.', 'accuse: Ann Roe > the broadcaster + of hiding the poll'],
    ['The boat finished in third place on Monday.', 'finish: The boat > in third place'],
    ['The firm kept its owners happy.', 'keep: The firm > its owners + happy'],
    ['The minister fulfilled his pledge to rebuild the school.', 'pledge: The minister > to rebuild the school'],
    ['“Leave the hall,” the mayor demanded.', 'demand: the mayor > “Leave the hall,”'],
    ['The alliance fell apart on Monday.', 'fall apart: The alliance'],
    ['The workers threatened to strike if the plant closed.', 'threaten: The workers > to strike'],
    ['The mayor declared in a letter that the bridge was safe.', 'declare: The mayor > that the bridge was safe'],
    ['These faults resulted in the firm losing money.', 'result: These faults > in the firm losing money'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toContain(expected)
  })

  it('is nothing that says when or why', () => {
    expect(shown('The boat sank after the storm.')).toContain('sink: The boat')
    expect(shown('The boat sank because of the storm.')).toContain('sink: The boat')
  })

  it('ends before a comma and before the verb that its noun takes part in', () => {
    expect(shown('The guards who left the hall, which was cold, met the mayor.')).toEqual(
      expect.arrayContaining(['leave: The guards > the hall', 'meet: The guards who left the hall > the mayor']),
    )
  })
})

describe('whom a pronoun without a name stands for', () => {
  it('is each of several, but for who takes part besides', () => {
    const joined = 'John Miller and Mary Jones opened a shop in London.'
    expect(shown(`${joined} They sold bread to the mayor.`)).toContain(
      'sell: John Miller + Mary Jones > the mayor + bread',
    )
    expect(shown(`${joined} John Miller praised both.`)).toContain('praise: John Miller > both')
  })

  it('is the people of the sentence before, but never who acts on them', () => {
    const text = 'Nurses marched through the town. They demanded higher wages. Nurses greeted them.'
    expect(shown(text)).toContain('demand: Nurses > higher wages')
    expect(shown('The soldiers attacked them.')).toEqual(['attack: The soldiers > them'])
  })
})
