import type { NameType, Token } from '../../../language/reader.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Recogniser } from '../mention.ts'
import type { Range } from '../range.ts'

/** What is taken for a name, before it is cut to size. */
export interface ReadName extends Range {
  type: NameType
  by: Recogniser
}

export interface Around {
  /** The document's. */
  text: string
  tokens: readonly Token[]
  gazetteer: Gazetteer
  /** Words of capitals that stand anywhere in the document. */
  acronyms: ReadonlySet<string>
  /** Does a block begin with the sentence? */
  isFirst: boolean
}

/** Names of a sentence joined, split, lengthened or added where the words of a name run on. */
export type Mend = (names: readonly ReadName[], around: Around) => ReadName[]

export const CAPITALISED = /^\p{Lu}/u
export const ACRONYM = /^\p{Lu}[\p{Lu}&]{1,6}$/u
export const HYPHEN = '-'
export const DASH = /^[-–—]+$/
export const OF = 'of'
export const AND = /^(?:and|&)$/i
/** Words that a name is lengthened by at most. */
export const REACH = 4

export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? ''
export const isProper = (token: Token | undefined): boolean => token?.upos === 'PROPN' && CAPITALISED.test(token.text)
export const isAttached = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start

/** Names with what comes to lie inside others left out. */
export function widen(names: readonly ReadName[], wider: (name: ReadName, i: number) => Range): ReadName[] {
  const found: ReadName[] = []
  names.forEach((name, i) => {
    const last = found.at(-1)
    if (last && name.last <= last.last) return
    const { first, last: end } = wider(name, i)
    found.push({ ...name, first: Math.max(first, last?.last ?? 0), last: end })
  })
  return found
}

/** Where the proper nouns from `at` on end. */
export function endOfRun(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < at + REACH && isProper(tokens[end])) end++
  return end
}

/** Names, and those found besides, in the order of the text; what lies inside one of these gives way. */
export function withFound(names: readonly ReadName[], found: readonly ReadName[]): ReadName[] {
  const rest = names.filter((name) => !found.some(({ first, last }) => name.first < last && name.last > first))
  return [...rest, ...found].sort((a, b) => a.first - b.first)
}
