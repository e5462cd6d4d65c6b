import { readGzippedRows } from './sources.ts'

/** Births since 1880 that make a given name known. */
const KNOWN = 1500
/** Share of one gender among them that tells it. */
const TELLING = 0.95

/** Given names of the United States, lower case, with the gender that nearly all of them have. */
export function toFirstNames(folder: string): Record<string, string>[] {
  return readGzippedRows(folder, 'given_names_us.tsv.gz').flatMap(([name = '', girls, boys]) => {
    const [f, m] = [Number(girls), Number(boys)]
    const told = Math.max(f, m) / (f + m) >= TELLING
    return f + m >= KNOWN ? [{ name, gender: told ? (f > m ? 'f' : 'm') : '' }] : []
  })
}
