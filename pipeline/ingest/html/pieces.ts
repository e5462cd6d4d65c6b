/** Elements whose content is never read, but for JSON-LD scripts and drawings that hold a piece of page. */
const RAW = /<(script|style|svg)(?=[\s>/])/gi
/** UTF-16 code units of attributes; a tag with more is none that matters here. */
const MOST_ATTRIBUTES = 1000
const READ = /ld\+json/i

/** A stretch of the page and where it ends. */
export interface Piece {
  text: string
  end: number
}

/**
 * The page in pieces of at most `size` characters, without what stands between the tags of scripts, styles and drawings:
 * finding their ends is much quicker than reading them. An element that is not closed is given whole.
 */
export function* piecesOf(html: string, size: number): Generator<Piece> {
  let from = 0
  for (const [start, end] of unread(html)) {
    yield* cut(html, from, start, size)
    from = end
  }
  yield* cut(html, from, html.length, size)
}

/** From the end of an opening tag to the start of its closing tag. */
function* unread(html: string): Generator<[start: number, end: number]> {
  const opening = new RegExp(RAW)
  let tagEnd = 0
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const from = opening.lastIndex
    if (tagEnd < from) tagEnd = html.indexOf('>', from)
    if (tagEnd < 0) return
    if (tagEnd > from + MOST_ATTRIBUTES) continue
    const attributes = html.slice(from, tagEnd)
    opening.lastIndex = tagEnd + 1
    if (attributes.endsWith('/')) continue
    const start = opening.lastIndex
    const end = closingTag(html, match[1] as string, start)
    if (end < 0) return
    if (!READ.test(attributes) && !holdsPage(html, start, end)) yield [start, end]
    opening.lastIndex = end
  }
}

const PAGE_WITHIN = /<foreignobject/i

/** Does a drawing hold a piece of page? */
const holdsPage = (html: string, start: number, end: number): boolean => PAGE_WITHIN.test(html.slice(start, end))

const CLOSING: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({ script: /<\/script/gi, style: /<\/style/gi, svg: /<\/svg/gi }),
)

function closingTag(html: string, tag: string, from: number): number {
  const pattern = new RegExp(CLOSING.get(tag.toLowerCase()) as RegExp)
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? -1
}

function* cut(html: string, from: number, to: number, size: number): Generator<Piece> {
  for (let at = from; at < to; at += size) {
    const end = Math.min(to, at + size)
    yield { text: html.slice(at, end), end }
  }
}
