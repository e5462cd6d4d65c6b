import type { Token } from '../../language/reader.ts'
import { nameText } from './name_text.ts'
import type { Range } from './range.ts'

/** Marks around a nickname inside a name, by the mark that opens. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['``', "''"],
  ['(', ')'],
])
const CAPITALISED = /^\p{Lu}/u
const SHORTEST_ACRONYM = /^\p{Lu}{2,}$/u
const LONGEST = 3

/** The nickname in marks that opens at token `at`: its words, and the token after the closing mark; null where none stands there. */
export function nicknameAt(tokens: readonly Token[], at: number): { first: number; last: number; end: number } | null {
  const closing = CLOSING.get(tokens[at]?.text ?? '')
  if (!closing) return null
  for (let end = at + 1; end <= at + 1 + LONGEST && end < tokens.length; end++) {
    if (tokens[end]?.text === closing) return end > at + 1 ? { first: at + 1, last: end, end: end + 1 } : null
    if (!isNameWord(tokens[end]?.text ?? '')) return null
  }
  return null
}

const isNameWord = (text: string): boolean => CAPITALISED.test(text) && !SHORTEST_ACRONYM.test(text)

/** A nickname inside a person's name, and the name without it; null where the name has none. */
export function nicknameIn(
  tokens: readonly Token[],
  { first, last }: Range,
): { nickname: string; without: string } | null {
  for (let at = first + 1; at < last - 1; at++) {
    const found = nicknameAt(tokens, at)
    if (!found || found.end >= last) continue
    const without = `${nameText(tokens, { first, last: at })} ${nameText(tokens, { first: found.end, last })}`
    return { nickname: nameText(tokens, found), without }
  }
  return null
}
