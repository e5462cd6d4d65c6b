import { endOfDoctype } from '../prolog.ts'

/** One item of a feed as it is written. */
export interface FeedPart {
  /** From 1. */
  number: number
  /** The line on which it begins, from 1. */
  line: number
  text: string
  /** Does it end? */
  whole: boolean
}

export interface SplitFeed {
  /** The opening tag of the feed with what declares its namespaces. */
  root: string
  /** The feed without its items. */
  shell: string
  items: FeedPart[]
  /** Is the feed closed? */
  ends: boolean
}

/** What may hold `<` and mean no tag, and the tags by which a feed is taken apart. */
const MARKED = /<!\[CDATA\[|<!--|<\?|<!DOCTYPE|<\/?(?:rss|feed|rdf:RDF|item|entry)(?=[\s>/])/gi
const ENDS: ReadonlyMap<string, string> = new Map([
  ['<![cdata[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
])
const LINE_FEED = 10

/** Takes a feed apart at its items, whatever else is wrong with it. Items do not nest. Time is linear in the text. */
export function splitFeed(text: string): SplitFeed {
  const items: FeedPart[] = []
  const shell: string[] = []
  const scan = new RegExp(MARKED)
  let [root, from, open, line, counted, ends] = ['', 0, -1, 1, 0, false]
  const lineAt = (at: number): number => {
    line += countLines(text, counted, at)
    counted = at
    return line
  }
  const close = (end: number, whole: boolean): void => {
    items.push({ number: items.length + 1, line: lineAt(open), text: text.slice(open, end), whole })
    from = end
    open = -1
  }
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const mark = match[0].toLowerCase()
    const start = match.index
    const ending = ENDS.get(mark)
    if (mark === '<!doctype') {
      shell.push(text.slice(from, start))
      from = endOfDoctype(text, start)
      scan.lastIndex = from
    } else if (ending !== undefined) {
      const end = text.indexOf(ending, scan.lastIndex)
      if (end < 0) break
      scan.lastIndex = end + ending.length
    } else if (mark === '<item' || mark === '<entry') {
      if (open >= 0) close(start, false)
      else shell.push(text.slice(from, start))
      open = start
    } else if (mark === '</item' || mark === '</entry') {
      if (open >= 0) close(endOfTag(text, start), true)
    } else if (mark.startsWith('</')) ends = true
    else if (root === '') root = text.slice(start, endOfTag(text, start))
  }
  if (open >= 0) close(text.length, false)
  shell.push(text.slice(from))
  return { root, shell: shell.join(''), items, ends }
}

function endOfTag(text: string, at: number): number {
  const end = text.indexOf('>', at)
  return end < 0 ? text.length : end + 1
}

function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === LINE_FEED) count++
  return count
}
