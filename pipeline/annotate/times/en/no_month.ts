import { isCapital } from '../../capital.ts'
import type { Phrase, TimeWord } from '../grammar.ts'
import { first } from './phrase.ts'

/** The word of a month that is none: a verb or noun, an abbreviation without its full stop, a person's name, a march. */
export function isNoMonth(phrase: Phrase, { kind, common, name }: TimeWord): boolean {
  if (kind === 'month_short' && first(phrase, 'dot') === undefined) return true
  if (phrase.words.length > 1) return false
  return (
    (phrase.before === undefined && (common || isOtherCapital(phrase.after))) ||
    (name && isName(phrase)) ||
    isWalk(phrase, common)
  )
}

const isOtherCapital = (word: TimeWord | undefined): boolean => word?.kind === 'other' && isCapital(word.text)

/** Words after which it is a month, also beside a name: `in June Castle won`. */
const MONTH_LEADS = new Set([
  'in',
  'by',
  'since',
  'until',
  'during',
  'through',
  'between',
  'the',
  'this',
  'last',
  'next',
  'a',
  'its',
])
/** `Theodora May`, `beat June Castle`: a family name after a given one, or a given name before a family name. */
function isName({ words: [word], before, after, at }: Phrase): boolean {
  if (isOtherCapital(before) && (at > 1 || before?.tag.startsWith('NNP'))) return true
  const beside = after !== undefined && after.start === (word?.end ?? 0) + 1
  return beside && isOtherCapital(after) && !MONTH_LEADS.has(before?.kind ?? '')
}

export const isLed = ({ words, before }: Phrase): boolean =>
  words.length > 1 || before?.kind === 'on' || MONTH_LEADS.has(before?.kind ?? '')

/** `The Mail on Sunday` is a name to its end, `Netflix Friday` is not. */
export const endsName = ({ words: [word], before, at }: Phrase): boolean =>
  at > 1 && word?.kind === 'weekday' && before?.kind === 'other'

const AIMS = new Set(['on', 'for', 'of'])
/** `the March on the capital`, `the March for Life`: a march with its aim. */
const isWalk = ({ before, after }: Phrase, common: boolean): boolean =>
  common && (before?.kind === 'the' || before?.kind === 'genitive') && AIMS.has(after?.kind ?? '')
