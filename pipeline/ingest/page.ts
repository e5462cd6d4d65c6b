import { ISSUES, type IssueCode } from '../issue.ts'
import type { Settings } from '../stage.ts'
import { decode } from './decode.ts'
import { declaredCharset } from './html/charset.ts'
import { readPage } from './html/index.ts'
import { BEFORE_PAGE, endOfProlog } from './prolog.ts'
import { type Content, Refusal } from './reader.ts'

/** Bytes in which a page has to begin as one. */
const OPENING_BYTES = 8192

const OPENING = /<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|section)\b/iy

/** Does a file begin as web pages do? */
export function looksLikePage(bytes: Uint8Array): boolean {
  const { text } = decode(bytes.subarray(0, OPENING_BYTES))
  OPENING.lastIndex = endOfProlog(text, BEFORE_PAGE)
  return OPENING.test(text)
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
  const issues: Content['issues'] = seen.map(({ code, detail }) => [toCode(code), { detail }])
  if (replaced > 0) issues.push(['ENCODING_INVALID', { encoding, count: replaced }])
  return { ...page, encoding, media_type: 'text/html', extra: null, issues }
}

function toCode(code: string): IssueCode {
  if (!Object.hasOwn(ISSUES, code)) throw new Error(`the reader of pages gives the unknown issue ${code}`)
  return code as IssueCode
}
