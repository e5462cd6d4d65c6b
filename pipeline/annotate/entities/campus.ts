import { foldWords } from '../../language/fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import { CAPITALISED, textAt } from './mends/mend.ts'
import type { Mention } from './mention.ts'
import { nameText } from './name_text.ts'
import { liesIn } from './places/beside.ts'
import { candidatesOf } from './places/candidates.ts'

const OF = ' of '
const AT = /^(?:at|,)$/
/** Words of the longest city. */
const LONGEST = 3

/** "University of Xland at Y", "University of Xland, Y": what is called after a state is told from its likes by a city of that state right behind it. */
export function withCampus(mention: Mention, gazetteer: Gazetteer): Mention {
  const { type, name, last, sentence } = mention
  const at = name.indexOf(OF)
  const before = textAt(sentence.tokens, last)
  if (type !== 'organization' || at < 0 || !AT.test(before)) return mention
  const state = gazetteer.places(name.slice(at + OF.length)).find(({ kind }) => kind === 'subdivision')
  const city =
    state && cityAt(mention, (town) => candidatesOf(town, gazetteer).some(({ place }) => liesIn(place, state)))
  if (!city) return mention
  const whole = before === ',' ? `${name}, ${city}` : `${name} ${before} ${city}`
  return { ...mention, name: whole, words: foldWords(whole) }
}

function cityAt({ sentence: { tokens }, last }: Mention, isInside: (name: string) => boolean): string | undefined {
  const first = last + 1
  let end = first
  while (end < first + LONGEST && CAPITALISED.test(textAt(tokens, end))) end++
  const ends = Array.from({ length: end - first }, (_, i) => end - i)
  return ends.map((last) => nameText(tokens, { first, last })).find(isInside)
}
