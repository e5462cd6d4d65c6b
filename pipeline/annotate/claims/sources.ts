import { smallest } from '../../extremes.ts'
import type { ClaimSource, QuoteAnnotation } from '../../record/records.ts'
import { contains, type Span } from '../../record/span.ts'
import { type Dependencies, headOf, isRelation } from '../clause/dependencies.ts'
import { joinedVerb } from '../clause/joined_verb.ts'
import { phraseOf } from '../clause/noun_phrase.ts'
import type { AntecedentOf } from './antecedent.ts'
import type { ClaimGrammar, Predicate, Sayer } from './grammar.ts'
import { mentionAt, type Scene } from './scene.ts'

/** Somebody on whose word a claim is, with how much of the text is theirs, and the token that tells so (-1: in another sentence). */
export interface Voice {
  source: Omit<ClaimSource, 'certainty' | 'polarity'>
  cue: number
  extent: number
  quote: QuoteAnnotation | null
}

/** What is asked for voices: the quotes near the sentence, the language, and whom pronouns stand for. */
interface Asked {
  quotes: readonly QuoteAnnotation[]
  grammar: ClaimGrammar
  antecedentOf: AntecedentOf
}

/** Those on whose word a claim is, outermost first: of the quotes that hold it, and of the grammar around it. */
export function voicesOf(scene: Scene, predicate: Predicate, { quotes, grammar, antecedentOf }: Asked): Voice[] {
  const own = quotes.filter((quote) => isSource(scene, predicate, quote, grammar)).map((quote) => ofQuote(scene, quote))
  const others = predicate.sayers.filter(
    ({ at, cue }) =>
      !isOwn(predicate, cue) &&
      !holds(scene, at, predicate.at) &&
      !isQuotedApart(scene, cue, predicate.from, quotes) &&
      !isTold(scene, cue, predicate.from, quotes),
  )
  const said = [...own, ...others.map((sayer) => ofSayer(scene, sayer))]
  const told = distinct(said.map((voice) => inside(scene, voice, own)))
  const cited = told.flatMap((voice) => [voice, ...citedBy(scene, voice, grammar)])
  const found = distinct(cited.flatMap((voice) => named(voice, antecedentOf)))
  const sorted = found.toSorted((a, b) => b.extent - a.extent || a.cue - b.cue)
  return sorted.filter((voice, i) => i === 0 || !isSame(voice, sorted[i - 1] as Voice))
}

/** Nobody tells by a word that he says it. */
const isOwn = ({ from, to }: Predicate, cue: number): boolean => from <= cue && cue < to

/** Does a verb stand inside quotation marks that do not hold the claim? Whoever says or thinks there, says nothing of what is told around them. */
const isQuotedApart = ({ tree }: Scene, cue: number, from: number, quotes: readonly QuoteAnnotation[]): boolean =>
  quotes.some(
    (quote) =>
      quote.type === 'direct' &&
      (quote.parts ?? [quote]).some(
        (part) => contains(part, tree.tokens[cue] as Span) && !contains(part, tree.tokens[from] as Span),
      ),
  )

/** `“…,” she said, drawing gasps`: what stands behind the verb of words that are quoted, and not in them, is what the text tells of it. */
const isTold = ({ tree }: Scene, cue: number, from: number, quotes: readonly QuoteAnnotation[]): boolean =>
  from > cue &&
  quotes.some(
    (quote) =>
      quote.type !== 'indirect' &&
      quote.end <= (tree.tokens[from]?.start ?? 0) &&
      quote.cue_start === tree.tokens[cue]?.start,
  )

/** Whoever speaks in what another says is told by that one: `…, the mayor said, according to the daily`. */
function inside({ tree }: Scene, voice: Voice, outer: readonly Voice[]): Voice {
  const cue = tree.tokens[voice.cue] as Span | undefined
  const around = outer.flatMap(({ quote, extent }) => (cue && quote && contains(quote, cue) ? [extent - 1] : []))
  return { ...voice, extent: smallest(around, voice.extent) }
}

/** A voice that a pronoun without an entity gives, by whom it stands for; none where that is whoever speaks anyway. */
function named(voice: Voice, antecedentOf: AntecedentOf): Voice[] {
  const { start, end, entity } = voice.source
  if (start === null || end === null || entity !== null) return [voice]
  const found = antecedentOf({ start, end })
  if (found === 'speaker') return []
  return found === null ? [voice] : [{ ...voice, source: { ...voice.source, ...found } }]
}

/** Who a source is, is nothing that it says: `according to a survey of voters`. */
const holds = ({ tree: { first, last } }: Scene, source: number, at: number): boolean =>
  source >= 0 && (first[source] ?? source) <= at && at <= (last[source] ?? source)

/** Whom a voice cites: they say no more than it gives of them, and stand by its own verb. */
function citedBy(scene: Scene, { cue, extent }: Voice, grammar: ClaimGrammar): Voice[] {
  const cited = cue < 0 ? null : grammar.citedBy(scene.tree, cue)
  return cited ? [{ ...ofSayer(scene, cited), cue, extent: extent - 1 }] : []
}

/** The first of each voice. */
const distinct = (voices: readonly Voice[]): Voice[] =>
  voices.filter((voice, i) => !voices.slice(0, i).some((other) => isSame(voice, other)))

const size = ({ start, end }: Span): number => end - start

function isSource(
  { tree }: Scene,
  { from, at, plans, parts }: Predicate,
  quote: QuoteAnnotation,
  grammar: ClaimGrammar,
): boolean {
  const trigger = tree.tokens[from] as Span
  if (quote.no_comment || (quote.source_start === null && !quote.unnamed)) return false
  if (contains({ start: quote.source_start ?? 0, end: quote.source_end ?? 0 }, trigger)) return false
  if (quote.cue_start === trigger.start || !(quote.parts ?? [quote]).some((part) => contains(part, trigger)))
    return false
  const cue = tree.tokens.findIndex(({ start }) => start === quote.cue_start)
  if (cue < 0) return true
  if (quote.type === 'indirect' && (isBeside(tree, at, cue) || !grammar.isToldBy(tree, at, cue))) return false
  const isActor = parts.some(
    (part) =>
      part.role === 'actor' &&
      tree.tokens[part.at] &&
      contains({ start: quote.source_start ?? 0, end: quote.source_end ?? 0 }, tree.tokens[part.at] as Span),
  )
  return !(plans.includes(cue) && isActor)
}

/** How many heads are climbed from a claim to the verb of speech. */
const CLIMB = 30
/** Is a claim what somebody does besides saying something: joined to the verb of speech itself? */
function isBeside(tree: Dependencies, at: number, cue: number): boolean {
  let word = at
  for (let i = 0; i < CLIMB && word >= 0; i++) {
    const isJoined = isRelation(tree.tokens[word], 'conj')
    const head = isJoined ? joinedVerb(tree, word) : headOf(tree, word)
    if (head === cue) return isJoined || (word > cue && tree.tokens[(tree.first[word] ?? word) - 1]?.text === ';')
    word = head
  }
  return false
}

function ofQuote({ tree }: Scene, quote: QuoteAnnotation): Voice {
  const { source_start, source_end, source, unnamed, cue, cue_start, cue_end } = quote
  return {
    source: { start: source_start, end: source_end, entity: source, unnamed, cue, cue_start, cue_end },
    cue: tree.tokens.findIndex(({ start }) => start === cue_start),
    extent: size(quote),
    quote,
  }
}

function ofSayer(scene: Scene, { cue, at, scope }: Sayer): Voice {
  const { tree } = scene
  const { tokens, first, last } = tree
  const { from, to } = at < 0 ? { from: 0, to: 0 } : phraseOf(tree, at)
  const [start, end] = at < 0 ? [null, null] : [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
  const entity = at < 0 ? null : (mentionAt(scene, at)?.found.entity ?? null)
  const word = tokens[cue]
  const extent = (tokens[last[scope] ?? scope]?.end ?? 0) - (tokens[first[scope] ?? scope]?.start ?? 0)
  return {
    source: {
      start,
      end,
      entity,
      unnamed: at < 0,
      cue: word?.lemma ?? null,
      cue_start: word?.start ?? null,
      cue_end: word?.end ?? null,
    },
    cue,
    extent,
    quote: null,
  }
}

/** Who goes on speaking is one source. */
const isSame = ({ source: a }: Voice, { source: b }: Voice): boolean =>
  (a.cue_start !== null && a.cue_start === b.cue_start) ||
  (a.entity !== null && a.entity === b.entity) ||
  (a.start !== null && b.start !== null && a.start < (b.end ?? 0) && b.start < (a.end ?? 0))
