import type { Format } from './format.ts'

/** An array, one record a line (RFC 8259). */
export const json: Format = {
  name: 'json',
  mediatype: 'application/json',
  open: () => '[',
  encode: (rows, _columns, before) =>
    rows.map((row, index) => `${before + index > 0 ? ',' : ''}\n${JSON.stringify(row)}`).join(''),
  close: () => '\n]\n',
}
