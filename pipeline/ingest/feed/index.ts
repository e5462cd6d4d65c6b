import { createRequire } from 'node:module'
import type { ByteReader } from '../bytes.ts'
import { toIsoDate } from '../date.ts'
import { decode } from '../decode.ts'
import type { FileReader, Report } from '../file_reader.ts'
import { type Item, toHtmlItem } from '../item.ts'
import { plainLine } from '../markup.ts'
import { placeOf } from '../place.ts'
import { BEFORE_FEED, endOfProlog } from '../prolog.ts'
import { withOwnLinkApart } from './own_link.ts'
import { withoutDepth } from './shallow.ts'
import { type FeedPart, type SplitFeed, splitFeed } from './split.ts'

// Needed for feeds alone.
const require = createRequire(import.meta.url)
const feedsmith = (): typeof import('feedsmith') => require('feedsmith')

/** The parts of an item that RSS, RDF and Atom feeds have in common, as feedsmith names them; everything may be missing. */
interface FeedItem {
  title?: string | { value?: string }
  link?: string
  links?: { href?: string; rel?: string }[]
  description?: string
  summary?: string | { value?: string }
  content?: string | { value?: string; encoded?: string }
  contentEncoded?: string
  authors?: (string | { name?: string })[]
  creator?: string
  pubDate?: string
  published?: string
  updated?: string
  language?: string
  guid?: { value?: string }
  id?: string
  categories?: { name?: string; term?: string }[]
  dc?: { creators?: string[]; creator?: string; dates?: string[]; date?: string; languages?: string[] }
  dcterms?: { created?: string[]; modified?: string[] }
  atom?: { updated?: string }
}

interface Feed {
  title?: string | { value?: string }
  language?: string
  items?: FeedItem[]
  entries?: FeedItem[]
}

const DECLARED_ENCODING = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]+)/i

/**
 * RSS, RDF or Atom: each item an article, its whole content before its summary. Entities that a document type defines are not expanded.
 * A feed that cannot be read as a whole is read item by item.
 */
async function* openFeed(reader: ByteReader, limit: number, report: Report): AsyncGenerator<Item> {
  const bytes = await reader.take(limit + 1)
  if (bytes.length > limit) return report('FILE_TOO_LARGE', { bytes: `over ${limit}`, limit })
  const head = Buffer.from(bytes.subarray(0, 300)).toString('latin1')
  const { text, encoding, replaced } = decode(bytes, DECLARED_ENCODING.exec(head)?.[1] ?? null)
  if (replaced > 0) report('ENCODING_INVALID', { encoding, count: replaced })
  const split = splitFeed(text)
  const feed = parse(split.shell) ?? parse(`${split.root}${closing(split.root)}`) ?? {}
  const parts = new FeedParts(text, split)
  for (const part of split.items) {
    const place = placeOf(part.number, `line ${part.line}`)
    const cut = !part.whole && part.number === split.items.length
    const item = cut ? null : parts.read(part)
    const made = item && toFeedItem(item, feed)
    if (item && made && contentOf(item) === null) report('RECORD_TITLE_ONLY', { place })
    if (made) yield { ...made, number: part.number, place }
    else if (cut) return report('FEED_CUT', { place: `in ${place}` })
    else report('RECORD_WITHOUT_TEXT', { place })
  }
  if (!split.ends) report('FEED_CUT', { place: `behind record ${split.items.length}` })
}

/** The items of a feed as its parser gives them. A parser that forgives everything also passes over items: then each is read alone. */
class FeedParts {
  readonly #items: FeedItem[]
  readonly #split: SplitFeed

  constructor(text: string, split: SplitFeed) {
    const feed = split.items.every(({ whole }) => whole) ? parse(text) : null
    const items = feed?.items ?? feed?.entries ?? []
    this.#items = items.length === split.items.length ? items : []
    this.#split = split
  }

  read({ number, text, whole }: FeedPart): FeedItem | null {
    const known = this.#items[number - 1]
    if (known) return known
    const { root } = this.#split
    const channel = /^<rss/i.test(root) ? '<channel>' : ''
    const around = (item: string): string => `${root}${channel}${item}${whole ? '' : '</item>'}${closing(root)}`
    const mended = (): string => withoutDepth(text.replace(BARE, '&lt;'))
    const feed = parse(around(text)) ?? parse(around(mended()))
    return feed?.items?.[0] ?? feed?.entries?.[0] ?? null
  }
}

/** A sign that should have been escaped. */
const BARE = /<(?![a-z/!?])/gi

/** What closes a feed again. */
function closing(root: string): string {
  const name = /^<([\w:]+)/.exec(root)?.[1] ?? 'rss'
  return `${name.toLowerCase() === 'rss' ? '</channel>' : ''}</${name}>`
}

/** Elements for whose names the parser refuses a whole feed, or takes the item for a list; nothing is read of them. */
const REFUSED = /(<\/?)(?:__proto__|constructor|prototype|length)(?=[\s/>])/g

function parse(text: string): Feed | null {
  try {
    return feedsmith().parseFeed(text.replace(REFUSED, '$1refused')).feed as unknown as Feed
  } catch {
    return null
  }
}

function toFeedItem(item: FeedItem, feed: Feed): Item | null {
  const text = contentOf(item) ?? titleOf(item)
  if (!text) return null
  const [published, modified] = datesOf(item)
  const url = item.link ?? item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null
  return toHtmlItem(withOwnLinkApart(text, url), {
    format: 'feed',
    url,
    title: titleOf(item),
    authors: authorsOf(item),
    publisher: lineOf(feed.title),
    published_date: toIsoDate(published),
    modified_date: toIsoDate(modified),
    language: languageOf(item.language ?? item.dc?.languages?.[0] ?? feed.language),
    extra: extraOf(item, published),
  })
}

const plainOf = (value: string | { value?: string } | undefined): string | null =>
  (typeof value === 'string' ? value : value?.value)?.trim() || null

const lineOf = (value: string | { value?: string } | undefined): string | null =>
  plainLine(plainOf(value) ?? '') || null

const titleOf = ({ title }: FeedItem): string | null => lineOf(title)

const datesOf = (item: FeedItem): [published: string | null, modified: string | null] => [
  (item.pubDate ?? item.published ?? item.dc?.dates?.[0] ?? item.dc?.date ?? item.dcterms?.created?.[0])?.trim() ||
    null,
  (item.updated ?? item.atom?.updated ?? item.dcterms?.modified?.[0])?.trim() || null,
]

/** The whole content, else the summary. */
function contentOf({ content, contentEncoded, summary, description }: FeedItem): string | null {
  const encoded = typeof content === 'object' ? content.encoded : undefined
  return encoded?.trim() || contentEncoded?.trim() || plainOf(content) || description?.trim() || plainOf(summary)
}

const authorsOf = ({ authors = [], creator, dc }: FeedItem): string[] => {
  const named = authors.map((author) => (typeof author === 'string' ? author : author.name)?.trim())
  const all = [...named, creator, ...(dc?.creators ?? []), dc?.creator].filter((name): name is string => Boolean(name))
  return [...new Set(all.map((name) => plainLine(name).replace(/^\S[^\s@]*@\S+ \((.+)\)$/, '$1')))]
}

const languageOf = (value: string | undefined): string | null =>
  /^[a-z]{2,3}/i.exec(value ?? '')?.[0].toLowerCase() ?? null

/** What found no place, and a date that could not be read. */
function extraOf({ guid, id, categories }: FeedItem, published: string | null): Record<string, unknown> | null {
  const names = (categories ?? []).map(({ name, term }) => name ?? term).filter(Boolean)
  const extra = {
    ...(published !== null && toIsoDate(published) === null ? { published_date: published } : {}),
    ...((guid?.value ?? id) ? { guid: guid?.value ?? id } : {}),
    ...(names.length > 0 ? { categories: names } : {}),
  }
  return Object.keys(extra).length > 0 ? extra : null
}

const ROOT = /<(?:rss|feed|rdf:RDF)[\s>]/iy

function opensFeed(text: string): boolean {
  ROOT.lastIndex = endOfProlog(text, BEFORE_FEED)
  return ROOT.test(text)
}

/** RSS, RDF and Atom. */
export const feed: FileReader = {
  name: 'feed',
  claims: ({ text }) => opensFeed(text),
  open: (source, { limit, report }) => openFeed(source, limit, report),
}
