import type { Document } from '../../record/records.ts'
import { findAuthors } from './authors.ts'
import type { HeadFacts } from './head.ts'
import { headlineOf } from './headline.ts'
import { pickModified, pickPublished } from './published.ts'
import { pickTitle } from './title.ts'
import { type Found, firstMeta, linked, type Sources } from './told.ts'

export type Metadata = Pick<
  Document,
  'language' | 'url' | 'title' | 'authors' | 'publisher' | 'published_date' | 'modified_date' | 'metadata_basis'
>

/** Everything the page says of itself, each field from the first source in its list that has a sound value. */
export function readMetadata(sources: Sources): Metadata {
  const language = pickLanguage(sources)
  const code = language?.value.slice(0, 2).toLowerCase() ?? null
  const url = pickUrl(sources)
  const habits = { language: code, dayFirst: isDayFirst(sources.head, code, url?.value ?? '') }
  const publisher = pickPublisher(sources)
  const title = pickTitle(sources)
  const headline = headlineOf(sources.blocks, title?.value ?? null)
  const fields = {
    language,
    url,
    title,
    authors: findAuthors(sources, publisher?.value ?? null, headline),
    publisher,
    published_date: pickPublished(sources, habits, url?.value ?? null, headline),
    modified_date: pickModified(sources, habits),
  }
  const basis = Object.entries(fields).flatMap(([name, found]) => (found === null ? [] : `${name}: ${found.basis}`))
  return {
    language: code,
    url: fields.url?.value ?? null,
    title: fields.title?.value ?? null,
    authors: fields.authors?.value ?? [],
    publisher: fields.publisher?.value ?? null,
    published_date: fields.published_date?.value ?? null,
    modified_date: fields.modified_date?.value ?? null,
    metadata_basis: basis.length === 0 ? null : basis.join('; '),
  }
}

const LANGUAGE_CODE = /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i

function pickLanguage({ head, article }: Sources): Found<string> | null {
  const told = [
    linked(article?.language),
    head.language === null ? null : { value: head.language.trim(), basis: 'html[lang]' },
    firstMeta(head, ['content-language', 'language', 'dc.language', 'og:locale', 'inlanguage']),
  ]
  return told.find((found) => found !== null && LANGUAGE_CODE.test(found.value)) ?? null
}

const REGION = /^[a-z]{2}[-_]([a-z]{2})\b/i
/** A country's own domain, those left out that anybody takes for their letters. */
const COUNTRY_DOMAIN = /^https?:\/\/[^/]+\.(?!us|ai|co|fm|io|me|ph|tv|ly|gg)[a-z]{2}(?:[/:]|$)/i
const MONTH_FIRST_REGIONS = /^(?:us|ph)$/i

/** English with no country named is taken to write the month first, as in the United States. */
function isDayFirst(head: HeadFacts, language: string | null, url: string): boolean {
  if (language !== null && language !== 'en') return true
  const locales = [head.language ?? '', head.metas.get('og:locale')?.[0] ?? '']
  const regions = locales.map((locale) => REGION.exec(locale)?.[1]).filter((region) => region !== undefined)
  return COUNTRY_DOMAIN.test(url) || (regions.length > 0 && !regions.some((region) => MONTH_FIRST_REGIONS.test(region)))
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
