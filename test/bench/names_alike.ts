/** Names as the scorer of the hard sentences compares them. */
const WORD = '[\\p{L}\\p{N}_]'
const pattern = (source: string): RegExp => new RegExp(source.replaceAll('\\w', WORD), 'gu')

const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'this', 'that', 'these', 'those'])
const POSSESSIVE = pattern('[“”"‘’\'`]s(?!\\w)')
const MARK = /[“”"‘’'`]/gu
const NAME_WORD = pattern('\\w+')
// What follows the head of a name.
const CUT = new RegExp(
  `(?<!${WORD})(?:of|in|for|from|at|on|who|whom|that|which|whose|to|with|by|near|as)(?!${WORD})|[,;:(]`,
  'iu',
)

function wordsOf(name: string): string[] {
  const plain = name.replace(POSSESSIVE, ' ').replace(MARK, '')
  const words = Array.from(plain.matchAll(NAME_WORD), ([word]) => word)
  const first = words.findIndex((word) => !ARTICLES.has(word.toLowerCase()))
  return first < 0 ? [] : words.slice(first)
}

/** The words of a name up to the first preposition or comma. */
function core(name: string): string[] {
  const cut = CUT.exec(name)
  const parts = cut ? [name.slice(0, cut.index), name.slice(cut.index + cut[0].length)] : [name]
  return wordsOf(parts.find((part) => part.trim() !== '') ?? name)
}

const holds = (long: readonly string[], short: readonly string[]): boolean =>
  long.some((_, i) => i + short.length <= long.length && short.every((word, k) => long[i + k] === word))

const singular = (word: string): string => word.replace(new RegExp(`(?<=${WORD}{2})s$`, 'u'), '')
const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase())
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Equal but for case, articles and marks; or one is a part of the other that keeps its head, or of a proper name. */
export function areAlike(gold: string, found: string): boolean {
  const [a, b] = [lower(wordsOf(gold)), lower(wordsOf(found))]
  if (a.length === 0 || b.length === 0) return gold.trim().toLowerCase() === found.trim().toLowerCase()
  if (a.join(' ') === b.join(' ')) return true
  const [short = [], long = []] = [core(gold), core(found)].toSorted((one, other) => one.length - other.length)
  if (short.length === 0 || !holds(lower(long), lower(short))) return false
  const [head, other] = [lower(short).at(-1) as string, lower(long).at(-1) as string]
  return singular(head) === singular(other) || long.every(isCapital)
}

const TRIGGER_WORD = pattern("(?:\\w|['’-])+")

/** Where in a trigger the word is that carries the action: the last that begins like its lemma, else the last. */
export function headSpanOf(trigger: string, action: string): { start: number; end: number } {
  const words = Array.from(trigger.matchAll(TRIGGER_WORD), ({ 0: word, index }) => ({
    ...{ word, start: index, end: index + word.length },
  }))
  const [lemma = ''] = action.toLowerCase().split(' ')
  const like = words.filter(({ word }) => lemma.length > 1 && word.toLowerCase().startsWith(lemma.slice(0, 3)))
  return like.at(-1) ?? words.at(-1) ?? { start: 0, end: trigger.length }
}
