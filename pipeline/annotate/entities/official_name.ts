import { foldName } from '../../language/fold.ts'
import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import type { Gazetteer } from './gazetteer.ts'

/** Countries as they stand before the names of their bodies, the longest first, with what the official names have there. */
const countriesOf = onceEach((language: string) =>
  readLexicon(language, 'country_bodies')
    .map(({ form = '', official = '' }) => ({ form, official }))
    .sort((a, b) => b.form.length - a.form.length),
)

/**
 * A body's name as it is officially: what the lists write out; "Xn National Park Service" without the country, which it has not; "XL Army"
 * with the country in full; "X University of the XL" without it.
 */
export function officialName(name: string, gazetteer: Gazetteer): string {
  const listed = writtenOut(name, gazetteer)
  if (listed) return listed
  const countries = countriesOf(gazetteer.language)
  const bare = countries.reduce((text, { form }) => withoutEnd(text, ` of the ${form}`), name)
  const country = countries.find(({ form }) => bare.startsWith(`${form} `))
  return country ? withCountry(bare, country, gazetteer) : bare
}

const withoutEnd = (text: string, end: string): string =>
  text.endsWith(end) && text.indexOf(' ') < text.length - end.length ? text.slice(0, -end.length) : text

/** The lists' name, if it is another than that. */
function writtenOut(name: string, { organization }: Gazetteer): string | null {
  const listed = organization(name)
  return listed && foldName(listed.name) !== foldName(name) ? listed.name : null
}

function withCountry(
  name: string,
  { form, official }: { form: string; official: string },
  gazetteer: Gazetteer,
): string {
  const rest = name.slice(form.length + 1)
  const words = foldName(rest).split(' ')
  const { own, public: bodies } = gazetteer.inNames
  if (!words.some((word) => bodies.has(word))) return name
  if (own.has(words[0] ?? '')) return rest
  const full = writtenOut(rest, gazetteer) ?? rest
  return full.startsWith(`${official} `) ? full : `${official} ${full}`
}
