import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_NAME } from '../export/datapackage.ts'
import type { StoredFile } from '../export/sink.ts'
import { entryAt } from './places.ts'

export const REPORT = 'run.json'

/** A file as `run.json` lists it. */
export interface Listed extends StoredFile {
  /** When its bytes or its entry last changed, in milliseconds since 1970. Nobody can set it back; of a copy it is another. */
  ctime_ms?: number
}

/** What the `run.json` of a folder says that newsledger wrote there. */
export interface Listing {
  /** By path inside the folder. */
  files: ReadonlyMap<string, Listed>
  /** Is `run.json` as it was written? */
  isWhole: boolean
  /** When `run.json` was written, in milliseconds: what has the same time as it may have changed since without another time. */
  written_ms: number
  /** Rows of each table that stands there. */
  tables: Record<string, number>
  /** SHA-256 of each stage file that the tables were made from, by path. */
  made_from: ReadonlyMap<string, string>
}

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The report with its own hash behind the rest, so that a change by hand shows. */
export const sealed = (report: object): object => ({ ...report, seal: sealOf(report) })

const sealOf = (report: object): string => createHash('sha256').update(JSON.stringify(report)).digest('hex')

/** What newsledger wrote into the folder, by its `run.json`; null where there is none of ours. Links are not followed. */
export function readListing(folder: string): Listing | null {
  const path = join(folder, REPORT)
  const stat = entryAt(path)
  if (!stat?.isFile()) return null
  const report = readFields(path)
  if (report?.name !== PACKAGE_NAME || !Array.isArray(report.outputs)) return null
  const files = new Map(report.outputs.filter(isListed).map((file) => [file.path, file]))
  const tables = Object.fromEntries(Object.entries(fieldsOf(report.tables)).filter(isCounted))
  return {
    files,
    isWhole: isWhole(report),
    written_ms: stat.mtimeMs,
    tables,
    made_from: madeFrom(report, files, tables),
  }
}

/** The whole `run.json` of a folder, where it is as it was written: what it holds is then what was put there. Else null. */
export function readSealed(folder: string): Fields | null {
  const path = join(folder, REPORT)
  const report = entryAt(path)?.isFile() ? readFields(path) : null
  return report?.name === PACKAGE_NAME && isWhole(report) ? report : null
}

function readFields(path: string): Fields | null {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isFields(content) ? content : null
  } catch {
    return null
  }
}

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

const isCounted = (entry: [string, unknown]): entry is [string, number] => typeof entry[1] === 'number'

const isWhole = ({ seal, ...report }: Fields): boolean => seal === sealOf(report)

/** Names of files below the folder and nothing else: no way up, no way out. */
const isPathBelow = (path: string): boolean =>
  !/[\\:\0]/.test(path) && path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')

function isListed(value: unknown): value is Listed {
  if (!isFields(value)) return false
  const { path, bytes, sha256 } = value
  return typeof path === 'string' && isPathBelow(path) && typeof bytes === 'number' && typeof sha256 === 'string'
}

export const STAGES_FOLDER = 'stages/'

/** The stage files among some files, with their hashes. */
export const stageHashes = (files: Iterable<StoredFile>): Map<string, string> =>
  new Map([...files].filter(({ path }) => path.startsWith(STAGES_FOLDER)).map(({ path, sha256 }) => [path, sha256]))

/** Reports of older versions do not say; there tables stood beside the stages that they were made from. */
function madeFrom(report: Fields, files: ReadonlyMap<string, Listed>, tables: object): Map<string, string> {
  if (!isFields(report.tables_made_from))
    return Object.keys(tables).length > 0 ? stageHashes(files.values()) : new Map()
  return new Map(
    Object.entries(report.tables_made_from).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
