import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureFile } from '../sink.ts'
import type { Faults } from './faults.ts'

/** A file as `datapackage.json` or `run.json` describes it. */
interface Described {
  path: string
  bytes: number
  sha256: string
}

interface Listing {
  resources?: { path: string; bytes: number; hash: string }[]
  outputs?: Described[]
  tables_are_older?: boolean
}

const HASH_PREFIX = 'sha256:'

const described = ({ resources = [], outputs = [] }: Listing): Described[] => [
  ...resources.map(({ path, bytes, hash }) => ({ path, bytes, sha256: hash.replace(HASH_PREFIX, '') })),
  ...outputs,
]

/** Size and hash of a file, or null where it cannot be read. */
const measure = (path: string) => measureFile(path).catch(() => null)

/**
 * Checks that every file that a listing names is there with its size and hash, and gives their paths. The listing itself may be missing only
 * where it is not required.
 */
export async function checkListing(
  folder: string,
  name: string,
  required: boolean,
  faults: Faults,
): Promise<ReadonlySet<string>> {
  const files = readListing(join(folder, name))
  if (files instanceof Error) {
    const missing = (files as NodeJS.ErrnoException).code === 'ENOENT'
    if (required || !missing) faults.add(name, missing ? 'is missing' : `cannot be read: ${files.message}`)
    return new Set()
  }
  for (const { path, bytes, sha256 } of files) {
    const found = await measure(join(folder, path))
    if (!found) faults.add(path, `is missing, though ${name} names it`)
    else if (found.bytes !== bytes) faults.add(path, `has ${found.bytes} bytes, not ${bytes} as ${name} says`)
    else if (found.sha256 !== sha256) faults.add(path, `has another SHA-256 than ${name} says`)
  }
  return new Set(files.map(({ path }) => path))
}

function readListing(path: string): Described[] | Error {
  const listing = readJson(path)
  return listing instanceof Error ? listing : described(listing)
}

function readJson(path: string): Listing | Error {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {}
  } catch (error) {
    return error as Error
  }
}

/** Tells where the tables are of an earlier run than the stage files beside them, as `run.json` says. */
export function checkAge(folder: string, name: string, faults: Faults): void {
  const listing = readJson(join(folder, name))
  if (!(listing instanceof Error) && listing.tables_are_older === true)
    faults.add(name, 'says that the tables are older than the stages: run newsledger again without --until')
}
