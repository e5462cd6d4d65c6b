import type { Clause } from './clause.ts'
import { isIn, tellingWords, wordsIn } from './words.ts'

/** Most characters that stand behind a verb, and those up to which its clause is told to its end. */
const LONGEST = 110
const WHOLE = 90

const BREAK = /[,;:!?()[\]–—\n]|--/

/** Where what stands behind the trigger ends: with the last that takes part, and with the phrase around that. */
export function endOfRest(clause: Clause): number {
  const { claim, sentence, text } = clause
  const from = claim.trigger_end
  if (OPENS_CONTENT.test(text.slice(from, from + MOST_OPENING)))
    return shortened(text, from, endOfContent(text, from, sentence.end))
  const parts = claim.participants.filter(({ start, end }) => start >= from && end <= sentence.end)
  const ends = parts
    .filter((part) => part.role !== 'time' || follows(text.slice(from, part.start)))
    .map(({ end }) => end)
    .toSorted((a, b) => a - b)
  const last = ends.findLast((end) => end - from <= LONGEST) ?? from
  const whole =
    claim.rule === 'nominal'
      ? joinedOn(clause, endOfGroup(text, from, last, sentence.end))
      : endOfPhrase(text, last, sentence.end)
  return whole - from <= WHOLE || last === from ? shortened(text, from, whole) : last
}

/** "said that …", "warned Thursday that …": what is said is told with it. */
const OPENS_CONTENT = /^\s{1,2}(?:\p{Lu}[\p{L}.]{2,11}\s)?that\s/u
const MOST_OPENING = 20

/** Up to the next mark: what is said is a sentence of its own. */
function endOfContent(text: string, from: number, most: number): number {
  for (const { 0: word, index } of text.slice(from, most).matchAll(/\S+/g)) {
    const mark = word.search(BREAK)
    if (mark >= 0 && !isInside(word, mark)) return from + index + mark
  }
  return most
}

/** Is nothing else told before that? */
const follows = (between: string): boolean =>
  !between.includes(',') && !wordsIn(between).some((word) => isIn(tellingWords().stop, word))

/** Up to the next mark, or the next word that opens a clause. Words before a verb of their own are its subject: they are told only `before` it. */
function endOfPhrase(text: string, from: number, most: number, verb: 'before' | 'none' = 'none'): number {
  let at = from
  for (const { 0: word, index } of text.slice(from, most).matchAll(/\S+/g)) {
    if (isIn(tellingWords().finite, word)) return verb === 'before' ? at : from
    if (isIn(tellingWords().stop, word) || (at > from && isBreak(text, at))) return at
    const mark = word.search(BREAK)
    if (mark >= 0 && !isInside(word, mark)) return from + index + mark
    at = from + index + word.length
  }
  return Math.min(at, most)
}

/** Of a noun's phrase less is sure: up to the first verb, and on from those that take part only behind "of". */
function endOfGroup(text: string, from: number, last: number, most: number): number {
  const verb = endOfPhrase(text, from, most, 'before')
  const goesOn = /^\s(?:of|to|in|on|with)\s/.test(text.slice(last, last + 6))
  return goesOn || last > verb ? verb : last
}

/** "between A and B": on to those who are joined to what it ends with. */
function joinedOn({ text, claim }: Clause, end: number): number {
  let at = end
  for (const part of claim.participants.toSorted((a, b) => a.start - b.start))
    if (part.start > at && JOINT.test(text.slice(at, part.start))) at = part.end
  return at
}
const JOINT = /^ and $/

const isBreak = (text: string, at: number): boolean => /^[^\S\n]*\n/.test(text.slice(at, at + 2))
/** "10,000" goes on behind its mark. */
const isInside = (word: string, mark: number): boolean => /^[,:][\p{L}\d]/u.test(word.slice(mark))

function shortened(text: string, from: number, end: number): number {
  if (end - from <= LONGEST) return end
  const cut = text.slice(from, from + LONGEST)
  return from + Math.max(0, cut.lastIndexOf(' '))
}

const END_MARK = /[\s,;:.–—-]/

/** In one pass from behind. */
function withoutEndMarks(words: string): string {
  let end = words.length
  while (end > 0 && END_MARK.test(words.charAt(end - 1))) end--
  return words.slice(0, end)
}

/** Words without those at the end that lead on to others. */
export function undangled(words: string): string {
  const all = wordsIn(withoutEndMarks(words))
  while (all.length > 1 && isIn(tellingWords().dangling, all.at(-1))) all.pop()
  return withoutEndMarks(all.join(' '))
}

/** Quotation marks and brackets whose other half is not there are left out. */
export function balanced(words: string): string {
  const opened = (words.match(/["“”]/g) ?? []).length
  const marks = opened % 2 === 1 ? words.replace(/["“”]/g, '') : words
  const [open, close] = [marks.split('(').length, marks.split(')').length]
  return open === close ? marks : marks.replace(/[()]/g, '')
}
