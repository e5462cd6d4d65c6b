import { parseFeed } from 'feedsmith'
import type { ByteReader } from './bytes.ts'
import { toIsoDate } from './date.ts'
import { decode } from './decode.ts'
import { type Item, toItem } from './given.ts'
import type { Report } from './open.ts'

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
  dc?: { creators?: string[]; creator?: string; dates?: string[]; languages?: string[] }
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
const ITEM = /<(?:item|entry)[\s>]/gi

/** RSS, RDF or Atom: each item an article, its whole content before its summary. Entities that a DTD defines are not expanded. */
export async function* openFeed(reader: ByteReader, limit: number, report: Report): AsyncGenerator<Item> {
  const bytes = await reader.take(limit + 1)
  if (bytes.length > limit) return report('FILE_TOO_LARGE', { bytes: `over ${limit}`, limit })
  const head = Buffer.from(bytes.subarray(0, 300)).toString('latin1')
  const { text } = decode(bytes, DECLARED_ENCODING.exec(head)?.[1] ?? null)
  const feed = parse(text, report)
  const items = feed?.items ?? feed?.entries ?? []
  const seen = text.match(ITEM)?.length ?? 0
  // A parser that forgives everything also forgives a feed that breaks off: the count tells.
  if (seen > items.length) report('FEED_CUT', { read: items.length, seen })
  let without = 0
  for (const item of items) {
    const made = toFeedItem(item, feed as Feed)
    if (made) yield made
    else without++
  }
  if (without > 0) report('RECORDS_PASSED_OVER', { count: without, why: 'these items of the feed hold no text' })
}

function parse(text: string, report: Report): Feed | null {
  try {
    return parseFeed(text).feed as unknown as Feed
  } catch (error) {
    report('FILE_CUT', { offset: 0, reason: error instanceof Error ? error.message : String(error) })
    return null
  }
}

function toFeedItem(item: FeedItem, feed: Feed): Item | null {
  const text = contentOf(item) ?? titleOf(item)
  if (!text) return null
  return toItem(text, {
    format: 'feed',
    url: item.link ?? item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null,
    title: titleOf(item),
    authors: authorsOf(item),
    publisher: plainOf(feed.title),
    published_date: toIsoDate(item.pubDate ?? item.published ?? item.dc?.dates?.[0] ?? null),
    modified_date: toIsoDate(item.updated ?? item.atom?.updated ?? null),
    language: languageOf(item.language ?? item.dc?.languages?.[0] ?? feed.language),
    extra: extraOf(item),
  })
}

const plainOf = (value: string | { value?: string } | undefined): string | null =>
  (typeof value === 'string' ? value : value?.value)?.trim() || null

const titleOf = ({ title }: FeedItem): string | null => plainOf(title)?.replace(/<[^<>]*>/g, '') ?? null

/** The whole content, else the summary. */
function contentOf({ content, contentEncoded, summary, description }: FeedItem): string | null {
  const encoded = typeof content === 'object' ? content.encoded : undefined
  return encoded?.trim() || contentEncoded?.trim() || plainOf(content) || description?.trim() || plainOf(summary)
}

const authorsOf = ({ authors = [], creator, dc }: FeedItem): string[] => {
  const named = authors.map((author) => (typeof author === 'string' ? author : author.name)?.trim())
  const all = [...named, creator, ...(dc?.creators ?? []), dc?.creator].filter((name): name is string => Boolean(name))
  return [...new Set(all.map((name) => name.replace(/^\S+@\S+ \((.+)\)$/, '$1')))]
}

const languageOf = (value: string | undefined): string | null =>
  /^[a-z]{2,3}/i.exec(value ?? '')?.[0].toLowerCase() ?? null

function extraOf({ guid, id, categories }: FeedItem): Record<string, unknown> | null {
  const names = (categories ?? []).map(({ name, term }) => name ?? term).filter(Boolean)
  const extra = {
    ...((guid?.value ?? id) ? { guid: guid?.value ?? id } : {}),
    ...(names.length > 0 ? { categories: names } : {}),
  }
  return Object.keys(extra).length > 0 ? extra : null
}
