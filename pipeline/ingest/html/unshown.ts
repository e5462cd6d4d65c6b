import { proseIn } from './prose.ts'
import { type Limits, type Walked, walkPage } from './walk.ts'

/** Elements whose content a page does not show as it stands, but may copy into itself, or show where no script runs, no frame or picture can be. */
const OPENING = /<(template|noscript|noframes|script|textarea|object|canvas)(?=[\s>/])/gi
const CLOSING = new Map([
  ['template', /<\/template/gi],
  ['noscript', /<\/noscript/gi],
  ['noframes', /<\/noframes/gi],
  ['textarea', /<\/textarea/gi],
  ['object', /<\/object/gi],
  ['canvas', /<\/canvas/gi],
  ['script', /<\/script/gi],
])
const TYPE = /\stype\s*=\s*["']?([^"'\s>]+)/i
/** Types of scripts that hold mark-up. */
const HOLDS_MARKUP = /template|tmpl|handlebars|mustache|text\/html/i
/** UTF-16 code units of attributes that are looked at. */
const MOST_ATTRIBUTES = 1000

/** A page that shows so much is not looked through. */
const MUCH_SHOWN = 3000
/** Characters of paragraphs from which such an element may hold the article … */
const LEAST = 300
/** … and how many times what the page shows. */
const TIMES_SHOWN = 2

interface Unshown {
  name: string
  content: string
  start: number
  end: number
}

export interface Opened {
  walked: Walked
  /** The element that was opened, and the characters in it. */
  detail: string
}

/** The page with the element opened that holds far more text than the page shows; null where none does. */
export function openUnshown(html: string, walked: Walked, limits: Limits): Opened | null {
  const shown = proseIn(walked.blocks)
  if (shown >= MUCH_SHOWN) return null
  let [best, most] = [null as Unshown | null, Math.max(LEAST, TIMES_SHOWN * shown)]
  for (const found of unshownIn(html)) {
    const prose = found.content.length < most ? 0 : proseIn(walkPage(found.content, limits).blocks)
    if (prose >= most) [best, most] = [found, prose + 1]
  }
  if (best === null) return null
  const { start, end, content, name } = best
  const opened = `${html.slice(0, start)}<div class="article-body">${content}</div>${html.slice(end)}`
  const after = walkPage(opened, limits)
  // What stands inside another such element, one that is never closed, stays hidden.
  return proseIn(after.blocks) > shown ? { walked: after, detail: `${name}, ${most - 1} characters` } : null
}

/** In order, none inside another. One that is not closed ends the search for its kind. */
function* unshownIn(html: string): Generator<Unshown> {
  const opening = new RegExp(OPENING)
  const unclosed = new Set<string>()
  let from = -1
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const tag = (match[1] as string).toLowerCase()
    if (unclosed.has(tag)) continue
    if (from <= opening.lastIndex) from = html.indexOf('>', opening.lastIndex) + 1
    if (from === 0) return
    const to = closing(html, tag, from)
    if (to < 0) {
      unclosed.add(tag)
      continue
    }
    const end = html.indexOf('>', to) + 1 || html.length
    const type = TYPE.exec(html.slice(match.index, Math.min(from, match.index + MOST_ATTRIBUTES)))?.[1] ?? ''
    opening.lastIndex = end
    if (tag !== 'script' || HOLDS_MARKUP.test(type))
      yield { name: type === '' ? tag : `${tag} ${type}`, content: html.slice(from, to), start: match.index, end }
  }
}

function closing(html: string, tag: string, from: number): number {
  const pattern = new RegExp(CLOSING.get(tag) as RegExp)
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? -1
}
