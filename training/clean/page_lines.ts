/** Elements whose text no reader sees. */
const UNSEEN = new Set([
  'head',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'iframe',
  'object',
])
/** Elements that do not end a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  pound: '£',
  euro: '€',
}

/** The visible text of a page, one block element a line; `fragments` breaks at links too, as some extractors do. For training alone. */
export function pageLines(html: string, fragments = false): string[] {
  const out: string[] = []
  let unseen: string | null = null
  let from = 0
  for (const tag of html.matchAll(TAG)) {
    if (unseen === null) out.push(html.slice(from, tag.index))
    from = tag.index + tag[0].length
    const name = (tag[2] ?? '').toLowerCase()
    if (unseen !== null) {
      if (name === unseen && tag[1] === '/') unseen = null
      continue
    }
    if (UNSEEN.has(name) && tag[1] === '' && !tag[0].endsWith('/>')) unseen = name
    out.push(name === '' || (INLINE.has(name) && !(fragments && name === 'a')) ? '' : '\n')
  }
  if (unseen === null) out.push(html.slice(from))
  return out
    .join('')
    .replace(/[\t\r\u00a0 ]+/g, ' ')
    .split('\n')
    .map((line) => decodeEntities(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
