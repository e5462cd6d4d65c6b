import type { Token } from '../../language/reader.ts'

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN'])
const DETERMINERS = new Set(['the', 'its', 'their', 'all', 'his', 'her', 'our', 'those', 'these'])
/** Most words of what is counted. */
const LONGEST = 5

const GENITIVE = new Set(["'s", '’s', "'", '’'])
/** Words between a number and what it counts that say nothing of it. */
const FILLERS = new Set(['more', 'other', 'additional', 'further', 'such', 'extra'])

/** What is counted: the noun group at a token, as written; null where there is none. `text` is the document's. */
export function countedAt(text: string, tokens: readonly Token[], at: number): string | null {
  if (FILLERS.has(tokens[at]?.text.toLowerCase() ?? '')) return countedAt(text, tokens, at + 1)
  let end = at
  let noun = -1
  while (end < tokens.length && end - at < LONGEST && isInside(tokens, at, end)) {
    if (tokens[end]?.upos !== 'ADJ' && tokens[end]?.text !== '-' && !GENITIVE.has(tokens[end]?.text ?? '')) noun = end
    end++
  }
  const first = tokens[at]
  const last = tokens[noun]
  return first && last ? text.slice(first.start, last.end) : null
}

const isInside = (tokens: readonly Token[], from: number, at: number): boolean =>
  INSIDE.has(tokens[at]?.upos ?? '') ||
  (at > from && GENITIVE.has(tokens[at]?.text ?? '')) ||
  (at > from && tokens[at]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start)

/** What a share or measure is of: `20% of the voters`, `tons of rice`. */
export function wholeAt(text: string, tokens: readonly Token[], at: number): string | null {
  if (tokens[at]?.text.toLowerCase() !== 'of') return null
  const skip = DETERMINERS.has(tokens[at + 1]?.text.toLowerCase() ?? '') ? 2 : 1
  return countedAt(text, tokens, at + skip)
}
