import { h, link } from '../dom.ts'
import { having } from '../matches.ts'
import { find, heavyOf, matching, type Row } from '../store.ts'
import type { View } from '../view.ts'
import { articleLink, bylineOf, certainty, counted, notThere, telling, titleOf, toRow, toStory } from '../words.ts'

/** What lies over the text, each in a lane of its own below the line, so that several can lie over one word. */
const LANES = [
  { name: 'mentions', label: 'Names', id: 'mention_id' },
  { name: 'times', label: 'Times', id: 'time_id' },
  { name: 'quantities', label: 'Amounts', id: 'quantity_id' },
  { name: 'quotes', label: 'Quotes', id: 'quote_id' },
  { name: 'claims', label: 'Claims', id: 'claim_id' },
] as const

/** A stretch of the text that a row is about. */
interface Mark {
  lane: string
  id: string
  start: number
  end: number
  title: string
}

const NEEDS = ['documents']

/** An article with what was found in it. */
export const article: View = { needs: NEEDS, show: (id) => articleAt(id) }

/** An article where a row of it stands. */
export const row: View = { needs: NEEDS, show: (id) => articleAt(id.slice(0, id.lastIndexOf(':')), id) }

async function articleAt(id: string, row?: string): Promise<HTMLElement[]> {
  const found = find('documents', 'document_id', id)
  if (!found) return notThere(`the article ${id}`)
  const heavy = await heavyOf(found)
  const light = (table: string): Promise<readonly Row[]> =>
    matching(table, having('document_id', id), [Number(found[`${table}_chunk`])])
  const text = String(heavy('documents')[0]?.text ?? '')
  const toUtf16 = offsetsOf(text)
  const rows = {
    mentions: heavy('mentions'),
    times: heavy('times'),
    quantities: heavy('quantities'),
    quotes: await light('quotes'),
    claims: await light('claims'),
  }
  const marks = LANES.flatMap(({ name, id: key }) =>
    rows[name].map((each) => toMark(name, String(each[key]), each, toUtf16)),
  )
  const body = h(
    'div',
    { class: 'text', lang: 'en' },
    ...folded(heavy('blocks'), (block) => blockOf(block, text, marks, toUtf16)),
  )
  return [
    h('h1', {}, titleOf(found)),
    h('p', { class: 'said' }, [bylineOf(found), found.source_path].filter(Boolean).join(' · '), ...copyOf(found)),
    lanesOf(body, rows),
    h('div', { class: 'beside' }, body, claimsOf(rows.claims)),
  ].map((element) => (row === undefined ? element : atRow(element, row)))
}

const copyOf = ({ duplicate_of }: Row): (HTMLElement | string)[] =>
  duplicate_of === null ? [] : [' · repeats ', articleLink(find('documents', 'document_id', duplicate_of))]

/** From code points to the page's own count, where the text has characters beyond 16 bits. */
function offsetsOf(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset
  const offsets: number[] = []
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) offsets.push(i)
  offsets.push(text.length)
  return (offset) => offsets[offset] ?? text.length
}

function toMark(lane: string, id: string, row: Row, toUtf16: (offset: number) => number): Mark {
  const title =
    lane === 'mentions'
      ? `${row.entity ?? 'not known'} (${row.type})`
      : lane === 'times'
        ? `${row.value ?? ''}`
        : lane === 'quantities'
          ? `${row.kind} ${row.value} ${row.unit ?? ''}`
          : lane === 'quotes'
            ? `said by ${row.source ?? 'somebody'}`
            : `${row.actor ?? '…'} ${row.action} ${row.object ?? row.recipient ?? ''}`
  return { lane, id, start: toUtf16(Number(row.start)), end: toUtf16(Number(row.end)), title }
}

/** Removed blocks in a row that stay in view; more are folded into one line that opens. */
const MOST_REMOVED = 2

function folded(blocks: readonly Row[], toElement: (block: Row) => HTMLElement): HTMLElement[] {
  const shown: HTMLElement[] = []
  for (let i = 0; i < blocks.length; ) {
    const next = blocks.findIndex(({ kept }, at) => at >= i && kept === true)
    const run = blocks.slice(i, next < 0 ? blocks.length : next)
    if (run.length > MOST_REMOVED) {
      const summary = h('summary', {}, `${run.length} removed blocks`)
      shown.push(h('details', {}, summary, ...run.map(toElement)))
    } else shown.push(...run.map(toElement))
    const kept = blocks[i + run.length]
    if (kept) shown.push(toElement(kept))
    i += run.length + 1
  }
  return shown
}

/** A block: kept ones with their marks, removed ones struck through with the rule that did it. */
function blockOf(block: Row, text: string, marks: readonly Mark[], toUtf16: (offset: number) => number): HTMLElement {
  const [start, end] = [toUtf16(Number(block.start)), toUtf16(Number(block.end))]
  if (block.kept !== true)
    return h(
      'p',
      { class: 'removed' },
      h('span', { class: 'rule' }, `removed: ${String(block.kind).replaceAll('_', ' ')} (${block.rule})`),
      ' ',
      h('del', {}, text.slice(start, end)),
    )
  return h(
    'p',
    { class: String(block.kind) },
    ...stretches(
      text,
      start,
      end,
      marks.filter((mark) => mark.start < end && mark.end > start),
    ),
  )
}

/** The text between two places, cut wherever a mark begins or ends. */
function stretches(text: string, start: number, end: number, marks: readonly Mark[]): (HTMLElement | string)[] {
  const edges = Array.from(new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end])]))
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to)
    if (over.length === 0) return text.slice(from, to)
    const lanes = Array.from(new Set(over.map(({ lane }) => lane)))
    return h(
      'span',
      {
        class: `mark ${lanes.join(' ')}`,
        'data-ids': over.map(({ id }) => id).join(' '),
        title: over.map(({ title }) => title).join('\n'),
      },
      text.slice(from, to),
    )
  })
}

/** Which lanes are shown. */
function lanesOf(body: HTMLElement, rows: Record<string, readonly Row[]>): HTMLElement {
  const boxes = LANES.map(({ name, label }) => {
    const box = h('input', {
      type: 'checkbox',
      checked: true,
      id: `lane-${name}`,
      change: () => body.classList.toggle(`no-${name}`),
    })
    return h('label', { class: `lane ${name}`, for: `lane-${name}` }, box, ` ${label} (${rows[name]?.length ?? 0})`)
  })
  return h('fieldset', { class: 'lanes' }, h('legend', {}, 'What lies over the text'), ...boxes)
}

function claimsOf(claims: readonly Row[]): HTMLElement {
  const items = claims.map((claim) =>
    h(
      'li',
      { 'data-id': String(claim.claim_id) },
      link(toRow(claim.claim_id), telling(claim)),
      h(
        'div',
        { class: 'said' },
        certainty(claim),
        ` · ${claim.status} · `,
        String(claim.sources ?? 'the article itself'),
        claim.story_id === null ? '' : ' · ',
        claim.story_id === null ? '' : link(toStory(claim.story_id), 'its story'),
      ),
    ),
  )
  return h(
    'aside',
    { 'aria-label': 'Claims of this article' },
    h('h2', {}, counted(claims.length, 'claim')),
    h('ol', { class: 'claims' }, ...items),
  )
}

/** A click on what a claim is made of shows the claim beside the text. */
export function showBeside(target: Element): void {
  const ids = (target.closest('.mark.claims')?.getAttribute('data-ids') ?? '').split(' ')
  const items = Array.from(document.querySelectorAll('.claims [data-id]'))
  for (const item of items) item.classList.remove('asked')
  const found = items.filter((item) => ids.includes(item.getAttribute('data-id') ?? ''))
  for (const item of found) item.classList.add('asked')
  found[0]?.scrollIntoView({ block: 'nearest' })
}

/** Goes to the next claim beside the text, or to the one before. */
export function step(by: 1 | -1): void {
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('.claims [data-id] > a'))
  const at = links.findIndex((each) => each.parentElement?.classList.contains('asked'))
  const next = links[at < 0 && by < 0 ? links.length - 1 : at + by]
  if (next) location.hash = next.hash
}

/** Marks the row that was asked for, in the text and beside it. */
function atRow(element: HTMLElement, row: string): HTMLElement {
  for (const mark of element.querySelectorAll('[data-ids]'))
    if ((mark.getAttribute('data-ids') ?? '').split(' ').includes(row)) mark.classList.add('asked')
  for (const item of element.querySelectorAll('[data-id]'))
    if (item.getAttribute('data-id') === row) item.classList.add('asked')
  return element
}
