import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

const irregular = once(() => new Map(readLexicon('en', 'verb_forms').map((row) => [row.verb ?? '', row])))

const FINAL_E = /e$/
const BARE_Y = /[^aeiou]y$/
const HISSING = /(?:s|x|z|ch|sh|o)$/

/** `tried` of `try`, for verbs that no list knows otherwise. */
function withEd(verb: string): string {
  if (FINAL_E.test(verb)) return `${verb}d`
  return BARE_Y.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}

export const pastOf = (verb: string): string => irregular().get(verb)?.past ?? withEd(verb)
export const participleOf = (verb: string): string => irregular().get(verb)?.participle ?? withEd(verb)

const THIRD: ReadonlyMap<string, string> = new Map([
  ['be', 'is'],
  ['have', 'has'],
])

/** `tries` of `try`. */
export function thirdPersonOf(verb: string): string {
  const known = THIRD.get(verb)
  if (known !== undefined) return known
  if (HISSING.test(verb)) return `${verb}es`
  return BARE_Y.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
