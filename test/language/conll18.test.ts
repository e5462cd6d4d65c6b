import { expect, test } from 'vitest'
import type { Sentence, Token } from '../../pipeline/language/reader.ts'
import type { GoldDocument } from '../../training/language/treebank.ts'
import { score } from '../bench/conll18.ts'

const TEXT = "They don't run."
const SPANS = [
  [0, 4],
  [5, 7],
  [7, 10],
  [11, 14],
  [14, 15],
] as const
const HEADS = [3, 3, 3, -1, 3]
const RELATIONS = ['nsubj', 'aux', 'advmod', 'root', 'punct']

const tokens = (): Token[] =>
  SPANS.map(([start, end], i) => ({
    ...{ start, end, text: TEXT.slice(start, end), lemma: 'x', upos: 'X', xpos: 'X' },
    ...{ head: HEADS[i] as number, deprel: RELATIONS[i] as string },
  }))

const gold: GoldDocument = {
  id: 'one',
  text: TEXT,
  sentences: [
    {
      id: 'one-1',
      words: tokens().map((token, i) => ({
        ...token,
        form: token.text,
        misc: '_',
        head: token.head as number,
        deprel: token.deprel as string,
        range: i === 1 || i === 2 ? 0 : -1,
      })),
    },
  ],
  ranges: [{ start: 5, end: 10 }],
}

const sentence = (list: Token[]): Sentence => ({ start: 0, end: TEXT.length, tokens: list, names: [] })

test('what equals the gold standard scores a hundred, words of a multi-word token included', () => {
  const scores = score([gold], () => [sentence(tokens())])
  expect(Object.values(scores)).toEqual(Object.values(scores).map(() => 100))
})

test('a word cut otherwise costs itself, and those that hang on it their arcs', () => {
  const list = tokens()
  const joined: Token = { ...(list[3] as Token), end: 15, text: 'run.' }
  const { words, uas } = score([gold], () => [sentence([...list.slice(0, 3), joined])])
  expect(words).toBeCloseTo((200 * 3) / 9)
  expect(uas).toBe(0)
})

test('subtypes count only where they are asked for', () => {
  const list = tokens().map((token, i) => (i === 0 ? { ...token, deprel: 'nsubj:pass' } : token))
  const { las, lasSubtypes } = score([gold], () => [sentence(list)])
  expect(las).toBe(100)
  expect(lasSubtypes).toBe(80)
})
