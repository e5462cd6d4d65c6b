import { foldWords, plain } from '../../language/fold.ts'
import type { NameType, Token } from '../../language/reader.ts'
import type { BlockSentence } from '../annotator.ts'
import { POSSESSIVE } from '../possessive.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Given } from './given/given_list.ts'
import { nameText } from './name_text.ts'
import { typeOfName } from './name_type.ts'
import { nicknameIn } from './nicknames.ts'
import { cutTitles, titleBefore } from './person_titles.ts'
import type { Range } from './range.ts'

interface Honorific {
  /** Lower case, without full stop. */
  form: string
  first: number
}

/**
 * Who takes words for a name: the reader's model of names, or the words of a name, or of a list, that stand there again, or what
 * stands beside a name.
 */
export type Recogniser =
  | 'model'
  | 'repeat'
  | 'part of a name'
  | 'list of countries'
  | 'list of seats'
  | 'list of groups'
  | 'list of organizations'
  | 'beside a name'
  | 'who says something'
  | 'in brackets'
  | 'list of the user'

/** One naming of somebody or something. The span takes in a courtesy title ("Mr."), no rank and no possessive; `name` is without all of them. */
export interface Mention {
  start: number
  end: number
  /** Without a nickname inside it. */
  name: string
  /** `name`, folded word by word. */
  words: readonly string[]
  /** What stands in quotation marks or brackets inside the name. */
  nickname: string | null
  type: NameType
  /** What took it for a name. */
  by: Recogniser
  /** The type that it was read as here, before all namings of the document were counted. */
  read: NameType
  /** How often its words were read as each type; null until they were counted. */
  votes: ReadonlyMap<NameType, number> | null
  /** Lower case, without full stop. */
  honorific: string | null
  /** Last word of the office or rank right before it, lower case. */
  title: string | null
  /** The name of the user's list that it is. */
  given: Given | null
  sentence: BlockSentence
  /** Tokens of the sentence that the name covers: the first, and the one after the last. */
  first: number
  last: number
}

/** A possessive that the tokeniser left at its word. */
const JOINED = /['’]s$/
const QUOTE = /^["'“”‘’«»(),.;:]$/
const CAPITALISED = /^\p{Lu}/u
const LETTER = /\p{L}/u
const ARTICLE = /^the$/i
/** "X War II" is no company. */
const NUMERAL = /^[IVX]+$/

/** The mention that tokens `first` to `last` of a sentence make once what is no part of the name is cut off; null where nothing stays. */
export function toMention(
  sentence: BlockSentence,
  range: Range,
  { type: read, by }: { type: NameType; by: Recogniser },
  gazetteer: Gazetteer,
): Mention | null {
  const { tokens } = sentence
  const trimmed = cutEdges(tokens, range)
  const type = typeOf(tokens, trimmed, read, gazetteer)
  const core = type === 'person' ? cutTitles(tokens, trimmed, gazetteer) : trimmed
  const [from, to] = [tokens[core.first], tokens[core.last - 1]]
  if (!from || !to || core.first >= core.last) return null
  const nickname = type === 'person' ? nicknameIn(tokens, core) : null
  const written = nickname ? nickname.without : nameText(tokens, core)
  const name = written.replace(JOINED, '')
  if (!LETTER.test(name) || (type !== 'group' && isDemonym(tokens, core, gazetteer))) return null
  const honorific = type === 'person' ? honorificBefore(tokens, core.first, gazetteer) : null
  const isCourtesy = honorific !== null && gazetteer.courtesies.has(honorific.form)
  return {
    first: core.first,
    last: core.last,
    start: isCourtesy ? (tokens[honorific.first] as Token).start : from.start,
    end: to.end - (written.length - name.length),
    name,
    words: foldWords(name),
    nickname: nickname?.nickname ?? null,
    type,
    by,
    read,
    votes: null,
    honorific: honorific?.form ?? null,
    title: honorific ? null : titleBefore(tokens, core.first, gazetteer),
    given: null,
    sentence,
  }
}

/** What stands before or at the end of a name may say more than the reader: "Mr. X" is a person, "X Inc." a company. */
function typeOf(tokens: readonly Token[], { first, last }: Range, read: NameType, gazetteer: Gazetteer): NameType {
  const end = plain(tokens[last - 1]?.text ?? '').replace(/\.$/, '')
  const isCompany = last - first > 1 && !gazetteer.family.has(end) && gazetteer.legalForms.has(end.toLowerCase())
  if (isCompany && read !== 'event' && !NUMERAL.test(end)) return 'organization'
  if (gazetteer.courtesy.has(honorificBefore(tokens, first, gazetteer)?.form ?? '')) return 'person'
  const name = nameText(tokens, { first, last })
  if (isWork(tokens[first - 1], name, read, gazetteer)) return 'product'
  return typeOfName(name, read, gazetteer, ARTICLE.test(tokens[first - 1]?.text ?? ''))
}

/** "The film X", "the tanker X": what no list knows for something else and nobody is called. */
function isWork(before: Token | undefined, name: string, read: NameType, gazetteer: Gazetteer): boolean {
  const { productNouns, firstNames, place, organization } = gazetteer
  const isCalled = read === 'person' && firstNames.has((name.split(' ')[0] ?? '').toLowerCase())
  return productNouns.has(before?.text ?? '') && !isCalled && !place(name) && !organization(name)
}

function cutEdges(tokens: readonly Token[], { first, last }: Range) {
  let [from, to] = [first, last]
  while (from < to && (QUOTE.test(tokens[from]?.text ?? '') || ARTICLE.test(tokens[from]?.text ?? ''))) from++
  while (to > from && (QUOTE.test(tokens[to - 1]?.text ?? '') || POSSESSIVE.test(tokens[to - 1]?.text ?? ''))) to--
  return { first: from, last: to }
}

function isDemonym(tokens: readonly Token[], { first, last }: Range, { demonyms, place }: Gazetteer) {
  const words = tokens.slice(first, last).map((token) => token.text)
  return demonyms.longestAt(words, 0)?.end === words.length && !place(words.join(' '))
}

/** The honorific right before token `first`, and the token at which it begins: its full stop may be a token of its own. */
function honorificBefore(tokens: readonly Token[], first: number, { honorifics }: Gazetteer): Honorific | null {
  const at =
    tokens[first - 1]?.text === '.' && tokens[first - 2]?.end === tokens[first - 1]?.start ? first - 2 : first - 1
  const written = tokens[at]?.text ?? ''
  const form = plain(written).toLowerCase().replace(/\.$/, '')
  return CAPITALISED.test(written) && honorifics.has(form) ? { form, first: at } : null
}
