import type { RawBlock } from './block.ts'
import { bylinePatterns } from './byline_patterns.ts'
import { type Frame, wordsOfFrame } from './frame.ts'
import type { AuthorFact } from './head.ts'
import { isPersonLike, namesIn, namesInByline } from './names_of_people.ts'
import type { Found, Sources } from './told.ts'

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
] // prettier-ignore

/** Where a name was found in the text: behind "by" or in an author's element near the headline; less surely by what is around it, a link, further off. */
const LED = 'byline'
const NAMED_SO = 'byline by its place'

/**
 * Authors' names, each once, from the first source that gives any. A source that names the publisher alone gives way to one
 * that names somebody else.
 */
export function findAuthors(sources: Sources, publisher: string | null, headline: number): Found<string[]> | null {
  let fallback: Found<string[]> | null = null
  for (const [basis, values] of listSources(sources, headline)) {
    const names = [...new Set(values.flatMap(basis === LED || basis === NAMED_SO ? namesInByline : namesIn))]
    if (names.length === 0 || (basis === NAMED_SO && fallback?.value.some(isNoHandle))) continue
    if (!names.every((name) => isWeak(name, publisher))) return { value: names, basis }
    fallback ??= { value: names, basis }
  }
  return fallback
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The name that somebody signs in with, or a field that was left as it is. */
const HANDLE = /^(?:[a-z\d_-]+(?:\.[a-z\d_-]+)*|\w+(?:\.\w+){2,})$/

const isNoHandle = (name: string): boolean => !HANDLE.test(name)

/** No person: the publisher's own name, or part of it, or a handle. */
function isWeak(name: string, publisher: string | null): boolean {
  if (HANDLE.test(name)) return true
  const [own, house] = [plain(name), plain(publisher ?? '')]
  return house.length > 2 && (own === house || own.includes(house) || (own.length > 3 && house.includes(own)))
}

function* listSources({ head, article, blocks }: Sources, headline: number): Generator<[string, string[]]> {
  if (article !== null) yield ['json-ld', article.authors]
  for (const name of AUTHOR_METAS) {
    const values = head.metas.get(name) ?? []
    if (values.length > 0) yield [`meta[${name}]`, name === 'citation_author' ? values.map(turned) : values]
  }
  for (const n of [1, 2, 3]) {
    const labelled = bylinePatterns().byAlone.test(head.metas.get(`twitter:label${n}`)?.[0] ?? '')
    if (labelled) yield [`meta[twitter:data${n}]`, head.metas.get(`twitter:data${n}`) ?? []]
  }
  const at = blocks[headline]?.container.ordinal ?? 0
  yield [
    'itemprop or rel author',
    nearest(
      head.authors.filter(({ guessed }) => !guessed),
      at,
    ),
  ] // prettier-ignore
  yield [LED, bylineNear(blocks, headline, leadsIn)]
  yield [LED, bylineNear(blocks, headline, (line, block) => namesAuthor(block, 0) && isPersonLike(line))]
  yield [NAMED_SO, bylineNear(blocks, headline, (line, block) => namesAuthor(block) && isPersonLike(line))]
  const links = head.authors.filter(({ guessed, ordinal }) => guessed && Math.abs(ordinal - at) <= NEAR_HEADLINE)
  yield [
    'byline',
    nearest(
      links.filter(({ name }) => isPersonLike(name)),
      at,
    ),
  ] // prettier-ignore
  yield [NAMED_SO, bylineAnywhere(blocks)]
}

/** Elements between the headline and a link to its author, and between two authors of one article. */
const NEAR_HEADLINE = 150
const BESIDE = 12

/** The first author behind the headline, else the last before it, and those that follow closely. */
function nearest(authors: readonly AuthorFact[], headline: number): string[] {
  const first = authors.find(({ ordinal }) => ordinal >= headline) ?? authors.at(-1)
  let last = first?.ordinal ?? 0
  const beside = authors.filter(({ ordinal }) => {
    const isBeside = ordinal >= last && ordinal - last <= BESIDE
    if (isBeside) last = ordinal
    return isBeside
  })
  return beside.map(({ name }) => name)
}

/** `Last, First` as first and last. */
const turned = (name: string): string => name.replace(/^([^,]{1,60}), ?([^,]{1,60})$/, '$2 $1')

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

const NAMED = /^(?:author|byline)/
/** Elements around a name that may be named for its owner. */
const OUTWARDS = 2

function namesAuthor({ inner, container }: RawBlock, outwards: number = OUTWARDS): boolean {
  if (wordsOfFrame(inner).some((word) => BYLINE_NAMES.has(word))) return true
  let at: Frame | null = container
  for (let i = 0; i <= outwards && at !== null; i++, at = at.parent) {
    if (wordsOfFrame(at).some((word) => BYLINE_NAMES.has(word) || NAMED.test(word))) return true
  }
  return false
}

type IsByline = (line: string, block: RawBlock) => boolean

const leadsIn = (line: string): boolean =>
  bylinePatterns().lead.test(line) && !/^\p{Ll}/u.test(line.replace(bylinePatterns().lead, ''))

/** Short blocks around the headline that begin with "by", or whose element is named for the author. */
function bylineNear(blocks: readonly RawBlock[], headline: number, isByline: IsByline): string[] {
  const from = Math.max(0, headline - BEFORE)
  return firstNames(blocks.slice(from, Math.max(headline, 0) + AFTER), isByline)
}

/** Else anywhere on the page: an author's box below the text, a line that begins with "by" and goes on with a name. */
function bylineAnywhere(blocks: readonly RawBlock[]): string[] {
  return firstNames(
    blocks,
    (line, block) =>
      (bylinePatterns().lead.test(line) || namesAuthor(block)) && isPersonLike(line.replace(bylinePatterns().lead, '')),
  )
}

function firstNames(blocks: readonly RawBlock[], isByline: IsByline): string[] {
  for (const [i, block] of blocks.entries()) {
    if (block.text.length > MAX_BYLINE || block.heading === 1) continue
    const lines = [
      ...linesOf(block),
      ...(bylinePatterns().byAlone.test(block.text) ? linesOf(blocks[i + 1]).slice(0, 1) : []),
    ]
    const alone = lines.findIndex((line) => bylinePatterns().byAlone.test(line))
    const below = alone < 0 ? '' : (lines[alone + 1] ?? '')
    if (isPersonLike(below)) return [below]
    const byline = lines.find((line) => isByline(line, block))
    if (byline !== undefined && namesInByline(byline).length > 0) return [byline]
  }
  return []
}

const linesOf = (block: RawBlock | undefined): string[] =>
  block === undefined || block.text.length > MAX_BYLINE ? [] : block.text.split('\n').map((line) => line.trim())
