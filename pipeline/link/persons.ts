import { type Capped, CappedIndex } from '../capped_index.ts'
import { firstThat } from '../first_that.ts'
import { foldWords } from '../language/fold.ts'
import { hashString } from '../language/linear/hash.ts'
import { mayBeOne, type PersonName, sharedByOne, toPersonName } from '../language/person_name.ts'
import { keysOf, total } from './counts.ts'
import { type Group, type Joined, join } from './group.ts'
import { KEY } from './local.ts'
import type { Mark } from './mark.ts'

/** Full names with one last or first word that are compared with each other; those of later documents stay by themselves. */
const MOST_COMPARED = 500

interface Person {
  name: PersonName
  group: Group
}

/**
 * Joins the persons among all distinct names. Equal full names are one person already; a shorter one joins the only longer one that it can
 * be short for. A single word joins the only person whose family name it is and of whom the same publisher writes on the same topic: a shared
 * family name alone says nothing, but for somebody whom many documents name. What else is called so in several documents is given back: it may be
 * another in every one.
 * `report` is told where a word is so many persons' that not all were compared.
 */
export function joinPersons(groups: readonly Group[], joined: Joined, report: (capped: Capped) => void): Set<Group> {
  const people = joinVariants(groups.filter(isFull).map(toPerson), joined, report)
  const singles = groups.filter((group) => singleWordOf(group) !== null)
  const byWord = new Map<string, Group[]>()
  for (const group of singles) hold(byWord, wordOf(group), group)
  const ownersOf = indexFamilies(people, byWord)
  const near = new Map<Group, readonly Group[]>()
  for (const [word, named] of byWord) meetOnTopic(named, groupsOf(ownersOf(word)), near)
  const owners = new Map(singles.map((group) => [group, joinOwner(group, near.get(group) ?? [], joined)]))
  const unowned = singles.filter((group) => owners.get(group) === 0)
  const known = new Map(Array.from(new Set(unowned.map(wordOf)), (word) => [word, wellKnown(ownersOf(word), joined)]))
  const nobodys = new Set(unowned.filter((group) => !joinWellKnown(group, known.get(wordOf(group)), joined)))
  for (const group of nobodys) {
    const others = groupsOf(ownersOf(wordOf(group)))
    if (others.length > 0) joined.explain(group, others, 'one word of the name of', false)
  }
  for (const named of byWord.values()) joinOnTopic(named, nobodys, joined)
  const several = singles.filter((group) => (owners.get(group) ?? 0) > 1)
  return new Set([...several, ...ambiguousOf(nobodys, joined, ownersOf)])
}

/** Joins the only person who is called so where the article speaks of him; gives how many there are. */
function joinOwner(group: Group, near: readonly Group[], joined: Joined): number {
  const owners = Array.from(new Set(near.map((owner) => joined.ownerOf(owner))))
  const [owner] = owners
  if (owner) joined.explain(group, owners, 'one word of the name of')
  if (owner && owners.length === 1) join(joined, owner, group)
  return owners.length
}

/** Documents that name in full whom others need not, and how many times as many as name all others of that family. */
const WELL_KNOWN = 3
const FAR_MORE = 4

/**
 * Who is meant by an article that never says in full who "X" is, and so expects everybody to know: whom several other articles name in full, and
 * far more of them than anybody else called X.
 */
function wellKnown(family: readonly Person[], joined: Joined): Group | undefined {
  const owners = Array.from(new Set(groupsOf(family).map((owner) => joined.ownerOf(owner))))
  const counts = new Map(owners.map((owner) => [owner, documentsOf(owner)]))
  const all = owners.reduce((sum, owner) => sum + (counts.get(owner) ?? 0), 0)
  return owners.find((owner) => {
    const own = counts.get(owner) ?? 0
    return own >= WELL_KNOWN && own >= FAR_MORE * (all - own)
  })
}

function joinWellKnown(group: Group, owner: Group | undefined, joined: Joined): boolean {
  if (!owner || !agreeInGender(group, owner)) return false
  joined.explain(group, [owner], 'far more articles than any other so called name in full')
  join(joined, owner, group)
  return true
}

const documentsOf = ({ names }: Group): number => total(names)

const agreeInGender = (a: Group, b: Group): boolean =>
  !(a.women > 0 && b.men > b.women) && !(a.men > 0 && b.women > b.men)

/** Persons whom each single word of one kind may name: those of the user's list, and those of whom the same publisher writes on the same topic. */
function meetOnTopic(singles: readonly Group[], owners: readonly Group[], near: Map<Group, readonly Group[]>): void {
  const given = owners.filter((owner) => owner.given !== null)
  const byContext = new Map<number, Set<Group>>()
  for (const owner of owners)
    for (const context of owner.contexts) byContext.set(context, (byContext.get(context) ?? new Set()).add(owner))
  for (const group of singles) {
    const met = [...given, ...group.contexts.flatMap((context) => Array.from(byContext.get(context) ?? []))]
    if (met.length > 0) near.set(group, Array.from(new Set(met)))
  }
}

/** Those that are called by one word by one publisher on one topic are one person. */
function joinOnTopic(singles: readonly Group[], nobodys: ReadonlySet<Group>, joined: Joined): void {
  const held = new Map<number, Group>()
  for (const group of singles) {
    if (!nobodys.has(group)) continue
    for (const context of group.contexts.slice()) {
      const [owner, own] = [joined.ownerOf(held.get(context) ?? group), joined.ownerOf(group)]
      if (owner !== own) join(joined, owner, own)
      held.set(context, owner)
    }
  }
}

/** What stands for itself, and is not the only one called so. */
function ambiguousOf(
  singles: ReadonlySet<Group>,
  joined: Joined,
  ownersOf: (word: string) => readonly Person[],
): Set<Group> {
  const sizes = new Map<Group, number>()
  const called = new Map<string, Set<Group>>()
  for (const group of singles) {
    const [owner, word] = [joined.ownerOf(group), wordOf(group)]
    sizes.set(owner, (sizes.get(owner) ?? 0) + 1)
    called.set(word, (called.get(word) ?? new Set()).add(owner))
  }
  const isOne = (group: Group) => sizes.get(joined.ownerOf(group)) === 1
  const isOnlyOne = (word: string) => called.get(word)?.size === 1 && ownersOf(word).length === 0
  return new Set(Array.from(singles).filter((group) => isOne(group) && !isOnlyOne(wordOf(group))))
}

/** What persons share whom `joinPersons` may join, or keep apart. */
export function personMarks(group: Group): Mark[] {
  const single = singleWordOf(group)
  if (single !== null) return [{ mark: `word ${single}`, by: 'single' }]
  if (!isFull(group)) return []
  const { name } = toPerson(group)
  const aliases = keysOf(group.aliases).map((alias) => toPersonName(foldWords(alias)).words)
  return [
    ...sharedByOne(name).map((shared): Mark => ({ mark: `name ${shared}`, by: 'any' })),
    { mark: `word ${name.words[0]}`, by: 'first' },
    { mark: `word ${name.words.at(-1)}`, by: 'family' },
    ...aliases.filter((words) => words.length === 1).map(([word]): Mark => ({ mark: `word ${word}`, by: 'called' })),
  ]
}

const isFull = ({ key, given }: Group): boolean =>
  key.startsWith(`${KEY.full} `) || (given?.type === 'person' && given.everywhere)

const toPerson = (group: Group): Person => ({ name: toPersonName(foldWords(group.name)), group })

const singleWordOf = ({ key }: Group): string | null =>
  key.startsWith(`${KEY.single} `) ? (key.split(' ')[1] ?? '') : null

const wordOf = (group: Group): string => singleWordOf(group) ?? ''

const groupsOf = (people: readonly Person[]): Group[] => people.map(({ group }) => group)

/** Longest first: each name looks among the longer ones for the only one that it may be. */
function joinVariants(names: readonly Person[], joined: Joined, report: (capped: Capped) => void): Person[] {
  const longest = names.toSorted((a, b) => b.name.words.length - a.name.words.length)
  const isShared = sharedAmong(longest)
  const index = new CappedIndex<Person>(MOST_COMPARED)
  const people: Person[] = []
  for (const person of longest) {
    const shared = sharedByOne(person.name).filter(isShared)
    const near = new Set(shared.flatMap((key) => index.get(key)))
    const fitting = Array.from(near).filter((other) => mayBeOne(person.name, other.name))
    const [owner] = fitting
    if (owner) joined.explain(person.group, groupsOf(fitting), 'may be another form of')
    if (owner && fitting.length === 1 && !person.group.given) join(joined, owner.group, person.group)
    else {
      people.push(person)
      for (const key of shared) index.add(key, person)
    }
  }
  if (index.capped) report({ ...index.capped, word: index.capped.word.split(' ', 1)[0] as string })
  return people
}

/** Is something shared by several names? All else need not be held. Two of one hash are taken for one. */
function sharedAmong(people: readonly Person[]): (key: string) => boolean {
  const hashes = Int32Array.from(people.flatMap(({ name }) => sharedByOne(name).map(hashString))).sort()
  return (key) => {
    const hash = hashString(key)
    const at = firstThat(hashes.length, (i) => (hashes[i] as number) >= hash)
    return hashes[at + 1] === hash
  }
}

function hold<Item>(index: Map<string, Item[]>, word: string, item: Item): void {
  const held = index.get(word)
  if (held) held.push(item)
  else index.set(word, [item])
}

/** Whom a single word, one of those asked for, may name: persons whose last word it is, and where it is used alone for one whom it begins, all whom it begins. */
function indexFamilies(people: readonly Person[], asked: ReadonlyMap<string, unknown>): (word: string) => Person[] {
  const first = new Map<string, Person[]>()
  const last = new Map<string, Person[]>()
  const called = new Set<string>()
  for (const person of people) {
    const [word = '', family = ''] = [person.name.words[0], person.name.words.at(-1)]
    if (asked.has(word)) hold(first, word, person)
    if (asked.has(family)) hold(last, family, person)
    if (asked.has(word) && isCalled(person, word)) called.add(word)
  }
  return (word) =>
    Array.from(new Set([...(last.get(word) ?? []), ...(called.has(word) ? (first.get(word) ?? []) : [])]))
}

const isCalled = ({ group }: Person, word: string): boolean =>
  keysOf(group.aliases).some((alias) => toPersonName(foldWords(alias)).words.join(' ') === word)
