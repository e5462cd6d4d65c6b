import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Sorter } from './sort.ts'

const FOLDER = 'work'

/** Bytes that are sorted in memory at a time. */
export const DEFAULT_MAX_MEMORY = 64 * 1024 * 1024

/** A folder for what does not fit into memory, inside the output that is being made and gone before that is whole. */
export class Work {
  readonly #folder: string
  readonly #maxMemory: number

  constructor(output: string, maxMemory: number) {
    this.#folder = path.join(output, FOLDER)
    this.#maxMemory = maxMemory
    mkdirSync(this.#folder)
  }

  /** A path for a file; each name once. */
  path(name: string): string {
    return path.join(this.#folder, name)
  }

  sorter(name: string): Sorter {
    return new Sorter(this.#folder, name, this.#maxMemory)
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
