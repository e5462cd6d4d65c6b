import type { NameType, Token } from '../../language/reader.ts'
import type { BlockSentence } from '../annotator.ts'
import { tokensOf } from '../tokens.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Recogniser } from './mention.ts'
import { nameText } from './name_text.ts'
import { nicknameAt } from './nicknames.ts'
import { isTitled } from './person_titles.ts'
import type { Range } from './range.ts'

/** What is taken for a name, before it is cut to size. */
export interface ReadName extends Range {
  type: NameType
  by: Recogniser
}

const CAPITALISED = /^\p{Lu}/u
const ACRONYM = /^\p{Lu}[\p{Lu}&]{1,6}$/u
const HYPHEN = '-'
const DASH = /^[-–—]+$/
const SMALL: ReadonlySet<string> = new Set(['CCONJ', 'SCONJ', 'PRON', 'DET', 'VERB', 'AUX', 'ADV'])
const OF = 'of'
const AND = /^(?:and|&)$/i
const LETTERS = /^\p{L}+$/u
const LOWERED = /^\p{Ll}{2,4}$/u
const SHORT_NAME: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])
/** Words that a name is lengthened by at most. */
const REACH = 4

interface Around {
  tokens: readonly Token[]
  gazetteer: Gazetteer
  /** Words of capitals that stand anywhere in the document. */
  acronyms: ReadonlySet<string>
  /** Does a block begin with the sentence? */
  isFirst: boolean
}

type Mend = (names: readonly ReadName[], around: Around) => ReadName[]

/** The reader's names of a sentence, joined, split and lengthened where the words of a name run on. */
export function mendNames(sentence: BlockSentence, gazetteer: Gazetteer, acronyms: ReadonlySet<string>): ReadName[] {
  const read = sentence.names.map(
    (name): ReadName => ({ ...tokensOf(sentence.tokens, name), type: name.type, by: 'model' }),
  )
  const { tokens, start, block } = sentence
  const around: Around = { tokens, gazetteer, acronyms, isFirst: start === block.start }
  return MENDS.reduce((names, mend) => mend(names, around), read)
}

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? ''
const isProper = (token: Token | undefined): boolean => token?.upos === 'PROPN' && CAPITALISED.test(token.text)
const isAttached = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start

/** Names with what comes to lie inside others left out. */
function widen(names: readonly ReadName[], wider: (name: ReadName, i: number) => Range): ReadName[] {
  const found: ReadName[] = []
  names.forEach((name, i) => {
    const last = found.at(-1)
    if (last && name.last <= last.last) return
    const { first, last: end } = wider(name, i)
    found.push({ ...name, first: Math.max(first, last?.last ?? 0), last: end })
  })
  return found
}

/** Where the proper nouns from `at` on end. */
function endOfRun(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < at + REACH && isProper(tokens[end])) end++
  return end
}

/** A name ends at a dash between blanks that small words follow, and at an address of a network ("X @x"). */
const cutAtMarks: Mend = (names, { tokens }) =>
  names.map((name) => {
    const at = tokens.findIndex(
      (token, i) => i > name.first && i < name.last && (isDash(tokens, i) || token.text.startsWith('@')),
    )
    return at < 0 ? name : { ...name, last: at }
  })

const isDash = (tokens: readonly Token[], at: number): boolean =>
  DASH.test(textAt(tokens, at)) &&
  !isAttached(tokens, at) &&
  !isAttached(tokens, at + 1) &&
  SMALL.has(tokens[at + 1]?.upos ?? '')

/** `First "Nick" Last` and `First (Nick) Last` are one name. */
const joinNicknames: Mend = (names, { tokens }) =>
  widen(names, (name) => {
    const { first, last, type } = name
    const nickname = type === 'person' && last - first < 3 ? nicknameAt(tokens, last) : null
    if (!nickname || (textAt(tokens, last) === '(' && last - first > 1)) return name
    const end = endOfRun(tokens, nickname.end)
    return end > nickname.end ? { first, last: end } : name
  })

/** `First van der Last`: small words inside a family name; at the head of a sentence the first of them is large. */
const joinParticles: Mend = (names, { tokens, gazetteer: { particles } }) =>
  widen(names, (name) => {
    const { type } = name
    let { first, last } = name
    if (type !== 'person' && type !== 'place') return name
    let at = last
    while (at < last + REACH && particles.has(textAt(tokens, at))) at++
    if (type === 'person' && at > last && isProper(tokens[at])) last = endOfRun(tokens, at)
    let before = first
    while (before > 0 && before > first - REACH && particles.has(textAt(tokens, before - 1))) before--
    if (before < first && particles.has(textAt(tokens, before - 1).toLowerCase())) first = before - 1
    return { first, last }
  })

/** "Leung Che" and the "-cheung" that the reader left. */
const addTails: Mend = (names, { tokens }) =>
  widen(names, (name) => {
    const { first, last, type } = name
    const isTail =
      type === 'person' &&
      last - first > 1 &&
      textAt(tokens, last) === HYPHEN &&
      isAttached(tokens, last) &&
      isAttached(tokens, last + 1) &&
      tokens[last + 1]?.upos === 'PROPN'
    return isTail ? { first, last: last + 2 } : name
  })

/** "Marshal pak Jong Chon": a name whose first letter came out small, right behind a title. */
const addLowered: Mend = (names, { tokens, gazetteer }) =>
  widen(names, (name) => {
    const { first, last, type } = name
    const before = tokens[first - 1]
    const isSmall = type === 'person' && LOWERED.test(before?.text ?? '') && SHORT_NAME.has(before?.upos ?? '')
    const isOther = gazetteer.titles.longestAt([before?.text ?? ''], 0) !== null
    return isSmall && !isOther && isTitled(tokens, first - 1, gazetteer) ? { first: first - 1, last } : name
  })

/** "Xland-Yland" before a border or a war names two countries. */
const splitPairs: Mend = (names, { tokens, gazetteer: { place } }) =>
  names.flatMap((name) => {
    const { first, last } = name
    const at = tokens.findIndex(({ text }, i) => i > first && i < last - 1 && (text === HYPHEN || DASH.test(text)))
    const parts = [
      { ...name, last: at },
      { ...name, first: at + 1 },
    ]
    const isPair = at > 0 && parts.every((part) => place(nameText(tokens, part))?.kind === 'country')
    return isPair ? parts.map((part) => ({ ...part, type: 'place' as const })) : [name]
  })

/** "Jane Doe of X" is a person and what she is of; "Jane of X" is how somebody is called. */
const splitAtOf: Mend = (names, { tokens, gazetteer: { organization, particles } }) =>
  names.flatMap((name) => {
    const { first, last, type } = name
    if (type !== 'person') return [name]
    const at = tokens.findIndex((token, i) => i > first + 1 && i < last - 1 && token.text === OF && !particles.has(OF))
    if (at < 0) return [name]
    const rest = { first: at + 1, last }
    const text = nameText(tokens, rest)
    const isBody = organization(text) !== null || ACRONYM.test(text)
    return [
      { ...name, last: at },
      { ...rest, type: isBody ? 'organization' : 'place', by: 'beside a name' },
    ]
  })

/** "Justice Department", of which the reader took the last word alone; "X and Y Commission", where the lists or its initials know it. */
const lengthenHeads: Mend = (names, { tokens, gazetteer, acronyms }) =>
  widen(names, (name) => {
    const { first, last, type } = name
    if (type !== 'organization') return name
    const isBare = last - first === 1 && gazetteer.inNames.bare.has(textAt(tokens, first).toLowerCase())
    let from = first
    if (isBare) while (from > 0 && from > first - REACH && isProper(tokens[from - 1])) from--
    const joined = from - 2
    if (joined < 0 || !AND.test(textAt(tokens, from - 1)) || !isProper(tokens[joined])) return { first: from, last }
    const longer = { first: joined, last }
    return isKnown(longer, { tokens, gazetteer, acronyms }) ? longer : { first: from, last }
  })

/** The lists have the name, or its initials stand in the document. */
function isKnown(range: Range, { tokens, gazetteer, acronyms }: Omit<Around, 'isFirst'>): boolean {
  const words = tokens.slice(range.first, range.last).map(({ text }) => text)
  const initials = words.filter((word) => CAPITALISED.test(word)).map((word) => word.charAt(0))
  return gazetteer.organization(nameText(tokens, range)) !== null || acronyms.has(initials.join(''))
}

/** "X and Y": what is coordinated with a name of one word is a name of its kind. */
const addCoordinated: Mend = (names, { tokens }) =>
  names.flatMap((name, i) => {
    const at = name.last + 1
    const isNext = AND.test(textAt(tokens, name.last)) && (names[i + 1]?.first ?? at + 1) > at
    const isOne = isNext && isProper(tokens[at]) && LETTERS.test(textAt(tokens, at)) && !isNamePart(tokens[at + 1])
    if (!isOne || !SPREADING.has(name.type)) return [name]
    return [name, { first: at, last: at + 1, type: name.type, by: 'beside a name' }]
  })

const SPREADING: ReadonlySet<NameType> = new Set(['person', 'organization', 'place'])
const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined &&
  (CAPITALISED.test(token.text) || token.text === HYPHEN || token.upos === 'NOUN' || token.upos === 'ADJ')

/** "Long Form (LF)": what stands in brackets after an organisation, short for it. */
const addBracketed: Mend = (names, { tokens }) =>
  names.flatMap((name, i) => {
    const at = name.last + 1
    const isShort =
      name.type === 'organization' &&
      textAt(tokens, name.last) === '(' &&
      textAt(tokens, at + 1) === ')' &&
      ACRONYM.test(textAt(tokens, at)) &&
      (names[i + 1]?.first ?? at + 1) > at
    return isShort ? [name, { first: at, last: at + 1, type: name.type, by: 'in brackets' }] : [name]
  })

/** "CITY 2001-02-03", "CITY (Agency) -", "CITY, May 3 -": the place that a dateline names. */
const readDateline: Mend = (names, { tokens, isFirst }) => {
  let last = 0
  while (last < LONGEST_CITY && CAPITALS.test(textAt(tokens, last))) last++
  const isDateline = isFirst && last > 0 && textAt(tokens, 0).length > 3 && isDated(tokens, last)
  if (!isDateline) return names.slice()
  return [{ first: 0, last, type: 'place', by: 'model' }, ...names.filter(({ first }) => first >= last)]
}

const CAPITALS = /^\p{Lu}{2,}$/u
const LONGEST_CITY = 3
const YEAR = /^(?:19|20)\d\d(?:-|$)/
const DAY = /^\d{1,2}$/

/** A year, an agency in brackets or a day stands after the city. */
function isDated(tokens: readonly Token[], at: number): boolean {
  const [mark, next, after] = [textAt(tokens, at), textAt(tokens, at + 1), textAt(tokens, at + 2)]
  if (YEAR.test(mark)) return true
  if (mark === '(') return CAPITALISED.test(next) && [after, textAt(tokens, at + 3)].includes(')')
  return mark === ',' && CAPITALISED.test(next) && DAY.test(after)
}

/** "People's Army", "Workers' Party", of which the reader took nothing or the last word; also where the apostrophe is a wrong mark. */
const addPossessed: Mend = (names, { tokens, gazetteer }) => {
  const taken = names.filter((name) => name.last - name.first > 1)
  const found: ReadName[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    const end = endOfPossessed(tokens, at, gazetteer)
    const isFree = !taken.some((name) => name.first < end && name.last > at)
    if (end > at && isFree) found.push({ first: at, last: end, type: 'organization', by: 'beside a name' })
  }
  const rest = names.filter((name) => !found.some(({ first, last }) => name.first < last && name.last > first))
  return [...rest, ...found].sort((a, b) => a.first - b.first)
}

const MANY = /^(?:People|Women|Men|Children|\p{Lu}\p{Ll}+s)$/u
const APOSTROPHE = /^['’‘"”“`´]$/
const ENDING = /^['’]s?$/

/** Where a body that many people have ends; 0 where none begins at `at`. */
function endOfPossessed(tokens: readonly Token[], at: number, { heads }: Gazetteer): number {
  if (!MANY.test(textAt(tokens, at)) || !isAttached(tokens, at + 1)) return 0
  const isMarked = ENDING.test(textAt(tokens, at + 1))
  const isWrong =
    APOSTROPHE.test(textAt(tokens, at + 1)) && textAt(tokens, at + 2) === 's' && isAttached(tokens, at + 2)
  const head = at + (isWrong ? 3 : 2)
  const word = textAt(tokens, head)
  return (isMarked || isWrong) && CAPITALISED.test(word) && heads.has(word.toLowerCase()) ? head + 1 : 0
}

/** "X-9 pandemic": a large word that is no place, and what ends the name of an event. */
const addSmallEvents: Mend = (names, { tokens, gazetteer: { smallEventHeads, place } }) => {
  const found: ReadName[] = []
  tokens.forEach((token, last) => {
    if (!smallEventHeads.has(token.text) || last === 0) return
    let first = last
    while (first > 0 && first > last - REACH && isNominal(tokens[first - 1])) first--
    const range = { first, last: last + 1 }
    const isNamed = first < last && CAPITALISED.test(textAt(tokens, first)) && !place(nameText(tokens, { first, last }))
    if (isNamed) found.push({ ...range, type: 'event', by: 'beside a name' })
  })
  const rest = names.filter((name) => !found.some(({ first, last }) => name.first < last && name.last > first))
  return [...rest, ...found].sort((a, b) => a.first - b.first)
}

const NOMINAL: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'X'])
const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (CAPITALISED.test(token.text) ? NOMINAL.has(token.upos) : token.text === HYPHEN || DIGITS.test(token.text))
const DIGITS = /^\d+$/

const MENDS: readonly Mend[] = [
  readDateline,
  cutAtMarks,
  joinNicknames,
  joinParticles,
  addTails,
  addLowered,
  splitPairs,
  splitAtOf,
  lengthenHeads,
  addCoordinated,
  addBracketed,
  addPossessed,
  addSmallEvents,
]
