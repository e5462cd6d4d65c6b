/** The largest of some numbers, and of `least`. A loop, since a call takes only so many arguments. */
export function largest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let found = least
  for (const number of numbers) found = Math.max(found, number)
  return found
}

/** The smallest of some numbers, and of `most`. */
export function smallest(numbers: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let found = most
  for (const number of numbers) found = Math.min(found, number)
  return found
}
