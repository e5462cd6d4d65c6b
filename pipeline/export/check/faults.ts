/** Something wrong with an output. */
export interface Fault {
  /** The file, relative to the folder. */
  path: string
  message: string
}

/** Faults as they are found. */
export interface Faults {
  add(path: string, message: string): void
  /** What was found, in order; of a file with very many, the first and their number. */
  list(): Fault[]
}

// A broken file has a fault a row: nobody reads a million of them.
const SHOWN = 20

export function openFaults(): Faults {
  const found: Fault[] = []
  const counts = new Map<string, number>()
  return {
    add(path, message) {
      const count = (counts.get(path) ?? 0) + 1
      counts.set(path, count)
      if (count <= SHOWN) found.push({ path, message })
    },
    list() {
      const more = [...counts].filter(([, count]) => count > SHOWN)
      return [...found, ...more.map(([path, count]) => ({ path, message: `and ${count - SHOWN} more faults` }))]
    },
  }
}
