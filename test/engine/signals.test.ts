import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { bytesOf, newsledger, temporaryFolder } from '../command.ts'
import { type Faults, withFaults } from './faults.ts'

// Many processes, each of which may wait for others on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const CLI = path.resolve('dist/cli.js')
const ARTICLE = 'The minister opened the new bridge on Monday.\n'
const folder = temporaryFolder('signals')

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(20)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Starts a run and waits until one of its processes hangs; gives the run and that process. */
async function startHanging(name: string, file: string, jobs: string): Promise<{ main: ChildProcess; worker: number }> {
  const input = path.join(folder, name, 'in')
  mkdirSync(input, { recursive: true })
  writeFileSync(path.join(input, 'a.txt'), ARTICLE)
  writeFileSync(path.join(input, file), `${JSON.stringify({ text: ARTICLE })}\n`)
  const faults: Faults = withFaults()
  const args = [CLI, 'run', input, '--out', path.join(folder, name, 'out'), '--jobs', jobs]
  const main = spawn('node', args, { stdio: 'ignore', env: { ...process.env, ...faults.env } })
  await until(() => existsSync(faults.markOf('hang')) && readFileSync(faults.markOf('hang'), 'utf8') !== '')
  return { main, worker: Number(readFileSync(faults.markOf('hang'), 'utf8')) }
}

describe('a signal ends a run though a process of it hangs', () => {
  test.each([
    ['SIGTERM', 143, 'hang.txt', '1'],
    ['SIGINT', 130, 'hang.txt', '2'],
    ['SIGHUP', 129, 'hang.txt', '2'],
    ['SIGTERM', 143, 'hang.jsonl', '2'],
  ] as const)(
    '%s: exit code %i, the old output stays, no process and no file is left (%s)',
    async (signal, code, file, jobs) => {
      const name = `${signal}-${file}`
      const out = path.join(folder, name, 'out')
      expect(newsledger(['run', 'seeds/articles', '--out', out, '--until', 'ingest']).code).toBe(0)
      const before = bytesOf(out)
      const { main, worker } = await startHanging(name, file, jobs)
      main.kill(signal)
      expect(await once(main, 'exit')).toEqual([code, null])
      await until(() => !isRunning(worker))
      expect(bytesOf(out)).toEqual(before)
      expect(readdirSync(path.dirname(out)).sort()).toEqual(['in', 'out'])
    },
  )
})

test('where the run itself is killed, a process that hangs ends by itself', async () => {
  const { main, worker } = await startHanging('killed', 'hang.txt', '2')
  main.kill('SIGKILL')
  await until(() => !isRunning(worker))
})

describe('a disk that is full', () => {
  const out = path.join(folder, 'full', 'out')
  let before: Map<string, Buffer>

  beforeAll(() => {
    mkdirSync(path.dirname(out))
    newsledger(['run', 'seeds/articles', '--out', out])
    before = bytesOf(out)
  })

  test.each(['0', '1'])(
    'after %s writes of records: exit code 3 and one line, the old output stays, nothing is left beside it',
    (FULL) => {
      const env = { ...withFaults().env, FULL }
      const { code, stderr } = newsledger(['run', 'seeds/articles', '--out', out, '--quiet'], { env })
      expect([code, stderr]).toEqual([3, expect.stringMatching(/^newsledger: .*no space left.*\n$/)])
      expect(bytesOf(out)).toEqual(before)
      expect(readdirSync(path.dirname(out))).toEqual(['out'])
    },
  )
})
