import type { Candidate, Direction, FoundTime, Frame, Phrase, TimeGrammar, TimeWord } from './grammar.ts'

/** What the text has said when a reading's turn comes. */
type Story = () => Omit<Frame, 'direction'>

/** The expressions of one sentence, from left to right. */
export function* findTimes(
  grammar: TimeGrammar,
  words: readonly TimeWord[],
  story: Story,
  direction: (start: number, end: number) => Direction,
): Generator<FoundTime> {
  const line = words.map((word) => grammar.classes.charOf(word.kind)).join('')
  for (let at = 0; at < words.length; ) {
    const best =
      words[at]?.kind === 'other' || isGlued(words, at) ? null : longestAt(grammar, words, line, at, story, direction)
    if (best) yield best.found
    at += best?.length ?? 1
  }
}

/** Letters or digits right before: part of a web address or a code. */
const isGlued = (words: readonly TimeWord[], at: number): boolean =>
  words[at - 1]?.end === words[at]?.start && /[\p{L}\p{N}_@#/=]$/u.test(words[at - 1]?.text ?? '')

function longestAt(
  grammar: TimeGrammar,
  words: readonly TimeWord[],
  line: string,
  at: number,
  story: Story,
  direction: (start: number, end: number) => Direction,
): { found: FoundTime; length: number } | null {
  const candidates = candidatesAt(grammar, line, at)
  for (const { rule, length } of candidates) {
    const phrase = phraseAt(words, at, length)
    const start = words[at]?.start ?? 0
    const end = words[at + length - 1]?.end ?? 0
    const frame = { direction: () => direction(start, end), ...story() }
    const reading = rule.read(phrase, frame)
    const by = { rule, phrase, frame, candidates }
    if (reading) return { found: { reading, by, ...grammar.spanOf(phrase) }, length }
  }
  return null
}

function candidatesAt({ rulesFrom }: TimeGrammar, line: string, at: number): Candidate[] {
  const found: Candidate[] = []
  for (const rule of rulesFrom(line.charAt(at))) {
    rule.pattern.lastIndex = at
    const length = rule.pattern.exec(line)?.[0].length ?? 0
    if (length > 0) found.push({ rule, length })
  }
  return found.sort((a, b) => b.length - a.length)
}

const phraseAt = (words: readonly TimeWord[], at: number, length: number): Phrase => ({
  words: words.slice(at, at + length),
  before: words[at - 1],
  after: words[at + length],
  beyond: words[at + length + 1],
  line: words,
  at,
})
