import { day } from './days.ts'
import { h, link } from './dom.ts'
import { type Cell, find, type Row } from './store.ts'

/** How sure, in words and in a shape that needs no colour. */
const SHAPES: Readonly<Record<string, string>> = { certain: '●', probable: '◕', possible: '◑', uncommitted: '○' }

export function certainty({ certainty: degree, polarity }: Row): HTMLElement {
  const not = polarity === 'negative' ? ', that it is not so' : ''
  return h(
    'span',
    { class: 'sure' },
    h('span', { 'aria-hidden': 'true' }, SHAPES[String(degree)] ?? '○'),
    ` ${degree}${not}`,
  )
}

export const AGREEMENT: Readonly<Record<string, string>> = {
  conflicting: '✕ sources conflict',
  evolving: '→ develops',
  consistent: '= sources agree',
  single: '1 source alone',
}

export const agreement = (value: Cell | undefined): HTMLElement =>
  h('span', { class: `badge ${value}` }, AGREEMENT[String(value)] ?? String(value))

const KINDS: ReadonlyMap<string, string> = new Map([
  ['date', 'when'],
  ['place', 'where'],
  ['number', 'how much'],
  ['participant', 'who'],
  ['polarity', 'whether at all'],
])

/** What two claims differ in. */
export const kindOf = ({ kind }: Row): string => KINDS.get(String(kind)) ?? String(kind)

export const counted = (count: Cell | undefined, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`

const address = (view: string, id: Cell | undefined): string =>
  `#/${view}/${encodeURIComponent(String(id).toWellFormed())}`
/** The address of a row: its article opens at it. */
export const toRow = (id: Cell | undefined): string => address('row', id)
export const toStory = (id: Cell | undefined): string => address('story', id)
export const toArticle = (id: Cell | undefined): string => address('article', id)
export const toEntity = (id: Cell | undefined): string => address('entity', id)

const FOLDERS = /^.*[/\\]/

/** What an article is called: where it has no title, by its file. */
export const titleOf = ({ title, source_path }: Row): string =>
  seen(title).trim() || seen(source_path).replace(FOLDERS, '') || 'without a title'

/** A text, where any of its characters can be seen. */
const seen = (text: unknown): string => (/[^\s\p{C}]/u.test(String(text ?? '')) ? String(text) : '')

/** The day that an article is of. */
export const publishedOf = ({ published_date, inferred_date = null }: Row): string =>
  published_date === null && inferred_date !== null ? `${day(inferred_date)} (concluded)` : day(published_date)

/** Who published an article, and when. */
export const bylineOf = (article: Row): string =>
  [article.publisher, publishedOf(article)].filter((part) => part !== null && part !== '').join(', ')

export const articleOf = (row: Row): Row | undefined => find('documents', 'document_id', row.document_id)

export const articleLink = (article: Row | undefined): HTMLElement | string =>
  article ? link(toArticle(article.document_id), titleOf(article)) : ''

/** An article with who published it when, below each other. */
export const articleCell = (article: Row | undefined): HTMLElement =>
  h('div', { class: 'where' }, articleLink(article), h('div', { class: 'said' }, article ? bylineOf(article) : ''))

/** What claims may tell, what a reader calls it, and the kind of difference that is about it. */
export const VALUES = [
  ['actor', 'who', 'participant'],
  ['action', 'does', ''],
  ['recipient', 'to whom', 'participant'],
  ['object', 'what', 'participant'],
  ['amount_text', 'how much', 'number'],
  ['place', 'where', 'place'],
  ['time', 'when', 'date'],
] as const

/** What is told, in one line: who, what, to whom, where, when. */
export function telling(claim: Row): HTMLElement {
  const parts = VALUES.filter(([name]) => claim[name] !== null && claim[name] !== undefined).map(([name, label]) =>
    h('span', { class: `part ${name}` }, `${label} `, h('b', {}, String(claim[name]))),
  )
  return h('span', { class: 'telling' }, ...parts.flatMap((element, i) => (i === 0 ? [element] : [' · ', element])))
}

/** Characters of a sentence that a list shows. */
const MOST_SHOWN = 160

/** The beginning of what somebody says, cut between words. */
export function shortened(text: Cell | undefined): string {
  const whole = String(text ?? '')
  if (whole.length <= MOST_SHOWN) return whole
  const cut = whole.slice(0, MOST_SHOWN).toWellFormed()
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))} …`
}

export const notThere = (what: string): HTMLElement[] => [
  h('h1', {}, 'Not here'),
  h('p', {}, `This report does not hold ${what}.`),
]
