import { IDEOGRAPHS } from '../../language/unspaced.ts'
import { bylinePatterns } from './byline_patterns.ts'
import { plainText } from './plain.ts'

/** Bylines and author fields to names: what leads in, what follows and what is no name is cut. */

const BETWEEN = /(?:[,;|·•⋅、，；،؛]| [–—-] ) ?/
const ADDRESS = /https?:|www\.|@|^\S+\.com$|[{}<>]|^\(/i
const MAX_NAME = 60
const MIN_NAME = 2

/** The names in a field that holds nothing but names. */
export function namesIn(raw: string): string[] {
  const parts = splitParts(raw).flatMap(splitAnd)
  const names = parts.filter(
    (part, i) => i === 0 || !(bylinePatterns().letters.test(part) || bylinePatterns().role.test(part)),
  )
  return names.map(withoutRole).filter(isName)
}

/** The names in a line that people read: "By A B and C D, special correspondents | 6 May". */
export function namesInByline(line: string): string[] {
  const parts = splitParts(line).map(cutDate).flatMap(splitAnd)
  const named = parts.filter((part, i) => i === 0 || !bylinePatterns().role.test(part))
  const names = named.map((part) => withoutRole(cutDate(cutTail(part.replace(bylinePatterns().lead, '')).trim())))
  return names.filter(
    (name, i) => isName(name) && !bylinePatterns().noPerson.test(name) && (i === 0 || hasPersonForm(name)),
  )
}

/** The parts have single blanks inside and none at their ends, which the patterns build on. */
const splitParts = (raw: string): string[] =>
  oneLine(raw)
    .split(BETWEEN)
    .map((part) => part.trimEnd())

const oneLine = (raw: string): string =>
  plainText(raw).replace(/\s+/g, ' ').trim().replace(bylinePatterns().lead, '').replace(bylinePatterns().lead, '')

function cutTail(part: string): string {
  const at = part.search(bylinePatterns().tail)
  return at < 0 ? part : part.slice(0, at)
}

/** What a person does, said after the name. */
function withoutRole(part: string): string {
  const name = part.replace(bylinePatterns().roleLast, '')
  return name !== part && hasPersonForm(name) ? name : part
}

/** Cut at "and" only between two names: institutions have it inside. */
function splitAnd(part: string): string[] {
  const words = part.split(bylinePatterns().and)
  const sides = words.flatMap((side) => {
    const halves = side.split(bylinePatterns().andLetter)
    return halves.every((half) => half.includes(' ')) ? halves : [side]
  })
  return sides.length > 1 && sides.every((side) => CAPITAL.test(side) && !bylinePatterns().ofInside.test(side))
    ? sides
    : [part]
}

const CAPITAL = /^[\p{Lu}\p{Lo}]/u

/** A byline often goes on with a date or an hour. */
const cutDate = (part: string): string =>
  part
    .replace(/ ?\d[\s\S]*$/, '')
    .replace(bylinePatterns().dateLast, '')
    .trim()

function isName(name: string): boolean {
  if (name.length < MIN_NAME || name.length > MAX_NAME || ADDRESS.test(name) || bylinePatterns().noName.test(name))
    return false
  return /\p{L}/u.test(name) && !/\d{2}/.test(name)
}

const MAX_WORDS = 4

/** Names of scripts that set no space inside them. */
const ONE_WORD = new RegExp(String.raw`^[${IDEOGRAPHS}\p{Script=Hangul}・]{2,5}$`, 'u')

const ABBREVIATIONS = /^\p{Lu}{2,3}(?: \p{Lu}{2,3})+$/u

/** Two to four words that begin with capitals. */
function hasPersonForm(name: string): boolean {
  if (ONE_WORD.test(name)) return true
  if (ABBREVIATIONS.test(name)) return false
  const words = name.split(' ')
  return (
    words.length >= 2 &&
    words.length <= MAX_WORDS &&
    words.every((word) => bylinePatterns().nameWord.test(word)) &&
    !bylinePatterns().letters.test(name)
  )
}

/** The line begins with what looks like a person's name. */
export const isPersonLike = (line: string): boolean => hasPersonForm(namesInByline(line)[0] ?? '')
