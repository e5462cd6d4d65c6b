import type { Token } from '../../language/reader.ts'
import { readLexicon, wordClasses } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import { POSSESSIVE } from '../possessive.ts'
import { groupBy } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

const wordsOf = onceEach((language: string) =>
  wordClasses(readLexicon(language, 'sport_words'), ['beats', 'does', 'opponent', 'noun', 'of_club']),
)

const SCORE = /^\d{1,3}[-–]\d{1,3}$/
const NUMBER = /^\d{1,3}$/
const DASH = /^[-–]$/
/** Kinds of places that have no club of their name; their teams are written about as the country or state. */
const NO_CLUB: ReadonlySet<string> = new Set(['country', 'subdivision', 'territory', 'continent', 'region', 'sea'])
/** Does a sentence tell of a match: has it a score, or a word that only such reports have? */
export function isOfSport(tokens: readonly Token[], language: string): boolean {
  const { noun } = wordsOf(language)
  return tokens.some(
    ({ text, lemma, upos }, i) => SCORE.test(text) || isScore(tokens, i) || (upos === 'NOUN' && noun.has(lemma)),
  )
}

/** A score whose dash is a token of its own. */
const isScore = (tokens: readonly Token[], at: number): boolean =>
  DASH.test(tokens[at]?.text ?? '') &&
  NUMBER.test(tokens[at - 1]?.text ?? '') &&
  NUMBER.test(tokens[at + 1]?.text ?? '')

/** The name of a city that beats another, or has a striker, is its club's. */
export function findClubs(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const clubs = new Set<Mention>()
  for (const [, group] of groupBy(mentions, ({ sentence }) => String(sentence.start)))
    for (const mention of group) if (isClub(mention, group, gazetteer)) clubs.add(mention)
  return mentions.map((mention) => (clubs.has(mention) ? { ...mention, type: 'organization' as const } : mention))
}

function isClub(mention: Mention, beside: readonly Mention[], gazetteer: Gazetteer): boolean {
  const { language } = gazetteer
  if (mention.type !== 'place' || NO_CLUB.has(gazetteer.place(mention.name)?.kind ?? '')) return false
  if (isBeforeMember(mention, language)) return true
  const { tokens } = mention.sentence
  const verb = verbOf(mention, language)
  if (verb === null) return false
  if (isOfSport(tokens, language)) return true
  const others = beside.filter((other) => other !== mention && verbOf(other, language) === verb)
  return wordsOf(language).beats.has(tokens[verb]?.lemma ?? '') && others.some(({ type }) => TEAMS.has(type))
}

const TEAMS: ReadonlySet<string> = new Set(['place', 'organization'])

/** "X's coach", "the X striker". */
function isBeforeMember({ sentence, last }: Mention, language: string): boolean {
  const { tokens } = sentence
  const at = POSSESSIVE.test(tokens[last]?.text ?? '') ? last + 1 : last
  return wordsOf(language).of_club.has(tokens[at]?.lemma ?? '')
}

/** The verb of a match whose winner or loser the mention is, as far as the tree or the words beside it tell; null for none. */
function verbOf(mention: Mention, language: string): number | null {
  const { tokens } = mention.sentence
  const at = ofPair(tokens, headOf(tokens, mention.first, mention.last))
  const { head, deprel } = tokens[at] ?? {}
  const isArgument = typeof head === 'number' && head >= 0 && isPartOfMatch(tokens, at, head, deprel ?? '', language)
  return isArgument ? head : verbBeside(mention, language)
}

/** Of "X and Y" what X is, Y is. */
function ofPair(tokens: readonly Token[], at: number): number {
  const { head, deprel } = tokens[at] ?? {}
  return deprel === 'conj' && typeof head === 'number' && head >= 0 ? head : at
}

function isPartOfMatch(tokens: readonly Token[], at: number, verb: number, deprel: string, language: string): boolean {
  const { beats, does, opponent } = wordsOf(language)
  const lemma = tokens[verb]?.lemma ?? ''
  if (deprel === 'nsubj') return beats.has(lemma) || does.has(lemma)
  if (deprel === 'obj') return beats.has(lemma) || (lemma === PLAY && tokens[at - 1] === tokens[verb])
  const isOpponent = tokens.some(({ head, text }) => head === at && opponent.has(text))
  return deprel === 'obl' && does.has(lemma) && isOpponent
}

const PLAY = 'play'

/** "X beat Y": readers of English may take the verb for something else. */
function verbBeside({ sentence, first, last }: Mention, language: string): number | null {
  const { beats } = wordsOf(language)
  const at = [last, first - 1].find((i) => beats.has(sentence.tokens[i]?.lemma ?? ''))
  return at ?? null
}

/** The token of a name that hangs on something outside it. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first; at < last; at++) {
    const head = tokens[at]?.head ?? null
    if (head !== null && (head < first || head >= last)) return at
  }
  return first
}
