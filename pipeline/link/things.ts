import { foldName } from '../language/fold.ts'
import { add, type Group, merge, toGroup } from './group.ts'
import type { Local } from './value.ts'

const ACRONYM = /^\p{Lu}{2,6}$/u

/**
 * Places, organisations and other things of all documents. One Wikidata item is one thing; without one, one name is,
 * whatever type several words were read as. An acronym joins the only longer name that documents give it.
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
  joinAcronyms(groups)
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
    const owners = items.get(foldName([...group.names.keys()][0] ?? '')) ?? []
    joinOnly(
      groups,
      key,
      group,
      owners.filter((owner) => sharesType(owner, group)),
    )
  }
}

/** A document that writes the acronym out tells the others what it means. */
function joinAcronyms(groups: Map<string, Group>): void {
  const isLong = (key: string) => key.startsWith(WIKIDATA) || key.startsWith('several')
  const owners = indexBy(groups, isLong, (group) =>
    [...group.aliases.keys()].filter((alias) => ACRONYM.test(foldName(alias))),
  )
  for (const [key, group] of groups) {
    const name = foldName([...group.names.keys()][0] ?? '')
    if (isLong(key) || !ACRONYM.test(name)) continue
    joinOnly(
      groups,
      key,
      group,
      (owners.get(name) ?? []).filter((owner) => sharesType(owner, group)),
    )
  }
}

function indexBy(
  groups: ReadonlyMap<string, Group>,
  isOwner: (key: string) => boolean,
  formsOf: (group: Group) => string[],
): Map<string, Group[]> {
  const index = new Map<string, Group[]>()
  for (const [key, group] of groups) {
    if (!isOwner(key)) continue
    for (const form of new Set(formsOf(group).map(foldName))) index.set(form, [...(index.get(form) ?? []), group])
  }
  return index
}

function joinOnly(groups: Map<string, Group>, key: string, group: Group, owners: readonly Group[]): void {
  const [owner] = owners
  if (!owner || owners.length > 1 || owner === group) return
  merge(owner, group)
  groups.delete(key)
}

const sharesType = (a: Group, b: Group): boolean => Array.from(a.types.keys()).some((type) => b.types.has(type))
