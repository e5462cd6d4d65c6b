import { IDEOGRAPHS } from '../../language/unspaced.ts'
import { plainText } from './plain.ts'
import { formsOf } from './wording.ts'

/** Bylines and author fields to names: what leads in, what follows and what is no name is cut. */

const BY = formsOf('by')
/** "By", "Words by", "Author:", in any language; some scripts set nothing between it and the name. */
export const LEAD = new RegExp(
  String.raw`^(?:(?:words|written|posted|published|updated|story|text|reported|article)\s+)?(?:${BY})(?:\s*[:：|/]\s*|\s+)`,
  'iu',
)
/** Such a word alone, its name in the next line or element. */
export const BY_ALONE = new RegExp(String.raw`^(?:${BY})(?:\(s\))?\s*[:：]?$`, 'iu')
const ROLE = formsOf('role')
const HAS_ROLE = new RegExp(String.raw`(?<!\p{L})(?:${ROLE})(?!\p{L})`, 'iu')
const ROLE_LAST = new RegExp(String.raw`\s(?:${ROLE})$`, 'iu')
const BETWEEN = /(?:[,;|·•⋅、，；،؛]| [–—-] ) ?/
const AND = new RegExp(` (?:${formsOf('and')}|&) `, 'u')
/** One letter joins two names, but also the halves of one. */
const AND_LETTER = / (?:y|e|i|a|и|і|й) /u
/** In a byline, names end where their owner's work or the date begins. */
const TAIL =
  / (?:published|posted|updated|last|on|in|at|is|lives|for|view|special|reviewed|mins?|contributor|founder|editor|editor-in-chief|writer|reporter|correspondent)(?: |$)/i
const ADDRESS = /https?:|www\.|@|^\S+\.com$|[{}<>]|^\(/i
const NO_NAME =
  /^(?:admin|administrator|editor|editors|staff|guest|null|undefined|unknown|none|by|and|share|updated|published|posted|author|view more posts|more posts|see all posts|written by|about the author|the author|about|follow|reviewed by|full bio)$/i
const NO_PERSON =
  /\b(?:bio|watch|live|subscribe|contact|follow|type|authors?|read|comments?|categories|posts?|view|more|share|mins?|updated|published)\b/i
/** Degrees and honours after a name. */
const LETTERS = /^(?:ph\.?\s?d\.?|[A-Z][A-Za-z]?(?:\.?[A-Z]){1,4}\.?|Jr\.?|Sr\.?)$/
const MONTH_LAST =
  / (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon|tue|wed|thu|fri|sat|sun)\.?$/i
const MAX_NAME = 60
const MIN_NAME = 2

/** The names in a field that holds nothing but names. */
export function namesIn(raw: string): string[] {
  const parts = splitParts(raw).flatMap(splitAnd)
  const names = parts.filter((part, i) => i === 0 || !(LETTERS.test(part) || HAS_ROLE.test(part)))
  return names.map(withoutRole).filter(isName)
}

/** The names in a line that people read: "By A B and C D, special correspondents | 6 May". */
export function namesInByline(line: string): string[] {
  const parts = splitParts(line).map(cutDate).flatMap(splitAnd)
  const named = parts.filter((part, i) => i === 0 || !HAS_ROLE.test(part))
  const names = named.map((part) => withoutRole(cutDate(cutTail(part.replace(LEAD, '')).trim())))
  return names.filter((name, i) => isName(name) && !NO_PERSON.test(name) && (i === 0 || hasPersonForm(name)))
}

/** The parts have single blanks inside and none at their ends, which the patterns build on. */
const splitParts = (raw: string): string[] =>
  oneLine(raw)
    .split(BETWEEN)
    .map((part) => part.trimEnd())

const oneLine = (raw: string): string => plainText(raw).replace(/\s+/g, ' ').trim().replace(LEAD, '').replace(LEAD, '')

function cutTail(part: string): string {
  const at = part.search(TAIL)
  return at < 0 ? part : part.slice(0, at)
}

/** What a person does, said after the name. */
function withoutRole(part: string): string {
  const name = part.replace(ROLE_LAST, '')
  return name !== part && hasPersonForm(name) ? name : part
}

/** Cut at "and" only between two names: institutions have it inside. */
function splitAnd(part: string): string[] {
  const words = part.split(AND)
  const sides = words.flatMap((side) => {
    const halves = side.split(AND_LETTER)
    return halves.every((half) => half.includes(' ')) ? halves : [side]
  })
  return sides.length > 1 && sides.every((side) => CAPITAL.test(side) && !OF.test(side)) ? sides : [part]
}

const CAPITAL = /^[\p{Lu}\p{Lo}]/u
const OF = /\s(?:of|for|the|in)\s/i

/** A byline often goes on with a date or an hour. */
const cutDate = (part: string): string =>
  part
    .replace(/ ?\d[\s\S]*$/, '')
    .replace(MONTH_LAST, '')
    .trim()

function isName(name: string): boolean {
  if (name.length < MIN_NAME || name.length > MAX_NAME || ADDRESS.test(name) || NO_NAME.test(name)) return false
  return /\p{L}/u.test(name) && !/\d{2}/.test(name)
}

const NAME_WORD = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*|d[aeiou]s?|v[ao]n|der|den|del|la|le|bin|al|el|y|e)$/u
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
    words.length >= 2 && words.length <= MAX_WORDS && words.every((word) => NAME_WORD.test(word)) && !LETTERS.test(name)
  )
}

/** The line begins with what looks like a person's name. */
export const isPersonLike = (line: string): boolean => hasPersonForm(namesInByline(line)[0] ?? '')
