import { rmSync } from 'node:fs'
import { readLines } from '../export/lines.ts'
import type { Emission, Waiting } from './emission.ts'
import { LineWriter } from './line_writer.ts'
import type { Sorter } from './sort.ts'
import { groupsOf, type SortedGroup } from './sort_line.ts'
import type { Work } from './work.ts'

/** What the linkers of one round sent of all documents: sorted by linker and key, and again document by document. */
export class Emissions {
  readonly #sorter: Sorter
  readonly #waiting: LineWriter
  readonly #path: string

  /** `name` tells its files from those of other rounds. */
  constructor(work: Work, name: string) {
    this.#sorter = work.sorter(name)
    this.#path = work.path(`${name}.waiting`)
    this.#waiting = new LineWriter(this.#path)
  }

  /** Documents come in their order. */
  add({ keyed, waiting }: Emission): void {
    for (const line of keyed) this.#sorter.add(line)
    this.#waiting.write(waiting)
  }

  /** All values by linker and key. */
  groups(): Generator<SortedGroup> {
    return groupsOf(this.#sorter.sorted())
  }

  /** Lets go of the values by key. */
  closeGroups(): void {
    this.#sorter.close()
  }

  /** The documents in their order. Nothing is added afterwards. */
  async *waiting(): AsyncGenerator<Waiting> {
    this.#waiting.close()
    for await (const lines of readLines(this.#path)) for (const line of lines) yield JSON.parse(line)
    rmSync(this.#path)
  }
}
