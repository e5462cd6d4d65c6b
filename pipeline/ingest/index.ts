import { readFileSync, statSync } from 'node:fs'
import { toIssue } from '../record/issue.ts'
import type { Document, Issue, RejectedRecord } from '../record/records.ts'
import type { Context, Ingested, MapStage, Settings } from '../stage.ts'
import { ARCHIVE } from './archive/index.ts'
import { binaryFormat, isBinary, isMessage } from './binary.ts'
import { toSystemPath } from './file_name.ts'
import { type FileEntry, reasonOf } from './find.ts'
import { sha256 } from './identity.ts'
import { basisOfGiven, type Given } from './item.ts'
import { languageOf } from './language.ts'
import { suspectReason } from './mojibake.ts'
import { isWholePage, looksLikePage, readWebPage } from './page.ts'
import { placeOf } from './place.ts'
import { type Content, Refusal } from './reader.ts'
import type { Metadata } from './sidecar.ts'
import { readText } from './text.ts'

/** What a document is made of: a file, or a record of one that holds several. It travels to workers as it is. */
export interface RawRecord extends FileEntry {
  /** What the sidecar knows of it. */
  metadata: Metadata | null
  /** From 1 in a file that holds several; null for a file of its own. */
  record_number: number | null
  /** What that file says of it; null for a file of its own. */
  given: Given | null
  /** How issues name the record, where more than its number tells. */
  place?: string
  /** The bytes of the record; null where the whole file is to be read. */
  body: Uint8Array | null
}

/** A file or record → a document. A further format gets a reader beside `text.ts` and `page.ts`, and a line in `readContent`. */
export const ingest: MapStage<RawRecord, Ingested> = {
  name: 'ingest',
  map(raw, context) {
    try {
      return toRecord(raw, raw.body ?? readBytes(raw, context), context)
    } catch (error) {
      return refuse(raw, error instanceof Refusal ? error : new Refusal('FILE_UNREADABLE', { reason: reasonOf(error) }))
    }
  },
}

function readBytes({ absolute }: RawRecord, { settings }: Context): Uint8Array {
  const path = toSystemPath(absolute)
  const { size } = statSync(path)
  const limit = settings.max_document_bytes
  if (size > limit) throw new Refusal('FILE_TOO_LARGE', { bytes: size, limit })
  if (size === 0) throw new Refusal('FILE_EMPTY')
  return readFileSync(path)
}

/** What a file or an archive holds may be anything; of other records it is known whether they are HTML. */
const holdsFile = (given: Given | null): boolean => given === null || given.format === ARCHIVE

const MESSAGE = 'MHTML or an e-mail of several parts'

function readContent(bytes: Uint8Array, { given, source_path: name }: RawRecord, settings: Settings): Content {
  const format = binaryFormat(bytes)
  if (format) throw new Refusal('FILE_BINARY', { reason: `it is ${format}` })
  if (isBinary(bytes)) throw new Refusal('FILE_BINARY', { reason: 'its bytes are packed or no text' })
  if (given === null && isMessage(bytes)) throw new Refusal('FORMAT_UNSUPPORTED', { format: MESSAGE })
  const encoding = given?.encoding ?? null
  const scope = scopeOf(bytes, given)
  const isHtml = given?.media_type === 'text/html' || (holdsFile(given) && looksLikePage(bytes, name))
  const content = isHtml ? readWebPage(bytes, encoding, settings) : readText(bytes, encoding)
  return isHtml || scope === 'item' ? { ...content, scope } : content
}

/** Feeds, JSON and CSV hold articles, unless what they hold is a whole web page; all else is a page, article and surroundings. */
const scopeOf = (bytes: Uint8Array, given: Given | null): 'page' | 'item' =>
  holdsFile(given) || isWholePage(bytes) ? 'page' : 'item'

/** What the file that holds the record says goes before what the record says of itself. */
function withGiven(content: Content, given: Given | null): Content {
  if (given === null) return content
  const { media_type: _, encoding: __, format: ___, ...fields } = given
  const said = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  const basis = [basisOfGiven(given), content.metadata_basis].filter(Boolean).join('; ')
  return { ...content, ...Object.fromEntries(said), metadata_basis: basis || null }
}

function toRecord(raw: RawRecord, bytes: Uint8Array, { settings }: Context): Ingested {
  const told = withGiven(readContent(bytes, raw, settings), raw.given)
  const content = { ...told, ...(settings.language ? { language: settings.language } : languageOf(told)) }
  const { source_path, document_id } = raw
  const suspect = content.issues.some(([code]) => code === 'ENCODING_INVALID') ? null : suspectReason(content.text)
  if (suspect) content.issues.push(['ENCODING_SUSPECT', { encoding: content.encoding, reason: suspect }])
  const document = { ...toDocument(raw, content), sha256: sha256(bytes) }
  const issues = content.issues.map(([code, details]) =>
    named(raw, toIssue(code, { stage: 'ingest', source_path, document_id }, details)),
  )
  return { document, issues }
}

/** The sidecar goes before what the file says of itself. */
function toDocument(raw: RawRecord, content: Content): Document {
  const { metadata, source_path, document_id } = raw
  const dated = metadata?.published_date ?? content.published_date ?? null
  return {
    document_id,
    source_path,
    record_number: raw.record_number,
    sha256: '',
    media_type: content.media_type,
    encoding: content.encoding,
    language: content.language ?? null,
    url: metadata?.url ?? content.url ?? null,
    title: metadata?.title ?? content.title ?? null,
    authors: metadata?.authors.length ? metadata.authors : (content.authors ?? []),
    publisher: metadata?.publisher ?? content.publisher ?? null,
    published_date: dated,
    modified_date: content.modified_date ?? null,
    published_basis: metadata?.published_date ? 'sidecar' : dated ? 'metadata' : 'none',
    metadata_basis: basisOf(metadata, content),
    extra: content.extra ?? null,
    ...(content.scope ? { scope: content.scope } : {}),
    ...(content.marks ? { marks: content.marks } : {}),
    text: content.text,
  }
}

function basisOf(metadata: Metadata | null, content: Content): string | null {
  const fields = metadata ? (['title', 'authors', 'publisher'] as const).filter((field) => metadata[field]?.length) : []
  const parts = [...fields.map((field) => `${field}: sidecar`), content.metadata_basis].filter(Boolean)
  return parts.join('; ') || null
}

function refuse(raw: RawRecord, { code, details }: Refusal): RejectedRecord {
  return { rejected: named(raw, toIssue(code, { stage: 'ingest', source_path: raw.source_path }, details)) }
}

/** Of a file that holds several records, the message names the record. */
function named({ record_number, place }: RawRecord, issue: Issue): Issue {
  if (record_number === null) return issue
  return { ...issue, message: `In ${place ?? placeOf(record_number)}: ${issue.message}` }
}
