/** A number as read: how many words it took, and how it was written. */
export interface NumberReading {
  value: number
  length: number
  /** digits (`1,331`), words (`twelve`), mixed (`1.5 million`), ordinal (`third`, `20th`), year (`nineteen ninety-six`). */
  form: 'digits' | 'words' | 'mixed' | 'ordinal' | 'year'
  /** What a scale word behind it multiplied it by: `3 million`, `three million`; 1 where none did, or a part of it only. */
  scale: number
}

/** Twelve significant digits: enough for any count, and free of binary noise such as 16.400000000000002. */
export const roundNumber = (value: number): number => Number(value.toPrecision(12))

/** Larger numbers are left out: they cannot be told exactly, nor written without an exponent. */
const TOO_LARGE = 1e21
export const isTellable = (value: number): boolean => Math.abs(value) < TOO_LARGE
