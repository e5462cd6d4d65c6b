import { childrenIn, isRelation, lemmaAt } from '../../clause/dependencies.ts'
import { isSpeechVerb } from '../../quotes/en/cue.ts'
import type { Predicate } from '../grammar.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'
import { verbParts } from './verb_parts.ts'

/** Relations of verbs that are only words of another phrase. */
const INSIDE = ['amod', 'compound', 'case', 'mark', 'fixed', 'aux', 'det', 'flat', 'cop']

/** The claim of a verb: active or passive, main, relative, participial, infinitive. Null where it is none. */
export function verbalAt(reading: Reading, at: number): Predicate | null {
  const { tree, knowledge, passive } = reading
  const token = tree.tokens[at]
  if (token?.upos !== 'VERB' || INSIDE.some((relation) => isRelation(token, relation))) return null
  const lemma = lemmaAt(tree, at)
  const { act, weak } = verbClasses()
  if (weak.has(lemma) || (!act.has(lemma) && (knowledge.isCue(at) || isSaying(reading, at)))) return null
  const particle = childrenIn(tree, at, 'compound:prt')[0]
  const last = particle === undefined || particle < at ? at : particle
  return {
    at,
    from: at,
    to: last + 1,
    action: particle === undefined ? lemma : `${lemma} ${lemmaAt(tree, particle)}`,
    rule: passive[at] ? 'passive' : constructionOf(reading, at),
    parts: verbParts(reading, at),
    governors: [],
    plans: [],
    weighed: at,
  }
}

/** A verb of speech with a clause, or with nothing, for its content. */
const isSaying = ({ tree, objects }: Reading, at: number): boolean =>
  isSpeechVerb(tree.tokens[at]?.text.toLowerCase() ?? '') &&
  ((objects[at] ?? -1) < 0 || childrenIn(tree, at, 'ccomp', 'parataxis').length > 0)

function constructionOf({ tree }: Reading, at: number): string {
  const token = tree.tokens[at]
  if (isRelation(token, 'acl:relcl')) return 'relative'
  if (token?.xpos === 'VBG' && !tree.children[at]?.some((child) => isRelation(tree.tokens[child], 'aux')))
    return 'participle'
  return 'active'
}
