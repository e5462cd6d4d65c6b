import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBinary } from '../../pipeline/ingest/binary.ts'
import { parseRow } from '../../pipeline/ingest/csv/row.ts'
import { ingest } from '../../pipeline/ingest/index.ts'
import { decodeEntities, markupIn, plainLine, withParagraphs } from '../../pipeline/ingest/markup.ts'
import { looksLikePage } from '../../pipeline/ingest/page.ts'
import { faultOf } from '../../pipeline/record/validate.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { open } from './opened.ts'

const RUNS = { seed: 7, numRuns: 60 }

/** Beginnings that lead to each reader, and what damage in the middle of each is made of. */
const BEGINNINGS: [name: string, start: string, parts: string[]][] = [
  ['a.csv', 'id,title,text\n1,One,"A text."\n', ['"', ',', '\n', '\r', '2,Two,Text\n', '"x"', '""', ';', ' ', 'ä']],
  ['a.jsonl', '{"text":"A text."}\n', ['{', '}', '"', '\\', '\n', '{"text":"b"}', '[', ':', '1e999', 'null']],
  ['a.json', '[{"text":"A text."},', ['{', '}', '"', '\\', ',', '{"text":"b"}', '[', ']', '1'.repeat(400)]],
  [
    'a.xml',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>P</title><item><title>T</title></item>',
    ['<item>', '</item>', '<![CDATA[', ']]>', '<!--', '-->', '&#8217;', '&x;', '<b>', '<!DOCTYPE', '[', '>', 'text'],
  ],
  [
    'a.html',
    '<html><body><p>A text.</p>',
    ['<p>', '</p>', '<b>', '<!--', '<script>', '</script>', '&amp;', '<', '"', 'text'],
  ],
  [
    'a.warc',
    'WARC/1.0\r\nWARC-Type: resource\r\n',
    ['Content-Length: 5\r\n', '\r\n\r\n', 'HTTP/1.1 200 OK\r\n', 'abc', 'WARC/1.0\r\n', '9'],
  ],
  ['a.txt', 'A text. ', ['<b>', '&amp;', '\0', '\ud800', '\u2028', 'text', '\n']],
]

/** All that a file gives is a record whose document breaks no schema, or an issue. */
async function checkFile(name: string, content: Uint8Array): Promise<void> {
  const { records, issues } = await open(name, content)
  const outcomes = records.map((record) => ingest.map(record, { settings: DEFAULT_SETTINGS }))
  for (const outcome of outcomes) {
    const schema = 'rejected' in outcome ? 'records/rejected' : 'records/ingest'
    expect(faultOf(schema, outcome)).toBeNull()
    if ('rejected' in outcome) continue
    for (const { start, end } of outcome.document.marks ?? []) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(outcome.document.text.length)
    }
  }
  expect(outcomes.length + issues.length).toBeGreaterThan(0)
  const numbers = records.map(({ record_number }) => record_number)
  expect(new Set(numbers).size).toBe(numbers.length)
}

describe('every reader gives records or issues, and never throws', () => {
  test.each(BEGINNINGS)('%s, damaged in any way', async (name, start, parts) => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 5 })), {
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(pieces, fc.nat(), async (middle, cut) => {
        const text = start + middle.join('')
        await checkFile(name, Buffer.from(text))
        await checkFile(name, Buffer.from(text).subarray(0, cut % text.length))
      }),
      RUNS,
    )
  })

  test.each(BEGINNINGS)('%s, of bytes', async (name, start) => {
    const bytes = fc.uint8Array({ maxLength: 600 })
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (middle, tail) => {
        await checkFile(name, middle)
        await checkFile(name, Buffer.concat([Buffer.from(start), middle, Buffer.from(start), tail]))
        await checkFile(`${name}.gz`, Buffer.concat([gzipSync(middle), tail]))
      }),
      { ...RUNS, numRuns: 25 },
    )
  })
})

describe('rows of a table', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';', 'é', '\u{1f4f0}'), maxLength: 8 })
  const quoted = (cells: readonly string[]): string => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')

  test('are read as they were written, wherever the pieces of the file end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (rows, end) => {
          const lines = rows.map(([note, text]) => quoted([note, `T${text}`]))
          const { records } = await open('a.csv', ['note,text', ...lines, ''].join(end))
          expect(records.map(({ given }) => given?.extra?.note ?? '')).toEqual(rows.map(([note]) => note))
        },
      ),
      RUNS,
    )
  })

  test('that are cut anywhere wait for the rest, and are then the same', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.nat(), (cells, cut) => {
        const text = `${quoted(cells)}\r\nnext`
        const whole = parseRow(text, 0, ',', true)
        const part = parseRow(text.slice(0, cut % text.length), 0, ',', false)
        expect(whole).toEqual({ cells, end: text.length - 4 })
        expect([null, whole]).toContainEqual(part)
      }),
      RUNS,
    )
  })
})

describe('mark-up', () => {
  const texts = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<b>',
        '</b>',
        '<p>',
        '<br/>',
        '<a href="x">',
        '</a>',
        '&amp;',
        '&#8217;',
        '&lt;',
        '<',
        '>',
        '"',
        '\n\n',
        ' ',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  )

  test('is never put into a text that has none', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        const line = plainLine(text)
        expect(line).toBe(line.trim())
        expect(line).not.toMatch(/[\n\r\t]/)
        if (markupIn(text) === 'none' && !text.includes('&')) expect(line).toBe(text.replace(/\s+/g, ' ').trim())
        if (!text.includes('&')) expect(decodeEntities(text)).toBe(text)
        expect(withParagraphs(text, true).replace(/\n<p>\n|[\n\r]/g, '')).toBe(text.replace(/[\n\r]/g, ''))
        expect(looksLikePage(Buffer.from(text.replaceAll('<', '')))).toBe(false)
      }),
      { ...RUNS, numRuns: 300 },
    )
  })
})

test('packed bytes of any text are told from texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 40, maxLength: 60 }), { minLength: 30, maxLength: 40 }), (lines) => {
      const text = Buffer.from(lines.join('\n'))
      expect([isBinary(text), isBinary(brotliCompressSync(text))]).toEqual([false, true])
    }),
    { ...RUNS, numRuns: 30 },
  )
})
