import { mix } from '../linear/hash.ts'
import type { TripleModel } from '../linear/triple.ts'
import { LONGEST_SENTENCE } from './network.ts'
import { TOKEN_SEED } from './sentence_marks.ts'
import { OPEN, ruleAt } from './sentence_rules.ts'
import { SPLITTER_FEATURES, type SplitterState, splitterFeatures } from './splitter_features.ts'
import { createLetters, isSpace, type Letters, MARGIN, readLetters, SPACE } from './splitter_letters.ts'

/** What a letter is: inside a token, the last of a token, the last of a sentence. */
export const INSIDE = 0
export const TOKEN_END = 1
export const SENTENCE_END = 2

/** Paragraphs longer than this are cut (at white space where there is some), which bounds memory. */
const LONGEST_PARAGRAPH = 1 << 16
const PARAGRAPH_BREAK = /\r?\n[^\S\n]*(?:\r?\n|\r(?!\n))|[\u2029\f]/g

const QUOTE = 0x22

/** Starts and ends of a sentence's tokens in turn. */
export type TokenSpans = number[]

/** A choice for one letter: the three scores come from the model, `gap` says that white space follows. */
export type Decide = (i: number, scores: Int32Array | Float32Array, gap: boolean, state: SplitterState) => number

/**
 * Is told of each letter that was judged: the offset behind it, and by how much the model preferred the end of a sentence there to the best
 * that it could be else; where a sentence ends at less than 1 the paragraph does.
 */
type HearEnds = (end: number, margin: number) => void

/**
 * Sentences and tokens of a text. A paragraph (blank lines part them) always ends a sentence; a single line end is white
 * space. Each letter is judged once, from left to right, by a linear model over the letters around it.
 */
export function createSplitter(model: TripleModel): (text: string, hear?: HearEnds) => TokenSpans[] {
  const letters = createLetters(LONGEST_PARAGRAPH)
  const keys = new Int32Array(SPLITTER_FEATURES)
  return (text, hear) => {
    const sentences: TokenSpans[] = []
    for (const [start, end] of paragraphs(text)) {
      readLetters(letters, text, start, end)
      const bound = findAddresses(text, start, end)
      const apart = aroundEmoji(text, start, end)
      const score = (i: number, state: SplitterState): Int32Array =>
        model.score(keys, splitterFeatures(letters, i, state, keys))
      const decide: Decide = (i, scores, gap, state) => {
        if (i < bound.length && bound[i] === 1) return INSIDE
        const rule = ruleAt(letters, MARGIN + i, state)
        const label = rule === OPEN ? choose(i, scores, gap) : rule
        return label === INSIDE && apart.has(start + i) ? TOKEN_END : label
      }
      walk(letters, score, hear ? overheard(decide, start, hear) : decide, (labels) =>
        collect(letters, labels, start, sentences),
      )
    }
    return sentences
  }
}

const overheard =
  (decide: Decide, start: number, hear: HearEnds): Decide =>
  (i, scores, gap, state) => {
    const best = gap ? scores[TOKEN_END]! : Math.max(scores[INSIDE]!, scores[TOKEN_END]!)
    hear(start + i + 1, scores[SENTENCE_END]! - best)
    return decide(i, scores, gap, state)
  }

/** Web addresses: the model has seen too few to keep their full stops and slashes together. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+/gi
const NOT_LAST = ".,:;!?'’)]"
const NO_ADDRESS = new Uint8Array(0)

/** Marks the letters of web addresses but their last with 1; empty where there is none. */
function findAddresses(text: string, start: number, end: number): Uint8Array {
  const paragraph = text.slice(start, end)
  let bound = NO_ADDRESS
  for (const { 0: address, index } of paragraph.matchAll(ADDRESS)) {
    if (bound === NO_ADDRESS) bound = new Uint8Array(end - start)
    let length = address.length
    while (length > 0 && NOT_LAST.includes(address[length - 1]!)) length--
    bound.fill(1, index, Math.max(index, index + length - 1))
  }
  return bound
}

/** Pictures, also several in a row: a word of their own, whatever they stick to, as the model has seen none. */
const EMOJI = /\p{Emoji_Presentation}[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\p{Emoji_Presentation}]*/gu
const STOPS = '.,!?'
const NOWHERE: ReadonlySet<number> = new Set()

/** Offsets of the letters before pictures, and before a stop there, and of the last ones of pictures. */
function aroundEmoji(text: string, start: number, end: number): ReadonlySet<number> {
  let apart = NOWHERE as Set<number>
  for (const { 0: emoji, index } of text.slice(start, end).matchAll(EMOJI)) {
    if (apart === NOWHERE) apart = new Set()
    const at = start + index
    apart.add(at - 1).add(at + emoji.length - 1)
    if (at > start && STOPS.includes(text.charAt(at - 1))) apart.add(at - 2)
  }
  return apart
}

/** Where white space follows a token ends in any case; elsewhere all three labels are open. */
export function choose(_i: number, scores: Int32Array | Float32Array, gap: boolean): number {
  const inside = scores[INSIDE]!
  const token = scores[TOKEN_END]!
  const sentence = scores[SENTENCE_END]!
  if (gap) return sentence > token ? SENTENCE_END : TOKEN_END
  if (sentence > token && sentence > inside) return SENTENCE_END
  return token > inside ? TOKEN_END : INSIDE
}

/** Labels the letters of a paragraph from left to right; the last one ends a sentence. White space keeps label 0. */
export function walk(
  letters: Letters,
  score: (i: number, state: SplitterState) => Int32Array | Float32Array,
  decide: Decide,
  done: (labels: Uint8Array) => void,
): void {
  const { kind, code, length } = letters
  const labels = new Uint8Array(length)
  const state: SplitterState = { tokenStart: MARGIN, tokenHash: TOKEN_SEED, tokens: 0, quotes: 0 }
  for (let i = MARGIN; i < MARGIN + length; i++) {
    if (kind[i] === SPACE) continue
    if (state.tokenHash === TOKEN_SEED) state.tokenStart = i
    state.tokenHash = mix(state.tokenHash, code[i]!)
    if (code[i] === QUOTE) state.quotes++
    const label = decide(i - MARGIN, score(i, state), kind[i + 1] === SPACE, state)
    labels[i - MARGIN] = label
    if (label !== INSIDE) state.tokenHash = TOKEN_SEED
    if (label !== INSIDE) state.tokens = label === SENTENCE_END ? 0 : state.tokens + 1
    if (label === SENTENCE_END) state.quotes = 0
  }
  done(labels)
}

function collect(letters: Letters, labels: Uint8Array, base: number, sentences: TokenSpans[]): void {
  let spans: TokenSpans = []
  let start = -1
  for (let i = 0; i < labels.length; i++) {
    if (letters.kind[MARGIN + i] === SPACE) continue
    if (start < 0) start = i
    if (labels[i] === INSIDE && letters.kind[MARGIN + i + 1] !== SPACE) continue
    spans.push(base + start, base + i + 1)
    start = -1
    if (labels[i] !== SENTENCE_END && spans.length < 2 * LONGEST_SENTENCE) continue
    sentences.push(spans)
    spans = []
  }
  if (spans.length > 0) sentences.push(spans)
}

/** Spans between blank lines, without the white space around them, each at most LONGEST_PARAGRAPH long. */
export function* paragraphs(text: string): Generator<[number, number]> {
  let from = 0
  for (const match of text.matchAll(PARAGRAPH_BREAK)) {
    yield* pieces(text, from, match.index)
    from = match.index + match[0].length
  }
  yield* pieces(text, from, text.length)
}

function* pieces(text: string, from: number, end: number): Generator<[number, number]> {
  let start = skipSpace(text, from, end)
  while (start < end) {
    const stop = end - start <= LONGEST_PARAGRAPH ? end : cutAt(text, start, start + LONGEST_PARAGRAPH)
    yield [start, stop]
    start = skipSpace(text, stop, end)
  }
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

/** Last white space before `limit` in the piece's second half, else `limit`, moved off the middle of a surrogate pair. */
function cutAt(text: string, start: number, limit: number): number {
  for (let at = limit; at > start + LONGEST_PARAGRAPH / 2; at--) if (isSpace(text.charCodeAt(at))) return at
  const unit = text.charCodeAt(limit)
  return unit >= 0xdc00 && unit < 0xe000 ? limit - 1 : limit
}
