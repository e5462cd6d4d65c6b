import type { Token } from '../../../language/reader.ts'
import type { Line } from '../grammar.ts'
import { isGenitive, lower, type RoleLists, roleLists } from './role_lists.ts'

const CAPITALISED = /^\p{Lu}/u
const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET'])
/** Most prepositions of a title: "professor of law at the University of X". */
const MOST = 3

/**
 * Past what prepositions add to a title that ends before token `at`: "of the Y", "for Y and Z", "of law at Y", "to the president"; but not an
 * owner of what the title leaves out ("for Y's 2008 race").
 */
export function complementEnd(line: Line, at: number): number {
  let end = at
  for (let i = 0; i < MOST; i++) {
    if (!opensComplement(line, end, i)) return end
    const next = nounsEnd(line, end + 1)
    const isOwner = isGenitive(line.words[next - 1])
    if (!line.tokens.slice(end + 1, next).some(isNaming) || isOwner || isCutShort(line, end, next)) return end
    const hasBody = hasOrganization(line, end + 1, next)
    end = next
    if (hasBody && line.words[end] !== 'of') return end
  }
  return end
}

/** "Chairman of the Xtown, Yl., maker of Z": what it is of stands behind the place, which alone has no article. */
const isCutShort = ({ words, names }: Line, at: number, end: number): boolean =>
  lower(words[at + 1] ?? '') === 'the' &&
  names.places.has(at + 2) &&
  end === at + 3 &&
  words[end] === ',' &&
  names.places.has(end + 1)

/** "of the first", before a title in quotation marks, says nothing. */
const isNaming = ({ upos }: Token): boolean => upos !== 'DET' && upos !== 'ADJ'

function opensComplement(line: Line, at: number, depth: number): boolean {
  const { words, tokens, names } = line
  const known = roleLists()
  const preposition = words[at] ?? ''
  if (preposition === FROM) return names.organizations.has(at + (lower(words[at + 1] ?? '') === 'the' ? 2 : 1))
  if (!known.prepositions.has(preposition)) return false
  if (depth > 0 && !known.ofBodies.has(preposition)) return false
  const article = lower(words[at + 1] ?? '') === 'the' ? 1 : 0
  const first = at + 1 + article
  if (preposition === 'in' && (names.places.has(first) || depth > 0)) return false
  if (tokens[first]?.upos === 'NUM' || isPeriod(line, first, known)) return false
  return known.always.has(preposition) || article === 1 || CAPITALISED.test(words[first] ?? '') || isField(line, at)
}

/** "A nurse from Y": only a body is what somebody works for. */
const FROM = 'from'

/** "for years", "at the time", "for several months" */
const isPeriod = ({ words }: Line, at: number, { periods }: RoleLists): boolean =>
  periods.has(words[at] ?? '') || periods.has(words[at + 1] ?? '')

/** "lecturer in economics", "expert on trade": a field has no article. */
const isField = ({ words, tokens }: Line, at: number): boolean =>
  words[at] !== 'with' && tokens[at + 1]?.upos === 'NOUN'

/** Past nouns and whole names, up to a comma, a verb, a preposition. */
function nounsEnd(line: Line, at: number): number {
  const { tokens, names } = line
  let end = at
  while (end < tokens.length) {
    const name = names.thingEnds.get(end) ?? names.personEnds.get(end)
    if (name !== undefined) end = pastBased(line, name)
    else if (isInside(tokens[end] as Token) || isHyphened(tokens, end) || joinsNouns(line, at, end)) end++
    else break
  }
  return end
}

/** "the publisher of Xtown, Yl.-based Z": past where the body is from, whose state ends before token `at` or behind the comma there. */
function pastBased({ words, names }: Line, at: number): number {
  const state = words[at] === ',' && names.places.has(at + 1) ? (names.thingEnds.get(at + 1) ?? at) : at
  return state > at && words[state] === '-' && words[state + 1] === BASED ? state + 2 : at
}
const BASED = 'based'

/** The second half of "black-owned". */
const isHyphened = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start

const isInside = ({ upos, xpos, text }: Token): boolean =>
  (INSIDE.has(upos) && xpos !== 'WDT') || xpos === 'PRP$' || text === '-' || text === '&' || isGenitive(text)

/** "Minister of Trade and Industry", "minister of trade and industry", "minister for women, children and families". */
function joinsNouns({ tokens, words }: Line, from: number, at: number): boolean {
  if (words[at] !== 'and') return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (at === from || !before || !after || roleLists().heads.longestAt(words, at + 1)) return false
  const [left, right] = [CAPITALISED.test(before.text), CAPITALISED.test(after.text)]
  if (left && right) return before.upos === 'PROPN' && after.upos === 'PROPN'
  return !left && !right && before.upos === 'NOUN' && after.upos === 'NOUN' && tokens[from]?.upos !== 'DET'
}

function hasOrganization({ names }: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (names.organizations.has(at)) return true
  return false
}
