import { renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { contentsByTimes, contentsOf, foldersOf, pathsIn } from './contents.ts'
import { REPORT } from './listing.ts'
import { isOwnName, type OwnNames } from './own_names.ts'
import { entryAt, isThere, nextKept, type Places } from './places.ts'
import { hashOf } from './unchanged.ts'

/** What was not ours to remove, and where it stands now. */
export interface Kept {
  folder: string
  /** By path inside the folder; of a folder its name alone, with a slash behind. */
  paths: string[]
}

/**
 * Removes from the output before what newsledger wrote there. What someone changed or put there goes to `out.kept-N`; the litter of
 * systems goes on to the new output. `run.json` goes last, so that a run that is killed here can be mended by the next one.
 */
export async function clearOld(places: Places): Promise<Kept | null> {
  const { out, old } = places
  const contents = await contentsOf(old)
  const carried = await carriedOf(contents.changed, places)
  removeFiles(old, [...contents.ours, ...carried])
  for (const path of contents.litter) moveLitter(join(old, path), join(out, path))
  removeFolders(old, contents.folders)
  return isThere(old) ? keep(old, out, contents.folders) : null
}

/** The same as far as it can be done at once, when a signal ends the run; the next run does the rest. */
export function clearOldAtOnce({ old }: Places): void {
  const { ours, changed, foreign, litter, folders } = contentsByTimes(old)
  const isDone = changed.length + foreign.length + litter.length === 0
  removeFiles(old, isDone ? ours : ours.filter((path) => path !== REPORT))
  if (isDone) removeFolders(old, folders)
}

/** Removes what a run may have written into its temporary folder; anything else in it goes to `out.kept-N`. */
export function clearFresh({ out, fresh }: Places, names: OwnNames): Kept | null {
  const folders = foldersOf(names)
  removeFiles(
    fresh,
    pathsIn(fresh, folders).filter((path) => isOwnName(path, names) && entryAt(join(fresh, path))?.isFile()),
  )
  removeFolders(fresh, folders)
  return isThere(fresh) ? keep(fresh, out, folders) : null
}

/** The files of these that the new output has as well, byte for byte: a run that ended with an early stage left them as they were. */
async function carriedOf(paths: readonly string[], { out, old }: Places): Promise<string[]> {
  const carried: string[] = []
  for (const path of paths) if (await isSame(join(old, path), join(out, path))) carried.push(path)
  return carried
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = [entryAt(one), entryAt(other)]
  if (!a?.isFile() || !b?.isFile() || a.size !== b.size) return false
  if (a.dev === b.dev && a.ino === b.ino) return true
  const hash = await hashOf(one)
  return hash !== null && hash === (await hashOf(other))
}

/** Removes files, `run.json` last. One that cannot be removed stays. */
export function removeFiles(folder: string, paths: readonly string[]): void {
  const isReport = (path: string): boolean => path === REPORT
  for (const path of [...paths.filter((path) => !isReport(path)), ...paths.filter(isReport)])
    attempt(() => unlinkSync(join(folder, path)))
}

function moveLitter(from: string, to: string): void {
  if (!isThere(to)) attempt(() => renameSync(from, to))
}

/** What fails here stays in its place, and is reported as kept. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {}
}

/** Removes these folders where they are empty, the inner ones first, then the folder itself unless it is to stay. */
export function removeFolders(folder: string, folders: ReadonlySet<string>, stays = false): void {
  for (const path of [...folders].sort().reverse()) attempt(() => rmdirSync(join(folder, path)))
  if (!stays) attempt(() => rmdirSync(folder))
}

/** Moves what is left of a folder to `out.kept-N`. */
function keep(folder: string, out: string, folders: ReadonlySet<string>): Kept {
  const paths = pathsIn(folder, folders)
  const kept = nextKept(out)
  renameSync(folder, kept)
  return { folder: kept, paths }
}
