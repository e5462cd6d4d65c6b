import { lineEnd, type ParsedRow, parseRow, type RowFault } from './row.ts'
import { RowShape } from './shape.ts'
import type { TextBuffer } from './text_buffer.ts'

export interface Row {
  /** From 1, the first row below the header. */
  number: number
  /** The line of the file on which it begins, from 1. */
  line: number
  cells: string[]
}

/** Lines that are no row. It counts as one record. */
export interface Damage {
  number: number
  line: number
  /** The last of its lines. */
  last: number
  reason: string
}

/** A row longer than this is none. */
export const OVER_LIMIT = 'the row is over the limit'
const SWALLOWED = 'a quotation mark takes in the rows that follow'

/**
 * The rows of a table, one after another. Where one is damaged, reading goes on at the next line that makes a whole row like those
 * before. Every byte is read a few times at most: a line behind a mark that is not closed opens none itself, or it would have closed it.
 * `limit`: characters of a row.
 */
export class RowReader {
  readonly #buffer: TextBuffer
  readonly #delimiter: string
  readonly #limit: number
  #shape = new RowShape(0)
  #line = 1
  #number = 0

  constructor(buffer: TextBuffer, delimiter: string, limit: number) {
    this.#buffer = buffer
    this.#delimiter = delimiter
    this.#limit = limit
  }

  /** The first row that is not empty: the names of the columns. */
  async header(): Promise<string[] | RowFault | null> {
    while (await this.#buffer.more()) {
      const row = await this.#parse()
      if ('fault' in row) return row
      this.#take(row)
      if (isEmpty(row.cells)) continue
      this.#shape = new RowShape(row.cells.length)
      return row.cells
    }
    return null
  }

  async *rows(): AsyncGenerator<Row | Damage> {
    let damage: Damage | null = null
    while (await this.#buffer.more()) {
      const row = await this.#parse()
      const reason = 'fault' in row ? row.fault : this.#swallows(row) ? SWALLOWED : null
      if (reason !== null || (damage && !this.#shape.fits((row as ParsedRow).cells))) {
        damage ??= { number: ++this.#number, line: this.#line, last: this.#line, reason: reason ?? SWALLOWED }
        damage.last = this.#line
        await this.#passLine()
        continue
      }
      if (damage) yield damage
      damage = null
      const line = this.#line
      const { cells } = row as ParsedRow
      this.#take(row as ParsedRow)
      if (isEmpty(cells)) continue
      this.#shape.learn(cells)
      yield { number: ++this.#number, line, cells }
    }
    if (damage) yield damage
  }

  async #parse(): Promise<ParsedRow | RowFault> {
    const buffer = this.#buffer
    for (;;) {
      const row = parseRow(buffer.text, buffer.at, this.#delimiter, buffer.ended)
      if (row !== null) return row
      if (buffer.text.length - buffer.at > this.#limit) return { fault: OVER_LIMIT }
      await buffer.grow()
    }
  }

  #take({ end }: ParsedRow): void {
    const { text, at } = this.#buffer
    this.#line += linesIn(text, at, end)
    this.#buffer.at = end
  }

  /** Passes over the rest of a line, however long. */
  async #passLine(): Promise<void> {
    const buffer = this.#buffer
    for (;;) {
      const stop = nextLineEnd(buffer.text, buffer.at)
      const rest = buffer.ended ? buffer.text.length : null
      const end = stop < 0 ? rest : lineEnd(buffer.text, stop, buffer.ended)
      if (end === null) {
        buffer.at = stop < 0 ? buffer.text.length : stop
        await buffer.grow()
        continue
      }
      buffer.at = end
      this.#line++
      return
    }
  }

  /** A row over several lines of which most would be rows themselves: two stray marks far apart look like one cell. */
  #swallows({ end }: ParsedRow): boolean {
    const { text, at } = this.#buffer
    if (!this.#shape.tells || linesIn(text, at, end) < FEWEST_LINES) return false
    const lines = text
      .slice(at, end)
      .split(LINE_END)
      .slice(1, 1 + MOST_LINES)
    const rows = lines.filter((line) => {
      const row = parseRow(line, 0, this.#delimiter, true)
      return row !== null && 'cells' in row && this.#shape.fits(row.cells)
    })
    return rows.length * 2 > lines.length
  }
}

const LINE_END = /\r\n|\r|\n/
/** Lines of a row from which it is looked into, and how many of them. */
const FEWEST_LINES = 3
const MOST_LINES = 100

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

const ANY_LINE_END = /[\r\n]/g

function nextLineEnd(text: string, at: number): number {
  ANY_LINE_END.lastIndex = at
  return ANY_LINE_END.exec(text)?.index ?? -1
}

/** Line ends between two places; a last line without one counts too. */
function linesIn(text: string, from: number, to: number): number {
  let count = 0
  let at = from
  while (at < to) {
    const stop = nextLineEnd(text, at)
    count++
    if (stop < 0 || stop >= to) break
    at = text[stop] === '\r' && text[stop + 1] === '\n' ? stop + 2 : stop + 1
  }
  return count
}
