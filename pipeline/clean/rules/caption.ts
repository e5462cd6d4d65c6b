import { stripEnds } from '../../language/edges.ts'
import { classOf, functionWords, type WordClass } from '../function_words.ts'
import { open, type Page, type Piece, type Rule, type Rulings } from '../page.ts'
import { looksRunning, looksTitled } from '../shape.ts'

/**
 * Captions without credit, in documents where they stand among headings: a noun phrase that ends in a place
 * ("… in Somewhere"), with no verb, pronoun or question. Such a line alone could be a heading; what tells is that it comes
 * again word for word, or that a heading follows it where a heading would be followed by text. Without a repeated one it is
 * flagged at most.
 */
export const caption: Rule = {
  name: 'caption',
  *judge(page, ruled) {
    const words = functionWords(page.language)
    const candidates = [...open(page, ruled)].filter(([, piece]) => endsInPlace(piece, words, page.names))
    const repeating = candidates.some(([i]) => isRepeated(page, i))
    for (const [i] of candidates) {
      const heads = nextIsTitled(page, ruled, i)
      if (isRepeated(page, i) || (heads && repeating)) yield [i, { kind: 'caption', verdict: 'removed', score: null }]
      else if (heads && candidates.length <= FEW) yield [i, { kind: 'caption', verdict: 'flagged', score: null }]
    }
  },
}

/** In a document of many such lines, they are rather items of a list. */
const FEW = 6
/** A picture comes again once or twice, the label of a list more often. */
const MOST_REPEATS = 3

const isRepeated = ({ repeats }: Page, at: number): boolean =>
  (repeats[at] as number) > 1 && (repeats[at] as number) <= MOST_REPEATS

function nextIsTitled(page: Page, ruled: Readonly<Rulings>, at: number): boolean {
  for (let i = at + 1; i < page.pieces.length; i++) {
    const next = page.pieces[i] as Piece
    if (ruled[i]?.verdict === 'removed') continue
    return looksTitled(next.shape) && !looksRunning(next.shape)
  }
  return false
}

/** UTF-16 code units. */
const LONGEST = 200
const SPACE = /\s+/u
const CAPITAL = /^["“‘'(]*[\p{Lu}\p{N}]/u
const MARK = /[^\p{L}\p{N}]/u
const NEVER: ReadonlySet<WordClass | undefined> = new Set<WordClass>(['verb', 'pronoun', 'question', 'negation'])

/** A verbless line whose last locative preposition is followed by names alone, at least one of them a name in the text too. */
function endsInPlace(
  { text, shape }: Piece,
  words: ReadonlyMap<string, WordClass>,
  names: ReadonlySet<string>,
): boolean {
  if (shape.length > LONGEST || !looksTitled(shape) || shape.asks || shape.words < 3 || !CAPITAL.test(text))
    return false
  const tokens = text.split(SPACE).map((token) => stripEnds(token, MARK))
  const classes = tokens.map((token) => classOf(token, words))
  if (classes.some((wordClass) => NEVER.has(wordClass))) return false
  const at = classes.lastIndexOf('locative')
  const tail = tokens.slice(at + 1).filter((_, i) => i > 0 || classes[at + 1] !== 'article')
  return (
    at > 0 && tail.length > 0 && tail.every((token) => CAPITAL.test(token)) && tail.some((token) => names.has(token))
  )
}
