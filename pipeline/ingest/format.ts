import { decode } from './decode.ts'
import { namesText } from './fields.ts'
import { BEFORE_FEED, endOfProlog } from './prolog.ts'

/** How a file is opened. `article`: one document, read whole; the others hold several, or have to be unpacked first. */
export type Format = 'article' | 'gzip' | 'archive' | 'feed' | 'jsonl' | 'json' | 'csv'

/** Bytes of the beginning that tell the format. */
export const HEAD_BYTES = 64 * 1024

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text

const FEED = /<(?:rss|feed|rdf:RDF)[\s>]/iy
const JSON_OBJECT = /^\s*\{\s*(?:"|\}\s*$)/
const JSON_ARRAY = /^\s*\[\s*(?:\{|\]\s*$)/

const CSV_NAME = /\.[ct]sv(?:\.gz)?$/i
const HAS_EXTENSION = /\.[^./]+$/

/** By content; the name only tells CSV from text that happens to have commas. Without one the names of the columns must tell. */
export function formatOf(head: Uint8Array, name: string): Format {
  if (startsWith(head, '\x1f\x8b')) return 'gzip'
  if (startsWith(head, 'WARC/') || startsWith(head, 'filedesc://')) return 'archive'
  const { text } = decode(head)
  if (opensFeed(text)) return 'feed'
  if (JSON_ARRAY.test(text)) return 'json'
  if (JSON_OBJECT.test(text)) return isJsonLines(text, head.length < HEAD_BYTES) ? 'jsonl' : 'json'
  if (CSV_NAME.test(name)) return /^[^\n]*[,;\t]/.test(text) ? 'csv' : 'article'
  return !HAS_EXTENSION.test(name) && isHeader(text) ? 'csv' : 'article'
}

function opensFeed(text: string): boolean {
  FEED.lastIndex = endOfProlog(text, BEFORE_FEED)
  return FEED.test(text)
}

/** The first line is made of names, and one of them is that of a text. */
function isHeader(text: string): boolean {
  const [line = ''] = text.slice(0, 10_000).split(/\r?\n/, 1)
  const names = line.split(/[,;\t]/).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
  return names.length > 1 && names.every((name) => /^[\w -]{1,40}$/.test(name)) && names.some(namesText)
}

/** The first line is a whole JSON value, and more follow; or it is too long to tell, as no pretty-printed line is. */
function isJsonLines(text: string, whole: boolean): boolean {
  const lines = text.trimStart().split(/\r?\n/)
  if (lines.length === 1) return !whole || isJson(lines[0] as string)
  return isJson(lines[0] as string)
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
