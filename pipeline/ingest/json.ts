import type { ByteReader } from './bytes.ts'
import { decode } from './decode.ts'
import { type FieldRecord, itemOfFields, unwrap } from './fields.ts'
import type { Item } from './given.ts'
import type { Report } from './open.ts'

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
export async function* openJsonLines(
  reader: ByteReader,
  limit: number,
  textField: string | null,
  report: Report,
): AsyncGenerator<Item> {
  for (let number = 1; ; number++) {
    const { offset } = reader
    const line = await reader.line(limit + 1)
    if (line === null) break
    if (line.length > limit) report('RECORD_TOO_LARGE', { offset, limit })
    else yield* itemsOf(line, `line ${number}`, textField, report)
  }
}

/** A JSON array of articles, read element by element; or one object, which is an article or holds a list of them. */
export async function* openJson(
  reader: ByteReader,
  limit: number,
  textField: string | null,
  report: Report,
): AsyncGenerator<Item> {
  let number = 0
  for await (const value of topLevelObjects(reader, limit, report))
    yield* itemsOf(value, `object ${++number}`, textField, report)
}

function* itemsOf(bytes: Uint8Array, place: string, textField: string | null, report: Report): Generator<Item> {
  if (bytes.length === 0 || /^\s*$/.test(Buffer.from(bytes.subarray(0, PIECE)).toString('latin1'))) return
  const value = parseObject(bytes)
  if (value === null) return report('RECORD_INVALID_JSON', { place })
  const list = listIn(value)
  const records = list && !hasOwnText(value, textField) ? list : [value]
  const shared = list && typeof value.version === 'string' && JSON_FEED.test(value.version) ? ofFeed(value) : {}
  for (const [i, record] of records.entries()) {
    const item = isObject(record) ? itemOfFields({ ...shared, ...unwrap(record) }, FORMAT, textField) : null
    if (item) yield item
    else report('RECORD_WITHOUT_TEXT', { place: records.length > 1 ? `${place}, record ${i + 1}` : place })
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

function parseObject(bytes: Uint8Array): FieldRecord | null {
  try {
    const value: unknown = JSON.parse(decode(bytes).text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const [QUOTE, BACKSLASH, OPEN, CLOSE] = [0x22, 0x5c, 0x7b, 0x7d]

/** The bytes of each object that stands in no other, whatever stands between. One over `limit` bytes, or cut off, is reported. */
async function* topLevelObjects(reader: ByteReader, limit: number, report: Report): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let [size, depth, inString, escaped, start] = [0, 0, false, false, 0]
  for (let piece = await reader.take(PIECE); piece.length > 0; piece = await reader.take(PIECE)) {
    let from = 0
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i] as number
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
      } else if (byte === QUOTE) inString = depth > 0
      else if (byte === OPEN && depth++ === 0) {
        from = i
        start = reader.offset - piece.length + i
      } else if (byte === CLOSE && depth > 0 && --depth === 0) {
        if (size + i - from < limit) yield Buffer.concat([...parts, piece.subarray(from, i + 1)])
        else report('RECORD_TOO_LARGE', { offset: start, limit })
        parts = []
        size = 0
      }
    }
    if (depth > 0) {
      if (size < limit) parts.push(piece.subarray(from))
      size += piece.length - from
    }
  }
  if (depth > 0) report('FILE_CUT', { offset: start, reason: 'the last record does not end' })
}
