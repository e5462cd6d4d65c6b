import type { Line, RolePhrase, Standing, Stretch } from '../grammar.ts'
import { lower, roleLists } from './role_lists.ts'
import { standingOf } from './standing.ts'
import { titlesAt } from './title.ts'

/** What may open an apposition, besides a comma. */
const OPENERS = new Set([',', '(', '—', '–', '--', '-'])
/** Finite verbs: "X, a spokesman said" says nothing of X. */
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const PAST = new Set(['was', 'were'])

/**
 * What stands behind a name that ends before token `end`: ", the leader of Y,", ", 34, a nurse", "(head of Y)", "is a professor at Y",
 * ", who is head of Y". Without article and praise; with what a preposition adds.
 */
export function rolesAfter(line: Line, end: number): RolePhrase[] {
  const bracketed = line.words[end] === '(' ? inApposition(line, end + 1) : []
  if (bracketed.length > 0) return bracketed
  const aged = pastAge(line, pastBrackets(line, pastPlace(line, end)))
  const at = line.words[aged] === ',' ? pastPlace(line, aged + 1, aged) : aged
  if (OPENERS.has(line.words[at] ?? '') && !isHyphen(line, at)) return inApposition(line, at + 1)
  const copula = copulaAt(line, end)
  return copula >= 0 ? afterCopula(line, copula) : []
}

/** The token of "is", "was" or the "been" of "has been" at token `at`; -1 where none stands there. */
function copulaAt({ words }: Line, at: number): number {
  if (words[at] === 'has' && words[at + 1] === 'been') return at + 1
  return roleLists().copulas.has(lower(words[at] ?? '')) ? at : -1
}

/** A dash has room on both sides. */
const isHyphen = ({ tokens }: Line, at: number): boolean =>
  tokens[at]?.text === '-' && (tokens[at]?.start === tokens[at - 1]?.end || tokens[at]?.end === tokens[at + 1]?.start)

/** Most words in brackets behind a name: "(R-Texas)". */
const BRACKETED = 6
function pastBrackets({ words }: Line, end: number): number {
  const close = words[end] === '(' ? words.indexOf(')', end) : -1
  return close > 0 && close - end <= BRACKETED && words[close + 1] === ',' ? close + 1 : end
}

const FROM = new Set(['of', 'from'])
/** "X of Y, the mayor", "X, 40, from Y, a nurse": past where somebody is from, which begins at token `at`; else `otherwise`. */
function pastPlace({ words, names }: Line, at: number, otherwise: number = at): number {
  const place = FROM.has(words[at] ?? '') && names.places.has(at + 1) ? names.thingEnds.get(at + 1) : undefined
  return place !== undefined && words[place] === ',' ? place : otherwise
}

/** ", 34" and "(34)" stand between a name and what its owner is. */
function pastAge({ words, tokens }: Line, end: number): number {
  const now = words[end + 1] === 'now' || words[end + 1] === 'aged' ? 1 : 0
  if (tokens[end + 1 + now]?.upos !== 'NUM') return end
  if (words[end] === ',') return words[end + 2 + now] === ',' ? end + 2 + now : end
  return words[end] === '(' && words[end + 2] === ')' ? end + 3 : end
}

function inApposition(line: Line, at: number): RolePhrase[] {
  const { words } = line
  const copula = words[at] === 'who' ? copulaAt(line, at + 1) : -1
  if (copula >= 0) return afterCopula(line, copula)
  const titles = titlesAt(line, at)
  const last = titles.at(-1)
  return last && isClosed(line, last) ? titles.map((title) => toPhrase(line, title, wordAt(line, at))) : []
}

/** "once a minister", "formerly head of Y": the word that opens it. */
const wordAt = (line: Line, at: number): Standing => standingOf(line, { first: at, last: at + 1 })

const isClosed = ({ tokens, names }: Line, { last }: Stretch): boolean =>
  !FINITE.has(tokens[last]?.xpos ?? '') && !names.persons.has(last)

/** "is a professor at Y", "was president of Y": with an article, or with what a preposition adds. */
function afterCopula(line: Line, copula: number): RolePhrase[] {
  const opener = line.tokens[copula + 1]?.upos
  if (opener === 'VERB' || isUnsure(line, copula)) return []
  const titles = titlesAt(line, copula + 1)
  const hasArticle = opener === 'DET'
  const [first] = titles
  if (!first || !(hasArticle || hasComplement(line, first))) return []
  const standing = PAST.has(lower(line.words[copula] ?? '')) ? 'former' : 'current'
  return titles.map((title) => toPhrase(line, title, standing))
}

/** How far before the copula its clause may begin. */
const CLAUSE = 6
/** "if X is the nominee" */
function isUnsure({ words }: Line, copula: number): boolean {
  const before = words.slice(Math.max(0, copula - CLAUSE), copula)
  return before.slice(before.lastIndexOf(',') + 1).some((word) => roleLists().unsure.has(lower(word)))
}

const hasComplement = ({ words }: Line, { first, last }: Stretch): boolean =>
  words.slice(first, last).some((word) => roleLists().prepositions.has(word))

const toPhrase = (line: Line, title: Stretch, standing: Standing): RolePhrase => ({
  ...title,
  where: 'after',
  standing: standingOf(line, title, standing),
  title: null,
})
