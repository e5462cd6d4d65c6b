import type { Token } from '../../../language/reader.ts'
import type { Span } from '../../../record/span.ts'
import { indexAfter } from '../../overlaps.ts'
import { groupAt } from './counted.ts'
import { quantityWords } from './quantity_words.ts'

/** A number in its sentence. */
interface Placed {
  text: string
  tokens: readonly Token[]
  span: Span
}

const OBLIQUE = new Set(['obl', 'obj', 'advmod', 'obl:unmarked', 'nummod'])
const SUBJECTS = new Set(['nsubj', 'nsubj:pass'])

/** What rose or fell to a number: `cases` of "cases rose to 300", also of "the number of cases rose to 300"; null where nothing did. */
export function groupBefore({ text, tokens, span }: Placed): string | null {
  const number = headNumber(tokens, indexAfter(tokens, span.start))
  const verb = number && OBLIQUE.has(number.deprel ?? '') ? (number.head ?? -1) : -1
  const said = tokens[verb]?.text.toLowerCase() ?? ''
  if (!quantityWords().change.has(said) && !quantityWords().reach.has(said)) return null
  const subject = tokens.findIndex(({ head, deprel }) => head === verb && SUBJECTS.has(deprel ?? ''))
  return subject < 0 || subject >= verb ? null : countedIn(text, tokens, subject)
}

/** Most tokens from "number" to the number. */
const REACH = 12
const STOPS = new Set([',', ';', '.', ':'])
/** What "the number of shares" is of that something brings to a number: `raise the number of shares to 10 million`. */
export function groupOfNumber({ text, tokens, span }: Placed): string | null {
  const number = indexAfter(tokens, span.start)
  for (let at = number - 1; at > Math.max(0, number - REACH); at--) {
    if (STOPS.has(tokens[at]?.text ?? '') || tokens[at]?.upos === 'NUM') return null
    if (tokens[at]?.text === 'of' && tokens[at - 1]?.text === 'number' && tokens[at - 2]?.text === 'the')
      return groupAt(text, tokens, at + 1)?.noun ?? null
  }
  return null
}

/** The scale word that a numeral belongs to: `billion` of "25.5 billion"; else the numeral. */
export function headNumber(tokens: readonly Token[], at: number): Token | undefined {
  const head = tokens[tokens[at]?.head ?? -1]
  return head?.upos === 'NUM' ? head : tokens[at]
}

function countedIn(text: string, tokens: readonly Token[], subject: number): string | null {
  const noun = tokens[subject]
  const isOf = quantityWords().sum.has(noun?.text.toLowerCase() ?? '') && tokens[subject + 1]?.text === 'of'
  if (isOf) return groupAt(text, tokens, subject + 2)?.noun ?? null
  return noun?.xpos === 'NNS' ? text.slice(tokens[groupStart(tokens, subject)]?.start, noun.end) : null
}

const BEFORE = new Set(['ADJ', 'NOUN', 'PROPN'])
/** The first word of the group that a noun ends. */
function groupStart(tokens: readonly Token[], noun: number): number {
  let at = noun
  while (at > 0 && BEFORE.has(tokens[at - 1]?.upos ?? '')) at--
  return at
}
