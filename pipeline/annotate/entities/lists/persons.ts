import { plain } from '../../../language/fold.ts'
import { type PhraseIndex, phraseIndex, readLexicon, wordClasses } from '../../../lexicon.ts'
import { wordsOf } from './words.ts'

/** What the lists of a language say of persons' names and of the words around them. */
export interface PersonLists {
  titles: PhraseIndex<{ kind: string }>
  /** Words that belong to the title behind them (`senior`), lower case. */
  titleModifiers: ReadonlySet<string>
  /** Nouns for what somebody is, besides those of the titles, lower case. */
  officeNouns: ReadonlySet<string>
  honorifics: ReadonlySet<string>
  /** Those of them that nobody shortens ("pope"). */
  spelledOut: ReadonlySet<string>
  /** Words before persons alone, lower case without full stop, with the gender that they tell (male, female or empty). */
  courtesy: ReadonlyMap<string, string>
  /** Those of them that are no title: a mention takes them in. */
  courtesies: ReadonlySet<string>
  /** Those of them that a first name follows. */
  regnal: ReadonlySet<string>
  /** Words before a noun that describes somebody (`former`, `independent`), lower case. */
  epithets: ReadonlySet<string>
  /** First names, as written. */
  given: ReadonlySet<string>
  /** First names of people of one country, many more of them, lower case, with the gender that they tell (male, female or empty). */
  firstNames: ReadonlyMap<string, string>
  /** Nouns for relatives, lower case. */
  kin: ReadonlySet<string>
  /** Family names, as written. */
  family: ReadonlySet<string>
  /** Small words inside family names, lower case. */
  particles: ReadonlySet<string>
}

/** "Presidents X and Y". */
const plural = ({ title, kind }: { title: string; kind: string }) =>
  kind === 'office' || kind === 'rank' ? [{ title: `${title}s`, kind }] : []

const namesOf = (language: string, column: 'first' | 'last'): Set<string> =>
  new Set(
    readLexicon(language, 'person_names')
      .filter((row) => Number(row[column]) > 0)
      .map((row) => row.name ?? ''),
  )

/** "Sgt." and "Sgt" are one title. */
const STOP = /\.(?=\s|$)/g
const withoutStops = (text: string): string => plain(text).replace(STOP, '')

const lower = (text: string): string => plain(text).toLowerCase()

export function personLists(language: string): PersonLists {
  const titles = readLexicon(language, 'titles').map((row) => ({ title: row.title ?? '', kind: row.kind ?? '' }))
  const courtesy = readLexicon(language, 'courtesy')
  const addresses = new Set(
    courtesy.filter((row) => row.gender && row.first_name !== 'yes').map((row) => row.word ?? ''),
  )
  const honorifics = titles.filter((row) => row.kind === 'honorific').map((row) => lower(row.title))
  const shortened = new Set(honorifics.filter((title) => title.endsWith('.')).map(withoutStops))
  return {
    // A title is also written small; a small noun written large may be a name.
    titles: phraseIndex(
      titles.flatMap((row) => [row, { ...row, title: lower(row.title) }, ...plural(row)]),
      (row) => row.title,
      withoutStops,
    ),
    titleModifiers: new Set(titles.filter((row) => row.kind === 'modifier').map((row) => lower(row.title))),
    officeNouns: new Set(
      readLexicon(language, 'role_cues').flatMap(({ word = '', kind }) => (kind === 'head' ? [word] : [])),
    ),
    honorifics: new Set(honorifics.map(withoutStops)),
    spelledOut: new Set(honorifics.filter((title) => !shortened.has(withoutStops(title)))),
    courtesy: new Map(courtesy.map((row) => [row.word ?? '', row.gender ?? ''])),
    courtesies: new Set(courtesy.filter((row) => row.title !== 'yes').map((row) => row.word ?? '')),
    epithets: wordClasses(readLexicon(language, 'reference_words'), ['epithet']).epithet,
    regnal: new Set(courtesy.filter((row) => row.first_name === 'yes').map((row) => row.word ?? '')),
    given: new Set(Array.from(namesOf(language, 'first')).filter((name) => !addresses.has(name.toLowerCase()))),
    firstNames: new Map(readLexicon(language, 'first_names').map(({ name = '', gender = '' }) => [name, gender])),
    kin: wordsOf(language, 'kin_nouns'),
    family: namesOf(language, 'last'),
    particles: wordsOf(language, 'name_particles'),
  }
}
