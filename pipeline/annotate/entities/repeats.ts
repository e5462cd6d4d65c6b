import { plain } from '../../language/fold.ts'
import type { Token } from '../../language/reader.ts'
import type { PhraseIndex } from '../../lexicon.ts'
import { phraseIndex } from '../../lexicon.ts'
import type { BlockSentence } from '../annotator.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Mention, type Recogniser, toMention } from './mention.ts'
import { isOpeningWord } from './opening_word.ts'

const CAPITALISED = /^\p{Lu}/u
const ARTICLE = 'the'

/** Tokens that no name covers. */
const NONE: ReadonlySet<number> = new Set()

const LISTED: readonly Known[] = [{ phrase: '', type: 'organization', by: 'list of organizations' }]

interface Known {
  phrase: string
  type: Mention['type']
  by: Recogniser
}

/**
 * Names that the reader missed where they stand again: a name read elsewhere in the document, a person's first or last
 * word, a country's name, a seat of government, an
 * organisation of the lists. A part of a longer run of capitals is left alone, unless the heading is all capitals.
 */
export function findRepeats(
  sentences: readonly BlockSentence[],
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Mention[] {
  const known = phraseIndex(knownNames(mentions, gazetteer), (row) => row.phrase)
  const taken = new Map<BlockSentence, Set<number>>()
  for (const mention of mentions) {
    const tokens = taken.get(mention.sentence) ?? new Set<number>()
    taken.set(mention.sentence, tokens)
    for (let at = mention.first; at < mention.last; at++) tokens.add(at)
  }
  const found = sentences.flatMap((sentence) => repeatsIn(sentence, known, taken.get(sentence) ?? NONE, gazetteer))
  return [...mentions, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
}

function knownNames(mentions: readonly Mention[], { countries, seats }: Gazetteer): Known[] {
  const names = new Map<string, Known>()
  const add = (phrase: string, type: Mention['type'], by: Recogniser) => {
    if (CAPITALISED.test(phrase) && !names.has(phrase)) names.set(phrase, { phrase, type, by })
  }
  for (const { name, type } of mentions) if (type !== 'group') add(name, type, 'repeat')
  for (const { name, type, words } of mentions) {
    if (type !== 'person' || words.length < 2) continue
    const parts = name.split(' ')
    add(parts.at(-1) ?? '', type, 'part of a name')
    if (parts.length > 2) add(parts[0] ?? '', type, 'part of a name')
  }
  for (const country of countries) add(country, 'place', 'list of countries')
  for (const seat of seats) add(seat, 'organization', 'list of seats')
  return Array.from(names.values())
}

function repeatsIn(
  sentence: BlockSentence,
  known: PhraseIndex<Known>,
  taken: ReadonlySet<number>,
  gazetteer: Gazetteer,
): Mention[] {
  const words = sentence.tokens.map((token) => token.text)
  const found: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    if (!CAPITALISED.test(words[at] ?? '')) continue
    const listed = gazetteer.listedOrganizations.longestAt(words, at)
    const phrase = known.longestAt(words, at) ?? (listed && { ...listed, rows: LISTED })
    const row = phrase?.rows[0]
    if (!phrase || !row || isTaken(taken, phrase)) continue
    if (isPartOfMore(sentence.tokens, phrase, row, gazetteer)) continue
    const mention = toMention(sentence, { first: at, last: phrase.end }, row, gazetteer)
    if (mention) found.push(mention)
    at = phrase.end - 1
  }
  return found
}

function isTaken(taken: ReadonlySet<number>, { start, end }: { start: number; end: number }): boolean {
  for (let at = start; at < end; at++) if (taken.has(at)) return true
  return false
}

/**
 * A single word in a run of capitals is part of another name or of a heading; "the X" is no person; a hyphen makes another name; a small word at the
 * head of a sentence is nobody's.
 */
function isPartOfMore(
  tokens: readonly Token[],
  { start, end }: { start: number; end: number },
  row: Known,
  gazetteer: Gazetteer,
): boolean {
  const { type } = row
  const before = tokens[start - 1]
  const isHyphened = [before, tokens[end]].some((token) => token?.text === '-')
  if (type === 'person' && (isHyphened || (end - start === 1 && before?.text.toLowerCase() === ARTICLE))) return true
  if (type === 'person' && end - start === 1 && isOpeningWord(tokens, start, gazetteer.language)) return true
  return (
    (end - start === 1 && isInRun(tokens, start, gazetteer)) ||
    (row.by === 'list of organizations' && CAPITALISED.test(tokens[end]?.text ?? ''))
  )
}

function isInRun(tokens: readonly Token[], at: number, { titles, demonyms }: Gazetteer): boolean {
  const isCapital = (i: number) => CAPITALISED.test(tokens[i]?.text ?? '')
  const before = [plain(tokens[at - 1]?.text ?? '')]
  const introduces = titles.longestAt(before, 0) ?? demonyms.longestAt(before, 0)
  return isCapital(at + 1) || (at > 1 && isCapital(at - 1) && !introduces)
}
