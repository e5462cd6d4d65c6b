import { toDigits } from '../../record/document_order.ts'
import type { Outcome } from '../../stage.ts'
import { Components } from '../components.ts'
import { joinPairs } from './join_pairs.ts'
import { NumberMap } from './number_map.ts'
import type { Pair } from './pairs.ts'

/** A claim of a story, the first one of that, and whether it is the last. */
export type Member = readonly [claim: number, first: number, isLast: boolean]

/**
 * All claims that are in a story, in order. `found`: three numbers for each pair, and asked for twice. Groups that no match joins are joined
 * apart from each other, so that only pairs that may matter are held, those of one group at a time.
 */
export const membersOf = (found: Iterable<readonly number[]>, sort: Outcome['sort']): Iterable<Member> =>
  sort(joinedIn(groupsOf(found, sort)), ([claim]) => toDigits(claim))

function* joinedIn(groups: Iterable<Pair<number>[]>): Generator<Member> {
  for (const group of groups) {
    const { joined, members } = joinPairs(group)
    const stories = new Map<number, number[]>()
    for (const claim of Array.from(members).sort((a, b) => a - b)) {
      const owner = joined.ownerOf(claim)
      const story = stories.get(owner)
      if (story) story.push(claim)
      else stories.set(owner, [claim])
    }
    for (const story of stories.values())
      for (const claim of story) yield [claim, story[0] as number, claim === story.at(-1)]
  }
}

function* pairsIn(found: Iterable<readonly number[]>): Generator<Pair<number>> {
  for (const numbers of found)
    for (let i = 0; i + 2 < numbers.length; i += 3)
      yield [numbers[i] as number, numbers[i + 1] as number, numbers[i + 2] as number]
}

/** The pairs of claims that matches connect, group by group; those of one group as they were found. */
function* groupsOf(found: Iterable<readonly number[]>, sort: Outcome['sort']): Generator<Pair<number>[]> {
  const near = new Components<number>(new NumberMap())
  for (const [a, b, odds] of pairsIn(found)) if (odds > 0) near.join(a, b)
  const groupOf = ([claim]: Pair<number>): number => near.ownerOf(claim)
  let group: Pair<number>[] = []
  for (const pair of sort(pairsWithin(found, near), (pair) => toDigits(groupOf(pair)))) {
    if (group[0] && groupOf(group[0]) !== groupOf(pair)) {
      yield group
      group = []
    }
    group.push(pair)
  }
  if (group.length > 0) yield group
}

function* pairsWithin(found: Iterable<readonly number[]>, near: Components<number>): Generator<Pair<number>> {
  for (const pair of pairsIn(found)) if (near.ownerOf(pair[0]) === near.ownerOf(pair[1])) yield pair
}
