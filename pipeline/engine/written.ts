import { basename, dirname, join } from 'node:path'
import type { Written } from '../ingest/written.ts'
import { listedIn } from './contents.ts'
import { OutputRefused, refusePlace } from './folder.ts'
import { REPORT, readListing } from './listing.ts'
import { belongsTo, isWithinAny, ownerOf, placesOf } from './places.ts'

/** What newsledger wrote among the inputs of a run into this folder. */
export function writtenAround(folder: string): Written {
  const places = placesOf(folder)
  const isBelowOwn = (path: string): boolean =>
    belongsTo(path, places) || (dirname(path) !== path && isBelowOwn(dirname(path)))
  return {
    isOwn: (path) => belongsTo(path, places),
    isBelowOwn,
    listed: listedFiles,
    isMovedAside(path) {
      const owner = ownerOf(basename(path))
      return owner !== null && listedFiles(join(dirname(path), owner)).length > 0
    },
  }
}

/** A `run.json` with none of its files beside it makes no output folder: it was copied there. */
function listedFiles(folder: string): string[] {
  const listing = readListing(folder)
  const files = listing ? listedIn(folder, listing) : []
  return files.length > 0 ? [...files, REPORT] : []
}

/** A file or folder that a run reads, and what it is to the run. */
export interface Reading {
  what: string
  path: string
}

/** Throws OutputRefused where there can be no output folder, or where what is to be read lies inside the folder that is to be replaced. */
export function refuseReading(folder: string, readings: readonly Reading[]): void {
  const places = placesOf(folder)
  refusePlace(places)
  const inside = readings.find(({ path }) => isWithinAny(path, places))
  if (inside)
    throw new OutputRefused(
      `${inside.path}: ${inside.what} lies inside the output folder ${folder}, which is replaced: move it, or choose another folder with --out`,
    )
}
