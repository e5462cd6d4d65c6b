import { describe, expect, test } from 'vitest'
import { evidenceOf } from '../../pipeline/clean/evidence.ts'
import { LineCounts, linesOf } from '../../pipeline/clean/profiles/recurring_lines.ts'
import { ingest, type RawRecord } from '../../pipeline/ingest/index.ts'
import type { Block, Document } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS, type Profiles } from '../../pipeline/stage.ts'
import { clean, RULES } from '../built_in.ts'
import { toDocument } from '../document.ts'

/** As rules are told it. */
const context = (profiles: Profiles) => ({ settings: DEFAULT_SETTINGS, profiles })

const TOPICS = ['tannery', 'lighthouse', 'ferry', 'bakery', 'pool', 'bridge', 'market', 'mill']
const NOTICE = 'Our towns and villages'
/** Words of the page's end that recur: without them the rules see another page. */
const ENDING = ['Our towns and villages', 'Read us on paper, too', 'Towns from A to Z']

const paragraphs = (topic: string): string[] => [
  `The council of Quillmoor looked at the old ${topic} on Tuesday and asked for a report on what is to become of it.`,
  `Repairs of the ${topic} would cost £2.4m, a third of which comes from a fund for towns, papers of the council show.`,
  `Bettina Marsh, who has kept the ${topic} for thirty years, said that she was glad that somebody would look after it.`,
]

const asText = (topic: string): Document =>
  toDocument([`The old ${topic}`, ...paragraphs(topic), ...ENDING].join('\n\n'), {
    url: `https://courier.example/${topic}`,
  })

function asPage(topic: string): Document {
  const blocks = [...paragraphs(topic), ...ENDING].map((text) => `<p>${text}</p>`).join('')
  const html = `<html lang="en"><head><title>The old ${topic}</title><link rel="canonical" href="https://courier.example/${topic}"></head><body><article><h1>The old ${topic}</h1>${blocks}</article></body></html>`
  const file = {
    absolute: 'a.html',
    source_path: 'a.html',
    document_id: `doc_${topic}`,
    metadata: null,
    record_number: null,
  }
  const read = ingest.map({ ...file, given: null, body: Buffer.from(html) } as unknown as RawRecord, {
    settings: DEFAULT_SETTINGS,
  })
  if ('rejected' in read) throw new Error(read.rejected.message)
  return read.document
}

interface Corpus {
  documents: Document[]
  profiles: Profiles
}

function corpusOf(documents: Document[]): Corpus {
  const counts = new LineCounts()
  for (const document of documents) counts.add(linesOf(document))
  return { documents, profiles: new Map([['recurring', counts.counted()]]) }
}

const blocksOf = (document: Document, profiles?: Profiles): Block[] => {
  const context = { settings: DEFAULT_SETTINGS, ...(profiles ? { profiles } : {}) }
  const cleaned = clean.map({ document, issues: [] }, context)
  if ('rejected' in cleaned) throw new Error(cleaned.rejected.message)
  return cleaned.blocks
}

describe.each([
  ['texts', asText],
  ['web pages', asPage],
])('evidence of %s of which lines recur', (_, toPage) => {
  const { documents, profiles } = corpusOf(TOPICS.map(toPage))

  test('is that of the rule that decided, for every block', () => {
    for (const document of documents) {
      const blocks = blocksOf(document, profiles)
      expect(blocks.filter(({ rule }) => rule === 'recurring')).toHaveLength(ENDING.length)
      for (const { start, rule } of blocks)
        expect(evidenceOf(document, start, RULES, context(profiles))?.rule ?? 'body').toBe(rule)
    }
  })

  test('says in how many documents a line that recurs was found, and from how many it goes', () => {
    const document = documents[0] as Document
    const start = document.text.indexOf(NOTICE)
    expect(evidenceOf(document, start, RULES, context(profiles))).toEqual({
      rule: 'recurring',
      thresholds: { 'share of documents': 0.3, documents: 3 },
      features: [{ name: 'share of the publisher’s documents that have the line', value: 1 }],
    })
    expect(evidenceOf(document, start, RULES)?.rule).not.toBe('recurring')
  })
})

test('what no rule ruled on says that it is body for that, and a place where no block starts says nothing', () => {
  const document = asText('tannery')
  const body = blocksOf(document).find(({ rule }) => rule === 'body') as Block
  const evidence = evidenceOf(document, body.start, RULES)
  expect([evidence?.rule, Object.keys(evidence?.thresholds ?? {})]).toEqual([
    'body',
    [expect.stringMatching(/no rule/)],
  ])
  expect(evidenceOf(document, body.start + 1, RULES)).toBeNull()
})
