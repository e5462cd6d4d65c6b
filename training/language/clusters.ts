/** How words are grouped. `classes` groups; words rarer than `smallestCount` stay out and share one group. */
export interface ClusterOptions {
  classes: number
  smallestCount: number
  rounds: number
}

const BORDER = 0
const RARE = 1
const FIRST_WORD = 2

/** Times its logarithm; a table serves the small counts that are most. */
const TABLE = Float64Array.from({ length: 4096 }, (_, n) => (n < 2 ? 0 : n * Math.log(n)))
const nlogn = (n: number): number => (n < TABLE.length ? (TABLE[n] as number) : n * Math.log(n))

interface Bigrams {
  words: string[]
  counts: number[]
  /** Per word the neighbours after and before it: `[word, count, …]`. */
  after: Int32Array[]
  before: Int32Array[]
}

function countBigrams(sentences: readonly (readonly string[])[], smallestCount: number): Bigrams {
  const frequency = new Map<string, number>()
  for (const sentence of sentences) for (const word of sentence) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const words = [...frequency]
    .filter(([, count]) => count >= smallestCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
  const ids = new Map(words.map((word, i) => [word, i + FIRST_WORD]))
  const size = words.length + FIRST_WORD
  const after = Array.from({ length: size }, () => new Map<number, number>())
  const before = Array.from({ length: size }, () => new Map<number, number>())
  const counts = new Array<number>(size).fill(0)
  for (const sentence of sentences) {
    const path = [BORDER, ...sentence.map((word) => ids.get(word) ?? RARE), BORDER]
    for (let i = 1; i < path.length; i++) {
      const [a, b] = [path[i - 1] as number, path[i] as number]
      counts[a] = (counts[a] as number) + 1
      after[a]?.set(b, (after[a].get(b) ?? 0) + 1)
      before[b]?.set(a, (before[b].get(a) ?? 0) + 1)
    }
  }
  const pack = (map: Map<number, number>) => Int32Array.from([...map].flat())
  return { words, counts, after: after.map(pack), before: before.map(pack) }
}

/**
 * Groups words by the exchange algorithm (Kneser and Ney, 1993): each word in turn moves to the class where a
 * bigram model over classes likes the text best. Deterministic: words by frequency, ties to the lower class.
 */
export function clusterWords(sentences: readonly (readonly string[])[], options: ClusterOptions): Map<string, number> {
  const { words, counts, after, before } = countBigrams(sentences, options.smallestCount)
  const classes = options.classes + FIRST_WORD
  const classOf = new Int32Array(words.length + FIRST_WORD)
  classOf[RARE] = RARE
  for (let i = 0; i < words.length; i++) classOf[i + FIRST_WORD] = FIRST_WORD + (i % options.classes)
  const pairs = new Int32Array(classes * classes)
  const sizes = new Int32Array(classes)
  after.forEach((row, a) => {
    sizes[classOf[a] as number] = (sizes[classOf[a] as number] as number) + (counts[a] as number)
    for (let j = 0; j < row.length; j += 2) {
      const at = (classOf[a] as number) * classes + (classOf[row[j] as number] as number)
      pairs[at] = (pairs[at] as number) + (row[j + 1] as number)
    }
  })
  const outgoing = new Int32Array(classes)
  const incoming = new Int32Array(classes)
  for (let round = 0; round < options.rounds; round++) {
    let moves = 0
    for (let w = FIRST_WORD; w < classOf.length; w++) {
      const here = classOf[w] as number
      const near = sumByClass(after[w] as Int32Array, classOf, w, outgoing)
      const far = sumByClass(before[w] as Int32Array, classOf, w, incoming)
      const self = selfCount(after[w] as Int32Array, w)
      const count = counts[w] as number
      shift(pairs, sizes, classes, here, near, outgoing, far, incoming, self, count, -1)
      let best = here
      let top = gain(pairs, sizes, classes, here, near, outgoing, far, incoming, self, count)
      for (let c = FIRST_WORD; c < classes; c++) {
        const value = gain(pairs, sizes, classes, c, near, outgoing, far, incoming, self, count)
        if (value > top + 1e-9) {
          top = value
          best = c
        }
      }
      if (best !== here) moves++
      classOf[w] = best
      shift(pairs, sizes, classes, best, near, outgoing, far, incoming, self, count, 1)
      for (const c of near) outgoing[c] = 0
      for (const c of far) incoming[c] = 0
    }
    if (moves * 1000 < words.length) break
  }
  return new Map(words.map((word, i) => [word, (classOf[i + FIRST_WORD] as number) - FIRST_WORD]))
}

/** Adds a word's neighbours up by class into `sums` and lists the classes; the word itself is left out. */
function sumByClass(row: Int32Array, classOf: Int32Array, word: number, sums: Int32Array): number[] {
  const found: number[] = []
  for (let j = 0; j < row.length; j += 2) {
    if (row[j] === word) continue
    const c = classOf[row[j] as number] as number
    if (sums[c] === 0) found.push(c)
    sums[c] = (sums[c] as number) + (row[j + 1] as number)
  }
  return found
}

function selfCount(row: Int32Array, word: number): number {
  for (let j = 0; j < row.length; j += 2) if (row[j] === word) return row[j + 1] as number
  return 0
}

function shift(
  pairs: Int32Array,
  sizes: Int32Array,
  classes: number,
  c: number,
  near: number[],
  out: Int32Array,
  far: number[],
  into: Int32Array,
  self: number,
  count: number,
  sign: 1 | -1,
): void {
  for (const d of near) pairs[c * classes + d] = (pairs[c * classes + d] as number) + sign * (out[d] as number)
  for (const d of far) pairs[d * classes + c] = (pairs[d * classes + c] as number) + sign * (into[d] as number)
  pairs[c * classes + c] = (pairs[c * classes + c] as number) + sign * self
  sizes[c] = (sizes[c] as number) + sign * count
}

/** What the log likelihood gains if the word joins class `c`. */
function gain(
  pairs: Int32Array,
  sizes: Int32Array,
  classes: number,
  c: number,
  near: number[],
  out: Int32Array,
  far: number[],
  into: Int32Array,
  self: number,
  count: number,
): number {
  let value = 0
  let own = self
  for (const d of near) {
    if (d === c) own += out[d] as number
    else {
      const n = pairs[c * classes + d] as number
      value += nlogn(n + (out[d] as number)) - nlogn(n)
    }
  }
  for (const d of far) {
    if (d === c) own += into[d] as number
    else {
      const n = pairs[d * classes + c] as number
      value += nlogn(n + (into[d] as number)) - nlogn(n)
    }
  }
  const n = pairs[c * classes + c] as number
  const size = sizes[c] as number
  return value + nlogn(n + own) - nlogn(n) - 2 * (nlogn(size + count) - nlogn(size))
}
