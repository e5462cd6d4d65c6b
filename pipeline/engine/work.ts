import { rmSync } from 'node:fs'
import { Sorter } from './sort.ts'

/** Bytes that are sorted in memory at a time. */
export const DEFAULT_MAX_MEMORY = 32 * 1024 * 1024

/** Sorters that hold lines at a time: what documents send, what is found in it, what linkers sort of it, what is told. */
const AT_ONCE = 4

/** Files for what does not fit into memory, beside the file that is being made, and gone before that is whole. */
export class Work {
  readonly #path: string
  readonly #maxMemory: number
  readonly #paths: string[] = []
  readonly #sorters: Sorter[] = []

  /** `path`: the file that is being made, with which their names begin. `maxMemory`: bytes that all sorters hold together. */
  constructor(path: string, maxMemory: number) {
    this.#path = path
    this.#maxMemory = maxMemory
  }

  /** A path for a file; each name once. */
  path(name: string): string {
    const path = `${this.#path}.${name}`
    this.#paths.push(path)
    return path
  }

  sorter(name: string): Sorter {
    const sorter = new Sorter(`${this.#path}.${name}`, this.#maxMemory / AT_ONCE)
    this.#sorters.push(sorter)
    return sorter
  }

  close(): void {
    for (const sorter of this.#sorters) sorter.close()
    for (const path of this.#paths) rmSync(path, { force: true })
  }
}
