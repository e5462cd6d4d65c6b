import type { Token } from '../../../../language/reader.ts'
import { type Dependencies, isRelation } from '../../../clause/dependencies.ts'
import type { NounGroup } from '../../../clause/noun_group.ts'
import type { Source } from './source.ts'

/** Relations that end a noun group: what comes after them tells more of it. */
const ASIDES = ['acl', 'appos', 'parataxis', 'punct', 'ccomp', 'dep', 'discourse', 'case', 'cop', 'mark', 'nsubj']

/** What a source does not begin with, whatever the tree hangs on it. */
const LEADING = new Set(['CCONJ', 'PUNCT'])

/** The words around a source's head that hang on it, up to the first aside, and to its cue. */
export function sourceSpan(tree: Dependencies, { at, path, relative }: Source, cue: number): NounGroup {
  const { tokens, children, first, last } = tree
  let [from, to] = [at, at]
  for (const child of (children[at] ?? []).filter((i) => i < at).reverse()) {
    if (isAside(tree, child)) break
    from = first[child] ?? from
  }
  for (const child of (children[at] ?? []).filter((i) => i > at)) {
    if (!isName(tree, child, to) && isAside(tree, child)) break
    to = last[child] ?? to
  }
  if (path === 'misread') from = nameStart(tree, at)
  if (at < cue && cue <= to) to = Math.max(at, (first[cue] ?? cue) - 1)
  while (to > at && tokens[to]?.upos === 'PUNCT') to--
  while (from < at && LEADING.has(tokens[from]?.upos ?? '')) from++
  const [start, end, head] = [tokens[from], tokens[to], tokens[at]] as [Token, Token, Token]
  return { start: start.start, end: end.end, head: { start: head.start, end: head.end }, relative, from, to }
}

const isAside = ({ tokens }: Dependencies, at: number): boolean =>
  ASIDES.some((relation) => isRelation(tokens[at], relation))

/** `the ministry's spokesman NAME`: nothing stands between a title and whom it names. */
const isName = ({ tokens, first }: Dependencies, at: number, to: number): boolean =>
  isRelation(tokens[at], 'appos') &&
  tokens[at]?.upos === 'PROPN' &&
  first[at] === to + 1 &&
  tokens[to + 1]?.upos !== 'PUNCT'

const NAMING = new Set(['PROPN', 'NOUN', 'ADJ', 'DET'])
/** Where the words of a name that ends at a token begin, whatever they hang on. */
function nameStart({ tokens }: Dependencies, at: number): number {
  let from = at
  while (NAMING.has(tokens[from - 1]?.upos ?? '')) from--
  return from
}
