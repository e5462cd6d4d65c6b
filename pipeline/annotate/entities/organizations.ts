import { type Capped, CappedIndex } from '../../capped_index.ts'
import { foldWords, plain } from '../../language/fold.ts'
import type { NameType } from '../../language/reader.ts'
import { type Cluster, groupBy, MOST_COMPARED, toCluster } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

const ACRONYM = /^\p{Lu}{2,6}$/u
const PLURAL = /(?<=[^s])s$/
const SHORT = 3

/** An organisation's name taken apart: the country before it, then its words without legal form, "X Department" as "Department of X". */
interface Parts {
  country: string | null
  words: readonly string[]
  /** The same words in the order in which they stand. */
  written: readonly string[]
  /** First letter of the whole name, which the country's adjective may begin. */
  initial: string
  /** First letter of its legal form, which capitals for it may end with; empty where it has none. */
  ending: string
}

/** Organisations (and groups, events, facilities, products) of one document: one cluster for all forms of a name. */
export function clusterOrganizations(
  mentions: readonly Mention[],
  type: NameType,
  lists: Gazetteer,
  report: (capped: Capped) => void,
): Cluster[] {
  const gazetteer = withoutTold(mentions, lists)
  const groups = Array.from(groupBy(mentions, (mention) => keyOf(mention, gazetteer)).values())
  const longest = groups.map((group) => ({ group, parts: longestParts(group, gazetteer) }))
  longest.sort((a, b) => size(b.parts) - size(a.parts))
  const held: Held[] = []
  const index = new CappedIndex<Held>(MOST_COMPARED)
  for (const { group, parts } of longest) {
    const near = new Set(edges(parts.words).flatMap((word) => index.get(word)))
    const owners = Array.from(near).filter(
      (other) => isShortFor(parts, other.parts, gazetteer) && !isNamesake(group, parts, other, gazetteer),
    )
    const isWhole = group.some(({ words }) => hasLegalForm(words, gazetteer))
    const owner = isWhole ? undefined : leading(owners, group[0] as Mention, gazetteer)
    const join = { form: group[0]?.name ?? '', among: owners.length }
    if (owner) {
      for (const mention of group) owner.cluster.mentions.push(mention)
      owner.cluster.joins.push({ ...join, how: 'short form' })
    } else {
      const own = { cluster: toCluster(type, group), parts }
      if (owners.length > 1) own.cluster.joins.push({ ...join, how: 'fits several' })
      held.push(own)
      for (const word of [...edges(parts.words), ...initials(parts, gazetteer)]) index.add(word, own)
    }
  }
  if (index.capped) report(index.capped)
  return held.filter((own) => !isBare(own, gazetteer)).map(({ cluster }) => named(cluster, gazetteer))
}

/** The only one, or the one that is named far more than the others; a bare noun, and what the lists have by itself, are of none of several. */
function leading(owners: readonly Held[], { name, words }: Mention, gazetteer: Gazetteer): Held | undefined {
  const { inNames, organization, knownOrganizations } = gazetteer
  const ends = words.length > 1 ? owners.filter(({ parts }) => isEnd(words, parts.words)) : []
  if (ends.length === 1) return ends[0]
  const [first, second] = owners.toSorted((a, b) => b.cluster.mentions.length - a.cluster.mentions.length)
  if (!first || !second) return first
  const isOwn = organization(name) !== null || knownOrganizations.has(name)
  const isBareWord = words.length === 1 && inNames.bare.has(words[0] ?? '')
  const isAhead = first.cluster.mentions.length >= FAR_MORE * second.cluster.mentions.length
  return isAhead && !isOwn && !isBareWord ? first : undefined
}

const FAR_MORE = 3

/**
 * "X" that stands before the first "X Tubes", in its sentence or in one besides a headline's, is no short form of that: "X Tubes" is a part of X. "X
 * Industries" and "X Holdings" are what X is called in full.
 */
function isNamesake(
  group: readonly Mention[],
  short: Parts,
  { cluster, parts }: Held,
  { inNames }: Gazetteer,
): boolean {
  const rest = parts.words.slice(short.words.length)
  const isBegin = short.words.length === 1 && rest.length > 0 && isStart(short.words, parts.words)
  if (!isBegin || rest.every((word) => inNames.trade.has(word) || inNames.bare.has(word))) return false
  const [first] = cluster.mentions.toSorted((a, b) => a.start - b.start)
  const before = first ? group.filter(({ start }) => start < first.start) : []
  return before.length >= BEFORE || before.some(({ sentence }) => sentence === first?.sentence)
}

/** Namings of which one may be the headline's. */
const BEFORE = 2

/** An acronym that a longer name of the document may stand for is that name's, whatever the lists have it for. */
function withoutTold(mentions: readonly Mention[], gazetteer: Gazetteer): Gazetteer {
  const long = mentions.filter(({ words }) => words.length > 1)
  const told = new Set(long.flatMap(({ words }) => Array.from(initials(toParts(words, gazetteer), gazetteer))))
  return { ...gazetteer, organization: (name) => (told.has(plain(name)) ? null : gazetteer.organization(name)) }
}

/** "The Department", and no department or several are named. */
const isBare = ({ parts: { words } }: Held, { inNames }: Gazetteer): boolean =>
  words.length === 1 && inNames.bare.has(words[0] ?? '')

interface Held {
  cluster: Cluster
  parts: Parts
}

/** Forms of one name share its first or its last word. */
const edges = (words: readonly string[]): string[] => [words[0] ?? '', words.at(-1) ?? '']

const size = ({ country, words }: Parts): number => words.length + (country ? 1 : 0)

/** Spellings that the lists hold to be one organisation's share a key. */
function keyOf({ name, words }: Mention, gazetteer: Gazetteer): string {
  const listed = gazetteer.organization(name)
  const parts = toParts(listed ? foldWords(listed.name) : words, gazetteer)
  return [parts.country ?? '', ...parts.words].join(' ')
}

function longestParts(group: readonly Mention[], gazetteer: Gazetteer): Parts {
  const listed = gazetteer.organization(group[0]?.name ?? '')
  const spellings = [...group.map(({ words }) => words), ...(listed ? [foldWords(listed.name)] : [])]
  const all = spellings.map((words) => toParts(words, gazetteer))
  return all.reduce((best, parts) => (size(parts) > size(best) ? parts : best))
}

function toParts(words: readonly string[], gazetteer: Gazetteer): Parts {
  const { inNames } = gazetteer
  const bare = hasLegalForm(words, gazetteer) ? words.slice(0, -1) : words
  const before = bare.length > 2 ? countryBefore(bare, gazetteer) : null
  const written = bare.slice(before?.length ?? 0)
  const initial = (bare[0] ?? '').charAt(0).toUpperCase()
  const ending = bare === words ? '' : (words.at(-1) ?? '').charAt(0).toUpperCase()
  return { country: before?.country ?? null, words: turned(written, inNames), written, initial, ending }
}

const hasLegalForm = (words: readonly string[], { legalForms }: Gazetteer): boolean =>
  words.length > 1 && legalForms.has((words.at(-1) ?? '').toLowerCase())

/** "Xish" or "Xland" before the words of a body, and how many words it has. */
function countryBefore(
  words: readonly string[],
  { place, demonyms }: Gazetteer,
): { country: string; length: number } | null {
  const first = words[0] ?? ''
  const adjective = demonyms.longestAt([first.charAt(0).toUpperCase() + first.slice(1)], 0)?.rows[0]?.country
  if (adjective) return { country: adjective, length: 1 }
  const length = [2, 1].find((size) => size < words.length && place(words.slice(0, size).join(' '))?.kind === 'country')
  return length ? { country: place(words.slice(0, length).join(' '))?.name ?? '', length } : null
}

function turned(words: readonly string[], inNames: Gazetteer['inNames']): readonly string[] {
  const [head = '', of = '', ...rest] = words
  if (inNames.of.has(of) && inNames.office.has(head))
    return [...rest.filter((word) => !inNames.small.has(word)).map(singular), head]
  const last = words.at(-1) ?? ''
  return inNames.office.has(last) ? [...words.slice(0, -1).map(singular), last] : words
}

/** "Department of States" is a slip for "of State". */
const singular = (word: string): string => (word.length > SHORT ? word.replace(PLURAL, '') : word)

function isShortFor(short: Parts, long: Parts, gazetteer: Gazetteer): boolean {
  if (short.country && long.country && short.country !== long.country) return false
  const { heads, inNames } = gazetteer
  const [a, b] = [short.words, long.words]
  const first = a[0] ?? ''
  if (a.length === 1 && ACRONYM.test(first))
    return initials(long, gazetteer).has(first) || isTradeOf(first, b, gazetteer)
  if (a.length === b.length) return a.every((word, i) => word === b[i])
  if (a.length > b.length || first.length < SHORT) return false
  if (a.length === 1 && heads.has(first)) return (inNames.bare.has(first) || inNames.paper.has(first)) && isEnd(a, b)
  return isEnd(a, b) || (isStart(a, b) && !isBody(b.slice(a.length), gazetteer))
}

/** "XY Industries": capitals, and words that follow the short name of a company. */
const isTradeOf = (first: string, [head, ...rest]: readonly string[], { inNames }: Gazetteer): boolean =>
  head === first && rest.length > 0 && rest.every((word) => inNames.trade.has(word))

/** "X Security Council" is a body of X, not X written out; "X Department" and "X Holdings" are X. */
const isBody = (rest: readonly string[], { heads, inNames }: Gazetteer): boolean =>
  inNames.of.has(rest[0] ?? '') || (rest.length > 1 && heads.has(rest.at(-1) ?? ''))

const isEnd = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((word, i) => word === b[b.length - a.length + i])
const isStart = (a: readonly string[], b: readonly string[]): boolean => a.every((word, i) => word === b[i])

/** What capitals may stand for it: with and without its small words, its country or the country's adjective. */
function initials({ written, country, initial, ending }: Parts, { inNames }: Gazetteer): Set<string> {
  const of = (parts: readonly string[]) => parts.map(initialOf).join('')
  const large = of(written.filter((word) => !inNames.small.has(word)))
  return new Set([
    ...[large, of(written), (country?.charAt(0) ?? '') + large, (country ? initial : '') + large],
    large + ending,
  ])
}

/** Capitals stand for all their letters: "XY Housing Authority" is XYHA. */
const initialOf = (word: string): string => (ACRONYM.test(word) ? word : word.charAt(0).toUpperCase())

/** The fullest form; where all that the document gives is a short form that the lists write out, the listed name. */
function named(cluster: Cluster, gazetteer: Gazetteer): Cluster {
  const listed = cluster.mentions.map((mention) => gazetteer.organization(mention.name)).find((found) => found !== null)
  const onlyAcronyms = cluster.mentions.every(
    (mention) => mention.words.length === 1 && ACRONYM.test(mention.words[0] ?? ''),
  )
  const name = listed && (listed.wikidata_id || onlyAcronyms) ? listed.name : null
  return { ...cluster, name, wikidata_id: listed?.wikidata_id ?? null }
}
