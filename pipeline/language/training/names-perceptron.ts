/** Sentences as rows of a weight table: token `i` has the rows `rows[offsets[i]…offsets[i + 1]]`. */
export interface Example {
  rows: Int32Array
  offsets: Int32Array
  gold: Uint8Array
}

export interface Weights {
  labels: number
  /** `row * labels + label`. */
  emissions: Float32Array
  /** `(from) * (labels + 1) + to`; the last index is the sentence's border. */
  transitions: Float64Array
}

export const random = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffle<T>(items: T[], next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[items[i], items[j]] = [items[j] as T, items[i] as T]
  }
}

const FORBIDDEN = -1e30

export class Decoder {
  readonly labels: number
  readonly allowed: Uint8Array
  scores = new Float64Array(0)
  best = new Float64Array(0)
  back = new Int32Array(0)
  constructor(labels: number, allowed: Uint8Array) {
    this.labels = labels
    this.allowed = allowed
  }
  reserve(n: number): void {
    if (this.scores.length >= n * this.labels) return
    this.scores = new Float64Array(n * this.labels * 2)
    this.best = new Float64Array(n * this.labels * 2)
    this.back = new Int32Array(n * this.labels * 2)
  }
  decode(n: number, transitions: Float64Array): Uint8Array {
    const { labels: L, scores, best, back, allowed } = this
    const W = L + 1
    for (let t = 0; t < L; t++)
      best[t] = allowed[L * W + t] ? (scores[t] as number) + (transitions[L * W + t] as number) : FORBIDDEN
    for (let i = 1; i < n; i++)
      for (let t = 0; t < L; t++) {
        let top = FORBIDDEN
        let from = 0
        for (let s = 0; s < L; s++) {
          if (!allowed[s * W + t]) continue
          const v = (best[(i - 1) * L + s] as number) + (transitions[s * W + t] as number)
          if (v > top) {
            top = v
            from = s
          }
        }
        best[i * L + t] = top + (scores[i * L + t] as number)
        back[i * L + t] = from
      }
    let top = FORBIDDEN * 2
    let at = 0
    for (let t = 0; t < L; t++) {
      const v = (best[(n - 1) * L + t] as number) + (transitions[t * W + L] as number)
      if (allowed[t * W + L] && v > top) {
        top = v
        at = t
      }
    }
    const path = new Uint8Array(n)
    for (let i = n - 1; i >= 0; i--) {
      path[i] = at
      at = back[i * L + at] as number
    }
    return path
  }
}

export interface Options {
  epochs: number
  seed: number
  /** Share of a token's features left out at random in each update. */
  dropout: number
}

export function train(examples: readonly Example[], rows: number, labels: number, allowed: Uint8Array, options: Options): Weights {
  const L = labels
  const W = L + 1
  const w = new Float32Array(rows * L)
  const u = new Float32Array(rows * L)
  const tw = new Float64Array(W * W)
  const tu = new Float64Array(W * W)
  const decoder = new Decoder(L, allowed)
  const next = random(options.seed)
  const order = examples.map((_, i) => i)
  let c = 1
  const keep = new Uint8Array(200000)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next)
    for (const index of order) {
      const { rows: r, offsets, gold } = examples[index] as Example
      const n = gold.length
      decoder.reserve(n)
      const { scores } = decoder
      const drop = options.dropout
      for (let i = 0; i < n; i++) {
        for (let t = 0; t < L; t++) scores[i * L + t] = 0
        for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++) {
          if (drop > 0 && next() < drop) {
            keep[j] = 0
            continue
          }
          keep[j] = 1
          const base = (r[j] as number) * L
          for (let t = 0; t < L; t++) (scores[i * L + t] as number), (scores[i * L + t] = (scores[i * L + t] as number) + (w[base + t] as number))
        }
      }
      const out = decoder.decode(n, tw)
      let wrong = false
      for (let i = 0; i < n; i++) {
        const g = gold[i] as number
        const o = out[i] as number
        if (g === o) continue
        wrong = true
        for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++) {
          if (!keep[j]) continue
          const base = (r[j] as number) * L
          w[base + g] = (w[base + g] as number) + 1
          u[base + g] = (u[base + g] as number) + c
          w[base + o] = (w[base + o] as number) - 1
          u[base + o] = (u[base + o] as number) - c
        }
      }
      if (wrong)
        for (let i = 0; i <= n; i++) {
          const g = (i > 0 ? (gold[i - 1] as number) : L) * W + (i < n ? (gold[i] as number) : L)
          const o = (i > 0 ? (out[i - 1] as number) : L) * W + (i < n ? (out[i] as number) : L)
          if (g === o) continue
          tw[g] = (tw[g] as number) + 1
          tu[g] = (tu[g] as number) + c
          tw[o] = (tw[o] as number) - 1
          tu[o] = (tu[o] as number) - c
        }
      c++
    }
  }
  for (let i = 0; i < w.length; i++) w[i] = (w[i] as number) - (u[i] as number) / c
  for (let i = 0; i < tw.length; i++) tw[i] = (tw[i] as number) - (tu[i] as number) / c
  return { labels: L, emissions: w, transitions: tw }
}
