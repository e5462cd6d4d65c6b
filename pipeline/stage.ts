import type { AnnotatedRecord, CleanedRecord, IngestedRecord, Issue, RejectedRecord } from './records.ts'

/** What every stage may read besides its record; it travels to other processes as it is. */
export interface Context {
  settings: Settings
  /** What an earlier pass over all documents found; without it no line counts as recurring. */
  recurring?: RecurringLines
}

/** For each publisher the lines that recur in its documents, by key, with the share of documents that have them. */
export type RecurringLines = ReadonlyMap<string, ReadonlyMap<number, number>>

/** Settings that change the output; `run.json` and the header of every stage file carry them. Sizes in bytes. */
export interface Settings {
  /** A file (or record of a file) larger than this is set aside with an issue. */
  max_document_bytes: number
  /** A gzip file is read up to this many times its size. */
  max_unpacked_ratio: number
  /** Elements of a web page that are read, and how deep they may be nested before they are no longer told apart. */
  max_page_nodes: number
  max_page_depth: number
  /** Field of JSON and CSV records that holds the text; null tries the usual names. */
  text_field: string | null
  /** Language to assume instead of detecting it, as an ISO 639-1 code. */
  language: string | null
  /** Remove lines that recur in many documents of one publisher. */
  recurring_lines: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  max_document_bytes: 32 * 1024 * 1024,
  max_unpacked_ratio: 200,
  max_page_nodes: 200_000,
  max_page_depth: 256,
  text_field: null,
  language: null,
  recurring_lines: true,
}

/** A stage over a stream. Ingest gives 0..n records a file; the others exactly one out per record in. */
export type Stage<In, Out> = (input: AsyncIterable<In>, context: Context) => AsyncIterable<Out>

/** A pure stage, one record at a time: no clock, randomness, locale, network or shared state. */
export interface MapStage<In, Out> {
  name: StageName
  map(record: In, context: Context): Out
}

/** Emit → group by key → reduce, over small values (ids, hashes, names), never whole texts. */
export interface KeyedStage<In, Value, Result> {
  name: string
  emit(record: In): { key: string; order: string; value: Value }[]
  /** `report` takes what the user must know besides the results: a cap that bites, say. */
  reduce(key: string, values: Iterable<Value>, report: (issue: Issue) => void): Result[]
}

export const STAGES = ['ingest', 'clean', 'annotate', 'link', 'export'] as const
export type StageName = (typeof STAGES)[number]

export type Rejected = RejectedRecord
export type Ingested = IngestedRecord | RejectedRecord
export type Cleaned = CleanedRecord | RejectedRecord
export type Annotated = AnnotatedRecord | RejectedRecord
