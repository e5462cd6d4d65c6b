/** What the page says about itself, gathered as its tags go by; nothing is judged here. */
export interface HeadFacts {
  language: string | null
  title: string | null
  canonical: string | null
  /** By `name`, `property` or `itemprop`, lower case, in page order. */
  metas: Map<string, string[]>
  jsonLd: string[]
  times: TimeFact[]
  /** Text of elements that call themselves author (`rel`, `itemprop`), and of links to an author's page. */
  authors: AuthorFact[]
  headlines: string[]
}

export interface AuthorFact {
  name: string
  /** True of a link that only its address makes an author's. */
  guessed: boolean
  ordinal: number
}

interface TimeFact {
  value: string
  /** What the element says the time is of: its itemprop, `pubdate`, its class. */
  role: string
  /** Its place among the page's elements. */
  ordinal: number
}

import { plainText } from './plain.ts'

type Attributes = Readonly<Record<string, string>>
type CaptureKind = 'title' | 'json' | 'author' | 'headline' | 'time'

interface Capture {
  kind: CaptureKind
  text: string
  open: number
  role: string
  ordinal: number
  /** The machine-readable value of a time. */
  value: string
  guessed: boolean
}

/** Longest JSON-LD script, longest text of any other capture (characters), and most of each kind. */
const MAX_JSON = 1_500_000
const MAX_TEXT = 400
const MAX_FACTS = 64

const JSON_LD = /^\s*application\/ld\+json\b/i

export class HeadReader {
  private readonly seen: HeadFacts = {
    language: null,
    title: null,
    canonical: null,
    metas: new Map(),
    jsonLd: [],
    times: [],
    authors: [],
    headlines: [],
  }
  private capture: Capture | null = null

  open(tag: string, attributes: Attributes, ordinal: number): void {
    if (this.capture !== null) nest(this.capture, attributes)
    if (tag === 'meta') this.meta(attributes)
    else if (tag === 'link') this.link(attributes)
    else if (tag === 'html') this.seen.language ??= attributes.lang ?? attributes['xml:lang'] ?? null
    if (this.capture === null) this.capture = startCapture(tag, attributes, ordinal, this.seen.title !== null)
    if (attributes.itemprop !== undefined && tag !== 'meta') this.property(attributes.itemprop, attributes)
  }

  /** True where the text is no part of the page's own. */
  text(text: string): boolean {
    const { capture } = this
    if (capture === null) return false
    if (capture.text.length < (capture.kind === 'json' ? MAX_JSON : MAX_TEXT)) capture.text += text
    return capture.kind === 'json' || capture.kind === 'title'
  }

  close(_tag: string): void {
    const { capture } = this
    if (capture === null || --capture.open > 0) return
    this.capture = null
    this.keep(capture)
  }

  facts(): HeadFacts {
    if (this.capture !== null) this.keep(this.capture)
    return this.seen
  }

  private keep({ kind, text, role, ordinal, value, guessed }: Capture): void {
    const plain = kind === 'json' ? text : plainText(text)
    if (kind === 'time') push(this.seen.times, { value: value || plain, role, ordinal })
    if (plain === '') return
    if (kind === 'title') this.seen.title ??= plain
    else if (kind === 'json') push(this.seen.jsonLd, plain)
    else if (kind === 'author') push(this.seen.authors, { name: plain, guessed, ordinal })
    else if (kind === 'headline') push(this.seen.headlines, plain)
  }

  private meta(attributes: Attributes): void {
    const value = attributes.content === undefined ? undefined : plainText(attributes.content)
    if (value === undefined || value === '') return
    const names = [attributes.property, attributes.name, attributes.itemprop, attributes['http-equiv']]
    const keys = new Set(names.filter((name) => name !== undefined).map((name) => name.trim().toLowerCase()))
    for (const key of keys) this.add(key, value)
  }

  private add(key: string, value: string): void {
    const known = this.seen.metas.get(key)
    if (known === undefined) this.seen.metas.set(key, [value])
    else push(known, value)
  }

  private link(attributes: Attributes): void {
    if (attributes.rel?.toLowerCase() === 'canonical') this.seen.canonical ??= attributes.href?.trim() || null
  }

  /** `itemprop` with a machine-readable value of its own. */
  private property(name: string, attributes: Attributes): void {
    const value = attributes.content ?? (name.startsWith('date') ? attributes.datetime : undefined)
    if (value === undefined || value.trim() === '') return
    const key = name.toLowerCase()
    if (!this.seen.metas.has(key)) this.seen.metas.set(key, [value.trim()])
  }
}

/** A name inside an author's element is all of the author's name. */
function nest(capture: Capture, attributes: Attributes): void {
  capture.open++
  if (capture.kind === 'author' && attributes.itemprop === 'name') capture.text = ''
}

function push<T>(list: T[], item: T): void {
  if (list.length < MAX_FACTS) list.push(item)
}

function startCapture(tag: string, attributes: Attributes, ordinal: number, titled: boolean): Capture | null {
  const kind = captureKind(tag, attributes, titled)
  if (kind === null) return null
  const role = [attributes.itemprop, attributes.pubdate === undefined ? '' : 'pubdate', attributes.class]
  const guessed = kind === 'author' && !saysAuthor(attributes)
  return { kind, text: '', open: 1, role: role.join(' '), ordinal, value: attributes.datetime ?? '', guessed }
}

const SAYS_AUTHOR = /(?:^|\s)author(?:\s|$)/i
const SAYS_DATE = /^date(?:Published|Modified|Created)$/i
/** Addresses of pages about an author. */
const AUTHOR_PAGE =
  /\/(?:authors?|autore?s?|autoren|auteurs?|journalists?|writers?|contributors?|columnists?|reporters?|profiles?|byline|skribent|forfatter|avtor|yazar|penulis|tacgia|tac-gia)\/[^/?#]{3}/i

const saysAuthor = (attributes: Attributes): boolean =>
  SAYS_AUTHOR.test(attributes.itemprop ?? '') || SAYS_AUTHOR.test(attributes.rel ?? '')

function captureKind(tag: string, attributes: Attributes, titled: boolean): CaptureKind | null {
  if (tag === 'script') return JSON_LD.test(attributes.type ?? '') ? 'json' : null
  if (tag === 'title') return titled ? null : 'title'
  if (tag === 'time') return 'time'
  if (tag === 'meta' || tag === 'link' || tag === 'img' || tag === 'input') return null
  if (saysAuthor(attributes) || (tag === 'a' && AUTHOR_PAGE.test(attributes.href ?? ''))) return 'author'
  if (SAYS_DATE.test(attributes.itemprop ?? '') && attributes.content === undefined) return 'time'
  return attributes.itemprop === 'headline' ? 'headline' : null
}
