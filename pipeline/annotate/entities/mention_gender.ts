import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import type { MentionAnnotation } from '../../record/records.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

type Gender = NonNullable<MentionAnnotation['gender']>

/** What the courtesy before a name tells of the person; nothing where none does. */
export function genderOf({ honorific }: Mention, { courtesy }: Gazetteer): { gender: Gender } | undefined {
  const gender = courtesy.get(honorific ?? '')
  return gender ? { gender: gender as Gender } : undefined
}

/** Subjects and owners among the pronouns for one person, with the gender that they tell. */
const pronounsOf = onceEach(
  (language: string) =>
    new Map(
      readLexicon(language, 'pronouns')
        .filter((row) => row.number === 'one' && ['subject', 'owner'].includes(row.case ?? ''))
        .filter(({ gender = '' }) => GENDERS.has(gender))
        .map(({ word = '', gender = '' }) => [word, gender]),
    ),
)
const GENDERS: ReadonlySet<string> = new Set<Gender>(['male', 'female'])

/** Tokens from the verb to the pronoun: "X said that she". */
const REACH = 3

/** "X said she would": the gender of a pronoun right behind the verb of a name; empty for none. */
export function genderBehind({ sentence: { tokens }, last }: Mention, language: string): string {
  if (tokens[last]?.upos !== 'VERB') return ''
  const behind = tokens.slice(last + 1, last + REACH)
  return behind.map(({ text }) => pronounsOf(language).get(text)).find((gender) => gender !== undefined) ?? ''
}
