import { largest } from '../../../../extremes.ts'
import type { Token } from '../../../../language/reader.ts'
import { childIn, type Dependencies, isRelation } from '../../../clause/dependencies.ts'
import { isFronted } from '../../../clause/voice.ts'
import type { QuoteWords } from '../../words.ts'
import { isSpeechVerb } from '../cue.ts'
import { isClaim, isClaimNoun } from './claim.ts'
import type { Contender, Sentence } from './contents.ts'
import { kindOf } from './kind.ts'
import { sourceOf } from './source.ts'

/**
 * May the source of a cue say what hangs on it? A thing may where much speaks for it; whoever is meant by "you" may not; and nobody may in the
 * passive alone, or where a noun stands for what is said.
 */
export function maySay(sentence: Sentence, cue: number, contents: readonly Contender[]): boolean {
  const { tree, unit, weights } = sentence
  if (unit.addressed && !maySayToReader(sentence, cue, contents)) return false
  if (isNotSaid(tree, cue, unit.quoting)) return false
  const odds = largest(contents.map((content) => content.odds))
  const isClause = contents.some(({ candidate }) => CLAUSE.test(candidate.relation))
  if (isPurpose(tree, cue) && !isClause && odds <= weights.leastThing) return false
  const source = sourceOf(tree, cue)
  const token = source && tree.tokens[source.at]
  if (!token)
    return (
      (!unit.quoting.unsaid.has(tree.tokens[cue]?.lemma ?? '') && isToldPassive(tree, cue, contents)) ||
      (odds > 0 && isNounOfClause(tree, cue, contents))
    )
  const word = token.text.toLowerCase()
  if (unit.quoting.anybody.has(word) || unit.quoting.author.has(word)) return false
  if (unit.quoting.anything.has(word) && !FINITE.test(tree.tokens[cue]?.xpos ?? '')) return false
  const isThing = kindOf(token) === 'thing'
  if (isThing && contents.every(({ candidate }) => isCounted(tree, candidate.content))) return false
  return odds > weights.leastThing || (!isThing && !unit.quoting.anything.has(word))
}

/** `The recipe calls for two eggs`: what a thing needs so many of it does not say. */
const isCounted = (tree: Dependencies, content: number): boolean =>
  tree.tokens[content]?.upos === 'NOUN' && childIn(tree, content, 'nummod') >= 0

/** `did not say that …`, but `not only said …`; `if they say …`: the cue's own verb is denied, or stands under a condition. */
function isNotSaid({ tokens, children }: Dependencies, cue: number, { denies, conditions }: QuoteWords): boolean {
  return (children[cue] ?? []).some((child) => {
    const word = tokens[child]?.text.toLowerCase() ?? ''
    if (child > cue) return false
    return isRelation(tokens[child], 'mark') ? conditions.has(word) : denies.has(word) && !isOnly(tokens[child + 1])
  })
}

const isOnly = (token: Token | undefined): boolean => token?.lemma.toLowerCase() === 'only'

/** `that is not to say …`, `it goes without saying …` */
const FINITE = /^VB[DPZ]$/

const CLAUSE = /^(?:ccomp|\^|parataxis)/
/**
 * A text that speaks to its reader tells what things offer and people like: who says something there is no narrator and no thing, and what is
 * said is a clause, or much speaks for it.
 */
function maySayToReader({ tree, unit, weights }: Sentence, cue: number, contents: readonly Contender[]): boolean {
  const source = sourceOf(tree, cue)
  const token = source && tree.tokens[source.at]
  if (!token || unit.quoting.narrator.has(token.text.toLowerCase())) return false
  const kind = kindOf(token)
  const isSpeech = isSpeechVerb(tree.tokens[cue]?.text.toLowerCase() ?? '')
  if (kind === 'thing' || (kind === 'pronoun' && !isSpeech)) return false
  const isSure = largest(contents.map(({ odds }) => odds)) > weights.leastThing
  return contents.some(({ candidate }) => CLAUSE.test(candidate.relation)) || (isSure && (isSpeech || kind === 'name'))
}

/** `met to talk about the ferry`: what somebody does something for is not yet said. */
const isPurpose = ({ tokens, children }: Dependencies, cue: number): boolean =>
  isRelation(tokens[cue], 'advcl') &&
  tokens[cue]?.xpos === 'VB' &&
  (children[cue] ?? []).some((child) => child < cue && tokens[child]?.xpos === 'TO')

const PASSIVE = ['aux:pass', 'nsubj:pass', 'expl']
const isPassive = (tree: Dependencies, cue: number): boolean =>
  isFronted(tree, cue) ||
  (tree.children[cue] ?? []).some((child) => PASSIVE.some((relation) => isRelation(tree.tokens[child], relation)))

/** `was told to leave`, but not `was announced`, which says no more than that it happened. */
const isToldPassive = (tree: Dependencies, cue: number, contents: readonly Contender[]): boolean =>
  isPassive(tree, cue) && contents.some(({ candidate }) => !KEPT.has(candidate.relation))
/** What the active verb has for objects, and what it is about: `was shown a card`, `were pressed about the attacks`. */
const KEPT = new Set(['nsubj:pass', 'obj', 'obl'])

const CLAUSES = ['acl', 'ccomp']
const isNounOfClause = (tree: Dependencies, cue: number, contents: readonly Contender[]): boolean =>
  isClaimNoun(tree.tokens[cue]?.upos) &&
  contents.some(
    ({ candidate }) =>
      isClaim(tree, candidate) || CLAUSES.some((relation) => isRelation(tree.tokens[candidate.content], relation)),
  )
