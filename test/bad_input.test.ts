import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readdirSync, symlinkSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Ended, newsledger, rowsOf, temporaryFolder } from './command.ts'

const ARTICLE =
  'The minister opened the new bridge on Monday. Hundreds of people came to see it.\n\nIt had cost 3 million euros.\n'

const folder = temporaryFolder('bad')
const input = path.join(folder, 'in')
const out = path.join(folder, 'out')
let ended: Ended

const write = (name: string, content: string | Uint8Array): void => writeFileSync(path.join(input, name), content)

function writeLongLine(name: string, bytes: number): void {
  const file = openSync(path.join(input, name), 'w')
  const chunk = Buffer.alloc(1 << 20, 'x')
  for (let done = 0; done < bytes; done += chunk.length) writeSync(file, chunk)
}

beforeAll(() => {
  mkdirSync(input)
  write('good.txt', ARTICLE)
  write('empty.txt', '')
  write('blank.txt', ' \n\t\n')
  write('picture.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  write(
    'invalid.txt',
    Buffer.concat([
      Buffer.from('Ça coûte très cher, a dit Zoë à Łódź. '),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(ARTICLE),
    ]),
  )
  write('Case.txt', ARTICLE)
  write('case.txt', ARTICLE.toUpperCase())
  write('=cmd.txt', ARTICLE)
  write('__proto__.txt', ARTICLE)
  write('nul.txt', 'a\0b\0c\0\u0001\u0002\u0003'.repeat(50))
  writeLongLine('long.txt', 100 * 1024 * 1024)
  mkdirSync(path.join(input, 'folder'))
  symlinkSync('nowhere', path.join(input, 'dangling.txt'))
  symlinkSync('..', path.join(input, 'folder', 'up'))
  spawnSync('mkfifo', [path.join(input, 'pipe.txt')])
  write(
    'metadata.csv',
    'source_path,published_date\n../../etc/passwd,2020-01-01\ngood.txt,2020-01-02\nCase.txt,2020-13-40\n',
  )
  ended = newsledger(['run', input, '--out', out])
})

describe('a folder full of bad files', () => {
  test('is run to its end with exit code 1 and without a stack trace', () => {
    expect(ended.code).toBe(1)
    expect(ended.stderr).not.toMatch(/^\s+at .*\d+:\d+/m)
  })

  test('gives every file a document or an issue, with its reason', () => {
    const documents = new Set(rowsOf(out, 'documents').map(({ source_path }) => source_path))
    const issues = new Map(rowsOf(out, 'issues').map(({ source_path, code }) => [source_path as string, code]))
    expect(Object.fromEntries(issues)).toMatchObject({
      'empty.txt': 'FILE_EMPTY',
      'blank.txt': 'FILE_EMPTY',
      'picture.txt': 'FILE_BINARY',
      'nul.txt': 'FILE_BINARY',
      'long.txt': 'FILE_TOO_LARGE',
      'dangling.txt': 'LINK_BROKEN',
      'folder/up': 'LINK_LOOP',
      'pipe.txt': 'FILE_NOT_REGULAR',
      'invalid.txt': 'ENCODING_INVALID',
      'case.txt': 'NAME_COLLISION',
    })
    const missing = readdirSync(input)
      .filter((file) => file !== 'metadata.csv' && file !== 'folder')
      .filter((file) => !documents.has(file) && !issues.has(file))
    expect(missing).toEqual([])
  })

  test('keeps the good files whole', () => {
    const documents = new Map(rowsOf(out, 'documents').map((row) => [row.source_path as string, row]))
    for (const name of ['good.txt', 'Case.txt', '=cmd.txt', '__proto__.txt'])
      expect(documents.get(name)?.text).toBe(ARTICLE)
    expect(documents.get('invalid.txt')?.text).toContain('Ça coûte très cher, a dit Zoë à Łódź. \ufffd\ufffd')
  })

  test('tells of sidecar rows that point outside or do not hold, and uses the others', () => {
    const codes = rowsOf(out, 'issues').map(({ code }) => code)
    expect(codes).toContain('SIDECAR_UNMATCHED')
    expect(codes).toContain('SIDECAR_INVALID')
    const dates = rowsOf(out, 'documents').map(({ source_path, published_date }) => [source_path, published_date])
    expect(dates).toContainEqual(['good.txt', '2020-01-02'])
    expect(dates).toContainEqual(['Case.txt', ''])
  })

  test('writes nothing outside the output', () => {
    expect(readdirSync(folder).sort()).toEqual(['in', 'out'])
    expect(existsSync(path.join(input, 'metadata.csv'))).toBe(true)
  })

  test('is found without fault by validate', () => {
    expect(newsledger(['validate', out])).toMatchObject({ code: 0 })
  })
})
