import { type DateHabits, readDate } from '../../language/dates.ts'
import type { RawBlock } from './block.ts'
import type { HeadFacts } from './head.ts'
import { type Found, firstMeta, linked, type Sources } from './told.ts'
import { dateAnywhere, dateNearHeadline } from './written_date.ts'

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
  'article:post_date',
  'weibo:article:create_at',
  'bt:pubdate',
  'article-published-at',
  'published_at',
] // prettier-ignore
/** Any other name that says it, in whatever order and with whatever prefix. */
const PUBLISHED_NAME =
  /(?:^|[-_.:])(?:first)?[-_]?(?:publish(?:ed)?|publication|pub|posted)(?:[-_.:]?(?:date|datetime|time|on|at))?$/
const MODIFIED = [
  'last-modified-date',
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

/** What systems write where they have no date. */
const EMPTY_DATE = /^(?:1970-01-01|1900-01-01|1969-12-31)/

function sound(found: Dated, habits: DateHabits): Dated {
  const value = found === null ? null : readDate(found.value, habits)
  return found === null || value === null || EMPTY_DATE.test(value) ? null : { value, basis: found.basis }
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
    firstDate(head, namesLike(head, PUBLISHED_NAME), habits) ??
    timeWith(head, PUBLISHED_ROLE, MODIFIED_ROLE, habits) ??
    timeNearHeadline(head, blocks[headline], habits) ??
    besideUrl(dateNearHeadline(blocks, habits, headline), dateInUrl(url, habits)) ??
    dateAnywhere(blocks, habits) ??
    onlyTime(head, habits)
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
  const at = headline.container.ordinal
  const near = head.times.filter(({ ordinal }) => Math.abs(ordinal - at) <= NEAR_HEADLINE)
  const inOrder = [
    ...near.filter(({ ordinal }) => ordinal >= at),
    ...near.filter(({ ordinal }) => ordinal < at).reverse(),
  ]
  for (const time of [...inOrder.filter(({ role }) => !MODIFIED_ROLE.test(role)), ...inOrder]) {
    const found = sound({ value: time.value, basis: 'time' }, habits)
    if (found !== null) return found
  }
  return null
}

/** Times anywhere, where all of them say the same day. */
function onlyTime(head: HeadFacts, habits: DateHabits): Dated {
  const found = head.times.map(({ value }) => sound({ value, basis: 'time' }, habits)).filter((time) => time !== null)
  return new Set(found.map(({ value }) => value.slice(0, DAY_LENGTH))).size === 1 ? (found[0] ?? null) : null
}

const DAY_LENGTH = '2024-02-28'.length

/** A written date may be any; one in the address is that of publication, and tells which number is the month. */
const besideUrl = (written: Dated, url: Dated): Dated =>
  url === null || written?.value.startsWith(url.value) ? written : url

const namesLike = (head: HeadFacts, pattern: RegExp): string[] =>
  [...head.metas.keys()].filter((name) => pattern.test(name) && !MODIFIED.includes(name))

const URL_DATE = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_-]|$)/

function dateInUrl(url: string | null, habits: DateHabits): Dated {
  const [, year, month, day] = URL_DATE.exec(url ?? '') ?? []
  return year === undefined ? null : sound({ value: `${year}-${month}-${day}`, basis: 'url' }, habits)
}
