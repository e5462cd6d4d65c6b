import type { Token } from '../../../language/reader.ts'
import { overlaps, type Span } from '../../../record/span.ts'
import { type Dependencies, dependenciesOf, isRelation } from '../../clause/dependencies.ts'
import type { Item } from '../../clause/item.ts'
import { isWord } from '../../clause/item.ts'
import { type NounGroup, nounGroupBefore } from '../../clause/noun_group.ts'
import { isVerb } from '../../clause/verb_group.ts'
import type { Attribution } from '../attribution.ts'
import type { Unit } from '../unit.ts'
import { type Cue, findCues } from './cue.ts'
import { endOf, trimmed } from './embedded/parts.ts'
import { withQuotes } from './embedded/quoted.ts'

/** How many words may stand between the verb and the words it labels with: `called the former rival a “…”`. */
const REACH = 10
const STOPS = new Set(['.', ';', ':'])

/** Quoted words that somebody uses for a thing: `calls it a “special operation”`, `described the plan as “…”`. */
export function findLabels(unit: Unit): Attribution[] {
  return findCues(unit).flatMap((cue) => {
    const at = cue.frame === 'label' ? labelAfter(unit.items, cue.at + 1) : null
    const source = at === null ? null : labeller(unit, cue)
    const item = at === null ? undefined : unit.items[at]
    if (!item || !source) return []
    const verb = unit.items[cue.at] as Item
    return [
      {
        parts: [withObject(unit, verb, item)],
        type: 'mixed' as const,
        source,
        cue: { start: verb.start, end: verb.end, lemma: cue.lemma, list: cue.list },
        noComment: false,
        by: 'label' as const,
      },
    ]
  })
}

/**
 * What is called so belongs to what is said of it, and so does what hangs on either: `called [the plan a “disgrace” to the town]`; by the tree,
 * from the first word behind the verb that it governs, less its preposition, to the end of what the quoted words stand in.
 */
export function withObject(unit: Unit, verb: Item, quote: Item): Span {
  const tokens = unit.sentences.find((sentence) => overlaps(sentence, verb))?.tokens ?? []
  const tree = dependenciesOf(tokens)
  const region =
    tree &&
    governed(
      tree,
      tokens.findIndex(({ start }) => start === verb.start),
      quote,
    )
  const span = region && trimmed(tree, region, (at) => overlaps(tokens[at] as Token, quote))
  const quotes = unit.items.flatMap((item) => item.quote ?? [])
  return withQuotes(quotes, span && overlaps(span, quote) ? span : { start: quote.start, end: quote.end })
}

const GOVERNED = ['obj', 'iobj', 'xcomp', 'ccomp', 'obl', 'advcl']
const isGoverned = ({ tokens }: Dependencies, at: number): boolean =>
  GOVERNED.some((relation) => isRelation(tokens[at], relation))

function governed(tree: Dependencies, cue: number, quote: Span): [number, number] | null {
  const { tokens, first, last } = tree
  const named = (tree.children[cue] ?? []).filter((at) => at > cue && isGoverned(tree, at) && !isPronoun(tree, at))
  const label = named.find((at) => overlaps(spanOf(tokens, first[at], last[at]), quote))
  const from = first[named[0] ?? -1]
  if (label === undefined || from === undefined) return null
  return [from + (tokens[from]?.upos === 'ADP' ? 1 : 0), endOf(tree, { cue, content: label }, last[label] ?? label)]
}

/** `called it a “disgrace”`: what `it` is stands elsewhere. */
const isPronoun = ({ tokens, first, last }: Dependencies, at: number): boolean =>
  tokens[at]?.upos === 'PRON' && first[at] === last[at]

const spanOf = (tokens: readonly Token[], first = 0, last = 0): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
})

function labelAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < items.length && i < from + REACH; i++) {
    if (items[i]?.quote) return i
    if (STOPS.has(items[i]?.word ?? '') || isVerb(items[i])) return null
  }
  return null
}

/** `that the ministry calls a “…”`: the conjunction is no part of the source. */
function labeller(unit: Unit, cue: Cue): NounGroup | null {
  const { token } = unit.items[cue.at] as Item
  // `a feature called “…”`: that is its name.
  if (token?.xpos === 'VBN' && isRelation(token, 'acl')) return null
  const source = nounGroupBefore(unit, cue.from)
  return source && isWord(unit.items[source.from], unit.quoting.label_relative) ? null : source
}
