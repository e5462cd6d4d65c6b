import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import type { MentionAnnotation } from '../../record/records.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

type Gender = NonNullable<MentionAnnotation['gender']>
const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['m', 'male'],
  ['f', 'female'],
])

/** What the courtesy before a name tells of the person; nothing where none does. */
export function genderOf({ honorific }: Mention, { courtesy }: Gazetteer): { gender: Gender } | undefined {
  const gender = GENDERS.get(courtesy.get(honorific ?? '') ?? '')
  return gender && { gender }
}

/** Subjects and owners among the pronouns for one person, with the gender that they tell as courtesies do (`m` or `f`). */
const pronounsOf = onceEach(
  (language: string) =>
    new Map(
      readLexicon(language, 'pronouns')
        .filter((row) => row.number === 'one' && (row.case === 'subject' || row.case === 'owner'))
        .flatMap(({ word = '', gender = '' }) => (/^(?:fe)?male$/.test(gender) ? [[word, gender.charAt(0)]] : [])) as [
        string,
        string,
      ][],
    ),
)

/** Tokens from the verb to the pronoun: "X said that she". */
const REACH = 3

/** "X said she would": the gender of a pronoun right behind the verb of a name, as courtesies tell it; empty for none. */
export function genderBehind({ sentence: { tokens }, last }: Mention, language: string): string {
  if (tokens[last]?.upos !== 'VERB') return ''
  const behind = tokens.slice(last + 1, last + REACH)
  return behind.map(({ text }) => pronounsOf(language).get(text)).find((gender) => gender !== undefined) ?? ''
}
