/** Order of code units: the same on every machine, unlike any locale's. */
export const inCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Null first, then order of code units. */
export const nullFirst = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : inCodeUnits(a, b)

/** The order of a sorted walk: folder by folder, each path segment in code units; null first. */
export function inWalkOrder(a: string | null, b: string | null): number {
  if (a === null || b === null) return nullFirst(a, b)
  const [left, right] = [a.split('/'), b.split('/')]
  const index = left.findIndex((segment, i) => segment !== right[i])
  return index < 0 ? left.length - right.length : nullFirst(left[index] ?? null, right[index] ?? null)
}
