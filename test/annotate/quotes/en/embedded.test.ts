import { describe, expect, it } from 'vitest'
import { quotes } from '../../../../pipeline/annotate/quotes/index.ts'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import { CONTEXT, toDocument } from '../../document.ts'

/** `type <source|cue> content` of every quote; parts of broken content joined by `…`. */
function read(text: string): string[] {
  const annotations = times.annotate(toDocument(text), CONTEXT)
  return quotes.annotate(toDocument(text, { annotations }), CONTEXT).flatMap((found) => {
    if (found.layer !== 'quote') return []
    const { type, parts, start, end, source_start, source_end, cue } = found
    const content = (parts ?? [{ start, end }]).map((span) => text.slice(span.start, span.end)).join(' … ')
    return [`${type} <${source_start === null ? null : text.slice(source_start, source_end ?? 0)}|${cue}> ${content}`]
  })
}

describe('indirect speech in a tree', () => {
  it.each([
    [
      'The coach said in interviews that the squad would be rebuilt.',
      ['indirect <The coach|say> the squad would be rebuilt'],
    ],
    [
      'The singer claimed at the time that she had been offered more money.',
      ['indirect <The singer|claim> she had been offered more money'],
    ],
    [
      'He said late on Tuesday that taxing sugar would hurt the poor.',
      ['indirect <He|say> taxing sugar would hurt the poor'],
    ],
    [
      'The minister said that building new roads in the north would take a decade.',
      ['indirect <The minister|say> building new roads in the north would take a decade'],
    ],
    ['At least 14 people were killed, officials said.', ['indirect <officials|say> At least 14 people were killed']],
    [
      'At least 14 people were killed and dozens hurt, a spokesman for the health ministry said on Monday.',
      ['indirect <a spokesman for the health ministry|say> At least 14 people were killed and dozens hurt'],
    ],
    [
      "A fire destroyed the old market, the mayor's office said.",
      ["indirect <the mayor's office|say> A fire destroyed the old market"],
    ],
    [
      'Three climbers died in the storm, according to rescue workers.',
      ['indirect <rescue workers|according to> Three climbers died in the storm'],
    ],
    [
      'More than 200 homes were flooded, state television reported.',
      ['indirect <state television|report> More than 200 homes were flooded'],
    ],
    [
      'A spokeswoman for the airline said two flights were cancelled.',
      ['indirect <A spokeswoman for the airline|say> two flights were cancelled'],
    ],
    ['The ferry, the mayor said, was two hours late.', ['indirect <the mayor|say> The ferry … was two hours late']],
    ['Polls show that the party has lost ground.', ['indirect <Polls|show> the party has lost ground']],
    ['Records show the plant was inspected twice.', ['indirect <Records|show> the plant was inspected twice']],
    ['The report found no evidence of fraud.', ['indirect <The report|find> no evidence of fraud']],
    ['Emails reveal that managers knew of the leak.', ['indirect <Emails|reveal> managers knew of the leak']],
    ['The union vowed to strike until Friday.', ['indirect <The union|vow> to strike until Friday']],
    ['The firm pledged to cut prices by a tenth.', ['indirect <The firm|pledge> to cut prices by a tenth']],
    ['Ada Stone asked the court to dismiss the case.', ['indirect <Ada Stone|ask> the court to dismiss the case']],
    ['The club wants to sell its stadium.', ['indirect <The club|want> to sell its stadium']],
    [
      'The board is considering whether to close the school.',
      ['indirect <The board|consider> whether to close the school'],
    ],
    ['He asked whether the bridge was safe.', ['indirect <He|ask> whether the bridge was safe']],
    [
      'The governor left early, warning that the river would rise.',
      ['indirect <The governor|warn> the river would rise'],
    ],
    [
      'The driver is believed to have fled the country.',
      ['indirect <null|believe> The driver … to have fled the country'],
    ],
    ['The company is said to be looking for a buyer.', ['indirect <null|say> The company … to be looking for a buyer']],
    ['The claim that the mayor took bribes was dismissed.', ['indirect <The claim|claim> the mayor took bribes']],
    [
      'Allegations that the vote was rigged were never proved.',
      ['indirect <Allegations|allegation> the vote was rigged'],
    ],
    ['The ministry denied the report.', ['indirect <The ministry|deny> the report']],
    [
      'The opposition blamed the government for the crash.',
      ['indirect <The opposition|blame> the government for the crash'],
    ],
    ['The bishop endorsed the plan.', ['indirect <The bishop|endorse> the plan']],
    ['Ada Stone, who said the bridge was safe, went home.', ['indirect <Ada Stone|say> the bridge was safe']],
    ['Critics say the law goes too far.', ['indirect <Critics|say> the law goes too far']],
    [
      'Its chief executive, Hugo Brandt, expects sales to fall next year.',
      ['indirect <Its chief executive|expect> sales to fall next year'],
    ],
    [
      'Analysts at the bank predicted that growth would slow.',
      ['indirect <Analysts at the bank|predict> growth would slow'],
    ],
    ['The judge ruled that the sale was void.', ['indirect <The judge|rule> the sale was void']],
    ['The group threatened to leave the league.', ['indirect <The group|threaten> to leave the league']],
    ['She told the inquiry she had never met him.', ['indirect <She|tell> she had never met him']],
    ['The mayor urged residents to stay indoors.', ['indirect <The mayor|urge> residents to stay indoors']],
    ['He plans to paint the fence.', ['indirect <He|plan> to paint the fence']],
    ['The road leads to the village, where he wants to live.', ['indirect <he|want> to live']],
  ])('is read off it: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'The painting shows a ship at sea.',
    'The team won the match after a late goal.',
    'The recipe calls for two eggs.',
    'If you plan to visit the old town, bring a coat.',
    'Know what you are paying for.',
    'The engine delivers more power than the last one.',
    'When the market closed, prices fell.',
  ])('is not seen where nobody says anything: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    ['The mayor made it clear that the bridge would stay closed.', '> the bridge would stay closed'],
    ['Word in the town is that the shop will close.', '<Word in the town|word> the shop will close'],
    [
      'The mayor made it clear that if the river rises again, there will be no fair.',
      '<The mayor|make> if the river rises again, there will be no fair',
    ],
    ['She has made it plain she will not stand again.', '<She|make> she will not stand again'],
    ['The fear is that the dam will break.', '<The fear|fear> the dam will break'],
    ['There are rumours that the club will be sold.', '<rumours|rumour> the club will be sold'],
    ['The claim that the mayor took bribes was dismissed.', '<The claim|claim> the mayor took bribes'],
  ])('is what a claim or a fear is about: %s', (text, expected) => {
    expect(read(text)).toEqual([expect.stringContaining(expected)])
  })

  it.each(['The results were announced on Saturday.', 'The boss made it after all.', 'The claim was filed in May.'])(
    'is none where something only happens: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it('begins behind a dateline, and behind a light word before the cue', () => {
    expect(read('SELT, March 4 (Norpress) - The bridge may stay closed for a year, the ministry said.')).toEqual([
      'indirect <the ministry|say> The bridge may stay closed for a year',
    ])
    expect(read('But, as the mayor said, the bridge is safe.')[0]).toMatch(/> the bridge is safe$/)
  })

  it('ends at an aside of its source', () => {
    expect(read('The mayor said the bridge was safe, citing two inspections.')[0]).toBe(
      'indirect <The mayor|say> the bridge was safe',
    )
    expect(read('The union vowed to strike until May, saying that pay was too low.')).toEqual([
      'indirect <The union|vow> to strike until May',
      'indirect <The union|say> pay was too low',
    ])
    expect(read('The board wants to sell the stadium, which opened in 1990.')).toEqual([
      'indirect <The board|want> to sell the stadium',
    ])
  })
})

describe('a text that speaks to its reader', () => {
  const guide = (sentence: string): string =>
    `${'You can choose your own lamp and take it to your desk. '.repeat(6)}${sentence}`

  it.each([
    ['what things offer', 'The keyboard offers a quick start.'],
    ['what people like', 'Runners prefer the new shoe.'],
    ['what its author thinks', 'I think that the lamp is bright.'],
    ['what its author says', 'I say the lamp is bright.'],
    ['what nobody says', 'The lamp is expected to improve the light.'],
  ])('tells no speech in %s', (_, sentence) => {
    expect(read(guide(sentence))).toEqual([])
  })

  it('tells what somebody says', () => {
    expect(read(guide('Experts say that the lamp is bright.'))).toEqual(['indirect <Experts|say> the lamp is bright'])
  })

  it('is no guide where people are quoted all the time', () => {
    const quoted = '“The lamps are bright enough for me,” she said. '.repeat(3)
    expect(read(guide(`${quoted}Runners praise the new shoe.`))).toContain('indirect <Runners|praise> the new shoe')
  })

  it('asks its reader what he thinks, and nobody says it', () => {
    expect(read('Do you believe the lamp is bright?')).toEqual([])
  })
})
