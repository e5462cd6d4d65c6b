import { foldName } from '../../../language/fold.ts'
import { type PhraseIndex, phraseIndex, readLexicon, wordClasses } from '../../../lexicon.ts'
import { cell, wordsOf } from './words.ts'

const IN_NAMES = ['small', 'office', 'of', 'bare', 'paper', 'trade', 'public', 'own'] as const

interface Organization {
  name: string
  kind: string
  wikidata_id: string | null
}

/** What the lists of a language say of names of organisations, and of events, buildings, groups and works, which are called like them. */
export interface OrganizationLists {
  organization(name: string): Organization | null
  /** Legal forms of companies, lower case; head nouns of organisations, folded. */
  legalForms: ReadonlySet<string>
  /** What only companies put behind their names, lower case, without full stop. */
  companyEndings: ReadonlySet<string>
  heads: ReadonlySet<string>
  /** Small words inside names of organisations, by class; the list says what each is. */
  inNames: Readonly<Record<(typeof IN_NAMES)[number], ReadonlySet<string>>>
  /** Last words of the names of events, and of buildings and works, folded. */
  eventHeads: ReadonlySet<string>
  /** Those of events that names of bodies end in, too. */
  meetings: ReadonlySet<string>
  facilityHeads: ReadonlySet<string>
  /** Those that may be an organisation or a place as well. */
  buildings: ReadonlySet<string>
  /** Those of events that end a name when written small too. */
  smallEventHeads: ReadonlySet<string>
  /** Words that tell a place, at the end of its name or before "of". */
  placeHeads: ReadonlySet<string>
  /** Names of peoples, faiths, followers. */
  groups: PhraseIndex<{ name: string }>
  /** Nouns right before the name of a work or a product, lower case. */
  productNouns: ReadonlySet<string>
  /** Forms of verbs of speech. */
  speaks: ReadonlySet<string>
  /** Words with a capital that name nothing, lower case. */
  noNames: ReadonlySet<string>
  /** Days of the week, lower case. */
  days: ReadonlySet<string>
  /** Clubs as reports of matches call them. */
  clubs: ReadonlySet<string>
  /** Names of organisations that are nothing else. */
  listedOrganizations: PhraseIndex<{ name: string }>
  /** Names of one word that are an organisation's, as far as titles of an encyclopedia tell. */
  knownOrganizations: ReadonlySet<string>
}

const indexOrganizations = (language: string): Map<string, Organization> =>
  new Map(
    readLexicon(language, 'organizations').map((row) => [
      foldName(row.name ?? ''),
      { name: row.canonical ?? '', kind: row.kind ?? '', wikidata_id: cell(row.wikidata_id) },
    ]),
  )

const facilityHeads = (language: string, sure: string): Set<string> =>
  new Set(
    readLexicon(language, 'facility_heads')
      .filter((row) => row.sure === sure)
      .map((row) => row.word ?? ''),
  )

const eventHeads = (language: string, column: 'word' | 'small' | 'bodies'): Set<string> =>
  new Set(
    readLexicon(language, 'event_heads')
      .filter((row) => column === 'word' || row[column] === 'yes')
      .map((row) => foldName(row.word ?? '')),
  )

const groupsOf = (language: string): OrganizationLists['groups'] =>
  phraseIndex(
    readLexicon(language, 'group_names').map(({ name = '' }) => ({ name })),
    ({ name }) => name,
  )

/** Names of several words, those of one word that no person and no place has, and the listed companies among them. */
function sureOrganizations(language: string): { name: string }[] {
  const names = new Set(readLexicon(language, 'person_names').map(({ name = '' }) => name))
  const places = new Set(readLexicon(language, 'places').map(({ name = '' }) => name))
  const first = new Set(readLexicon(language, 'first_names').map(({ name = '' }) => name))
  const isSure = (name: string) => !names.has(name) && !places.has(name) && !first.has(name.toLowerCase())
  const several = readLexicon(language, 'organizations').filter(({ name = '' }) => name.includes(' '))
  const clubs = readLexicon(language, 'clubs').filter(({ name = '' }) => name.includes(' '))
  const single = readLexicon(language, 'single_word_names').filter(({ name = '' }) => MIXED.test(name))
  return [...several, ...clubs, ...single].map(({ name = '' }) => ({ name })).filter(({ name }) => isSure(name))
}

/** A word with small letters: one in capitals is any word of a heading. */
const MIXED = /\p{Ll}/u

export function organizationLists(language: string): OrganizationLists {
  const organizations = indexOrganizations(language)
  const forms = readLexicon(language, 'org_forms')
  const ofKind = (kind: string) =>
    new Set(forms.filter((row) => row.kind === kind).map((row) => foldName(row.form ?? '')))
  const endings = readLexicon(language, 'company_endings').map((row) => row.ending ?? '')
  return {
    organization: (name) => organizations.get(foldName(name)) ?? null,
    legalForms: new Set([...Array.from(ofKind('legal'), (form) => form.toLowerCase()), ...endings]),
    companyEndings: new Set(endings),
    heads: ofKind('head'),
    inNames: wordClasses(readLexicon(language, 'org_words'), IN_NAMES),
    eventHeads: eventHeads(language, 'word'),
    meetings: eventHeads(language, 'bodies'),
    smallEventHeads: eventHeads(language, 'small'),
    placeHeads: wordsOf(language, 'place_heads'),
    facilityHeads: facilityHeads(language, 'yes'),
    buildings: facilityHeads(language, ''),
    groups: groupsOf(language),
    productNouns: wordsOf(language, 'product_nouns'),
    speaks: new Set(
      ['speech_verbs', 'reporting_verbs'].flatMap((list) => readLexicon(language, list)).map(({ form = '' }) => form),
    ),
    noNames: wordsOf(language, 'no_names'),
    days: new Set(
      readLexicon(language, 'time_words').flatMap((row) => (row.class === 'weekday' ? [row.form ?? ''] : [])),
    ),
    clubs: new Set(readLexicon(language, 'clubs').map(({ name = '' }) => name)),
    listedOrganizations: phraseIndex(sureOrganizations(language), ({ name }) => name),
    knownOrganizations: new Set(readLexicon(language, 'single_word_names').map(({ name = '' }) => name)),
  }
}
