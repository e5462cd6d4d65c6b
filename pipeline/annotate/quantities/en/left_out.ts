import type { Token } from '../../../language/reader.ts'
import { touches, type Word } from '../../numbers/words.ts'
import { indexAfter } from '../../overlaps.ts'
import type { Left, Measured } from '../grammar.ts'
import { groupAt } from './counted.ts'
import { modifierOf } from './modifier.ts'
import { collectives, quantityWords } from './quantity_words.ts'
import { groupBefore, groupOfNumber, headNumber } from './subject_counted.ts'

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''

/**
 * What a bare number counts that has no noun of its own: `Players: 4`, `a workforce of 2,800`, `cases rose to 300`, `an index at 452.76`,
 * `hundreds marched`, `five of them`; null where nothing says it.
 */
export const nounLeftOut = (left: Left): string | null =>
  labelOf(left) ??
  collectiveOf(left) ??
  pointsOf(left) ??
  groupBefore(left) ??
  groupOfNumber(left) ??
  behindAside(left) ??
  earlierOf(left)

const LETTERS = /^\p{L}+$/u
/** Most words of a label. */
const LONGEST_LABEL = 4
/** `Player count: 2`, at the beginning of a line. */
function labelOf({ text, words, measured: { from } }: Left): string | null {
  const colon = from - 1
  const isLabel =
    words[colon]?.text === ':' &&
    colon <= LONGEST_LABEL &&
    words.slice(0, colon).every((word) => LETTERS.test(word.text))
  const [first, last] = [words[0], words[colon - 1]]
  if (!isLabel || !first || !last || quantityWords().rating.has(last.lower)) return null
  return text.slice(first.start, last.end)
}

/** Most words between a word for many and how many they are. */
const NEAR = 6
/** `a workforce of 2,800`, `the population is about 4,500`, `circulation fell to 30,000`. */
function collectiveOf({ words, measured: { from } }: Left): string | null {
  for (let at = from - 1; at >= Math.max(0, from - NEAR) && LETTERS.test(words[at]?.text ?? ''); at--) {
    const of = collectives().get(lowerAt(words, at))
    if (of !== undefined) return of
  }
  return null
}

const HUNDREDTHS = /^[\d,]+\.\d\d$/u
/** A number told to two digits in a sentence on an index. */
const pointsOf = ({ words, measured: { from, to } }: Left): string | null =>
  to === from + 1 &&
  HUNDREDTHS.test(words[from]?.text ?? '') &&
  words.slice(0, from).some(({ lower }) => quantityWords().stock_index.has(lower))
    ? 'points'
    : null

const DASH = new Set(['—', '–', '-', '(', ','])
/** Most words of an aside. */
const LONGEST_ASIDE = 5
/** `dozens — even hundreds — of options` */
function behindAside({ text, tokens, span }: Left): string | null {
  const at = indexAfter(tokens, span.end)
  if (!DASH.has(tokens[at]?.text ?? '')) return null
  for (let of = at + 1; of <= at + 1 + LONGEST_ASIDE; of++)
    if (tokens[of]?.text === 'of' && !LETTERS.test(tokens[of - 1]?.text ?? ''))
      return groupAt(text, tokens, isDeterminer(tokens[of + 1]) ? of + 2 : of + 1)?.noun ?? null
  return null
}

const isDeterminer = (token: Token | undefined): boolean =>
  quantityWords().determiner.has(token?.text.toLowerCase() ?? '')

/** People, where nobody says otherwise of a vague number or of a crowd; else what the number before it counts. */
function earlierOf(left: Left): string | null {
  const { words, measured, earlier } = left
  if (isOfThem(words, measured)) return earlier
  if (lowerAt(words, measured.to) === 'of') return null
  if (measured.by === 'vague') return isPaid(words, measured) ? null : 'people'
  if (isCrowd(left)) return 'people'
  return isInDigits(left) || isCompared(words, measured) || isArgument(left) ? earlier : null
}

/** Words back to a verb of paying. */
const NEAR_PAID = 4
/** `gave his charity hundreds of thousands` */
const isPaid = (words: readonly Word[], { from }: Measured): boolean =>
  words
    .slice(Math.max(0, from - NEAR_PAID), from)
    .some(({ lower }) => quantityWords().pays.has(lower) || quantityWords().gains.has(lower))

/** `five of them`, `dozens of others` */
const isOfThem = (words: readonly Word[], { to }: Measured): boolean =>
  lowerAt(words, to) === 'of' &&
  (quantityWords().pronoun.has(lowerAt(words, to + 1)) || quantityWords().others.has(lowerAt(words, to + 1)))

/** Most words between what compares and its number. */
const NEAR_COMPARED = 3
/** `compared with 16 million`, `up from 40`, `including 50 by the end of the year` */
function isCompared(words: readonly Word[], { from, to }: Measured): boolean {
  const said = modifierOf(words, from, to)?.said.split(' ').length ?? 0
  const end = from - said
  return words
    .slice(Math.max(0, end - NEAR_COMPARED), end)
    .some((word, i, near) => quantityWords().compared.has(word.lower) && near.slice(i + 1).every(isSmall))
}
const isSmall = ({ lower }: Word): boolean => quantityWords().compared_with.has(lower)

const WHOLE = /^[\d,]+$/u
/** `42 votes for her, 18 for him`: a whole number in digits, in the sentence of the noun. */
const isInDigits = ({ words, measured: { from, form }, isNear }: Left): boolean =>
  isNear && form !== 'words' && WHOLE.test(words[from]?.text ?? '') && !isTally(words, from)

/** `4 to 4`: bare numbers on either side of "to" are a result, unless something went from one to the other. */
const isTally = (words: readonly Word[], from: number): boolean =>
  (lowerAt(words, from + 1) === 'to' &&
    WHOLE.test(words[from + 2]?.text ?? '') &&
    lowerAt(words, from - 1) !== 'from') ||
  (lowerAt(words, from - 1) === 'to' && WHOLE.test(words[from - 2]?.text ?? '') && lowerAt(words, from - 3) !== 'from')

const ARGUMENTS = new Set(['nsubj', 'nsubj:pass', 'obj'])
/** `three remained`, `she has 163`, `it gains at least 24` */
function isArgument({ tokens, measured, span }: Left): boolean {
  const number = headNumber(tokens, indexAfter(tokens, span.start))
  const verb = tokens[number?.head ?? -1]
  if (measured.low <= 1 || !number || number.upos !== 'NUM' || verb?.upos !== 'VERB') return false
  return ARGUMENTS.has(number.deprel ?? '') || (number.deprel === 'obl' && !hasPreposition(tokens, number))
}

const hasPreposition = (tokens: readonly Token[], number: Token): boolean =>
  tokens.some(({ head, deprel }) => deprel === 'case' && tokens[head ?? -1] === number)

/** `5,000 marched`, `it drew 20,000`, `it expects 5,000 to attend` */
function isCrowd({ tokens, measured, span }: Left): boolean {
  const at = indexAfter(tokens, span.start)
  const number = headNumber(tokens, at)
  const verb = tokens[number?.head ?? -1]?.text.toLowerCase() ?? ''
  const next = tokens[indexAfter(tokens, span.end)]
  const to = next?.text === 'to' ? (tokens[indexAfter(tokens, span.end) + 1]?.text.toLowerCase() ?? '') : ''
  if (measured.low < CROWD) return false
  const isOwn = number?.upos === 'NUM' && ARGUMENTS.has(number.deprel ?? '') && quantityWords().crowd.has(verb)
  return isOwn || quantityWords().crowd.has(to)
}
/** Fewer than so many are no crowd. */
const CROWD = 20

const DECIMAL = /^\d+\.\d+$/u
/** Words back to what a rating is called. */
const NEAR_RATING = 4
/** A number that counts nothing is hardly a count where it is a rating, a decimal, or the last cell of a line that says nothing. */
export const isNoCount = (words: readonly Word[], tokens: readonly Token[], { from, to, form }: Measured): boolean =>
  form === 'digits' &&
  (DECIMAL.test(words[from]?.text ?? '') || isRating(words, from) || (isLastCell(words, from, to) && !isSaid(tokens)))

/** `4 Ada Fenton`: the place of a name in a list. */
export const isPlaceInList = (tokens: readonly Token[], { from, form }: Measured, end: number): boolean =>
  from === 0 && form === 'digits' && tokens[indexAfter(tokens, end) - 1]?.xpos === 'NNP' && !isSaid(tokens)

const isRating = (words: readonly Word[], from: number): boolean =>
  words.slice(Math.max(0, from - NEAR_RATING), from).some(({ lower }) => quantityWords().rating.has(lower))

const isLastCell = (words: readonly Word[], from: number, to: number): boolean =>
  to === words.length &&
  (words[from - 1]?.text === ',' || words[from - 1]?.text === '|') &&
  !touches(words[from - 1], words[from])

const isSaid = (tokens: readonly Token[]): boolean => tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')

const PLURAL = /(?:[^s]s|ese|people|men|women|children|police)$/u
/** Does a noun name several: `soldiers`, `people`? */
export const isPlural = (noun: string): boolean => PLURAL.test(noun)
