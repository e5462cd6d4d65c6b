import type { Line, RoleGrammar, RolePhrase, Stretch } from '../grammar.ts'
import { rolesAcrossComma } from './across_comma.ts'
import { rolesAfter } from './after_name.ts'
import { rolesBefore } from './before_name.ts'
import { isBodyPreposition, isGenitive, lower, roleLists } from './role_lists.ts'
import { rolesByVerb } from './role_verbs.ts'
import { isOnlySaid } from './standing.ts'

/** Where no title follows that belongs to another name. */
const CLOSES = new Set([',', '.', ')', ';', '?', '!', '—', '–', ':', undefined])

/** All that a sentence says of one person. */
function rolesOf(line: Line, name: Stretch): RolePhrase[] {
  const before = rolesBefore(line, name)
  const across = before.length === 0 && CLOSES.has(line.words[name.last]) ? rolesAcrossComma(line, name.first - 1) : []
  const after = rolesAfter(line, name.last)
  const found = [...before, ...across, ...(after.length > 0 ? after : rolesByVerb(line, name.last))]
  return found.filter(
    (role) => !line.names.persons.has(role.first) && !isOnlySaid(line, role) && !isShouted(line, role),
  )
}

/** "X – WINNER": what a list marks names with is no title. */
const isShouted = ({ words }: Line, { where, first, last }: RolePhrase): boolean =>
  where === 'after' && last - first === 1 && SHOUTED.test(words[first] ?? '')
const SHOUTED = /^\p{Lu}{5,}$/u

/** Most adjectives between a name and the title that it owns: "Y's longtime finance director". */
const BETWEEN = 3

function ownerEnd({ tokens, words }: Line, { first }: Stretch): number | null {
  let at = first - 1
  while (first - at <= BETWEEN && (tokens[at]?.upos === 'ADJ' || tokens[at]?.upos === 'ADV')) at--
  return isGenitive(words[at]) ? at : null
}

function bodyBehind(line: Line, { last }: Stretch, title: RolePhrase): number | null {
  const { words, names } = line
  if (title.where === 'after') return bodyAfterComma(line, title.last)
  if (title.where !== 'before' || !isBodyPreposition(words[last])) return null
  const at = lower(words[last + 1] ?? '') === 'the' ? last + 2 : last + 1
  return names.organizations.has(at) ? at : null
}

/** "X, spokesman, Y." */
function bodyAfterComma({ words, names }: Line, comma: number): number | null {
  const end = words[comma] === ',' && names.organizations.has(comma + 1) ? names.thingEnds.get(comma + 1) : undefined
  return end !== undefined && CLOSES.has(words[end]) ? comma + 1 : null
}

const CAPITALS = /^\p{Lu}{2,4}$/u
const isTitle = (word: string): boolean => CAPITALS.test(word) && roleLists().heads.longestAt([word], 0) !== null

/** How English says what somebody is. */
export const english: RoleGrammar = {
  rolesOf,
  ownerEnd,
  bodyBehind,
  isTitle,
  isToward: (word) => word === 'to',
  isOwner: (words, end, next) => next === end + 1 && isGenitive(words[end]),
}
