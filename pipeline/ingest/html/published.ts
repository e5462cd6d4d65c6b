import { type DateHabits, readDate } from '../../language/dates.ts'
import type { RawBlock } from './block.ts'
import { wordsOfFrame } from './frame.ts'
import type { HeadFacts } from './head.ts'
import { type Found, firstMeta, linked, type Sources } from './metadata.ts'

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

function sound(found: Dated, habits: DateHabits): Dated {
  const value = found === null ? null : readDate(found.value, habits)
  return found === null || value === null ? null : { value, basis: found.basis }
}

function firstDate(head: HeadFacts, names: readonly string[], habits: DateHabits): Dated {
  for (const name of names) {
    const found = sound(firstMeta(head, [name]), habits)
    if (found !== null) return found
  }
  return null
}

const PUBLISHED_ROLE = /datePublished|pubdate|publish|dateCreated|entry-date|posted|byline/i
const MODIFIED_ROLE = /dateModified|updated|modified/i

/** When the article was first published: from structured data, the head, a `time` element, a date written by the headline, the address. */
export function pickPublished(sources: Sources, habits: DateHabits, url: string | null, headline: number): Dated {
  const { head, article, blocks } = sources
  return (
    sound(linked(article?.published), habits) ??
    firstDate(head, PUBLISHED, habits) ??
    timeWith(head, PUBLISHED_ROLE, MODIFIED_ROLE, habits) ??
    timeNearHeadline(head, blocks[headline], habits) ??
    dateNearHeadline(blocks, habits, headline) ??
    dateInUrl(url, habits) ??
    dateAnywhere(blocks, habits)
  )
}

export function pickModified({ head, article }: Sources, habits: DateHabits): Dated {
  return (
    sound(linked(article?.modified), habits) ??
    firstDate(head, MODIFIED, habits) ??
    timeWith(head, MODIFIED_ROLE, null, habits)
  )
}

function timeWith(head: HeadFacts, role: RegExp, not: RegExp | null, habits: DateHabits): Dated {
  for (const time of head.times) {
    if (!role.test(time.role) || not?.test(time.role)) continue
    const found = sound({ value: time.value, basis: 'time' }, habits)
    if (found !== null) return found
  }
  return null
}

/** Elements between the headline and a time that is taken for the article's. */
const NEAR_HEADLINE = 120

function timeNearHeadline(head: HeadFacts, headline: RawBlock | undefined, habits: DateHabits): Dated {
  if (headline === undefined) return head.times.length === 1 ? timeWith(head, /^/, MODIFIED_ROLE, habits) : null
  const near = head.times.filter(({ ordinal }) => Math.abs(ordinal - headline.container.ordinal) <= NEAR_HEADLINE)
  for (const time of [...near.filter(({ role }) => !MODIFIED_ROLE.test(role)), ...near]) {
    const found = sound({ value: time.value, basis: 'time' }, habits)
    if (found !== null) return found
  }
  return null
}

/** Blocks before and after the headline in which a written date is looked for, and the longest of them (characters). */
const BEFORE = 5
const AFTER = 14
const MAX_DATELINE = 160
/** Words before a date that say it is not that of publication. */
const CHANGED =
  /updat|modif|review|revis|last\b|aktualisiert|stand\b|actualizad|mis à jour|aggiornat|atualizad|bijgewerkt/i

function dateNearHeadline(blocks: readonly RawBlock[], habits: DateHabits, headline: number): Dated {
  if (headline < 0) return null
  const after = blocks.slice(headline + 1, headline + 1 + AFTER)
  const before = blocks.slice(Math.max(0, headline - BEFORE), headline).reverse()
  return bestDate([...after, ...before], habits, 'text by the headline')
}

/** The first date that is not said to be that of a change; else the first. */
function bestDate(blocks: readonly RawBlock[], habits: DateHabits, basis: string): Dated {
  let changed: Dated = null
  for (const line of blocks.flatMap(({ text }) => (text.length > MAX_DATELINE ? [] : text.split(/\n| [|•·] /)))) {
    const found = sound({ value: line, basis }, habits)
    if (found === null) continue
    if (!CHANGED.test(line)) return found
    changed ??= found
  }
  return changed
}

const URL_DATE = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_-]|$)/

function dateInUrl(url: string | null, habits: DateHabits): Dated {
  const [, year, month, day] = URL_DATE.exec(url ?? '') ?? []
  return year === undefined ? null : sound({ value: `${year}-${month}-${day}`, basis: 'url' }, habits)
}

const DATE_NAMES = new Set([
  'date',
  'published',
  'publish',
  'pubdate',
  'posted',
  'timestamp',
  'datetime',
  'time',
  'meta',
  'byline',
])
const MAX_DATE = 60

/** A short block whose element is named for its date. */
function dateAnywhere(blocks: readonly RawBlock[], habits: DateHabits): Dated {
  const named = blocks.filter(
    ({ text, inner, container }) =>
      text.length <= MAX_DATE &&
      [inner, container].some((frame) => wordsOfFrame(frame).some((word) => DATE_NAMES.has(word))),
  )
  return bestDate(named, habits, 'text of an element named for its date')
}
