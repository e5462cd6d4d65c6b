/** What cells of a column may have in common: enough to tell a row from a line of prose with as many commas. */
const KINDS: [kind: string, pattern: RegExp][] = [
  ['empty', /^\s*$/],
  ['number', /^[-+]?\d[\d.]*$/],
  ['address', /^https?:\/\//i],
  ['date', /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/],
]
const ANY = 'any'
/** Characters of a cell that are looked at. */
const LOOKED_AT = 40

const kindOf = (cell: string): string => {
  const head = cell.slice(0, LOOKED_AT)
  return KINDS.find(([, pattern]) => pattern.test(head))?.[0] ?? ANY
}

/** What the rows of a table look like, learned from those that were read. */
export class RowShape {
  readonly #kinds: (string | null)[]

  constructor(columns: number) {
    this.#kinds = new Array(columns).fill(null)
  }

  learn(cells: readonly string[]): void {
    for (let i = 0; i < this.#kinds.length; i++) {
      const known = this.#kinds[i]
      if (known === ANY) continue
      const kind = kindOf(cells[i] ?? '')
      this.#kinds[i] = known === null || known === kind || kind === 'empty' ? (known ?? kind) : widened(known, kind)
    }
  }

  /** As many cells as the table has columns, each of the kind that its column has had so far. */
  fits(cells: readonly string[]): boolean {
    if (cells.length !== this.#kinds.length) return false
    return cells.every((cell, i) => {
      const known = this.#kinds[i] ?? ANY
      const kind = kindOf(cell)
      return known === ANY || known === 'empty' || kind === 'empty' || kind === known
    })
  }

  /** Is there a column by which a row can be told from prose? */
  get tells(): boolean {
    return this.#kinds.some((kind) => kind !== null && kind !== ANY && kind !== 'empty')
  }
}

const widened = (known: string | undefined, kind: string): string => (known === 'empty' ? kind : ANY)
