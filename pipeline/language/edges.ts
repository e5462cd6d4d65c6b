/**
 * A text without what stands at its beginning or its end, one character after another. Patterns such as `/ +$/` try every run of the
 * text to its end; these look at the ends alone. `edge` takes one character, without the flags `g` and `y`.
 */
export function stripStart(text: string, edge: RegExp): string {
  let start = 0
  for (const character of text) {
    if (!edge.test(character)) break
    start += character.length
  }
  return text.slice(start)
}

export function stripEnd(text: string, edge: RegExp): string {
  let end = text.length
  for (let start = before(text, end); end > 0 && edge.test(text.slice(start, end)); start = before(text, end))
    end = start
  return text.slice(0, end)
}

export const stripEnds = (text: string, edge: RegExp): string => stripEnd(stripStart(text, edge), edge)

/** Where the character that ends at an offset begins: two code units make one where they are a pair. */
function before(text: string, end: number): number {
  const pair = end > 1 && (text.codePointAt(end - 2) as number) > 0xffff
  return pair ? end - 2 : Math.max(0, end - 1)
}
