import type { QuoteAnnotation } from '../../record/records.ts'
import { overlaps, type Span } from '../../record/span.ts'
import type { Annotator, CleanDocument } from '../annotator.ts'
import type { Attribution } from './attribution.ts'
import type { Conversation } from './conversation.ts'
import { quoteGrammarOf } from './grammars.ts'
import { hearerOf } from './hearer.ts'
import { type Known, toKnown } from './known.ts'
import { nest } from './nest.ts'
import { ownWords } from './own_words.ts'
import { reasonsFor } from './quote_reasons.ts'
import { resolveSource } from './resolve_source.ts'
import { sourcePhrase } from './source_phrase.ts'
import type { Speaker } from './speaker.ts'
import { type Turns, turnIn, turnsOf } from './turns.ts'
import type { Unit } from './unit.ts'
import { toUnits } from './units.ts'

/** Attributions in PolNeAR's terms: source, cue and content; direct, mixed, and the indirect ones that are sure. */
export const quotes: Annotator = {
  name: 'quotes',
  needs_words: true,
  annotate(document, _context, _report, because) {
    const grammar = quoteGrammarOf(document.document.language)
    if (!grammar) return []
    const conversation: Conversation = { last: null, colon: null }
    const known = toKnown(document.annotations, grammar)
    const turns = turnsOf(document)
    const found = toUnits(grammar, document, timesOf(document), turns).flatMap((unit) =>
      readUnit(document, unit, { known, conversation, turns }),
    )
    const nested = nest(found.map(({ quote }, index) => ({ ...quote, id: `q${index + 1}` })))
    for (const [i, quote] of nested.entries())
      because?.(quote, () => reasonsFor(found[i] as Found, document.document.text, known))
    const mentions = ownWords(nested, document.sentences, document.document, known)
    for (const mention of mentions) because?.(mention, () => [OWN_WORDS])
    return [...nested, ...mentions]
  },
}

/** Why `I` stands for somebody. */
const OWN_WORDS = { name: 'rule', value: 'in words that are quoted, "I" is who says them (list pronouns)' }

const timesOf = ({ annotations }: CleanDocument): Span[] =>
  annotations.flatMap((a) => (a.layer === 'time' ? [{ start: a.start, end: a.end }] : []))

/** More words outside quotation marks than this are a table or a list, no sentence. */
const LONGEST_UNIT = 600

/** A quote with what it was made of. */
interface Found {
  quote: QuoteAnnotation
  attribution: Attribution
  speaker: Speaker
}

/** What reading a unit may look at, besides the unit. */
interface Around {
  known: Known
  conversation: Conversation
  turns: Turns
}

function readUnit(document: CleanDocument, unit: Unit, { known, conversation, turns }: Around): Found[] {
  const { text } = document.document
  if (unit.items.length > LONGEST_UNIT) return []
  const own = withRefusal(known.grammar.attribute(unit, text), known.grammar.findRefusal(unit))
  const rest = turns.has(unit.block) ? turnIn(unit, turns) : known.grammar.loneQuotes(unit, text, own, conversation)
  conversation.colon = unit.items.at(-1)?.word === ':' ? unit : null
  return [...own, ...rest]
    .toSorted((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0))
    .map((found) => ({ ...found, source: sourcePhrase(text, found.source, unit, known) }))
    .map((attribution) => toQuote(text, unit, attribution, known, conversation))
}

/** Nobody says what he refuses to say; that he will not answer may itself be what somebody says. */
function withRefusal(said: Attribution[], refusal: Attribution | null): Attribution[] {
  const cue = refusal?.cue
  if (!refusal || !cue) return said
  if (
    said.some(({ parts, cue: other }) => other && other.end <= cue.start && parts.some((part) => overlaps(part, cue)))
  )
    return said
  const taken = [cue, ...refusal.parts]
  return [
    refusal,
    ...said.filter(
      ({ parts, cue }) => ![...parts, ...(cue ? [cue] : [])].some((span) => taken.some((one) => overlaps(one, span))),
    ),
  ]
}

function toQuote(text: string, unit: Unit, attribution: Attribution, known: Known, conversation: Conversation): Found {
  const { source } = attribution
  const inherited = source !== null && source === conversation.last?.attribution.source
  const speaker = inherited
    ? (conversation.last?.speaker ?? NOBODY)
    : attribution.hearsay
      ? HEARSAY
      : source
        ? resolveSource(text, source, known, conversation)
        : NOBODY
  if (source && isSpeech(text, attribution, known)) conversation.last = { attribution, speaker, unit }
  const addressee = addresseeOf(unit, attribution, known)
  return { quote: toAnnotation(attribution, unlessHearer(speaker, addressee), addressee), attribution, speaker }
}

/** `she told NAME`: who is named as the hearer is not who "she" is. */
const unlessHearer = (speaker: Speaker, { addressee }: Addressee): Speaker =>
  speaker.basis !== 'name' && speaker.entity !== null && speaker.entity === addressee ? NOBODY : speaker

/** Wishes and findings read off a tree are no turn of a conversation. */
const isSpeech = (text: string, { by, cue }: Attribution, { grammar }: Known): boolean =>
  by !== 'tree' ||
  (cue !== null && grammar.isSpeechVerb(text.slice(cue.start, cue.end).toLowerCase().split(' ')[0] ?? ''))

const NOBODY: Speaker = { entity: null, unnamed: false, basis: 'none' }
const HEARSAY: Speaker = { ...NOBODY, unnamed: true }

/** Whom it is said to: the words, and the entity that they name or stand for; "according to X" names who says it. */
function addresseeOf(unit: Unit, attribution: Attribution, { grammar, mentionsIn }: Known): Addressee {
  const { cue, source } = attribution
  const span = hearerOf(unit, attribution, grammar.sourceWords(), cue !== null && grammar.takesHearer(cue.lemma))
  const isSource = span !== null && source !== null && overlaps(span, source)
  if (span === null || isSource) return { addressee: null, addressee_start: null, addressee_end: null }
  const named = mentionsIn(span).findLast(({ end }) => end >= span.end)
  return { addressee: named?.entity ?? null, addressee_start: span.start, addressee_end: span.end }
}

type Addressee = Pick<QuoteAnnotation, 'addressee' | 'addressee_start' | 'addressee_end'>

function toAnnotation(
  { parts, type, source, cue, noComment }: Attribution,
  speaker: Speaker,
  addressee: Addressee,
): QuoteAnnotation {
  return {
    layer: 'quote',
    id: '',
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    type,
    parts: parts.length > 1 ? parts : null,
    source: speaker.entity,
    unnamed: speaker.unnamed,
    source_start: source?.start ?? null,
    source_end: source?.end ?? null,
    basis: speaker.basis,
    ...addressee,
    cue: cue?.lemma ?? null,
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    parent: null,
    no_comment: noComment,
  }
}
