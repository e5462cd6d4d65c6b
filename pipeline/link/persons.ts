import { type Capped, CappedIndex } from '../capped_index.ts'
import { foldWords } from '../language/fold.ts'
import { edgesOf, mayBeOne, type PersonName, toPersonName } from '../language/person_name.ts'
import { add, type Group, merge, toGroup } from './group.ts'
import type { Local } from './value.ts'

/** Full names with one last or first word that are compared with each other; those of later documents stay by themselves. */
const MOST_COMPARED = 500

interface Person {
  name: PersonName
  group: Group
}

/**
 * Persons of all documents. Equal full names are one person; a shorter one joins the only longer one that it can be short
 * for; a single word joins the only person whose family name it is. What fits two stays by itself, document by document.
 * `report` is told where a word is so many persons' that not all were compared.
 */
export function linkPersons(locals: Iterable<Local>, report: (capped: Capped) => void = () => {}): Group[] {
  const { full, single } = byName(locals)
  const people = joinVariants(full, report)
  const ownersOf = indexFamilies(people)
  const alone: Group[] = []
  for (const [word, called] of single) {
    const owners = ownersOf(word)
    const [owner] = owners
    if (owner && owners.length === 1) for (const local of called) add(owner.group, local)
    else if (owner) for (const local of called) alone.push(toGroup(local))
    else alone.push(gather(called))
  }
  return [...people.map(({ group }) => group), ...alone]
}

function gather([first, ...rest]: readonly Local[]): Group {
  const group = toGroup(first as Local)
  for (const local of rest) add(group, local)
  return group
}

function byName(locals: Iterable<Local>): { full: Person[]; single: Map<string, Local[]> } {
  const full = new Map<string, Person>()
  const single = new Map<string, Local[]>()
  for (const local of locals) {
    const name = toPersonName(foldWords(local.name))
    if (name.words.length > 1) addPerson(full, name, local)
    else hold(single, name.words[0] ?? '', local)
  }
  return { full: Array.from(full.values()), single }
}

function addPerson(full: Map<string, Person>, name: PersonName, local: Local): void {
  const key = [...name.words, name.suffix ?? ''].join(' ')
  const held = full.get(key)
  if (held) add(held.group, local)
  else full.set(key, { name, group: toGroup(local) })
}

/** Longest first: each name looks among the longer ones for the only one that it may be. */
function joinVariants(names: readonly Person[], report: (capped: Capped) => void): Person[] {
  const longest = names.slice().sort((a, b) => b.name.words.length - a.name.words.length)
  const index = new CappedIndex<Person>(MOST_COMPARED)
  const people: Person[] = []
  for (const person of longest) {
    const near = new Set(edgesOf(person.name).flatMap((word) => index.get(word)))
    const fitting = Array.from(near).filter((other) => mayBeOne(person.name, other.name))
    if (fitting.length === 1) merge((fitting[0] as Person).group, person.group)
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
  Array.from(group.aliases.keys()).some((alias) => toPersonName(foldWords(alias)).words.join(' ') === word)
