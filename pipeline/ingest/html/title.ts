import { countWords, titleLikeness, titleWords } from './likeness.ts'
import { type Found, firstMeta, linked, type Sources } from './metadata.ts'

const SEPARATORS = /\s+[|–—·•»:-]\s+|\s*\|\s*/

/** Least likeness of a heading to the page's own titles for it to be the headline. */
const LIKE_TITLE = 0.5

/** The headline as readers see it, else as the page gives it to search engines. */
export function pickTitle(sources: Sources): Found<string> | null {
  const told = titlesTold(sources)
  const heading = likestHeading(sources, told)
  return heading ?? told[0] ?? soleHeading(sources)
}

/** Titles from structured data and the head, most trusted first. */
export function titlesTold({ head, article }: Sources): Found<string>[] {
  const page = head.title === null ? null : { value: withoutSite(head.title, siteOf(head)), basis: 'title' }
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
  const metas = named.map((name) => firstMeta(head, [name])).map((found) => tidy(found, siteOf(head)))
  return [linked(article?.headline), ...metas, property, page].filter((found) => found !== null).map(oneLine)
}

const siteOf = (head: Sources['head']): string | null => head.metas.get('og:site_name')?.[0] ?? null

const oneLine = ({ value, basis }: Found<string>): Found<string> => ({
  value: value.replace(/\s+/g, ' ').trim(),
  basis,
})

const tidy = (found: Found<string> | null, site: string | null): Found<string> | null =>
  found === null ? null : { value: withoutSite(found.value, site), basis: found.basis }

/** `Headline | Site` without the site: the named one, or else the shorter end. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SEPARATORS)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return title
  const isSite = site !== null && titleLikeness(titleWords(last), titleWords(site)) >= LIKE_TITLE
  const isShort = countWords(last) <= 4 && countWords(title) - countWords(last) >= 4
  return isSite || isShort ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/, '') : title
}

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
