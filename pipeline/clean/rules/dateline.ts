import { open, type Rule } from '../page.ts'

/** A place, perhaps its country, perhaps a date: capitalised words, numbers and commas. */
const PLACE =
  /\p{Lu}[\p{L}\p{M}.'’-]*(?:,? (?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,4}|d[aeiou][ls]?|l[aeo]s?|of|and|am|sur|upon)){0,7}/u
    .source
const AGENCY = /\(\p{Lu}[^()]{1,40}\)/u.source
const DASH = /\s?(?:--|[—–-])\s+/u.source
const LEAD = new RegExp(`^(?:(?=\\p{Lu}{3,})${PLACE}(?:,? ${AGENCY})?|${PLACE},? ${AGENCY}),?${DASH}(?=\\S)`, 'u')
/** UTF-16 code units. */
const LONGEST = 100

/** Length of the dateline that opens a paragraph, dash included: a place in capitals, or a place and an agency in brackets; 0 for none. */
export const datelineLength = (line: string): number => LEAD.exec(line.slice(0, LONGEST))?.[0].trimEnd().length ?? 0

/** Where and by whom it was reported, before the text on the same line; `readPage` cut it off. */
export const dateline: Rule = {
  name: 'dateline',
  *judge(page, ruled) {
    for (const [i] of open(page, ruled))
      if (page.pieces[i + 1]?.opens_line === false) yield [i, { kind: 'dateline', verdict: 'kept', score: null }]
  },
}
