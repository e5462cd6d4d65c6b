import { fitsAs, mayBeOne, type PersonName, toPersonName } from '../../language/person_name.ts'
import { type Cluster, groupBy, toCluster } from './cluster.ts'
import type { Mention } from './mention.ts'

interface Person {
  cluster: Cluster
  /** Its full names, longest first. */
  names: PersonName[]
}

/**
 * Persons of one document: full names first, then short forms ("Mr. X", a first name), each to the full name that it
 * fits. Where it fits several, the one named last before it that is named most; a full name never joins another that contradicts it.
 */
export function clusterPersons(mentions: readonly Mention[]): Cluster[] {
  const full = mentions.filter((mention) => mention.words.length > 1)
  const short = mentions.filter((mention) => mention.words.length === 1)
  const people = joinFullNames(full)
  const rest: Mention[] = []
  for (const mention of short) {
    const owner = ownerOf(mention, people)
    if (owner) owner.cluster.mentions.push(mention)
    else rest.push(mention)
  }
  const others = Array.from(groupBy(rest, (mention) => mention.words.join(' ')).values(), (group) =>
    toCluster('person', group),
  )
  return [...people.map((person) => person.cluster), ...others]
}

/** The longest names first, so that a shorter one finds all that it could be short for; it joins only if that is one. */
function joinFullNames(mentions: readonly Mention[]): Person[] {
  const groups = Array.from(groupBy(mentions, (mention) => mention.words.join(' ')).values())
  const byLength = groups.map((group) => ({ group, name: toPersonName(group[0]?.words ?? []) }))
  byLength.sort((a, b) => b.name.words.length - a.name.words.length)
  const people: Person[] = []
  for (const { group, name } of byLength) {
    const fitting = people.filter((person) =>
      person.names.some((held) => mayBeOne(name, held) || fitsAs(name, held) === 2),
    )
    const [owner] = fitting
    if (owner && fitting.length === 1) {
      owner.cluster.mentions.push(...group)
      owner.names.push(name)
    } else people.push({ cluster: toCluster('person', group), names: [name] })
  }
  return people
}

function ownerOf(mention: Mention, people: readonly Person[]): Person | null {
  const name = toPersonName(mention.words)
  const fitting = people.flatMap((person) => {
    const how = Math.max(...person.names.map((held) => fitsAs(name, held)))
    return how > 0 && agreesInForm(mention, person) ? [{ person, how, weight: weigh(person, mention) }] : []
  })
  const best = fitting.reduce((a, b) => (a && preferred(a, b) ? a : b), fitting[0])
  return best?.person ?? null
}

interface Weight {
  introduced: boolean
  count: number
  latest: number
}

function weigh({ cluster }: Person, mention: Mention): Weight {
  const before = cluster.mentions.filter((other) => other.start < mention.start)
  return {
    introduced: before.length > 0,
    count: before.length,
    latest: Math.max(-1, ...before.map((other) => other.start)),
  }
}

interface Fitting {
  how: number
  weight: Weight
}

const preferred = (a: Fitting, b: Fitting): boolean => {
  const order = [
    Number(b.weight.introduced) - Number(a.weight.introduced),
    b.weight.count - a.weight.count,
    b.how - a.how,
    b.weight.latest - a.weight.latest,
  ]
  return (order.find((difference) => difference !== 0) ?? 0) <= 0
}

const MALE = new Set(['mr', 'sir', 'lord', 'king', 'prince'])
const FEMALE = new Set(['mrs', 'ms', 'miss', 'lady', 'dame', 'queen', 'princess'])

/** Nobody is Mr. and Mrs. in one article. */
function agreesInForm({ honorific }: Mention, { cluster }: Person): boolean {
  if (!honorific) return true
  const forms = cluster.mentions.flatMap((mention) => mention.honorific ?? [])
  const clash = MALE.has(honorific) ? FEMALE : FEMALE.has(honorific) ? MALE : new Set<string>()
  return !forms.some((form) => clash.has(form))
}
