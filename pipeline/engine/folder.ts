import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { DATAPACKAGE, PACKAGE_NAME } from '../export/datapackage.ts'
import { type Host, type Lock, takeLock } from './lock.ts'
import { REPORT } from './report.ts'

/** Thrown where a folder is not ours to replace, or cannot be. One line: the folder, the reason, the next step. */
export class OutputRefused extends Error {
  override name = 'OutputRefused'
}

/** A new output folder on its way. */
export interface Output {
  /** Where to write: a folder beside the final one. */
  folder: string
  /** Flushes every file to disk and puts the folder in its place. Afterwards the lock is free and nothing is left beside it. */
  commit(): Promise<void>
  /** Removes what was written and frees the lock; the old output stays. Synchronous, for signal handlers; does nothing after `commit`. */
  abandon(): void
}

interface Paths {
  out: string
  fresh: string
  old: string
  lock: string
}

function pathsOf(out: string): Paths {
  const target = existsSync(out) ? realpathSync(out) : resolve(out)
  const beside = (name: string) => join(dirname(target), name)
  const base = basename(target)
  return {
    out: target,
    fresh: beside(`.${base}.newsledger-new`),
    old: beside(`.${base}.newsledger-old`),
    lock: beside(`${base}.lock`),
  }
}

const isInside = (path: string, folder: string): boolean => `${resolve(path)}${sep}`.startsWith(`${folder}${sep}`)

/** Puts back what a run that was killed left: the old output where it had just been moved away, else its litter is removed. */
function recover({ out, fresh, old }: Paths): void {
  if (existsSync(old) && !existsSync(out)) renameSync(old, out)
  remove(old)
  remove(fresh)
}

// A file that is just being made in another thread can hold up the removal of its folder.
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

function nameIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).name
  } catch {
    return undefined
  }
}

const isOurs = (folder: string): boolean =>
  [REPORT, DATAPACKAGE].some((file) => nameIn(join(folder, file)) === PACKAGE_NAME)

/** Why the folder may not be replaced, and what to do; null where it may. */
function refusalOf(out: string): string | null {
  if (dirname(out) === out || isInside('.', out)) return 'holds the current folder: name a folder inside it'
  const stat = lstatSync(out, { throwIfNoEntry: false })
  if (!stat) return null
  if (stat.isSymbolicLink()) return 'is a link that leads nowhere: remove it, or choose another folder'
  if (!stat.isDirectory()) return 'is not a folder: choose another name'
  if (stat.dev !== lstatSync(dirname(out)).dev) return 'is a mount point: name a folder inside it'
  if (readdirSync(out).length > 0 && !isOurs(out))
    return 'holds files that newsledger did not write: choose another folder, or empty it'
  return null
}

function refuseForeign(out: string): void {
  const refusal = refusalOf(out)
  if (refusal) throw new OutputRefused(`${out} ${refusal}`)
}

/**
 * Takes the lock `<out>.lock`, mends what a killed run left, and opens a folder beside `out` to write in. Throws LockHeld where
 * another run is at work, OutputRefused where `out` holds what we did not write or cannot be written.
 */
export function beginOutput(out: string, host: Host): Output {
  const paths = pathsOf(out)
  try {
    refuseForeign(paths.out)
    const made = mkdirSync(dirname(paths.out), { recursive: true })
    return openFresh(paths, takeLock(paths.lock, host), made)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new OutputRefused(`${paths.out} cannot be written (${code}): check its folder, or choose another`, {
      cause: error,
    })
  }
}

function openFresh(paths: Paths, lock: Lock, made: string | undefined): Output {
  try {
    recover(paths)
    refuseForeign(paths.out)
    mkdirSync(paths.fresh)
    return toOutput(paths, lock, made)
  } catch (error) {
    lock.release()
    throw error
  }
}

function toOutput(paths: Paths, lock: Lock, made: string | undefined): Output {
  let isOpen = true
  return {
    folder: paths.fresh,
    async commit() {
      await flushFolder(paths.fresh)
      if (!isOpen) throw new Error(`The run into ${paths.out} was abandoned`)
      isOpen = false
      swap(paths)
      await flush(dirname(paths.out)).finally(() => finish(paths, lock))
    },
    abandon() {
      finish(paths, lock)
      if (isOpen && made !== undefined) removeEmpty(dirname(paths.out), made)
      isOpen = false
    },
  }
}

/** Leaves nothing beside `out`. May come twice. */
function finish(paths: Paths, lock: Lock): void {
  if (!lock.isHeld()) return
  recover(paths)
  lock.release()
}

/** The two renames, with nothing of ours between them; where the second fails, the old output comes back. */
function swap({ out, fresh, old }: Paths): void {
  const hadOld = existsSync(out)
  if (hadOld) renameSync(out, old)
  try {
    renameSync(fresh, out)
  } catch (error) {
    if (hadOld) renameSync(old, out)
    throw error
  }
}

/** Removes the folders that were made for the output, from the innermost to `first`, as long as they are empty. */
function removeEmpty(folder: string, first: string): void {
  if (!isInside(folder, first)) return
  try {
    rmdirSync(folder)
  } catch {
    return
  }
  removeEmpty(dirname(folder), first)
}

/** Flushes every file of the folder, then the folders, innermost first (fsync(2): a file's entry in its folder is flushed apart). */
async function flushFolder(folder: string): Promise<void> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    await (entry.isDirectory() ? flushFolder(path) : flush(path))
  }
  await flush(folder)
}

// Some systems do not flush a folder.
const UNFLUSHABLE: ReadonlySet<string | undefined> = new Set(['EISDIR', 'EPERM', 'EINVAL'])

async function flush(path: string): Promise<void> {
  try {
    const file = await open(path, 'r')
    await file.sync().finally(() => file.close())
  } catch (error) {
    if (!UNFLUSHABLE.has((error as NodeJS.ErrnoException).code)) throw error
  }
}
