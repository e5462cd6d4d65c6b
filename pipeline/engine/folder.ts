import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { clearFresh, clearOld, clearOldAtOnce, type Kept } from './clear.ts'
import { contentsOf } from './contents.ts'
import { type Host, type Lock, takeLock } from './lock.ts'
import type { OwnNames } from './own_names.ts'
import { entryAt, isThere, isWithin, nextKept, type Places, placesOf } from './places.ts'

/** Thrown where a folder is not ours to replace, or cannot be. One line: the folder, the reason, the next step. */
export class OutputRefused extends Error {
  override name = 'OutputRefused'
}

/** A new output folder on its way. */
export interface Output {
  /** Where to write: a folder beside the final one. */
  folder: string
  /** The final folder, links followed. */
  out: string
  /**
   * Flushes every file to disk and puts the folder in its place. Afterwards the lock is free and nothing is left beside it but what
   * was not ours to remove: that is returned, with what runs that were killed had left of the kind.
   */
  commit(): Promise<Kept[]>
  /** Removes what was written and frees the lock; the old output stays. Synchronous, for signal handlers; does nothing after `commit`. */
  abandon(): void
}

export interface OutputOptions {
  /** The files that the run may write: in a temporary folder that a killed run left, all others are somebody's. */
  names: OwnNames
  /** Take a folder that holds what newsledger did not write; that is moved aside. */
  force?: boolean
  /** Frees the lock again where the run is stopped before there is an `Output` to abandon. */
  signal?: AbortSignal | undefined
}

const NAMED = 5

/** The first of some paths, and how many more there are. */
export const inWords = (paths: readonly string[]): string =>
  [...paths.slice(0, NAMED), ...(paths.length > NAMED ? [`${paths.length - NAMED} more`] : [])].join(', ')

/** Why the folder may not be replaced, whatever it holds, and what to do; null where it may. */
function refusalOf(out: string): string | null {
  if (dirname(out) === out || isWithin('.', out)) return 'holds the current folder: name a folder inside it'
  const stat = entryAt(out)
  if (!stat) return null
  if (stat.isSymbolicLink()) return 'is a link that leads nowhere: remove it, or choose another folder'
  if (!stat.isDirectory()) return 'is not a folder: choose another name'
  if (stat.dev !== lstatSync(dirname(out)).dev) return 'is a mount point: name a folder inside it'
  return null
}

async function refusalOfContents(out: string): Promise<string | null> {
  const { foreign } = await contentsOf(out)
  if (foreign.length === 0) return null
  return `holds what newsledger did not write (${inWords(foreign)}): choose another folder, or let --force move it to ${nextKept(out)}`
}

/** Throws OutputRefused where no folder can be put in that place, whatever stands there. */
export function refusePlace({ out }: Places): void {
  const refusal = refusalOf(out)
  if (refusal) throw new OutputRefused(`${out} ${refusal}`)
}

async function refuseForeign(places: Places, force: boolean): Promise<void> {
  refusePlace(places)
  const refusal = force || !isThere(places.out) ? null : await refusalOfContents(places.out)
  if (refusal) throw new OutputRefused(`${places.out} ${refusal}`)
}

const isFolder = (path: string): boolean => entryAt(path)?.isDirectory() === true

/** Puts back or clears away what a run that was killed left. */
export async function recover(places: Places, names: OwnNames): Promise<Kept[]> {
  const { out, fresh, old } = places
  for (const folder of [fresh, old])
    if (isThere(folder) && !isFolder(folder))
      throw new OutputRefused(`${folder} stands where newsledger makes a folder of its own: remove it`)
  if (isThere(old) && !existsSync(out)) renameSync(old, out)
  const kept = [isThere(old) ? await clearOld(places) : null, isThere(fresh) ? clearFresh(places, names) : null]
  return kept.filter((some) => some !== null)
}

/** The same as far as it goes at once; the next run does the rest. */
function recoverAtOnce(places: Places, names: OwnNames): void {
  const { out, fresh, old } = places
  if (isThere(old) && !existsSync(out)) renameSync(old, out)
  if (isThere(old)) clearOldAtOnce(places)
  if (isThere(fresh)) clearFresh(places, names)
}

/** Says what the disk refuses as an `OutputRefused`; other errors as they are. */
export async function explainRefusal<T>({ out }: Places, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || (error as Error).name === 'AbortError') throw error
    throw new OutputRefused(`${out} cannot be written (${code}): check its folder, or choose another`, { cause: error })
  }
}

/**
 * Takes the lock `<out>.lock`, mends what a killed run left, and opens a folder beside `out` to write in. Throws LockHeld where
 * another run is at work, OutputRefused where `out` holds what newsledger did not write or cannot be written.
 */
export function beginOutput(folder: string, host: Host, options: OutputOptions): Promise<Output> {
  const places = placesOf(folder)
  return explainRefusal(places, async () => {
    await refuseForeign(places, options.force ?? false)
    const made = mkdirSync(dirname(places.out), { recursive: true })
    return openFresh(places, takeLock(places.lock, host), made, options)
  })
}

async function openFresh(
  places: Places,
  lock: Lock,
  made: string | undefined,
  { names, force = false, signal }: OutputOptions,
): Promise<Output> {
  signal?.addEventListener('abort', lock.release)
  try {
    const kept = await recover(places, names)
    await refuseForeign(places, force)
    signal?.throwIfAborted()
    mkdirSync(places.fresh)
    return toOutput(places, { lock, names, made, before: kept })
  } catch (error) {
    lock.release()
    throw error
  } finally {
    signal?.removeEventListener('abort', lock.release)
  }
}

interface Begun {
  lock: Lock
  names: OwnNames
  /** The first of the folders that were made for the output, if any. */
  made: string | undefined
  /** What runs that were killed had left, and was not ours to remove. */
  before: readonly Kept[]
}

function toOutput(places: Places, { lock, names, made, before }: Begun): Output {
  let isOpen = true
  return {
    folder: places.fresh,
    out: places.out,
    async commit() {
      await flushFolder(places.fresh)
      if (!isOpen) throw new Error(`The run into ${places.out} was abandoned`)
      isOpen = false
      try {
        swap(places)
        await flush(dirname(places.out))
        const kept = isThere(places.old) ? await clearOld(places) : null
        return kept ? [...before, kept] : [...before]
      } finally {
        finish(places, lock, names)
      }
    },
    abandon() {
      finish(places, lock, names)
      if (isOpen && made !== undefined) removeEmpty(dirname(places.out), made)
      isOpen = false
    },
  }
}

/** Leaves nothing of ours beside `out`. May come twice. */
function finish(places: Places, lock: Lock, names: OwnNames): void {
  if (!lock.isHeld()) return
  recoverAtOnce(places, names)
  lock.release()
}

/** The two renames, with nothing of ours between them; where the second fails, the old output comes back. */
function swap({ out, fresh, old }: Places): void {
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
  if (!isWithin(folder, first)) return
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

// Some systems do not flush a folder; a file that a run before wrote may be closed to us by now.
const UNFLUSHABLE: ReadonlySet<string | undefined> = new Set(['EISDIR', 'EPERM', 'EINVAL', 'EACCES'])

async function flush(path: string): Promise<void> {
  try {
    const file = await open(path, 'r')
    await file.sync().finally(() => file.close())
  } catch (error) {
    if (!UNFLUSHABLE.has((error as NodeJS.ErrnoException).code)) throw error
  }
}
