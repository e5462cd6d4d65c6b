import type { Issue, QuantityAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { Annotator, Because, BlockSentence, CleanDocument } from '../annotator.ts'
import { spansOver } from '../overlaps.ts'
import { boundsOf } from './bounds.ts'
import type { Counted, Measured, Modifier, QuantityGrammar } from './grammar.ts'
import { quantityGrammarOf } from './grammars.ts'
import { implausible, implausibleAge } from './implausible.ts'
import { reasonsFor } from './quantity_reasons.ts'

/** Numbers with what they count or measure. Times, and numbers inside names, are left to their own annotators. */
export const quantities: Annotator = {
  name: 'quantities',
  needs_words: true,
  annotate(document, _context, report, because) {
    const grammar = quantityGrammarOf(document.document.language)
    if (!grammar) return []
    const taken = document.annotations.flatMap((a) =>
      a.layer === 'time' || (a.layer === 'mention' && a.form === 'name') ? [{ start: a.start, end: a.end }] : [],
    )
    const takenIn = spansOver(taken)
    const found = document.sentences.flatMap((s) => readSentence(grammar, document, s, takenIn, { report, because }))
    for (const quantity of found) tell(report, implausible(document.document, quantity))
    return found
  },
}

/** Who is told what: issues, and why. */
interface Told {
  report: ((issue: Issue) => void) | undefined
  because: Because | undefined
}

function tell(report: Told['report'], issue: Issue | null): void {
  if (issue) report?.(issue)
}

function readSentence(
  grammar: QuantityGrammar,
  { document }: CleanDocument,
  sentence: BlockSentence,
  takenIn: (span: Span) => Span[],
  { report, because }: Told,
): QuantityAnnotation[] {
  const { text } = document
  const words = grammar.wordsOf(text.slice(sentence.start, sentence.end), sentence.start)
  const read = grammar.findNumbers(words).map((measured) => {
    const span = { start: words[measured.from]?.start ?? 0, end: words[measured.to - 1]?.end ?? 0 }
    return { measured, span, counted: grammar.countedBy(text, sentence.tokens, measured, span) }
  })
  const nouns = toNouns(read)
  return read.flatMap(({ measured, span, counted }, i) => {
    const noun = nouns[i] ?? null
    if (grammar.isAgeOfPerson(words, measured)) tell(report, implausibleAge(document, span, measured.low))
    if (takenIn(span).length > 0 || !grammar.isCountable(words, measured, { ...counted, noun })) return []
    const modifier = grammar.modifierOf(words, measured.from, measured.to)
    const quantity = toQuantity(span, measured, modifier, ofText({ ...counted, noun }))
    because?.(quantity, () => reasonsFor(measured, words, modifier, quantity.of))
    return [quantity]
  })
}

/** A number with what it counts. */
interface Read {
  measured: Measured
  counted: Counted
}

/**
 * The nouns of numbers in their order, with those that are left out: of a number whose unit is that of the next, the next one's; of people
 * to whom something befell, as to those before them, the noun of these (14 people were killed and 30 wounded).
 */
function toNouns(read: readonly Read[]): (string | null)[] {
  let people: string | null = null
  return read.map(({ measured, counted: { noun, state } }, i) => {
    if (noun === null && measured.by === 'shared') return read[i + 1]?.counted.noun ?? null
    if (state === null) return noun
    people = noun ?? people
    return people
  })
}

/** `people killed` */
const ofText = ({ noun, state }: Counted): string | null =>
  [noun, state].filter((part) => part !== null).join(' ') || null

/** A vague word is near its number where nothing else says how it is to be taken. */
const toQuantity = (
  span: Span,
  measured: Measured,
  modifier: Modifier | null,
  of: string | null,
): QuantityAnnotation => ({
  layer: 'quantity',
  ...span,
  kind: measured.kind,
  value: measured.value,
  ...boundsOf(measured, modifier),
  mod: modifier?.mod ?? (measured.by === 'vague' ? 'approximately' : null),
  unit: measured.unit,
  of,
})
