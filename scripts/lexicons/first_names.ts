import { readGzippedRows } from './sources.ts'

/** Births since 1880 that make a given name known. */
const KNOWN = 1500
/** Share of one gender among them that tells it. */
const TELLING = 0.95
/** Births from which on a name by itself tells who is meant by a pronoun. */
const FREQUENT = 10_000

/** Given names of the United States, lower case, with the gender that nearly all of them have, and which of them are frequent. */
export function toFirstNames(folder: string): Record<string, string>[] {
  return readGzippedRows(folder, 'given_names_us.tsv.gz').flatMap(([name = '', girls, boys]) => {
    const [f, m] = [Number(girls), Number(boys)]
    const told = Math.max(f, m) / (f + m) >= TELLING
    const gender = told ? (f > m ? 'female' : 'male') : ''
    return f + m >= KNOWN ? [{ name, gender, frequent: f + m >= FREQUENT ? 'yes' : '' }] : []
  })
}
