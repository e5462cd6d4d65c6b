import { type Capped, CappedIndex } from '../../capped_index.ts'
import { largest } from '../../extremes.ts'
import { firstThat } from '../../first_that.ts'
import { edgesOf, fitsAs, mayBeOne, type PersonName, toPersonName } from '../../language/person_name.ts'
import { type Cluster, groupBy, MOST_COMPARED, toCluster } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

interface Person {
  cluster: Cluster
  /** Its full names, longest first. */
  names: PersonName[]
  /** Where full names stand, in order. */
  starts: number[]
  /** How many short forms are his so far, and where the last stands. */
  shorts: number
  latest: number
  titles: Set<string>
  honorifics: Set<string>
}

/** Persons by the first and the last word of their names. */
type Index = CappedIndex<Person>

/**
 * Persons of one document: full names first, then short forms ("Mr. X", a first name), each to the full name that it
 * fits. Where it fits several, the one that is named most before it; a full name never joins another that contradicts it.
 */
export function clusterPersons(
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  report: (capped: Capped) => void,
): Cluster[] {
  const people: Person[] = []
  const index: Index = new CappedIndex(MOST_COMPARED)
  joinFullNames(
    mentions.filter((mention) => mention.words.length > 1),
    people,
    index,
  )
  if (index.capped) report(index.capped)
  const rest: Mention[] = []
  for (const mention of mentions.filter(({ words }) => words.length === 1)) {
    const owner = ownerOf(mention, index, gazetteer)
    if (owner) addShort(owner, mention)
    else rest.push(mention)
  }
  const others = Array.from(groupBy(rest, (mention) => mention.words.join(' ')).values(), (group) =>
    toCluster('person', group),
  )
  return [...people.map((person) => person.cluster), ...others]
}

/** The longest names first, so that a shorter one finds all that it could be short for; it joins only if that is one. */
function joinFullNames(mentions: readonly Mention[], people: Person[], index: Index): void {
  const groups = Array.from(groupBy(mentions, (mention) => mention.words.join(' ')).values())
  const byLength = groups.map((group) => ({ group, name: toPersonName(group[0]?.words ?? []) }))
  byLength.sort((a, b) => b.name.words.length - a.name.words.length)
  for (const { group, name } of byLength) {
    const fitting = near(index, name).filter((person) =>
      person.names.some((held) => mayBeOne(name, held) || fitsAs(name, held) === 2),
    )
    const [owner] = fitting
    const person = owner && fitting.length === 1 ? owner : toPerson()
    if (person !== owner) people.push(person)
    addFull(person, name, group)
    const how = person === owner ? 'short form' : 'fits several'
    if (owner) person.cluster.joins.push({ form: group[0]?.name ?? '', how, among: fitting.length })
    for (const word of edgesOf(name)) index.add(word, person)
  }
  for (const person of people) person.starts.sort((a, b) => a - b)
}

const near = (index: Index, name: PersonName): Person[] =>
  Array.from(new Set(edgesOf(name).flatMap((word) => index.get(word))))

const toPerson = (): Person => ({
  cluster: toCluster('person'),
  names: [],
  starts: [],
  shorts: 0,
  latest: -1,
  titles: new Set(),
  honorifics: new Set(),
})

function addFull(person: Person, name: PersonName, mentions: readonly Mention[]): void {
  person.names.push(name)
  for (const mention of mentions) {
    add(person, mention)
    person.starts.push(mention.start)
  }
}

function addShort({ person, how, among }: Fitting, mention: Mention): void {
  add(person, mention)
  person.cluster.joins.push({ form: mention.name, how: how === 2 ? 'family name' : 'first name', among })
  person.shorts++
  person.latest = mention.start
}

function add({ cluster, titles, honorifics }: Person, mention: Mention): void {
  cluster.mentions.push(mention)
  if (mention.title) titles.add(mention.title)
  if (mention.honorific) honorifics.add(mention.honorific)
}

function ownerOf(mention: Mention, index: Index, gazetteer: Gazetteer): Fitting | null {
  const name = toPersonName(mention.words)
  const fitting = near(index, name).flatMap((person) => {
    const how = largest(person.names.map((held) => fitsAs(name, held)))
    return how > 0 && agreesInForm(mention, person, gazetteer) && (how === 1 || mayBeFamily(mention, person, gazetteer))
      ? [weigh(person, mention, how)]
      : []
  })
  const best = fitting.reduce((a, b) => (a && preferred(a, b) ? a : b), fitting[0])
  // A title that none of several has been given may be any one's: nobody is better than the wrong one.
  return best && (fitting.length === 1 || !mention.title || best.titled) ? { ...best, among: fitting.length } : null
}

/** "King X" is not whose family name is X, unless he is called King elsewhere. */
const mayBeFamily = ({ honorific }: Mention, { honorifics }: Person, { regnal }: Gazetteer): boolean =>
  !honorific || !regnal.has(honorific) || honorifics.has(honorific)

interface Fitting {
  person: Person
  /** 2 by the last word, 1 by the first. */
  how: number
  /** Called by the same title. */
  titled: boolean
  /** How often named before, and where last. */
  count: number
  latest: number
  /** Persons that the mention fits. */
  among: number
}

function weigh(person: Person, { start, title }: Mention, how: number): Fitting {
  const full = firstThat(person.starts.length, (i) => (person.starts[i] as number) >= start)
  return {
    person,
    how,
    titled: title !== null && person.titles.has(title),
    count: full + person.shorts,
    latest: Math.max(person.starts[full - 1] ?? -1, person.latest),
    among: 1,
  }
}

const preferred = (a: Fitting, b: Fitting): boolean => {
  const order = [Number(b.titled) - Number(a.titled), b.count - a.count, b.how - a.how, b.latest - a.latest]
  return (order.find((difference) => difference !== 0) ?? 0) <= 0
}

/** Nobody is Mr. and Mrs. in one article. */
function agreesInForm({ honorific }: Mention, { honorifics }: Person, { courtesy }: Gazetteer): boolean {
  const genderOf = (form: string | null) => courtesy.get(form ?? '') || null
  const genders = new Set(Array.from(honorifics, genderOf).filter((gender) => gender !== null))
  const own = genderOf(honorific)
  return !own || genders.size === 0 || genders.has(own)
}
