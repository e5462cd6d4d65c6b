import type { NameType, Token } from '../../language/reader.ts'
import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import type { Mention } from './mention.ts'
import { headOf } from './sport.ts'

/** Nouns for bodies, places, events and works with what they say of the name that is called so. */
const nounsOf = onceEach((language: string): ReadonlyMap<string, NameType> => {
  const bodies = readLexicon(language, 'body_nouns').map(({ noun = '', type = '' }) => [noun, type] as const)
  const others = readLexicon(language, 'type_cues').filter(({ cue }) => cue === 'called')
  return new Map([...bodies, ...others.map(({ word = '', type = '' }) => [word, type] as const)] as [
    string,
    NameType,
  ][])
})

export interface CalledCue {
  type: NameType
  noun: string
}

/** What the sentence calls a name: "the retailer X", "X, a Xish bank,", "X is a city". */
export function calledCues({ sentence: { tokens }, first, last }: Mention, language: string): CalledCue[] {
  const head = headOf(tokens, first, last)
  const before = tokens[first - 1]
  const nouns = [
    before?.lemma === CAPITAL ? undefined : before,
    ...tokens.filter((token, at) => isApposed(token, at, head, last)),
    predicateOf(tokens, head),
  ]
  const known = nounsOf(language)
  return nouns.flatMap((noun) => {
    const type = noun && isCommon(noun) ? known.get(noun.lemma) : undefined
    return noun && type ? [{ type, noun: noun.lemma }] : []
  })
}

/** Political capital stands before names, too. */
const CAPITAL = 'capital'
const SMALL = /^\p{Ll}/u
/** One thing is called by a noun in the singular. */
const isCommon = ({ upos, text, lemma }: Token): boolean => upos === 'NOUN' && SMALL.test(text) && text === lemma

const isApposed = (token: Token, at: number, head: number, last: number): boolean =>
  token.deprel === 'appos' && token.head === head && at >= last

/** "X is a city": the noun of which the name is the subject. */
function predicateOf(tokens: readonly Token[], head: number): Token | undefined {
  const { deprel, head: at } = tokens[head] ?? {}
  if (deprel !== 'nsubj' || typeof at !== 'number' || at < 0) return undefined
  const own = tokens.filter((token) => token.head === at)
  return own.some((token) => token.deprel === 'cop') && own.some(({ upos }) => upos === 'DET') ? tokens[at] : undefined
}
