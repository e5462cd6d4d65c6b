import { lstatSync, readdirSync, type Stats } from 'node:fs'
import { basename, join } from 'node:path'
import { type Listed, type Listing, REPORT, readListing } from './listing.ts'
import { isLitter } from './litter.ts'
import { entryAt } from './places.ts'
import { isUnchanged, isUnchangedByTimes } from './unchanged.ts'

/** What stands in an output folder, by path inside it, in order. Of a folder that is not ours its name alone, with a slash behind. */
export interface Contents {
  /** As a run wrote it. */
  ours: string[]
  /** Written by a run, and then changed by someone. */
  changed: string[]
  /** Put there by someone else: files, folders, links, mounts. */
  foreign: string[]
  /** Left by systems and office programs. */
  litter: string[]
  /** The folders that listed files are in, or were. */
  folders: ReadonlySet<string>
}

type Entry =
  | { path: string; kind: 'listed'; file: Listed; stat: Stats }
  | { path: string; kind: 'report' | 'foreign' | 'litter' }

const NOTHING: Pick<Listing, 'files' | 'isWhole' | 'written_ms'> = { files: new Map(), isWhole: false, written_ms: 0 }

/** What stands in a folder: of each entry its path, with a slash behind where it is a folder that is not entered. */
function* walk(folder: string, entered: ReadonlySet<string>, prefix = ''): Generator<[string, Stats | undefined]> {
  const { dev } = lstatSync(folder)
  for (const name of readdirSync(join(folder, prefix)).sort()) {
    const path = `${prefix}${name}`
    const stat = entryAt(join(folder, path))
    if (!stat?.isDirectory()) yield [path, stat]
    else if (stat.dev === dev && entered.has(path)) yield* walk(folder, entered, `${path}/`)
    else yield [`${path}/`, stat]
  }
}

/** Paths of what stands in a folder; folders are entered where they are among `entered`, links never. */
export const pathsIn = (folder: string, entered: ReadonlySet<string>): string[] =>
  Array.from(walk(folder, entered), ([path]) => path)

const entriesOf = (folder: string, { files }: Pick<Listing, 'files'>): Entry[] =>
  Array.from(walk(folder, foldersOf(files.keys())), ([path, stat]) => toEntry(path, stat, files))

function toEntry(path: string, stat: Stats | undefined, files: Listing['files']): Entry {
  if (!stat?.isFile()) return { path, kind: 'foreign' }
  const file = files.get(path)
  if (file) return { path, kind: 'listed', file, stat }
  if (path === REPORT && files.size > 0) return { path, kind: 'report' }
  return { path, kind: isLitter(basename(path)) ? 'litter' : 'foreign' }
}

/** The folders that some paths lead through. */
export function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) folders.add(path.slice(0, end))
  return folders
}

/** The listed files that stand in a folder, be they changed or not. */
export const listedIn = (folder: string, listing: Listing): string[] =>
  entriesOf(folder, listing).flatMap(({ kind, path }) => (kind === 'listed' ? [path] : []))

/** Sorts what stands in a folder by whose it is, going by the folder's own `run.json`. */
export async function contentsOf(folder: string): Promise<Contents> {
  const listing = readListing(folder) ?? NOTHING
  const entries = entriesOf(folder, listing)
  const unchanged = new Set<string>()
  for (const entry of entries)
    if (entry.kind === 'listed')
      if (await isUnchanged(join(folder, entry.path), entry.file, entry.stat, listing.written_ms))
        unchanged.add(entry.path)
  return toContents(entries, unchanged, listing)
}

/** The same, at once: only what its size and times show to be as it was written counts as ours. */
export function contentsByTimes(folder: string): Contents {
  const listing = readListing(folder) ?? NOTHING
  const entries = entriesOf(folder, listing)
  const unchanged = entries.filter(
    (entry) => entry.kind === 'listed' && isUnchangedByTimes(entry.file, entry.stat, listing.written_ms),
  )
  return toContents(entries, new Set(unchanged.map(({ path }) => path)), listing)
}

/** A `run.json` with none of its files beside it, as they were written, was copied there: it is not ours to remove. */
function toContents(
  entries: readonly Entry[],
  unchanged: ReadonlySet<string>,
  { files, isWhole }: Pick<Listing, 'files' | 'isWhole'>,
): Contents {
  const contents: Contents = { ours: [], changed: [], foreign: [], litter: [], folders: foldersOf(files.keys()) }
  const isOurs = isWhole && unchanged.size > 0
  for (const { path, kind } of entries)
    if (kind === 'listed') contents[unchanged.has(path) ? 'ours' : 'changed'].push(path)
    else if (kind === 'report') contents[isOurs ? 'ours' : 'changed'].push(path)
    else contents[kind].push(path)
  return contents
}
