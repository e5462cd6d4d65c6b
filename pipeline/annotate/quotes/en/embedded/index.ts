import { largest } from '../../../../extremes.ts'
import type { Token } from '../../../../language/reader.ts'
import { contains, type Span } from '../../../../record/span.ts'
import { type Dependencies, dependenciesOf } from '../../../clause/dependencies.ts'
import type { NounGroup } from '../../../clause/noun_group.ts'
import { type Attribution, typeOf } from '../../attribution.ts'
import type { Unit } from '../../unit.ts'
import { isSpeechVerb, lemmaOf } from '../cue.ts'
import { cueName } from './candidate.ts'
import { isClaim, isClaimNoun, mayClaim } from './claim.ts'
import { type Contender, contentsOf, type Sentence, spansOf } from './contents.ts'
import { endOfCue } from './cue_words.ts'
import { maySay } from './may_say.ts'
import { shippedWeights, type Weights } from './model.ts'
import { joined } from './parts.ts'
import { isQuoted } from './quoted.ts'
import { type Source, sourceOf } from './source.ts'
import { sourceSpan } from './source_span.ts'
import { surest, type Weighed } from './surest.ts'
import { isCue } from './takes.ts'

/**
 * What is said, thought, wanted or shown by what hangs on a word in the tree: weighed by the word, the construction, its source and
 * its form, with weights learned from PolNeAR (`training/quotes/attributions.ts`). Words inside quotation marks, and cues of `others`, are none.
 */
export function findEmbedded(
  unit: Unit,
  text: string,
  others: readonly Attribution[],
  weights = shippedWeights(),
): Attribution[] {
  const taken = new Set(others.flatMap(({ cue }) => (cue ? [cue.start] : [])))
  const quotes = unit.items.flatMap(({ quote }) => (quote ? [quote] : []))
  const found = unit.sentences.flatMap(({ tokens }) => {
    const isFree = (token: Token): boolean =>
      !isQuoted(quotes, token) && !taken.has(token.start) && !tellsOf(others, token)
    const tree = tokens.some(isFree) ? dependenciesOf(tokens) : null
    if (!tree) return []
    return cuesOf(tree, weights)
      .filter((cue) => isFree(tokens[cue] as Token))
      .flatMap((cue) => attributionAt({ unit, text, tree, weights, quotes, others }, cue))
  })
  return surest(found, others, weights)
}

/** `according to a story that her sister told`: the verb tells more of a source. */
const tellsOf = (others: readonly Attribution[], token: Token): boolean =>
  others.some(({ by, source }) => by === 'phrase' && source !== null && contains(source, token))

const cuesOf = (tree: Dependencies, { cues }: Weights): number[] =>
  tree.tokens.flatMap((_, at) =>
    cues.has(cueName(tree, at)) || isCue(cueName(tree, at)) || mayClaim(tree, at) ? [at] : [],
  )

function attributionAt(sentence: Sentence, cue: number): Weighed[] {
  const { unit, text, tree, quotes } = sentence
  const contents = contentsOf(sentence, cue)
  const last = endOfCue(
    tree,
    cue,
    contents.map(({ candidate }) => candidate.content),
  )
  const spans = contents.flatMap(({ candidate }) => spansOf(sentence, candidate, last))
  const parts = joined(text, spans).map((span) => upToTeller(sentence, cue, span))
  if (parts.length === 0 || !maySay(sentence, cue, contents) || isWork(sentence, contents, parts)) return []
  const found = sourceOf(tree, cue) ?? claimItself(sentence, cue, contents)
  const token = tree.tokens[cue] as Token
  // What speaks of itself is what happens: `evidence has surfaced`.
  const own = found && !isTime(unit, tree.tokens[found.at]) ? sourceSpan(tree, found, cue) : null
  const source = found && isInherited(sentence, found) ? (sourceBefore(sentence, cue) ?? own) : own
  if (source && parts.some((part) => contains(part, source))) return []
  const attribution: Attribution = {
    parts,
    type: isScare(quotes, text, token, parts) ? 'indirect' : typeOf(unit, text, parts),
    source,
    cue: {
      start: token.start,
      end: (tree.tokens[last] as Token).end,
      lemma: lemmaOf(token).toLowerCase(),
      list: 'weights',
    },
    noComment: false,
    hearsay: found?.path === 'claim',
    by: 'tree',
    weighed: {
      relations: contents.map(({ candidate }) => candidate.relation),
      odds: largest(contents.map(({ odds }) => odds)),
    },
  }
  return [{ attribution, odds: largest(contents.map(({ odds }) => odds)) }]
}

/** `He wrote that it would close, a spokesman said`: who tells of it all, and closes the sentence, is no part of what is told. */
function upToTeller({ tree, others }: Sentence, at: number, span: Span): Span {
  const cue = tree.tokens[at] as Token
  const told = others.find(
    ({ parts: [first, ...rest], cue: own }) =>
      first !== undefined &&
      rest.length === 0 &&
      own !== null &&
      contains(first, cue) &&
      contains(span, own) &&
      first.end > span.start,
  )
  return told?.parts[0] ? { ...span, end: Math.min(span.end, told.parts[0].end) } : span
}

/** The cue adds to what somebody says right before it, or its source stands in words that are quoted. */
const isInherited = ({ tree, quotes }: Sentence, { at, path }: Source): boolean =>
  path.startsWith('aside') || isQuoted(quotes, tree.tokens[at] as Token)

/** A comma and the blanks beside it. */
const JOINT = 3
/** `told them they were late, warning that …`: who said what ends right before a cue. */
function sourceBefore({ tree, others }: Sentence, cue: number): NounGroup | null {
  const start = tree.tokens[cue]?.start ?? 0
  const ends = ({ parts, cue, source }: Attribution): number =>
    Math.max(parts.at(-1)?.end ?? 0, cue?.end ?? 0, source?.end ?? 0)
  const before = others.findLast((other) => ends(other) <= start && start - ends(other) <= JOINT)
  return before?.source ?? null
}

/** Nobody's claim, rumour or fear speaks for itself. */
const claimItself = ({ tree }: Sentence, at: number, contents: readonly Contender[]): Source | null =>
  isClaimNoun(tree.tokens[at]?.upos) && contents.some(({ candidate }) => isClaim(tree, candidate))
    ? { at, path: 'claim', relative: false }
    : null

/** `wrote the book “…”`: the title of a work is nothing that its author says. */
const isWork = ({ unit, text, quotes }: Sentence, contents: readonly Contender[], parts: readonly Span[]): boolean =>
  contents.every(({ candidate }) => candidate.relation === 'obj') &&
  quotes.some((quote) => isQuoted(parts, quote)) &&
  typeOf(unit, text, parts) === 'indirect'

const isTime = ({ items }: Unit, token: Token | undefined): boolean =>
  items.some((item) => item.time && item.token === token)

/** One word in quotation marks under a verb that is none of speech is no word of its source. */
function isScare(quotes: readonly Span[], text: string, cue: Token, parts: readonly Span[]): boolean {
  if (isSpeechVerb(cue.text.toLowerCase())) return false
  const own = quotes.filter((quote) => isQuoted(parts, quote))
  return own.every(({ start, end }) => !/\s/.test(text.slice(start, end)))
}
