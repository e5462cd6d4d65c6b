import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inPathOrder } from '../record/document_order.ts'
import type { Document } from '../record/records.ts'
import type { Ingested } from '../stage.ts'
import { contentsOf } from './contents.ts'
import { isThere } from './places.ts'
import { profilePath } from './profile_file.ts'
import { readHeader, recordLines } from './read_stage.ts'
import type { RecordLines } from './result.ts'
import { isRejected, stagePath } from './stage_files.ts'
import type { Versions } from './version.ts'

/** How the records of a run stand to those of the output that it replaces. */
export interface Reuse {
  /** Taken over as they were. */
  reused: number
  /** There before, and made anew. */
  changed: number
  /** Not there before. */
  added: number
  /** There before, and no more. */
  gone: number
}

const STAGES_KEPT = ['ingest', 'clean', 'annotate'] as const

/**
 * The records of the output that stands where a run will put its own, in step with those of the run: both come in the order of documents, so
 * that one of each is held at a time. A record whose line of ingest is the same, byte for byte, is made of the same by stages of the same version.
 */
export class EarlierRecords {
  readonly #folder: string
  readonly #files: ReadonlySet<string>
  readonly #written: AsyncGenerator<RecordLines, undefined>
  #next: RecordLines | undefined
  #begun = false
  #found = 0
  readonly #counts: Reuse = { reused: 0, changed: 0, added: 0, gone: 0 }

  private constructor(folder: string, files: ReadonlySet<string>) {
    this.#folder = folder
    this.#files = files
    this.#written = inStep(STAGES_KEPT.map((stage) => path.join(folder, stagePath(stage))))
  }

  /** Null where there is nothing to take over: no such files, files that somebody changed, or such as other stages wrote. */
  static async open(folder: string, versions: Versions): Promise<EarlierRecords | null> {
    const files = new Set(isThere(folder) ? (await contentsOf(folder)).ours : [])
    for (const stage of STAGES_KEPT) {
      const header = files.has(stagePath(stage)) ? await readHeader(path.join(folder, stagePath(stage))) : null
      if (header?.version !== versions[stage]) return null
    }
    return new EarlierRecords(folder, files)
  }

  /** Was the same counted of all documents, by profile, as JSON? */
  countedTheSame(counted: ReadonlyMap<string, unknown>): boolean {
    return [...counted].every(([name, json]) => this.#profile(name) === (json === null ? null : JSON.stringify(json)))
  }

  #profile(name: string): string | null {
    const file = profilePath({ name })
    return this.#files.has(file) ? readFileSync(path.join(this.#folder, file), 'utf8').trimEnd() : null
  }

  /** What was made of the record of which ingest has written this line; null where that was another, or was set aside. */
  async find(line: string): Promise<RecordLines | null> {
    if (isRejected(line)) return null
    if (!this.#begun) await this.#advance()
    if (this.#next?.ingest !== line && !(await this.#reach(line))) return null
    const found = this.#next as RecordLines
    await this.#advance()
    this.#found++
    return found.ingest === line && !isRejected(found.clean) && !isRejected(found.annotate) ? found : null
  }

  /** Counts a record that was taken over. */
  countReused(): void {
    this.#counts.reused++
  }

  /** What became of all; nothing is found afterwards. */
  async finish(): Promise<Reuse> {
    while (this.#next !== undefined) await this.#pass()
    this.#counts.changed = this.#found - this.#counts.reused
    return this.#counts
  }

  /** Passes what comes before the document of a line; is the next one of the same document? */
  async #reach(line: string): Promise<boolean> {
    const document = documentIn(line)
    if (document === null) return false
    for (;;) {
      const order = this.#next === undefined ? 1 : compare(this.#next.ingest, document)
      if (order === 0) return true
      if (order > 0) break
      await this.#pass()
    }
    this.#counts.added++
    return false
  }

  async #pass(): Promise<void> {
    if (this.#next !== undefined && !isRejected(this.#next.ingest)) this.#counts.gone++
    await this.#advance()
  }

  async #advance(): Promise<void> {
    this.#begun = true
    this.#next = (await this.#written.next()).value
  }
}

type Place = Pick<Document, 'source_path' | 'record_number'>

/** Negative where the written line comes first. What was set aside has no place of its own. */
function compare(written: string, { source_path, record_number }: Place): number {
  const document = documentIn(written)
  if (document === null) return -1
  return inPathOrder(document.source_path, source_path) || (document.record_number ?? 0) - (record_number ?? 0)
}

function documentIn(line: string): Place | null {
  if (isRejected(line)) return null
  const record: Ingested = JSON.parse(line)
  return 'document' in record ? record.document : null
}

/** The lines of stage files beside each other, behind their headers: each stage wrote one of each record. */
async function* inStep(files: readonly string[]): AsyncGenerator<RecordLines, undefined> {
  const [ingested, cleaned, annotated] = files.map(recordLines)
  for (;;) {
    const [ingest, clean, annotate] = await Promise.all([ingested?.next(), cleaned?.next(), annotated?.next()])
    if (ingest?.done !== false || clean?.done !== false || annotate?.done !== false) return
    yield { ingest: ingest.value, clean: clean.value, annotate: annotate.value }
  }
}
