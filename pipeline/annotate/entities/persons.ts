import { fitsAs, mayBeOne, type PersonName, toPersonName } from '../../language/person_name.ts'
import { type Cluster, groupBy, toCluster } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
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
export function clusterPersons(mentions: readonly Mention[], gazetteer: Gazetteer): Cluster[] {
  const full = mentions.filter((mention) => mention.words.length > 1)
  const short = mentions.filter((mention) => mention.words.length === 1)
  const people = joinFullNames(full)
  const rest: Mention[] = []
  for (const mention of short) {
    const owner = ownerOf(mention, people, gazetteer)
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

function ownerOf(mention: Mention, people: readonly Person[], gazetteer: Gazetteer): Person | null {
  const name = toPersonName(mention.words)
  const fitting = people.flatMap((person) => {
    const how = Math.max(...person.names.map((held) => fitsAs(name, held)))
    return how > 0 && agreesInForm(mention, person, gazetteer) && (how === 1 || mayBeFamily(mention, person, gazetteer))
      ? [{ person, how, weight: weigh(person, mention) }]
      : []
  })
  const best = fitting.reduce((a, b) => (a && preferred(a, b) ? a : b), fitting[0])
  // A title that none of several has been given may be any one's: nobody is better than the wrong one.
  return best && (fitting.length === 1 || !mention.title || best.weight.titled) ? best.person : null
}

/** "King X" is not whose family name is X, unless he is called King elsewhere. */
const mayBeFamily = ({ honorific }: Mention, { cluster }: Person, { regnal }: Gazetteer): boolean =>
  !honorific || !regnal.has(honorific) || cluster.mentions.some((mention) => mention.honorific === honorific)

interface Weight {
  /** Called by the same title. */
  titled: boolean
  introduced: boolean
  count: number
  latest: number
}

function weigh({ cluster }: Person, mention: Mention): Weight {
  const before = cluster.mentions.filter((other) => other.start < mention.start)
  const titled = mention.title !== null && cluster.mentions.some(({ title }) => title === mention.title)
  return {
    titled,
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
    Number(b.weight.titled) - Number(a.weight.titled),
    Number(b.weight.introduced) - Number(a.weight.introduced),
    b.weight.count - a.weight.count,
    b.how - a.how,
    b.weight.latest - a.weight.latest,
  ]
  return (order.find((difference) => difference !== 0) ?? 0) <= 0
}

/** Nobody is Mr. and Mrs. in one article. */
function agreesInForm({ honorific }: Mention, { cluster }: Person, { courtesy }: Gazetteer): boolean {
  const genderOf = (form: string | null) => courtesy.get(form ?? '') || null
  const genders = new Set(cluster.mentions.flatMap((mention) => genderOf(mention.honorific) ?? []))
  const own = genderOf(honorific)
  return !own || genders.size === 0 || genders.has(own)
}
