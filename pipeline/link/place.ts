import type { LinkedEntity } from '../record/records.ts'
import type { Outcome, Resolved } from '../stage.ts'
import type { Numbers } from './comparable.ts'
import { commonest, keysOf } from './counts.ts'
import { type Group, gather, type Joined } from './group.ts'
import { Ids } from './identity.ts'
import type { Local } from './local.ts'
import { type Entity, type Facts, type Known, openOthers, toEntity } from './others.ts'

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
 * Says of every local entity which global one it is, document by document, and of each global one how many documents have it, as the last of its local
 * ones goes by.
 * Ids are numbered in the order of the documents. The ambiguous ones, and those of groups that failed, are entities of their document alone.
 */
export function placeEntities(resolution: Resolution, tell: Outcome['tell']): Resolved<Local> {
  const { found, compared, groups, joined } = resolution
  const byKey = entitiesByKey(groups, joined)
  const given = new Set(groups.flatMap((group) => group.given?.entity_id ?? []))
  const [ids, idsWithin] = [new Ids(given), new Ids(given)]
  const others = openOthers(found, compared)
  let [document, count] = ['', 0]

  function enter(document_id: string): void {
    if (document_id === document) return
    document = document_id
    count++
    idsWithin.clear()
  }

  const tellOf = (facts: Facts, known: Omit<Known, 'last'>): void => tell(known.entity_id, toLinked(facts, known))

  /** One more document has it, unless it is still the same one. */
  function meet(entity: Entity): Known {
    const known = entity.known ?? { ...identify(entity, ids), documents: 0, last: 0 }
    entity.known = known
    if (known.last !== count) known.documents++
    known.last = count
    entity.left--
    if (entity.left === 0) tellOf(entity.facts, known)
    return known
  }

  function standAlone(document_id: string, key: string, local: Local): Omit<Known, 'last'> {
    const alone = { ...identifyWithin(document_id, local, idsWithin), documents: 1 }
    tellOf(gather(key, [local]), alone)
    return alone
  }

  function know(document_id: string, key: string, local: Local): Omit<Known, 'last'> {
    const entity = byKey.get(key) ?? others.begin(key)
    if (!entity) return standAlone(document_id, key, local)
    const known = meet(entity)
    if (entity.left === 0) byKey.delete(key)
    else byKey.set(key, entity)
    return known
  }

  return {
    place(document_id, key, local) {
      enter(document_id)
      const { entity_id, name, type } = know(document_id, key, local)
      return { document_id, entity: local.id, entity_id, name, type }
    },
    finish() {
      // Those of which a local entity is missing: it failed.
      for (const { left, known, facts } of new Set(byKey.values())) if (left > 0 && known) tellOf(facts, known)
      others.close()
    },
  }
}

/** What was joined is one entity; of a group nothing else is held. */
function entitiesByKey(groups: readonly Group[], joined: Joined): Map<string, Entity> {
  const entities = new Map<Group, Entity>()
  const entityOf = (owner: Group): Entity => {
    const entity = entities.get(owner) ?? toEntity(owner, false)
    entities.set(owner, entity)
    return entity
  }
  return new Map(groups.map((group) => [group.key, entityOf(joined.ownerOf(group))]))
}

function identify({ facts, isAlone }: Entity, ids: Ids): Pick<Known, 'entity_id' | 'name' | 'type'> {
  const { name: first, names, types, place, given } = facts
  if (given) return { entity_id: given.entity_id, name: first, type: given.type }
  const [name, type] = [commonest(names), commonest(types)]
  return { entity_id: isAlone ? ids.ofNobodyElse(name, type, place) : ids.of(name, type, place), name, type }
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
