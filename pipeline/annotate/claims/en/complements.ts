import { childrenIn, isRelation, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'

const HEADS = new Set(['VERB', 'ADJ', 'NOUN'])
/** The infinitive or participle that completes a verb, adjective or noun: `tried to …`, `due to …`, `plans to …`; -1 where there is none. */
export function complementOf({ tree }: Reading, at: number): number {
  const { tokens } = tree
  if (!HEADS.has(tokens[at]?.upos ?? '')) return -1
  const own = childrenIn(tree, at, 'xcomp', 'advcl', 'acl', 'ccomp').filter((child) => child > at)
  const found = own.find((child) => {
    const [token, opener] = [tokens[child], openerOf(tree, child)]
    if (token?.upos !== 'VERB' && !tree.children[child]?.some((word) => isRelation(tokens[word], 'cop'))) return false
    if (opener === 'to') return true
    if (isRelation(token, 'xcomp')) return token?.upos === 'VERB'
    return opener === 'of' && isRelation(token, 'acl') && token?.xpos === 'VBG'
  })
  return found ?? -1
}

/** Does the word only lead to its complement, which is the claim? */
export function isTransparent(reading: Reading, at: number): boolean {
  const { tree, objects, passive } = reading
  const isPlain = passive[at] === true || (objects[at] ?? -1) < 0 || tree.tokens[at]?.upos !== 'VERB'
  const classes = verbClasses()
  const lemma = lemmaAt(tree, at)
  if (tree.tokens[at]?.upos === 'ADJ') return !classes.own.has(lemma)
  return isPlain && classes.transparent.has(lemma)
}
