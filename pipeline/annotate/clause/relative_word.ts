import { type Dependencies, headOf, isRelation } from './dependencies.ts'

const POINTING = new Set(['PRON', 'DET', 'SCONJ'])
/** Does the word stand for the noun before its clause: `who`, `that` as its first word? */
export function isRelativeWord(tree: Dependencies, at: number): boolean {
  const { upos = '', xpos = '' } = tree.tokens[at] ?? {}
  if (xpos.startsWith('W')) return true
  const head = headOf(tree, at)
  const isFirst = isRelation(tree.tokens[head], 'acl:relcl') && tree.first[head] === at
  return isFirst && POINTING.has(upos) && xpos !== 'PRP'
}

/** How many words that are joined to each other are followed. */
const JOINED = 6
/** The noun that a relative clause tells more of; -1 where the word heads none. */
export function antecedentOf(tree: Dependencies, at: number): number {
  let head = at
  for (let i = 0; i < JOINED && isRelation(tree.tokens[head], 'conj'); i++) head = headOf(tree, head)
  return isRelation(tree.tokens[head], 'acl') ? headOf(tree, head) : -1
}
