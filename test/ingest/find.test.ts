import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { expandInputs, findFiles, InputMissing } from '../../pipeline/ingest/find.ts'
import { sha256, toDocumentId, toDocumentIds } from '../../pipeline/ingest/identity.ts'

let folder: string
const write = (name: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), 'text')
}
const paths = async (...roots: string[]): Promise<string[]> =>
  (await findFiles(roots.map((root) => path.join(folder, root)))).files.map(({ source_path }) => source_path)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsledger-find-'))
})

describe('findFiles', () => {
  test('walks a folder in the order of its path segments, by code units', async () => {
    for (const name of ['b.txt', 'a/z.txt', 'a.txt', 'B.txt', 'a/é.txt', 'a-1/x.txt']) write(name)
    expect(await paths('.')).toEqual(['B.txt', 'a/z.txt', 'a/é.txt', 'a-1/x.txt', 'a.txt', 'b.txt'])
  })

  test('leaves out hidden files and folders', async () => {
    for (const name of ['.hidden', '.git/config', 'seen.txt']) write(name)
    expect(await paths('.')).toEqual(['seen.txt'])
  })

  test('puts the name of the input before the paths where there are several', async () => {
    for (const name of ['one/a.txt', 'two/a.txt']) write(name)
    expect(await paths('one')).toEqual(['a.txt'])
    expect(await paths('one', 'two')).toEqual(['one/a.txt', 'two/a.txt'])
  })

  test('tells inputs of the same name apart by the folders that they stand in', async () => {
    for (const name of ['x/news/a.txt', 'y/news/a.txt', 'y/other.txt']) write(name)
    expect(await paths('x/news', 'y/news')).toEqual(['x/news/a.txt', 'y/news/a.txt'])
    expect(await paths('x/news/a.txt', 'y/news/a.txt')).toEqual(
      ['a.txt', 'a.txt'].map((name, i) => `${'xy'[i]}/news/${name}`),
    )
  })

  test('reports a broken link and a link that leads back, and reads the rest', async () => {
    write('sub/a.txt')
    symlinkSync('nowhere', path.join(folder, 'broken.txt'))
    symlinkSync('..', path.join(folder, 'sub', 'loop'))
    symlinkSync('self', path.join(folder, 'self'))
    const { files, issues } = await findFiles([folder])
    expect(files.map(({ source_path }) => source_path)).toEqual(['sub/a.txt'])
    expect(issues.map(({ code, source_path }) => [code, source_path])).toEqual([
      ['LINK_BROKEN', 'broken.txt'],
      ['LINK_LOOP', 'self'],
      ['LINK_LOOP', 'sub/loop'],
    ])
  })

  test('tells of two names that differ only in case, and reads both', async () => {
    for (const name of ['News.txt', 'news.txt']) write(name)
    const { files, issues } = await findFiles([folder])
    expect(files).toHaveLength(2)
    expect(issues.map(({ code }) => code)).toEqual(['NAME_COLLISION'])
  })
})

describe('expandInputs', () => {
  test('expands a pattern and refuses one that matches nothing', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.md']) write(name)
    expect((await expandInputs([`${folder}/*.txt`])).map((file) => path.basename(file))).toEqual(['a.txt', 'b.txt'])
    await expect(expandInputs([`${folder}/*.pdf`])).rejects.toThrow(InputMissing)
    await expect(expandInputs([`${folder}/none`])).rejects.toThrow(/no such file or folder/)
  })

  test('takes a file whose name looks like a pattern as it is', async () => {
    write('[draft].txt')
    expect(await expandInputs([`${folder}/[draft].txt`])).toHaveLength(1)
  })
})

describe('toDocumentId', () => {
  test('keeps safe characters and marks a path that had others with six digits of its hash', () => {
    expect(toDocumentId('a-1_B.txt')).toBe('doc_a-1_B.txt')
    expect(toDocumentId('x/y.txt')).toMatch(/^doc_x_y\.txt_[0-9a-f]{6}$/)
    expect(toDocumentId('x/y.txt')).not.toBe(toDocumentId('x_y.txt'))
    expect(toDocumentId('=cmd.txt')).toMatch(/^doc__cmd\.txt_[0-9a-f]{6}$/)
  })
})

describe('toDocumentIds', () => {
  const digits = (path: string, count: number): string => sha256(path).slice(0, count)

  test('tells paths apart whose ids would be the same, and leaves the others as they are', () => {
    const taken = `a_b.txt_${digits('a b.txt', 6)}`
    const ids = toDocumentIds(['a b.txt', taken, 'c d.txt'])
    expect(ids).toEqual([
      `doc_a_b.txt_${digits('a b.txt', 32)}`,
      `doc_${taken}_${digits(taken, 32)}`,
      toDocumentId('c d.txt'),
    ])
  })

  test('does so also where the longer id is the name of a third file, and where a path is given twice', () => {
    const taken = `a_b.txt_${digits('a b.txt', 6)}`
    const third = `a_b.txt_${digits('a b.txt', 32)}`
    const ids = toDocumentIds(['a b.txt', taken, third, 'a b.txt'])
    expect(new Set(ids).size).toBe(4)
    expect(ids[3]).toMatch(/^doc_a_b\.txt_[0-9a-f]{32}$/)
  })
})
