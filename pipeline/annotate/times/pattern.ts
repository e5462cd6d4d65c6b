/**
 * Patterns over classes of words, as in a chunk grammar: `(the | a)? ordinal hyphen? quarter !unit` compiles to a regular
 * expression over a string that has one character per word, so that an index in the string is the index of the word.
 * `<x` looks behind, `&x` ahead, `!x` ahead for its absence.
 */
const FIRST = 0x4e00
const chars = new Map<string, string>()

/** The character that stands for a class. */
export function charOf(name: string): string {
  const known = chars.get(name)
  if (known) return known
  const char = String.fromCharCode(FIRST + chars.size)
  chars.set(name, char)
  return char
}

/** Names for several classes. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    unit: ['unit', 'quarter'],
    units: ['units', 'quarters'],
    any_unit: ['unit', 'quarter', 'units', 'quarters'],
    cardinal: ['day_number', 'year_number', 'number', 'number_word'],
    small: ['day_number', 'number_word', 'number'],
    year: ['year_number', 'year_word'],
    ordinal: ['ordinal', 'ordinal_digits'],
    month: ['month', 'month_short'],
    weekday: ['weekday', 'weekday_short'],
    back: ['last', 'past', 'previous', 'latest'],
    forward: ['next', 'coming', 'following'],
    determiner: ['the', 'a', 'this', 'its'],
    part: ['early', 'late', 'mid', 'earlier', 'later'],
    direction: ['ago', 'earlier', 'later', 'before', 'after', 'hence', 'since'],
    preposition: [
      'in',
      'on',
      'by',
      'for',
      'of',
      'from',
      'to',
      'since',
      'until',
      'during',
      'within',
      'between',
      'through',
      'before',
      'after',
      'at',
      'and',
      'or',
      'than',
    ],
    comma: ['comma'],
  }),
)

const NAME = /[a-z_]+/g

/** A sticky expression over class characters. */
export function pattern(source: string): RegExp {
  const body = source
    .replace(NAME, (name) => `[${(GROUPS.get(name) ?? [name]).map(charOf).join('')}]`)
    .replace(/<(\[[^\][]+\])/g, '(?<=$1)')
    .replace(/&(\[[^\][]+\])/g, '(?=$1)')
    .replace(/!(\[[^\][]+\])/g, '(?!$1)')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\s+/g, '')
  return new RegExp(body, 'y')
}

/** Does a class belong to a name of the grammar? */
export const isOf = (kind: string, name: string): boolean => (GROUPS.get(name) ?? [name]).includes(kind)
