import type { Token } from '../../../language/reader.ts'
import type { PhraseIndex } from '../../../lexicon.ts'
import { isCapital } from '../../capital.ts'
import { POSSESSIVE } from '../../possessive.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Place } from '../lists/places.ts'
import type { Mention } from '../mention.ts'
import { type PlaceWords, placeWordsOf, type Unit, unitsOf } from './units.ts'

/** A country or state named beside a place: all that its words may mean, and where it stands. */
export interface Beside {
  units: readonly Unit[]
  /** Tokens of the sentence that name it: the first, and the one after the last; the same where a demonym says it. */
  first: number
  last: number
  /** May it tell where a place lies that no list has? */
  isFirm: boolean
}

const COMMA = ','
/** What ends a phrase such as "X, Xland". */
const END = /^[,.;:()—–-]$/
/** Words between a place and the unit: "X, a small town in northern Xland". */
const REACH = 7
/** Words between a demonym and the place: "the southern Xish port city of X". */
const BEFORE = 4

interface Words {
  tokens: readonly Token[]
  units: PhraseIndex<Unit>
  known: PlaceWords
  gazetteer: Gazetteer
}

/** The country or state that the words around a place say it lies in, or null. */
export function besideOf(mention: Mention, gazetteer: Gazetteer): Beside | null {
  const { tokens } = mention.sentence
  const { language } = gazetteer
  const words: Words = {
    tokens,
    units: unitsOf(language),
    known: placeWordsOf(language),
    gazetteer,
  }
  return behind(words, mention.last) ?? before(words, mention.first)
}

/** "X, Xland", "X (Xland)", "X in Xland", "X, a town in northern Xland". */
function behind(words: Words, at: number): Beside | null {
  const next = words.tokens[at]?.text ?? ''
  if (next === COMMA) return unitAfterComma(words, at + 1) ?? unitOfApposition(words, at + 1)
  if (next === '(') {
    const found = unitAt(words, at + 1, true)
    return found && words.tokens[found.last]?.text === ')' ? found : null
  }
  return words.known.inside.has(next) ? unitAfterDirection(words, at + 1) : null
}

/** Tokens that the longest name of a unit or people may have. */
const LONGEST = 8

const wordsAt = (tokens: readonly Token[], at: number): string[] =>
  tokens.slice(at, at + LONGEST).map(({ text }) => text)

function unitAt({ units, tokens }: Words, at: number, isBehind: boolean): Beside | null {
  if (!isCapital(tokens[at]?.text)) return null
  const phrase = units.longestAt(wordsAt(tokens, at), 0)
  const rows = phrase?.rows.filter(({ short }) => isBehind || short !== 'behind a place') ?? []
  return phrase && rows.length > 0 ? { units: rows, first: at, last: at + phrase.end, isFirm: true } : null
}

/** A state written in full may be the next of a list: "in X, Xland and Yland". */
function unitAfterComma(words: Words, at: number): Beside | null {
  const found = unitAt(words, at, true)
  if (!found) return null
  const isFirm = found.units.every(({ short }) => short !== null) || !goesOn(words, found.last)
  return { ...found, isFirm }
}

function goesOn(words: Words, at: number): boolean {
  const { tokens, known } = words
  const next = tokens[at]?.text ?? ''
  if (known.joins.has(next)) return true
  if (known.day.has(next)) return false
  if (next !== COMMA) return next !== '' && !END.test(next) && isCapital(next)
  return known.joins.has(tokens[at + 1]?.text ?? '') || unitAt(words, at + 1, false) !== null
}

/** "…, a small town in northern Xland": an article, a noun of settlements, a preposition, the unit. */
function unitOfApposition(words: Words, at: number): Beside | null {
  const { tokens, known } = words
  const isNoun = known.article.has(tokens[at]?.text ?? '')
  let settled = false
  for (let i = at; i < Math.min(at + REACH, tokens.length); i++) {
    const word = tokens[i]?.text ?? ''
    if (known.settlement.has(word)) settled = true
    if (known.inside.has(word)) return i === at || (isNoun && settled) ? unitAfterDirection(words, i + 1) : null
    if (!isNoun || tokens[i]?.upos === 'VERB' || END.test(word)) return null
  }
  return null
}

/** "in the northern Xland". */
function unitAfterDirection(words: Words, at: number): Beside | null {
  const { tokens, known } = words
  let i = at
  while (i < at + 3 && isPassedOver(tokens[i]?.text ?? '', known)) i++
  const found = unitAt(words, i, false)
  return found && { ...found, isFirm: !goesOn(words, found.last) }
}

const isPassedOver = (word: string, { direction, article }: PlaceWords): boolean =>
  direction.has(word.toLowerCase()) || article.has(word)

/** "Xland's X", "the Xish city of X", "the Xland town of X". */
function before(words: Words, first: number): Beside | null {
  const { tokens, known } = words
  const owner = ownerBefore(words, first)
  if (owner) return owner
  const noun = tokens[first - 1]?.text === 'of' ? first - 2 : first - 1
  if (!known.settlement.has(tokens[noun]?.text ?? '')) return null
  for (let i = noun - 1; i >= Math.max(0, noun - BEFORE); i--) {
    const found = demonymAt(words, i, noun) ?? unitAt(words, i, false)
    if (found && found.last <= noun && isPlainUpTo(tokens, found.last, noun)) return found
  }
  return null
}

/** Nothing but adjectives and nouns stands between. */
const isPlainUpTo = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ upos, text }) => (upos === 'ADJ' || upos === 'NOUN') && !POSSESSIVE.test(text))

function demonymAt({ tokens, gazetteer }: Words, at: number, noun: number): Beside | null {
  const phrase = isCapital(tokens[at]?.text) ? gazetteer.demonyms.longestAt(wordsAt(tokens, at), 0) : null
  const end = at + (phrase?.end ?? 0)
  if (!phrase || end > noun) return null
  const places = phrase.rows.map(({ country }) => gazetteer.place(country)).filter((place) => place !== null)
  return places.length > 0
    ? { units: places.map((place) => ({ place, short: null })), first: end, last: end, isFirm: true }
    : null
}

/** "Xland's X": it tells which X, not that there is one. */
function ownerBefore(words: Words, first: number): Beside | null {
  if (!POSSESSIVE.test(words.tokens[first - 1]?.text ?? '')) return null
  for (let i = first - 2; i >= Math.max(0, first - 1 - BEFORE); i--) {
    const found = unitAt(words, i, false)
    if (found && found.last === first - 1) return { ...found, isFirm: false }
  }
  return null
}

/** Does a place lie in the unit, as far as lists tell? */
export function liesIn(place: Place, unit: Place): boolean {
  if (place.country_code === null || place.country_code !== unit.country_code) return false
  if (COUNTRIES.has(unit.kind)) return place.name !== unit.name
  return unit.admin1_code !== null && place.admin1_code === unit.admin1_code && place.kind !== 'subdivision'
}

const COUNTRIES: ReadonlySet<string> = new Set(['country', 'territory'])
