import { createRequire } from 'node:module'

// Few texts hold any.
const require = createRequire(import.meta.url)
const entities = (): typeof import('entities') => require('entities')

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr img',
)
const BLOCKS = words(
  'address article aside audio blockquote body br button canvas caption center col colgroup dd details dialog div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe input legend li link main map menu meta nav noscript object ol optgroup option p param picture pre script section select source style summary svg table tbody td textarea tfoot th thead title tr track ul video',
)
/** Elements that part paragraphs: where there are none, blank lines do. */
const PARTING = words('p div li br td th h1 h2 h3 h4 h5 h6 blockquote pre dd dt')
/** Elements that have, or may do without, a closing tag. */
const UNCLOSED = words('br col embed hr img input li link meta p param source td th tr dd dt option wbr')

const TAG = /<(\/?)([a-z][a-z\d]*)(?:(\s[^<>]*)|\/)?>/gi
/** What stands around a tag that is talked about and not used. */
const QUOTES = /["'“”‘’„«»`]/
/** What follows a tag that stands in a sentence like a word. */
const AS_WORD = /[^\S\n][a-z]/y

export type Markup = 'none' | 'inline' | 'blocks'

/** How often an element is opened and closed, and how often one of its tags stands where it must be one. */
interface Count {
  opened: number
  closed: number
  sure: number
}

interface Tags {
  counts: Map<string, Count>
  /** Elements of no web page: a list of types, a placeholder. */
  foreign: number
}

/**
 * What mark-up of web pages a text holds that could be either: tags that are closed again, or need not be. Tags in quotation marks are
 * talked about, and so are those that only stand where words could. Time is linear in the text.
 */
export function markupIn(text: string): Markup {
  if (!text.includes('<')) return 'none'
  const tags = tagsIn(text)
  if (isUsed(tags, BLOCKS)) return 'blocks'
  return tags.foreign === 0 && isUsed(tags, INLINE) ? 'inline' : 'none'
}

function tagsIn(text: string): Tags {
  const tags: Tags = { counts: new Map(), foreign: 0 }
  for (const match of text.matchAll(TAG)) {
    const [whole, slash, tag = '', attributes = ''] = match
    const [name, start, end] = [tag.toLowerCase(), match.index, match.index + whole.length]
    if (!isElement(name)) tags.foreign++
    else if (!isQuoted(text, start, end)) {
      const count = countOf(tags, name)
      if (slash === '') count.opened++
      else count.closed++
      if (attributes !== '' || !isLikeWord(text, start, end)) count.sure++
    }
  }
  return tags
}

function countOf({ counts }: Tags, name: string): Count {
  const known = counts.get(name)
  if (known) return known
  const made = { opened: 0, closed: 0, sure: 0 }
  counts.set(name, made)
  return made
}

const isQuoted = (text: string, start: number, end: number): boolean =>
  QUOTES.test(text[start - 1] ?? '') && QUOTES.test(text[end] ?? '')

function isLikeWord(text: string, start: number, end: number): boolean {
  AS_WORD.lastIndex = end
  return /[^\S\n]|^$/.test(text[start - 1] ?? '') && AS_WORD.test(text)
}

function isUsed({ counts }: Tags, names: ReadonlySet<string>): boolean {
  for (const [name, { opened, closed, sure }] of counts) {
    if (!names.has(name) || opened === 0 || sure === 0) continue
    if (UNCLOSED.has(name) || (names === INLINE ? closed === opened : closed > 0)) return true
  }
  return false
}

/** Is this an element of web pages? `name` in lower case. */
const isElement = (name: string): boolean => INLINE.has(name) || BLOCKS.has(name)

/** Does an element of web pages begin at a place, one that is no word of a sentence? Inline ones must be closed as well. */
export function elementAt(text: string, at: number): boolean {
  const scan = new RegExp(TAG.source, 'iy')
  scan.lastIndex = at
  const [whole, slash, tag = '', attributes = ''] = scan.exec(text) ?? []
  if (whole === undefined || slash !== '' || !isElement(tag.toLowerCase())) return false
  if (BLOCKS.has(tag.toLowerCase()) && (attributes !== '' || !isLikeWord(text, at, at + whole.length))) return true
  return markupIn(text) !== 'none'
}

/** Is there any mark-up that is used? */
export const hasElement = (text: string): boolean => markupIn(text) !== 'none'

const BLOCK_END =
  /<\/(?:p|div|li|h[1-6]|section|article|ul|ol|table|header|footer|nav|figure|blockquote)\s*>|<br\s*\/?>/gi
const ANY_TAG = /<\/?[a-z][^<>]*>/i
/** Ends of blocks that such a text has at least. */
const FEWEST_ENDS = 3

/** Does a text that begins as one go on as mark-up: are lines with ends of blocks far longer, together, than lines without a tag? */
export function isMostlyMarkup(text: string): boolean {
  let [ends, marked, prose] = [0, 0, 0]
  for (const line of text.split('\n')) {
    const found = line.match(BLOCK_END)?.length ?? 0
    ends += found
    if (found > 0) marked += line.length
    else if (!ANY_TAG.test(line)) prose += line.length
  }
  return ends >= FEWEST_ENDS && marked > 2 * prose && markupIn(text) === 'blocks'
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** A text whose characters are written as HTML writes them: `&amp;` and the like; twice over where they were escaped twice. */
export function decodeEntities(text: string): string {
  if (!ENTITY.test(text)) return text
  const once = entities().decodeHTMLStrict(text)
  return ENTITY.test(once) ? entities().decodeHTMLStrict(once) : once
}

/** A title or name as people read it: on one line, without mark-up. */
export function plainLine(text: string): string {
  const bare = markupIn(text) === 'none' ? text : text.replace(TAG, (tag, _, name) => withoutTag(tag, name))
  return decodeEntities(bare).replace(/\s+/g, ' ').trim()
}

function withoutTag(tag: string, name: string): string {
  if (INLINE.has(name.toLowerCase())) return ''
  return BLOCKS.has(name.toLowerCase()) ? ' ' : tag
}

/** Mark-up that was escaped once too often. */
const ESCAPED = /^\s*&lt;\/?[a-z][^;]*&gt;|&lt;\/(?:p|div|a|b|strong|em|span|li|h\d)&gt;|&lt;br ?\/?&gt;/i

/** The mark-up of a text that is HTML by definition, also where it was escaped twice. */
export const unescapedMarkup = (text: string): string =>
  markupIn(text) === 'none' && ESCAPED.test(text) ? entities().decodeHTMLStrict(text) : text

const TAG_OR_BLANK_LINE = /<[^<>]*>|(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/g
const TAG_OR_LINE_END = /<[^<>]*>|\r\n?|\n/g

/** HTML whose paragraphs are parted by blank lines alone, with tags that say so; `lines`: a line end parts them too. */
export function withParagraphs(html: string, lines: boolean): string {
  for (const name of tagsIn(html).counts.keys()) if (PARTING.has(name)) return html
  return html.replace(lines ? TAG_OR_LINE_END : TAG_OR_BLANK_LINE, (found) =>
    found.startsWith('<') ? found : '\n<p>\n',
  )
}
