import type { Annotation, Issue, MentionAnnotation, QuantityAnnotation } from '../../record/records.ts'
import { overlaps, type Span } from '../../record/span.ts'
import type { Annotator, Because, BlockSentence, CleanDocument } from '../annotator.ts'
import type { Word } from '../numbers/words.ts'
import { spansOver } from '../overlaps.ts'
import { boundsOf } from './bounds.ts'
import { type EarlierNouns, earlierNouns } from './earlier_nouns.ts'
import type { Counted, Left, Measured, Modifier, NameBefore, Per, QuantityGrammar } from './grammar.ts'
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
    const earlier = earlierNouns(grammar)
    const found = document.sentences.flatMap((s) =>
      readSentence(grammar, document, s, taken, earlier, { report, because }),
    )
    for (const quantity of found) tell(report, implausible(document.document, quantity))
    return found
  },
}

/** What other annotators read. */
interface Taken {
  /**
   * Does a time overlap a span, or a name its numeral? A name that overlaps the unit alone takes the unit for one ("Celsius"), and a time at
   * the end of a span is what its rate is per ("barrels a day").
   */
  isTaken(span: Span, numeral: Span): boolean
  /** Does a time end at an offset? */
  endsTime(offset: number): boolean
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
    isTaken: (span, numeral) =>
      namesIn(numeral).length > 0 || timesIn(span).some(({ start, end }) => start < numeral.end || end !== span.end),
    endsTime: (offset) => timesIn({ start: offset - 1, end: offset }).length > 0,
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
  { start, end, tokens }: BlockSentence,
  taken: Taken,
  earlier: EarlierNouns,
  { report, because }: Told,
): QuantityAnnotation[] {
  const { text } = document
  const words = grammar.wordsOf(text.slice(start, end), start)
  const read = grammar.findNumbers(words).map((measured): Read => {
    const span = { start: words[measured.from]?.start ?? 0, end: words[measured.to - 1]?.end ?? 0 }
    const counted = withoutTimes(grammar.countedBy(text, tokens, measured, span), measured, taken)
    return { measured, span, counted, per: grammar.perOf(text, tokens, measured, span, counted.end) }
  })
  const nouns = toNouns(read, statesOf(grammar, text, read))
  const sums = read.find(({ measured }) => measured.kind === 'money' && measured.unit !== null)?.measured.unit ?? null
  earlier.nextSentence()
  return read.flatMap(({ measured: plain, span, counted, per }, i) => {
    const known = { ...counted, ...nouns[i] }
    if (grammar.isAgeOfPerson(words, plain)) tell(report, implausibleAge(document, span, plain.low))
    if (plain.kind === 'ratio' && counted.ofTime) return []
    if (taken.isTaken(span, numeralAt(words, plain)) || isAlone(text, span, plain)) return []
    if (read.some((other) => other.per && overlaps(other.per, span))) return []
    const measured = grammar.asMoney(words, plain, known, sums)
    const left = { text, tokens, words, measured, span, earlier: earlier.noun(), isNear: earlier.isNear() }
    earlier.tell(measured, known)
    const counts = withNounLeftOut(grammar, left, known, taken.nameBefore(words[measured.from - 1]))
    if (counts === null) return []
    earlier.use(counts.noun)
    const modifier = grammar.modifierOf(words, measured.from, measured.to)
    const quantity = toQuantity(span, measured, modifier, per, measured.kind === plain.kind ? ofText(counts) : null)
    because?.(quantity, () => reasonsFor(measured, words, modifier, quantity.per, quantity.of))
    return [quantity]
  })
}

/** What a number counts, with the noun that it leaves out where it does; null where it is no quantity. */
function withNounLeftOut(
  grammar: QuantityGrammar,
  left: Left,
  known: Timed,
  before: NameBefore | null,
): Pick<Counted, 'noun' | 'state'> | null {
  const { words, tokens, measured } = left
  const isBare = measured.kind === 'count' && measured.unit === null && known.noun === null && known.state === null
  const noun = isBare && !known.ofTime ? grammar.leftOut(left) : null
  if (noun === null && isBare && grammar.isNoCount(words, tokens, measured)) return null
  if (known.noun !== null && grammar.isPlaceInList(tokens, measured, known.end)) return null
  const counted = { ...known, noun: noun ?? known.noun }
  const isWord = measured.form === 'words' && measured.by !== 'vague'
  return grammar.isCountable(words, measured, isWord ? counted : known, before) ? counted : null
}

/** What is counted, and whether that is a stretch of time: `the first half of the year`. */
type Timed = Counted & { ofTime?: true }

/** A number with what it counts. */
interface Read {
  measured: Measured
  span: Span
  counted: Timed
  per: Per | null
}

/** "Lost two million last year": a noun that ends a time is not what is counted. */
const withoutTimes = (counted: Counted, { by }: Measured, taken: Taken): Timed =>
  counted.noun !== null && by !== 'vague' && taken.endsTime(counted.end)
    ? { ...counted, noun: null, ofTime: true }
    : counted

const EDGE = new Set(['\t', '\n', undefined])
/** A bare number that has a cell of a table, or a line, to itself says elsewhere what it counts. */
function isAlone(text: string, { start, end }: Span, { kind, unit }: Measured): boolean {
  if (unit !== null || kind !== 'count') return false
  let [from, to] = [start - 1, end]
  while (text[from] === ' ') from--
  while (text[to] === ' ' || text[to] === '+') to++
  return from >= 0 && to < text.length && EDGE.has(text[from]) && EDGE.has(text[to])
}

/** Nothing more is said of the last of a list. */
const CLOSES = /^(?:$|[.;:)]|,? and )/u
const LOOK = 6

/** What befell those who are counted, also where a list says it of its last or first: 12 soldiers and 3 civilians were killed. */
function statesOf(grammar: QuantityGrammar, text: string, read: readonly Read[]): (string | null)[] {
  const states = read.map(({ counted }) => counted.state)
  for (let i = read.length - 2; i >= 0; i--) {
    const [one, next] = [read[i] as Read, read[i + 1] as Read]
    if (one.counted.noun === null || one.measured.kind !== 'count' || next.counted.noun === null) continue
    if (!grammar.isListJoint(text.slice(one.counted.end, next.span.start))) continue
    states[i] ??= states[i + 1] ?? null
    if (CLOSES.test(text.slice(next.counted.end, next.counted.end + LOOK))) states[i + 1] ??= states[i] ?? null
  }
  return states
}

/**
 * The nouns of numbers in their order, with those that are left out: of a number whose unit is that of the next, the next one's; of people
 * to whom something befell, as to those before them, the noun of these (14 people were killed and 30 wounded).
 */
function toNouns(read: readonly Read[], states: readonly (string | null)[]): Pick<Counted, 'noun' | 'state'>[] {
  let people: string | null = null
  return read.map(({ measured, counted: { noun } }, i) => {
    const state = states[i] ?? null
    if (noun === null && measured.by === 'shared') return { noun: read[i + 1]?.counted.noun ?? null, state }
    if (state === null) return { noun, state }
    people = noun ?? people
    return { noun: people, state }
  })
}

/** `people killed` */
const ofText = ({ noun, state }: Pick<Counted, 'noun' | 'state'>): string | null =>
  [noun, state].filter((part) => part !== null).join(' ') || null

/** A vague word is near its number where nothing else says how it is to be taken. */
const toQuantity = (
  span: Span,
  measured: Measured,
  modifier: Modifier | null,
  per: Per | null,
  of: string | null,
): QuantityAnnotation => ({
  layer: 'quantity',
  ...span,
  kind: measured.kind,
  value: measured.value,
  ...boundsOf(measured, modifier),
  mod: modifier?.mod ?? (measured.by === 'vague' ? 'approximately' : null),
  unit: measured.unit,
  per: per?.words ?? null,
  of,
})
