import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeArticles } from './bench/articles.ts'
import { bytesOf, EVERY_WRITER, newsledger, temporaryFolder } from './command.ts'

const folder = temporaryFolder('same')
const input = path.join(folder, 'in')
let expected: Map<string, Buffer>

/** The output of a run as bytes by file. */
function outputOf(name: string, args: string[], env: Record<string, string> = {}, from = input): Map<string, Buffer> {
  const out = path.join(folder, name)
  const { code, stderr } = newsledger(['run', from, '--out', out, ...args], { env: { ...EVERY_WRITER, ...env } })
  expect([code, stderr.includes('error')]).toEqual([0, false])
  return bytesOf(out)
}

function expectSame(found: Map<string, Buffer>): void {
  expect([...found.keys()]).toEqual([...expected.keys()])
  for (const [file, bytes] of found) expect(bytes.equals(expected.get(file) as Buffer), file).toBe(true)
}

beforeAll(() => {
  writeArticles(input, 92)
  for (const name of readdirSync('seeds/articles')) cpSync(path.join('seeds/articles', name), path.join(input, name))
  expected = outputOf('first', ['--jobs', '1'])
})

describe('the same input gives the same bytes', () => {
  test('with four processes, and no memory to sort in', () =>
    expectSame(outputOf('jobs', ['--jobs', '4'], { NEWSLEDGER_MAX_MEMORY: '1000' })))

  test('in another time zone and locale', () =>
    expectSame(outputOf('locale', ['--jobs', '1'], { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })))

  test('with the input files made in another order, in a folder elsewhere', () => {
    const copy = path.join(folder, 'elsewhere', 'copied')
    const files = readdirSync(input, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const entry of files.reverse()) {
      const relative = path.relative(input, path.join(entry.parentPath, entry.name))
      mkdirSync(path.dirname(path.join(copy, relative)), { recursive: true })
      cpSync(path.join(input, relative), path.join(copy, relative))
    }
    expectSame(outputOf('order', ['--jobs', '1'], {}, copy))
  })
})
