import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { StageName } from '../stage.ts'
import { listedIn } from './contents.ts'
import { type Listed, type Listing, readListing, STAGES_FOLDER } from './listing.ts'
import { isThere } from './places.ts'
import { outlasts } from './stage_files.ts'

/** What a run that ends before export leaves as it was. */
export interface Carried {
  /** As the `run.json` before lists them, also where someone changed them: so that they are still known as changed. */
  files: Listed[]
  tables: Listing['tables']
  made_from: Listing['made_from']
}

const NOTHING: Carried = { files: [], tables: {}, made_from: new Map() }

/** Takes over into the new folder what the run does not make anew: the tables and the files of later stages, as they are. */
export function carryOver(out: string, fresh: string, until: StageName): Carried {
  const listing = isThere(out) ? readListing(out) : null
  if (listing === null) return NOTHING
  const paths = listedIn(out, listing).filter((path) => outlasts(path, until) && !isThere(join(fresh, path)))
  for (const path of paths) linkOrCopy(join(out, path), join(fresh, path))
  const files = paths.map((path) => listing.files.get(path)).filter((file) => file !== undefined)
  const hasTables = paths.some((path) => !path.startsWith(STAGES_FOLDER))
  return hasTables ? { files, tables: listing.tables, made_from: listing.made_from } : { ...NOTHING, files }
}

/** Not every disk has links. */
function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  }
}
