import type { Annotation, Issue, MentionAnnotation, QuantityAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { Annotator, Because, BlockSentence, CleanDocument } from '../annotator.ts'
import type { Word } from '../numbers/words.ts'
import { spansOver } from '../overlaps.ts'
import { boundsOf } from './bounds.ts'
import type { Counted, Measured, Modifier, NameBefore, QuantityGrammar } from './grammar.ts'
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
    const taken = takenBy(document.annotations)
    const found = document.sentences.flatMap((s) => readSentence(grammar, document, s, taken, { report, because }))
    for (const quantity of found) tell(report, implausible(document.document, quantity))
    return found
  },
}

/** What other annotators read. */
interface Taken {
  /** Does a time overlap a span, or a name its numeral? A name that overlaps the unit alone takes the unit for one ("Celsius"). */
  isTaken(span: Span, numeral: Span): boolean
  /** The sort of name, or time, that ends with a word; null where none does. */
  nameBefore(word: Span | undefined): NameBefore | null
}

function takenBy(annotations: readonly Annotation[]): Taken {
  const others = new Set(annotations.flatMap((a) => (a.layer === 'entity' && OTHERS.has(a.type) ? [a.id] : [])))
  const times = annotations.filter((a) => a.layer === 'time')
  const names = annotations.filter((a) => a.layer === 'mention').filter((a) => a.form === 'name')
  const [timesIn, namesIn] = [spansOver(times), spansOver(names)]
  const sortOf = (name: MentionAnnotation): NameBefore => (others.has(name.entity) ? 'other' : 'numbered')
  const ends = new Map<number, NameBefore>(names.map((name) => [name.end, sortOf(name)]))
  for (const { end } of times) ends.set(end, 'other')
  return {
    isTaken: (span, numeral) => timesIn(span).length > 0 || namesIn(numeral).length > 0,
    nameBefore: (word) => ends.get(word?.end ?? -1) ?? null,
  }
}
/** Types of names that no number belongs to, as it does to a flight or a make. */
const OTHERS = new Set(['person', 'place'])

/** The first word of a quantity that is a number in digits; else its first. */
const numeralAt = (words: readonly Word[], { from, to }: Measured): Span =>
  words.slice(from, to).find(({ text }) => DIGIT.test(text)) ?? words[from] ?? { start: 0, end: 0 }
const DIGIT = /^\d/u

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
  taken: Taken,
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
    if (taken.isTaken(span, numeralAt(words, measured))) return []
    const before = taken.nameBefore(words[measured.from - 1])
    if (!grammar.isCountable(words, measured, { ...counted, noun }, before)) return []
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
