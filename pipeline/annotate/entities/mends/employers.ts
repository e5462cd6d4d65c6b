import { type PhraseIndex, phraseIndex, readLexicon } from '../../../lexicon.ts'
import { onceEach } from '../../../once.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { nameText } from '../name_text.ts'
import type { Range } from '../range.ts'
import { type Around, CAPITALISED, HYPHEN, type Mend, REACH, type ReadName, textAt, withFound } from './mend.ts'

interface BodyTitle {
  title: string
  /** Has nobody but a body one of these, no politician or family either? */
  isSole: boolean
}

const titlesOf = onceEach(
  (language: string): PhraseIndex<BodyTitle> =>
    phraseIndex(
      readLexicon(language, 'body_titles').map(({ title = '', sole }) => ({ title, isSole: sole === 'yes' })),
      ({ title }) => title,
      (word) => word.toLowerCase(),
    ),
)

const OF: ReadonlySet<string> = new Set(['of', 'at'])
/** Parts of speech between "of" and the name: "of animal health company X". */
const DESCRIBING: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PUNCT', 'VERB'])
const DESCRIBED = 5
/** What the words of a body's name may be, and its joints. */
const NAMING: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'X', 'VERB'])
const JOINT = '&'

/** "Acme founder Jane Doe", "CEO of Acme": whose the title is, is a body, where the reader took nothing or a person for it. */
export const addEmployers: Mend = (names, around) => {
  const { tokens, gazetteer } = around
  const words = tokens.map(({ text }) => text)
  const found: ReadName[] = []
  for (let at = 0; at < words.length; at++) {
    const title = titlesOf(gazetteer.language).longestAt(words, at)
    if (!title) continue
    const isSole = title.rows.some((row) => row.isSole)
    const isHeld = names.some(({ type, first }) => type === 'person' && first === title.end)
    const range =
      (isHeld && ownerBefore(names, at, isSole, around)) || (isSole && ownerBehind(names, title.end, around))
    if (range) found.push({ ...range, type: 'organization', by: 'beside a name' })
    at = title.end - 1
  }
  return found.length > 0 ? withFound(names, found) : names.slice()
}

/** The words with capitals right before a title, which no name but a single word for a person covers. */
function ownerBefore(names: readonly ReadName[], end: number, isSole: boolean, around: Around): Range | null {
  const { tokens, gazetteer } = around
  const held = names.find(({ last }) => last === end)
  if (held) return isSole && isMistaken(held, around) ? held : null
  let first = end
  while (first > 0 && end - first < REACH && isNaming(around, first - 1) && !covers(names, first - 1)) first--
  if (first > 0 && covers(names, first - 1) && first < end) return null
  const isOpening = first === 0 && tokens[0]?.upos !== 'PROPN'
  return isOpening || first === end || isDescribing(around, { first, last: end }, gazetteer)
    ? null
    : { first, last: end }
}

/** A single word that was taken for a person or a place, and that the lists have for neither. */
const isMistaken = (name: ReadName, { tokens, gazetteer: { place, family } }: Around): boolean => {
  const text = nameText(tokens, name)
  return name.type === 'person' && name.last - name.first === 1 && !family.has(text) && place(text) === null
}

/** The words with capitals behind "of", past nouns that describe the body. */
function ownerBehind(names: readonly ReadName[], of: number, around: Around): Range | null {
  const { tokens, gazetteer } = around
  if (!OF.has(textAt(tokens, of))) return null
  let first = of + 1 + pastBase(tokens, of + 1)
  while (first <= of + DESCRIBED && isSmall(textAt(tokens, first)) && DESCRIBING.has(tokens[first]?.upos ?? '')) first++
  let last = first
  while (last - first < REACH && isNaming(around, last) && !covers(names, last)) last++
  const isFree = last > first && !covers(names, first) && !covers(names, last)
  return isFree && !isDescribing(around, { first, last }, gazetteer) ? { first, last } : null
}

/** Tokens of "Xland-based". */
const pastBase = (tokens: Around['tokens'], at: number): number =>
  textAt(tokens, at + 1) === HYPHEN && textAt(tokens, at + 2) === BASED ? 3 : 0
const BASED = 'based'

const isSmall = (text: string): boolean => text !== '' && !CAPITALISED.test(text) && text !== ',' && text !== '.'

const covers = (names: readonly ReadName[], at: number): boolean =>
  names.some(({ first, last }) => at >= first && at < last)

function isNaming({ tokens, gazetteer: { titles, titleModifiers, days } }: Around, at: number): boolean {
  const { text = '', upos = '' } = tokens[at] ?? {}
  if (text === JOINT) return at > 0 && CAPITALISED.test(textAt(tokens, at + 1))
  const isOther =
    titles.longestAt([text], 0) !== null || titleModifiers.has(text.toLowerCase()) || days.has(text.toLowerCase())
  return CAPITALISED.test(text) && NAMING.has(upos) && !isOther
}

/** A people, a party, a place: who they are, not whose they are. */
function isDescribing({ tokens }: Around, range: Range, { demonyms, groups, place }: Gazetteer): boolean {
  const words = tokens.slice(range.first, range.last).map(({ text }) => text)
  const isOf = (index: PhraseIndex<unknown>) => index.longestAt(words, 0)?.end === words.length
  return isOf(demonyms) || isOf(groups) || place(words.join(' ')) !== null || ADJECTIVE.test(words[0] ?? '')
}

/** "Democratic", "Republican": adjectives of parties and of what somebody does. */
const ADJECTIVE = /(?:ic|al|an|ive|ese|ish)$/
