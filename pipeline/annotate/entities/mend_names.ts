import type { NameType, Token } from '../../language/reader.ts'
import type { BlockSentence } from '../annotator.ts'
import { tokensOf } from '../tokens.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Recogniser } from './mention.ts'
import { nameText } from './name_text.ts'
import { nicknameAt } from './nicknames.ts'
import type { Range } from './range.ts'

/** What is taken for a name, before it is cut to size. */
export interface ReadName extends Range {
  type: NameType
  by: Recogniser
}

const CAPITALISED = /^\p{Lu}/u
const ACRONYM = /^\p{Lu}[\p{Lu}&]{1,6}$/u
const HYPHEN = '-'
const OF = 'of'
const AND = /^(?:and|&)$/i
const LETTERS = /^\p{L}+$/u
/** Words that a name is lengthened by at most. */
const REACH = 4

interface Around {
  tokens: readonly Token[]
  gazetteer: Gazetteer
  /** Words of capitals that stand anywhere in the document. */
  acronyms: ReadonlySet<string>
}

type Mend = (names: readonly ReadName[], around: Around) => ReadName[]

/** The reader's names of a sentence, joined, split and lengthened where the words of a name run on. */
export function mendNames(sentence: BlockSentence, gazetteer: Gazetteer, acronyms: ReadonlySet<string>): ReadName[] {
  const read = sentence.names.map(
    (name): ReadName => ({ ...tokensOf(sentence.tokens, name), type: name.type, by: 'model' }),
  )
  return MENDS.reduce((names, mend) => mend(names, { tokens: sentence.tokens, gazetteer, acronyms }), read)
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
function isKnown(range: Range, { tokens, gazetteer, acronyms }: Around): boolean {
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

const MENDS: readonly Mend[] = [
  joinNicknames,
  joinParticles,
  addTails,
  splitAtOf,
  lengthenHeads,
  addCoordinated,
  addBracketed,
]
