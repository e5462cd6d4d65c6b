import { foldName } from '../../../language/fold.ts'
import { readPackedLexicon } from '../../../lexicon.ts'
import { once, onceEach } from '../../../once.ts'
import { CAPITALS, type Place, titled } from '../gazetteer.ts'

/** A city, found by one of its names. */
export interface City extends Place {
  /** Thousands of inhabitants. */
  population: number
  /** Found by a name that few use: in another language, or of another time. */
  isForeign: boolean
}

/** Cells of a line: a city has eight, another name of one four. */
const CELLS = { city: 8, other: 4 } as const
const LINE = 0x0a
const TAB = '\t'

/** Cities of 15,000 inhabitants or more by name (list cities): read when the first is asked for. */
export const citiesOf = onceEach((language: string) => {
  const bytes = once(() => readPackedLexicon(language, 'cities'))
  return (name: string): City[] => {
    const found = citiesNamed(bytes(), foldName(name))
    return found.length === 0 && CAPITALS.test(name) ? citiesNamed(bytes(), foldName(titled(name))) : found
  }
})

function citiesNamed(bytes: Buffer, key: string): City[] {
  const lines = linesOf(bytes, key)
  return lines.flatMap((cells) => {
    if (cells.length === CELLS.city) return [toCity(cells, false)]
    const [, owner = '', id, how] = cells
    const city = linesOf(bytes, owner).find((own) => own.length === CELLS.city && own[CELLS.city - 1] === id)
    return city && cells.length === CELLS.other ? [toCity(city, how !== 'typed')] : []
  })
}

function toCity(cells: readonly string[], isForeign: boolean): City {
  const [, name = '', country_code = '', admin1, latitude, longitude, population, id] = cells
  return {
    ...{ name, kind: 'city', wikidata_id: null, country_code, admin1_code: admin1 || null, geoname_id: Number(id) },
    ...{ latitude: Number(latitude), longitude: Number(longitude), population: Number(population), isForeign },
  }
}

/** The lines whose first cell is the key, cut into cells; the lines are sorted by their bytes. */
function linesOf(bytes: Buffer, key: string): string[][] {
  const start = Buffer.from(key + TAB)
  const lines: string[][] = []
  for (let at = firstLine(bytes, start); isAt(bytes, start, at); ) {
    const end = endOfLine(bytes, at)
    lines.push(bytes.toString('utf8', at, end).split(TAB))
    at = end + 1
  }
  return lines
}

const isAt = (bytes: Buffer, start: Buffer, at: number): boolean =>
  at + start.length <= bytes.length && order(bytes, start, at) === 0

/** Where the first line begins that does not come before those that begin with `start`. */
function firstLine(bytes: Buffer, start: Buffer): number {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = bytes.lastIndexOf(LINE, ((low + high) >> 1) - 1) + 1
    const line = Math.max(low, middle)
    if (order(bytes, start, line) < 0) low = endOfLine(bytes, line) + 1
    else high = line
  }
  return low
}

/** Below zero where the line at `at` comes before `start`. */
const order = (bytes: Buffer, start: Buffer, at: number): number =>
  bytes.compare(start, 0, start.length, at, Math.min(at + start.length, bytes.length))

function endOfLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(LINE, at)
  return end < 0 ? bytes.length : end
}
