import { hashString } from '../../linear/hash.ts'
import type { Token } from '../../reader.ts'
import type { FindGroups, WordGroups } from '../word_table.ts'

/** A sentence's tree as features see it: by token its place in the tree, and hashes of what stands there. */
export interface FrameTree {
  tokens: readonly Token[]
  count: number
  /** -1 for the root. */
  head: Int32Array
  children: readonly (readonly number[])[]
  lemma: Int32Array
  lower: Int32Array
  upos: Int32Array
  xpos: Int32Array
  relation: Int32Array
  groups: readonly WordGroups[]
  /** The word that marks a noun or clause (`of`, `because`): the hash of its lemma, 0 where there is none. */
  marker: Int32Array
}

const DIGITS = /[0-9]/g
const MARKERS = new Set(['case', 'mark'])

/** Null where the tokens have no tree. */
export function readFrameTree(tokens: readonly Token[], findGroups: FindGroups): FrameTree | null {
  const count = tokens.length
  const ints = (): Int32Array => new Int32Array(count)
  const children: number[][] = Array.from({ length: count }, () => [])
  const [head, lemma, lower, upos, xpos, relation, marker] = [ints(), ints(), ints(), ints(), ints(), ints(), ints()]
  const groups: WordGroups[] = []
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!
    if (token.head === null || token.deprel === null) return null
    head[i] = token.head
    if (token.head >= 0) children[token.head]!.push(i)
    lemma[i] = hashString(token.lemma.toLowerCase())
    lower[i] = hashString(token.text.toLowerCase().replace(DIGITS, '0'))
    upos[i] = hashString(token.upos)
    xpos[i] = hashString(token.xpos)
    relation[i] = hashString(token.deprel)
    groups.push(findGroups(lower[i]!))
    if (token.head >= 0 && MARKERS.has(token.deprel) && marker[token.head] === 0) marker[token.head] = lemma[i]!
  }
  return { tokens, count, head, children, lemma, lower, upos, xpos, relation, groups, marker }
}

export const relationOf = ({ tokens }: FrameTree, at: number): string => tokens[at]!.deprel as string

/** Whether a child of `at` has one of these relations. */
export const hasChild = (tree: FrameTree, at: number, relations: ReadonlySet<string>): boolean =>
  tree.children[at]!.some((child) => relations.has(relationOf(tree, child)))
