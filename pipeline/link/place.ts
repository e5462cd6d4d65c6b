import type { LinkedEntity } from '../record/records.ts'
import type { Outcome, Resolved } from '../stage.ts'
import type { Numbers } from './comparable.ts'
import { commonest, keysOf } from './counts.ts'
import { type Group, gather, type Joined } from './group.ts'
import { Ids } from './identity.ts'
import type { Local } from './local.ts'
import { type Facts, type Known, type Other, openOthers } from './others.ts'

const NOWHERE = {
  wikidata_id: null,
  country_code: null,
  admin1_code: null,
  geoname_id: null,
  latitude: null,
  longitude: null,
}

interface Resolution {
  /** All groups, in the order in which they begin in the documents. */
  found: Iterable<Group>
  /** Those that were compared with others. */
  compared: Numbers
  /** Those of them that are not ambiguous, and how they were joined. */
  groups: readonly Group[]
  joined: Joined
}

/**
 * Says of every local entity which global one it is, document by document, and of the global ones at last how many documents have them.
 * Ids are numbered in the order of the documents. The ambiguous ones, and those of groups that failed, are entities of their document alone.
 */
export function placeEntities(resolution: Resolution, tell: Outcome['tell']): Resolved<Local> {
  const { found, compared, groups, joined } = resolution
  const byKey = new Map(groups.map((group) => [group.key, group]))
  const given = new Set(groups.flatMap((group) => group.given?.entity_id ?? []))
  const [known, ids, idsWithin] = [new Map<Group, Known>(), new Ids(given), new Ids(given)]
  const others = openOthers(found, compared)
  let [document, count] = ['', 0]

  function enter(document_id: string): void {
    if (document_id === document) return
    document = document_id
    count++
    idsWithin.clear()
  }

  function meet(group: Group): Known {
    const met = known.get(group) ?? { ...identify(group, ids), documents: 0, last: 0 }
    if (met.documents === 0) known.set(group, met)
    return seen(met, count)
  }

  /** What was joined with nothing: told as its last local entity goes by. */
  function meetOther(other: Other): Known {
    const { facts, left } = other
    other.known ??= { ...identifyOther(facts, ids), documents: 0, last: 0 }
    const met = seen(other.known, count)
    if (left === 0) tell(met.entity_id, toLinked(facts, met))
    return met
  }

  function standAlone(document_id: string, key: string, local: Local): Omit<Known, 'last'> {
    const alone = { ...identifyWithin(document_id, local, idsWithin), documents: 1 }
    tell(alone.entity_id, toLinked(gather(key, [local]), alone))
    return alone
  }

  function know(document_id: string, key: string, local: Local): Omit<Known, 'last'> {
    const group = byKey.get(key)
    if (group) return meet(joined.ownerOf(group))
    const other = others.take(key)
    return other ? meetOther(other) : standAlone(document_id, key, local)
  }

  return {
    place(document_id, key, local) {
      enter(document_id)
      const { entity_id, name, type } = know(document_id, key, local)
      return { document_id, entity: local.id, entity_id, name, type }
    },
    finish() {
      for (const [group, one] of known) tell(one.entity_id, toLinked(group, one))
      others.close()
    },
  }
}

/** One more document has it, unless it is still the same one. */
function seen(known: Known, document: number): Known {
  if (known.last !== document) known.documents++
  known.last = document
  return known
}

function identify(
  { name: first, names, types, place, given }: Group,
  ids: Ids,
): Pick<Known, 'entity_id' | 'name' | 'type'> {
  if (given) return { entity_id: given.entity_id, name: first, type: given.type }
  const [name, type] = [commonest(names), commonest(types)]
  return { entity_id: ids.of(name, type, place), name, type }
}

const identifyOther = ({ names, types, place }: Facts, ids: Ids): Pick<Known, 'entity_id' | 'name' | 'type'> => {
  const [name, type] = [commonest(names), commonest(types)]
  return { entity_id: ids.ofNobodyElse(name, type, place), name, type }
}

function identifyWithin(
  document_id: string,
  { name, type }: Local,
  ids: Ids,
): Pick<Known, 'entity_id' | 'name' | 'type'> {
  return { entity_id: ids.within(document_id, name, type), name, type }
}

function toLinked(group: Facts, { entity_id, name, type, documents }: Omit<Known, 'last'>): LinkedEntity {
  const aliases = new Set([...keysOf(group.names), ...keysOf(group.aliases)])
  aliases.delete(name)
  const { description, place, mentions } = group
  return {
    entity: {
      entity_id,
      ...{ name, type, aliases: Array.from(aliases).sort(), description, gender: genderOf(group) },
      ...(place ?? NOWHERE),
      ...{ mention_count: mentions, document_count: documents },
    },
  }
}

/** How many documents must speak of a woman, or of a man, for one that speaks of the other. */
const MAJORITY = 3
function genderOf({ women, men }: Facts): LinkedEntity['entity']['gender'] {
  if (women > MAJORITY * men) return 'female'
  return men > MAJORITY * women ? 'male' : null
}
