import { delimiterOf, namedDelimiter } from './csv/header.ts'
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

const CSV_NAME = /\.(?:[ctp]sv|tab)(?:\.gz)?$/i
const HAS_EXTENSION = /\.[^./]+$/

/** By content; the name only tells CSV from text that happens to have commas. Without one the names of the columns must tell. */
export function formatOf(head: Uint8Array, name: string): Format {
  if (startsWith(head, '\x1f\x8b')) return 'gzip'
  if (startsWith(head, 'WARC/') || startsWith(head, 'filedesc://')) return 'archive'
  const { text } = decode(head)
  if (opensFeed(text)) return 'feed'
  if (JSON_ARRAY.test(text)) return 'json'
  if (JSON_OBJECT.test(text)) return isJsonLines(text, head.length < HEAD_BYTES) ? 'jsonl' : 'json'
  if (CSV_NAME.test(name)) return isTable(text) ? 'csv' : 'article'
  return !HAS_EXTENSION.test(name) && isHeader(text) ? 'csv' : 'article'
}

function opensFeed(text: string): boolean {
  FEED.lastIndex = endOfProlog(text, BEFORE_FEED)
  return FEED.test(text)
}

/** Characters of a first line that are looked at. */
const LINE_LOOKED_AT = 10_000
const firstLine = (text: string): string => text.slice(0, LINE_LOOKED_AT).split(/\r\n|\r|\n/, 1)[0] ?? ''

const namesIn = (line: string): string[] =>
  line.split(delimiterOf(line)).map((name) => name.trim().replace(/^"([^"]*)"$/, '$1'))

/** The first line has several columns, or one of texts, or names what parts them. */
function isTable(text: string): boolean {
  const line = firstLine(text)
  const names = namesIn(line)
  return names.length > 1 || namedDelimiter(line) !== null || names.some(namesText)
}

/** The first line is made of names, and one of them is that of a text. */
function isHeader(text: string): boolean {
  const line = firstLine(text)
  const names = namesIn(line)
  return names.length > 1 && names.every((name) => /^[\w -]{1,40}$/.test(name)) && names.some(namesText)
}

/** The first line is a whole JSON value, and more follow; or it is too long to tell, as no pretty-printed line is. */
function isJsonLines(text: string, whole: boolean): boolean {
  const lines = text.trimStart().split(/\r?\n/)
  const first = lines[0] as string
  if (lines.length === 1) return !whole || isJson(first)
  // One damaged line, the first of all, makes no other format of it.
  return isJson(first) || (/\}\s*$/.test(first) && lines.slice(1, SECOND_LOOK).some(isObject))
}

/** Lines that are looked at where the first is no JSON. */
const SECOND_LOOK = 5

const isObject = (line: string): boolean => /^\{\s*"/.test(line) && isJson(line)

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
