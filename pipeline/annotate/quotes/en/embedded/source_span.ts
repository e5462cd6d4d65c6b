import type { Token } from '../../../../language/reader.ts'
import { type Dependencies, isRelation } from '../../../clause/dependencies.ts'
import type { NounGroup } from '../../../clause/noun_group.ts'
import type { Source } from './source.ts'

/** Relations that end a noun group: what comes after them tells more of it. */
const ASIDES = ['acl', 'appos', 'parataxis', 'punct', 'ccomp', 'dep', 'discourse', 'case', 'cop', 'mark', 'nsubj']

/** The words around a source's head that hang on it, up to the first aside. */
export function sourceSpan(tree: Dependencies, { at, relative }: Source): NounGroup {
  const { tokens, children, first, last } = tree
  const isAside = (child: number): boolean => ASIDES.some((relation) => isRelation(tokens[child], relation))
  let [from, to] = [at, at]
  for (const child of (children[at] ?? []).filter((i) => i < at).reverse()) {
    if (isAside(child)) break
    from = first[child] ?? from
  }
  for (const child of (children[at] ?? []).filter((i) => i > at)) {
    if (isAside(child)) break
    to = last[child] ?? to
  }
  const [start, end, head] = [tokens[from], tokens[to], tokens[at]] as [Token, Token, Token]
  return { start: start.start, end: end.end, head: { start: head.start, end: head.end }, relative, from, to }
}
