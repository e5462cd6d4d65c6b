import { plain } from '../../../language/fold.ts'
import { type LexiconRow, type PhraseIndex, phraseIndex, readLexicon, wordClasses } from '../../../lexicon.ts'
import { onceEach } from '../../../once.ts'
import { type Gazetteer, gazetteerOf } from '../gazetteer.ts'
import type { Place } from '../lists/places.ts'

/** A country, or a state or province of one, that a text may name beside a place in it. */
export interface Unit {
  place: Place
  /** Written short ("Xld."): as such it stands behind the name of a place and nowhere else, unless it is read for the state anywhere. */
  short: 'behind a place' | 'anywhere' | null
}

const CAPITALS = /^\p{Lu}{4,}$/u
const STOP = /\.$/
const PLAIN = /^[A-Za-z]+$/

/** A heading in capitals names the same unit; the stop of a short form may be that of the sentence. */
function spelled(word: string): string {
  const bare = PLAIN.test(word) ? word : plain(word).replace(STOP, '')
  return CAPITALS.test(bare) ? bare.charAt(0) + bare.slice(1).toLowerCase() : bare
}

interface Named extends Unit {
  name: string
}

/** Countries and their first-level units by all their names, as words of a text. */
export const unitsOf = onceEach((language: string): PhraseIndex<Unit> => {
  const gazetteer = gazetteerOf(language)
  const rows = [
    ...gazetteer.units.map((unit) => ({ ...unit, short: null })),
    ...readLexicon(language, 'state_abbreviations').flatMap((row) => toShort(row, gazetteer)),
  ]
  return phraseIndex<Named>(rows, ({ name }) => name, spelled)
})

function toShort({ short = '', name = '', country_code, alone }: LexiconRow, gazetteer: Gazetteer): Named[] {
  const place = gazetteer.places(name).find((row) => row.country_code === country_code && row.kind !== 'country')
  return place ? [{ name: short, place, short: alone === 'yes' ? 'anywhere' : 'behind a place' }] : []
}

export type PlaceWords = Readonly<Record<(typeof CLASSES)[number], ReadonlySet<string>>>
const CLASSES = [
  'settlement',
  'unit',
  'direction',
  'inside',
  'joins',
  'article',
  'office',
  'day',
  'city',
  'locative',
  'ending',
  'beside',
  'lying',
] as const

export const placeWordsOf = onceEach(
  (language: string): PlaceWords => wordClasses(readLexicon(language, 'place_words'), CLASSES),
)
