import { commonest, namesOf } from './names_of.ts'
import type { StoryClaim } from './story_claim.ts'

/** Says nothing of what happens. */
const BE = 'be'

/** What happens, in plain English: who, what, whom or what. */
export function labelOf(claims: readonly StoryClaim[]): string {
  const actions = claims.map(({ action }) => action)
  const action = commonest(actions.filter((one) => one !== BE)) ?? BE
  const [actor] = namesOf(claims, 'actor')
  const [affected] = [...namesOf(claims, 'recipient'), ...namesOf(claims, 'object')].filter((name) => name !== actor)
  if (actor === undefined) return [action, affected ?? ''].filter(Boolean).join(' ')
  const isNamed = claims.some(({ participants }) =>
    participants.some((one) => one.name === actor && one.entity !== null),
  )
  return [actor, isNamed ? inThirdPerson(action) : action, affected ?? ''].filter(Boolean).join(' ')
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['be', 'is'],
  ['have', 'has'],
])
const HISSING = /(?:s|x|z|ch|sh|o)$/
const BARE_Y = /[^aeiou]y$/

/** `steps down` of `step down`. */
function inThirdPerson(action: string): string {
  const [verb = '', ...particles] = action.split(' ')
  return [IRREGULAR.get(verb) ?? inflected(verb), ...particles].join(' ')
}

function inflected(verb: string): string {
  if (HISSING.test(verb)) return `${verb}es`
  return BARE_Y.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
