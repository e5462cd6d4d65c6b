import type { ClaimParticipant } from '../../../record/records.ts'
import { contains } from '../../../record/span.ts'
import { type Clause, stretch, takePart } from './clause.ts'
import { eventNoun } from './event_noun.ts'
import { type Named, namedPart, withNames } from './named.ts'
import { balanced, endOfRest, undangled } from './rest.ts'
import { COST, type Telling } from './told_again.ts'
import { isPassive, particlesOf, remadePassive, type VerbGroup, verbGroup } from './verb_group.ts'
import { wordsIn } from './words.ts'

export function tellingOf(clause: Clause): Telling {
  const { rule } = clause.claim
  const told = rule === 'nominal' || rule === 'existential' ? eventNoun(clause) : sentenceOf(clause)
  const words = capitalised(undangled(balanced(told.words)))
  return { words, flaws: told.flaws + flawsOf(clause, words) }
}

const LONG = 100
const SHORT = 3
function flawsOf({ claim }: Clause, words: string): number {
  const real = claim.status === 'happened' || claim.status === 'ongoing'
  const long = words.length > LONG ? COST.long : 0
  return long + (wordsIn(words).length < SHORT ? COST.bare : 0) + (real ? 0 : COST.unreal)
}

const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

type Part = ClaimParticipant

/** Whom the verb is said of: who acts, in a passive whom it is done to, before the verb where such a one stands there. */
function subjectOf(clause: Clause): Part | undefined {
  const { claim } = clause
  const passive = isPassive(clause)
  const fit = takePart(clause).filter(({ role }) =>
    passive ? role === 'recipient' || role === 'object' : role === 'actor',
  )
  const before = fit.filter(({ end }) => end <= claim.trigger_start)
  // "Talks between A and B go on": of talks it is said, not of B.
  const last = before.filter((one) => !before.some((other) => other !== one && contains(other, one))).at(-1)
  return last ?? (passive ? undefined : fit[0])
}

function sentenceOf(clause: Clause): Telling {
  const subject = subjectOf(clause)
  const named = subject && wholeSubject(clause, subject)
  if (subject === undefined || named === undefined || !named.known) return withoutSubject(clause, subject)
  const group = verbGroup(clause, subject, named)
  if (clause.claim.rule === 'light' && !group.asWritten) return eventNoun(clause)
  const rest = restOf(clause, subject, group)
  const flaws = (group.asWritten ? 0 : COST.remade) + (rest.known ? 0 : COST.unknown)
  return { words: `${named.words} ${group.words} ${rest.words}`, flaws }
}

/** Those who act together, joined as in the text. */
function wholeSubject(clause: Clause, subject: Part): Named {
  const before = takePart(clause).findLast(
    ({ role, end }) =>
      role === subject.role && end < subject.start && JOINT.test(clause.text.slice(end, subject.start)),
  )
  const own = namedPart(clause, subject)
  if (before === undefined) return own
  const first = namedPart(clause, before)
  return { words: `${first.words} and ${own.words}`, known: first.known && own.known }
}
const JOINT = /^,? and $/

/** What stands behind the verb; what is acted on and stands before it comes first. */
function restOf(clause: Clause, subject: Part, { asWritten }: VerbGroup): Named {
  const { claim } = clause
  const whole = endOfRest(clause)
  const end = subject.start >= claim.trigger_end ? Math.min(whole, subject.start) : whole
  const rest = withNames(clause, { start: claim.trigger_end, end }, { entity: subject.entity })
  const particles = particlesOf(clause)
  const there = stretch(clause, asWritten ? claim.trigger_start : claim.trigger_end, end)
  const lacks = particles !== '' && claim.rule !== 'copular' && !there.includes(particles) ? particles : ''
  const moved = isPassive(clause) ? undefined : movedPart(clause, subject)
  return {
    words: [moved?.words ?? '', lacks, asWritten ? rest.words : rest.words.replace(JOINED_FORM, '')]
      .filter((part) => part !== '')
      .join(' '),
    known: rest.known && (moved?.known ?? true),
  }
}

/** "of blocking or delaying the bid": another verb in the form that this one had. */
const JOINED_FORM = /^(?:and|or) \p{L}+ing /u

function movedPart(clause: Clause, subject: Part): Named | undefined {
  const { claim } = clause
  if (claim.rule !== 'relative') return undefined
  const acted = takePart(clause).filter(({ role }) => role === 'object' || role === 'recipient')
  const [before] = acted.filter(({ start, end }) => end <= claim.trigger_start && start !== subject.start)
  if (before === undefined || acted.some(({ end }) => end > claim.trigger_start)) return undefined
  const between = clause.text.slice(before.end, subject.start)
  // "told her that" opens what is said, too.
  const leads = LEADS.test(between) && (before.role === 'object' || between.trim() !== 'that')
  return leads ? namedPart(clause, before) : undefined
}

/** An object before its clause: "the town that she left". */
const LEADS = /^,? (?:(?:that|which|who|whom) )?$/

/** Nobody is known who does it: what is done to whom, else the words of the clause. */
function withoutSubject(clause: Clause, subject: Part | undefined): Telling {
  const { claim } = clause
  const acted = takePart(clause).find(
    ({ role, start }) => (role === 'object' || role === 'recipient') && start >= claim.trigger_end,
  )
  const named = acted && namedPart(clause, acted)
  const direct = acted !== undefined && clause.text.slice(claim.trigger_end, acted.start).trim() === ''
  if (acted && named?.known && direct && !isPassive(clause) && claim.rule !== 'light') {
    const done = remadePassive(clause, named)
    const rest = withNames(clause, { start: acted.end, end: Math.max(acted.end, endOfRest(clause)) }, null)
    return {
      words: `${named.words} ${done} ${particlesOf(clause)} ${rest.words}`,
      flaws: 2 * COST.remade + (rest.known ? 0 : COST.unknown),
    }
  }
  const by = isPassive(clause) ? takePart(clause).find(({ role }) => role === 'actor') : undefined
  const start = Math.min(subject?.start ?? claim.trigger_start, claim.trigger_start, by?.start ?? claim.trigger_start)
  const words = withNames(clause, { start, end: endOfRest(clause) }, null)
  return { words: words.words, flaws: COST.fragment + (words.known ? 0 : COST.unknown) }
}
