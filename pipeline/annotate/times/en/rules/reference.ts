import { isCapital } from '../../../capital.ts'
import { type Day, formatDay } from '../../calendar.ts'
import { date, type Frame, type Phrase, type Reading, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'
import { first, has } from '../phrase.ts'

/** `recent weeks`, `the coming months`, `these days`, `the next few days` is a duration and not here. */
const vague: Rule = {
  name: 'vague',
  pattern: pattern('(the | these)? (recent | past | coming | future) (units | quarters) | these units'),
  read(phrase, { reference }) {
    if (phrase.words[0]?.kind === 'these' && !has(phrase, 'recent') && !has(phrase, 'coming'))
      return present(phrase, reference)
    return has(phrase, 'coming') || has(phrase, 'future')
      ? toReference('FUTURE_REF', reference)
      : toReference('PAST_REF', reference)
  },
}
const present = (phrase: Phrase, reference: Day | null): Reading | null =>
  first(phrase, 'units')?.value === 'D' ? toReference('PRESENT_REF', reference) : null

/** Past, present or future, as seen from the day of publication: needs none to be understood. */
export function toReference(value: string, reference: Day | null): Reading {
  const day = reference && formatDay(reference)
  const earliest = value === 'PAST_REF' ? null : day
  return { ...date(value, 'document'), earliest, latest: value === 'FUTURE_REF' ? null : day }
}

/** What makes "soon" and "shortly" reckon from another event. */
const RELATING = new Set(['before', 'after', 'as'])

/** `Workforce Now`: a word of a name. */
const isName = ({ words, before }: Phrase): boolean =>
  isCapital(words[0]?.text) && before?.kind === 'other' && isCapital(before.text)
/** `here and now` */
const isIdiom = ({ line, at }: Phrase): boolean => line[at - 1]?.kind === 'and' && line[at - 2]?.lower === 'here'

/** `now`, `currently`, `recently`, `soon`; not `soon after the meeting`. */
const word: Rule = {
  name: 'reference-word',
  pattern: pattern('(more | right)? reference'),
  read(phrase, { reference }) {
    const value = first(phrase, 'reference')?.value ?? ''
    const relates = value === 'FUTURE_REF' && RELATING.has(phrase.after?.lower ?? '')
    return relates || isName(phrase) ? null : toReference(value, reference)
  },
}

/** `as soon as possible` */
const asSoon: Rule = {
  name: 'as-soon',
  pattern: pattern('as reference as possible'),
  read: (phrase, { reference }) =>
    first(phrase, 'reference')?.value === 'FUTURE_REF' ? toReference('FUTURE_REF', reference) : null,
}

/** `now`, `right now` */
const now: Rule = {
  name: 'now',
  pattern: pattern('right? now'),
  read: (phrase, { reference }) => (isName(phrase) || isIdiom(phrase) ? null : toReference('PRESENT_REF', reference)),
}

/** `the past`, `the near future`, `future`, `the near term` */
const future: Rule = {
  name: 'future',
  pattern: pattern('the (near future | future | near term) | (in | for) &past'),
  read: (phrase, { reference }) =>
    (has(phrase, 'future') || has(phrase, 'term')) && phrase.after?.kind !== 'of'
      ? toReference('FUTURE_REF', reference)
      : null,
}
const thePast: Rule = {
  name: 'the-past',
  pattern: pattern('<preposition the (recent)? past'),
  read: (phrase, frame: Frame) => (isFollowedByNoun(phrase) ? null : toReference('PAST_REF', frame.reference)),
}
const isFollowedByNoun = ({ after }: Phrase): boolean =>
  after !== undefined && !['dot', 'comma', 'and', 'that'].includes(after.kind)

/** `current`, `recent` before a noun; `previously` */
const adjective: Rule = {
  name: 'adjective',
  pattern: pattern('current | recent | previously'),
  read(phrase, { reference }) {
    const head = phrase.words[0]
    if (head?.kind === 'current') return head.lower === 'current' ? toReference('PRESENT_REF', reference) : null
    return toReference('PAST_REF', reference)
  },
}

export const REFERENCES: readonly Rule[] = [vague, asSoon, word, now, future, thePast, adjective]
