import { isIsoDate } from './date.ts'
import { type Given, looksLikeHtml } from './given.ts'

/** Names under which scrapers and news services keep each field, in the order in which they are tried. Case, `-` and `_` do not count. */
const NAMES = {
  text: [
    'text',
    'articlebody',
    'maintext',
    'fulltext',
    'content',
    'body',
    'article',
    'contenthtml',
    'html',
    'contenttext',
    'plaintext',
    'story',
    'description',
    'summary',
  ],
  url: ['url', 'link', 'canonicalurl', 'sourceurl', 'articleurl', 'weburl', 'uri'],
  title: ['title', 'headline', 'webtitle', 'heading'],
  authors: ['authors', 'author', 'byline', 'creator', 'writers'],
  publisher: ['publisher', 'publication', 'sitename', 'outlet', 'newspaper', 'source', 'sourcename'],
  published_date: [
    'publisheddate',
    'publishedat',
    'datepublished',
    'datepublish',
    'publishdate',
    'publicationdate',
    'pubdate',
    'published',
    'date',
    'webpublicationdate',
    'createdat',
    'timestamp',
  ],
  modified_date: ['modifieddate', 'datemodified', 'datemodify', 'modified', 'updated', 'updatedat', 'lastmodified'],
  language: ['language', 'lang', 'inlanguage'],
} as const

export type FieldRecord = Record<string, unknown>

/** What a record of named fields says of an article; null where no field holds a text. `textField` names the field with the text. */
export function toGiven(
  record: FieldRecord,
  format: string,
  textField: string | null,
): { given: Given; text: string } | null {
  const keys = new Map(Object.keys(record).map((key) => [foldKey(key), key]))
  const taken = new Set<string>()
  const take = (names: readonly string[]): unknown => {
    const key = names.map((name) => keys.get(name)).find((name) => name !== undefined && !isEmpty(record[name]))
    if (key === undefined) return null
    taken.add(key)
    return record[key]
  }
  const text = textField !== null ? asText(record[textField]) : asText(take(NAMES.text))
  if (textField !== null) taken.add(textField)
  if (text === null) return null
  const given: Given = {
    media_type: looksLikeHtml(text) ? 'text/html' : 'text/plain',
    encoding: null,
    format,
    url: asText(take(NAMES.url)),
    title: asText(take(NAMES.title)),
    authors: toNames(take(NAMES.authors)),
    publisher: nameOf(take(NAMES.publisher)),
    published_date: toIsoDate(asText(take(NAMES.published_date))),
    modified_date: toIsoDate(asText(take(NAMES.modified_date))),
    language: toLanguage(asText(take(NAMES.language))),
  }
  return { given: { ...given, extra: othersOf(record, taken, given) }, text }
}

const foldKey = (key: string): string => key.toLowerCase().replace(/[-_:\s]/g, '')

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

const asText = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('\n\n').trim() || null
  return typeof value === 'string' ? value.trim() || null : null
}

const nameOf = (value: unknown): string | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? asText((value as FieldRecord).name ?? (value as FieldRecord).title)
    : asText(value)

/** `["A", "B"]`, `[{ "name": "A" }]`, `"A; B"` or `"A, B"`. */
function toNames(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(nameOf) : (nameOf(value)?.split(/\s*;\s*|\s*,\s*|\s+and\s+/) ?? [])
  return parts.filter((name): name is string => name !== null && name !== '')
}

const toLanguage = (value: string | null): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(value ?? '')?.[0].toLowerCase() ?? null

const LOOSE_ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/
const RFC_822 =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([A-Za-z]{1,5}|[+-]\d{4})?/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Zones that RFC 822 names, as offsets. */
const ZONES: Record<string, string> = {
  GMT: 'Z',
  UT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}

/** ISO 8601, what is nearly so, or RFC 822 (feeds) as ISO 8601 with the zone that it names; seconds since 1970 too. Null for others. */
export function toIsoDate(value: string | null): string | null {
  if (value === null || isIsoDate(value)) return value
  const loose = LOOSE_ISO.exec(value)
  if (loose) return checked(`${loose[1]}T${loose[2]}${toZone(loose[3])}`)
  const mail = RFC_822.exec(value)
  if (mail) return fromMailDate(mail)
  return /^1\d{9}(?:\d{3})?$/.test(value)
    ? new Date(Number(value.padEnd(13, '0'))).toISOString().replace('.000', '')
    : null
}

function fromMailDate([, day = '', month = '', year = '', hour = '', minute = '', second = '00', zone]: string[]):
  | string
  | null {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year
  return checked(`${full}-${pad(number)}-${pad(day)}T${pad(hour)}:${minute}:${second}${toZone(zone)}`)
}

const pad = (value: string | number): string => String(value).padStart(2, '0')

function toZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  return ZONES[zone.toUpperCase()] ?? (/^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : '')
}

const checked = (date: string): string | null => (isIsoDate(date) ? date : null)

/** Fields that found no place, and dates that could not be read: they are kept as they came. */
function othersOf(record: FieldRecord, taken: ReadonlySet<string>, given: Given): FieldRecord | null {
  const unread = given.published_date === null ? NAMES.published_date : ([] as readonly string[])
  const others = Object.entries(record).filter(
    ([key, value]) => !isEmpty(value) && (!taken.has(key) || (unread as readonly string[]).includes(foldKey(key))),
  )
  return others.length > 0 ? Object.fromEntries(others) : null
}
