import { days, readable } from '../days.ts'
import { h, link, table } from '../dom.ts'
import { having } from '../matches.ts'
import { type Cell, find, matching, type Row, where } from '../store.ts'
import type { View } from '../view.ts'
import {
  agreement,
  articleLink,
  articleOf,
  bylineOf,
  certainty,
  counted,
  kindOf,
  notThere,
  toRow,
  VALUES,
} from '../words.ts'

/** Who says what of one event, value beside value. */
export const story: View = {
  needs: ['stories', 'conflicts', 'documents'],
  async show(id) {
    const found = find('stories', 'story_id', id)
    if (!found) return notThere(`the story ${id}`)
    const chunks = String(found.claims_chunks).split(' ').map(Number)
    const claims = [...(await matching('claims', having('story_id', id), chunks))].sort((a, b) =>
      inOrder(publishedOf(a), publishedOf(b)),
    )
    const conflicts = where('conflicts', 'story_id', id)
    return [
      h('h1', {}, String(found.label)),
      h('p', {}, agreement(found.agreement), ` ${days(found) || 'no day known'} · ${found.status}`),
      h('p', {}, sources(found)),
      ...differences(conflicts),
      sideBySide(claims, conflicts),
    ]
  },
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
const publishedOf = (claim: Row): string => String(articleOf(claim)?.published_date ?? '')

/** Copies and those who cite one another are one source. */
const sources = (found: Row): string =>
  `${counted(found.claim_count, 'claim')} in ${counted(found.document_count, 'article')}, from ${counted(found.independent_source_count, 'independent source')}: copies, and those who cite the same source, are counted once.`

/** One claim a line, value below value; each leads to its sentence, and those that others contradict are marked. */
function sideBySide(claims: readonly Row[], conflicts: readonly Row[]): HTMLElement {
  const values = VALUES.filter(([name]) => claims.some((claim) => claim[name] !== null))
  const differing = differingClaims(conflicts)
  const columns = ['article and sentence', ...values.map(([, label]) => label), 'how it stands', 'on whose word']
  return table('Who says what', columns, claims, (claim) => {
    const differs = (kind: string): boolean => differing.has(`${kind} ${claim.claim_id}`)
    return [
      place(claim),
      ...values.map(([name, , kind]) => valueCell(claim, claim[name], differs(kind))),
      h(
        'div',
        {},
        h('div', {}, marked(certainty(claim), differs('polarity'))),
        marked(h('span', {}, String(claim.status)), differs('status')),
      ),
      String(claim.sources ?? 'the article itself'),
    ]
  })
}

/** Kind and claim of each conflict. */
const differingClaims = (conflicts: readonly Row[]): ReadonlySet<string> =>
  new Set(
    conflicts
      .filter(({ relation }) => relation === 'conflict')
      .flatMap(({ kind, claim_id, other_claim_id }) => [`${kind} ${claim_id}`, `${kind} ${other_claim_id}`]),
  )

function place(claim: Row): HTMLElement {
  const article = articleOf(claim)
  return h(
    'div',
    { class: 'where' },
    h('div', {}, articleLink(article), h('div', { class: 'said' }, article ? bylineOf(article) : '')),
    h('q', {}, h('a', { class: 'quoting', href: toRow(claim.claim_id) }, String(claim.sentence ?? 'in the text'))),
  )
}

const valueCell = (claim: Row, value: Cell | undefined, differs: boolean): HTMLElement | string =>
  value === null || value === undefined ? '' : marked(link(toRow(claim.claim_id), String(value)), differs)

const marked = (element: HTMLElement, differs: boolean): HTMLElement =>
  differs
    ? h('span', { class: 'differs' }, h('span', { role: 'img', 'aria-label': 'conflicts:' }, '✕'), '\u00a0', element)
    : element

/** Each difference with both values and the words that they are from. */
function differences(conflicts: readonly Row[]): HTMLElement[] {
  if (conflicts.length === 0) return []
  const items = conflicts.map((conflict) =>
    h(
      'li',
      {},
      h('div', {}, badge(conflict), ` ${kindOf(conflict)}`),
      side(conflict.claim_id, conflict.value, conflict.text),
      side(conflict.other_claim_id, conflict.other_value, conflict.other_text),
    ),
  )
  return [h('h2', {}, 'What differs'), h('ul', { class: 'differences' }, ...items)]
}

const badge = ({ relation }: Row): HTMLElement =>
  h('span', { class: `badge ${relation}` }, relation === 'conflict' ? '✕ conflict' : '→ update')

/** The id of a claim is that of its document with more behind it. */
const documentOf = (id: Cell | undefined): string => String(id).slice(0, String(id).lastIndexOf(':'))

const side = (id: Cell | undefined, value: Cell | undefined, text: Cell | undefined): HTMLElement =>
  h(
    'div',
    { class: 'side' },
    link(toRow(id), h('b', {}, readable(value))),
    h('q', {}, String(text)),
    h('div', { class: 'said' }, articleLink(articleOf({ document_id: documentOf(id) }))),
  )
