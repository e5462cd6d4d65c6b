import { ownField } from '../../../own_field.ts'
import type { JsonSchema } from '../../../record/validate.ts'
import { keyColumnsOf, type Table } from '../../table.ts'
import { broughtTo } from './brought.ts'
import { shownColumns } from './limits.ts'
import { STYLE, type Style } from './styles.ts'
import { unitColumns } from './unit_names.ts'

/** A column of a sheet. */
export interface SheetColumn {
  name: string
  style: Style
  /** In characters. */
  width: number
}

/** What a reader wants to know of any row before all else, in this order. */
const FIRST = ['article_title', 'title', 'published_date', 'publisher', 'sentence']

/** The columns of a sheet: what people read comes first, then what joins tables, counts characters, and codes that stand in words before. */
export function sheetColumns(table: Table): SheetColumn[] {
  const { properties = {} } = table.schema
  const [own, last, inWords] = [shownColumns(table), lastColumns(table), unitColumns(table)]
  const read = own.flatMap((column) => inWords.get(column) ?? (last.has(column) ? [] : column))
  const names = [...firstColumns(table, own), ...read, ...own]
  return Array.from(new Set(names), (name) => {
    const { style, width } = lookOf(name, ownField(properties, name), last.has(name))
    return { name, style, width: Math.max(width, name.length + ARROW) }
  })
}

/** Characters beside each other on a page that lies across, and can still be read. */
const PAPER = 260

/** How many columns stand on paper: as many of the first, which people read, as a page is wide. */
export function columnsOnPaper(columns: readonly SheetColumn[]): number {
  let [count, width] = [0, 0]
  for (const column of columns) {
    width += column.width
    if (width > PAPER) break
    count++
  }
  return Math.max(1, count)
}

/** What a reader wants to know of any row, then what else comes from other tables. */
function firstColumns(table: Table, own: readonly string[]): string[] {
  const brought = broughtTo(table)
  const known = FIRST.filter((column) => own.includes(column) || brought.includes(column))
  const ofArticle = brought.includes('article_title') ? known.filter((column) => column !== 'title') : known
  return [...ofArticle, ...brought]
}

/** What programs ask of a file. */
const TECHNICAL = ['sha256', 'media_type', 'encoding']
const OFFSET = /(?:^|_)(?:start|end)$/

function lastColumns(table: Table): ReadonlySet<string> {
  const { properties = {} } = table.schema
  const joins = ([column, property]: [string, JsonSchema]) => 'x-references' in property || OFFSET.test(column)
  const found = Object.entries(properties).filter(joins)
  return new Set([
    ...keyColumnsOf(table).filter((column) => column.endsWith('_id')),
    ...found.map(([column]) => column),
    ...unitColumns(table).keys(),
    ...TECHNICAL,
  ])
}

/** Columns of whole sentences and paragraphs; the last is too long to be shown on more than a line. */
const LONG = new Set([
  'title',
  'article_title',
  'sentence',
  'text',
  'other_text',
  'description',
  'label',
  'message',
  'next_step',
  'meaning',
])
const LONGEST = 'article'
/** Days, or moments of which the sheet shows the day. */
const MOMENTS = new Set(['published_date', 'modified_date'])

/** Characters that the arrow of the filter covers of a heading. */
const ARROW = 4
const WIDTHS = { id: 16, number: 10, day: 12, value: 14, name: 24, long: 56 } as const

/** How a column looks: long words wrap, days are days, all other text stays text. */
function lookOf(name: string, property: JsonSchema | undefined, joins: boolean): Omit<SheetColumn, 'name'> {
  const types = [property?.type ?? 'string'].flat()
  if (property?.format === 'date' || MOMENTS.has(name)) return { style: STYLE.day, width: WIDTHS.day }
  if (types.some((type) => type !== 'string' && type !== 'null')) return { style: STYLE.plain, width: WIDTHS.number }
  if (joins) return { style: STYLE.text, width: WIDTHS.id }
  if (LONG.has(name)) return { style: STYLE.wrapped, width: WIDTHS.long }
  if (name === LONGEST) return { style: STYLE.text, width: WIDTHS.long }
  return { style: STYLE.text, width: property?.enum ? WIDTHS.value : WIDTHS.name }
}
