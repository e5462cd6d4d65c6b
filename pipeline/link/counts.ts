/**
 * How often each of some strings was seen. Most are counts of one string, as string and count in turn: a Map takes three times as much
 * memory for one. What grows is a Map.
 */
export type Counts<Key extends string> = (Key | number)[] | Map<Key, number>

export const toCounts = <Key extends string>(counted: ReadonlyMap<Key, number>): Counts<Key> =>
  Array.from(counted).flat()

export const keysOf = <Key extends string>(counts: Counts<Key>): Key[] =>
  counts instanceof Map ? Array.from(counts.keys()) : counts.filter((item) => typeof item === 'string')

export function addCount<Key extends string>(counted: Map<Key, number>, key: Key, by = 1): void {
  counted.set(key, (counted.get(key) ?? 0) + by)
}

/** How often all of them were seen. */
export const total = <Key extends string>(counts: Counts<Key>): number =>
  pairsOf(counts).reduce((sum, [, count]) => sum + count, 0)

/** Both together; neither is to be used any more. The fewer are added to the more, so that many sums in a row take little longer than one. */
export function sum<Key extends string>(counts: Counts<Key>, others: Counts<Key>): Counts<Key> {
  const [more, fewer] = sizeOf(counts) < sizeOf(others) ? [others, counts] : [counts, others]
  const counted = more instanceof Map ? more : new Map(pairsOf(more))
  for (const [key, by] of pairsOf(fewer)) addCount(counted, key, by)
  return counted
}

const sizeOf = <Key extends string>(counts: Counts<Key>): number =>
  counts instanceof Map ? counts.size : counts.length / 2

/** The string most counted; of equals the longest, then the first by code units. */
export function commonest<Key extends string>(counts: Counts<Key>): Key {
  const pairs = pairsOf(counts).sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
  return (pairs[0] as [Key, number])[0]
}

const pairsOf = <Key extends string>(counts: Counts<Key>): [Key, number][] =>
  counts instanceof Map ? Array.from(counts) : keysOf(counts).map((key, i) => [key, counts[2 * i + 1] as number])
