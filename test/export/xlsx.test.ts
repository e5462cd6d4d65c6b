import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../pipeline/export/table.ts'
import { CELL_LIMIT, findCutSheet, ROW_LIMIT } from '../../pipeline/export/writers/workbook/limits.ts'
import { rowXml, toXml } from '../../pipeline/export/writers/workbook/sheet.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { tableOf } from './built_in.ts'
import { exported } from './fixture.ts'
import { NASTY } from './nasty.ts'
import { toBlock, toRecord, toStory } from './records.ts'

const TABLES = PIPELINE.tables.map(({ name }) => name)

const partsOf = async (folder: string) => unzipSync(await readFile(join(folder, 'newsledger.xlsx')))

/** The XML of the sheet of a table. */
async function sheetOf(folder: string, table: string): Promise<string> {
  const parts = await partsOf(folder)
  return strFromU8(parts[`xl/worksheets/sheet${TABLES.indexOf(table) + 1}.xml`] as Uint8Array)
}

describe('the workbook', () => {
  it('has every table as a sheet, in order, with a header that stays in view', async () => {
    const { record, links } = toStory()
    const { folder, counts } = await exported([record], links)
    const workbook = strFromU8((await partsOf(folder))['xl/workbook.xml'] as Uint8Array)
    expect(Array.from(workbook.matchAll(/<sheet name="(\w+)"/g), ([, name]) => name)).toEqual([...TABLES])
    for (const table of TABLES) {
      const sheet = await sheetOf(folder, table)
      expect(sheet.match(/<row>/g)).toHaveLength((counts[table] as number) + 1)
      expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    }
  })

  const headerOf = async (folder: string, table: string) => {
    const header = /<sheetData><row>(.*?)<\/row>/.exec(await sheetOf(folder, table))?.[1] ?? ''
    return Array.from(header.matchAll(/<t[^>]*>([^<]*)</g), ([, name]) => name)
  }

  it('leaves the whole texts out, and nothing else', async () => {
    const { folder } = await exported([toRecord('doc_a', 'Some text.')])
    const columns = columnsOf(tableOf('documents')).filter((column) => column !== 'text')
    expect((await headerOf(folder, 'documents')).sort()).toEqual(columns.sort())
    for (const table of TABLES.filter((name) => name !== 'documents'))
      expect((await headerOf(folder, table)).sort()).toEqual(columnsOf(tableOf(table)).sort())
  })

  it('shows first what people read, in its order, and last what joins tables and counts characters', async () => {
    const { folder } = await exported([])
    const quotes = await headerOf(folder, 'quotes')
    expect(quotes.slice(0, 5)).toEqual(['title', 'publisher', 'published_date', 'sentence', 'type'])
    expect(quotes.slice(quotes.indexOf('no_comment') + 1)).toEqual([
      ...['quote_id', 'document_id', 'sentence_id', 'start', 'end', 'source_id'],
      ...['source_start', 'source_end', 'cue_start', 'cue_end', 'parent_quote_id'],
    ])
    expect(await headerOf(folder, 'claim_participants')).toEqual([
      ...['role', 'position', 'text', 'claim_id', 'entity_id', 'time_id', 'quantity_id', 'start', 'end'],
    ])
  })

  it('has text in cells of type text, so that none runs', async () => {
    const { folder } = await exported([toRecord('doc_a', '=1+1')])
    const sheet = await sheetOf(folder, 'blocks')
    expect(sheet).toContain('<c s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
    expect(sheet).not.toContain('<f')
  })

  it('cuts a cell that is too long, never through a character, and says so', async () => {
    const text = `${'x'.repeat(CELL_LIMIT - 1)}📰 and more`
    const { folder, rows } = await exported([toRecord('doc_a', text)])
    const issues = await rows('issues')
    expect(issues.map((row) => row.code)).toEqual(['CELL_CUT', 'CELL_CUT'])
    expect(issues.map((row) => row.message).join()).toMatch(
      /documents .*\(article\).*blocks .*\(text\)|blocks .*\(text\).*documents .*\(article\)/,
    )
    expect(issues[0]).toMatchObject({ document_id: 'doc_a', source_path: 'a.txt', severity: 'info', stage: 'export' })
    expect(await sheetOf(folder, 'blocks')).toContain(`>${'x'.repeat(CELL_LIMIT - 1)}<`)
    expect((await rows('blocks'))[0]?.text).toBe(text)
  })

  it('says nothing of a cell that just fits, nor of the whole texts that it leaves out', async () => {
    const text = 'x'.repeat(CELL_LIMIT)
    const long = `${text}\n\n${text}`
    const block = toBlock(long, text, { kept: false, kind: 'other' })
    const blocks = [block, { ...block, start: CELL_LIMIT + 2, end: long.length }]
    const { rows } = await exported([{ ...toRecord('doc_a', long), blocks }])
    expect(await rows('issues')).toEqual([])
  })

  it('is the same bytes each time', async () => {
    const { record, links } = toStory()
    const [first, second] = [await exported([record], links), await exported([record], links)]
    expect(first.files).toEqual(second.files)
  })
})

describe('a sheet', () => {
  it('is cut, with an issue, only where a table has more rows than fit with the header', () => {
    expect(findCutSheet('mentions', 0, ROW_LIMIT - 1)).toEqual([])
    expect(findCutSheet('mentions', ROW_LIMIT - 1, ROW_LIMIT + 5).map((issue) => issue.code)).toEqual(['SHEET_CUT'])
    expect(findCutSheet('mentions', ROW_LIMIT, ROW_LIMIT + 1)).toEqual([])
  })

  it('holds numbers, booleans and empty cells as such', () => {
    const xml = rowXml({ a: 1.5, b: true, c: null, d: false }, ['a', 'b', 'c', 'd'])
    expect(xml).toBe('<row><c><v>1.5</v></c><c t="b"><v>1</v></c><c/><c t="b"><v>0</v></c></row>')
  })

  it('holds no character that XML cannot', () => {
    for (const text of NASTY) expect(toXml(text)).not.toMatch(/(?![\t\n])[\p{Cc}\ufffe\uffff]/u)
    expect(toXml('a\u0007b\u0000c\u0085')).toBe('abc')
  })

  it('keeps line ends as line feeds, markup as text, and what looks like an escape as it reads', () => {
    expect(toXml('a\r\nb\rc')).toBe('a\nb\nc')
    expect(toXml('<a href="x">&amp;')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;amp;')
    expect(toXml('_x000D_ _xyz_')).toBe('_x005F_x000D_ _xyz_')
  })
})
