import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../pipeline/export/table.ts'
import { toWorkbook } from '../../pipeline/export/writers/workbook/index.ts'
import { CELL_LIMIT } from '../../pipeline/export/writers/workbook/limits.ts'
import { letterOf, rowXml, toXml } from '../../pipeline/export/writers/workbook/sheet.ts'
import { STYLE } from '../../pipeline/export/writers/workbook/styles.ts'
import { unitsOf } from '../../pipeline/export/writers/workbook/unit_names.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { tableOf } from './built_in.ts'
import { exported } from './fixture.ts'
import { NASTY } from './nasty.ts'
import { readSheet } from './read_back.ts'
import { toBlock, toRecord, toStory } from './records.ts'

const TABLES = PIPELINE.tables.map(({ name }) => name)

const partsOf = async (folder: string) => unzipSync(await readFile(join(folder, 'newsledger.xlsx')))

const namesOf = async (folder: string): Promise<string[]> => {
  const workbook = strFromU8((await partsOf(folder))['xl/workbook.xml'] as Uint8Array)
  return Array.from(workbook.matchAll(/<sheet name="([^"]+)"/g), ([, name]) => name as string)
}

/** The XML of the sheet of a table. */
async function sheetOf(folder: string, table: string): Promise<string> {
  const [parts, names] = [await partsOf(folder), await namesOf(folder)]
  return strFromU8(parts[`xl/worksheets/sheet${names.indexOf(table) + 1}.xml`] as Uint8Array)
}

/** The cells of a row of a sheet, from 0, the header: texts, or what stands in them otherwise. */
async function cellsOf(folder: string, table: string, row: number): Promise<(string | undefined)[]> {
  const xml =
    Array.from((await sheetOf(folder, table)).matchAll(/<row(?: [^>]*)?>(.*?)<\/row>/gs), ([, cells]) => cells)[row] ??
    ''
  return Array.from(xml.matchAll(/<c\/>|<c[ >].*?<\/c>/gs), ([cell]) => /<(?:t|v)[^>]*>([^<]*)</.exec(cell)?.[1])
}

describe('the workbook', () => {
  it('has every table as a sheet, in order, with a header that stays in view and filters all rows', async () => {
    const { record, links } = toStory()
    const { folder, counts } = await exported([record], links)
    const names = await namesOf(folder)
    expect(names.slice(0, 5)).toEqual(['Read me', 'stories', 'conflicts', 'timeline', 'claims'])
    expect(names.toSorted()).toEqual(['Read me', ...TABLES, 'Dictionary'].toSorted())
    expect(names.at(-1)).toBe('Dictionary')
    for (const table of TABLES) {
      const [sheet, header] = [await sheetOf(folder, table), await headerOf(folder, table)]
      const rows = (counts[table] as number) + 1
      expect(sheet.match(/<row[ >]/g)).toHaveLength(rows)
      expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
      expect(sheet).toContain(`<autoFilter ref="A1:${letterOf(header.length)}${rows}"/>`)
    }
  })

  it('on paper lies across, as wide as the page, each page with the header and the columns that people read', async () => {
    const { record, links } = toStory()
    const { folder, counts } = await exported([record], links)
    const [names, parts] = [await namesOf(folder), await partsOf(folder)]
    const workbook = strFromU8(parts['xl/workbook.xml'] as Uint8Array)
    for (const name of names) {
      const sheet = await sheetOf(folder, name)
      expect(sheet).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
      expect(sheet).toMatch(/<pageSetup orientation="landscape" fitToHeight="0"\/>/)
    }
    const index = names.indexOf('claims')
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'claims'!$1:$1</definedName>`,
    )
    const [, letter = '', rows] =
      /Print_Area" localSheetId="\d+">'claims'!\$A\$1:\$([A-Z]+)\$(\d+)</.exec(workbook) ?? []
    const header = await cellsOf(folder, 'claims', 0)
    const last = header.findIndex((_, i) => letterOf(i + 1) === letter)
    expect(header.slice(0, last + 1)).toContain('sentence')
    expect(header.slice(0, last + 1)).not.toContain('claim_id')
    expect(Number(rows)).toBe((counts.claims as number) + 1)
  })

  it('says first what is in it and what is not, and last what every column means', async () => {
    const { record, links } = toStory()
    const { folder, counts } = await exported([record], links)
    const [about, dictionary] = [await sheetOf(folder, 'Read me'), await sheetOf(folder, 'Dictionary')]
    for (const table of TABLES) expect(about).toMatch(new RegExp(`>${table}<[^v]*?</c><c><v>${counts[table]}</v>`, 's'))
    expect(about).toContain('documents.text')
    expect(dictionary).toMatch(/>claims<.*?>actor<.*?>string<.*?>Who acts/s)
    expect(dictionary).toMatch(/>quantities<.*?>measured_in<.*?>What people call/s)
    expect(dictionary).not.toMatch(/>documents<[^w]*?>text</)
  })

  const headerOf = async (folder: string, table: string) => {
    const header = await cellsOf(folder, table, 0)
    return header.map(String)
  }

  it('has room for every heading and the arrow of its filter', async () => {
    const { folder } = await exported([])
    for (const table of TABLES) {
      const widths = Array.from((await sheetOf(folder, table)).matchAll(/<col [^>]*? width="(\d+)"/g), ([, width]) =>
        Number(width),
      )
      const header = await headerOf(folder, table)
      for (const [index, name] of header.entries()) expect(widths[index]).toBeGreaterThanOrEqual(name.length + 4)
    }
  })

  it('leaves the whole texts out, and nothing else', async () => {
    const { folder } = await exported([toRecord('doc_a', 'Some text.')])
    const columns = columnsOf(tableOf('documents')).filter((column) => column !== 'text')
    expect((await headerOf(folder, 'documents')).sort()).toEqual(columns.sort())
    for (const table of TABLES.filter((name) => name !== 'documents'))
      expect(await headerOf(folder, table)).toEqual(expect.arrayContaining(columnsOf(tableOf(table))))
  })

  it('shows first what people read, in its order, and last what joins tables and counts characters', async () => {
    const { folder } = await exported([])
    const quotes = await headerOf(folder, 'quotes')
    expect(quotes.slice(0, 5)).toEqual(['title', 'published_date', 'publisher', 'sentence', 'type'])
    expect(quotes.slice(quotes.indexOf('no_comment') + 1)).toEqual([
      ...['quote_id', 'document_id', 'sentence_id', 'start', 'end', 'source_id'],
      ...['source_start', 'source_end', 'cue_start', 'cue_end', 'parent_quote_id'],
    ])
    expect(await headerOf(folder, 'claim_participants')).toEqual([
      ...['title', 'published_date', 'publisher', 'sentence', 'action', 'role', 'position', 'text'],
      ...['claim_id', 'entity_id', 'time_id', 'quantity_id', 'start', 'end'],
    ])
    expect((await headerOf(folder, 'mentions')).slice(0, 5)).toEqual([
      ...['title', 'published_date', 'publisher', 'sentence', 'entity'],
    ])
  })

  it('calls an article without a title by its file', async () => {
    const untitled = { title: null, source_path: 'a/b.jsonl' }
    const records = [null, 3].map((record_number, index) =>
      toRecord(`doc_${index}`, 'Some text.', [], { ...untitled, record_number }),
    )
    const { folder } = await exported([...records, toRecord('doc_2', 'Some text.', [], { title: 'A title' })])
    for (const table of ['documents', 'blocks']) {
      const rows = await readSheet(folder, tableOf(table))
      const column = rows[0]?.indexOf('title') ?? -1
      expect(rows.slice(1).map((cells) => cells[column])).toEqual(['[a/b.jsonl]', '[a/b.jsonl, record 3]', 'A title'])
    }
  })

  it('tells the title of an article from one that somebody bears, and the sentence of it', async () => {
    const { record, links } = toStory()
    const { folder, rows } = await exported([record], links)
    const [header = [], cells = []] = await readSheet(folder, tableOf('roles'))
    const shown = Object.fromEntries(header.map((column, index) => [column, cells[index]]))
    const [[role], [document], sentences] = [await rows('roles'), await rows('documents'), await rows('sentences')]
    const holding = sentences.find(
      ({ start, end }) => Number(start) <= Number(role?.start) && Number(role?.start) < Number(end),
    )
    expect(header.slice(0, 4)).toEqual(['article_title', 'published_date', 'publisher', 'sentence'])
    expect(shown).toMatchObject({ title: 'mayor', article_title: document?.title, sentence: holding?.text })
  })

  it('says units in words, and their codes behind', async () => {
    const { record, links } = toStory()
    const { folder } = await exported([record], links)
    const [header = [], cells = []] = await readSheet(folder, tableOf('quantities'))
    expect(cells[header.indexOf('measured_in')]).toBe('km')
    expect(header.indexOf('unit')).toBeGreaterThan(header.indexOf('quantity_id'))
    expect(unitsOf({ unit: '[mi_i]/h' }, new Map([['unit', 'measured_in']]))).toEqual({ measured_in: 'mph' })
    expect(unitsOf({ unit: 'unheard-of' }, new Map([['unit', 'measured_in']]))).toEqual({ measured_in: 'unheard-of' })
  })

  it('has text in cells of type text, so that none runs', async () => {
    const { folder } = await exported([toRecord('doc_a', '=1+1')])
    const sheet = await sheetOf(folder, 'blocks')
    expect(sheet).toContain('<c s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
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

  it('shows of the document and the sentence what a row stands in, day by day', async () => {
    const { record, links } = toStory()
    const { folder, rows } = await exported([toRecord('doc_a', 'Some text.'), record], links)
    const [header, cells] = [await headerOf(folder, 'times'), await cellsOf(folder, 'times', 1)]
    const [time] = await rows('times')
    const sentence = (await rows('sentences')).find((row) => row.sentence_id === time?.sentence_id)
    const [, document] = await rows('documents')
    const shown = Object.fromEntries(header.map((column, index) => [column, cells[index]]))
    expect(shown).toMatchObject({ title: document?.title, sentence: sentence?.text, text: time?.text })
    // 2024-02-03 is the 45,325th day.
    expect([document?.published_date, shown.published_date]).toEqual(['2024-02-03', '45325'])
  })

  it('goes on in another sheet where a table has more rows than one holds', async () => {
    const { record, links } = toStory()
    const outputs = { tables: PIPELINE.tables, writers: [toWorkbook(2)] }
    const { folder, counts } = await exported([record], links, [], DEFAULT_SETTINGS, outputs)
    const sheets = Math.ceil((counts.mentions as number) / 2)
    expect((await namesOf(folder)).filter((name) => name.startsWith('mentions'))).toEqual([
      'mentions',
      ...Array.from({ length: sheets - 1 }, (_, index) => `mentions (${index + 2})`),
    ])
    expect((await sheetOf(folder, 'mentions (2)')).match(/<row[ >]/g)).toHaveLength(3)
    expect(await headerOf(folder, 'mentions (2)')).toEqual(await headerOf(folder, 'mentions'))
  })

  it('is left out, as YAML is, with an issue, where there are more documents than people open', async () => {
    const records = [toRecord('doc_a', 'x'), toRecord('doc_b', 'y')]
    const most = (max_documents_for_people: number) => ({ ...DEFAULT_SETTINGS, max_documents_for_people })
    const few = await exported(records, [], [], most(2))
    expect(few.files.map(({ path }) => path)).toEqual(expect.arrayContaining(['newsledger.xlsx', 'yaml/blocks.yaml']))
    const many = await exported(records, [], [], most(1))
    expect(many.files.filter(({ path }) => /xlsx|yaml|report/.test(path))).toEqual([])
    expect((await many.rows('issues')).map(({ code, message }) => [code, message])).toEqual([
      ['WRITER_LEFT_OUT', 'report is not written, since there are 2 documents, more than 1.'],
      ['WRITER_LEFT_OUT', 'xlsx is not written, since there are 2 documents, more than 1.'],
      ['WRITER_LEFT_OUT', 'yaml is not written, since there are 2 documents, more than 1.'],
    ])
  })

  it('is the same bytes each time', async () => {
    const { record, links } = toStory()
    const [first, second] = [await exported([record], links), await exported([record], links)]
    expect(first.files).toEqual(second.files)
  })
})

describe('a sheet', () => {
  it('holds numbers, booleans and empty cells as such', () => {
    const xml = rowXml(
      { a: 1.5, b: true, c: null, d: false },
      ['a', 'b', 'c', 'd'].map((name) => ({ name, style: 0 })),
    )
    expect(xml).toBe('<row><c><v>1.5</v></c><c t="b"><v>1</v></c><c/><c t="b"><v>0</v></c></row>')
  })

  it('is as high as its wrapped cells need, up to six lines', () => {
    const heights = [10, 11, 20, 21, 1000].map((length) => {
      const xml = rowXml({ a: 'x'.repeat(length) }, [{ name: 'a', style: STYLE.wrapped, width: 10 }])
      return /^<row(?: ht="(\d+)" customHeight="1")?>/.exec(xml)?.[1]
    })
    expect(heights).toEqual([undefined, '30', '30', '45', '90'])
  })

  it('counts days as sheets do, and leaves what is none, or too early, as text', () => {
    const day = (text: string) => rowXml({ a: text }, [{ name: 'a', style: STYLE.day }])
    expect(day('1900-03-01')).toBe('<row><c s="4"><v>61</v></c></row>')
    expect(day('2024-05-01T23:30:00+02:00')).toBe('<row><c s="4"><v>45413</v></c></row>')
    for (const text of ['1900-02-28', '1066-10-14', '2024-05', '2024-99-99'])
      expect(day(text)).toContain(`t="inlineStr"><is><t xml:space="preserve">${text}<`)
  })

  it('names its columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })

  it('holds no character that XML cannot', () => {
    for (const text of NASTY) expect(toXml(text)).not.toMatch(/(?![\t\n\u007f-\u009f])[\p{Cc}\ufffe\uffff]/u)
    expect(toXml('a\u0007b\u0000c\u0085')).toBe('abc\u0085')
  })

  it('keeps line ends as line feeds, markup as text, and what looks like an escape as it reads', () => {
    expect(toXml('a\r\nb\rc')).toBe('a\nb\nc')
    expect(toXml('<a href="x">&amp;')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;amp;')
    expect(toXml('_x000D_ _x0_ _xyz_ _x0041')).toBe('_x005F_x000D_ _x005F_x0_ _xyz_ _x0041')
  })
})
