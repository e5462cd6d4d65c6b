import type { Token } from '../../language/reader.ts'
import type { Range } from './range.ts'

/** The words as they stand, white space made even. */
export function nameText(tokens: readonly Token[], { first, last }: Range): string {
  const parts = tokens.slice(first, last).map((token, i, all) => {
    const before = all[i - 1]
    return (before && before.end < token.start ? ' ' : '') + token.text
  })
  return parts.join('')
}
