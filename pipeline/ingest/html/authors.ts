import type { RawBlock } from './block.ts'
import { type Found, firstMeta, type Sources } from './metadata.ts'

const AUTHOR_METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'article:author_name',
  'cxenseparse:author',
  'rnews:author',
  'og:article:author',
] // prettier-ignore

/** Authors' names, each once, from the first source that gives any. */
export function cleanAuthors(sources: Sources): Found<string[]> | null {
  for (const [basis, values] of listSources(sources)) {
    const names = [...new Set(values.flatMap(splitNames).filter(isName))]
    if (names.length > 0) return { value: names, basis }
  }
  return null
}

function* listSources({ head, article, blocks }: Sources): Generator<[string, string[]]> {
  if (article !== null) yield ['json-ld', article.authors]
  for (const name of AUTHOR_METAS) {
    if (firstMeta(head, [name]) !== null) yield [`meta[${name}]`, head.metas.get(name) ?? []]
  }
  yield ['itemprop or rel author', head.authors]
  yield ['byline', bylines(blocks)]
}

const LEAD =
  /^(?:(?:words|written|posted|published|reviewed|story|text|reported|article|photos?)\s+)?(?:by|von|par|por|di|door|av)\b[:\s]\s*/i
const PREFIX = /^(?:author|authors|autor|autore|auteur|writer)\s*[:|]\s*/i
const BETWEEN = /\s*(?:,|;|\||·|•|\n|\t| and | & | und | et | y | e )\s*/
const ADDRESS = /https?:|www\.|@|\.com\b/i
const NO_NAME =
  /^(?:admin|administrator|editor|staff|guest|null|undefined|unknown|none|by|share|updated|published|posted)$/i
const MAX_NAME = 60

function splitNames(raw: string): string[] {
  const plain = raw.replace(/\s+/g, ' ').trim().replace(PREFIX, '').replace(LEAD, '')
  return plain.split(BETWEEN).map((name) => name.replace(LEAD, '').trim())
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > MAX_NAME || ADDRESS.test(name)) return false
  return /\p{L}/u.test(name) && !/\d{2}/.test(name) && !NO_NAME.test(name)
}

const BYLINE_NAMES = new Set(['byline', 'author', 'authors', 'autor', 'auteur', 'writer', 'contributor'])
const MAX_BYLINE = 120
const BLOCKS_LOOKED_AT = 15

/** Short blocks around the headline that begin with "by", or whose element is named for the author. */
function bylines(blocks: readonly RawBlock[]): string[] {
  const headline = blocks.findIndex((block) => block.heading === 1)
  const from = Math.max(0, headline - 3)
  for (const block of blocks.slice(from, from + BLOCKS_LOOKED_AT)) {
    if (block.text.length > MAX_BYLINE || block.heading === 1) continue
    const named = [block.inner, block.container].some((frame) => frame.words.some((word) => BYLINE_NAMES.has(word)))
    const line = (block.text.split('\n')[0] ?? '').trim()
    if (LEAD.test(line) || named) return [cutDate(line)]
  }
  return []
}

/** A byline often goes on with a date or an hour. */
const cutDate = (line: string): string => line.split(/\s+[|•·–-]\s+|\s*(?:Published|Posted|Updated|on)\b|\d/)[0] ?? line
