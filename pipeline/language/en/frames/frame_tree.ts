import { onceEach } from '../../../once.ts'
import { hashString } from '../../linear/hash.ts'
import type { Token } from '../../reader.ts'
import { englishNameWords, type FindInNames, IN_NO_NAME, type WordInNames } from '../names/name_words.ts'
import { withoutDigits } from '../names/words.ts'
import { englishWords, type FindGroups, type WordGroups } from '../word_table.ts'

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
  /** What known names say of a proper noun. */
  names: readonly WordInNames[]
  /** The word that marks a noun or clause (`of`, `because`): the hash of its lemma, 0 where there is none. */
  marker: Int32Array
}

const MARKERS = new Set(['case', 'mark'])

/** What is known of words besides the tree. */
export interface WordKnowledge {
  groups: FindGroups
  names: FindInNames
}

export const englishKnowledge = (): WordKnowledge => ({ groups: englishWords(), names: englishNameWords() })

/** Hashes of tags and relations, which are few. */
const hashOf = onceEach(hashString)

/** Null where the tokens have no tree. */
export function readFrameTree(tokens: readonly Token[], known: WordKnowledge): FrameTree | null {
  const count = tokens.length
  const ints = (): Int32Array => new Int32Array(count)
  const children: number[][] = tokens.map(() => [])
  const [head, lemma, lower, upos, xpos, relation, marker] = [ints(), ints(), ints(), ints(), ints(), ints(), ints()]
  const groups: WordGroups[] = []
  const names: WordInNames[] = []
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!
    if (token.head === null || token.deprel === null) return null
    head[i] = token.head
    if (token.head >= 0) children[token.head]!.push(i)
    lemma[i] = hashString(token.lemma.toLowerCase())
    lower[i] = hashString(withoutDigits(token.text.toLowerCase()))
    upos[i] = hashOf(token.upos)
    xpos[i] = hashOf(token.xpos)
    relation[i] = hashOf(token.deprel)
    groups.push(known.groups(lower[i]!))
    names.push(token.upos === 'PROPN' ? known.names(lower[i]!) : IN_NO_NAME)
    if (token.head >= 0 && MARKERS.has(token.deprel) && marker[token.head] === 0) marker[token.head] = lemma[i]!
  }
  return { tokens, count, head, children, lemma, lower, upos, xpos, relation, groups, names, marker }
}

export const relationOf = ({ tokens }: FrameTree, at: number): string => tokens[at]!.deprel as string

/** Whether a child of `at` has one of these relations. */
export const hasChild = (tree: FrameTree, at: number, relations: ReadonlySet<string>): boolean =>
  tree.children[at]!.some((child) => relations.has(relationOf(tree, child)))
