import type {
  AnnotatedRecord,
  CleanedRecord,
  Document,
  IngestedRecord,
  Issue,
  LinkRecord,
  RejectedRecord,
} from './record/records.ts'
import type { Span } from './record/span.ts'

/** One thing that a verdict went by: what it is called, and what it was. */
export interface Reason {
  name: string
  value: string
}

/** What every stage may read besides its record; it travels to other processes as it is. */
export interface Context {
  settings: Settings
  /** What earlier passes over all documents counted, by the name of the profile. */
  profiles?: Profiles
  /** There for the annotators of a plug-in. */
  own?: Own
}

/** What a part of a plug-in is handed of the plug-in's own. */
export interface Own {
  /** As the plug-in's schema has them; its defaults stand where nothing is given. */
  settings: PluginSettings
  /** One of the plug-in's issues, to be reported; throws on a code that it does not list. Offsets in UTF-16 code units. */
  issue(code: string, at?: IssuePlace, details?: Record<string, string | number>): Issue
}

export type PluginSettings = Readonly<Record<string, unknown>>

/** What an issue is about, where that is not known without it. */
interface IssuePlace extends Partial<Span> {
  document_id?: string
}

export type Profiles = ReadonlyMap<string, unknown>

/** Settings that change the output; `run.json` and the header of every stage file carry them. Sizes in bytes. */
export interface Settings {
  /** A file (or record of a file) larger than this is set aside with an issue. */
  max_document_bytes: number
  /** A gzip file is read up to this many times its size. */
  max_unpacked_ratio: number
  /** Elements of a web page that are read, and how deep they may be nested before they are no longer told apart. */
  max_page_nodes: number
  max_page_depth: number
  /** Characters of the kept text (UTF-16 code units) that are annotated, in whole blocks. */
  max_annotated_characters: number
  /** Field of JSON and CSV records that holds the text; null tries the usual names. */
  text_field: string | null
  /** Language to assume instead of detecting it, as an ISO 639-1 code. */
  language: string | null
  /** Remove lines that recur in many documents of one publisher. */
  recurring_lines: boolean
  /** Claims with a lower score, from 0 to 1, are not written to the tables. */
  claims_from: number
  /** Writers for people are left out where there are more documents. */
  max_documents_for_people: number
  /** Settings of plug-ins, by the name of the plug-in; absent where none has any. */
  plugin_settings?: Readonly<Record<string, PluginSettings>>
}

export const DEFAULT_SETTINGS: Settings = {
  max_document_bytes: 32 * 1024 * 1024,
  max_unpacked_ratio: 200,
  max_page_nodes: 200_000,
  max_page_depth: 256,
  max_annotated_characters: 1_000_000,
  text_field: null,
  language: null,
  recurring_lines: true,
  claims_from: 0.5,
  max_documents_for_people: 20_000,
}

/** A pure stage, one record at a time: no clock, randomness, locale, network or shared state. */
export interface MapStage<In, Out> {
  name: StageName
  map(record: In, context: Context): Out
}

/** What rules need of all documents together: a pass before clean counts it. `Told` and `Counted` travel between processes: plain data and Maps. */
export interface Profile<Told, Counted> {
  /** Rules find it by this name; it names its file in `stages/`, too. */
  name: string
  isAsked(settings: Settings): boolean
  /** What one document adds. */
  tell(document: Document): Told
  /** Begins a count; documents are added in their order. `own` is there for those of plug-ins. */
  count(settings?: Settings, own?: Own): ProfileCount<Told, Counted>
  /** As it is written, as JSON; null where there is nothing to write. */
  toJson(counted: Counted): unknown
  /** What `toJson` gave. Throws TypeError on anything else. */
  fromJson(json: unknown): Counted
  /** Nobody counts it, the user gives it: the stage whose output hangs on it, and what of it that output hangs on, as JSON. */
  given?: StageName
  decides?(counted: Counted): unknown
}

export interface ProfileCount<Told, Counted> {
  add(told: Told): void
  counted(): Counted
  /** What the user must know besides: what fell out of the count, say. */
  issues(): Issue[]
}

// biome-ignore lint/suspicious/noExplicitAny: each profile reads back only what it told itself
export type AnyProfile = Profile<any, any>

/** One small value (ids, hashes, names, never whole texts) under the key by which it meets others. */
export interface Keyed<Value> {
  key: string
  value: Value
  /** Is something to be said of the value's document, once all documents are known? `only`: and no key is to be met under. */
  placed?: boolean | 'only'
}

/** What a linker hands on, of one document, to those of the next round; it is not written. */
export interface Handed {
  handed: unknown
}

/** All that was handed on of one document by the round before, in order, by the name of the linker. */
export type HandedOn = ReadonlyMap<string, readonly unknown[]>

/** What link says of one document, and what it says of all of them. */
export type MapLine = Extract<LinkRecord, { document_id: string }>
export type GlobalLine = Exclude<LinkRecord, MapLine>

/** Where a linker tells what it found. */
export interface Outcome {
  /** Takes what is said of no single document. Ids give the order. */
  tell(id: string, line: GlobalLine): void
  /** Takes what the user must know besides: a cap that bites, say. */
  report(issue: Issue): void
  /** Values, plain data, in the order of code units of what `orderOf` says of each, of equals as they came; many of them wait in files. To be read once. */
  sort<Value>(values: Iterable<Value>, orderOf: (value: Value) => string): Iterable<Value>
  /** There where somebody asks why: takes what joined the values of a key with those of others, or kept them apart. */
  because?(key: string, reason: Reason): void
  /** Settings of the run. */
  settings?: Settings
  /** There for the linkers of a plug-in. */
  own?: Own
}

/**
 * What needs all documents together: emit → sort by key → reduce → resolve → place. Only `resolve` sees more than one document or one key
 * at a time, and what it keeps in memory should grow with distinct names, not with documents.
 */
export interface Linker<Value, Found> {
  name: string
  /** The linker whose words on each document it reads: it runs in a round after that one. */
  after?: string
  /** What one document sends. `links`: what the rounds before this one said of it. */
  emit(record: AnnotatedRecord, links: readonly MapLine[], settings: Settings, handed: HandedOn): Keyed<Value>[]
  /** In place of `emit`, where it needs only what was handed on: in a round of such linkers no record is read again. */
  forward?(handed: HandedOn): Keyed<Value>[]
  /** What the values of one key say together. They come in document order, can be read once, and may be many. */
  reduce(key: string, values: Iterable<Value>): Iterable<Found>
  /** What is found comes to `resolve` in the order of code units of this, where it is given. */
  orderOf?(found: Found): string
  /**
   * Sees all that was found, of one order in the order in which its keys first appear in the documents, as often as it asks, also while
   * values are placed: so it need hold no more than it is asked for.
   */
  resolve(found: Iterable<Found>, outcome: Outcome): Resolved<Value>
  /** Why it held two documents to be alike, as far as these two tell. */
  compare?(record: AnnotatedRecord, other: AnnotatedRecord): Reason[]
}

/** What a linker can say once it has seen all. */
export interface Resolved<Value> {
  /** What is said of one emitted value that asked for it; they come in document order. */
  place(document_id: string, key: string, value: Value): MapLine | Handed | null
  /** Called after the last document. */
  finish?(): void
}

// biome-ignore lint/suspicious/noExplicitAny: each linker reads back only the values that it emitted itself
export type AnyLinker = Linker<any, any>

export const STAGES = ['ingest', 'clean', 'annotate', 'link', 'export'] as const
export type StageName = (typeof STAGES)[number]

export type Ingested = IngestedRecord | RejectedRecord
export type Cleaned = CleanedRecord | RejectedRecord
export type Annotated = AnnotatedRecord | RejectedRecord
