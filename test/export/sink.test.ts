import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSinks } from '../../pipeline/export/sink.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsledger-sink-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** How many files of the folder this process holds open, by what Linux tells of it. */
const held = (): number => readdirSync('/proc/self/fd').filter((fd) => targetOf(fd).startsWith(folder)).length

function targetOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    return ''
  }
}

describe('files that are opened together', () => {
  test('are all held, each with what it begins with', async () => {
    const sinks = await openSinks(folder, [{ path: 'a', beginning: '[' }, { path: 'b' }])
    const stored = await Promise.all(sinks.map((sink) => sink.close()))
    expect(stored.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['a', 1],
      ['b', 0],
    ])
    expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('[')
  })

  test.runIf(process.platform === 'linux')('are all closed where one cannot be opened', async () => {
    writeFileSync(path.join(folder, 'c'), '')
    await expect(openSinks(folder, [{ path: 'a' }, { path: 'b' }, { path: 'c' }])).rejects.toThrow('EEXIST')
    expect(held()).toBe(0)
    const [sink] = await openSinks(folder, [{ path: 'd' }])
    expect(held()).toBe(1)
    await sink?.close()
  })
})
