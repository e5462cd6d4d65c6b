import { foldWords, plain } from '../../language/fold.ts'
import type { NameType, Token } from '../../language/reader.ts'
import type { BlockSentence } from '../annotator.ts'
import type { Gazetteer } from './gazetteer.ts'
import { typeOfName } from './name_type.ts'

interface Honorific {
  /** Lower case, without full stop. */
  form: string
  first: number
}

interface Range {
  first: number
  last: number
}

/** Who takes words for a name: the reader's model of names, or the words of a name, or of a list, that stand there again. */
export type Recogniser = 'model' | 'repeat' | 'part of a name' | 'list of countries' | 'list of seats'

/** One naming of somebody or something. The span takes in an honorific ("Mr."), no possessive; `name` is without the honorific. */
export interface Mention {
  start: number
  end: number
  name: string
  /** `name`, folded word by word. */
  words: readonly string[]
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
  sentence: BlockSentence
  /** Tokens of the sentence that `name` covers: the first, and the one after the last. */
  first: number
  last: number
}

const POSSESSIVE = /^['’]s?$/
/** A possessive that the tokeniser left at its word. */
const JOINED = /['’]s$/
const QUOTE = /^["'“”‘’«»(),.;:]$/
const CAPITALISED = /^\p{Lu}/u
const LETTER = /\p{L}/u
const ARTICLE = /^the$/i

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
  const core = cutTitles(tokens, trimmed, type, gazetteer)
  const [from, to] = [tokens[core.first], tokens[core.last - 1]]
  if (!from || !to || core.first >= core.last) return null
  const written = nameText(tokens, core)
  const name = written.replace(JOINED, '')
  if (!LETTER.test(name) || isDemonym(tokens, core, gazetteer)) return null
  const honorific = type === 'person' ? honorificBefore(tokens, core.first, gazetteer) : null
  const start = honorific ? (tokens[honorific.first] as Token).start : from.start
  const title = type === 'person' && !honorific ? titleBefore(tokens, core.first, gazetteer) : null
  return {
    ...core,
    start,
    end: to.end - (written.length - name.length),
    name,
    words: foldWords(name),
    type,
    by,
    read,
    votes: null,
    honorific: honorific?.form ?? null,
    title,
    sentence,
  }
}

/** What stands before or at the end of a name may say more than the reader: "Mr. X" is a person, "X Inc." a company. */
function typeOf(tokens: readonly Token[], { first, last }: Range, read: NameType, gazetteer: Gazetteer): NameType {
  if (gazetteer.courtesy.has(honorificBefore(tokens, first, gazetteer)?.form ?? '')) return 'person'
  const end = plain(tokens[last - 1]?.text ?? '').replace(/\.$/, '')
  const isCompany = last - first > 1 && !gazetteer.family.has(end) && gazetteer.legalForms.has(end.toLowerCase())
  if (isCompany && read === 'person') return 'organization'
  return typeOfName(nameText(tokens, { first, last }), read, gazetteer)
}

/** The words as they stand, white space made even. */
function nameText(tokens: readonly Token[], { first, last }: Range): string {
  const parts = tokens.slice(first, last).map((token, i, all) => {
    const before = all[i - 1]
    return (before && before.end < token.start ? ' ' : '') + token.text
  })
  return parts.join('')
}

function cutEdges(tokens: readonly Token[], { first, last }: Range) {
  let [from, to] = [first, last]
  while (from < to && (QUOTE.test(tokens[from]?.text ?? '') || ARTICLE.test(tokens[from]?.text ?? ''))) from++
  while (to > from && (QUOTE.test(tokens[to - 1]?.text ?? '') || POSSESSIVE.test(tokens[to - 1]?.text ?? ''))) to--
  return { first: from, last: to }
}

/** A person's name begins after the last title or demonym before it; honorifics are taken back in by their own rule. */
function cutTitles(tokens: readonly Token[], range: Range, type: NameType, { titles, demonyms, given }: Gazetteer) {
  if (type !== 'person') return range
  const words = tokens.slice(range.first, range.last).map((token) => plain(token.text))
  let from = 0
  for (let next = 0; next < words.length; ) {
    const title = titles.longestAt(words, next)
    const found = title ?? demonyms.longestAt(words, next)
    if (!found || found.end >= words.length) break
    // The reader took the word into the name: a first name that is a profession too, as masons and hunters have.
    const isTaken = given.has(words[next] ?? '') || title?.rows.every(({ kind }) => kind === 'profession') === true
    const isFirstName = found.end - next === 1 && isTaken && found.end === words.length - 1
    if (isFirstName) break
    next = found.end
    from = next
  }
  return { first: range.first + from, last: range.last }
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

/** Words of the longest title. */
const REACH = 4

function titleBefore(tokens: readonly Token[], first: number, { titles }: Gazetteer): string | null {
  const words = tokens.slice(Math.max(0, first - REACH), first).map((token) => token.text)
  const isTitled = words.some((_, at) => titles.longestAt(words, at)?.end === words.length)
  return isTitled ? (words.at(-1) ?? '').toLowerCase() : null
}
