import type { Capped } from '../capped_index.ts'
import { toIssue } from '../issue.ts'
import type { Issue, LinkedEntity } from '../records.ts'
import type { Annotated, KeyedStage } from '../stage.ts'
import { commonest, type Group, type Member } from './group.ts'
import { toIds } from './identity.ts'
import { orderOf } from './order.ts'
import { linkPersons } from './persons.ts'
import { linkThings } from './things.ts'
import { fromValues, type Local, toValue } from './value.ts'

const KEY = 'entities'

/**
 * The same entity in several documents is one entity. All documents meet in one group, each as one short string, since
 * whether a short name fits one person or two is a question to all of them.
 */
export const entities: KeyedStage<Annotated, string, LinkedEntity> = {
  name: 'entities',
  emit(record) {
    const value = 'rejected' in record ? null : toValue(record)
    return value && !('rejected' in record) ? [{ key: KEY, order: orderOf(record.document), value }] : []
  },
  reduce: (_, values, report) => link(Array.from(values), report),
}

/** Reads the strings twice rather than hold every local entity as an object. */
function link(values: readonly string[], report: (issue: Issue) => void): LinkedEntity[] {
  const tell = (capped: Capped): void => report(toIssue('NAMES_NOT_COMPARED', { stage: 'link' }, { ...capped }))
  const groups = [...linkPersons(localsOf(values, true), tell), ...linkThings(localsOf(values, false))]
  for (const group of groups) group.members.sort((a, b) => a.rank - b.rank)
  groups.sort((a, b) => rankOf(a) - rankOf(b))
  const ids = toIds(groups)
  return groups.map((group, i) => toLinked(group, ids[i] as string))
}

function* localsOf(values: readonly string[], persons: boolean): Generator<Local> {
  for (const local of fromValues(values)) if ((local.type === 'person') === persons) yield local
}

const rankOf = ({ members }: Group): number => (members[0] as Member).rank

function toLinked(group: Group, entity_id: string): LinkedEntity {
  const name = commonest(group.names)
  const aliases = [...group.names.keys(), ...group.aliases.keys()].filter((alias) => alias !== name)
  const { description, place, mentions, members } = group
  const documents = new Set(members.map(({ document_id }) => document_id)).size
  return {
    entity: {
      entity_id,
      name,
      type: commonest(group.types),
      aliases: Array.from(new Set(aliases)).sort(),
      description,
      ...place,
      mention_count: mentions,
      document_count: documents,
    },
    members: members.map(({ document_id, id }) => ({ document_id, entity: id, entity_id })),
  }
}
