import { describe, expect, it } from 'vitest'
import { claimsOf } from './read_claims.ts'

/** The sources of the claims of an action, in words. */
const sourcesOf = (text: string, action: string): string[][] =>
  claimsOf(text)
    .filter((claim) => claim.action === action)
    .map(({ sources }) =>
      sources.slice(1).map(({ start, end, unnamed }) => (unnamed ? 'unnamed' : text.slice(start ?? 0, end ?? 0))),
    )

describe('on whose word a claim is', () => {
  it.each([
    ['According to the ministry 300 pilgrims have been killed.', 'kill', ['the ministry']],
    ['The banker is alleged to have hidden the money.', 'hide', ['unnamed']],
    ['The minister denied taking money from the casino.', 'take', ['The minister']],
    ['The senator accused the broadcaster of hiding the poll.', 'hide', ['The senator']],
    [
      'The newspaper reported on Monday, citing two officials, that the bank had lost 40 million dollars.',
      'lose',
      ['The newspaper', 'two officials'],
    ],
    [
      'The newspaper, citing two officials, reported that the bank had lost 40 million dollars.',
      'lose',
      ['The newspaper', 'two officials'],
    ],
    [
      'According to the newspaper, which cited two officials, the bank had lost 40 million dollars.',
      'lose',
      ['the newspaper', 'two officials'],
    ],
    ['Per data from the agency, farmers planted fewer trees last year.', 'plant', ['data']],
    ['Soldiers have been blamed for burning the village.', 'burn', ['unnamed']],
    ['The man was charged with stealing a car.', 'steal', ['unnamed']],
    ['Tenants of the tower sent a letter. “The owner has cut the power,” they wrote.', 'cut', ['Tenants of the tower']],
    ['Clerks said they were worried that the bank had lost the files.', 'lose', ['Clerks']],
    ['“I think the bank lost the files,” the clerk said.', 'lose', ['the clerk']],
    [
      '“Residents think the dam is safe,” the mayor said, blaming the company for hiding the cracks.',
      'hide',
      ['the mayor'],
    ],
    ['The clerk said they would meet in the town where the army would train.', 'train', ['The clerk']],
    ['The ferry sank on Monday, Okoye said, according to the Herald.', 'sink', ['the Herald', 'Okoye']],
    [
      'The judge concluded that the driver had been “careless” with his keys, but did not recommend that he go to prison.',
      'recommend',
      [],
    ],
  ])('%s', (text, action, expected) => {
    expect(sourcesOf(text, action)).toEqual([expected])
  })

  it.each([
    ['what somebody plans is nobody’s word', 'The council plans to build a bridge.', 'build'],
    [
      'what somebody does besides speaking is none of what is said',
      'The mayor said that the bridge had collapsed and left the hall.',
      'leave',
    ],
    ['what is told of a noun besides', 'The mayor said the bank, which lost 40 million dollars, will close.', 'lose'],
    ['what is told of a noun besides', 'The army warned that rebels may attack the port, whose crew left.', 'leave'],
    ['a suit that is known', 'The clerk said the suit filed by the union was dropped.', 'file'],
    ['what somebody only acts on', 'The court rejected a bill that doubled the tax.', 'double'],
    ['what is to be decided', 'The board will decide whether the school can move to the village.', 'move'],
    ['who a source is', 'The bank lost money, according to clerks who left the town.', 'leave'],
    ['what somebody begins, though “open” may be said', 'The bank closed as clerks began to leave the town.', 'close'],
    ['what somebody is blamed for as known', 'The mayor praised the clerk for saving the files.', 'save'],
    ['what a speaker does as he speaks', '“The dam is safe,” the mayor said, drawing gasps from the crowd.', 'draw'],
    ['what he who denies something does', 'The ambassador denied the charges, calling them a show.', 'call'],
    ['what he does before he speaks', 'The shop will close, the owner said on Tuesday after losing a suit.', 'lose'],
    ['what somebody condemns as known', 'The mayor condemned the attack on the harbour.', 'attack'],
    ['what things are weighed by', 'The clubs were ranked according to a survey of their fans.', 'rank'],
    ['what somebody was asked', 'Asked whether the bridge would open in May, the mayor said: “We hope so.”', 'open'],
    ['that somebody says it', 'As the minister declared, “the army has won the war.”', 'declare'],
    ['what “it” was described as', 'The town, as it was described when sold in London, drew many buyers.', 'sell'],
    ['what the writer thinks', 'I think the bank lost the files.', 'lose'],
    ['known facts are the article’s', 'The council built a bridge.', 'build'],
  ])('%s', (_, text, action) => {
    expect(sourcesOf(text, action)).toEqual([[]])
  })
})
