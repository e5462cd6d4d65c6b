import { mix } from './hash.ts'

/** Where features go: hashes from 0 to `size`. */
export interface Features {
  hashes: Int32Array
  size: number
}

export const emptyFeatures = (room: number): Features => ({ hashes: new Int32Array(room), size: 0 })

/** A feature is a hash of the number of its template and of the values that stand in it. */
export const add = (out: Features, template: number, value: number): void => {
  out.hashes[out.size++] = mix(template, value)
}
export const add2 = (out: Features, template: number, a: number, b: number): void => add(out, mix(template, a), b)
export const add3 = (out: Features, template: number, a: number, b: number, c: number): void =>
  add(out, mix(template, a), mix(b, c))
