import { runStage } from './engine/chain.ts'
import type { RawRecord } from './ingest/index.ts'
import type { Pipeline } from './pipeline.ts'
import { withPluginSettings } from './plugins/settings.ts'
import type { Annotation, Block, Document, Issue } from './record/records.ts'
import { DEFAULT_SETTINGS, type MapStage, type Settings } from './stage.ts'

/** What is known of a text besides. */
export interface ReadOptions {
  /** ISO 639-1 code; found from the text where it is not given. */
  language?: string
  /** ISO 8601 day, from which relative times are reckoned. */
  published_date?: string
  settings?: Partial<Settings>
}

/** A text with what was found in it. Offsets are UTF-16 code units of `document.text`, the end exclusive, as JavaScript counts. */
export interface Reading {
  document: Document
  /** They tile the text; `kept` says whether they are part of the article. */
  blocks: Block[]
  annotations: Annotation[]
  issues: Issue[]
}

/** Thrown where nothing of a text can be used; `issue` says why. */
class TextRefused extends Error {
  override name = 'TextRefused'
  readonly issue: Issue

  constructor(issue: Issue) {
    super(issue.message)
    this.issue = issue
  }
}

/** Takes one text, plain or a web page, through ingest, clean and annotate, in this process. Throws TextRefused, PluginInvalid. */
export function readWith(pipeline: Pipeline, text: string, options: ReadOptions = {}): Reading {
  const given = { ...DEFAULT_SETTINGS, ...options.settings, language: options.language ?? null }
  const settings = withPluginSettings(given, pipeline.plugins)
  const origin = { source_path: PATH, named: 'this text' }
  let record: unknown = toRawRecord(text, options)
  for (const stage of pipeline.stages) {
    const made = runStage(stage as MapStage<unknown, never>, record, { settings }, origin, pipeline.layers)
    if ('rejected' in made) throw new TextRefused(made.rejected)
    record = made
  }
  return record as Reading
}

/** Stands for the path that a text has not. */
const PATH = 'text'

function toRawRecord(text: string, { published_date = null }: { published_date?: string | null }): RawRecord {
  const known = { title: null, url: null, publisher: null, authors: [], published_date }
  const body = Buffer.from(text)
  return {
    ...{ absolute: PATH, source_path: PATH, document_id: `doc_${PATH}`, bytes: body.length, body },
    ...{ metadata: published_date === null ? null : known, record_number: null, given: null },
  }
}
