import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOutput } from '../../pipeline/export/check.ts'
import type { Row } from '../../pipeline/export/rows.ts'
import { columnsOf } from '../../pipeline/export/table.ts'
import { csv } from '../../pipeline/export/writers/csv.ts'
import { json } from '../../pipeline/export/writers/json.ts'
import { yaml } from '../../pipeline/export/writers/yaml.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { tableOf } from './built_in.ts'
import { exported } from './fixture.ts'
import { everyCharacter } from './nasty/generators.ts'
import { ILL_FORMED, NASTY } from './nasty.ts'
import { LOSSLESS, readBack as readTable } from './read_back.ts'
import { toRecord } from './records.ts'

const QUANTITIES = tableOf('quantities')
const COLUMNS = columnsOf(QUANTITIES)

const toQuantity = (text: string, index: number, more: Partial<Row> = {}): Row => {
  const ids = { quantity_id: `doc_a:n${index}`, document_id: 'doc_a', sentence_id: null }
  return {
    ...ids,
    start: 0,
    end: 1,
    text,
    kind: 'count',
    value: 1,
    low: 1,
    high: 1,
    mod: null,
    unit: null,
    of: null,
    per: null,
    ...more,
  }
}

const readBack = (rows: readonly Row[]) => readTable(QUANTITIES, rows)

/** The texts of rows as a sheet has them. */
const textsIn = (sheet: readonly string[][]): (string | undefined)[] => {
  const column = sheet[0]?.indexOf('text') ?? -1
  return sheet.slice(1).map((cells) => cells[column])
}

/** What a sheet can hold of a text: line ends are line feeds, and XML 1.0 takes no control characters but them and tabs. */
const held = (text: string): string =>
  Array.from(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
    .filter((sign) => sign === '\t' || sign === '\n' || (sign >= ' ' && sign !== '\ufffe' && sign !== '\uffff'))
    .join('')

describe.each([
  ['strings that look like something else', () => NASTY],
  ['all characters of Unicode', () => everyCharacter(1024)],
])('%s', async (_, texts) => {
  const rows = texts().map((text, index) => toQuantity(text, index))
  const back = await readBack(rows)

  it.each(LOSSLESS)('come back as they were from %s', (reader) => {
    expect(back[reader]).toEqual(rows)
  })

  it('come back from the workbook but for what no cell holds, of which an issue tells', () => {
    expect(textsIn(back.sheet)).toEqual(rows.map(({ text }) => held(String(text))))
    expect(new Set(back.issues.map(({ code }) => code))).toEqual(new Set(['CELL_CHARACTERS']))
    const told = back.issues.flatMap(({ message }) => message.match(/U\+[0-9A-F]{4}/g) ?? [])
    const lost = Array.from(rows.map(({ text }) => String(text)).join('')).filter(
      (sign) => sign !== '\r' && held(sign) === '',
    )
    expect(new Set(told)).toEqual(
      new Set(lost.map((sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)),
    )
  })

  it('leave no character in the YAML file that a reader may take for a line end or refuse', async () => {
    const text = rows.map((row) => yaml.format.encode([row], COLUMNS, 0)).join('')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/)
  })

  it('stand in a CSV file without byte order mark, every line ended by CRLF', () => {
    expect(back.csvText.startsWith('"quantity_id",')).toBe(true)
    expect(back.csvText.endsWith('\r\n')).toBe(true)
  })
})

describe('rows', () => {
  it('come back the same from every format that holds all, whatever their strings and numbers', async () => {
    const cell = fc.string({ unit: 'binary', minLength: 1 })
    const row = fc.record({
      text: cell,
      of: fc.option(cell),
      unit: fc.option(fc.constantFrom(...NASTY)),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (cells) => {
        const rows = cells.map(({ text, ...more }, index) =>
          toQuantity(text, index, { ...more, value: more.value + 0 }),
        )
        const back = await readBack(rows)
        for (const reader of LOSSLESS) expect(back[reader]).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })

  it.each([1e-7, -1e-7, 1.5e300, 1e21, 123456789012, 0.1, -0.5, 5e-324])('keep the number %d', async (value) => {
    const back = await readBack([toQuantity('x', 0, { value })])
    for (const reader of LOSSLESS) expect(back[reader][0]?.value).toBe(value)
  })

  it('are a file that is still whole where there are none', async () => {
    const back = await readBack([])
    for (const reader of LOSSLESS) expect(back[reader]).toEqual([])
    expect(back.csvText).toBe(`${COLUMNS.map((column) => `"${column}"`).join()}\r\n`)
  })

  it('stand one a line in JSON, in quotes in CSV but for numbers and booleans, and in double quotes in YAML', () => {
    const rows = [toQuantity('a "b"', 0), toQuantity('c', 1, { of: 'd' })]
    expect(json.format.encode(rows, COLUMNS, 0).split('\n')).toHaveLength(3)
    expect(csv.format.encode(rows.slice(0, 1), COLUMNS, 0)).toBe(
      '"doc_a:n0","doc_a",,0,1,"a ""b""","count",1,1,1,,,,\r\n',
    )
    expect(yaml.format.encode(rows.slice(0, 1), COLUMNS, 0)).toContain('\n  text: "a \\"b\\""\n')
    expect(csv.format.encode([{ a: true, b: false, c: 'true', d: null }], ['a', 'b', 'c', 'd'], 0)).toBe(
      'true,false,"true",\r\n',
    )
  })

  it('pass in batches without a seam', async () => {
    const long = 'x'.repeat(100_000)
    const rows = Array.from({ length: 9 }, (_, index) => toQuantity(`${long}${index}`, index))
    const back = await readBack(rows)
    for (const reader of LOSSLESS) expect(back[reader]).toEqual(rows)
  })
})

describe('documents of any text', () => {
  it('have U+FFFD for half a pair of surrogates in every format', async () => {
    const { folder, rows } = await exported(ILL_FORMED.map((text, index) => toRecord(`doc_${index}_x`, text)))
    expect((await rows('documents')).map(({ text }) => text)).toEqual(ILL_FORMED.map((text) => text.toWellFormed()))
    expect(await checkOutput(folder, PIPELINE)).toEqual([])
  })

  it('are written without fault', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...NASTY))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        const { folder } = await exported(texts.map((value, index) => toRecord(`doc_${index}_x`, value)))
        expect(await checkOutput(folder, PIPELINE)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
