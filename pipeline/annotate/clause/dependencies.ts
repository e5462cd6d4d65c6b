import type { Token } from '../../language/reader.ts'

/** The tree of one sentence, ready to be asked: the dependents of each word in order, and the first and last word of what hangs on it. */
export interface Dependencies {
  tokens: readonly Token[]
  children: readonly (readonly number[])[]
  first: readonly number[]
  last: readonly number[]
  /** All words below a root, heads before their dependents. */
  order: readonly number[]
  /** Lemmas in small letters. */
  lemmas: readonly string[]
}

const trees = new WeakMap<readonly Token[], Dependencies>()

/** The tree that a parser's heads make, once for all who ask; linear in the words. Null where there is no parser. */
export function dependenciesOf(tokens: readonly Token[]): Dependencies | null {
  const tree = trees.get(tokens) ?? toTree(tokens)
  if (tree) trees.set(tokens, tree)
  return tree
}

function toTree(tokens: readonly Token[]): Dependencies | null {
  if (tokens.some((token) => token.head === null)) return null
  const children: number[][] = tokens.map(() => [])
  for (const [i, { head }] of tokens.entries()) if (head !== null && head >= 0) children[head]?.push(i)
  const first = tokens.map((_, i) => i)
  const last = tokens.map((_, i) => i)
  const order = fromRoots(tokens, children)
  for (const at of order.toReversed()) widen(tokens[at]?.head ?? -1, at, first, last)
  return { tokens, children, first, last, order, lemmas: tokens.map(({ lemma }) => lemma.toLowerCase()) }
}

function fromRoots(tokens: readonly Token[], children: readonly (readonly number[])[]): number[] {
  const order = tokens.flatMap(({ head }, i) => (head === -1 ? [i] : []))
  for (let i = 0; i < order.length; i++) for (const child of children[order[i] as number] ?? []) order.push(child)
  return order
}

function widen(head: number, at: number, first: number[], last: number[]): void {
  if (head < 0) return
  first[head] = Math.min(first[head] as number, first[at] as number)
  last[head] = Math.max(last[head] as number, last[at] as number)
}

/** Is the relation this one, with any subtype? */
export const isRelation = (token: Token | undefined, relation: string): boolean => isOfKind(token?.deprel, relation)

/** The same, of a relation's name. It is asked more often than all else: what is no subtype is compared once, and by address. */
export function isOfKind(deprel: string | null | undefined, relation: string): boolean {
  if (deprel === relation) return true
  return deprel?.charCodeAt(relation.length) === COLON && deprel.startsWith(relation)
}
const COLON = 58

/** The word that a word hangs on; -1 for a root. */
export const headOf = ({ tokens }: Dependencies, at: number): number => (at < 0 ? -1 : (tokens[at]?.head ?? -1))

const isOneOf = (token: Token | undefined, relations: readonly string[]): boolean => {
  for (const relation of relations) if (isRelation(token, relation)) return true
  return false
}

/** What hangs on a word in one of these relations, subtypes included, in order. */
export function childrenIn({ tokens, children }: Dependencies, at: number, ...relations: string[]): number[] {
  const found: number[] = []
  const below = at < 0 ? undefined : children[at]
  if (below === undefined) return found
  for (const child of below) if (isOneOf(tokens[child], relations)) found.push(child)
  return found
}

/** The first of them; -1 where there is none. */
export function childIn({ tokens, children }: Dependencies, at: number, ...relations: string[]): number {
  const below = at < 0 ? undefined : children[at]
  if (below === undefined) return -1
  for (const child of below) if (isOneOf(tokens[child], relations)) return child
  return -1
}

/** Does what hangs on a word begin with the mark, or stand right behind it? Trees have marks on either side. */
export function isBehindMark({ tokens, first }: Dependencies, at: number, mark = ','): boolean {
  const from = first[at] ?? at
  return tokens[from]?.text === mark || tokens[from - 1]?.text === mark
}

/** The lemma in small letters; empty where there is no such word. */
export const lemmaAt = ({ lemmas }: Dependencies, at: number): string => (at < 0 ? '' : (lemmas[at] ?? ''))

/**
 * The preposition or conjunction before what hangs on a word, in small letters: `because of`; the last of several, where there is none that
 * of a title before it (`by minister NAME`); empty where there is none.
 */
export function openerOf(tree: Dependencies, at: number): string {
  const known = openers.get(tree) ?? []
  const opener = known[at] ?? readOpener(tree, at)
  if (known.length === 0) openers.set(tree, known)
  known[at] = opener
  return opener
}

/** By tree and word, since every rule asks for them. */
const openers = new WeakMap<Dependencies, string[]>()

function readOpener(tree: Dependencies, at: number): string {
  const own = childrenIn(tree, at, 'case').at(-1) ?? childIn(tree, at, 'mark')
  const title = own < 0 ? childIn(tree, at, 'nmod:desc') : -1
  const opener = title >= 0 ? childIn(tree, title, 'case') : own
  if (opener < 0) return ''
  const word = tree.tokens[opener]?.text.toLowerCase() ?? ''
  const fixed = childrenIn(tree, opener, 'fixed')
  return fixed.length === 0 ? word : [word, ...fixed.map((at) => tree.tokens[at]?.text.toLowerCase())].join(' ')
}

/** `While the mayor said it was safe, the bridge was closed`: the first word of the subject behind, in the clause that a word's stands under; -1 where there is none. */
export function mainSubject(tree: Dependencies, at: number): number {
  if (!isRelation(tree.tokens[at], 'advcl')) return -1
  const subject = childIn(tree, headOf(tree, at), 'nsubj')
  const start = tree.first[subject] ?? -1
  return start > at ? start : -1
}
