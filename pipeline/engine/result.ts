import type { RawRecord } from '../ingest/index.ts'
import type { ReadFile } from '../ingest/read_file.ts'
import { decodeLine, encodeLine } from '../record/codec.ts'
import { nameOfRecord, toIssue } from '../record/issue.ts'
import type { IssueCode } from '../record/issue_codes.ts'
import type { Issue } from '../record/records.ts'
import { type Ingested, STAGES, type StageName } from '../stage.ts'
import type { Emission } from './emission.ts'

/** What enters the chain: a file or record, or a line that ingest wrote of one, perhaps with what an earlier run made of the same line. */
export type ChainInput = RawRecord | string | MadeBefore

/** What the stages wrote of one record. */
export interface RecordLines {
  ingest: string
  clean: string
  annotate: string
}

/** A line of ingest, and the lines that later stages of the same version wrote of the same line. */
export interface MadeBefore extends RecordLines {
  /** Is clean told the same of all documents as it was then? Else it is asked again, and what it says compared. */
  same_profiles: boolean
}

/** The line that ingest wrote; null for what ingest is still to read. */
export const lineOf = (input: ChainInput): string | null =>
  typeof input === 'string' ? input : isMadeBefore(input) ? input.ingest : null

export const isMadeBefore = (input: ChainInput): input is MadeBefore => typeof input !== 'string' && 'annotate' in input

/** Characters or bytes of an input that travel with it. */
export function sizeOf(input: ChainInput): number {
  if (typeof input === 'string') return input.length
  if (!isMadeBefore(input)) return input.body?.length ?? 0
  return input.ingest.length + input.clean.length + input.annotate.length
}

/** What became of one input: a line for each stage file, and what link wants to know of it. Plain JSON: it travels between processes. */
export interface ChainResult {
  /** The file; null for one that was opened before, for its records or its bytes. */
  input: ReadFile | null
  lines: { stage: string; line: string }[]
  emission: Emission | null
  /** What the document adds to each profile, by name, in a pass that counts them. */
  told: (readonly [profile: string, told: unknown])[]
  issues: Issue[]
  /** Issues that the record itself does not carry. */
  outside: Issue[]
  rejected: boolean
  /** Is it what an earlier run made? Then its lines are those, and do not travel back. */
  reused: boolean
}

/** Where a record comes from, as issues name it. */
export interface Origin {
  source_path: string | null
  /** "this document", or which record of its file. */
  named: string
}

/** What the first stage that is still to run is given. */
export function recordOf(input: ChainInput): RawRecord | Ingested {
  const line = lineOf(input)
  return line === null ? (input as RawRecord) : decodeLine<Ingested>(line)
}

export function originOf(input: RawRecord | Ingested): Origin {
  if ('rejected' in input) return { source_path: input.rejected.source_path, named: nameOfRecord(null) }
  const { source_path, record_number } = 'document' in input ? input.document : input
  return { source_path, named: nameOfRecord(record_number) }
}

/** The file as it was read, or was to be. */
export const toInput = (input: ChainInput, sha256: string | null): ReadFile | null =>
  typeof input === 'string' || isMadeBefore(input) || input.body !== null
    ? null
    : { path: input.source_path, bytes: input.bytes, sha256 }

/** Why an input has no answer: the code of its issue, the stage where it is known, and the code's details. */
export interface Failure {
  code: Extract<IssueCode, 'RECORD_TIMEOUT' | 'RECORD_CRASHED'>
  stage: StageName | null
  details: Record<string, string | number>
}

/** What stands for an input whose process ended, or was ended, under it. `until`: the last stage that was to run. */
export function deadResult(input: ChainInput, until: string, { code, stage, details }: Failure): ChainResult {
  const { source_path, named } = originOf(recordOf(input))
  const first = lineOf(input) === null ? 0 : STAGES.indexOf('clean')
  const at = stage ?? (STAGES[first] as StageName)
  const rejected = toIssue(code, { stage: at, source_path }, { stage: at, named, ...details })
  const last = Math.min(STAGES.indexOf(until as StageName), STAGES.indexOf('annotate'))
  const line = encodeLine({ rejected })
  return {
    input: toInput(input, null),
    lines: STAGES.slice(first, last + 1).map((name) => ({ stage: name, line })),
    emission: null,
    told: [],
    issues: [rejected],
    outside: [],
    rejected: true,
    reused: false,
  }
}
