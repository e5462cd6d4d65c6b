import { existsSync, realpathSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { inPathOrder } from '../record/document_order.ts'
import { toIssue } from '../record/issue.ts'
import type { IssueCode } from '../record/issue_codes.ts'
import type { Issue } from '../record/records.ts'
import { readNames, toSystemPath } from './file_name.ts'
import { toDocumentIds } from './identity.ts'
import { NOTHING_WRITTEN, type Written } from './written.ts'

/** A file to read: where it is, and the path under which the output knows it. */
export interface FileEntry {
  absolute: string
  /** Relative to the input, forward slashes, the same on every machine; bytes that are no UTF-8 as `%E9`. */
  source_path: string
  document_id: string
  /** Size in bytes as the file was found. */
  bytes: number
}

/** A file before all are known, and with them its id. */
type Unnamed = Omit<FileEntry, 'document_id'>

export interface Found {
  files: FileEntry[]
  issues: Issue[]
}

interface Walk {
  files: Unnamed[]
  issues: Issue[]
  /** Real paths of the inputs, a character a byte. */
  within: string[]
  /** Files that are read as metadata about the others, so not as articles. */
  sidecars: ReadonlySet<string>
  written: Written
  /** Files that an earlier run wrote. */
  passedOver: Set<string>
}

/**
 * All files under the roots (files or folders that exist), in the order of a walk sorted by path segment.
 * What cannot be read becomes an issue; nothing throws.
 */
export async function findFiles(
  roots: readonly string[],
  sidecars: ReadonlySet<string> = new Set(),
  written: Written = NOTHING_WRITTEN,
): Promise<Found> {
  const within = roots.map((root) => realPath(root))
  const walk: Walk = { files: [], issues: [], sidecars, within, written, passedOver: new Set() }
  for (const root of roots) await visitRoot(root, roots, walk)
  const files = withIds(dropRepeated(walk.files).sort((a, b) => inPathOrder(a.source_path, b.source_path)))
  return { files, issues: [...walk.issues, ...caseCollisions(files)] }
}

/** What stands before the paths of an input folder: nothing for the only one, else its name and a slash. */
export const inputPrefix = (root: string, roots: readonly string[]): string =>
  roots.length > 1 && statSync(root).isDirectory() ? `${inputName(root, roots)}/` : ''

/** The last segment; where two inputs share it, their paths below the folder that all inputs stand in. */
function inputName(root: string, roots: readonly string[]): string {
  const absolute = path.resolve(root)
  const alike = roots.filter((other) => path.basename(path.resolve(other)) === path.basename(absolute))
  if (new Set(alike.map((other) => path.resolve(other))).size < 2) return path.basename(absolute)
  return path.relative(commonFolder(roots), absolute).split(path.sep).join('/')
}

function commonFolder(roots: readonly string[]): string {
  const [first = [], ...others] = roots.map((root) => path.dirname(path.resolve(root)).split(path.sep))
  const shared = first.findIndex((segment, i) => others.some((other) => other[i] !== segment))
  return first.slice(0, shared < 0 ? undefined : shared).join(path.sep) || path.sep
}

export class InputMissing extends Error {
  constructor(input: string, reason: string, next = 'give a file, a folder or a glob pattern that matches some') {
    super(`${input}: ${reason}; ${next}`)
  }
}

/** Files and folders that the inputs name; glob patterns are expanded. Throws InputMissing. */
export async function expandInputs(inputs: readonly string[], written: Written = NOTHING_WRITTEN): Promise<string[]> {
  const roots: string[] = []
  for (const input of inputs)
    if (existsSync(input)) roots.push(input)
    else for (const match of await matches(input, written)) roots.push(match)
  return roots
}

async function matches(pattern: string, { isBelowOwn }: Written): Promise<string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) throw new InputMissing(pattern, 'there is no such file or folder')
  const all = await glob(pattern, { dot: false, expandDirectories: false })
  const found = all.filter((file) => !isBelowOwn(path.resolve(file)))
  if (found.length === 0) throw new InputMissing(pattern, 'nothing matches the pattern')
  return found.sort(inPathOrder)
}

async function visitRoot(root: string, roots: readonly string[], walk: Walk): Promise<void> {
  const absolute = path.resolve(root)
  if (statSync(absolute).isDirectory()) await visitFolder(absolute, inputPrefix(root, roots), [], walk)
  else await visitEntry(absolute, inputName(root, roots), [], walk)
}

async function visitFolder(folder: string, prefix: string, above: string[], walk: Walk): Promise<void> {
  const real = realPath(folder)
  if (above.includes(real)) return report(walk, 'LINK_LOOP', prefix.slice(0, -1))
  try {
    passOverListed(folder, prefix, walk)
    const entries = (await readNames(folder)).sort((a, b) => inPathOrder(a.shown, b.shown))
    for (const { name, shown, isLink } of entries) {
      const absolute = path.join(folder, name)
      if (walk.passedOver.has(absolute) || walk.written.isOwn(absolute)) continue
      if (isLink && leadsOut(absolute, walk)) report(walk, 'LINK_OUTSIDE', prefix + shown)
      await visitEntry(absolute, prefix + shown, [...above, real], walk)
    }
  } catch (error) {
    report(walk, 'FILE_UNREADABLE', prefix.slice(0, -1) || path.basename(folder), { reason: reasonOf(error) })
  }
}

async function visitEntry(absolute: string, source_path: string, above: string[], walk: Walk): Promise<void> {
  if (walk.sidecars.has(absolute)) return
  try {
    if (walk.written.isMovedAside(absolute)) return report(walk, 'OUTPUT_PASSED_OVER', source_path, { what: 'it was' })
    const entry = await stat(toSystemPath(absolute))
    if (entry.isDirectory()) return await visitFolder(absolute, `${source_path}/`, above, walk)
    if (!entry.isFile()) return report(walk, 'FILE_NOT_REGULAR', source_path, { what: kindOf(entry) })
    walk.files.push({ absolute, source_path, bytes: entry.size })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') report(walk, 'LINK_BROKEN', source_path)
    else if (code === 'ELOOP') report(walk, 'LINK_LOOP', source_path)
    else report(walk, 'FILE_UNREADABLE', source_path, { reason: reasonOf(error) })
  }
}

/** Where a path leads, a character a byte. The other `realpathSync` loses bytes that are no UTF-8. */
const realPath = (file: string): string => realpathSync.native(toSystemPath(file), 'buffer').toString('latin1')

/** Does a link lead to what stands under no input? One that leads nowhere is told as such. */
function leadsOut(absolute: string, { within }: Walk): boolean {
  try {
    const real = realPath(absolute)
    return !within.some((folder) => real === folder || real.startsWith(`${folder}/`))
  } catch {
    return false
  }
}

/** What an earlier run wrote into the folder is no article; what others put there may be. */
function passOverListed(folder: string, prefix: string, walk: Walk): void {
  const listed = walk.written.listed(folder)
  if (listed.length === 0) return
  for (const file of listed) walk.passedOver.add(path.join(folder, file))
  const source_path = prefix.slice(0, -1) || path.basename(folder)
  report(walk, 'OUTPUT_PASSED_OVER', source_path, { what: `${listed.length} files that its run.json lists were` })
}

function kindOf(entry: { isFIFO(): boolean; isSocket(): boolean }): string {
  if (entry.isFIFO()) return 'a named pipe'
  return entry.isSocket() ? 'a socket' : 'a device'
}

/** The system's word for what went wrong, without the path (which stands in its own column). */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^([A-Z]+: )?([^,]*),? .*$/s, '$2') || error.message : String(error)

function report(walk: Walk, code: IssueCode, source_path: string, details: Record<string, string> = {}): void {
  walk.issues.push(toIssue(code, { stage: 'ingest', source_path }, details))
}

/** A file named by two inputs is read once. */
function dropRepeated(files: readonly Unnamed[]): Unnamed[] {
  const seen = new Set<string>()
  return files.filter(({ absolute, source_path }) => {
    const key = `${source_path}\0${absolute}`
    return !seen.has(key) && seen.add(key)
  })
}

function withIds(files: readonly Unnamed[]): FileEntry[] {
  const ids = toDocumentIds(files.map(({ source_path }) => source_path))
  return files.map((file, i) => ({ ...file, document_id: ids[i] as string }))
}

function caseCollisions(files: readonly FileEntry[]): Issue[] {
  const first = new Map<string, string>()
  const issues: Issue[] = []
  for (const { source_path, document_id } of files) {
    const key = source_path.normalize('NFC').toLowerCase()
    const other = first.get(key)
    if (other !== undefined)
      issues.push(toIssue('NAME_COLLISION', { stage: 'ingest', source_path, document_id }, { other }))
    else first.set(key, source_path)
  }
  return issues
}
