import { foldName } from '../language/fold.ts'
import { add, type Group, merge, toGroup } from './group.ts'
import { Joins } from './joins.ts'
import type { Local } from './value.ts'

const ACRONYM = /^\p{Lu}{2,6}$/u

/**
 * Places, organisations and other things of all documents. One Wikidata item is one thing; without one, one name is,
 * whatever type several words were read as. A short form joins the only longer name that documents give it.
 */
export function linkThings(locals: Iterable<Local>): Group[] {
  const groups = new Map<string, Group>()
  for (const local of locals) {
    const key = keyOf(local)
    const held = groups.get(key)
    if (held) add(held, local)
    else groups.set(key, toGroup(local))
  }
  joinByName(groups)
  joinShortForms(groups)
  return Array.from(groups.values())
}

const WIKIDATA = 'wikidata'

function keyOf({ wikidata_id, name, type }: Local): string {
  if (wikidata_id) return `${WIKIDATA} ${wikidata_id}`
  const folded = foldName(name)
  return folded.includes(' ') ? `several ${folded}` : `${type} ${folded}`
}

/** What has no item joins what has one where the names and types are equal, and only one such item is there. */
function joinByName(groups: Map<string, Group>): void {
  const items = indexBy(
    groups,
    (key) => key.startsWith(WIKIDATA),
    (group) => [...group.names.keys()],
  )
  for (const [key, group] of groups) {
    if (key.startsWith(WIKIDATA)) continue
    const owners = items.get(nameOf(group)) ?? []
    joinOnly(
      groups,
      key,
      group,
      owners.filter((owner) => sharesType(owner, group)),
    )
  }
}

/** A document that gives an acronym or a shorter name of several words beside the full one tells the others what it means. */
function joinShortForms(groups: Map<string, Group>): void {
  const isTelling = (form: string) => ACRONYM.test(form) || form.includes(' ')
  const owners = indexBy(
    groups,
    () => true,
    (group) => [...group.aliases.keys()].filter((alias) => isTelling(foldName(alias))),
  )
  const joins = new Joins()
  for (const [key, group] of groups) {
    if (key.startsWith(WIKIDATA)) continue
    const fitting = new Set<Group>()
    for (const owner of owners.get(nameOf(group)) ?? [])
      if (joins.shareType(joins.current(owner), group)) fitting.add(joins.current(owner))
    const [owner] = fitting
    if (!owner || fitting.size > 1 || owner === group) continue
    joins.add(owner, group)
    groups.delete(key)
  }
  joins.mergeAll()
}

const nameOf = (group: Group): string => foldName([...group.names.keys()][0] ?? '')

function indexBy(
  groups: ReadonlyMap<string, Group>,
  isOwner: (key: string) => boolean,
  formsOf: (group: Group) => string[],
): Map<string, Group[]> {
  const index = new Map<string, Group[]>()
  for (const [key, group] of groups) {
    if (!isOwner(key)) continue
    for (const form of new Set(formsOf(group).map(foldName))) {
      const owners = index.get(form)
      if (owners) owners.push(group)
      else index.set(form, [group])
    }
  }
  return index
}

function joinOnly(groups: Map<string, Group>, key: string, group: Group, owners: readonly Group[]): Group | null {
  const [owner] = owners
  if (!owner || owners.length > 1 || owner === group) return null
  merge(owner, group)
  groups.delete(key)
  return owner
}

const sharesType = (a: Group, b: Group): boolean => Array.from(a.types.keys()).some((type) => b.types.has(type))
