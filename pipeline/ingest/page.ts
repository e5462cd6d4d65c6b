import type { Settings } from '../stage.ts'
import { decode } from './decode.ts'
import { declaredCharset } from './html/charset.ts'
import { readPage } from './html/index.ts'
import { elementAt, hasElement, isMostlyMarkup } from './markup.ts'
import { BEFORE_PAGE, endOfProlog } from './prolog.ts'
import { type Content, Refusal } from './reader.ts'

/** Bytes of the beginning that tell a page from a text. */
const LOOKED_AT = 64 * 1024
const LESS_THAN = 0x3c
/** With these only pages begin. */
const OPENING = /<(?:!doctype\s+html|html|head|body|meta)\b/iy
const PAGE_NAME = /\.(?:x?html?|xht|php|aspx?|jsp)(?:\.gz)?$/i

/**
 * Is a file a web page, or part of one? It begins as pages do, with an element that is one and no word of a sentence; or its name says so
 * and there is mark-up in it; or its lines are mark-up more than prose. A text that talks about tags, or shows some code, is a text.
 */
export function looksLikePage(bytes: Uint8Array, name = ''): boolean {
  const head = bytes.subarray(0, LOOKED_AT)
  if (!head.includes(LESS_THAN)) return false
  const { text } = decode(head)
  OPENING.lastIndex = endOfProlog(text, BEFORE_PAGE)
  return (
    OPENING.test(text) || opensWithElement(text) || (PAGE_NAME.test(name) && hasElement(text)) || isMostlyMarkup(text)
  )
}

const opensWithElement = (text: string): boolean => elementAt(text, endOfProlog(text, BEFORE_PAGE))

/** What only whole pages have. */
const HEADED = /<(?:!doctype\s+html|head|(?:html|body)\s+[a-z])/i
/** What pages are built of; one kind of it turns up in articles, too: a table of contents, a quotation with its footer. */
const BUILT = /<(html|body|nav|header|footer|main|aside|form)[\s>]/gi
/** Tools wrap fragments into a bare `html` and `body`: alone they say nothing. */
const AROUND = new Map([['html', 'body']])
const OUTERMOST = ['body', 'nav']

/** Is a text that a record holds a whole web page, and not the article alone? */
export function isWholePage(bytes: Uint8Array): boolean {
  const ascii = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (HEADED.test(ascii)) return true
  const tags = Array.from(ascii.matchAll(BUILT), ([, tag = '']) => tag.toLowerCase())
  const kinds = new Set(tags.map((tag) => AROUND.get(tag) ?? tag))
  return kinds.size > 1 && OUTERMOST.some((tag) => kinds.has(tag))
}

/** A web page: its visible text, what the mark-up says of each block, and what its head says of the article. Throws Refusal. */
export function readWebPage(bytes: Uint8Array, declared: string | null, settings: Settings): Content {
  const { text: html, encoding, replaced } = decode(bytes, declared ?? declaredCharset(bytes))
  const { issues: seen, ...page } = readPage(html.toWellFormed(), {
    max_depth: settings.max_page_depth,
    max_nodes: settings.max_page_nodes,
  })
  if (page.text.trim() === '')
    throw new Refusal('HTML_NO_TEXT', { detail: seen.map(({ detail }) => detail).join('; ') || 'it is empty' })
  const issues: Content['issues'] = seen.map(({ code, detail }) => [code, { detail }])
  if (replaced > 0) issues.push(['ENCODING_INVALID', { encoding, count: replaced }])
  return { ...page, encoding, media_type: 'text/html', extra: null, issues }
}
