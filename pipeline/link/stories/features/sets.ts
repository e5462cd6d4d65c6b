export const meets = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one))

export const asNumber = (holds: boolean): number => (holds ? 1 : 0)

export function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0
  for (const one of some) if (others.has(one)) count++
  return count
}

/** Share of the smaller set that stands in the other, 0 to 1. */
export const overlapOf = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  some.size === 0 || others.size === 0 ? 0 : countShared(some, others) / Math.min(some.size, others.size)

/** Both hold something, and nothing of it is the same. */
export const areDisjoint = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size > 0 && others.size > 0 && countShared(some, others) === 0
