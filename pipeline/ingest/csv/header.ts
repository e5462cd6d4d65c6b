/** What may part the cells of a row, in the order in which a tie is decided. */
const DELIMITERS = [',', ';', '\t', '|'] as const

/** The line with which Excel is told the delimiter. */
const SEPARATOR = /^sep=(.)?["]?\s*$/i

/** What the first line names as the delimiter; null where it is a row. */
export const namedDelimiter = (line: string): string | null => SEPARATOR.exec(line.replace(/^"/, ''))?.[1] ?? null

/** The delimiter that stands most often outside quotation marks. */
export function delimiterOf(line: string): string {
  const bare = line
    .split('"')
    .filter((_, i) => i % 2 === 0)
    .join('')
  const count = (delimiter: string): number => bare.split(delimiter).length
  return DELIMITERS.reduce<string>((best, each) => (count(each) > count(best) ? each : best), DELIMITERS[0])
}

/** Every column under a name of its own: a name that comes again is numbered, a column without a name is called by its place. */
export function columnNames(cells: readonly string[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell, i) => {
    const name = cell.trim() || columnName(i)
    let unique = name
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`
    taken.add(unique)
    return unique
  })
}

/** What a column without a name is called; `index` from 0. */
export const columnName = (index: number): string => `column ${index + 1}`
