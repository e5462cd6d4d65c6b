import { hashString } from '../language/linear/hash.ts'
import type { Outcome } from '../stage.ts'
import { BitSet } from './bit_set.ts'
import type { Group } from './group.ts'
import { identityMarks } from './identity.ts'
import type { Mark } from './mark.ts'
import { personMarks } from './persons.ts'
import { thingMarks } from './things.ts'

/** A mark, how it is had, and the number of the group that has it. */
type Had = [mark: string, by: Mark['by'], group: number]

const RADIX = 36

/** Numbers of groups, in the order in which they are found. */
export type Numbers = Pick<BitSet, 'has'>

/**
 * The groups that have to do with another: that may be joined with it, keep it from being joined, or get its id. All others, and these are most, stand
 * for themselves, and memory need not hold them. `found` is read twice.
 */
export function comparableIn(found: Iterable<Group>, sort: Outcome['sort']): { groups: Group[]; numbers: Numbers } {
  const numbers = new BitSet()
  for (const had of byMark(sort(marksIn(found), ([mark]) => mark)))
    for (const number of comparableAmong(had)) numbers.add(number)
  const groups: Group[] = []
  let number = 0
  for (const group of found) {
    if (group.given) numbers.add(number)
    if (numbers.has(number)) groups.push(group)
    number++
  }
  return { groups, numbers }
}

function* marksIn(found: Iterable<Group>): Generator<Had> {
  let number = 0
  for (const group of found) {
    const marks = [...identityMarks(group), ...personMarks(group), ...thingMarks(group)]
    const once = new Map(marks.map(({ mark, by }) => [`${by} ${hashOf(mark)}`, [hashOf(mark), by] as const]))
    for (const [mark, by] of once.values()) yield [mark, by, number]
    number++
  }
}

/** Two marks of one hash let groups be held that need not be. */
const hashOf = (mark: string): string => (hashString(mark) >>> 0).toString(RADIX)

function* byMark(sorted: Iterable<Had>): Generator<Had[]> {
  let same: Had[] = []
  for (const had of sorted) {
    if (same[0] && same[0][0] !== had[0]) {
      yield same
      same = []
    }
    same.push(had)
  }
  if (same.length > 0) yield same
}

/** Those that have to do with each other by one mark. */
function comparableAmong(had: readonly Had[]): number[] {
  if (had.length < 2) return []
  const numbers: Record<Mark['by'], number[]> = { any: [], single: [], family: [], first: [], called: [] }
  for (const [, by, number] of had) numbers[by].push(number)
  const { any, single, family, first, called } = numbers
  const owners = called.length > 0 ? [...family, ...called, ...first] : family
  const named = single.length > 0 && single.length + owners.length > 1 ? [...single, ...owners] : []
  return any.length > 1 ? [...any, ...named] : named
}
