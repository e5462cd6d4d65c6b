import type { Numbers } from './comparable.ts'
import { total } from './counts.ts'
import type { Group } from './group.ts'
import type { EntityType } from './local.ts'

/** What is known of a global entity once the first of its documents went by. */
export interface Known {
  entity_id: string
  name: string
  type: EntityType
  documents: number
  /** Number of the last document that has it. */
  last: number
}

/** Of a group what its id and its line say. */
export type Facts = Omit<Group, 'key' | 'contexts'>

/** A global entity as long as its documents go by. */
export interface Entity {
  facts: Facts
  known: Known | null
}

/** One that has to do with no other, and how many of its local entities are still to come. */
interface Other extends Entity {
  left: number
}

/** Groups that have to do with no other: each is held from its first local entity to its last. */
interface Others {
  /** The group of the next local entity, where its key is that of one; keys are to be asked for in the order of the documents. */
  take(key: string): Other | null
  /** Nothing is asked for afterwards. */
  close(): void
}

/** `found`: all groups, in the order in which they begin in the documents; `compared`: those that are none. */
export function openOthers(found: Iterable<Group>, compared: Numbers): Others {
  const open = new Map<string, Other>()
  const ahead = found[Symbol.iterator]()
  let [head, number] = [ahead.next(), 0]

  function advance(): void {
    head = ahead.next()
    number++
  }

  function begin(key: string): Other | null {
    while (!head.done && compared.has(number)) advance()
    if (head.done || head.value.key !== key) return null
    const other = { ...toEntity(head.value), left: total(head.value.types) }
    advance()
    return other
  }

  return {
    take(key) {
      const other = open.get(key) ?? begin(key)
      if (!other) return null
      other.left--
      if (other.left === 0) open.delete(key)
      else open.set(key, other)
      return other
    },
    close: () => void ahead.return?.(),
  }
}

export const toEntity = (group: Group): Entity => {
  const { name, names, aliases, types, mentions, description, place, women, men, given } = group
  return { facts: { name, names, aliases, types, mentions, description, place, women, men, given }, known: null }
}
