import { stripEnds } from '../../language/edges.ts'
import { countWords, titleLikeness, titleWords } from './likeness.ts'
import { plainText } from './plain.ts'
import { type Found, firstMeta, linked, type Sources } from './told.ts'

const SEPARATORS = /\s[|–—·•»:-]\s+|\|\s*/

/** Least likeness of a heading to the page's own titles for it to be the headline. */
const LIKE_TITLE = 0.5

/** The headline as readers see it, else as the page gives it to search engines. */
export function pickTitle(sources: Sources): Found<string> | null {
  const told = titlesTold(sources)
  const heading = likestHeading(sources, told)
  return (heading === null ? null : withoutKicker(heading, told)) ?? told[0] ?? soleHeading(sources)
}

const LEAST_AGREEING = 2
const LEAST_WORDS = 4

/** A heading that begins with a section or ends with a site, where two of the page's own titles agree that it does. */
function withoutKicker(heading: Found<string>, told: readonly Found<string>[]): Found<string> {
  const shorter = told.find(({ value }) => {
    const isPart = endsIn(heading.value, value) || beginsWith(heading.value, value)
    return isPart && countWords(value) >= LEAST_WORDS && countSame(told, bare(value)) >= LEAST_AGREEING
  })
  return shorter === undefined ? heading : { value: shorter.value, basis: heading.basis }
}

/** A section's name: at most so many words, at least so many letters (an article is none). */
const KICKER_WORDS = 3
const KICKER_LETTERS = 4

function endsIn(heading: string, title: string): boolean {
  const kicker = heading.slice(0, Math.max(0, heading.length - title.length))
  return (
    bare(heading).endsWith(bare(title)) && countWords(kicker) <= KICKER_WORDS && bare(kicker).length >= KICKER_LETTERS
  )
}

const beginsWith = (heading: string, title: string): boolean =>
  bare(heading).startsWith(bare(title)) && /^\s*\|/.test(heading.slice(title.length))

const countSame = (told: readonly Found<string>[], words: string): number =>
  told.filter(({ value }) => bare(value) === words).length

/** Titles from structured data and the head, most trusted first. */
export function titlesTold({ head, article }: Sources): Found<string>[] {
  const page =
    head.title === null ? null : { value: withoutSite(head.title, sitesOf(head, article), true), basis: 'title' }
  const property = head.headlines[0] === undefined ? null : { value: head.headlines[0], basis: 'itemprop[headline]' }
  const named = [
    'og:title',
    'twitter:title',
    'headline',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
  ] // prettier-ignore
  const metas = named.map((name) => firstMeta(head, [name])).map((found) => tidy(found, sitesOf(head, article)))
  return [tidy(linked(article?.headline), sitesOf(head, article)), ...metas, property, page]
    .filter((found) => found !== null)
    .map(oneLine)
}

/** The name of a host without what comes before and after. */
const HOST = /^https?:\/\/(?:www\.|m\.)?([^./]+)\.[^/]/i

/** Names by which the site calls itself. */
function sitesOf(head: Sources['head'], article: Sources['article']): string[] {
  const metas = ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'twitter:site', 'publisher']
  const named = metas.map((name) => head.metas.get(name)?.[0]?.replace(/^@/, ''))
  const address = head.canonical ?? head.metas.get('og:url')?.[0] ?? ''
  return [...named, article?.publisher, HOST.exec(address)?.[1]].filter((name) => typeof name === 'string')
}

const oneLine = ({ value, basis }: Found<string>): Found<string> => ({
  value: plainText(value).replace(/\s+/g, ' '),
  basis,
})

const tidy = (found: Found<string> | null, sites: readonly string[]): Found<string> | null =>
  found === null ? null : { value: withoutSite(found.value, sites, false), basis: found.basis }

const SEPARATOR = /[\s|–—·•»:-]/
/** Separators that headlines have too: what stands behind one is the site's name only where the site is called so. */
const IN_HEADLINES = /\s[:–—-]\s*$/
const MOST_CUTS = 3

/** `Headline | Section | Site` and `Site | Headline` without the site: the named one, or else the shorter end. */
function withoutSite(title: string, sites: readonly string[], isPage: boolean): string {
  let left = title
  for (let i = 0; i < MOST_CUTS; i++) {
    const shorter = withoutEnd(left, sites, isPage)
    if (shorter === left) break
    left = shorter
  }
  return left
}

function withoutEnd(title: string, sites: readonly string[], isPage: boolean): string {
  const parts = title.split(SEPARATORS).map((part) => part.trimEnd())
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return title
  const before = title.slice(0, title.lastIndexOf(last))
  const isShort = countWords(last) <= 4 && countWords(title) - countWords(last) >= 4
  const isEnd = isShort && (!IN_HEADLINES.test(before) || (isPage && !/:\s*$/.test(before)))
  if (isSite(last, sites) || isEnd) return stripEnds(before, SEPARATOR)
  return sites.some((site) => bare(site) === bare(first)) && countWords(title) - countWords(first) >= 3
    ? stripEnds(title.slice(first.length), SEPARATOR)
    : title
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const isSite = (part: string, sites: readonly string[]): boolean =>
  sites.some((site) => bare(site) === bare(part) || titleLikeness(titleWords(part), titleWords(site)) >= LIKE_TITLE)

function likestHeading({ blocks }: Sources, told: readonly Found<string>[]): Found<string> | null {
  const titles = told.map((found) => titleWords(found.value))
  let best: Found<string> | null = null
  let most = LIKE_TITLE - 0.001
  for (const block of blocks) {
    if (block.heading === 0 || block.heading > 3 || block.text.length > 400) continue
    const words = titleWords(block.text)
    const likeness = titles.reduce((top, title) => Math.max(top, titleLikeness(words, title)), 0)
    const score = likeness - (block.heading === 1 ? 0 : 0.3)
    if (score <= most) continue
    most = score
    best = oneLine({ value: block.text, basis: `h${block.heading}` })
  }
  return best
}

function soleHeading({ blocks }: Sources): Found<string> | null {
  const heading = blocks.find((block) => block.heading === 1)
  return heading === undefined ? null : oneLine({ value: heading.text, basis: 'h1' })
}
