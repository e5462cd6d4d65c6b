import { h, link } from './dom.ts'
import type { Cell, Row } from './store.ts'

/** How sure, in words and in a shape that needs no colour. */
const SHAPES: Readonly<Record<string, string>> = { certain: '●', probable: '◕', possible: '◑', uncommitted: '○' }

export function certainty({ certainty: degree, polarity }: Row): HTMLElement {
  const not = polarity === 'negative' ? ', that it is not so' : ''
  return h('span', { class: 'sure' }, `${SHAPES[String(degree)] ?? '○'} ${degree}${not}`)
}

const AGREEMENT: Readonly<Record<string, string>> = {
  conflicting: '✕ sources conflict',
  evolving: '→ develops',
  consistent: '= sources agree',
  single: '1 source alone',
}

export const agreement = (value: Cell | undefined): HTMLElement =>
  h('span', { class: `badge ${value}` }, AGREEMENT[String(value)] ?? String(value))

/** A day, or the days between which. */
export function days({ earliest, latest }: Row): string {
  if (earliest === null && latest === null) return ''
  if (earliest === latest) return String(earliest)
  return `${earliest ?? '…'} to ${latest ?? '…'}`
}

export const counted = (count: Cell | undefined, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`

/** The address of a row: its article opens at it. */
export const toRow = (id: Cell | undefined): string => `#/row/${encodeURIComponent(String(id))}`
export const toStory = (id: Cell | undefined): string => `#/story/${encodeURIComponent(String(id))}`
export const toArticle = (id: Cell | undefined): string => `#/article/${encodeURIComponent(String(id))}`

export const titleOf = ({ title, source_path }: Row): string => String(title ?? source_path)

/** Who published an article, and when. */
export const bylineOf = ({ publisher, published_date }: Row): string =>
  [publisher, published_date === null ? null : String(published_date).slice(0, 'YYYY-MM-DD'.length)]
    .filter((part) => part !== null)
    .join(', ')

export const articleLink = (article: Row | undefined): HTMLElement | string =>
  article ? link(toArticle(article.document_id), titleOf(article)) : ''

/** What is told, in one line: who, what, to whom, where, when. */
export function telling(claim: Row): HTMLElement {
  const part = (name: string): HTMLElement | null =>
    claim[name] === null || claim[name] === undefined
      ? null
      : h('span', { class: `part ${name}` }, `${name.replace('_text', '')} `, h('b', {}, String(claim[name])))
  const parts = ['actor', 'action', 'recipient', 'object', 'place', 'time', 'amount_text']
    .map(part)
    .filter((element) => element !== null)
  return h('span', { class: 'telling' }, ...parts.flatMap((element, i) => (i === 0 ? [element] : [' · ', element])))
}

export const notThere = (what: string): HTMLElement[] => [
  h('h1', {}, 'Not here'),
  h('p', {}, `This report does not hold ${what}.`),
]
