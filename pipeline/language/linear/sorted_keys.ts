import { firstThat } from '../../first_that.ts'

/** Place of a key among keys in order; -1 where it is not among them. */
export function findKey(keys: Int32Array, key: number): number {
  const at = firstThat(keys.length, (i) => keys[i]! >= key)
  return keys[at] === key ? at : -1
}
