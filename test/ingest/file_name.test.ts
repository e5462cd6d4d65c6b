import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { findFiles } from '../../pipeline/ingest/find.ts'
import { ingest } from '../../pipeline/ingest/index.ts'
import { findInputs } from '../../pipeline/ingest/inputs.ts'
import { openInputs } from '../../pipeline/ingest/open.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { READERS } from '../built_in.ts'

let folder: string

/** Writes a file under a name of bytes, each a character of `name`. */
const write = (name: string, text: string, within = folder): void =>
  writeFileSync(Buffer.concat([Buffer.from(`${within}/`), Buffer.from(name, 'latin1')]), text)

/** Path, id and text of every record. */
async function readAll(): Promise<[string, string, string][]> {
  const { raws } = await findInputs([folder], null)
  const read: [string, string, string][] = []
  for await (const raw of openInputs(
    raws,
    { settings: DEFAULT_SETTINGS, readers: READERS },
    { issues: [], files: [] },
  )) {
    const made = ingest.map(structuredClone(raw), { settings: DEFAULT_SETTINGS })
    if ('rejected' in made) throw new Error(made.rejected.message)
    read.push([made.document.source_path, made.document.document_id, made.document.text])
  }
  return read
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsledger-name-'))
})

describe('names that are not UTF-8', () => {
  test('are read and shown with their bytes, beside others like them, also names of folders and of files of records', async () => {
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('d\xe9p', 'latin1')]))
    write('caf\xe9.txt', 'one')
    write('caf\xe8.txt', 'two')
    write('caf\xc3\xa9.txt', 'three')
    write('d\xe9p/\xff.jsonl', '{"text":"four"}')
    const read = await readAll()
    expect(read.map(([name, , text]) => [name, text])).toEqual([
      ['caf%E8.txt', 'two'],
      ['caf%E9.txt', 'one'],
      ['café.txt', 'three'],
      ['d%E9p/%FF.jsonl', 'four'],
    ])
    expect(new Set(read.map(([, id]) => id)).size).toBe(4)
    expect(await readAll()).toEqual(read)
    for (const [name, id] of read) expect([name.isWellFormed(), id.isWellFormed()]).toEqual([true, true])
  })

  test('are never taken for a name that looks like what is shown of them', async () => {
    write('caf\xe9.txt', 'bytes')
    write('caf%E9.txt', 'letters')
    expect((await readAll()).map(([name, , text]) => [name, text])).toEqual([
      ['caf%E9.txt', 'letters'],
      ['caf%E9.txt%', 'bytes'],
    ])
  })
})

describe('names that are odd', () => {
  test('are names like any other: line ends, blanks at the end, 255 bytes, letters beyond the first plane', async () => {
    for (const name of ['a\nb.txt', 'c .txt ', `${'x'.repeat(251)}.txt`]) write(name, 'text')
    writeFileSync(path.join(folder, '\u{1f4f0}.txt'), 'text')
    const read = await readAll()
    expect(read.map(([name]) => name).sort()).toEqual(
      ['a\nb.txt', 'c .txt ', `${'x'.repeat(251)}.txt`, '\u{1f4f0}.txt'].sort(),
    )
    expect(new Set(read.map(([, id]) => id)).size).toBe(4)
  })

  test('that differ in how a letter is composed are two files, and told', async () => {
    for (const name of ['caf\u00e9.txt', 'cafe\u0301.txt']) writeFileSync(path.join(folder, name), name)
    const { files, issues } = await findFiles([folder])
    expect(new Set(files.map(({ document_id }) => document_id)).size).toBe(2)
    expect(issues.map(({ code }) => code)).toEqual(['NAME_COLLISION'])
  })
})

describe('symbolic links', () => {
  test('that lead out of the input are told and read; those within it are only read', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'newsledger-outside-'))
    write('o.txt', 'outside', outside)
    mkdirSync(path.join(folder, 'in'))
    write('in/a.txt', 'inside')
    symlinkSync(outside, path.join(folder, 'far'))
    symlinkSync(path.join(outside, 'o.txt'), path.join(folder, 'o.txt'))
    symlinkSync('in/a.txt', path.join(folder, 'near.txt'))
    const { files, issues } = await findFiles([folder])
    expect(files.map(({ source_path }) => source_path)).toEqual(['far/o.txt', 'in/a.txt', 'near.txt', 'o.txt'])
    expect(issues.map(({ code, source_path }) => [code, source_path])).toEqual([
      ['LINK_OUTSIDE', 'far'],
      ['LINK_OUTSIDE', 'o.txt'],
    ])
    const { issues: given } = await findFiles([folder, outside])
    expect(given.filter(({ code }) => code === 'LINK_OUTSIDE')).toEqual([])
  })

  test('that lead to a folder above them end there', async () => {
    const input = path.join(folder, 'in')
    mkdirSync(input)
    write('in/a.txt', 'text')
    write('b.txt', 'text')
    symlinkSync('.', path.join(input, 'here'))
    symlinkSync('..', path.join(input, 'up'))
    const { files, issues } = await findFiles([input])
    expect(files.map(({ source_path }) => source_path)).toEqual(['a.txt', 'up/b.txt'])
    expect(issues.map(({ code, source_path }) => [code, source_path])).toEqual([
      ['LINK_LOOP', 'here'],
      ['LINK_OUTSIDE', 'up'],
      ['LINK_LOOP', 'up/in'],
    ])
  })
})
