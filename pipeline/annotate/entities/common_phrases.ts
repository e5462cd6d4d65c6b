import type { BlockSentence } from '../annotator.ts'
import { POSSESSIVE } from '../possessive.ts'
import { groupBy } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import { textAt } from './mends/mend.ts'
import type { Mention } from './mention.ts'
import { headOf } from './sport.ts'

const WORD = /^\p{L}{3,}$/u
const SMALL = /^\p{Ll}/u

/** Days of the week, diseases and the like: what the lists have as no name, unless the article has it for an event. */
export function dropNoNames(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const { noNames, days } = gazetteer
  const isNone = (name: string) => noNames.has(name.toLowerCase()) || days.has(name.toLowerCase())
  return mentions.filter(
    (mention) => mention.given || mention.type === 'event' || !(isNone(mention.name) || isCode(mention, gazetteer)),
  )
}

/** Several of what an acronym stands for ("PDFs"), and what a letter and a number say of a thing ("20D", "B12"), unless a list has it. */
function isCode({ name, type }: Mention, { organization, knownOrganizations }: Gazetteer): boolean {
  if (organization(name) || knownOrganizations.has(name)) return false
  return (SEVERAL.test(name) && type !== 'group') || MEASURE.test(name) || (MODEL.test(name) && THINGS.has(type))
}

const SEVERAL = /^\p{Lu}{2,}s$/u
const MEASURE = /^\d{2,}\p{Lu}$/u
const MODEL = /^\p{Lu}{1,2}\d{1,3}$/u
/** What a letter and a number is never called. */
const THINGS: ReadonlySet<string> = new Set(['person', 'place'])

/**
 * Services and headings in large letters ("Paid Social Advertising"): what was taken for a body of several words that the document all uses small,
 * too, that no list has and no word for bodies ends, and that nowhere does anything, names nothing.
 */
export function dropCommonPhrases(
  mentions: readonly Mention[],
  sentences: readonly BlockSentence[],
  gazetteer: Gazetteer,
): Mention[] {
  const several = mentions.filter(({ type, words, given }) => type === 'organization' && words.length > 1 && !given)
  const small = several.length > 0 ? smallWords(sentences) : new Set<string>()
  const dropped = new Set<Mention>()
  for (const [, group] of groupBy(several, ({ words }) => words.join(' ')))
    if (isCommon(group[0] as Mention, small, gazetteer) && !group.some(acts)) for (const one of group) dropped.add(one)
  return dropped.size === 0 ? mentions.slice() : mentions.filter((mention) => !dropped.has(mention))
}

const smallWords = (sentences: readonly BlockSentence[]): Set<string> =>
  new Set(sentences.flatMap(({ tokens }) => tokens.filter(({ text }) => SMALL.test(text)).map(({ text }) => text)))

function isCommon({ name, words }: Mention, small: ReadonlySet<string>, gazetteer: Gazetteer): boolean {
  const { organization, heads, inNames, listedOrganizations } = gazetteer
  const last = words.at(-1) ?? ''
  if (organization(name) || heads.has(last) || inNames.bare.has(last) || inNames.public.has(last)) return false
  if (words.some((word) => inNames.of.has(word)) || listedOrganizations.longestAt(name.split(' '), 0)) return false
  return words.every((word) => !WORD.test(word) || small.has(word))
}

/** Is it a subject, or has it something? */
function acts({ sentence: { tokens }, first, last }: Mention): boolean {
  return tokens[headOf(tokens, first, last)]?.deprel === 'nsubj' || POSSESSIVE.test(textAt(tokens, last))
}
