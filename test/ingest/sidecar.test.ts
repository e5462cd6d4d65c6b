import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
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
  test('reads CSV and YAML alike', () => {
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
    expect(readSidecar(csv)).toEqual({ entries: new Map([['a.txt', expected]]), issues: [] })
    expect(readSidecar(yaml).entries.get('a.txt')).toEqual(expected)
  })

  test('leaves out a date that does not exist, and says so', () => {
    const { entries, issues } = readSidecar(write('m.csv', 'source_path,published_date\na.txt,2023-02-30\n'))
    expect(entries.get('a.txt')?.published_date).toBeNull()
    expect(issues[0]).toMatchObject({ code: 'SIDECAR_INVALID', severity: 'warning' })
  })

  test.each([
    ['rows without source_path', 'path,title\na,b\n'],
    ['a row with too many cells', 'source_path,title\na,b,c,d\n'],
  ])('makes an issue of %s', (_, text) => {
    expect(readSidecar(write('m.csv', text)).issues[0]).toMatchObject({ code: 'SIDECAR_UNREADABLE', severity: 'error' })
  })
})

describe('findInputs', () => {
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
