import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { newsledger, rowsOf, temporaryFolder } from './command.ts'

// Many processes, each of which may wait for others on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const SEEDS = 'seeds/articles'
const FULL = '/dev/full'
const folder = temporaryFolder('console')

/** Runs the built command with a device that takes nothing as one of its outputs; gives the other. */
function withFull(stream: 'stdout' | 'stderr', args: string[]): { code: number | null; text: string } {
  const full = openSync(FULL, 'w')
  const stdio = ['ignore', stream === 'stdout' ? full : 'pipe', stream === 'stderr' ? full : 'pipe'] as const
  const { status, stdout, stderr } = spawnSync('node', ['dist/cli.js', ...args], {
    encoding: 'utf8',
    stdio: [...stdio],
  })
  closeSync(full)
  return { code: status, text: stream === 'stdout' ? stderr : stdout }
}

describe.skipIf(!existsSync(FULL))('where nothing can be printed', () => {
  test('on standard output, a run has made its output all the same, and says what is wrong in one line', () => {
    const out = path.join(folder, 'stdout')
    const { code, text } = withFull('stdout', ['run', SEEDS, '--out', out, '--json', '--quiet'])
    expect([code, text]).toEqual([0, expect.stringMatching(/^newsledger: standard output .*ENOSPC.*\n$/)])
    expect(rowsOf(out, 'documents')).toHaveLength(5)
  })

  test('on standard output, a command that only prints has failed, in one line', () => {
    const { code, text } = withFull('stdout', ['schema', 'blocks'])
    expect([code, text]).toEqual([3, expect.stringMatching(/^newsledger: .*ENOSPC.*\n$/)])
  })

  test('on standard error, a run goes on', () => {
    const out = path.join(folder, 'stderr')
    expect(withFull('stderr', ['run', SEEDS, '--out', out, '--json']).code).toBe(0)
    expect(rowsOf(out, 'documents')).toHaveLength(5)
  })

  test('on standard error, wrong usage is wrong usage', () => {
    expect(withFull('stderr', ['run', 'nowhere']).code).toBe(2)
  })
})

describe('the number of processes', () => {
  test('may be any: no more are started than there is work for', () => {
    expect(newsledger(['run', SEEDS, '--out', path.join(folder, 'many'), '--jobs', '999999999'])).toMatchObject({
      code: 0,
    })
  })

  test.each(['0', '-1', '1.5', 'all'])('is a whole number from 1, and not %s', (jobs) => {
    expect(newsledger(['run', SEEDS, '--out', path.join(folder, 'none'), '--jobs', jobs]).code).toBe(2)
  })

  const withFewFiles = (limit: number) => {
    const out = path.join(folder, `files-${limit}`)
    const run = `ulimit -n ${limit} && node dist/cli.js run ${SEEDS} --out ${out} --jobs 64 --quiet`
    return { out, ...spawnSync('bash', ['-c', run], { encoding: 'utf8' }) }
  }

  test('may be more than the shell lets files be open', () => {
    const { out, status } = withFewFiles(128)
    expect(status).toBe(0)
    expect(rowsOf(out, 'documents')).toHaveLength(5)
  })

  test('is no fault of the articles where the shell lets too few files be open for one', () => {
    const { out, status, stderr } = withFewFiles(48)
    expect([status, stderr]).toEqual([3, expect.stringMatching(/^newsledger: .*EMFILE.*\n$/)])
    expect(existsSync(out)).toBe(false)
  })
})
