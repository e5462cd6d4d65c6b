import { removeFiles, removeFolders } from './clear.ts'
import { contentsOf, pathsIn } from './contents.ts'
import { explainRefusal, OutputRefused, recover } from './folder.ts'
import { readListing } from './listing.ts'
import { type Host, takeLock } from './lock.ts'
import type { OwnNames } from './own_names.ts'
import { entryAt, isThere, isWithin, type Places, placesOf } from './places.ts'

/** What a reset did. */
export interface Reset {
  /** Files that were removed. */
  removed: number
  /** What stays, by path inside the folder: what newsledger did not write, or someone changed. */
  left: string[]
}

/**
 * Removes from an output folder what newsledger wrote there, by its `run.json`, and the folder where it is empty then; nothing where there
 * is none. Throws LockHeld where a run is at work, OutputRefused where the folder is not an output of newsledger.
 */
export function resetOutput(folder: string, host: Host, names: OwnNames): Promise<Reset> {
  const places = placesOf(folder)
  return explainRefusal(places, async () => {
    if (![places.out, places.fresh, places.old].some(isThere)) return { removed: 0, left: [] }
    const lock = takeLock(places.lock, host)
    try {
      await recover(places, names)
      return await clearOutput(places, isLink(folder))
    } finally {
      lock.release()
    }
  })
}

const isLink = (path: string): boolean => entryAt(path)?.isSymbolicLink() === true

/** A folder that a link leads to, or that someone stands in, stays, be it empty. */
async function clearOutput({ out }: Places, isLinked: boolean): Promise<Reset> {
  if (!isThere(out)) return { removed: 0, left: [] }
  if (readListing(out) === null) throw new OutputRefused(`${out} is no output of newsledger: nothing was removed`)
  const { ours, folders } = await contentsOf(out)
  removeFiles(out, ours)
  removeFolders(out, folders, isLinked || isWithin('.', out))
  return { removed: ours.length, left: isThere(out) ? pathsIn(out, folders) : [] }
}
