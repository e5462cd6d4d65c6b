import type { Annotation, MentionAnnotation, QuantityAnnotation, TimeAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { BlockSentence } from '../annotator.ts'
import { isNameOf } from '../clause/conjuncts.ts'
import { childIn, type Dependencies, dependenciesOf, isRelation, openerOf } from '../clause/dependencies.ts'
import { isTitledBehind } from '../clause/noun_phrase.ts'
import { headAmong } from '../coreference/syntax.ts'
import { spansOver } from '../overlaps.ts'
import { tokensOf } from '../tokens.ts'

/** Something found before, and the token that it turns on. */
export interface Placed<T> {
  found: T
  first: number
  last: number
  head: number
}

/** A sentence with all that was found in it. */
export interface Scene {
  sentence: BlockSentence
  tree: Dependencies
  /** The mention that a token is part of: the longest name, else the longest of all. */
  mentions: ReadonlyMap<number, Placed<MentionAnnotation>>
  times: readonly Placed<TimeAnnotation>[]
  quantities: readonly Placed<QuantityAnnotation>[]
}

type Finder<T> = (span: Span) => T[]
/** What was found in a document, to be looked up sentence by sentence. */
export interface Finds {
  mentions: Finder<MentionAnnotation>
  times: Finder<TimeAnnotation>
  quantities: Finder<QuantityAnnotation>
}

export function findsOf(annotations: readonly Annotation[]): Finds {
  return {
    mentions: spansOver(annotations.filter((a) => a.layer === 'mention')),
    times: spansOver(annotations.filter((a) => a.layer === 'time')),
    quantities: spansOver(annotations.filter((a) => a.layer === 'quantity')),
  }
}

/** The sentence as a scene; null where there is no tree. */
export function toScene(sentence: BlockSentence, finds: Finds): Scene | null {
  const tree = dependenciesOf(sentence.tokens)
  if (!tree) return null
  const place = <T extends Span>(found: T): Placed<T> => {
    const { first, last } = tokensOf(sentence.tokens, found)
    return { found, first, last, head: headAmong(sentence.tokens, first, last) }
  }
  return {
    sentence,
    tree,
    mentions: byToken(finds.mentions(sentence).map(place)),
    times: finds.times(sentence).map(place),
    quantities: finds.quantities(sentence).map(place),
  }
}

function byToken(placed: readonly Placed<MentionAnnotation>[]): Map<number, Placed<MentionAnnotation>> {
  const found = new Map<number, Placed<MentionAnnotation>>()
  const rank = ({ found: { form, start, end } }: Placed<MentionAnnotation>): number =>
    (form === 'name' ? 1e6 : 0) + end - start
  for (const one of placed.toSorted((a, b) => rank(a) - rank(b)))
    for (let at = one.first; at < one.last; at++) found.set(at, one)
  return found
}

const BESIDE = ['flat', 'appos', 'compound', 'nmod:desc']
/** The mention that the phrase of a noun is one of: on its head, else a name behind it (`the mayor, NAME`, `coach NAME`); null where there is none. */
export function mentionAt(scene: Scene, at: number): Placed<MentionAnnotation> | null {
  const { mentions, tree } = scene
  const own = mentions.get(at)
  const titled = own && isTitledBehind(tree, at, own.last) ? mentions.get(childIn(tree, at, 'appos')) : undefined
  if (titled) return titled
  if (own && (own.found.form !== 'pronoun' || own.head === at)) return own
  for (const child of tree.children[at] ?? []) {
    const beside = mentions.get(child)
    if (beside?.found.form !== 'name') continue
    const isBeside =
      child > at && openerOf(tree, child) === '' && BESIDE.some((relation) => isRelation(tree.tokens[child], relation))
    if ((isBeside || isNameOf(tree, at, child)) && !isOneOf(scene, at, child)) return beside
  }
  return null
}

/** `The panelists — NAME, NAME and NAME`: a name of several things is that of one of them. */
const isOneOf = ({ tree }: Scene, at: number, beside: number): boolean =>
  tree.tokens[at]?.xpos === 'NNS' && childIn(tree, beside, 'conj') >= 0
