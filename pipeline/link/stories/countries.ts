import { readLexicon } from '../../lexicon.ts'
import { once } from '../../once.ts'

/** Codes of countries by what stands for them in names of bodies and in titles, in small letters: the country, its people, its seat of government. */
const codes = once((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { place = '', country = '', country_code = '', kind } of readLexicon('en', 'governments')) {
    found.set(country.toLowerCase(), country_code)
    if (kind === 'seat') found.set(place.toLowerCase(), country_code)
  }
  for (const { demonym = '', country_code = '', ambiguous } of readLexicon('en', 'demonyms'))
    if (country_code !== '' && ambiguous === '') found.set(demonym.toLowerCase(), country_code)
  for (const { form = '', official = '' } of readLexicon('en', 'country_bodies'))
    found.set(form.toLowerCase(), found.get(official.toLowerCase()) ?? '')
  found.delete('')
  return found
})

/** Words of the longest name of a country. */
const LONGEST = 4
const WORDS = /[\p{L}.'-]+/gu

/** The country that a name or title names: "Thai" of "Thai Ministry of Health"; null of none or several. */
export function countryIn(name: string): string | null {
  const words = name.toLowerCase().match(WORDS) ?? []
  const found = new Set<string>()
  for (let at = 0; at < words.length; ) {
    const lengths = Array.from({ length: Math.min(LONGEST, words.length - at) }, (_, i) => i + 1).reverse()
    const length = lengths.find((count) => codes().has(words.slice(at, at + count).join(' ')))
    if (length !== undefined) found.add(codes().get(words.slice(at, at + length).join(' ')) as string)
    at += length ?? 1
  }
  const [code, ...others] = Array.from(found).filter(Boolean)
  return others.length === 0 ? (code ?? null) : null
}
