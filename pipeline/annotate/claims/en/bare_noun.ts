import { isRelation, lemmaAt } from '../../clause/dependencies.ts'
import type { Kind } from '../grammar.ts'
import { eventNounAt } from './nominal.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'
import { verbLemmaAt } from './verb_lemma.ts'

/** The noun right behind a verb that says little without it, with nothing before it: `took part`, `gained ground`; -1 where there is none. */
export function bareNounOf(reading: Reading, at: number): number {
  const { tree, objects, passive, knowledge } = reading
  const noun = objects[at] ?? -1
  const { shell, bare } = verbClasses()
  if (passive[at] || noun !== at + 1 || tree.tokens[noun]?.xpos !== 'NN' || !bare.has(lemmaAt(tree, noun))) return -1
  if (!shell.has(verbLemmaAt(tree, at)) || !BARE.has(knowledge.kindAt(noun)) || knowledge.isNamed(noun)) return -1
  const isAlone = (tree.children[noun] ?? []).every(
    (child) => child > noun && BEHIND.some((relation) => isRelation(tree.tokens[child], relation)),
  )
  return isAlone && eventNounAt(reading, noun) === null ? noun : -1
}

/** `took office`: a body by its noun alone. */
const BARE = new Set<Kind>(['thing', 'body'])
/** What may hang on such a noun. */
const BEHIND = ['nmod', 'acl', 'advcl', 'punct', 'advmod']
