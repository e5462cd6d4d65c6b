import { cleanAuthors } from './authors.ts'
import type { RawBlock } from './block.ts'
import { readDate } from './dates.ts'
import type { HeadFacts } from './head.ts'
import type { LinkedArticle } from './json-ld.ts'
import { pickTitle } from './title.ts'

export interface Metadata {
  language: string | null
  url: string | null
  title: string | null
  authors: string[]
  publisher: string | null
  published_date: string | null
  modified_date: string | null
  metadata_basis: string | null
}

export interface Sources {
  head: HeadFacts
  article: LinkedArticle | null
  blocks: readonly RawBlock[]
}

/** A value and the tag or field that it came from. */
export interface Found<T> {
  value: T
  basis: string
}

/** Everything the page says of itself, each field from the first source in its list that has a sound value. */
export function readMetadata(sources: Sources): Metadata {
  const language = pickLanguage(sources)
  const dayFirst = !/^en(?:-us)?$/i.test(language?.value ?? 'en')
  const url = pickUrl(sources)
  const fields = {
    language,
    url,
    title: pickTitle(sources),
    authors: cleanAuthors(sources),
    publisher: pickPublisher(sources),
    published_date: pickPublished(sources, dayFirst, url?.value ?? null),
    modified_date: pickModified(sources, dayFirst),
  }
  const basis = Object.entries(fields).flatMap(([name, found]) => (found === null ? [] : `${name}: ${found.basis}`))
  return {
    language: fields.language?.value.slice(0, 2).toLowerCase() ?? null,
    url: fields.url?.value ?? null,
    title: fields.title?.value ?? null,
    authors: fields.authors?.value ?? [],
    publisher: fields.publisher?.value ?? null,
    published_date: fields.published_date?.value ?? null,
    modified_date: fields.modified_date?.value ?? null,
    metadata_basis: basis.length === 0 ? null : basis.join('; '),
  }
}

/** The first of these meta names that the page has. */
export function firstMeta(head: HeadFacts, names: readonly string[]): Found<string> | null {
  for (const name of names) {
    const value = head.metas.get(name)?.[0]
    if (value !== undefined) return { value, basis: `meta[${name}]` }
  }
  return null
}

export const linked = (value: string | null | undefined): Found<string> | null =>
  value === null || value === undefined ? null : { value, basis: 'json-ld' }

const LANGUAGE_CODE = /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i

function pickLanguage({ head, article }: Sources): Found<string> | null {
  const told = [
    linked(article?.language),
    head.language === null ? null : { value: head.language.trim(), basis: 'html[lang]' },
    firstMeta(head, ['content-language', 'language', 'dc.language', 'og:locale', 'inlanguage']),
  ]
  return told.find((found) => found !== null && LANGUAGE_CODE.test(found.value)) ?? null
}

const ADDRESS = /^https?:\/\//i

function pickUrl({ head, article }: Sources): Found<string> | null {
  const canonical = head.canonical === null ? null : { value: head.canonical, basis: 'link[canonical]' }
  const told = [canonical, firstMeta(head, ['og:url']), linked(article?.url), firstMeta(head, ['twitter:url'])]
  return told.find((found) => found !== null && ADDRESS.test(found.value)) ?? null
}

function pickPublisher({ head, article }: Sources): Found<string> | null {
  const names = [
    'og:site_name',
    'application-name',
    'dc.publisher',
    'publisher',
    'citation_journal_title',
    'apple-mobile-web-app-title',
    'cre',
    'copyright',
  ] // prettier-ignore
  const told = [firstMeta(head, names.slice(0, 1)), linked(article?.publisher), firstMeta(head, names.slice(1))]
  return told.find((found) => found !== null && !ADDRESS.test(found.value)) ?? null
}

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'originalpublicationdate',
  'article_date_original',
  'date.release',
  'displaydate',
  'vr:published_time',
  'date',
  'datecreated',
  'iso-8601-publish-date',
  'rnews:datepublished',
  'last-modified-date',
  'article:post_date',
  'weibo:article:create_at',
  'bt:pubdate',
  'article-published-at',
  'published_at',
] // prettier-ignore
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'article:updated_time',
  'updated_time',
  'date.modified',
  'revised',
] // prettier-ignore

type Dated = Found<string> | null

function sound(found: Dated, dayFirst: boolean): Dated {
  const value = found === null ? null : readDate(found.value, dayFirst)
  return found === null || value === null ? null : { value, basis: found.basis }
}

function firstDate(head: HeadFacts, names: readonly string[], dayFirst: boolean): Dated {
  for (const name of names) {
    const found = sound(firstMeta(head, [name]), dayFirst)
    if (found !== null) return found
  }
  return null
}

const PUBLISHED_ROLE = /datePublished|pubdate|publish|dateCreated|entry-date|posted|byline/i
const MODIFIED_ROLE = /dateModified|updated|modified/i

function pickPublished({ head, article, blocks }: Sources, dayFirst: boolean, url: string | null): Dated {
  return (
    sound(linked(article?.published), dayFirst) ??
    firstDate(head, PUBLISHED, dayFirst) ??
    timeWith(head, PUBLISHED_ROLE, MODIFIED_ROLE, dayFirst) ??
    timeNearHeadline(head, blocks, dayFirst) ??
    dateNearHeadline(blocks, dayFirst) ??
    dateInUrl(url)
  )
}

function pickModified({ head, article }: Sources, dayFirst: boolean): Dated {
  return (
    sound(linked(article?.modified), dayFirst) ??
    firstDate(head, MODIFIED, dayFirst) ??
    timeWith(head, MODIFIED_ROLE, null, dayFirst)
  )
}

function timeWith(head: HeadFacts, role: RegExp, not: RegExp | null, dayFirst: boolean): Dated {
  for (const time of head.times) {
    if (!role.test(time.role) || not?.test(time.role)) continue
    const found = sound({ value: time.value, basis: 'time' }, dayFirst)
    if (found !== null) return found
  }
  return null
}

/** Elements between the headline and a time that is taken for the article's. */
const NEAR_HEADLINE = 120

function timeNearHeadline(head: HeadFacts, blocks: readonly RawBlock[], dayFirst: boolean): Dated {
  const headline = blocks.find((block) => block.heading === 1)
  if (headline === undefined) return head.times.length === 1 ? timeWith(head, /^/, MODIFIED_ROLE, dayFirst) : null
  for (const time of head.times) {
    const distance = time.ordinal - headline.container.ordinal
    if (distance < -NEAR_HEADLINE || distance > NEAR_HEADLINE) continue
    const found = sound({ value: time.value, basis: 'time' }, dayFirst)
    if (found !== null) return found
  }
  return null
}

/** Blocks before and after the headline in which a written date is looked for, and the longest of them (characters). */
const BLOCKS_AROUND = [3, 8] as const
const MAX_DATELINE = 160

function dateNearHeadline(blocks: readonly RawBlock[], dayFirst: boolean): Dated {
  const at = blocks.findIndex((block) => block.heading === 1)
  if (at < 0) return null
  const after = blocks.slice(at + 1, at + 1 + BLOCKS_AROUND[1])
  for (const block of [...after, ...blocks.slice(Math.max(0, at - BLOCKS_AROUND[0]), at).reverse()]) {
    if (block.text.length > MAX_DATELINE) continue
    const found = sound({ value: block.text, basis: 'text by the headline' }, dayFirst)
    if (found !== null) return found
  }
  return null
}

const URL_DATE = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_-]|$)/

function dateInUrl(url: string | null): Dated {
  const [, year, month, day] = URL_DATE.exec(url ?? '') ?? []
  return year === undefined ? null : sound({ value: `${year}-${month}-${day}`, basis: 'url' }, false)
}
