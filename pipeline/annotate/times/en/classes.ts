import { toClasses } from '../pattern.ts'

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

/** The classes of English words that times are said with. */
export const CLASSES = toClasses(GROUPS)
export const { pattern, isOf } = CLASSES
