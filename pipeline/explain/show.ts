import type { Evidence } from '../clean/page.ts'
import { blocks } from '../export/tables/blocks.ts'
import { largest } from '../extremes.ts'
import { ownField } from '../own_field.ts'
import type { Reason } from '../stage.ts'
import type { Explanation } from './index.ts'

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green'
export type Paint = (style: Style, text: string) => string

/** An explanation as text for a terminal: the row's columns, what they mean, its characters in their place, why. */
export function show({ table, row, place, reasons, evidence, notes }: Explanation, paint: Paint): string {
  const parts = [
    notes.map((note) => paint('yellow', note)),
    columnsOf({ table, row }, paint),
    place ? [...(table === blocks ? [reasonFor(row)] : []), placeOf(place, row, paint)] : [],
    reasonsOf(reasons, paint),
    evidence ? evidenceOf(evidence, paint) : [],
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** Columns that hold whole texts. */
const LONG: ReadonlySet<string> = new Set(['text', 'article'])

function columnsOf({ table, row }: Pick<Explanation, 'table' | 'row'>, paint: Paint): string[] {
  const { properties = {} } = table.schema
  const width = largest(Object.keys(row).map((column) => column.length))
  const lines = Object.entries(row)
    .filter(([column, value]) => value !== null && !LONG.has(column))
    .map(([column, value]) => {
      const meaning = paint('dim', ownField(properties, column)?.description ?? '')
      return `${paint('bold', column.padEnd(width))}  ${value}  ${meaning}`
    })
  return [paint('bold', `${table.name}: one row`), ...lines]
}

/** The document's text around the row, the row's own characters marked. */
function placeOf(
  { before, own, after, more }: NonNullable<Explanation['place']>,
  row: Explanation['row'],
  paint: Paint,
) {
  const marked = paint(row.kept === false ? 'red' : 'green', `⟦${own}⟧`)
  return `${more.before ? '…' : ''}${before}${marked}${after}${more.after ? '…' : ''}`
}

function reasonFor({ verdict, kind, rule, score }: Explanation['row']): string {
  const sure = score === null ? 'by a rule that does not measure' : `with a score of ${score}`
  return `The rule "${rule}" took it for ${kind} and it was ${verdict}, ${sure}.`
}

function reasonsOf(reasons: readonly Reason[], paint: Paint): string[] {
  const width = largest(reasons.map(({ name }) => name.length))
  const lines = reasons.map(({ name, value }) => `${paint('bold', name.padEnd(width))}  ${value}`)
  return lines.length > 0 ? [paint('bold', 'why'), ...lines] : []
}

/** Features that are shown: those that added most, where the rule says what each added. */
const SHOWN_FEATURES = 24

function evidenceOf(evidence: Evidence, paint: Paint): string[] {
  const thresholds = Object.entries(evidence.thresholds).map(([name, from]) =>
    from === null ? name : `${name} from ${from}`,
  )
  const features = evidence.features
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.weight ?? 0) - Math.abs(a.weight ?? 0))
    .slice(0, SHOWN_FEATURES)
  const added = (weight: number | undefined): string =>
    weight === undefined ? '' : `  ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`
  return [
    `${paint('bold', 'thresholds')}  ${thresholds.join(', ')}`,
    paint('bold', 'features'),
    ...features.map(
      ({ name, value, weight }) => `  ${Math.round(value * 1000) / 1000}  ${name}${paint('dim', added(weight))}`,
    ),
  ]
}
