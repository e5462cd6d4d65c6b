import { plain } from '../../../language/fold.ts'
import type { Token } from '../../../language/reader.ts'
import { type LexiconRow, readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { ownField } from '../../../own_field.ts'
import { demonymsOf } from '../../demonyms.ts'
import { isSpeechVerb } from '../../quotes/en/cue.ts'
import type { BodyNoun, CoreferenceGrammar, Gender, PersonNoun, Pronoun } from '../grammar.ts'

const toGender = (cell: string | undefined): Gender | null => (cell === 'female' || cell === 'male' ? cell : null)

const pronouns = once(
  () =>
    new Map(
      readLexicon('en', 'pronouns').map((row): [string, Pronoun] => [
        row.word ?? '',
        {
          who: row.who as Pronoun['who'],
          number: row.number as Pronoun['number'],
          gender: toGender(row.gender),
          case: row.case as Pronoun['case'],
        },
      ]),
    ),
)

/** `her` is an owner or an object: its tag tells. */
function pronoun({ text, xpos }: Token): Pronoun | null {
  const found = pronouns().get(text.toLowerCase())
  if (!found || (MAY_BE_LETTERS.has(found.who) && ACRONYM.test(text))) return null
  return xpos === 'PRP$' && found.case === 'object' ? { ...found, case: 'owner' } : found
}
/** `US` and `IT` are no pronouns. */
const MAY_BE_LETTERS: ReadonlySet<Pronoun['who']> = new Set(['speaker', 'thing'])
const ACRONYM = /^\p{Lu}{2}/u

const bodyNouns = once(() => {
  const [also, under] = [groups('body_kinds', 'also', 'kind'), groups('body_kinds', 'kind', 'also')]
  return new Map(
    readLexicon('en', 'body_nouns').map(({ noun = '', type = '', kind = '', use }): [string, BodyNoun] => [
      noun,
      {
        ...{ type, kind, also: also.get(kind) ?? NONE, under: under.get(kind) ?? NONE },
        ...{ strict: use === 'strict', telling: use === 'telling' },
      },
    ]),
  )
})

/** Words inside names that tell of what kind a body is. */
const nameKinds = once(() => {
  const kinds = groups('name_kinds', 'word', 'kind')
  const add = (word: string, kind: string): unknown => kinds.set(word, [...(kinds.get(word) ?? []), kind])
  const { trade, paper } = wordClasses(readLexicon('en', 'org_words'), ['trade', 'paper'])
  for (const word of trade) add(word, 'company')
  for (const word of paper) add(word, 'newspaper')
  for (const { ending = '' } of readLexicon('en', 'company_endings')) add(ending, 'company')
  for (const [noun, { kind }] of bodyNouns()) add(noun, kind)
  return kinds
})

const PLAIN: PersonNoun = { gender: null, kin: false, anybody: false }
const personNouns = once(() => {
  const nouns = new Map<string, PersonNoun>()
  for (const { noun = '' } of readLexicon('en', 'person_nouns')) nouns.set(noun, PLAIN)
  for (const { title = '', kind } of readLexicon('en', 'titles'))
    if (kind !== 'modifier' && kind !== 'suffix') nouns.set(title.toLowerCase(), PLAIN)
  for (const { noun = '', gender, kin, anybody } of readLexicon('en', 'gendered_nouns'))
    nouns.set(noun, { ...PLAIN, gender: toGender(gender), kin: kin === 'yes', anybody: anybody === 'yes' })
  return nouns
})

const JOINTS = new Set(['of', 'for', 'on'])
/** All that the words tell, but where the one that the name turns on names a public body: a securities commission is no company. */
function kindsOfName(words: readonly string[]): readonly string[] {
  const joint = words.findIndex((word) => JOINTS.has(word))
  const head = bodyNouns().get(words[joint < 0 ? words.length - 1 : joint - 1] ?? '')
  return head?.strict ? [head.kind] : words.flatMap((word) => nameKinds().get(word) ?? NONE)
}

/** The list of organisations is coarse; what it says is said in the nouns' terms. */
const LISTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['company', ['company']],
  ['media', ['newspaper', 'broadcaster', 'agency', 'website']],
  ['agency', ['agency']],
  ['legislature', ['legislature']],
  ['court', ['court']],
  ['party', ['party']],
  ['movement', ['movement']],
  ['armed group', ['organization', 'militia']],
  ['government', ['government']],
  ['sport', ['federation', 'organization']],
  ['nongovernmental', ['organization', 'charity']],
  ['intergovernmental', ['organization', 'agency', 'alliance']],
  ['country', ['country']],
  ['territory', ['subdivision']],
  ['continent', ['continent']],
  ['capital', ['city']],
  ['locality', ['city']],
  ['subdivision', ['subdivision']],
  ['region', ['subdivision']],
])

const titles = once(() => groups('title_nouns', 'title', 'noun'))
const given = once(() =>
  gendersIn(
    readLexicon('en', 'first_names').filter((row) => row.frequent === 'yes'),
    'name',
  ),
)
const courtesy = once(() => gendersIn(readLexicon('en', 'courtesy'), 'word'))

const gendersIn = (rows: readonly LexiconRow[], column: string): Map<string, Gender> =>
  new Map(
    rows.flatMap((row): [string, Gender][] =>
      row.gender ? [[ownField(row, column) ?? '', row.gender as Gender]] : [],
    ),
  )

function groups(list: string, key: string, value: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const row of readLexicon('en', list)) {
    const held = ownField(row, key) ?? ''
    found.set(held, [...(found.get(held) ?? []), ownField(row, value) ?? ''])
  }
  return found
}

const NONE: readonly string[] = []
const parties = once(() => new Map(readLexicon('en', 'party_words').map(({ word = '', party = '' }) => [word, party])))
const words = once(() =>
  wordClasses(readLexicon('en', 'reference_words'), [
    'definite',
    'indefinite',
    'epithet',
    'fresh',
    'sole',
    'many',
    'two',
    'three',
    'four',
    'relational',
    'counting',
  ]),
)

const COUNTS = [
  ['two', 2],
  ['three', 3],
  ['four', 4],
] as const

/** How English refers back. */
export const english: CoreferenceGrammar = {
  pronoun,
  bodyNoun: (lemma) => bodyNouns().get(lemma) ?? null,
  personNoun: (lemma) => personNouns().get(lemma) ?? null,
  kindsOfName,
  kindsOfList: (kind) => LISTED.get(kind) ?? NONE,
  nounsOfTitle: (word) => titles().get(word) ?? NONE,
  genderOfTitle: (word) => courtesy().get(word) ?? personNouns().get(word)?.gender ?? null,
  genderOfGiven: (name) => given().get(plain(name).toLowerCase()) ?? null,
  isDefinite: (word) => words().definite.has(word),
  isIndefinite: (word) => words().indefinite.has(word),
  isDemonym: (word) => demonymsOf('en').longestAt([word], 0) !== null,
  isEpithet: (word) => words().epithet.has(word),
  partyOf: (word) => parties().get(word) ?? null,
  isFreshNoun: (noun) => words().fresh.has(noun),
  isAlwaysMany: (noun) => words().many.has(noun),
  isAnd: (word) => word === 'and' || word === '&',
  countOf: (word) => COUNTS.find(([name]) => words()[name].has(word))?.[1] ?? null,
  isRelational: (noun) => words().relational.has(noun),
  isCounting: (noun) => words().counting.has(noun),
  isSoleOffice: (noun) => words().sole.has(noun),
  isSpeechVerb,
}
