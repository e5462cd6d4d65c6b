import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
import { entryAt } from './places.ts'

/** What a lock needs to know of the process: `process` itself will do. */
export interface Host {
  pid: number
  /** With signal 0: throws ESRCH where no such process runs. */
  kill(pid: number, signal: 0): unknown
}

/** Thrown where another run holds the lock; exit code 4. */
export class LockHeld extends Error {
  override name = 'LockHeld'
}

/** Thrown where a file of that name is not a lock of ours. */
export class LockForeign extends Error {
  override name = 'LockForeign'
}

export interface Lock {
  isHeld(): boolean
  /** Removes the lock file; does nothing the second time. */
  release(): void
}

const MARK = 'newsledger'
const CLAIM = /^newsledger (?<pid>\d+) (?<birth>\d*) (?<serial>[\d.]+)$/
const WITHDRAWN = /^newsledger withdrawn (?<serial>[\d.]+)$/

const ENDED = /^[ZX]/

/**
 * When a process began, in clock ticks since boot: tells it from a later one with its number. `ended` where only its parent still
 * has to hear of its end, empty where `/proc` does not say. Field 22 of the line, counted after the command, which may hold anything (proc(5)).
 */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2)
    return ENDED.test(fields) ? 'ended' : (fields.split(' ')[19] ?? '')
  } catch {
    return ''
  }
}

function isRunning(pid: number, host: Host): boolean {
  try {
    host.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isAlive({ pid, birth }: Claim, host: Host): boolean {
  if (!isRunning(pid, host)) return false
  const now = birthOf(pid)
  return now === '' || birth === '' || now === birth
}

interface Claim {
  pid: number
  birth: string
  serial: string
}

function claimsIn(text: string): Claim[] {
  const lines = text.split('\n')
  const withdrawn = new Set(lines.map((line) => WITHDRAWN.exec(line)?.groups?.serial))
  return lines
    .map((line) => CLAIM.exec(line)?.groups)
    .filter((groups) => groups !== undefined)
    .map(({ pid = '', birth = '', serial = '' }) => ({ pid: Number(pid), birth, serial }))
    .filter(({ serial }) => !withdrawn.has(serial))
}

function readAll(file: number): string {
  const buffer = Buffer.alloc(fstatSync(file).size)
  return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, 0))
}

/** Is the open file still the one at the path? */
function isAt(file: number, path: string): boolean {
  const named = entryAt(path)
  return named !== undefined && named.ino === fstatSync(file).ino
}

/** A line of a lock; the last may have been cut off. */
const LINE = /^(?:newsledger(?: (?:withdrawn )?[\d. ]*)?)?$/

const isOurs = (text: string): boolean => text.split('\n').every((line) => LINE.test(line))

// A link of that name is somebody's, wherever it leads.
const APPEND = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

function openLock(path: string): number {
  try {
    return openSync(path, APPEND, 0o666)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ELOOP' || code === 'EISDIR' ? toForeign(path) : error
  }
}

const toForeign = (path: string): LockForeign =>
  new LockForeign(`${path} is not a lock of newsledger; choose another folder`)

let claims = 0

/**
 * Takes the lock file, or throws LockHeld. The file is a list of claims; the first whose process still runs holds it.
 * Claims are appended (which the system does one after another) and never rewritten, and only the holder removes the file, so that
 * of several that find a stale lock exactly one gets it. Processes of other machines or containers are not seen.
 */
export function takeLock(path: string, host: Host): Lock {
  claims += 1
  const claim = { pid: host.pid, birth: birthOf(host.pid), serial: `${host.pid}.${threadId}.${claims}` }
  for (;;) {
    const inode = tryClaim(path, claim, host)
    if (inode !== null) return toLock(path, inode)
  }
}

/** Where someone removed the file, another run may have made its own meanwhile: that one stays. */
function toLock(path: string, inode: number): Lock {
  let held = true
  return {
    isHeld: () => held,
    release() {
      if (held && entryAt(path)?.ino === inode) unlinkSync(path)
      held = false
    },
  }
}

/** The inode of the lock; null where the file was removed meanwhile, and the claim with it. */
function tryClaim(path: string, { pid, birth, serial }: Claim, host: Host): number | null {
  const file = openLock(path)
  try {
    if (!fstatSync(file).isFile() || !isOurs(readAll(file))) throw toForeign(path)
    writeSync(file, `\n${MARK} ${pid} ${birth} ${serial}\n`)
    const holder = claimsIn(readAll(file)).find((claim) => isAlive(claim, host))
    if (!isAt(file, path)) return null
    if (holder?.serial === serial) return fstatSync(file).ino
    writeSync(file, `\n${MARK} withdrawn ${serial}\n`)
    throw new LockHeld(`Another run (process ${holder?.pid}) is at work here; wait for it, or end it (${path})`)
  } finally {
    closeSync(file)
  }
}
