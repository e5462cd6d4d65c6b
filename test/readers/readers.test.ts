import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder } from '../export/fixture.ts'

const pathTo = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const PYTHON = 'python3'
const hasPython = spawnSync(PYTHON, ['-c', 'pass']).status === 0
if (!hasPython) console.log(`readers: skipped, ${PYTHON} is not installed`)

/** What the check in Python says of a folder: its last line, or all of it where there are faults. */
function check(folder: string): string {
  const { stdout, stderr } = spawnSync(PYTHON, [pathTo('check_output.py'), folder], { encoding: 'utf8' })
  return `${stdout}${stderr}`.trim()
}

describe.skipIf(!hasPython)('a reader that shares no code with us', () => {
  let target: string

  beforeAll(async () => {
    target = await newFolder()
    execFileSync(process.execPath, ['--import', 'tsx', pathTo('write_outputs.ts'), target])
  }, 60_000)

  it.each(['nasty', 'story', 'empty'])('finds no fault in the output %s', (name) => {
    expect(check(join(target, name))).toMatch(/^\d+ rows, 0 faults/)
  })

  it('finds a cell that was changed', () => {
    const path = join(target, 'story/csv/roles.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('mayor', 'major'))
    expect(check(join(target, 'story'))).toContain("title is 'major', in JSON 'mayor'")
  })
})
