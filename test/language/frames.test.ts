import { describe, expect, test } from 'vitest'
import { frameReaderFor } from '../../pipeline/language/frame_readers.ts'
import type { Frame, ReadFrames } from '../../pipeline/language/frames.ts'
import { readerFor } from '../../pipeline/language/index.ts'
import type { Reader, Token } from '../../pipeline/language/reader.ts'
import { rolesetWordsFor } from '../../pipeline/language/roleset_words.ts'

const read = frameReaderFor('en') as ReadFrames
const reader = readerFor('en') as Reader
const tokensOf = (sentence: string): Token[] => reader.analyse(sentence)[0]?.tokens ?? []

interface Said {
  roleset: string | null
  /** By label the words of the argument. */
  arguments: Record<string, string>
  roles: Record<string, string | null>
}

const wordsOf = (tokens: readonly Token[], { from, to }: { from: number; to: number }): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

/** What a sentence says with the word `at`. */
function said(sentence: string, at: string): Said | null {
  const tokens = tokensOf(sentence)
  const frame = read(tokens).find((each) => tokens[each.at]?.text === at)
  return frame ? toSaid(tokens, frame) : null
}

const toSaid = (tokens: readonly Token[], frame: Frame): Said => ({
  roleset: frame.roleset,
  arguments: Object.fromEntries(frame.arguments.map((argument) => [argument.label, wordsOf(tokens, argument)])),
  roles: Object.fromEntries(frame.arguments.map(({ label, role }) => [label, role])),
})

describe('a verb, its passive and its noun are of one roleset, and label those who take part alike', () => {
  const cases: [string, string][] = [
    ['Norland invaded Sutland in May.', 'invaded'],
    ['Sutland was invaded by Norland.', 'invaded'],
    ['The invasion of Sutland by Norland began on Monday.', 'invasion'],
  ]
  for (const [sentence, word] of cases)
    test(sentence, () => {
      const found = said(sentence, word)
      expect(found?.roleset).toBe('invade.01')
      expect(found?.arguments.ARG0).toMatch(/\bNorland$/)
      expect(found?.arguments.ARG1).toMatch(/\bSutland$/)
      expect(found?.roles).toMatchObject({ ARG0: 'PAG', ARG1: 'PPT' })
    })
})

test('the one who did it may stand before an event noun with an apostrophe', () => {
  const found = said("Norland's invasion of Sutland in May shocked its neighbours.", 'invasion')
  expect(found?.roleset).toBe('invade.01')
  expect(found?.arguments.ARG0).toMatch(/^Norland/)
  expect(found?.arguments.ARG1).toMatch(/\bSutland/)
})

test('a recipient is told from what is given', () => {
  const found = said('The president sent weapons to the rebels.', 'sent')
  expect(found).toMatchObject({
    roleset: 'send.01',
    arguments: { ARG0: 'The president', ARG1: 'weapons', ARG2: 'to the rebels' },
    roles: { ARG2: 'GOL' },
  })
})

test('a verb with its particle has the roleset of both', () => {
  expect(said('The company took over its rival.', 'took')?.roleset).toMatch(/^take_over\./)
  expect(said('The company took the money.', 'took')?.roleset).toMatch(/^take\./)
})

test('words that the training text does not hold get the first roleset of their frame file', () => {
  expect(said('The army bombarded the village.', 'bombarded')).toMatchObject({
    roleset: 'bombard.01',
    arguments: { ARG0: 'The army', ARG1: 'the village' },
  })
})

test('a verb that is light says so, and its noun has the arguments', () => {
  const sentence = 'The minister made a decision about the dam on Monday.'
  expect(said(sentence, 'made')).toMatchObject({
    roleset: 'make.LV',
    arguments: { 'ARGM-PRR': 'a decision about the dam' },
  })
  expect(said(sentence, 'decision')).toMatchObject({
    roleset: 'decide.01',
    arguments: { ARG0: 'The minister', 'ARGM-LVB': 'made' },
  })
})

test('times and places are told from participants', () => {
  const { arguments: found } = said('Two men died in the village on Friday.', 'died') as Said
  expect(found['ARGM-TMP']).toBe('on Friday')
  expect(found['ARGM-LOC']).toBe('in the village')
  expect(found.ARG1).toBe('Two men')
})

describe('whoever does it stands where the tree does not put it', () => {
  test('with the verb that controls', () => {
    expect(said('The minister tried to convince the voters.', 'convince')?.arguments).toMatchObject({
      ARG0: 'The minister',
      ARG1: 'the voters',
    })
  })
  test('above a relative clause', () => {
    const found = said('The soldiers who attacked the village fled.', 'attacked')?.arguments
    expect(found).toMatchObject({ ARG0: 'The soldiers', 'R-ARG0': 'who', ARG1: 'the village' })
  })
  test('above a participle, without the preposition that belongs to another verb', () => {
    expect(said('They met at the event held in the village.', 'held')?.arguments.ARG1).toBe('the event')
    expect(said('They met at the event held in the village.', 'met')?.arguments['ARGM-LOC']).toMatch(/^at the event/)
  })
  test('with the verb before', () => {
    expect(said('The minister arrived late and met the president.', 'met')?.arguments.ARG0).toBe('The minister')
  })
})

test('things evoke no frame, and auxiliaries have no arguments', () => {
  expect(said('The table stood in the kitchen.', 'table')).toBeNull()
  expect(said('The table stood in the kitchen.', 'kitchen')).toBeNull()
  expect(said('The house was sold.', 'was')?.arguments).toEqual({})
})

test('a numbered argument is given once', () => {
  const tokens = tokensOf('The board told the staff on Monday that it would sell the plant, and the staff left.')
  for (const { arguments: found } of read(tokens)) {
    const numbered = found.map(({ label }) => label).filter((label) => /^ARG\d$/.test(label))
    expect(new Set(numbered).size).toBe(numbered.length)
  }
})

test('a margin tells plain arguments from doubtful ones', () => {
  const marginOf = (sentence: string, at: string, label: string): number => {
    const tokens = tokensOf(sentence)
    const frame = read(tokens).find((each) => tokens[each.at]?.text === at)
    return frame?.arguments.find((argument) => argument.label === label)?.margin ?? Number.NaN
  }
  expect(marginOf('The army attacked the village.', 'attacked', 'ARG0')).toBeGreaterThan(1)
  expect(marginOf('The army attacked the village.', 'attacked', 'ARG1')).toBeGreaterThan(1)
  const doubtful = read(
    tokensOf('Rebels who had seized the town freed the hostages in a swap near the bridge, said the general.'),
  )
    .flatMap((frame) => frame.arguments)
    .map(({ margin }) => margin)
  expect(Math.min(...doubtful)).toBeGreaterThanOrEqual(0)
  expect(Math.min(...doubtful)).toBeLessThan(1)
})

test('frames come in the order of their words, and arguments lie in the sentence around their head', () => {
  const tokens = tokensOf('Rebels who had seized the town freed the hostages, said the general.')
  const frames = read(tokens)
  expect(frames.map(({ at }) => at)).toEqual(frames.map(({ at }) => at).sort((a, b) => a - b))
  for (const { arguments: found } of frames)
    for (const { at, from, to } of found) {
      expect(from).toBeLessThanOrEqual(at)
      expect(to).toBeGreaterThan(at)
      expect(to).toBeLessThanOrEqual(tokens.length)
    }
})

test('tokens without a tree have no frames, and a language without a reader has none', () => {
  const tokens = tokensOf('Norland invaded Sutland.')
  expect(read(tokens.map((token) => ({ ...token, head: null, deprel: null })))).toEqual([])
  expect(read([])).toEqual([])
  expect(frameReaderFor('xx')).toBeNull()
})

test('a roleset can be said in words, with what its arguments are', () => {
  const inWords = rolesetWordsFor('en')
  expect(inWords?.('invade.01')).toBe('enter violently, entering by force (0 invader, 1 place invaded)')
  expect(inWords?.('take.LV')).toBe('light verb')
  expect(inWords?.('invade')).toBeNull()
  expect(rolesetWordsFor('tlh')).toBeNull()
})
