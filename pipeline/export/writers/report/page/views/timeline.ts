import { days, tick } from '../days.ts'
import { h, link, svg, table } from '../dom.ts'
import { type Row, rowsOf } from '../store.ts'
import type { View } from '../view.ts'
import { toStory } from '../words.ts'

/** A point a story by its first day; the words stand below, for those who see no drawing. */
export const timeline: View = {
  needs: ['timeline'],
  show() {
    const rows = rowsOf('timeline')
    const dated = rows.filter(({ earliest }) => Number.isFinite(Date.parse(String(earliest))))
    return [
      h('h1', {}, 'Timeline'),
      ...(dated.length > 1 ? [drawing(dated)] : []),
      table(
        'Events in the order of their days',
        ['when', 'what', 'status', 'claims', 'articles'],
        rows,
        (row) => [
          days(row),
          row.story_id === null ? String(row.label) : link(toStory(row.story_id), String(row.label)),
          String(row.status),
          row.claim_count as number,
          row.document_count as number,
        ],
        'quiet',
      ),
    ]
  },
}

const DAY = 86_400_000
const WIDTH = 1000
const HEIGHT = 150
const AXIS = 118
const EDGE = 60
/** Points that are drawn; rows of them before they begin anew from the top. */
const MOST_POINTS = 2000
const LAYERS = 7
/** Share of the points at either end that may lie far from all others, and then stand at the edge. */
const STRAY = 0.05

/** From the first to the last day that is drawn, in milliseconds. */
interface Scale {
  first: number
  last: number
  at: (time: number) => number
}

function scaleOf(times: readonly number[]): Scale {
  const sorted = times.toSorted((a, b) => a - b)
  const near = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] as number
  const room = Math.max(near(1 - STRAY) - near(STRAY), DAY)
  const first = Math.max(near(0), near(STRAY) - room)
  const last = Math.max(Math.min(near(1), near(1 - STRAY) + room), first + DAY)
  const at = (time: number): number =>
    EDGE + ((Math.min(Math.max(time, first), last) - first) / (last - first)) * (WIDTH - 2 * EDGE)
  return { first, last, at }
}

function drawing(rows: readonly Row[]): HTMLElement {
  const times = rows.map(({ earliest }) => Date.parse(String(earliest)))
  const scale = scaleOf(times)
  const points = rows.slice(0, MOST_POINTS).map((row, i) => pointOf(row, times[i] ?? scale.first, i, scale))
  const outside = times.filter((time) => time < scale.first || time > scale.last).length
  const picture = svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': `${rows.length} dated events; the table below has them all`,
    },
    svg('line', { x1: EDGE, y1: AXIS, x2: WIDTH - EDGE, y2: AXIS }),
    ...ticks(scale),
    ...points,
  )
  const note = [
    outside > 0 ? `${outside} further away, drawn at the edge` : '',
    rows.length > MOST_POINTS ? `the first ${MOST_POINTS} drawn` : '',
  ].filter((part) => part !== '')
  return h(
    'figure',
    { class: 'timeline' },
    picture as unknown as HTMLElement,
    note.length > 0 ? h('figcaption', {}, note.join('; ')) : null,
  )
}

function pointOf(row: Row, time: number, i: number, { at }: Scale): SVGElement {
  const size = 3 + Math.min(7, Math.sqrt(Number(row.claim_count)))
  const point = svg('circle', { cx: at(time).toFixed(1), cy: AXIS - 14 - (i % LAYERS) * 14, r: size.toFixed(1) })
  point.append(svg('title', {}, `${days(row)}: ${row.label}`))
  return point
}

/** Days between marks of the scale, of which the first is taken that leaves room for what stands below them. */
const STEPS = [1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 18_262, 36_524]
const MOST_TICKS = 7

function ticks({ first, last, at }: Scale): SVGElement[] {
  const span = (last - first) / DAY
  const step = STEPS.find((one) => span / one <= MOST_TICKS - 1) ?? span
  const marks: SVGElement[] = []
  for (let time = first; time <= last; time += step * DAY) {
    marks.push(svg('line', { x1: at(time).toFixed(1), y1: AXIS, x2: at(time).toFixed(1), y2: AXIS + 6 }))
    marks.push(svg('text', { x: at(time).toFixed(1), y: AXIS + 24, 'text-anchor': 'middle' }, tick(time, step)))
  }
  return marks
}
