import type { Span } from '../../../record/span.ts'
import { verbOf } from '../verb_of.ts'
import { type Clause, stretch } from './clause.ts'
import { isMany, type Named } from './named.ts'
import { participleOf, pastOf, thirdPersonOf } from './verb_forms.ts'
import { isIn, tellingWords, wordsIn } from './words.ts'

/** A verb with what stands between it and its subject. */
export interface VerbGroup {
  words: string
  asWritten: boolean
}

/** The verb with what stands between it and its subject; made anew where that is more than helping words. */
export function verbGroup(clause: Clause, subject: Span, named: Named): VerbGroup {
  const { claim } = clause
  const trigger = stretch(clause, claim.trigger_start, claim.trigger_end)
  const words = subject.end <= claim.trigger_start ? spelledOut(clause, subject.end, trigger) : null
  if (words !== null && standsAlone(clause, words, trigger))
    return { words: `${words.join(' ')} ${trigger}`.trim(), asWritten: true }
  return { words: remade(clause, named, trigger), asWritten: false }
}

const RELATIVE = /^,? ?(?:who|which|that)$/

/** The words between a subject and its verb, short forms in full; a relative pronoun stands for the subject. */
function spelledOut({ text, claim }: Clause, from: number, trigger: string): string[] {
  const short = text.slice(from, claim.trigger_start).replace(/’/g, "'")
  const have = claim.rule === 'passive' || trigger.endsWith('ing') ? ' is' : ' has'
  const full = short
    .replace(/\bca ?n't/g, 'cannot')
    .replace(/ ?n't/g, ' not')
    .replace(/ ?'(d|ll|ve|re)\b/g, (_, end: string) => ` ${FULL.get(end)}`)
    .replace(/^ ?'s\b/, have)
  const words = wordsIn(full.replace(ASIDE, ' '))
  return RELATIVE.test(words[0] ?? '') || words[0] === ',' ? words.slice(1) : words
}
/** ", the head of the board," */
const ASIDE = /^,[^,]*,/
const FULL: ReadonlyMap<string, string> = new Map([
  ['d', 'would'],
  ['ll', 'will'],
  ['ve', 'have'],
  ['re', 'are'],
])

/** Most words between a subject and a verb that is led to: "has agreed to". */
const MOST_LEADING = 5

/** Helping words alone, or those of a verb that leads to this one. */
function standsAlone(clause: Clause, words: readonly string[], trigger: string): boolean {
  if (words.some((word) => /[,;:()"“”–—]/.test(word))) return false
  const helping = words.every((word) => isHelping(word))
  if (words.length === 0) return isFiniteForm(clause, trigger)
  if (clause.claim.rule === 'copular') return isCopular(words)
  if (helping) return words.some((word) => !word.endsWith('ly')) || isFiniteForm(clause, trigger)
  const [first = '', ...others] = words
  const leads = words.at(-1) === 'to' || (clause.claim.rule === 'light' && words.length <= MOST_LEADING)
  return (
    leads &&
    words.length > 1 &&
    words.length <= MOST_LEADING &&
    first !== 'to' &&
    !others.includes('and') &&
    !others.includes('by')
  )
}

/** "is on his": a form of "be", and small words before what is said of the subject. */
const isCopular = ([first, ...others]: readonly string[]): boolean =>
  isIn(tellingWords().auxiliary, first) && others.length < MOST_LEADING && others.every((word) => isSmall(word))

const isSmall = (word: string): boolean =>
  isHelping(word) || [tellingWords().determiner, tellingWords().dangling].some((words) => isIn(words, word))

const isHelping = (word: string): boolean =>
  isIn(tellingWords().auxiliary, word) || word.endsWith('ly') || /n['’]t$/.test(word)

/** Can the trigger be the one verb of a sentence? */
function isFiniteForm(clause: Clause, trigger: string): boolean {
  const { claim } = clause
  if (claim.rule === 'passive' || claim.rule === 'participle' || trigger.endsWith('ing')) return false
  return isPast(clause, trigger) || trigger.endsWith('s') || claim.rule === 'light'
}

/** No infinitive, and no participle that is not the past, too. */
function isPast(clause: Clause, trigger: string): boolean {
  const [verb, form = ''] = [verbOf(clause.claim), trigger.toLowerCase().split(' ')[0]]
  return form !== verb && !form.endsWith('ing') && (form === pastOf(verb) || form !== participleOf(verb))
}

export const particlesOf = ({ claim }: Clause): string => claim.action.split(' ').slice(1).join(' ')

/** The verb in the form that its subject and its standing ask for. */
function remade(clause: Clause, named: Named, trigger: string): string {
  const { claim } = clause
  const [many, not] = [isMany(named), claim.polarity === 'negative' ? ' not' : '']
  const verb = verbOf(clause.claim)
  const done = isPassive(clause) || claim.rule === 'copular' ? trigger.toLowerCase() : null
  switch (claim.status) {
    case 'planned':
      return `${many ? 'are' : 'is'}${not} to ${done === null ? verb : `be ${done}`}`
    case 'requested':
      return `should${not} ${done === null ? verb : `be ${done}`}`
    case 'hypothetical':
      return `may${not} ${done === null ? verb : `be ${done}`}`
    default: {
      if (done !== null && claim.rule === 'copular' && claim.status === 'ongoing')
        return `${many ? 'are' : 'is'}${not} ${done}`
      if (done !== null) return `${many ? 'were' : 'was'}${not} ${done}`
      if (not !== '') return `did not ${verb}`
      if (claim.status === 'ongoing') return many ? verb : thirdPersonOf(verb)
      return isPast(clause, trigger) ? trigger : pastOf(verb)
    }
  }
}

export function isPassive({ claim, text }: Clause): boolean {
  if (claim.rule === 'passive') return true
  return claim.rule === 'participle' && !text.slice(claim.trigger_start, claim.trigger_end).endsWith('ing')
}

/** What is done to somebody of whom it is told. */
export function remadePassive(clause: Clause, named: Named): string {
  const { claim } = clause
  const [verb, trigger] = [verbOf(clause.claim), stretch(clause, claim.trigger_start, claim.trigger_end)]
  return remade(
    { ...clause, claim: { ...claim, rule: 'passive' } },
    named,
    trigger.endsWith('ed') ? trigger : participleOf(verb),
  )
}
