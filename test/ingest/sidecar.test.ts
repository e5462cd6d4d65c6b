import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, test } from 'vitest'
import { InputMissing } from '../../pipeline/ingest/find.ts'
import { findInputs } from '../../pipeline/ingest/inputs.ts'
import { readSidecar } from '../../pipeline/ingest/sidecar.ts'

let folder: string
const write = (name: string, text: string): string => {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsledger-sidecar-'))
})

describe('readSidecar', () => {
  test('reads CSV and YAML alike', async () => {
    const csv = write('m.csv', 'source_path,published_date,title,authors\na.txt,2024-02-29,"A, b",Ann Lee; Bo Ek\n')
    const yaml = write(
      'm.yaml',
      '- {source_path: a.txt, published_date: 2024-02-29, title: "A, b", authors: [Ann Lee, Bo Ek]}\n',
    )
    const expected = {
      published_date: '2024-02-29',
      title: 'A, b',
      url: null,
      publisher: null,
      authors: ['Ann Lee', 'Bo Ek'],
    }
    expect(await readSidecar(csv)).toEqual({ entries: new Map([['a.txt', expected]]), issues: [] })
    expect((await readSidecar(yaml)).entries.get('a.txt')).toEqual(expected)
  })

  test('leaves out a date that does not exist, and says so', async () => {
    const { entries, issues } = await readSidecar(write('m.csv', 'source_path,published_date\na.txt,2023-02-30\n'))
    expect(entries.get('a.txt')?.published_date).toBeNull()
    expect(issues[0]).toMatchObject({ code: 'SIDECAR_INVALID', severity: 'warning' })
  })

  test.each([
    ['rows without source_path', 'path,title\na,b\n'],
    ['nothing but a mark that is not closed', 'source_path,"title\na,b\n'],
    ['an empty file', ''],
  ])('makes an issue of %s', async (_, text) => {
    expect((await readSidecar(write('m.csv', text))).issues[0]).toMatchObject({
      code: 'SIDECAR_UNREADABLE',
      severity: 'error',
    })
  })
})

describe('a sidecar as spreadsheets save it', () => {
  const rows = [
    ['source_path', 'Published-Date', 'title', 'authors'],
    ['a.txt', '31.12.2023', 'Café “Zoë”', 'Ann Lee; Bo Ek'],
    ['b.txt', '12/31/2023', 'Übung, zwei', ''],
  ]
  const expected = new Map([
    [
      'a.txt',
      { published_date: '2023-12-31', title: 'Café “Zoë”', url: null, publisher: null, authors: ['Ann Lee', 'Bo Ek'] },
    ],
    ['b.txt', { published_date: '2023-12-31', title: 'Übung, zwei', url: null, publisher: null, authors: [] }],
  ])
  const table = (mark: string): string =>
    rows.map((row) => row.map((cell) => (/[,;"\t]/.test(cell) ? `"${cell}"` : cell)).join(mark)).join('\r\n')

  test.each([
    ['commas, UTF-8', Buffer.from(table(','))],
    ['semicolons, UTF-8 with its mark', Buffer.from(`\ufeff${table(';')}`)],
    ['semicolons, named', Buffer.from(`sep=;\r\n${table(';')}`)],
    ['tabs, UTF-16 LE with its mark', iconv.encode(table('\t'), 'utf-16le', { addBOM: true })],
    ['tabs, UTF-16 BE with its mark', iconv.encode(table('\t'), 'utf-16be', { addBOM: true })],
    ['tabs, UTF-16 LE', iconv.encode(table('\t'), 'utf-16le', { addBOM: false })],
    ['semicolons, Windows-1252', iconv.encode(table(';'), 'windows-1252')],
    ['semicolons, CR', Buffer.from(table(';').replaceAll('\r\n', '\r'))],
  ])('is read: %s', async (_, bytes) => {
    const file = path.join(folder, 'm.csv')
    writeFileSync(file, bytes)
    expect(await readSidecar(file)).toEqual({ entries: expected, issues: [] })
  })

  test('never loses a letter in silence', async () => {
    const file = path.join(folder, 'm.csv')
    const bytes = Buffer.from('source_path,title\nä.txt,Größe und Maß für Übung\nb.txt,caf#\n')
    bytes[bytes.indexOf('#')] = 0xe9
    writeFileSync(file, bytes)
    const { entries, issues } = await readSidecar(file)
    expect(entries.get('b.txt')?.title).toBe('caf\ufffd')
    expect(issues.map(({ code }) => code)).toEqual(['ENCODING_INVALID'])
  })

  test('loses a damaged row alone, and is told of a path that comes twice and of a date that could be two', async () => {
    const { entries, issues } = await readSidecar(
      write(
        'm.csv',
        'source_path,published_date,title\na.txt,03/04/2023,A\nb.txt,2023-04-03,"B" b\n./a.txt,2023-04-03,C\nd.txt,,D,E\n',
      ),
    )
    expect(Array.from(entries, ([name, { published_date, title }]) => [name, published_date, title])).toEqual([
      ['a.txt', '2023-04-03', 'C'],
      ['d.txt', null, 'D'],
    ])
    expect(issues.map(({ code }) => code)).toEqual([
      'SIDECAR_INVALID',
      'TABLE_ROW_DAMAGED',
      'SIDECAR_REPEATED',
      'TABLE_ROW_LONG',
    ])
    expect(issues[1]?.message).toContain('record 2 (line 3)')
  })
})

describe('findInputs', () => {
  test('stops where the named sidecar does not exist, or is a folder', async () => {
    write('in/a.txt', 'text')
    const input = path.join(folder, 'in')
    for (const named of [path.join(folder, 'none.csv'), input])
      await expect(findInputs([input], named)).rejects.toThrow(InputMissing)
    await expect(findInputs([input], 'none.csv')).rejects.toThrow(
      'none.csv: there is no such file; give the file with the metadata',
    )
  })

  test('finds what is known of a file in a folder, however the path to it is written', async () => {
    write('in/sub/a.txt', 'text')
    for (const named of ['sub/a.txt', './sub/a.txt', '././sub/a.txt', 'sub\\a.txt', '.\\sub\\a.txt']) {
      write('in/metadata.csv', `source_path,title\n${named},Known\n`)
      const { raws, issues } = await findInputs([path.join(folder, 'in')], null)
      expect([named, raws.map(({ metadata }) => metadata?.title), issues]).toEqual([named, ['Known'], []])
    }
  })

  test('does not wait for a pipe that has the name of a sidecar, and names it', async () => {
    write('in/a.txt', 'text')
    expect(spawnSync('mkfifo', [path.join(folder, 'in', 'metadata.csv')]).status).toBe(0)
    const { raws, issues } = await findInputs([path.join(folder, 'in')], null)
    expect(raws.map(({ source_path }) => source_path)).toEqual(['a.txt'])
    expect(issues.map(({ code, source_path }) => [code, source_path])).toEqual([['FILE_NOT_REGULAR', 'metadata.csv']])
  })

  test('finds what is known of a file whose name composes its letters in another way', async () => {
    write('in/caf\u0065\u0301.txt', 'text')
    write('in/metadata.csv', 'source_path,title\ncaf\u00e9.txt,Composed\n')
    const { raws, issues } = await findInputs([path.join(folder, 'in')], null)
    expect([raws.map(({ metadata }) => metadata?.title), issues]).toEqual([['Composed'], []])
  })

  test('finds the sidecar beside the input or in it, and does not read it as an article', async () => {
    write('beside/articles/a.txt', 'text')
    write('beside/metadata.csv', 'source_path,title\na.txt,Beside\n')
    write('in/a.txt', 'text')
    write('in/metadata.csv', 'source_path,title\na.txt,In\n')
    for (const [input, title] of [
      ['beside/articles', 'Beside'],
      ['in', 'In'],
    ] as const) {
      const { raws, issues } = await findInputs([path.join(folder, input)], null)
      expect(raws.map(({ source_path, metadata }) => [source_path, metadata?.title])).toEqual([['a.txt', title]])
      expect(issues).toEqual([])
    }
  })

  test('names an entry whose file is not among the inputs, also one that points outside', async () => {
    write('in/a.txt', 'text')
    write('in/metadata.csv', 'source_path,title\n../secret.txt,x\n__proto__,y\n')
    const { raws, issues } = await findInputs([path.join(folder, 'in')], null)
    expect(raws.map(({ metadata }) => metadata)).toEqual([null])
    expect(issues.map(({ code }) => code)).toEqual(['SIDECAR_UNMATCHED', 'SIDECAR_UNMATCHED'])
  })
})
