import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whole numbers one after another. */
export interface Column {
  push(value: number): void
  size: number
  /** In as few bits as hold all of them. */
  values(): Uint8Array | Uint16Array | Int32Array
}

export function createColumn(): Column {
  let numbers = new Int32Array(1 << 12)
  const column: Column = {
    size: 0,
    push: (value) => {
      if (column.size === numbers.length) {
        const more = new Int32Array(2 * numbers.length)
        more.set(numbers)
        numbers = more
      }
      numbers[column.size++] = value
    },
    values: () => narrowed(numbers.subarray(0, column.size)),
  }
  return column
}

function narrowed(numbers: Int32Array): Uint8Array | Uint16Array | Int32Array {
  let [least, most] = [0, 0]
  for (const value of numbers) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  if (least < 0 || most > 65535) return numbers.slice()
  return most > 255 ? Uint16Array.from(numbers) : Uint8Array.from(numbers)
}

/** Numbers from 1 on for hashes, in the order in which they are first asked for; 0 is none. */
export function createNumbering(): { numberOf(hash: number): number; size(): number } {
  const numbers = new Map<number, number>()
  return {
    numberOf: (hash) => {
      const known = numbers.get(hash) ?? numbers.size + 1
      numbers.set(hash, known)
      return known
    },
    size: () => numbers.size + 1,
  }
}

/** `NAME.json` says type and length of each column, `NAME.bin` holds them one after another. */
export function writeColumns(folder: string, name: string, columns: Readonly<Record<string, Column>>): void {
  const values = Object.entries(columns).map(([key, column]) => [key, column.values()] as const)
  const header = values.map(([key, array]) => [key, array.constructor.name, array.length])
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(header)}\n`)
  const bytes = values.map(([, { buffer, byteOffset, byteLength }]) => new Uint8Array(buffer, byteOffset, byteLength))
  writeFileSync(join(folder, `${name}.bin`), Buffer.concat(bytes))
}
