import { ownField } from '../own_field.ts'
import { toIsoDate } from './date.ts'
import { type Item, toItem } from './item.ts'

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
    'bodytext',
    'bodyhtml',
    'articletext',
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

/** The article that a record of named fields holds; null where no field holds a text. `textField` names the field with the text. */
export function itemOfFields(record: FieldRecord, format: string, textField: string | null): Item | null {
  const fields = new FieldReader(record)
  const text = asText(textField === null ? fields.take(NAMES.text) : fields.takePath(textField))
  if (text === null) return null
  const published = zoned(dateOf(fields.take(NAMES.published_date)), dateOf(fields.peek(UNIVERSAL.published_date)))
  const modified = zoned(dateOf(fields.take(NAMES.modified_date)), dateOf(fields.peek(UNIVERSAL.modified_date)))
  return toItem(text, {
    format,
    url: asText(fields.take(NAMES.url)),
    title: asText(fields.take(NAMES.title)),
    authors: authorsOf(fields),
    publisher: nameOf(fields.take(NAMES.publisher)),
    published_date: toIsoDate(published),
    modified_date: toIsoDate(modified),
    language: toLanguage(asText(fields.take(NAMES.language))),
    extra: fields.others(published !== null && toIsoDate(published) === null ? { published_date: published } : {}),
  })
}

/** Takes fields by any of their names, and knows which are left. */
class FieldReader {
  readonly #record: FieldRecord
  readonly #keys: Map<string, string>
  readonly #taken = new Set<string>()

  constructor(record: FieldRecord) {
    this.#record = record
    this.#keys = new Map(Object.keys(record).map((key) => [foldKey(key), key]))
  }

  take(names: readonly string[]): unknown {
    const keys = names.map((name) => this.#keys.get(name)).filter((key) => key !== undefined)
    const key = keys.find((name) => !isEmpty(ownField(this.#record, name)))
    return key === undefined ? null : this.takeExactly(key)
  }

  /** As `take`, but the field stays among the others. */
  peek(names: readonly string[]): unknown {
    const key = names.map((name) => this.#keys.get(name)).find((name) => name !== undefined)
    return key === undefined ? null : ownField(this.#record, key)
  }

  /** What was taken is no use: it stays among the others. */
  leave(value: unknown): void {
    for (const key of this.#taken) if (ownField(this.#record, key) === value) this.#taken.delete(key)
  }

  takeExactly(key: string): unknown {
    this.#taken.add(key)
    return ownField(this.#record, key)
  }

  /** The field of that name; where there is none, `a.b` is field b of the object in field a. */
  takePath(path: string): unknown {
    if (Object.hasOwn(this.#record, path)) return this.takeExactly(path)
    const [first = '', ...rest] = path.split('.')
    let value = rest.length > 0 ? ownField(this.#record, first) : null
    for (const name of rest) value = isRecord(value) ? ownField(value, name) : null
    return value ?? null
  }

  /** What found no place, as it came, after `unread`: dates that could not be read. */
  others(unread: FieldRecord): FieldRecord | null {
    const left = Object.entries(this.#record).filter(([key, value]) => !isEmpty(value) && !this.#taken.has(key))
    const all = [...Object.entries(unread), ...left]
    return all.length > 0 ? Object.fromEntries(all) : null
  }
}

/** Is this a name under which texts are kept? */
export const namesText = (name: string): boolean => (NAMES.text as readonly string[]).includes(foldKey(name))

/** Records of a file share their names: each is folded once, so long as there are not too many. */
const folded = new Map<string, string>()
const MOST_FOLDED = 10_000

function foldKey(key: string): string {
  const known = folded.get(key)
  if (known !== undefined) return known
  const made = key.toLowerCase().replace(/[-_:\s]/g, '')
  if (folded.size < MOST_FOLDED) folded.set(key, made)
  return made
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

const isRecord = (value: unknown): value is FieldRecord =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Objects in which news services and search engines put the fields of an article. */
const WRAPPERS = ['_source', 'fields', 'attributes'] as const

/** A record with the fields of its wrapper beside its own. */
export function unwrap(record: FieldRecord): FieldRecord {
  const name = WRAPPERS.find((wrapper) => isRecord(record[wrapper]))
  if (name === undefined) return record
  const { [name]: inner, ...outer } = record
  return { ...outer, ...(inner as FieldRecord) }
}

/** Names of the text in an object that says besides how it is written. */
const WRITTEN = ['rendered', 'html', 'text', 'plain', 'value', '#text', '$t', '__cdata']

const asText = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  if (isRecord(value)) {
    const texts = WRITTEN.map((name) => ownField(value, name))
    return asText(texts.find((text) => typeof text === 'string') ?? null)
  }
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('\n\n').trim() || null
  return typeof value === 'string' ? value.trim() || null : null
}

const nameOf = (value: unknown): string | null =>
  isRecord(value) ? (asText(value.name ?? value.title ?? value.original) ?? wholeName(value)) : asText(value)

/** First and last name in fields of their own. */
function wholeName(person: FieldRecord): string | null {
  const fields = new FieldReader(person)
  const parts = [fields.take(['firstname', 'givenname', 'first']), fields.take(['lastname', 'familyname', 'last'])]
  return parts.map(asText).filter(Boolean).join(' ') || null
}

/** A name, or the names in an object that holds several. */
function namesIn(value: unknown): string[] {
  const inner = isRecord(value) ? value.name : null
  if (Array.isArray(inner)) return inner.flatMap(namesIn)
  const name = nameOf(value)
  return name === null ? [] : [name]
}

const splitNames = (names: string): string[] =>
  names
    .replace(/^by\s+/i, '')
    .split(/[;,]\s*|\sand\s+/)
    .map((name) => name.trimEnd())

/** `["A", "B"]`, `[{ "name": "A" }]`, `"A; B"` or `"A, B"`. */
function toNames(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.flatMap(namesIn) : namesIn(value).flatMap(splitNames)
  return [...new Set(parts.filter((name) => name !== ''))]
}

/** Of the authors of a blog where its pages are embedded; a number is no name. */
function authorsOf(fields: FieldReader): string[] {
  const given = fields.take(NAMES.authors)
  const names = toNames(given).filter((name) => /\p{L}/u.test(name))
  if (names.length > 0) return names
  fields.leave(given)
  return toNames(fields.takePath('_embedded.author'))
}

/** Names of the same moments in universal time, as blogs give them beside local ones. */
const UNIVERSAL = {
  published_date: ['dategmt', 'pubdategmt', 'publisheddategmt'],
  modified_date: ['modifiedgmt'],
} as const
const BARE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}$/
/** Zones lie on quarters of an hour, at most this many minutes from universal time. */
const [QUARTER, FARTHEST] = [15, 14 * 60]

/** A local time with the zone that the universal time beside it tells. */
function zoned(local: string | null, universal: string | null): string | null {
  if (universal === null || !BARE_TIME.test(universal)) return local
  const utc = `${universal.replace(' ', 'T')}Z`
  if (local === null) return utc
  if (!BARE_TIME.test(local)) return local
  const minutes = (Date.parse(`${local.replace(' ', 'T')}Z`) - Date.parse(utc)) / 60_000
  if (!(minutes % QUARTER === 0 && Math.abs(minutes) <= FARTHEST)) return local
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${local.replace(' ', 'T')}${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A date as text; databases write it as `{ "$date": … }`. */
const dateOf = (value: unknown): string | null => asText(isRecord(value) ? (value.$date ?? value.value) : value)

const toLanguage = (value: string | null): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(value ?? '')?.[0].toLowerCase() ?? null
