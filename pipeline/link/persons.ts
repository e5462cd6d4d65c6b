import { type Capped, CappedIndex } from '../capped_index.ts'
import { foldWords } from '../language/fold.ts'
import { edgesOf, mayBeOne, type PersonName, toPersonName } from '../language/person_name.ts'
import { keysOf } from './counts.ts'
import { type Group, type Joined, join } from './group.ts'
import { KEY } from './local.ts'

/** Full names with one last or first word that are compared with each other; those of later documents stay by themselves. */
const MOST_COMPARED = 500

interface Person {
  name: PersonName
  group: Group
}

/**
 * Joins the persons among all distinct names. Equal full names are one person already; a shorter one joins the only longer one that it can
 * be short for; a single word joins the only person whose family name it is. What fits two is given back: it may be another in every document.
 * `report` is told where a word is so many persons' that not all were compared.
 */
export function joinPersons(groups: readonly Group[], joined: Joined, report: (capped: Capped) => void): Set<Group> {
  const people = joinVariants(groups.filter(isFull).map(toPerson), joined, report)
  const ownersOf = indexFamilies(people)
  const ambiguous = new Set<Group>()
  for (const group of groups) {
    const word = singleWordOf(group)
    if (word === null) continue
    const owners = groupsOf(ownersOf(word))
    const [owner, ...others] = owners
    if (owner) joined.explain(group, owners, 'one word of the name of')
    if (owner && others.length > 0) ambiguous.add(group)
    else if (owner) join(joined, owner, group)
  }
  return ambiguous
}

const isFull = ({ key, given }: Group): boolean =>
  key.startsWith(`${KEY.full} `) || (given?.type === 'person' && given.everywhere)

const toPerson = (group: Group): Person => ({ name: toPersonName(foldWords(group.name)), group })

const singleWordOf = ({ key }: Group): string | null =>
  key.startsWith(`${KEY.single} `) ? key.slice(KEY.single.length + 1) : null

const groupsOf = (people: readonly Person[]): Group[] => people.map(({ group }) => group)

/** Longest first: each name looks among the longer ones for the only one that it may be. */
function joinVariants(names: readonly Person[], joined: Joined, report: (capped: Capped) => void): Person[] {
  const longest = names.toSorted((a, b) => b.name.words.length - a.name.words.length)
  const index = new CappedIndex<Person>(MOST_COMPARED)
  const people: Person[] = []
  for (const person of longest) {
    const near = new Set(edgesOf(person.name).flatMap((word) => index.get(word)))
    const fitting = Array.from(near).filter((other) => mayBeOne(person.name, other.name))
    const [owner] = fitting
    if (owner) joined.explain(person.group, groupsOf(fitting), 'may be another form of')
    if (owner && fitting.length === 1 && !person.group.given) join(joined, owner.group, person.group)
    else {
      people.push(person)
      for (const word of edgesOf(person.name)) index.add(word, person)
    }
  }
  if (index.capped) report(index.capped)
  return people
}

function hold<Item>(index: Map<string, Item[]>, word: string, item: Item): void {
  const held = index.get(word)
  if (held) held.push(item)
  else index.set(word, [item])
}

/** Whom a single word may name: persons whose last word it is, and where it is used alone for one whom it begins, all whom it begins. */
function indexFamilies(people: readonly Person[]): (word: string) => Person[] {
  const first = new Map<string, Person[]>()
  const last = new Map<string, Person[]>()
  const called = new Set<string>()
  for (const person of people) {
    const word = person.name.words[0] ?? ''
    hold(first, word, person)
    hold(last, person.name.words.at(-1) ?? '', person)
    if (isCalled(person, word)) called.add(word)
  }
  return (word) =>
    Array.from(new Set([...(last.get(word) ?? []), ...(called.has(word) ? (first.get(word) ?? []) : [])]))
}

const isCalled = ({ group }: Person, word: string): boolean =>
  keysOf(group.aliases).some((alias) => toPersonName(foldWords(alias)).words.join(' ') === word)
