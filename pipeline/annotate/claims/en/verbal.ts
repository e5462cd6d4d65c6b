import { childIn, childrenIn, type Dependencies, isRelation, lemmaAt } from '../../clause/dependencies.ts'
import { isSpeechVerb } from '../../quotes/en/cue.ts'
import type { Predicate } from '../grammar.ts'
import { bareNounOf } from './bare_noun.ts'
import { eventNouns } from './event_nouns.ts'
import { PARTICLES } from './particles.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'
import { mayBeVerb, verbLemmaAt } from './verb_lemma.ts'
import { verbParts } from './verb_parts.ts'

/** Relations of verbs that are only words of another phrase. */
const INSIDE = ['amod', 'compound', 'case', 'mark', 'fixed', 'aux', 'det', 'flat', 'cop']

/** The claim of a verb: active or passive, main, relative, participial, infinitive. Null where it is none. */
export function verbalAt(reading: Reading, at: number): Predicate | null {
  const { tree, passive } = reading
  const token = tree.tokens[at]
  if (!isVerbal(reading, at) || INSIDE.some((relation) => isRelation(token, relation))) return null
  if (isEndOfPeriod(reading, at)) return null
  const lemma = verbLemmaAt(tree, at)
  const { act, weak } = verbClasses()
  if (weak.has(lemma) || isBarePerfect(reading, at) || (!act.has(lemma) && isSaying(reading, at))) return null
  const particle = childrenIn(tree, at, 'compound:prt').find((child) => !isOfAmount(tree, child))
  const last = particle === undefined || particle < at ? at : particle
  return {
    at,
    from: at,
    to: last + 1,
    action: actionOf(reading, at, particle ?? adverbOf(reading, at)),
    rule: passive[at] ? 'passive' : constructionOf(reading, at),
    parts: verbParts(reading, at),
    governors: [],
    plans: [],
    sayers: [],
    weighed: at,
  }
}

const PERIODS = new Set(['quarter', 'year', 'half', 'period', 'month', 'week'])
/** `in the quarter ended DAY`: that says which one it is, and nobody ends anything. */
const isEndOfPeriod = ({ tree, knowledge }: Reading, at: number): boolean =>
  tree.tokens[at]?.text === 'ended' && PERIODS.has(lemmaAt(tree, at - 1)) && knowledge.kindAt(at + 1) === 'time'

/** `buy up to 25%`: no part of the verb. */
const isOfAmount = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at]?.text === 'up' && tokens[at + 1]?.text === 'to' && AMOUNTS.has(tokens[at + 2]?.upos ?? '')
const AMOUNTS = new Set(['NUM', 'SYM'])

/** `fall apart`, `push them out`: a particle that was read as an adverb, right behind the verb or its object. */
const adverbOf = ({ tree, objects }: Reading, at: number): number | undefined =>
  childrenIn(tree, at, 'advmod').find(
    (child) =>
      child > at &&
      PARTICLES.has(lemmaAt(tree, child)) &&
      (tree.children[child] ?? []).length === 0 &&
      (child === at + 1 || tree.last[objects[at] ?? -1] === child - 1),
  )

/** The verb with its particle, or with the noun that says what it does: `carry out`, `take part`. */
function actionOf(reading: Reading, at: number, particle: number | undefined): string {
  const { tree } = reading
  const lemma = verbLemmaAt(tree, at)
  const other = particle ?? bareNounOf(reading, at)
  if (other >= 0) return `${lemma} ${lemmaAt(tree, other)}`
  return tree.tokens[at]?.upos === 'VERB' ? lemma : (eventNouns().get(lemma)?.verb ?? lemma)
}

/** `has since begun …`, read as two clauses: the first says nothing. */
function isBarePerfect({ tree, objects }: Reading, at: number): boolean {
  if (lemmaAt(tree, at) !== 'have' || (objects[at] ?? -1) >= 0) return false
  return childrenIn(tree, at, 'advcl', 'ccomp', 'xcomp').some(
    (child) => child > at && tree.tokens[child]?.xpos === 'VBN',
  )
}

/** Is the word a verb, whatever its tag: a noun with an object, or with a subject and no copula? */
function isVerbal({ tree }: Reading, at: number): boolean {
  const token = tree.tokens[at]
  // `answers more phone calls`, read as what calls.
  if (isRelation(token, 'obj') && token?.xpos === 'VBZ' && childIn(tree, at, 'obj') < 0) return false
  if (token?.upos === 'VERB') return mayBeVerb(tree, at)
  if (
    token?.upos !== 'NOUN' ||
    token.xpos === 'NNP' ||
    childIn(tree, at, 'det', 'cop', 'case', 'nmod:poss', 'nummod') >= 0
  )
    return false
  return childIn(tree, at, 'obj') > at || (childIn(tree, at, 'nsubj') >= 0 && childIn(tree, at, 'obl') > at)
}

/** Does the verb only give what somebody says, thinks or finds: in a clause, in quotation marks, or without a word of what it was? */
function isSaying({ tree, objects, subjects, passive, knowledge }: Reading, at: number): boolean {
  if (!knowledge.isCue(at) && !isSpeechVerb(tree.tokens[at]?.text.toLowerCase() ?? '')) return false
  if (childrenIn(tree, at, 'ccomp', 'parataxis').length > 0 || isRelation(tree.tokens[at], 'parataxis')) return true
  const object = (passive[at] ? subjects : objects)[at] ?? -1
  return knowledge.isCue(at) && (object < 0 || knowledge.isQuoted(object))
}

function constructionOf({ tree }: Reading, at: number): string {
  const token = tree.tokens[at]
  if (isRelation(token, 'acl:relcl')) return 'relative'
  if (token?.xpos === 'VBG' && !tree.children[at]?.some((child) => isRelation(tree.tokens[child], 'aux')))
    return 'participle'
  return 'active'
}
