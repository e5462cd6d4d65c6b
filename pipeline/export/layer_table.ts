import type { JsonSchema } from '../record/validate.ts'
import { type Layer, type LayerName, type Page, rowsOfLayer } from './page.ts'
import type { Table } from './table.ts'

interface Named<L> {
  name: string
  schema: JsonSchema
  letter: string
  layer: L
}

/** A table whose rows are the annotations of one layer, one each. */
export const layerTable = <L extends LayerName>(
  { layer, ...named }: Named<L>,
  toRow: (page: Page, annotation: Layer<L>, id: string) => object,
): Table => ({
  ...{ ...named, layer },
  rows: (page) => rowsOfLayer(page, named.letter, layer, (annotation, id) => toRow(page, annotation, id)),
})
