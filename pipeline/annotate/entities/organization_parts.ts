import { foldWords } from '../../language/fold.ts'
import { POSSESSIVE } from '../possessive.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

/** Types that the reader takes companies for, where it knows no better. */
const MISTAKEN: ReadonlySet<Mention['type']> = new Set(['person', 'place'])

/**
 * "X" where the article has "X Ltd" or "X Group" is that company, whatever the reader took it for, unless somebody called so is named or
 * a title stands before it.
 */
export function findOrganizationParts(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const shorts = new Set(mentions.flatMap((mention) => shortsOf(mention, gazetteer)))
  if (shorts.size === 0) return mentions.slice()
  const names = new Set(
    mentions.flatMap(({ type, words }) =>
      type === 'person' && words.length > 1 && !shorts.has(words.join(' ')) ? [words.at(-1)] : [],
    ),
  )
  return mentions.map((read) => {
    const mention = withPossessive(read, shorts)
    const { type, words, title, honorific } = mention
    const isShort = MISTAKEN.has(type) && shorts.has(words.join(' ')) && title === null && honorific === null
    return isShort && !names.has(words.at(-1)) ? { ...mention, type: 'organization' as const } : mention
  })
}

/** "Owner's" where the article has "Owner's Inc.": the possessive is part of the name. */
function withPossessive(mention: Mention, shorts: ReadonlySet<string>): Mention {
  const own = mention.sentence.tokens[mention.last]
  const name = `${mention.name}${own?.text ?? ''}`
  if (!own || !POSSESSIVE.test(own.text) || own.start !== mention.end || !shorts.has(foldWords(name).join(' ')))
    return mention
  return { ...mention, name, words: foldWords(name), end: own.end, last: mention.last + 1 }
}

/** The words of a company before its legal form, and where nobody is called so the first of them ("X" of "X Motor Co."), or the last behind initials ("X" of "A.B. X Corp."). */
function shortsOf(
  { name, type, words }: Mention,
  { legalForms, companyEndings, inNames, given, family, demonyms, place }: Gazetteer,
): string[] {
  const last = words.at(-1)?.toLowerCase() ?? ''
  if (type !== 'organization' || words.length < 2) return []
  const short = legalForms.has(last) || inNames.trade.has(last) ? [words.slice(0, -1).join(' ')] : []
  const [first = ''] = words
  const large = first.charAt(0).toUpperCase() + first.slice(1)
  const isOther = given.has(large) || place(large) !== null || demonyms.longestAt([large], 0) !== null
  const isFamily = words.length > MOTOR && family.has(large)
  if (!companyEndings.has(last)) return short
  if (INITIALS.test(name)) return [...short, words.at(-2) ?? '']
  return words.length >= MOTOR && first.length > SHORT && !isOther && !isFamily ? [...short, first] : short
}

const INITIALS = /^\p{Lu}\./u
/** Words of "X Motor Co.", which is called X though a family is, too. */
const MOTOR = 3
/** Letters of words that too many names begin with. */
const SHORT = 3
