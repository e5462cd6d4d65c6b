import { foldName } from '../../../language/fold.ts'
import type { Token } from '../../../language/reader.ts'
import type { BlockSentence } from '../../annotator.ts'
import { isCapital } from '../../capital.ts'
import { groupBy } from '../cluster.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Place } from '../lists/places.ts'
import type { Mention } from '../mention.ts'
import { type Beside, besideOf, liesIn } from './beside.ts'
import { type Candidate, candidatesOf, isLarge } from './candidates.ts'
import { addToScene, emptyScene, rankBy, type Scene } from './support.ts'
import { type PlaceWords, placeWordsOf, type Unit, unitsOf } from './units.ts'

/** Which place a mention names, as far as lists and the text tell; why, in words. */
interface Located {
  place: Place | null
  why: string
}

/** Mentions of places, each with what it names. */
export type Locations = ReadonlyMap<Mention, Located>

/**
 * Which of several places of one name is meant: the one in the country or state that is named beside it, there or elsewhere in the document;
 * else the one that fits the other places of the document and has the most inhabitants. Where none leads clearly, only what the likely ones share.
 */
export function locate(
  mentions: readonly Mention[],
  sentences: readonly BlockSentence[],
  gazetteer: Gazetteer,
): Locations {
  const places = mentions.filter(({ type }) => type === 'place')
  const found = new Map<Mention, Located>()
  const units = locateBeside(places, gazetteer, found)
  locateUnits(places, units, gazetteer, found)
  const left = places.filter((mention) => !found.has(mention))
  locateRest(left, sentences, gazetteer, found)
  return found
}

/** Units that places lie in, by sentence and token. */
type Marked = Map<BlockSentence, Map<number, Unit>>

/** Places beside which a country or state is named. In "X, Y, Z" each lies in the next. */
function locateBeside(places: readonly Mention[], gazetteer: Gazetteer, found: Map<Mention, Located>): Marked {
  const marked: Marked = new Map()
  for (const mention of places) {
    const own = marked.get(mention.sentence)?.get(mention.first)
    const beside = besideOf(mention, gazetteer)
    const located = beside && locateIn(mention, beside, gazetteer)
    if (!located) continue
    if (!own) found.set(mention, located.located)
    const held = marked.get(mention.sentence) ?? new Map<number, Unit>()
    marked.set(mention.sentence, held.set(beside.first, located.unit))
  }
  return marked
}

function locateIn(mention: Mention, beside: Beside, gazetteer: Gazetteer): { located: Located; unit: Unit } | null {
  const candidates = candidatesOf(mention.name, gazetteer, true)
  for (const unit of beside.units) {
    const inside = candidates.filter(({ place }) => liesIn(place, unit.place)).sort(byUse)[0]
    if (inside) return { located: { place: inside.place, why: `${unit.place.name} is named beside it` }, unit }
  }
  const [unit] = beside.units
  if (!unit || !beside.isFirm || isKnownElsewhere(candidates)) return null
  return {
    located: { place: unlisted(mention, unit.place), why: `no list has it; ${unit.place.name} is named beside it` },
    unit,
  }
}

/** Names that few use come last. */
const byUse = (a: Candidate, b: Candidate): number => Number(a.isFarFetched) - Number(b.isFarFetched)

/** A country lies in no other. */
const isKnownElsewhere = ([first]: readonly Candidate[]): boolean => first !== undefined && isLarge(first.place)

const unlisted = ({ name }: Mention, { country_code, admin1_code }: Place): Place => ({
  ...{
    name,
    kind: 'locality',
    wikidata_id: null,
    country_code,
    admin1_code,
    geoname_id: null,
    latitude: null,
    longitude: null,
  },
})

/** "X, Xland": the name of the unit itself; short forms of states; and "X state". */
function locateUnits(
  places: readonly Mention[],
  marked: Marked,
  gazetteer: Gazetteer,
  found: Map<Mention, Located>,
): void {
  const bySentence = new Map<BlockSentence, Mention[]>()
  for (const mention of places) hold(bySentence, mention.sentence, mention)
  for (const mention of places) {
    const unit = marked.get(mention.sentence)?.get(mention.first) ?? shortUnit(mention, gazetteer)
    if (unit) found.set(mention, { place: unit.place, why: 'it says where the place beside it lies' })
    else if (isCalledUnit(mention, gazetteer) || isAmongUnits(mention, bySentence, gazetteer)) {
      const place = gazetteer.places(mention.name).find(({ kind }) => kind === 'subdivision')
      if (place) found.set(mention, { place, why: 'the words beside it say that it is a state' })
    }
  }
}

function hold<Key>(groups: Map<Key, Mention[]>, key: Key, mention: Mention): void {
  const held = groups.get(key)
  if (held) held.push(mention)
  else groups.set(key, [mention])
}

function shortUnit({ sentence, first, last }: Mention, { language }: Gazetteer): Unit | null {
  const words = sentence.tokens.slice(first, last).map(({ text }) => text)
  const phrase = unitsOf(language).longestAt(words, 0)
  return phrase?.end === words.length ? (phrase.rows.find(({ short }) => short === 'anywhere') ?? null) : null
}

/** "X state", "X senator". */
function isCalledUnit({ sentence, last }: Mention, { language }: Gazetteer): boolean {
  const [known, next] = [placeWordsOf(language), sentence.tokens[last]?.text ?? '']
  return known.unit.has(next) || known.office.has(next) || isApposedUnit(sentence.tokens, last, known)
}

/** "X, the state of her youth", "X, her home state". */
function isApposedUnit(tokens: readonly Token[], last: number, { unit }: PlaceWords): boolean {
  const article = tokens[last + 1]?.upos
  if (tokens[last]?.text !== ',' || (article !== 'DET' && article !== 'PRON')) return false
  return [last + 2, last + 3].some((at) => tokens[at]?.upos === 'NOUN' && unit.has(tokens[at]?.text ?? ''))
}

/** "Xland, X and Yland": between states a name is a state. */
function isAmongUnits(mention: Mention, places: ReadonlyMap<BlockSentence, Mention[]>, gazetteer: Gazetteer): boolean {
  const beside = places.get(mention.sentence) ?? []
  return beside.some((other) => isNextInList(mention, other, gazetteer) && isOnlyUnit(other.name, gazetteer))
}

function isNextInList(mention: Mention, other: Mention, { language }: Gazetteer): boolean {
  const [from, to] = mention.first < other.first ? [mention.last, other.first] : [other.last, mention.first]
  const between = mention.sentence.tokens.slice(from, to)
  return between.length > 0 && between.every(({ text }) => text === ',' || placeWordsOf(language).joins.has(text))
}

const isOnlyUnit = (name: string, gazetteer: Gazetteer): boolean =>
  candidatesOf(name, gazetteer).every(({ place, isObscure }) => isObscure || place.kind === 'subdivision') &&
  gazetteer.places(name)[0]?.kind === 'subdivision'

/** Names beside which nothing stands: as elsewhere in the document; those that are clear; then the others in the light of all these. */
function locateRest(
  left: readonly Mention[],
  sentences: readonly BlockSentence[],
  gazetteer: Gazetteer,
  found: Map<Mention, Located>,
): void {
  const said = groupBy(found.keys(), ({ name }) => foldName(name))
  const open: { candidates: Candidate[]; group: Mention[] }[] = []
  const scene = sceneOf(found.values())
  for (const [key, group] of groupBy(left, ({ name }) => foldName(name))) {
    const elsewhere = said.get(key)?.filter((mention) => !isOfUnit(found.get(mention)))
    if (elsewhere?.length) for (const mention of group) found.set(mention, as(nearestBefore(mention, elsewhere), found))
    else open.push({ group, candidates: candidatesOf(group[0]?.name ?? '', gazetteer) })
  }
  const isClear = ({ candidates }: { candidates: readonly Candidate[] }): boolean => isFarAhead(candidates)
  for (const { group, candidates } of open.filter(isClear)) settle(group, candidates, scene, found)
  for (const { group } of open.filter(isClear)) addLocated(scene, group, found)
  const unclear = open.filter((one) => !isClear(one))
  if (unclear.length > 0) addDemonyms(scene, sentences, gazetteer)
  for (const { group, candidates } of unclear) settle(group, candidates, scene, found)
  const told = unclear.filter(({ group }) => found.get(group[0] as Mention)?.place?.geoname_id)
  for (const { group } of told) addLocated(scene, group, found)
  for (const one of unclear) if (!told.includes(one)) settle(one.group, one.candidates, scene, found)
}

const isOfUnit = (located: Located | undefined): boolean => located?.place?.kind === 'subdivision'

/** The mention of the same name that was located last before this one, else the first. */
const nearestBefore = ({ start }: Mention, others: readonly Mention[]): Mention =>
  others.findLast((other) => other.start < start) ?? (others[0] as Mention)

function as(other: Mention, found: ReadonlyMap<Mention, Located>): Located {
  const { place = null, why = '' } = found.get(other) ?? {}
  return { place, why: `as elsewhere in the document: ${why}` }
}

/** Widely known, and ten times as widely as the next. */
const isFarAhead = ([first, second]: readonly Candidate[]): boolean =>
  first !== undefined && !first.isObscure && (second === undefined || first.weight - second.weight >= 1)

function sceneOf(located: Iterable<Located>): Scene {
  const scene = emptyScene()
  for (const { place } of located) if (place) addToScene(scene, place)
  return scene
}

function addLocated(scene: Scene, [mention, ...more]: readonly Mention[], found: ReadonlyMap<Mention, Located>): void {
  const place = mention && found.get(mention)?.place
  if (place) addToScene(scene, place, 1 + more.length)
}

function addDemonyms(scene: Scene, sentences: readonly BlockSentence[], { demonyms, place }: Gazetteer): void {
  for (const { tokens } of sentences)
    for (const [at, token] of tokens.entries()) {
      if (!isCapital(token.text)) continue
      const words = [token.text, ...tokens.slice(at + 1, at + LONGEST).map(({ text }) => text)]
      const row = demonyms.longestAt(words, 0)?.rows[0]
      const country = row && place(row.country)
      if (country) addToScene(scene, country)
    }
}

/** Tokens of the longest demonym. */
const LONGEST = 4

function settle(
  group: readonly Mention[],
  candidates: readonly Candidate[],
  scene: Scene,
  found: Map<Mention, Located>,
): void {
  const located = choose(candidates, scene)
  for (const mention of group) found.set(mention, located)
}

function choose(candidates: readonly Candidate[], scene: Scene): Located {
  if (candidates.length === 0) return { place: null, why: 'no list has it' }
  const ranked = rankBy(candidates, scene)
  if (!ranked) return { place: null, why: 'a small place of that name, and nothing says where this one lies' }
  const { best, rivals } = ranked
  const largerInside = candidates.find(
    (one) => isWithin(one.place, best.candidate.place) && one.weight > best.candidate.weight,
  )
  const chosen = largerInside ?? best.candidate
  const { place } = chosen
  const others = rivals
    .map(({ candidate }) => candidate.place)
    .filter((other) => !isWithin(place, other) && !isWithin(other, place))
  if (others.length === 0) return { place, why: whyBest(chosen, candidates.length) }
  return shared(place, others)
}

/** A state and a city in it: both are where the name says. */
const isWithin = (city: Place, unit: Place): boolean => unit.kind === 'subdivision' && liesIn(city, unit)

const whyBest = ({ weight }: Candidate, among: number): string =>
  among === 1
    ? 'the only one that lists have'
    : `of ${among} of that name the best known one that fits the document (${weight.toFixed(1)})`

/** What those that come near each other have in common. */
function shared(place: Place, others: readonly Place[]): Located {
  const all = [place, ...others]
  const country = all.every(({ country_code }) => country_code === place.country_code) ? place.country_code : null
  const state =
    country !== null && all.every(({ admin1_code }) => admin1_code === place.admin1_code) ? place.admin1_code : null
  const why = `${all.length} of that name may be meant: ${all.map(labelOf).join(', ')}`
  const { name } = place
  if (country === null) return { place: null, why }
  const common = { country_code: country, admin1_code: state, wikidata_id: null, geoname_id: null }
  return { place: { name, kind: 'locality', ...common, latitude: null, longitude: null }, why }
}

const labelOf = ({ name, country_code, admin1_code }: Place): string =>
  `${name} (${[country_code, admin1_code].filter((code) => code !== null).join('.')})`
