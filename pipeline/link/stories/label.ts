import { commonest, namesOf } from './names_of.ts'
import type { StoryClaim, StoryRole } from './story_claim.ts'

/** Says nothing of what happens. */
const BE = 'be'

/** What happens, in plain English: who, what, whom or what; a thing that is given or taken with the word that stands before whom it goes to. */
export function labelOf(claims: readonly StoryClaim[]): string {
  const actions = claims.map(({ action }) => action)
  const action = commonest(actions.filter((one) => one !== BE)) ?? BE
  const own = claims.filter((claim) => claim.action === action)
  const [actor] = namesOf(claims, 'actor')
  const verb = actor !== undefined && isNamed(claims, actor) ? inThirdPerson(action) : action
  const ends = [actor, verb, ...endsOf(claims, own, actor)]
  return ends.filter((part) => part !== undefined && part !== '').join(' ')
}

/** Whom and what it is done to, where it happens if nobody and nothing is; as those say who use the word for it, else as others do. */
function endsOf(claims: readonly StoryClaim[], own: readonly StoryClaim[], actor: string | undefined): Part[] {
  const first = (among: readonly StoryClaim[], role: StoryRole): Part =>
    namesOf(among, role).filter((name) => name !== actor)[0]
  const [recipient, object] = [first(own, 'recipient'), first(own, 'object')]
  if (recipient !== undefined || object !== undefined) return affected(own, object, recipient)
  const place = first(own, 'place')
  const before = place === undefined ? null : wordBetween(own, triggerOf, textOf('place', place), AT_PLACES)
  if (before !== null) return PLACED.has(own[0]?.action ?? '') ? [place] : [before, place]
  return affected(own, first(claims, 'object'), first(claims, 'recipient'))
}

type Part = string | undefined

const isNamed = (claims: readonly StoryClaim[], actor: string): boolean =>
  claims.some(({ participants }) => participants.some(({ name, entity }) => name === actor && entity !== null))

/** "weapons to X", "with X", else X, or the thing alone. */
function affected(claims: readonly StoryClaim[], object: string | undefined, recipient: string | undefined): Part[] {
  if (recipient === undefined) return [object]
  const given =
    object === undefined ? null : wordBetween(claims, textOf('object', object), textOf('recipient', recipient))
  if (given) return [object, given, recipient]
  return [wordBetween(claims, triggerOf, textOf('recipient', recipient)) ?? '', recipient]
}

type Text = (claim: StoryClaim) => string | undefined

const textOf =
  (role: StoryRole, name: string): Text =>
  ({ participants }) =>
    participants.find((one) => one.role === role && one.name === name)?.text

const triggerOf: Text = ({ trigger }) => trigger

/** Words before where something happens, and verbs that do without, whatever their nouns do. */
const AT_PLACES: ReadonlySet<string> = new Set(['at', 'from', 'in', 'near', 'to'])
const PLACED: ReadonlySet<string> = new Set(['leave', 'reach', 'tour', 'visit'])

/** Words before whom something is done with or given to. Behind a noun "of" says no more than the verb does without it. */
const JOINTS: ReadonlySet<string> = new Set(['against', 'for', 'from', 'to', 'with'])
/** The one of them that most often stands alone between two parts of a claim; null where none does. */
function wordBetween(
  claims: readonly StoryClaim[],
  left: Text,
  right: Text,
  joints: ReadonlySet<string> = JOINTS,
): string | null {
  const words = claims.flatMap((claim) => {
    const [before, behind] = [left(claim), right(claim)]
    if (before === undefined || behind === undefined) return []
    const [start, end] = [claim.text.indexOf(before) + before.length, claim.text.indexOf(behind)]
    const between = claim.text.slice(start, end).trim()
    return end > start && joints.has(between) ? [between] : []
  })
  return commonest(words)
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
