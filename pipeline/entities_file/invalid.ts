import { inspect } from 'node:util'

/** A list of entities that cannot be used: the message says which file and row, why, and what would be right, in one line. */
export class EntitiesInvalid extends Error {
  override name = 'EntitiesInvalid'
}

/** `row` counts from 1, below the header; null where the whole file is meant. */
export const faultIn = (file: string, row: number | null, reason: string, next: string): EntitiesInvalid =>
  new EntitiesInvalid(`${file}: ${row === null ? '' : `row ${row}: `}${reason}; ${next}`)

/** A value of the user, as a message shows it: in one line, and not too long. */
export const shown = (value: unknown): string =>
  inspect(value, { breakLength: Number.POSITIVE_INFINITY, maxStringLength: 80 })
