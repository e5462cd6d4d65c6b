import { firstThat } from '../../../first_that.ts'
import { foldName } from '../../../language/fold.ts'
import { readPackedLexicon } from '../../../lexicon.ts'
import { once, onceEach } from '../../../once.ts'
import { CAPITALS, type Place, titled } from '../lists/places.ts'

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
  const list = once(() => readList(language))
  return (name: string): City[] => {
    const found = citiesNamed(list(), foldName(name))
    return found.length === 0 && CAPITALS.test(name) ? citiesNamed(list(), foldName(titled(name))) : found
  }
})

function citiesNamed(list: List, key: string): City[] {
  const lines = linesOf(list, key)
  return lines.flatMap((cells) => {
    if (cells.length === CELLS.city) return [toCity(cells, false)]
    const [, owner = '', id, how] = cells
    const city = linesOf(list, owner).find((own) => own.length === CELLS.city && own[CELLS.city - 1] === id)
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

/** The bytes of the list, sorted by lines, and where each line begins. */
interface List {
  bytes: Buffer
  starts: Uint32Array
}

function readList(language: string): List {
  const bytes = readPackedLexicon(language, 'cities')
  const starts = [0]
  for (let at = 0; at + 1 < bytes.length; at++) if (bytes[at] === LINE) starts.push(at + 1)
  return { bytes, starts: Uint32Array.from(starts) }
}

/** The lines whose first cell is the key, cut into cells. */
function linesOf({ bytes, starts }: List, key: string): string[][] {
  const start = Buffer.from(key + TAB)
  const order = (at: number): number => {
    const from = starts[at] as number
    return bytes.compare(start, 0, start.length, from, Math.min(from + start.length, bytes.length))
  }
  const lines: string[][] = []
  for (let at = firstThat(starts.length, (line) => order(line) >= 0); at < starts.length && order(at) === 0; at++) {
    const end = (starts[at + 1] ?? bytes.length) - 1
    lines.push(bytes.toString('utf8', starts[at], end).split(TAB))
  }
  return lines
}
