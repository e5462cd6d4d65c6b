import { type Capped, CappedIndex } from '../../capped_index.ts'
import { largest, smallest } from '../../extremes.ts'
import { firstThat } from '../../first_that.ts'
import { edgesOf, fitsAs, mayBeOne, type PersonName, toPersonName } from '../../language/person_name.ts'
import { type Cluster, groupBy, MOST_COMPARED, toCluster } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { genderBehind } from './mention_gender.ts'

interface Person {
  cluster: Cluster
  /** Its full names, longest first; of somebody called by a title and one word that word. */
  names: PersonName[]
  /** Where full names stand, in order. */
  starts: number[]
  /** Where he is called by a title and a surname, in order. */
  titled: number[]
  /** How many other short forms are his so far, and where the last stands. */
  shorts: number
  latest: number
  titles: Set<string>
  honorifics: Set<string>
  /** Gender that his first names tell. */
  genders: Set<string>
  /** Introduced as somebody's relative. */
  isRelative: boolean
}

/** Persons by the first and the last word of their names. */
type Index = CappedIndex<Person>

/**
 * Persons of one document: full names first, then surnames with a title, then other short forms ("Mr. X", a first name), each to the full
 * name that it fits. Where it fits several, the one that is named most before it; a full name never joins another that contradicts it.
 */
export function clusterPersons(
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  report: (capped: Capped) => void,
): Cluster[] {
  const people: Person[] = []
  const index: Index = new CappedIndex(MOST_COMPARED)
  const isFull = ({ words }: Mention) => words.length > 1
  joinFullNames(mentions.filter(isFull), people, index, gazetteer)
  if (index.capped) report(index.capped)
  const short = mentions.filter((mention) => !isFull(mention))
  const held = people.slice()
  for (const mention of short.filter(isTitled)) {
    const owner = ownerOf(mention, index, gazetteer)
    if (owner) addShort(owner, mention)
    else for (const person of titledAlone(mention, index, gazetteer)) held.push(person)
  }
  const rest: Mention[] = []
  for (const mention of short.filter((mention) => !isTitled(mention))) {
    const owner = ownerOf(mention, index, gazetteer)
    if (owner) addShort(owner, mention)
    else rest.push(mention)
  }
  const others = Array.from(groupBy(rest, (mention) => mention.words.join(' ')).values(), (group) =>
    toCluster('person', group),
  )
  return [...held.map((person) => person.cluster), ...others]
}

const isTitled = ({ title }: Mention): boolean => title !== null

/** Somebody who is called by a title and one word, and is nobody named in full. */
function titledAlone(mention: Mention, index: Index, gazetteer: Gazetteer): Person[] {
  const person = toPerson()
  const name = toPersonName(mention.words)
  addFull(person, name, [mention], gazetteer)
  for (const word of edgesOf(name)) index.add(word, person)
  return [person]
}

/** The longest names first, so that a shorter one finds all that it could be short for; it joins only if that is one. */
function joinFullNames(mentions: readonly Mention[], people: Person[], index: Index, gazetteer: Gazetteer): void {
  const groups = Array.from(groupBy(mentions, (mention) => mention.words.join(' ')).values())
  const byLength = groups.map((group) => ({ group, name: toPersonName(group[0]?.words ?? []) }))
  byLength.sort((a, b) => b.name.words.length - a.name.words.length)
  for (const { group, name } of byLength) {
    const fitting = near(index, name).filter(
      (person) =>
        person.names.some((held) => mayBeOne(name, held) || fitsAs(name, held) === 2) &&
        !isNamesake({ name, starts: group.map(({ start }) => start) }, person),
    )
    const [owner] = fitting
    const person = owner && fitting.length === 1 ? owner : toPerson()
    if (person !== owner) people.push(person)
    addFull(person, name, group, gazetteer)
    const how = person === owner ? 'short form' : 'fits several'
    if (owner) person.cluster.joins.push({ form: group[0]?.name ?? '', how, among: fitting.length })
    for (const word of person.names.flatMap(edgesOf)) index.add(word, person)
  }
  for (const person of people) person.starts.sort((a, b) => a - b)
}

/** "First Last" whom the article names before "First Last Jr.", and no less often, is another: a father, not a short form of the son. */
function isNamesake(
  { name, starts }: { name: PersonName; starts: readonly number[] },
  { names, starts: held }: Person,
): boolean {
  if (names.some(({ suffix }) => suffix === name.suffix)) return false
  const [bare, suffixed] = name.suffix === null ? [starts, held] : [held, starts]
  return bare.length >= suffixed.length && smallest(bare) < smallest(suffixed)
}

const near = (index: Index, name: PersonName): Person[] =>
  Array.from(new Set(edgesOf(name).flatMap((word) => index.get(word))))

const toPerson = (): Person => ({
  cluster: toCluster('person'),
  names: [],
  starts: [],
  titled: [],
  shorts: 0,
  latest: -1,
  titles: new Set(),
  honorifics: new Set(),
  genders: new Set(),
  isRelative: false,
})

function addFull(person: Person, name: PersonName, mentions: readonly Mention[], gazetteer: Gazetteer): void {
  person.names.push(name)
  for (const nickname of new Set(mentions.flatMap((mention) => mention.nickname ?? [])))
    person.names.push(toPersonName([...nickname.toLowerCase().split(' '), ...name.words.slice(1)]))
  const gender = name.words.length > 1 ? gazetteer.firstNames.get(mentions[0]?.words[0] ?? '') : ''
  if (gender) person.genders.add(gender)
  person.isRelative ||= mentions.some((mention) => isRelative(mention, gazetteer))
  for (const mention of mentions) {
    add(person, mention)
    person.starts.push(mention.start)
  }
}

/** Tokens before a name that may say whose relative it is: "his wife, ". */
const REACH = 2

const isRelative = ({ sentence: { tokens }, first }: Mention, { kin }: Gazetteer): boolean =>
  tokens.slice(Math.max(0, first - REACH), first).some(({ text }) => kin.has(text.toLowerCase()))

function addShort({ person, how, among }: Fitting, mention: Mention): void {
  add(person, mention)
  person.cluster.joins.push({ form: mention.name, how: how === 2 ? 'family name' : 'first name', among })
  if (isTitled(mention)) person.titled.push(mention.start)
  else {
    person.shorts++
    person.latest = mention.start
  }
}

function add({ cluster, titles, honorifics }: Person, mention: Mention): void {
  cluster.mentions.push(mention)
  if (mention.title) titles.add(mention.title)
  if (mention.honorific) honorifics.add(mention.honorific)
}

function ownerOf(mention: Mention, index: Index, gazetteer: Gazetteer): Fitting | null {
  const name = toPersonName(mention.words)
  const fitting = near(index, name).flatMap((person) => {
    const how = largest(person.names.map((held) => fitsShort(name, held)))
    const fits = how > 0 && agreesInForm(mention, person, gazetteer) && agreesInTitle(mention, person)
    return fits && (how === 1 || mayBeFamily(mention, person, gazetteer))
      ? [weigh(person, mention, how, gazetteer)]
      : []
  })
  const best = fitting.reduce((a, b) => (a && preferred(a, b) ? a : b), fitting[0])
  // A title that none of several has been given may be any one's: nobody is better than the wrong one.
  return best && (fitting.length === 1 || !mention.title || best.titled) ? { ...best, among: fitting.length } : null
}

/** As `fitsAs`; who is called by one word is called by that word. */
const fitsShort = (short: PersonName, name: PersonName): 0 | 1 | 2 =>
  name.words.length === 1 && name.words[0] === short.words[0] ? 2 : fitsAs(short, name)

/** "King X" is not whose family name is X, unless he is called King elsewhere. */
const mayBeFamily = ({ honorific }: Mention, { honorifics }: Person, { regnal }: Gazetteer): boolean =>
  !honorific || !regnal.has(honorific) || honorifics.has(honorific)

/**
 * "President X" is whom the article calls so, or whom it has named in full before without saying that he is somebody's relative: a full name
 * that comes only after it, or that a wife is introduced by, is another's.
 */
function agreesInTitle({ title, start }: Mention, { titles, starts, isRelative }: Person): boolean {
  if (title === null || titles.has(title)) return true
  return !isRelative && (starts[0] ?? 0) < start
}

interface Fitting {
  person: Person
  /** 2 by the last word, 1 by the first. */
  how: number
  /** Called by the same title. */
  titled: boolean
  /** Known to be of the gender that the mention tells. */
  gendered: boolean
  /** Named in full before, or by title and surname: a surname alone, as in a headline, may have been given to the wrong one. */
  isNamed: boolean
  /** Has everything that he is called in full "Jr." or the like? One word then means the other, if there is one. */
  isSuffixed: boolean
  /** How often named before, and where last. */
  count: number
  latest: number
  /** How often named in full in the whole article. */
  total: number
  /** Persons that the mention fits. */
  among: number
}

function weigh(person: Person, mention: Mention, how: number, { courtesy, language }: Gazetteer): Fitting {
  const { start, title, honorific } = mention
  const gender = courtesy.get(honorific ?? '') || genderBehind(mention, language)
  const full = countBefore(person.starts, start)
  const titled = countBefore(person.titled, start)
  return {
    person,
    how,
    titled: title !== null && person.titles.has(title),
    gendered: gender !== '' && gendersOf(person, courtesy).has(gender),
    isNamed: full + titled > 0,
    isSuffixed: person.names.every(({ suffix }) => suffix !== null),
    count: full + titled + person.shorts,
    latest: Math.max(person.starts[full - 1] ?? -1, person.titled[titled - 1] ?? -1, person.latest),
    total: person.starts.length,
    among: 1,
  }
}

const countBefore = (starts: readonly number[], start: number): number =>
  firstThat(starts.length, (i) => (starts[i] as number) >= start)

const preferred = (a: Fitting, b: Fitting): boolean => {
  const order = [
    Number(b.titled) - Number(a.titled),
    Number(isKnownGender(b)) - Number(isKnownGender(a)),
    Number(a.person.isRelative) - Number(b.person.isRelative),
    Number(b.isNamed) - Number(a.isNamed),
    Number(a.isSuffixed) - Number(b.isSuffixed),
    b.count - a.count,
    b.total - a.total,
    b.how - a.how,
    b.latest - a.latest,
  ]
  return (order.find((difference) => difference !== 0) ?? 0) <= 0
}

/** A first name that tells the gender says nothing for somebody whom the article has not named yet. */
const isKnownGender = ({ gendered, count }: Fitting): boolean => gendered && count > 0

/** Genders that courtesy titles tell; whom nobody calls so, first names tell. */
function gendersOf({ honorifics, genders }: Person, courtesy: Gazetteer['courtesy']): ReadonlySet<string> {
  const told = Array.from(honorifics, (form) => courtesy.get(form) ?? '').filter(Boolean)
  return told.length > 0 ? new Set(told) : genders
}

/** Nobody is Mr. and Mrs. in one article. */
function agreesInForm({ honorific }: Mention, person: Person, { courtesy }: Gazetteer): boolean {
  const own = courtesy.get(honorific ?? '') ?? ''
  const known = gendersOf(person, courtesy)
  return own === '' || known.size === 0 || known.has(own)
}
