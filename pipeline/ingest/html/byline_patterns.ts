import { once } from '../../once.ts'
import { formsOf } from './wording.ts'

/** Patterns over the words that pages set around names, in any language; built at first use from the list of bylines. */
export const bylinePatterns = once(() => ({
  /** "By", "Words by", "Author:"; some scripts set nothing between it and the name. */
  lead: new RegExp(String.raw`^(?:(?:${formsOf('before by')})\s+)?(?:${formsOf('by')})(?:\s*[:：|/]\s*|\s+)`, 'iu'),
  /** Such a word alone, its name in the next line or element. */
  byAlone: new RegExp(String.raw`^(?:${formsOf('by')})(?:\(s\))?\s*[:：]?$`, 'iu'),
  role: new RegExp(String.raw`(?<!\p{L})(?:${formsOf('role')})(?!\p{L})`, 'iu'),
  roleLast: new RegExp(String.raw`\s(?:${formsOf('role')})$`, 'iu'),
  and: new RegExp(` (?:${formsOf('and')}|&) `, 'u'),
  /** One letter joins two names, but also the halves of one. */
  andLetter: new RegExp(` (?:${formsOf('and letter')}) `, 'u'),
  /** In a byline, names end where their owner's work or the date begins. */
  tail: new RegExp(` (?:${formsOf('tail')})(?: |$)`, 'i'),
  dateLast: new RegExp(String.raw` (?:${formsOf('date last')})\.?$`, 'i'),
  noName: new RegExp(`^(?:${formsOf('no name')})$`, 'i'),
  noPerson: new RegExp(String.raw`\b(?:${formsOf('no person')})\b`, 'i'),
  /** Degrees and honours after a name. */
  letters: new RegExp(String.raw`^(?:${formsOf('degree')}|[A-Z][A-Za-z]?(?:\.?[A-Z]){1,4}\.?)$`),
  nameWord: new RegExp(String.raw`^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*|${formsOf('particle')})$`, 'u'),
  ofInside: new RegExp(String.raw`\s(?:${formsOf('of')})\s`, 'i'),
}))
