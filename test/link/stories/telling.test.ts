import { describe, expect, it } from 'vitest'
import { tellingOf } from '../../../pipeline/link/stories/telling/telling.ts'
import type { ClaimAnnotation, ClaimParticipant } from '../../../pipeline/record/records.ts'

type Part = [role: ClaimParticipant['role'], words: string, entity?: string]
type More = Partial<Pick<ClaimAnnotation, 'rule' | 'status' | 'polarity'>>

const NAMES: ReadonlyMap<string, string> = new Map([
  ['ada', 'Ada Lind'],
  ['brig', 'Brig Holm'],
  ['isles', 'Marl Isles'],
  ['ports', 'Ministry of Ports'],
  ['union', 'Union of Orvik Pilots'],
  ['bank', 'Bank of Orvik'],
])
const PRONOUNS = /\b(?:he|she|him|her|his|they|it)\b/gi

/** The claim of a sentence with one verb or noun; pronouns of it stand for somebody where `who` says so. */
function tell(text: string, trigger: string, action: string, parts: Part[], more: More = {}, who: string[] = []) {
  const at = text.indexOf(trigger)
  const participants = parts.map(([role, words, entity = null]) => {
    const start = text.indexOf(words)
    return { role, start, end: start + words.length, entity }
  })
  const end = Math.max(at + trigger.length, ...participants.map((one) => one.end))
  const pronouns = Array.from(text.matchAll(PRONOUNS), ({ 0: word, index }, i) => ({
    ...{ layer: 'mention', start: index, end: index + word.length, entity: who[i] ?? 'nobody', form: 'pronoun' },
  }))
  const claim = {
    ...{ rule: 'active', status: 'happened', polarity: 'affirmative', ...more, action, participants },
    ...{ start: at, end, trigger_start: at, trigger_end: at + trigger.length },
  }
  const nameOf = (entity: string) => NAMES.get(entity) ?? null
  return tellingOf({ text, sentence: { start: 0, end: text.length }, claim, pronouns, nameOf } as never)
}
const words = (...told: Parameters<typeof tell>) => tell(...told).words

describe('a claim told again', () => {
  it('keeps the words of its clause, up to where the next one begins', () => {
    const text = 'On Monday the board has never sold its mill in Orvik, and others did.'
    expect(
      tell(text, 'sold', 'sell', [
        ['actor', 'the board'],
        ['object', 'its mill'],
      ]),
    ).toEqual({
      ...{ words: 'The board has never sold its mill in Orvik', flaws: 0 },
    })
    const hangs = 'The crew fixed the pump with a rope which broke.'
    expect(
      words(hangs, 'fixed', 'fix', [
        ['actor', 'The crew'],
        ['object', 'the pump'],
      ]),
    ).toBe('The crew fixed the pump with a rope')
  })

  it('has names for pronouns, but not for those of the one who acts', () => {
    const text = 'She told him that.'
    const parts: Part[] = [
      ['actor', 'She', 'ada'],
      ['recipient', 'him', 'brig'],
    ]
    expect(words(text, 'told', 'tell', parts, {}, ['ada', 'brig'])).toBe('Ada Lind told Brig Holm')
    const own = 'Lind sold her boat.'
    expect(
      words(
        own,
        'sold',
        'sell',
        [
          ['actor', 'Lind', 'ada'],
          ['object', 'her boat'],
        ],
        {},
        ['ada'],
      ),
    ).toBe('Ada Lind sold her boat')
    const others = 'The crew sold his boat.'
    expect(
      words(
        others,
        'sold',
        'sell',
        [
          ['actor', 'The crew'],
          ['object', 'his boat'],
        ],
        {},
        ['brig'],
      ),
    ).toBe("The crew sold Brig Holm's boat")
    expect(words('The Marl joined.', 'joined', 'join', [['actor', 'The Marl', 'isles']])).toBe('The Marl Isles joined')
  })

  it('puts a verb that no subject stands before into the form that it asks for', () => {
    const rescued = 'The crew left, rescuing the dog.'
    const parts: Part[] = [
      ['actor', 'The crew'],
      ['object', 'the dog'],
    ]
    expect(words(rescued, 'rescuing', 'rescue', parts, { rule: 'participle' })).toBe('The crew rescued the dog')
    const sank = 'The crew left the port and were driving north.'
    expect(words(sank, 'driving', 'drive', [['actor', 'The crew']])).toBe('The crew drove north')
    const led = 'The crew urged Ada Lind, it seems, to steal a map.'
    const lead: Part[] = [
      ['actor', 'Ada Lind', 'ada'],
      ['object', 'a map'],
    ]
    expect(words(led, 'steal', 'steal', lead, { status: 'requested' })).toBe('Ada Lind should steal a map')
    expect(words(led, 'steal', 'steal', lead, { status: 'planned' })).toBe('Ada Lind is to steal a map')
    expect(words(led, 'steal', 'steal', lead, { status: 'hypothetical' })).toBe('Ada Lind may steal a map')
    expect(words(led, 'steal', 'steal', lead, { polarity: 'negative' })).toBe('Ada Lind did not steal a map')
    expect(words(led, 'steal', 'steal', lead, { status: 'ongoing' })).toBe('Ada Lind steals a map')
  })

  it('puts what is acted on behind its verb where the text has it before', () => {
    const text = 'They saw the town that Ada Lind had left.'
    const parts: Part[] = [
      ['actor', 'Ada Lind', 'ada'],
      ['object', 'the town'],
    ]
    expect(words(text, 'left', 'leave', parts, { rule: 'relative' })).toBe('Ada Lind had left the town')
    const said = 'They told the town that Ada Lind had left.'
    const heard: Part[] = [
      ['actor', 'Ada Lind', 'ada'],
      ['recipient', 'the town'],
    ]
    expect(words(said, 'left', 'leave', heard, { rule: 'relative' })).toBe('Ada Lind had left')
  })

  it('tells what is said to its end', () => {
    const text = 'The board warned that Orvik would pay for the mill, and left.'
    expect(
      words(text, 'warned', 'warn', [
        ['actor', 'The board'],
        ['recipient', 'Orvik'],
      ]),
    ).toBe('The board warned that Orvik would pay for the mill')
  })

  it('keeps the verbs that lead to another', () => {
    const text = 'Ada Lind had agreed to sell the mill.'
    const parts: Part[] = [
      ['actor', 'Ada Lind', 'ada'],
      ['object', 'the mill'],
    ]
    expect(words(text, 'sell', 'sell', parts, { status: 'planned' })).toBe('Ada Lind had agreed to sell the mill')
  })

  it('writes short forms out', () => {
    const parts: Part[] = [['actor', 'They', 'ada']]
    expect(words("They'd swim.", 'swim', 'swim', parts, {}, ['ada'])).toBe('Ada Lind would swim')
    expect(words("They didn't swim.", 'swim', 'swim', parts, {}, ['ada'])).toBe('Ada Lind did not swim')
  })

  it('says what is done where nobody is known who does it', () => {
    const parts: Part[] = [
      ['actor', 'Somebody'],
      ['object', 'two boats'],
    ]
    expect(words('Somebody stole two boats.', 'stole', 'steal', parts)).toBe('Two boats were stolen')
    const found = 'The boats found near Orvik burn.'
    expect(words(found, 'found', 'find', [['object', 'The boats']], { rule: 'passive' })).toBe(
      'The boats were found near Orvik burn',
    )
    const seen: Part[] = [['recipient', 'a boat']]
    expect(words('They left a boat, seen off Orvik.', 'seen', 'see', seen, { rule: 'passive' })).toBe(
      'A boat was seen off Orvik',
    )
  })

  it('names an event by its noun, with whose it is', () => {
    const nominal: More = { rule: 'nominal' }
    const visit = 'Ada Lind came to Orvik for a short visit to the mill.'
    expect(words(visit, 'visit', 'visit', [['actor', 'Ada Lind', 'ada']], nominal)).toBe(
      "Ada Lind's short visit to the mill",
    )
    const his = 'His visit to Orvik ended.'
    expect(
      words(
        his,
        'visit',
        'visit',
        [
          ['actor', 'His', 'brig'],
          ['place', 'Orvik'],
        ],
        nominal,
        ['brig'],
      ),
    ).toBe("Brig Holm's visit to Orvik")
    const theirs = 'Nobody likes their strike in Orvik.'
    expect(words(theirs, 'strike', 'strike', [['place', 'Orvik']], nominal)).toBe('Strike in Orvik')
    const plan = 'Ada Lind sold her plan of the mill.'
    const [lind, bare]: Part[][] = [[['actor', 'Ada Lind', 'ada']], [['object', 'the mill']]]
    expect(words(plan, 'plan', 'plan', lind as Part[], nominal, ['ada'])).toBe("Ada Lind's plan of the mill")
    expect(words(plan, 'plan', 'plan', bare as Part[], nominal)).toBe('Plan of the mill')
    const talks = 'They say that talks between Ada Lind and the board go on.'
    const both: Part[] = [
      ['actor', 'Ada Lind', 'ada'],
      ['actor', 'the board'],
    ]
    expect(words(talks, 'talks', 'talk', both, nominal)).toBe('Talks between Ada Lind and the board')
    const one = 'They say that talk between Ada Lind and the board, and the mill, goes on.'
    expect(words(one, 'talk', 'talk', [...both, ['object', 'the mill']], nominal)).toBe(
      'That talk between Ada Lind and the board',
    )
    const raid = 'They said the raid on the mill of Orvik is over.'
    expect(words(raid, 'raid', 'raid', [['recipient', 'the mill']], nominal)).toBe('The raid on the mill of Orvik')
  })

  it('says of a whole what is said of it, not of those who are part of it', () => {
    const parts: Part[] = [
      ['actor', 'Talks with Ada Lind'],
      ['actor', 'Ada Lind', 'ada'],
    ]
    expect(words('Talks with Ada Lind failed.', 'failed', 'fail', parts)).toBe('Talks with Ada Lind failed')
  })

  it('keeps the words of what somebody is, and passes over an aside', () => {
    const copular: More = { rule: 'copular', status: 'ongoing' }
    const told = (text: string, trigger: string): string =>
      words(text, trigger, 'be', [['actor', 'Ada Lind', 'ada']], copular)
    expect(told('Ada Lind, the head of the board, is on her way to Orvik.', 'way')).toBe(
      'Ada Lind is on her way to Orvik',
    )
    expect(told('Ada Lind, the head, and is away.', 'away')).toBe('Ada Lind is away')
    expect(told('Ada Lind of all is away.', 'away')).toBe('Ada Lind is away')
    expect(words('Ada Lind, the head, sold the mill.', 'sold', 'sell', [['actor', 'Ada Lind', 'ada']])).toBe(
      'Ada Lind sold the mill',
    )
  })

  it('keeps the particle of a verb that it makes anew, and no other verb in the form that this one had', () => {
    const parts: Part[] = [
      ['actor', 'Ada Lind', 'ada'],
      ['object', 'the mill'],
    ]
    const rarely = 'It fails unless Ada Lind and others close down the mill.'
    expect(words(rarely, 'close down', 'close down', parts)).toBe('Ada Lind closed down the mill')
    const means = 'Ada Lind, who seeks means of blocking or delaying the mill.'
    expect(words(means, 'blocking', 'block', parts, { status: 'hypothetical' })).toBe('Ada Lind may block the mill')
  })

  it('tells what is said also behind a day, and costs more where it tells of "my" and "our"', () => {
    const warned = 'Ada Lind warned Thursday that the mill may close, and left.'
    const who: Part[] = [['actor', 'Ada Lind', 'ada']]
    expect(words(warned, 'warned', 'warn', who)).toBe('Ada Lind warned Thursday that the mill may close')
    const sold = (whose: string): number =>
      tell(`Ada Lind sold ${whose} mill.`, 'sold', 'sell', [...who, ['object', `${whose} mill`]]).flaws
    expect(sold('my')).toBeGreaterThan(sold('the'))
  })

  it('gives a name its article, whether the text has it, as in a headline it has not, or is short of words', () => {
    const acts = (who: string, entity: string): string =>
      words(`${who} sold the mill.`, 'sold', 'sell', [['actor', who, entity]])
    expect(acts('Ports Ministry', 'ports')).toBe('The Ministry of Ports sold the mill')
    expect(acts('the UOP', 'union')).toBe('The Union of Orvik Pilots sold the mill')
    expect(acts('BO', 'bank')).toBe('Bank of Orvik sold the mill')
    expect(acts('the BO', 'bank')).toBe('The Bank of Orvik sold the mill')
    expect(acts('the head', 'ada')).toBe('Ada Lind sold the mill')
    expect(words('They sold its mill.', 'sold', 'sell', [['actor', 'They', 'ports']], {}, ['ports', 'ports'])).toBe(
      'The Ministry of Ports sold its mill',
    )
  })

  it('costs more the less a reader learns from it', () => {
    const known = tell('Ada Lind sold the mill.', 'sold', 'sell', [
      ['actor', 'Ada Lind', 'ada'],
      ['object', 'the mill'],
    ])
    const remade = tell('Ada Lind came, selling the mill.', 'selling', 'sell', [['actor', 'Ada Lind', 'ada']])
    const vague = tell('It sold them.', 'sold', 'sell', [
      ['actor', 'It'],
      ['object', 'them'],
    ])
    expect(known.flaws).toBeLessThan(remade.flaws)
    expect(remade.flaws).toBeLessThan(vague.flaws)
    expect(vague.words).toBe('It sold them')
  })

  it('ends with no word that leads on, and leaves half a pair of marks out', () => {
    const text = 'Ada Lind left for the, she said.'
    expect(words(text, 'left', 'leave', [['actor', 'Ada Lind', 'ada']])).toBe('Ada Lind left')
    const day = 'Ada Lind sold the mill yesterday.'
    expect(
      words(day, 'sold', 'sell', [
        ['actor', 'Ada Lind', 'ada'],
        ['object', 'the mill'],
      ]),
    ).toBe('Ada Lind sold the mill')
    const quoted = 'Ada Lind called it "a mess and more".'
    expect(
      words(quoted, 'called', 'call', [
        ['actor', 'Ada Lind', 'ada'],
        ['object', 'a mess'],
      ]),
    ).toBe('Ada Lind called it a mess')
  })
})
