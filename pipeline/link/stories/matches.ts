import { Components } from '../components.ts'
import { Growing } from './growing.ts'
import { joinPairs } from './join_pairs.ts'
import type { Pair } from './pairs.ts'

/** Decimals of log-odds that are kept. */
const EXACT = 100

/**
 * The story of each claim that is in one, as the number of one of its claims. `found`: three numbers for each pair, and asked for twice. Groups
 * that no match joins are joined apart from each other, so that only pairs that may matter are held.
 */
export function joinMatches(found: Iterable<readonly number[]>): Map<number, number> {
  const near = new Components<number>()
  for (const [a, b, odds] of pairsIn(found)) if (odds > 0) near.join(a, b)
  const owners = new Map<number, number>()
  for (const group of groupsOf(found, near)) {
    const { joined, members } = joinPairs(group)
    for (const claim of members) owners.set(claim, joined.ownerOf(claim))
  }
  return owners
}

function* pairsIn(found: Iterable<readonly number[]>): Generator<Pair<number>> {
  for (const numbers of found)
    for (let i = 0; i + 2 < numbers.length; i += 3)
      yield [numbers[i] as number, numbers[i + 1] as number, numbers[i + 2] as number]
}

/** The pairs of claims that matches connect, group by group; those of one group as they were found. */
function* groupsOf(found: Iterable<readonly number[]>, near: Components<number>): Generator<Pair<number>[]> {
  const [firsts, others, odds, groups] = [new Growing(), new Growing(), new Growing(), new Growing()]
  for (const [a, b, own] of pairsIn(found)) {
    const group = near.ownerOf(a)
    if (group !== near.ownerOf(b)) continue
    for (const [column, number] of [
      [firsts, a],
      [others, b],
      [odds, Math.round(own * EXACT)],
      [groups, group],
    ] as const)
      column.add(number)
  }
  const order = Int32Array.from({ length: groups.length }, (_, i) => i)
  order.sort((i, j) => groups.at(i) - groups.at(j) || i - j)
  let group: Pair<number>[] = []
  for (const [at, i] of order.entries()) {
    group.push([firsts.at(i), others.at(i), odds.at(i) / EXACT])
    if (at + 1 < order.length && groups.at(order[at + 1] as number) === groups.at(i)) continue
    yield group
    group = []
  }
}
