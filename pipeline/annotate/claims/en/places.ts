import { readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { childIn, childrenIn, type Dependencies, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import { type Stretch, wholePhraseOf } from '../../clause/whole_phrase.ts'
import type { Knowledge, Predicate } from '../grammar.ts'

const whereabouts = once(() => wordClasses(readLexicon('en', 'whereabouts'), ['place', 'part', 'adverb'] as const))

/** Is the noun one for where something goes on: a home, a street? */
export const isPlaceNoun = (lemma: string): boolean => whereabouts().place.has(lemma)

type Place = Stretch & { at: number }

/** Where a verb's action goes on, besides places that have a name: `inside her home`, `in front of the gate`, `at the ministry`. */
export function placesOf(tree: Dependencies, { at, rule, parts }: Predicate, knowledge: Knowledge): Place[] {
  if (rule === 'nominal' || rule === 'copular') return []
  const found = childrenIn(tree, at, 'obl').flatMap((child): Place[] => {
    const noun = nounOf(tree, child)
    const isTaken = parts.some((part) => part.at === child || part.at === noun)
    if (isTaken || child < at || !isWhere(tree, at, child, noun, knowledge)) return []
    return [{ at: child, ...wholePhraseOf(tree, noun, { without: [], times: [], isDoer: false }) }]
  })
  return (found.length > 0 ? found : adverbsOf(tree, at)).slice(0, 1)
}

/** `got there`, `moved abroad`: right behind the verb, its object or a phrase of it, and nothing on it. */
const adverbsOf = (tree: Dependencies, at: number): Place[] =>
  childrenIn(tree, at, 'advmod')
    .filter(
      (child) =>
        child > at && whereabouts().adverb.has(lemmaAt(tree, child)) && (tree.children[child] ?? []).length === 0,
    )
    .map((child) => ({ at: child, from: child, to: child + 1 }))

/** `in front of the gate`: the gate. */
function nounOf(tree: Dependencies, at: number): number {
  if (!whereabouts().part.has(lemmaAt(tree, at))) return at
  const of = childrenIn(tree, at, 'nmod').find((child) => openerOf(tree, child) === 'of')
  return of ?? at
}

const STANDING = new Set(['in', 'at', 'on', 'across', 'along', 'off', 'around', 'throughout', 'within'])
/** What opens no more than a place. */
const BESIDE = new Set(['inside', 'outside', 'outside of', 'inside of', 'near', 'beside', 'aboard'])
const AT = 'at'
const LOCATION = 'ARGM-LOC'

function isWhere(tree: Dependencies, at: number, child: number, noun: number, knowledge: Knowledge): boolean {
  const opener = openerOf(tree, child)
  const isPart = noun !== child
  if (childIn(tree, child, 'case') < 0 || !(BESIDE.has(opener) || STANDING.has(opener))) return false
  const kind = knowledge.kindAt(noun)
  const isPlace = kind === 'place' || (kind !== 'person' && isPlaceNoun(lemmaAt(tree, noun)))
  if (isPart || BESIDE.has(opener)) return isPlace || kind === 'body'
  const label = knowledge.argumentsOf(at)?.find((one) => one.at === child)?.label ?? ''
  return isPlace ? label === LOCATION || label === '' : kind === 'body' && opener === AT && label === LOCATION
}
