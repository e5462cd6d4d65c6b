/** The first of 0..n-1 from which on `holds` is true; n where it never is. `holds` must not turn false again. O(log n). */
export function firstThat(n: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
