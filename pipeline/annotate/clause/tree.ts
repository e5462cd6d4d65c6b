import type { Item } from './item.ts'

/** Indexes of the first and last item of a noun group. */
export interface Group {
  from: number
  to: number
  relative: boolean
}

const has = (item: Item | undefined, relation: string): boolean =>
  item?.token?.deprel === relation || item?.token?.deprel?.startsWith(`${relation}:`) === true

/** The subject of the verb at an item, by the tree; undefined where there is no tree or it shows none, null where the verb is passive. */
export function treeSubject(items: readonly Item[], verb: number): Group | null | undefined {
  const token = items[verb]?.token
  if (!token || token.deprel === null) return undefined
  const isOwn = (item: Item): boolean => item.head === token && has(item, 'nsubj')
  // Of two before the verb, the nearer: a dateline is often read as the other.
  const before = items.findLastIndex((item, i) => i < verb && isOwn(item))
  const at = before < 0 ? items.findIndex(isOwn) : before
  const subject = items[at]
  if (!subject) return undefined
  if (subject.token?.deprel === 'nsubj:pass') return null
  if (subject.token?.xpos.startsWith('W') !== true) return groupAround(items, at, false)
  const antecedent = items.findIndex((item) => item.token !== null && item.token === items[verb]?.head)
  return has(items[verb], 'acl') && antecedent >= 0 && antecedent < verb
    ? groupAround(items, antecedent, true)
    : undefined
}

/** Relations that end a noun group: what comes after them tells more of it. */
const ASIDES = ['acl', 'appos', 'parataxis', 'punct', 'ccomp', 'conj:aside', 'dep', 'discourse']

/** The words around a noun that hang on it, up to the first aside. */
function groupAround(items: readonly Item[], at: number, relative: boolean): Group {
  const noun = items[at] as Item
  let from = at
  while (from > 0 && hangsOn(items, from - 1, noun)) from--
  let to = at
  while (to + 1 < items.length && hangsOn(items, to + 1, noun)) to++
  return { from, to, relative }
}

/** How deep a noun group may be. */
const DEPTH = 8
function hangsOn(items: readonly Item[], at: number, noun: Item): boolean {
  let item = items[at]
  for (let depth = 0; item?.token && depth < DEPTH; depth++) {
    if (ASIDES.some((relation) => has(item, relation))) return false
    const head: Item['head'] = item.head
    if (head === noun.token) return true
    item = items.find((other) => other.token !== null && other.token === head)
  }
  return false
}
