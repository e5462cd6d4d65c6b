import { days, readable } from '../days.ts'
import { h, link, table } from '../dom.ts'
import { type Row, rowsOf, where } from '../store.ts'
import type { View } from '../view.ts'
import { AGREEMENT, agreement, kindOf, toStory } from '../words.ts'

const ORDER = Object.keys(AGREEMENT)
const rank = (story: Row): number => ORDER.indexOf(String(story.agreement))

/** What several claims tell: those about which sources conflict first, then those that most sources tell. */
export const stories: View = {
  needs: ['stories', 'conflicts'],
  show(asked) {
    const all = rowsOf('stories').toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        Number(b.independent_source_count) - Number(a.independent_source_count) ||
        Number(b.claim_count) - Number(a.claim_count),
    )
    const shown = ORDER.includes(asked) ? all.filter((story) => story.agreement === asked) : all
    return [
      h('h1', {}, 'Stories'),
      counts(),
      h('p', {}, 'Events that more than one claim tells. Those about which sources conflict come first.'),
      filters(all, asked),
      table('Stories', ['story', 'agreement', 'when', 'sources', 'claims', 'articles'], shown, toCells, 'quiet'),
    ]
  },
}

const toCells = (story: Row) => [
  h('div', { class: 'lead' }, link(toStory(story.story_id), String(story.label)), differences(story)),
  agreement(story.agreement),
  days(story),
  story.independent_source_count as number,
  story.claim_count as number,
  story.document_count as number,
]

let summary: Element | null = null

/** Keeps what the page says without a script of how much there is, before a view takes its place. */
export function keepSummary(): void {
  summary = document.querySelector('.counts')
}

const counts = (): HTMLElement => (summary?.cloneNode(true) as HTMLElement | undefined) ?? h('p')

/** Differences of a story that its line shows. */
const MOST_DIFFERENCES = 2

function differences({ story_id }: Row): HTMLElement | null {
  const all = where('conflicts', 'story_id', story_id)
  if (all.length === 0) return null
  const items = all
    .slice(0, MOST_DIFFERENCES)
    .map((conflict) =>
      h(
        'span',
        { class: 'difference' },
        `${kindOf(conflict)}: `,
        h('b', {}, readable(conflict.value)),
        conflict.relation === 'conflict' ? ' ✕ ' : ' → ',
        h('b', {}, readable(conflict.other_value)),
      ),
    )
  const more = all.length - items.length
  return h('div', { class: 'said' }, ...items, more > 0 ? `and ${more} more` : '')
}

function filters(all: readonly Row[], asked: string): HTMLElement {
  const items = ['', ...ORDER].map((name) => {
    const count = name === '' ? all.length : all.filter((story) => story.agreement === name).length
    const current = name === asked ? { 'aria-current': 'true' } : {}
    return h(
      'li',
      {},
      h('a', { href: `#/stories/${name}`, class: 'filter', ...current }, `${AGREEMENT[name] ?? 'all'} (${count})`),
    )
  })
  return h('ul', { class: 'filters', 'aria-label': 'By agreement' }, ...items)
}
