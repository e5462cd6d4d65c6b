import { foldName } from '../language/fold.ts'
import { keysOf } from './counts.ts'
import { type Group, type Joined, join } from './group.ts'
import { KEY } from './local.ts'
import type { Mark } from './mark.ts'
import { thingName } from './thing_name.ts'

const ACRONYM = /^\p{Lu}{2,6}$/u

/**
 * Joins places, organisations and other things among all distinct names. One Wikidata item is one thing already; without one, one name is,
 * whatever type several words were read as. A short form joins the only longer name that documents give it.
 */
export function joinThings(groups: readonly Group[], joined: Joined): void {
  const things = groups.filter(isThing)
  joinByName(things, joined)
  joinMistaken(
    things.filter((thing) => joined.ownerOf(thing) === thing),
    joined,
  )
  const left = things.filter((thing) => joined.ownerOf(thing) === thing)
  joinShortForms(left, joined)
}

/** What things share that `joinThings` may join, or keep apart, whatever their types become meanwhile. */
export function thingMarks(group: Group): Mark[] {
  if (!isThing(group)) return []
  const names = [
    group.name,
    ...bareNamesOf(group),
    ...keysOf(group.aliases).filter((alias) => isTelling(foldName(alias))),
  ]
  const forms = names.flatMap((name) => [thingName(name, true), thingName(name, false)])
  return forms.map((form) => ({ mark: `thing ${form}`, by: 'any' }))
}

const isThing = ({ key, given }: Group): boolean =>
  !given && !key.startsWith(`${KEY.full} `) && !key.startsWith(`${KEY.single} `)
const isItem = ({ key }: Group): boolean => key.startsWith(`${KEY.wikidata} `) || key.startsWith(`${KEY.geonames} `)
const isLocated = (group: Group): boolean => !isItem(group) && countryOf(group) !== null
const countryOf = ({ place }: Group): string | null => place?.country_code ?? null

/**
 * What has no item joins what has one where the names and types are equal and it may lie there, and only one such item is there. A place of
 * which no country is known joins in the same way the only one of its name of which it is.
 */
function joinByName(things: readonly Group[], joined: Joined): void {
  const items = indexBy(things.filter(isItem), bareNamesOf)
  const located = indexBy(things.filter(isLocated), bareNamesOf)
  for (const thing of things) {
    if (isItem(thing)) continue
    const fits = (owner: Group): boolean => sharesType(owner, thing) && mayLieIn(thing, owner)
    const owners = (items.get(nameOf(thing)) ?? []).filter(fits)
    const places = owners.length === 0 && !isLocated(thing) ? (located.get(nameOf(thing)) ?? []).filter(fits) : []
    joinOnly(joined, thing, owners, 'has the name and type of the item')
    joinOnly(joined, thing, places, 'has the name of the only place known to lie somewhere')
  }
}

/** "X, Xland" is called X, too. */
const bareNamesOf = ({ names }: Group): string[] =>
  keysOf(names).flatMap((name) => (name.includes(UNIT) ? [name, name.slice(0, name.indexOf(UNIT))] : [name]))
const UNIT = ', '

/** What is known of where a thing lies does not contradict the owner. */
function mayLieIn({ place }: Group, { place: owner }: Group): boolean {
  if (!place?.country_code || !owner?.country_code) return true
  const sameState = !place.admin1_code || !owner.admin1_code || place.admin1_code === owner.admin1_code
  return place.country_code === owner.country_code && sameState
}

const isTelling = (form: string): boolean => ACRONYM.test(form) || form.includes(' ')

/** A document that gives an acronym or a shorter name of several words beside the full one tells the others what it means. */
function joinShortForms(things: readonly Group[], joined: Joined): void {
  const fuller = indexBy(things, ({ aliases }) => keysOf(aliases).filter((alias) => isTelling(foldName(alias))))
  for (const thing of things) {
    if (isItem(thing)) continue
    const named = (fuller.get(nameOf(thing)) ?? []).map((owner) => joined.ownerOf(owner))
    const owners = Array.from(new Set(named.filter((owner) => sharesType(owner, thing))))
    joinOnly(joined, thing, owners, 'a document gives it as a short form of')
  }
}

/**
 * A place that no list knows, and that stands as an organisation in other articles, is that organisation: the reader goes by the sentence.
 */
function joinMistaken(things: readonly Group[], joined: Joined): void {
  const bodies = indexBy(things.filter(isBody), ({ names }) => keysOf(names))
  for (const thing of things)
    if (!isItem(thing) && thing.place === null && keysOf(thing.types).every((type) => type === 'place'))
      joinOnly(joined, thing, bodies.get(nameOf(thing)) ?? [], 'is an organisation in other articles,')
}

const isBody = ({ types }: Group): boolean => keysOf(types).includes('organization')
const nameOf = (group: Group): string => thingName(group.name, isBody(group))

function indexBy(groups: readonly Group[], formsOf: (group: Group) => string[]): Map<string, Group[]> {
  const index = new Map<string, Group[]>()
  for (const group of groups)
    for (const form of new Set(formsOf(group).map((form) => thingName(form, isBody(group))))) {
      const owners = index.get(form)
      if (owners) owners.push(group)
      else index.set(form, [group])
    }
  return index
}

function joinOnly(joined: Joined, group: Group, owners: readonly Group[], how: string): void {
  const [owner] = owners
  if (owner && owner !== group) joined.explain(group, owners, how)
  if (owner && owners.length === 1 && owner !== group) join(joined, owner, group)
}

const sharesType = (a: Group, b: Group): boolean => keysOf(a.types).some((type) => keysOf(b.types).includes(type))
