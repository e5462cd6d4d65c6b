import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { toSystemPath } from '../ingest/file_name.ts'

/** Where an output folder and what belongs to it stand: all beside it, so that a rename puts them in place. */
export interface Places {
  /** The folder itself; where a link leads to it, the folder that it leads to. */
  out: string
  /** Where a run writes before it is done. */
  fresh: string
  /** Where the output before stands while it is being replaced. */
  old: string
  lock: string
}

export function placesOf(folder: string): Places {
  const out = realPlace(resolve(folder))
  const beside = (name: string) => join(dirname(out), name)
  const base = basename(out)
  return {
    out,
    fresh: beside(`.${base}.newsledger-new`),
    old: beside(`.${base}.newsledger-old`),
    lock: beside(`${base}.lock`),
  }
}

/** What stands at a path, links not followed; undefined where nothing does or it cannot be reached. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(toSystemPath(path))
  } catch {
    return undefined
  }
}

/** Is there anything, be it a link that leads nowhere? */
export const isThere = (path: string): boolean => entryAt(path) !== undefined

/** The first folder `out.kept-N` that is not there yet. */
export function nextKept(out: string): string {
  for (let n = 1; ; n++) {
    const folder = `${out}.kept-${n}`
    if (!isThere(folder)) return folder
  }
}

/** A path without links, as far as it exists; what is still to be made follows as it is. */
function realPlace(path: string): string {
  try {
    return realpathSync.native(toSystemPath(path))
  } catch {
    const above = dirname(path)
    return above === path || isThere(path) ? path : join(realPlace(above), basename(path))
  }
}

/** What tells a file or folder from any other, however its path is written; null where it cannot be reached. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(toSystemPath(path), { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return null
  }
}

/** Is the path, links followed, the folder or something below it? Paths that differ in case or lead there by another mount are seen. */
export function isWithin(path: string, folder: string): boolean {
  const wanted = identityOf(folder)
  if (wanted === null) return false
  for (let at = realPlace(resolve(path)); ; at = dirname(at)) {
    if (identityOf(at) === wanted) return true
    if (dirname(at) === at) return false
  }
}

/** Is the path the output folder, or a lock or a kept folder beside it, or a link that leads into one of the folders? */
export function belongsTo(path: string, places: Places): boolean {
  const stat = entryAt(path)
  if (stat?.isSymbolicLink()) return isWithinAny(path, places)
  if (isNamedAfter(basename(path), basename(places.out)))
    return identityOf(dirname(path)) === identityOf(dirname(places.out))
  return stat?.isDirectory() === true && identityOf(path) === identityOf(places.out)
}

/** Does the path lead into the output folder or one of those that a run makes for a while? */
export const isWithinAny = (path: string, { out, fresh, old }: Places): boolean =>
  [out, fresh, old].some((folder) => isWithin(path, folder))

/** The output folder that a lock or a kept folder belongs to by its name; null for other names. */
export const ownerOf = (name: string): string | null => /^(.+)\.(?:lock|kept-[1-9]\d*)$/.exec(name)?.[1] ?? null

const isNamedAfter = (name: string, base: string): boolean => ownerOf(name) === base
