import type { RawBlock } from './block.ts'
import { wordsOfFrame } from './frame.ts'
import { type Found, firstMeta, type Sources } from './metadata.ts'
import { isPersonLike, namesIn, namesInByline } from './names-of-people.ts'

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
  'og:author',
  'authors',
  'article.author',
  'twitter:data1',
] // prettier-ignore

/**
 * Authors' names, each once, from the first source that gives any. A source that names the publisher alone gives way to one
 * that names somebody else.
 */
export function findAuthors(sources: Sources, publisher: string | null, headline: number): Found<string[]> | null {
  let fallback: Found<string[]> | null = null
  for (const [basis, values] of listSources(sources, headline)) {
    const names = [...new Set(values.flatMap(basis === 'byline' ? namesInByline : namesIn))]
    if (names.length === 0) continue
    if (!names.every((name) => isHouse(name, publisher))) return { value: names, basis }
    fallback ??= { value: names, basis }
  }
  return fallback
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The publisher's own name, or part of it. */
function isHouse(name: string, publisher: string | null): boolean {
  const [own, house] = [plain(name), plain(publisher ?? '')]
  return house.length > 2 && (own === house || own.includes(house) || (own.length > 3 && house.includes(own)))
}

function* listSources({ head, article, blocks }: Sources, headline: number): Generator<[string, string[]]> {
  if (article !== null) yield ['json-ld', article.authors]
  const labelled = head.metas.get('twitter:label1')?.[0]
  for (const name of AUTHOR_METAS) {
    if (firstMeta(head, [name]) === null) continue
    if (name === 'twitter:data1' && !/written|author|by/i.test(labelled ?? '')) continue
    const values = head.metas.get(name) ?? []
    yield [`meta[${name}]`, name === 'citation_author' ? values.map(turned) : values]
  }
  yield ['itemprop or rel author', head.authors.slice(0, 1)]
  yield ['byline', bylineNear(blocks, headline)]
  yield ['byline', bylineAnywhere(blocks)]
}

/** `Last, First` as first and last. */
const turned = (name: string): string => name.replace(/^([^,]{1,60}), ?([^,]{1,60})$/, '$2 $1')

const LEAD =
  /^(?:(?:words|written|posted|published|story|text|reported|article|author|autor)\s+)?(?:by|von|par|por|di|door|av|od|przez)\b[:\s]/i
const BYLINE_NAMES = new Set([
  'byline',
  'author',
  'authors',
  'autor',
  'auteur',
  'writer',
  'contributor',
  'fn',
  'bylines',
])
const MAX_BYLINE = 160
const BEFORE = 4
const AFTER = 14

const namesAuthor = (block: RawBlock): boolean =>
  [block.inner, block.container].some((frame) => wordsOfFrame(frame).some((word) => BYLINE_NAMES.has(word)))

/** Short blocks around the headline that begin with "by", or whose element is named for the author. */
function bylineNear(blocks: readonly RawBlock[], headline: number): string[] {
  const from = Math.max(0, headline - BEFORE)
  const around = blocks.slice(from, Math.max(headline, 0) + AFTER)
  return firstNames(around, (line, block) => LEAD.test(line) || (namesAuthor(block) && isPersonLike(line)))
}

/** Else anywhere on the page: an author's box below the text, a line that begins with "by" and goes on with a name. */
function bylineAnywhere(blocks: readonly RawBlock[]): string[] {
  return firstNames(
    blocks,
    (line, block) => (LEAD.test(line) || namesAuthor(block)) && isPersonLike(line.replace(LEAD, '')),
  )
}

function firstNames(blocks: readonly RawBlock[], isByline: (line: string, block: RawBlock) => boolean): string[] {
  for (const block of blocks) {
    if (block.text.length > MAX_BYLINE || block.heading === 1) continue
    const lines = block.text.split('\n').map((part) => part.trim())
    const at = lines.findIndex((line) => isByline(line, block))
    const names = at < 0 ? [] : namesInByline(lines[at] ?? '')
    if (names.length > 0) return [lines[at] as string]
    if (at >= 0 && lines[at + 1] !== undefined) return [lines[at + 1] as string]
  }
  return []
}
