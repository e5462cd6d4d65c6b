import { statSync } from 'node:fs'
import path from 'node:path'
import { inPathOrder } from '../record/document_order.ts'
import { toIssue } from '../record/issue.ts'
import type { Issue } from '../record/records.ts'
import { expandInputs, type FileEntry, findFiles, InputMissing, inputPrefix } from './find.ts'
import { toDocumentId } from './identity.ts'
import type { RawRecord } from './index.ts'
import { type Metadata, readSidecar, SIDECAR_NAMES } from './sidecar.ts'
import { NOTHING_WRITTEN, type Written } from './written.ts'

export interface Inputs {
  raws: RawRecord[]
  issues: Issue[]
}

/** The input that stands for standard input. */
export const STDIN = '-'
const STDIN_PATH = 'stdin'

const WHOLE_FILE = { record_number: null, given: null, body: null } as const

interface Metadatas {
  /** By source_path as the output knows it. */
  entries: Map<string, Metadata>
  files: Set<string>
  issues: Issue[]
}

/**
 * The files under the inputs, each with what a sidecar knows of it. `metadata` names the sidecar; without it each input
 * is searched for one, inside and then beside it. What newsledger wrote itself, as `written` says, is passed over. The input `-` is standard input, under the path `stdin`. Throws InputMissing where an input or the named sidecar does not exist.
 */
export async function findInputs(
  inputs: readonly string[],
  metadata: string | null,
  written: Written = NOTHING_WRITTEN,
): Promise<Inputs> {
  const named = inputs.filter((input) => input !== STDIN)
  const roots = await expandInputs(named, written)
  const known = metadata === null ? await findSidecars(roots) : await readNamed(metadata)
  const { files: found, issues } = await findFiles(roots, known.files, written)
  const files = inputs.includes(STDIN) ? withStdin(found) : found
  const find = byPath(known.entries)
  const raws = files.map((file) => ({ ...file, metadata: find(file.source_path), ...WHOLE_FILE }))
  return { raws, issues: [...known.issues, ...issues, ...unmatched(known, raws)] }
}

function withStdin(files: readonly FileEntry[]): FileEntry[] {
  const taken = files.some(({ source_path }) => source_path === STDIN_PATH)
  const source_path = taken ? `${STDIN}/${STDIN_PATH}` : STDIN_PATH
  return [...files, { absolute: STDIN, source_path, document_id: toDocumentId(source_path), bytes: 0 }].sort((a, b) =>
    inPathOrder(a.source_path, b.source_path),
  )
}

/** One file outside any walk, under the path by which it was named; without leading `./` and `/`. */
export function toRawRecord(absolute: string, named: string): RawRecord {
  const source_path = named
    .split(path.sep)
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
  return { absolute, source_path, document_id: toDocumentId(source_path), bytes: 0, metadata: null, ...WHOLE_FILE }
}

/** A pipe of that name would be waited for without end. */
const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true

async function readNamed(file: string): Promise<Metadatas> {
  if (!isFile(file)) throw new InputMissing(file, 'there is no such file', 'give the file with the metadata')
  return { ...(await readSidecar(file)), files: new Set([path.resolve(file)]) }
}

async function findSidecars(roots: readonly string[]): Promise<Metadatas> {
  const all: Metadatas = { entries: new Map(), files: new Set(), issues: [] }
  for (const root of roots) {
    const file = sidecarOf(root)
    if (file === null) continue
    const { entries, issues } = await readSidecar(file)
    if (!all.files.has(file)) for (const issue of issues) all.issues.push(issue)
    all.files.add(file)
    for (const [source_path, entry] of entries) all.entries.set(inputPrefix(root, roots) + source_path, entry)
  }
  return all
}

function sidecarOf(root: string): string | null {
  const absolute = path.resolve(root)
  const folders = statSync(absolute).isDirectory() ? [absolute, path.dirname(absolute)] : [path.dirname(absolute)]
  const candidates = folders.flatMap((folder) => SIDECAR_NAMES.map((name) => path.join(folder, name)))
  return candidates.find((file) => isFile(file) && file !== absolute) ?? null
}

/** Finds what is known of a path; letters may be composed in the metadata and not in the name of the file, or the other way round. */
function byPath(entries: ReadonlyMap<string, Metadata>): (source_path: string) => Metadata | null {
  const composed = new Map(Array.from(entries, ([path, entry]) => [path.normalize('NFC'), entry]))
  return (source_path) => entries.get(source_path) ?? composed.get(source_path.normalize('NFC')) ?? null
}

/** Entries for files that are not there: a slip in the path, more often than not. */
function unmatched({ entries, files }: Metadatas, raws: readonly RawRecord[]): Issue[] {
  const paths = new Set(raws.map(({ source_path }) => source_path.normalize('NFC')))
  const source_path = [...files].map((file) => path.basename(file)).sort()[0] ?? null
  return [...entries.keys()]
    .filter((entry) => !paths.has(entry.normalize('NFC')))
    .map((entry) =>
      toIssue('SIDECAR_UNMATCHED', { stage: 'ingest', source_path }, { path: entry || '(an empty path)' }),
    )
}
