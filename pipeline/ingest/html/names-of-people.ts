/** Bylines to names: cut what leads in, what follows, and what is no name. */
import { monthOf } from './months.ts'

const LEAD =
  /^(?:(?:words|written|posted|published|reviewed|updated|story|text|reported|article|photos?|recipe|medically reviewed)\s+)?(?:by|von|par|por|di|door|av|od|przez)\b[:\s]\s*/i
const LABEL = /^(?:by|author|authors|autor|autore|auteur|writer|written by)\s*[:|]\s*/i
const BETWEEN = /\s*(?:[,;|·•⋅\n\t]|\s[–—-]\s|\s(?:and|und|et|y|e|en|og|och|i|with)\s|\s?&\s?)\s*/
const TAIL =
  /\s+(?:published|posted|updated|last|on|in|at|is|lives|for|view|special|contributor|founder|editor|writer|staff|senior|min)\b.*$/i
const ADDRESS = /https?:|www\.|@|\.com\b|[{}<>]/i
const NO_NAME =
  /^(?:admin|administrator|editor|editors|staff|guest|null|undefined|unknown|none|by|share|updated|published|posted|author|view more posts|more posts|see all posts|written by|about the author|about|follow|reviewed by|(?:ph\.?\s?d|m\.?d|rdn?|dvm|mba|jr|sr|cpa|ms|rn)\.?)$/i
const MAX_NAME = 60
const MIN_NAME = 2

/** The names in a byline or an author field, in order. */
export function splitNames(raw: string): string[] {
  const line = raw.replace(/\s+/g, ' ').trim().replace(LABEL, '').replace(LEAD, '')
  return line
    .split(BETWEEN)
    .map((part) => cutDate(part.replace(LEAD, '').replace(TAIL, '').trim()))
    .filter(isName)
}

/** A byline often goes on with a date or an hour. */
function cutDate(part: string): string {
  const words = part.split(/\s+/)
  const at = words.findIndex((word, i) => i > 0 && (/\d/.test(word) || monthOf(word.replace(/\.$/, ''), 'en') > 0))
  const isDate = at > 0 && (/\d/.test(words[at] ?? '') || at === words.length - 1 || /\d/.test(words[at + 1] ?? ''))
  return isDate ? words.slice(0, at).join(' ') : part
}

export function isName(name: string): boolean {
  if (name.length < MIN_NAME || name.length > MAX_NAME || ADDRESS.test(name) || NO_NAME.test(name)) return false
  return /\p{L}/u.test(name) && !/\d{2}/.test(name) && !(monthOf(name.replace(/\.$/, ''), 'en') > 0 && name.length <= 9)
}

const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiou]s?|v[ao]n|der|den|del|la|le|bin|al|el|y|e)$/u
const MAX_WORDS = 4

/** Two to four words that begin with capitals, at the head of the line. */
export function isPersonLike(line: string): boolean {
  const [first = ''] = splitNames(line)
  const words = first.split(' ')
  return words.length >= 2 && words.length <= MAX_WORDS && words.every((word) => NAME_WORD.test(word))
}
