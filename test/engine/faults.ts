import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../command.ts'

/**
 * What a process does when it reads a file of that name: faults that no input makes on every machine. Each leaves its process number in
 * `MARKS` first, so that a test can see that it is at work.
 */
const FAULTS = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { readFileSync, createReadStream, writeFileSync, writeSync, existsSync } = fs
const mark = (name) => process.env.MARKS + '/' + name
const faults = {
  hang: () => /^(a+)+$/.test('a'.repeat(60) + 'b'),
  memory() { for (const held = []; ; ) held.push(new Array(1e6).fill(0.5)) },
  leave: () => process.exit(7),
  killed_once: (again) => again || process.kill(process.pid, 'SIGKILL'),
}
const fail = (file) => {
  const name = /([a-z_]+)\\d*\\.[a-z]+$/.exec(String(file))?.[1]
  if (!process.send || !Object.hasOwn(faults, name)) return
  const again = existsSync(mark(name))
  writeFileSync(mark(name), String(process.pid))
  faults[name](again)
}
fs.readFileSync = (file, ...rest) => (fail(file), readFileSync(file, ...rest))
fs.createReadStream = (file, ...rest) => (fail(file), createReadStream(file, ...rest))
if (process.env.FULL) {
  let left = Number(process.env.FULL)
  fs.writeSync = (file, ...rest) => {
    // The lock is written as a string, stage files as bytes.
    if (!(rest[0] instanceof Uint8Array) || left-- > 0) return writeSync(file, ...rest)
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
}
syncBuiltinESMExports()
`

export interface Faults {
  /** The environment in which newsledger meets them. */
  env: Record<string, string>
  /** The file that a fault leaves as it begins. */
  markOf(name: string): string
}

export function withFaults(): Faults {
  const marks = temporaryFolder('marks')
  const hook = path.join(marks, 'hook.mjs')
  writeFileSync(hook, FAULTS)
  return {
    env: { NODE_OPTIONS: `--import=file://${hook}`, MARKS: marks },
    markOf: (name) => path.join(marks, name),
  }
}
