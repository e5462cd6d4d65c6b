import type { Country } from './countries.ts'
import { readTyped } from './sources.ts'

interface Demonym {
  demonym: string
  country: string
  country_code: string
  form: string
}

const NOTE = /; note.*|\((?:singular|plural|collective|US |colloquial)[^)]*\)/g
const GENDERED = /^(\w+)man ?\(men\)$|^(\w+)woman ?\(women\)$/

/** `Korean(s)` → noun and plural; `Frenchman(men)` → both; adjectives as they stand. */
function expand(text: string, form: 'noun' | 'adjective'): { demonym: string; form: string }[] {
  return text
    .replace(NOTE, '')
    .split(/[;,/]| or /)
    .map((part) => part.replace(/^ ?or /, '').trim())
    .flatMap((part) => {
      const gendered = GENDERED.exec(part)
      if (gendered) {
        const [stem, one, many] = gendered[1] ? [gendered[1], 'man', 'men'] : [gendered[2], 'woman', 'women']
        return [
          { demonym: `${stem}${one}`, form: 'noun' },
          { demonym: `${stem}${many}`, form: 'plural' },
        ]
      }
      const base = part.replace(/\(.*\)/, '').trim()
      return part.endsWith('(s)')
        ? [
            { demonym: base, form },
            { demonym: `${base}s`, form: 'plural' },
          ]
        : [{ demonym: base, form }]
    })
    .filter(({ demonym }) => /^[A-Z][A-Za-z' -]+$/.test(demonym) && demonym !== 'NA')
}

/** A demonym that several independent states share is marked; a dependency never contests a state's. */
export function toDemonyms(countries: Country[]): Record<string, string>[] {
  const codes = new Map(
    countries.map((country) => [country.name, country.code.length === 2 ? country.code.toUpperCase() : '']),
  )
  const names = new Set([...countries.map(({ name }) => name), ...readTyped('aliases').map((row) => row.alias ?? '')])
  const typed = readTyped('demonyms') as { demonym: string; country: string; form: string }[]
  const rows: Demonym[] = typed.map((row) => ({ ...row, country_code: codes.get(row.country) ?? '' }))
  for (const sovereign of [true, false]) {
    const taken = new Set(rows.map((row) => row.demonym))
    for (const { name, code, territory, factbook } of countries) {
      if (!factbook || territory.is_historical || (territory.is_country && !territory.parent) !== sovereign) continue
      const found = [...expand(factbook.demonym_adj, 'adjective'), ...expand(factbook.demonym_noun, 'noun')]
      for (const each of found)
        if (
          !taken.has(each.demonym) &&
          !names.has(each.demonym) &&
          !rows.some((row) => row.demonym === each.demonym && row.country === name)
        )
          rows.push({ demonym: each.demonym, country: name, country_code: code.toUpperCase(), form: each.form })
    }
  }
  const owners = new Map<string, Set<string>>()
  for (const row of rows) owners.set(row.demonym, (owners.get(row.demonym) ?? new Set()).add(row.country))
  return rows.map((row) => ({ ...row, ambiguous: (owners.get(row.demonym)?.size ?? 0) > 1 ? 'yes' : '' }))
}
