import { ownField } from '../../../own_field.ts'
import type { JsonSchema } from '../../../record/validate.ts'
import { columnsOf, type Table } from '../../table.ts'

/** Columns by which rows are told apart at a glance, besides those that have few values by their schema. */
const FACETS = ['publisher', 'language', 'code', 'kind', 'source', 'event_class']
const MOST_FACETS = 5

/** Datasette's description of the database: what tables and columns mean, and by what their rows are counted. */
export const toMetadata = (tables: readonly Table[]) => ({
  title: 'News articles as tables',
  description: 'Start and end count Unicode code points of documents.text, the end exclusive. An empty cell is null.',
  databases: {
    newsledger: { tables: Object.fromEntries(tables.map((table) => [table.name, describe(table)])) },
  },
})

function describe(table: Table) {
  const { description, properties = {} } = table.schema
  const facets = columnsOf(table).filter((column) => isFacet(column, ownField(properties, column) ?? {}))
  const columns = Object.fromEntries(
    Object.entries(properties).map(([column, property]) => [column, property.description ?? '']),
  )
  return { description, facets: facets.slice(0, MOST_FACETS), columns }
}

const isFacet = (column: string, property: JsonSchema): boolean =>
  property.enum !== undefined || [property.type].flat().includes('boolean') || FACETS.includes(column)
