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
  /** How many of its local entities are still to come. */
  left: number
  /** Has it to do with no other? */
  isAlone: boolean
}

export const toEntity = (group: Group, isAlone: boolean): Entity => {
  const { name, names, aliases, types, mentions, description, place, women, men, given } = group
  const facts = { name, names, aliases, types, mentions, description, place, women, men, given }
  return { facts, known: null, left: total(types), isAlone }
}

/** Groups that have to do with no other, one after the other. */
interface Others {
  /** The next one, where the key is its; keys are to be asked for in the order of the documents. */
  begin(key: string): Entity | null
  /** Nothing is asked for afterwards. */
  close(): void
}

/** `found`: all groups, in the order in which they begin in the documents; `compared`: those that are none. */
export function openOthers(found: Iterable<Group>, compared: Numbers): Others {
  const ahead = found[Symbol.iterator]()
  let [head, number] = [ahead.next(), 0]

  function advance(): void {
    head = ahead.next()
    number++
  }

  return {
    begin(key) {
      while (!head.done && compared.has(number)) advance()
      if (head.done || head.value.key !== key) return null
      const entity = toEntity(head.value, true)
      advance()
      return entity
    },
    close: () => void ahead.return?.(),
  }
}
