import { predecessors } from './labels.ts'

const NEVER = -1e15

/** Finds the best path of labels (Viterbi). Buffers are kept from sentence to sentence. */
export interface Decoder {
  /** Room for the scores of `n` tokens, `token * labels + label`; what was in it is lost. */
  scores(n: number): Float64Array
  /** Labels of the `n` tokens whose scores were written last. `transitions` is `from * (labels + 1) + to`; the last index is the border. */
  decode(n: number, transitions: Float64Array): Uint8Array
}

/** Scores are whole numbers or sums in a fixed order; ties go to the lower label. */
export function createDecoder(labels: number): Decoder {
  const before = predecessors(labels).map((list) => Int32Array.from(list))
  const inner = before.map((list) => list.filter((label) => label < labels))
  const atStart = Uint8Array.from({ length: labels }, (_, label) => (before[label]?.includes(labels) ? 1 : 0))
  const atEnd = before[labels] as Int32Array
  const width = labels + 1
  let scores = new Float64Array(0)
  let best = new Float64Array(0)
  let back = new Uint8Array(0)
  const reserve = (n: number) => {
    if (scores.length < n * labels) {
      scores = new Float64Array(2 * n * labels)
      best = new Float64Array(2 * n * labels)
      back = new Uint8Array(2 * n * labels)
    }
    return scores
  }
  const step = (i: number, to: number, transitions: Float64Array) => {
    let top = NEVER
    let from = 0
    for (const label of inner[to] as Int32Array) {
      const value = (best[(i - 1) * labels + label] as number) + (transitions[label * width + to] as number)
      if (value > top) {
        top = value
        from = label
      }
    }
    best[i * labels + to] = top + (scores[i * labels + to] as number)
    back[i * labels + to] = from
  }
  const decode = (n: number, transitions: Float64Array) => {
    const path = new Uint8Array(n)
    if (n === 0) return path
    for (let to = 0; to < labels; to++)
      best[to] = atStart[to] ? (scores[to] as number) + (transitions[labels * width + to] as number) : NEVER
    for (let i = 1; i < n; i++) for (let to = 0; to < labels; to++) step(i, to, transitions)
    let at = 0
    let top = NEVER * 2
    for (const label of atEnd) {
      if (label === labels) continue
      const value = (best[(n - 1) * labels + label] as number) + (transitions[label * width + labels] as number)
      if (value > top) {
        top = value
        at = label
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      path[i] = at
      at = back[i * labels + at] as number
    }
    return path
  }
  return { scores: reserve, decode }
}
