import { describe, expect, test } from 'vitest'
import { open } from './opened.ts'

const rows = (count: number, row: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => row(i + 1))
const table = (lines: string[], end = '\n'): string => ['id,title,text', ...lines].join(end) + end

describe('a table with one damaged row', () => {
  const plain = (n: number): string => `${n},Title ${n},The council met for meeting ${n}.`
  const quoted = (n: number): string => `"${n}","Title ${n}","The council, as planned, met for meeting ${n}."`

  test.each([
    ['opened and never closed', plain, (n: number) => `${n},Title,"The council met`],
    ['among rows that are quoted', quoted, (n: number) => `"${n}","Title","The council said "no" to it."`],
    ['opened before rows that are quoted', quoted, (n: number) => `"${n}","Title,"The council met."`],
  ])('loses that row alone, by number and line: a mark %s', async (_, row, damaged) => {
    const lines = rows(200, (n) => (n === 100 ? damaged(n) : row(n)))
    const { records, issues } = await open('a.csv', table(lines))
    expect(records.map(({ record_number }) => record_number)).toEqual(
      rows(200, String)
        .map(Number)
        .filter((n) => n !== 100),
    )
    expect(records.map(({ given }) => given?.extra?.id)).toEqual(rows(200, String).filter((n) => n !== '100'))
    expect(issues.map(({ code }) => code)).toEqual(['TABLE_ROW_DAMAGED'])
    expect(issues[0]?.message).toContain('record 100 (line 101)')
  })

  test('passes over the lines of the damaged cell, also those with as many commas as the table has', async () => {
    const lines = ['1,A,One.', '2,B,"He said "no"\nand left, slowly, at noon\nor later, perhaps."', '3,C,Three.']
    const { texts, issues } = await open('a.csv', table(lines))
    expect(texts).toEqual(['One.', 'Three.'])
    expect(issues.map(({ message }) => /record .*?\)/.exec(message)?.[0])).toEqual(['record 2 (lines 3 to 5)'])
  })

  test('sees through two stray marks far apart, which look like one cell', async () => {
    const lines = rows(60, (n) => (n === 20 ? '20,T,"open' : n === 40 ? '40,T,close"' : plain(n)))
    const { records, issues } = await open('a.csv', table(lines))
    expect(records.map(({ given }) => given?.extra?.id)).toEqual(rows(60, String).filter((n) => n !== '20'))
    expect(issues).toHaveLength(1)
  })

  test.each([
    ['every row has all cells', '2024-01-01,A,One'],
    ['one row lacks the cell by which rows are known', '2024-01-01,A,One\n,A,One'],
  ])('sees through two marks that take in one row between them, where %s', async (_, before) => {
    const swallowed = '2024-01-02,"B,Two\n2024-01-03,C,Three\n2024-01-04,D",Four'
    const { texts, codes } = await open('a.csv', `date,title,text\n${before}\n${swallowed}\n2024-01-05,E,Five\n`)
    expect(texts.filter((text) => text !== 'One')).toEqual(['Three', 'Four', 'Five'])
    expect(codes).toEqual(['TABLE_ROW_DAMAGED'])
  })

  test('leaves a cell of two lines whole, though its second line could be a row', async () => {
    const lines = ['2024-01-01,A,One', '2024-01-02,B,"Two\n2024-01-03,C,Three"']
    const { texts, codes } = await open('a.csv', `date,title,text\n${lines.join('\n')}\n`)
    expect([texts, codes]).toEqual([['One', 'Two\n2024-01-03,C,Three'], []])
  })

  test('several times is told each time, and the number of a row stays its number', async () => {
    const lines = rows(9, (n) => (n % 3 === 0 ? `${n},"T"x,text` : plain(n)))
    const { records, issues } = await open('a.csv', table(lines))
    expect(records.map(({ record_number }) => record_number)).toEqual([1, 2, 4, 5, 7, 8])
    expect(issues.map(({ message }) => /line \d+/.exec(message)?.[0])).toEqual(['line 4', 'line 7', 'line 10'])
  })
})

describe('cells', () => {
  test('may hold line ends, doubled marks, delimiters; marks inside unquoted cells are characters', async () => {
    const lines = ['1,A,"a\r\nb, ""c"""', '2,B,a 5" pipe', '3,C, "d, e" ', '4,D, "so" he said']
    const { texts, codes } = await open('a.csv', table(lines))
    expect(texts).toEqual(['a\r\nb, "c"', 'a 5" pipe', 'd, e', '"so" he said'])
    expect(codes).toEqual([])
  })

  test.each([
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
    ['\n', 'LF'],
  ])('end at line ends of every kind: %j (%s)', async (end) => {
    expect((await open('a.csv', table(['1,A,One', '2,B,"Two"', '', '3,C,Three'], end))).texts).toEqual([
      'One',
      'Two',
      'Three',
    ])
  })

  test('end at line ends of all kinds in one table, and lines are counted alike', async () => {
    const { texts, issues } = await open('a.csv', 'id,text\r\n1,One\n2,Two\r3,"T"x\r\n4,Four')
    expect(texts).toEqual(['One', 'Two', 'Four'])
    expect(issues[0]?.message).toContain('record 3 (line 4)')
  })

  test.each([',', ';', '\t', '|'])('are parted by what parts the names of the columns: %j', async (mark) => {
    const line = (...cells: string[]): string => cells.map((cell) => `"${cell}"`).join(mark)
    const { texts, records } = await open('a.csv', `${line('title', 'text')}\n${line('A, b; c', 'x|y, z;\tw')}\n`)
    expect(texts).toEqual(['x|y, z;\tw'])
    expect(records[0]?.given?.title).toBe('A, b; c')
  })

  test('are counted alike where a piece of the file ends between CR and LF', async () => {
    const head = 'id,title,text\r\n1,T,'
    const filling = 'x'.repeat(64 * 1024 - head.length - 1)
    const { issues } = await open('a.csv', `${head}${filling}\r\n2,T,\r\n`)
    expect(issues.map(({ message }) => /record .*?\)/.exec(message)?.[0])).toEqual(['record 2 (line 3)'])
  })

  test('are parted by what the first line names for Excel', async () => {
    expect((await open('a.csv', 'sep=;\r\ntitle, short;text\r\nA;One, two\r\n')).texts).toEqual(['One, two'])
  })

  test('beyond the columns are kept under their place and told; empty rows are no rows', async () => {
    const { records, issues } = await open('a.csv', 'id,text\n1,Hello, world\n,\n\n2,Short\n3\n')
    expect(records.map(({ given }) => given?.extra)).toEqual([{ id: '1', 'column 3': ' world' }, { id: '2' }])
    expect(issues.map(({ code, message }) => [code, /line \d/.exec(message)?.[0]])).toEqual([
      ['TABLE_ROW_LONG', 'line 2'],
      ['RECORD_WITHOUT_TEXT', 'line 6'],
    ])
  })

  test('of columns that share a name, have none, or one that objects have by nature are all kept', async () => {
    const { records, texts } = await open('a.csv', '\ufefftext,note,note,,__proto__,constructor\nT,a,b,c,d,e\n')
    expect(texts).toEqual(['T'])
    expect(Object.entries(records[0]?.given?.extra ?? {})).toEqual([
      ['note', 'a'],
      ['note (2)', 'b'],
      ['column 4', 'c'],
      ['__proto__', 'd'],
      ['constructor', 'e'],
    ])
  })

  test('may hold NULs', async () => {
    expect((await open('a.csv', 'text,n\na\0b,1\n')).texts).toEqual(['a\0b'])
  })
})

describe('a large table', () => {
  test('is read whole, also where every row is damaged or all rows hang on one mark', async () => {
    const count = 100_000
    const whole = await open('a.csv', table(rows(count, (n) => `${n},T,"Text ${n}"`)))
    expect([whole.texts.length, whole.texts.at(-1)]).toEqual([count, `Text ${count}`])
    const damaged = await open('a.csv', table(rows(count, (n) => `${n},T,"Text "${n}`)))
    expect(damaged.texts).toEqual([])
    const hanging = await open('a.csv', table(rows(count, (n) => (n === 1 ? '1,T,"Text' : `${n},T,Text ""${n}`))))
    expect([hanging.texts.length, hanging.codes]).toEqual([count - 1, ['TABLE_ROW_DAMAGED']])
  })

  test('sets a row over the limit aside and reads the next one', async () => {
    const long = 'x'.repeat(200_000)
    for (const row of [`1,T,${long}`, `1,T,"${long}"`]) {
      const { texts, codes } = await open('a.csv', table([row, '2,T,Two']), { max_document_bytes: 50_000 })
      expect([texts, codes]).toEqual([['Two'], ['RECORD_TOO_LARGE']])
    }
  })

  test('whose header is damaged is told', async () => {
    const { texts, codes } = await open('a.csv', 'id,"text\n1,One\n')
    expect([texts, codes]).toEqual([[], ['TABLE_ROW_DAMAGED']])
  })

  test('of one column is read where its name is that of a text', async () => {
    expect((await open('a.csv', 'text\nOne sentence.\n"Two, then."\n')).texts).toEqual(['One sentence.', 'Two, then.'])
  })
})
