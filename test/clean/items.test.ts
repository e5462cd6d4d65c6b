import { describe, expect, test } from 'vitest'
import { ingest, type RawRecord } from '../../pipeline/ingest/index.ts'
import { toItem } from '../../pipeline/ingest/item.ts'
import type { CleanedRecord } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { clean } from '../built_in.ts'

const SETTINGS = { settings: DEFAULT_SETTINGS }
const FILE = { absolute: 'a.jsonl', source_path: 'a.jsonl', document_id: 'doc_a', metadata: null, record_number: 1 }

/** The text of a record of that format, read and cleaned. */
function cleanItem(text: string, format = 'json'): CleanedRecord {
  const read = ingest.map({ ...FILE, ...toItem(text, { format }) } as RawRecord, SETTINGS)
  const cleaned = clean.map(read, SETTINGS)
  if ('rejected' in cleaned) throw new Error(cleaned.rejected.message)
  return cleaned
}

const textsOf = ({ document, blocks }: CleanedRecord, kept: boolean): string[] =>
  blocks.filter((block) => block.kept === kept).map(({ start, end }) => document.text.slice(start, end))
const kept = (text: string, format?: string): string[] => textsOf(cleanItem(text, format), true)
const rulesOf = (text: string): [string, string][] => {
  const record = cleanItem(text)
  return record.blocks
    .filter((block) => !block.kept)
    .map(({ start, end, kind }) => [kind, record.document.text.slice(start, end)])
}

const PARAGRAPHS = [
  'The council of Quillmoor bought the old tannery on Tuesday and will turn it into a library by next spring.',
  'The purchase will cost £2.4m, a third of which comes from a national fund for town centres, papers show.',
  'Councillor Bettina Marsh, who led the campaign, said the vote was “a gift to every child in this town”.',
]
const tagged = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')
const P = tagged(PARAGRAPHS)

describe('the content of a feed item, a JSON record or a row of a table', () => {
  test.each([
    ['paragraphs', P],
    ['a single paragraph', tagged(PARAGRAPHS.slice(0, 1))],
    ['line breaks', PARAGRAPHS.join('<br/>')],
    ['plain text', PARAGRAPHS.join('\n\n')],
    ['a bare html and body, as tools wrap fragments', `<html><body>${P}</body></html>`],
    ['an element with the names of a page', `<div class="main-content related-ad" id="footer">${P}</div>`],
    ['a table of contents in a nav element', `<nav><ul><li><a href="#a">What is known</a></li></ul></nav>${P}`],
  ])('keeps every paragraph of what is clean: %s', (_, content) => {
    const paragraphs = PARAGRAPHS.filter((text) => content.includes(text))
    expect(paragraphs.length).toBeGreaterThan(0)
    for (const format of ['feed', 'json', 'csv']) expect(kept(content, format)).toEqual(paragraphs)
  })

  test('says that it is an item, and a whole page in it that it is a page', () => {
    const page = `<html lang="en"><head><title>Tannery</title></head><body><nav><a href="/">Home</a></nav><article><h1>Council buys tannery</h1>${P}</article><aside><a href="/x">Ferry runs aground near Selt</a></aside></body></html>`
    expect(cleanItem(P).document).toMatchObject({ scope: 'item', media_type: 'text/html' })
    expect(cleanItem(PARAGRAPHS.join('\n\n')).document.scope).toBe('item')
    const record = cleanItem(page)
    expect(record.document.scope).toBe('page')
    expect(record.blocks.every(({ rule }) => rule.startsWith('layout'))).toBe(true)
    expect(cleanItem(`<body><nav><a href="/">Home</a></nav><div>${P}</div></body>`).document.scope).toBe('page')
  })

  test('loses captions, by their element or its name, also where they are sentences', () => {
    const figure =
      '<figure><img src="a.jpg"/><figcaption>Captain Arden told us that the rudder failed.</figcaption></figure>'
    const named = '<div class="wp-caption"><p class="wp-caption-text">The harbour wall of Selt</p></div>'
    expect(rulesOf(figure + P + named)).toEqual([
      ['caption', 'Captain Arden told us that the rudder failed.'],
      ['caption', 'The harbour wall of Selt'],
    ])
  })

  test('loses share bars, forms and lines that are no more than links, and keeps links in lists and headings', () => {
    const share =
      '<div class="sd-sharing"><h3>Pass it on</h3><ul class="share"><li><a href="x">By pigeon</a></li></ul></div>'
    const form = '<form><p>Your address, please</p></form>'
    const link = '<p><a href="/b">Ferry runs aground near Selt</a></p>'
    const list = '<ul><li><a href="/m">The Tanner’s Arms</a></li></ul><h2><a href="/n">What comes next</a></h2>'
    expect(rulesOf(P + share + form + link).map(([kind]) => kind)).toEqual([
      'call_to_action',
      'call_to_action',
      'call_to_action',
      'teaser',
    ])
    expect(kept(PARAGRAPHS[0] + list + tagged(PARAGRAPHS.slice(1)))).toEqual([
      PARAGRAPHS[0],
      'The Tanner’s Arms',
      'What comes next',
      ...PARAGRAPHS.slice(1),
    ])
  })

  test('keeps a linked line above the text, which may be its title', () => {
    expect(kept(`<p><a href="/t">Council buys the old tannery</a></p>${P}`)).toHaveLength(PARAGRAPHS.length + 1)
  })

  test('keeps a paragraph that is a link throughout, and one whose element is named after a newsletter', () => {
    expect(
      kept(`${P}<p><a href="/z">The library opens in May, the council says in its plan for the town.</a></p>`),
    ).toHaveLength(4)
    expect(kept(`<div class="newsletter">${P}</div>`)).toEqual(PARAGRAPHS)
  })
})

describe('the line that blog software sets below an item', () => {
  test.each([
    'The post Council buys tannery appeared first on Quillmoor Courier.',
    'La entrada Un faro nuevo se publicó primero en El Faro de Selt.',
    'Der Beitrag Rat kauft Gerberei erschien zuerst auf Selter Bote.',
    'L’article Un nouveau phare est apparu en premier sur Le Phare de Selt.',
  ])('is removed: %s', (line) => {
    expect(rulesOf(`${P}<p>${line}</p>`)).toEqual([['metadata', line]])
    expect(rulesOf([...PARAGRAPHS, line].join('\n\n'))).toEqual([['metadata', line]])
  })

  test('is no sentence that says where something appeared, nor one about a post', () => {
    const lines = [
      'The rumour appeared first on a wall of the tannery, where nobody saw who had written it there.',
      'The post of town clerk has been vacant since the spring, the council said on Tuesday.',
    ]
    for (const line of lines) expect(kept(`${P}<p>${line}</p>`)).toContain(line)
  })
})
