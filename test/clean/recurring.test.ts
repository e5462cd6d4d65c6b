import { describe, expect, test } from 'vitest'
import { LineCounts, linesOf, publisherOf } from '../../pipeline/clean/profiles/recurring_lines.ts'
import type { Block, Document } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { clean } from '../built_in.ts'
import { toDocument } from '../document.ts'

const paragraphs = (i: number): string[] =>
  ['council', 'bridge', 'river', 'engineers'].map(
    (what, k) =>
      `Number ${i * 7 + k} of the reports on the ${what} says that it will be looked at again in the year ${1900 + i}.`,
  )

const article = (i: number, extra: string[] = [], more: Partial<Document> = {}): Document =>
  toDocument([`What the paper says of matter ${i}`, ...paragraphs(i), ...extra].join('\n\n'), {
    url: `https://www.paper.example/${i}`,
    ...more,
  })

/** The blocks of the first document that the rule removed, cleaned after a pass over all of them. */
function recurringIn(documents: readonly Document[]): [string, Block['kind'], number | null][] {
  const counts = new LineCounts()
  for (const document of documents) counts.add(linesOf(document))
  const document = documents[0] as Document
  const context = { settings: DEFAULT_SETTINGS, profiles: new Map([['recurring', counts.counted()]]) }
  const cleaned = clean.map({ document, issues: [] }, context)
  if ('rejected' in cleaned) throw new Error('rejected')
  const removed = cleaned.blocks.filter(({ rule }) => rule === 'recurring')
  return removed.map(({ start, end, kind, score }) => [document.text.slice(start, end), kind, score])
}

const many = (count: number, extra: (i: number) => string[], more: (i: number) => Partial<Document> = () => ({})) =>
  Array.from({ length: count }, (_, i) => article(i, extra(i), more(i)))

const LABEL = 'Our towns and villages'
const NOTICE =
  'This paper belongs to its readers, who meet once a year to decide what it is to write about in the next.'

describe('a line that recurs in the documents of a publisher', () => {
  test('is removed with the share of documents that have it', () => {
    expect(recurringIn(many(6, (i) => (i < 3 ? [LABEL] : [])))).toEqual([[LABEL, 'navigation', 0.5]])
    expect(recurringIn(many(5, (i) => (i < 3 ? [LABEL] : [])))).toEqual([[LABEL, 'navigation', 0.6]])
  })

  test('stays where it is rare, where the documents are few, or where they are of different publishers', () => {
    expect(recurringIn(many(12, (i) => (i < 3 ? [LABEL] : [])))).toEqual([])
    expect(recurringIn(many(4, () => [LABEL]))).toEqual([])
    expect(recurringIn(many(5, (i) => (i < 2 ? [LABEL] : [])))).toEqual([])
    expect(
      recurringIn(
        many(
          12,
          () => [LABEL],
          (i) => ({ url: `https://p${i}.example/` }),
        ),
      ),
    ).toEqual([])
  })

  test('stays where it is a whole paragraph, unless very many documents have it', () => {
    expect(recurringIn(many(9, () => [NOTICE]))).toEqual([])
    expect(recurringIn(many(30, (i) => (i < 12 ? [NOTICE] : [])))).toEqual([])
    expect(recurringIn(many(20, (i) => (i < 12 ? [NOTICE] : [])))).toEqual([[NOTICE, 'other', 0.6]])
  })

  test('does not count the versions of one story as several', () => {
    const versions = many(12, (i) => (i < 8 ? ['What we know so far', ...paragraphs(99)] : []))
    expect(
      recurringIn(versions.map((document, i) => (i < 8 ? article(99, ['What we know so far']) : document))),
    ).toEqual([])
  })

  test('leaves a document alone that is made of little else', () => {
    const documents = many(10, () => [LABEL, 'From all of our papers'])
    const stub = toDocument(`${LABEL}\n\nFrom all of our papers\n\nSoon`, { url: 'https://paper.example/stub' })
    expect(recurringIn([stub, ...documents])).toEqual([])
  })

  test('leaves bylines and credits to the rules that read names off them', () => {
    const documents = many(8, () => ['By Ann Example'])
    expect(recurringIn(documents)).toEqual([])
  })
})

test('documents are told apart by host, else by publisher; one without either is nobody’s', () => {
  const of = (more: Partial<Document>): string | null =>
    publisherOf(toDocument('', { source_path: 'a/b/c.txt', ...more }))
  expect(of({ url: 'http://WWW.Paper.example:80/x', publisher: 'P' })).toBe('host paper.example')
  expect(of({ url: 'no address', publisher: 'The Paper ' })).toBe('publisher the paper')
  expect(of({})).toBeNull()
})

test('documents that nobody is known to have published have no lines in common, wherever they lie', () => {
  const nobodys = many(
    12,
    () => [LABEL],
    () => ({ url: null, source_path: 'one/folder.txt' }),
  )
  expect(recurringIn(nobodys)).toEqual([])
  expect(recurringIn([nobodys[0] as Document, ...many(12, () => [LABEL])])).toEqual([])
})

test('without the earlier pass nothing recurs', () => {
  const cleaned = clean.map({ document: article(1, [LABEL]), issues: [] }, { settings: DEFAULT_SETTINGS })
  expect('blocks' in cleaned && cleaned.blocks.some(({ rule }) => rule === 'recurring')).toBe(false)
})
