import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import { LineWriter } from './line_writer.ts'

/** Bytes that are read of a run at a time. */
const CHUNK = 64 * 1024
/** Runs that are merged at a time: each is an open file. */
const MOST_RUNS = 64
/** Bytes that a line takes in memory besides its characters. */
const LINE_BYTES = 32

/**
 * External merge sort (Knuth, The Art of Computer Programming 3, 5.4) of lines of ASCII text, bytewise. Beyond `budget` bytes the lines
 * wait in sorted files, runs; `close` removes them.
 */
export class Sorter {
  readonly #prefix: string
  readonly #budget: number
  #lines: string[] = []
  #bytes = 0
  /** Level by level: those of a level were merged of as many of the level before, so that a line is written once a level. */
  readonly #levels: string[][] = []
  #made = 0

  /** `prefix`: the path that the names of its files begin with, in a folder that exists. */
  constructor(prefix: string, budget: number) {
    this.#prefix = prefix
    this.#budget = budget
  }

  add(line: string): void {
    this.#lines.push(line)
    this.#bytes += line.length + LINE_BYTES
    if (this.#bytes > this.#budget) this.#spill()
  }

  /** All lines in order; as often as asked. A line may hold on to many others in memory: copy what is to be kept. */
  *sorted(): Generator<string> {
    if (this.#levels.length === 0) yield* this.#lines.sort()
    else {
      if (this.#lines.length > 0) this.#spill()
      yield* merge(this.#levels.flat().map(readRun))
    }
  }

  /** Removes the files. Nothing can be asked afterwards. */
  close(): void {
    for (const run of this.#levels.flat()) rmSync(run, { force: true })
    this.#lines = []
    this.#levels.length = 0
  }

  #spill(): void {
    const lines = this.#lines.sort()
    this.#lines = []
    this.#bytes = 0
    this.#write(lines, 0)
  }

  #write(lines: Iterable<string>, level: number): void {
    const run = `${this.#prefix}.${this.#made++}`
    const writer = new LineWriter(run)
    const runs = this.#levels[level] ?? []
    this.#levels[level] = runs
    runs.push(run)
    try {
      for (const line of lines) writer.write(line)
    } finally {
      writer.close()
    }
    if (runs.length >= MOST_RUNS) this.#merge(level)
  }

  #merge(level: number): void {
    const runs = this.#levels[level] as string[]
    this.#write(merge(runs.map(readRun)), level + 1)
    this.#levels[level] = []
    for (const run of runs) rmSync(run)
  }
}

/** Merges runs by twos, so that a line is compared as often as a heap would. */
function merge(runs: readonly Generator<string>[]): Generator<string> {
  if (runs.length < 2) return runs[0] as Generator<string>
  const half = runs.length >> 1
  return mergeTwo(merge(runs.slice(0, half)), merge(runs.slice(half)))
}

function* mergeTwo(a: Generator<string>, b: Generator<string>): Generator<string> {
  try {
    let [left, right] = [a.next(), b.next()]
    while (!left.done && !right.done)
      if (right.value < left.value) {
        yield right.value
        right = b.next()
      } else {
        yield left.value
        left = a.next()
      }
    if (!left.done) yield left.value
    if (!right.done) yield right.value
    yield* left.done ? b : a
  } finally {
    a.return(undefined)
    b.return(undefined)
  }
}

/** The lines of a run, without their ends. */
function* readRun(run: string): Generator<string> {
  const file = openSync(run, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK)
    let pending = ''
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const lines = `${pending}${chunk.toString('latin1', 0, read)}`.split('\n')
      pending = lines.pop() as string
      yield* lines
    }
  } finally {
    closeSync(file)
  }
}
