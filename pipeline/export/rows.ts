import type {
  BlockRow,
  DocumentRow,
  EntityRow,
  IssueRow,
  MentionRow,
  QuantityRow,
  QuoteRow,
  RoleRow,
  SentenceRow,
  TimeRow,
} from '../records.ts'
import { faultOf, type TableName } from '../validate.ts'

/** The row type of each table. */
interface RowTypes {
  documents: DocumentRow
  blocks: BlockRow
  sentences: SentenceRow
  entities: EntityRow
  mentions: MentionRow
  roles: RoleRow
  times: TimeRow
  quantities: QuantityRow
  quotes: QuoteRow
  issues: IssueRow
}

export type Cell = string | number | boolean | null
export type Row = Record<string, Cell>

/** Some rows of some tables, each list in the order in which it is written. */
export type Rows = { [T in TableName]?: RowTypes[T][] }

const LIST_SEPARATOR = '; '
// Most text has no surrogate at all, and is not looked at again.
const SURROGATE = /[\ud800-\udfff]/
const LONE_SURROGATE = /\p{Surrogate}/gu

/** A list for people: joined, null where it is empty. */
export const joinList = (items: readonly string[]): string | null =>
  items.filter((item) => item !== '').join(LIST_SEPARATOR) || null

/** The row as every format can carry it: half a surrogate pair, which UTF-8 cannot write, becomes U+FFFD. */
export function wellFormed(row: Row): Row {
  const cells = Object.entries(row)
  if (!cells.some(([, cell]) => typeof cell === 'string' && SURROGATE.test(cell))) return row
  return Object.fromEntries(
    cells.map(([column, cell]) => [column, typeof cell === 'string' ? cell.replace(LONE_SURROGATE, '\ufffd') : cell]),
  )
}

/** Throws where a row breaks the schema of its table: that is a fault of newsledger, not of an input. */
export function assertValid(table: TableName, row: Row): void {
  const fault = faultOf(`tables/${table}`, row)
  if (fault) throw new Error(`Row ${Object.values(row)[0]} of table ${table} breaks its schema: ${fault}`)
}
