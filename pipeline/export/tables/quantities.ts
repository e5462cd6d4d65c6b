import type { QuantityRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { anchor, LETTERS, type Page, place, rowsOfLayer } from '../page.ts'
import type { Table } from '../table.ts'

export const quantities: Table = {
  name: 'quantities',
  schema: readSchema('tables/quantities'),
  letter: LETTERS.quantities,
  layer: 'quantity',
  rows: (page: Page): QuantityRow[] =>
    rowsOfLayer(page, LETTERS.quantities, 'quantity', (quantity, quantity_id) => {
      const { kind, value, low, high, mod, unit, of } = quantity
      const keys = { quantity_id, ...anchor(page, quantity) }
      return { ...keys, ...place(page, quantity), kind, value, low, high, mod, unit, of }
    }),
}
