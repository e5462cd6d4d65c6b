import type { ByteReader } from '../bytes.ts'
import { decode } from '../decode.ts'
import { cutDeep, MOST_LEVELS } from '../depth.ts'
import { type FieldRecord, itemOfFields, unwrap } from '../fields.ts'
import type { FileReader, ReadOptions, Report } from '../file_reader.ts'
import type { Item } from '../item.ts'
import { placeOf } from '../place.ts'
import { isJson, isJsonLines } from './claims.ts'
import { parseJson } from './parse.ts'

const FORMAT = 'json'
/** Names of the list in an answer of a news service. */
const LISTS = [
  'articles',
  'items',
  'results',
  'data',
  'docs',
  'hits',
  'stories',
  'entries',
  'posts',
  'response',
  'feed',
  'channel',
] as const
const PIECE = 64 * 1024

/** JSON lines: an article a line. A line that is none becomes an issue. `limit`: bytes of a line. */
async function* openJsonLines(reader: ByteReader, { limit, textField, report }: ReadOptions): AsyncGenerator<Item> {
  const records = new Records(textField, report)
  for (let number = 1; ; number++) {
    const line = await reader.line(limit + 1)
    if (line === null) break
    if (line.length > limit) report('RECORD_TOO_LARGE', { place: records.next(`line ${number}`), limit })
    else if (!isBlank(line)) yield* records.in(line, `line ${number}`)
  }
}

/** A JSON array of articles, read element by element; or one object, which is an article or holds a list of them. */
async function* openJson(reader: ByteReader, { limit, textField, report }: ReadOptions): AsyncGenerator<Item> {
  const records = new Records(textField, report)
  for await (const { bytes, start, fault } of topLevelObjects(reader, limit)) {
    if (fault === 'large') report('RECORD_TOO_LARGE', { place: records.next(`byte ${start}`), limit })
    else if (fault === 'cut')
      report('FILE_CUT', { offset: start, reason: `${records.next(`byte ${start}`)} does not end` })
    else yield* records.in(bytes, `byte ${start}`)
  }
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))

/** The records of a file one after another, numbered as they come. */
class Records {
  #number = 0
  readonly #textField: string | null
  readonly #report: Report

  constructor(textField: string | null, report: Report) {
    this.#textField = textField
    this.#report = report
  }

  /** What the next record is called. */
  next(where: string): string {
    return placeOf(++this.#number, where)
  }

  /** The article that the bytes hold, or the articles of its list. */
  *in(bytes: Uint8Array, where: string): Generator<Item> {
    const { value, encoding, replaced } = parseObject(bytes)
    if (value === null) return this.#report('RECORD_INVALID_JSON', { place: this.next(where) })
    const list = listIn(value)
    const records = list && !hasOwnText(value, this.#textField) ? list : [value]
    const shared = list && typeof value.version === 'string' && JSON_FEED.test(value.version) ? ofFeed(value) : {}
    for (const record of records) {
      const place = this.next(where)
      if (isObject(record) && cutDeep(record)) this.#report('RECORD_DEPTH', { place, levels: MOST_LEVELS })
      const item = isObject(record) ? itemOfFields({ ...shared, ...unwrap(record) }, FORMAT, this.#textField) : null
      if (replaced > 0) this.#report('ENCODING_INVALID', { encoding: `${encoding}, ${place}`, count: replaced })
      if (item) yield { ...item, number: this.#number, place }
      else this.#report('RECORD_WITHOUT_TEXT', { place })
    }
  }
}

/** https://www.jsonfeed.org/version/1.1/: what the feed says holds for its items. */
const JSON_FEED = /jsonfeed\.org\/version/
const ofFeed = ({ title, language, authors }: FieldRecord): FieldRecord => ({
  publisher: title,
  ...(language ? { language } : {}),
  ...(authors ? { authors } : {}),
})

/** The list of records in an answer, which may lie one level down. */
function listIn(value: FieldRecord, depth = 1): unknown[] | null {
  for (const name of LISTS) {
    const field = value[name]
    if (Array.isArray(field) && field.some(isObject)) return field
    const below = depth > 0 && isObject(field) ? listIn(field, depth - 1) : null
    if (below) return below
  }
  return null
}

/** What describes a list is no article; what has a text of its own beside a list is. */
const hasOwnText = ({ description: _, summary: __, ...value }: FieldRecord, textField: string | null): boolean =>
  itemOfFields(value, FORMAT, textField) !== null

const isObject = (value: unknown): value is FieldRecord =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

interface Parsed {
  value: FieldRecord | null
  encoding: string
  /** Stretches of bytes that fit no encoding. */
  replaced: number
}

function parseObject(bytes: Uint8Array): Parsed {
  const { text, encoding, replaced } = decode(bytes)
  try {
    const value = parseJson(text)
    return { value: isObject(value) ? value : null, encoding, replaced }
  } catch {
    return { value: null, encoding, replaced }
  }
}

const [QUOTE, BACKSLASH, OPEN, CLOSE] = [0x22, 0x5c, 0x7b, 0x7d]

/** Where the next quotation mark or backslash stands: most of the bytes of a text are neither. */
class Stops {
  readonly #bytes: Buffer
  #quote = -1
  #backslash = -1

  constructor({ buffer, byteOffset, length }: Uint8Array) {
    this.#bytes = Buffer.from(buffer, byteOffset, length)
  }

  /** From `at` on; the end where there is none. Places only grow. */
  next(at: number): number {
    if (this.#quote < at) this.#quote = this.#find(QUOTE, at)
    if (this.#backslash < at) this.#backslash = this.#find(BACKSLASH, at)
    return Math.min(this.#quote, this.#backslash)
  }

  #find(byte: number, at: number): number {
    const found = this.#bytes.indexOf(byte, at)
    return found < 0 ? this.#bytes.length : found
  }
}

interface Found {
  bytes: Uint8Array
  /** Of its first byte. */
  start: number
  /** `cut`: it does not end; `large`: it is over the limit, and `bytes` is empty. */
  fault: 'cut' | 'large' | null
}

const NO_BYTES = new Uint8Array()

/** Each object that stands in no other, whatever stands between. `limit`: bytes of an object. */
async function* topLevelObjects(reader: ByteReader, limit: number): AsyncGenerator<Found> {
  let parts: Uint8Array[] = []
  let [size, depth, inString, escaped, start] = [0, 0, false, false, 0]
  for (let piece = await reader.take(PIECE); piece.length > 0; piece = await reader.take(PIECE)) {
    const stops = new Stops(piece)
    let from = 0
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i] as number
      if (inString) {
        if (escaped) escaped = false
        else {
          i = stops.next(i)
          escaped = piece[i] === BACKSLASH
          inString = piece[i] !== QUOTE
        }
      } else if (byte === QUOTE) inString = depth > 0
      else if (byte === OPEN && depth++ === 0) {
        from = i
        start = reader.offset - piece.length + i
      } else if (byte === CLOSE && depth > 0 && --depth === 0) {
        if (size + i - from < limit)
          yield { bytes: Buffer.concat([...parts, piece.subarray(from, i + 1)]), start, fault: null }
        else yield { bytes: NO_BYTES, start, fault: 'large' }
        parts = []
        size = 0
      }
    }
    if (depth > 0) {
      if (size < limit) parts.push(piece.subarray(from))
      size += piece.length - from
    }
  }
  if (depth > 0) yield { bytes: NO_BYTES, start, fault: 'cut' }
}

/** One record, a list of them, or an answer of a news service that holds one. */
export const json: FileReader = {
  name: FORMAT,
  claims: isJson,
  open: openJson,
  reads_utf8: true,
}

/** A record a line. */
export const jsonLines: FileReader = {
  name: 'jsonl',
  claims: isJsonLines,
  open: openJsonLines,
  reads_utf8: true,
}
