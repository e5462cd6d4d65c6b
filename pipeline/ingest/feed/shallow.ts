/** Elements inside each other that an item keeps: the parser of feeds refuses 100 and more, those around the item counted. */
const MOST_LEVELS = 90

/** What holds no tags, and tags: what closes, what they hold, what closes at once. */
const PARTS = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\?[^<>]*>|<(\/?)[^<>]*>/g

/** An item without the tags that lie too deep; the text between them stays. Time is linear in the item. */
export function withoutDepth(item: string): string {
  let depth = 0
  return item.replace(PARTS, (part: string, slash: string | undefined) => {
    if (slash === undefined) return part
    if (slash === '/') return depth-- > MOST_LEVELS ? '' : part
    if (part.endsWith('/>')) return depth >= MOST_LEVELS ? '' : part
    return ++depth > MOST_LEVELS ? '' : part
  })
}
