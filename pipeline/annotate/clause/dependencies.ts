import type { Token } from '../../language/reader.ts'

/** The tree of one sentence, ready to be asked: the dependents of each word in order, and the first and last word of what hangs on it. */
export interface Dependencies {
  tokens: readonly Token[]
  children: readonly (readonly number[])[]
  first: readonly number[]
  last: readonly number[]
}

/** The tree that a parser's heads make; linear in the words. Null where there is no parser. */
export function dependenciesOf(tokens: readonly Token[]): Dependencies | null {
  if (tokens.some((token) => token.head === null)) return null
  const children: number[][] = tokens.map(() => [])
  for (const [i, { head }] of tokens.entries()) if (head !== null && head >= 0) children[head]?.push(i)
  const first = tokens.map((_, i) => i)
  const last = tokens.map((_, i) => i)
  for (const at of fromLeaves(tokens, children)) widen(tokens[at]?.head ?? -1, at, first, last)
  return { tokens, children, first, last }
}

/** All words below a root, dependents before their heads. */
function fromLeaves(tokens: readonly Token[], children: readonly (readonly number[])[]): number[] {
  const order = tokens.flatMap(({ head }, i) => (head === -1 ? [i] : []))
  for (let i = 0; i < order.length; i++) for (const child of children[order[i] as number] ?? []) order.push(child)
  return order.reverse()
}

function widen(head: number, at: number, first: number[], last: number[]): void {
  if (head < 0) return
  first[head] = Math.min(first[head] as number, first[at] as number)
  last[head] = Math.max(last[head] as number, last[at] as number)
}

/** Is the relation this one, with any subtype? */
export const isRelation = (token: Token | undefined, relation: string): boolean =>
  token?.deprel === relation || token?.deprel?.startsWith(`${relation}:`) === true
