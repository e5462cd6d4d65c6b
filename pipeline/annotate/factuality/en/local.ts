import { type Dependencies, isRelation } from '../../clause/dependencies.ts'
import type { Certainty, FactualityCue, Status } from '../factuality.ts'
import { embeddingOf } from './embedding_words.ts'
import { isImperative, isOpenQuestion } from './mood.ts'
import { negatorsOf } from './negation.ts'
import { childrenOf, type VerbForm } from './verb_form.ts'
import { isLemma, isOne, lemma, lower, words } from './words.ts'

/** What a word's own phrase says of its event, without what is above it. */
export interface Local {
  negated: boolean
  certainty: Certainty
  /** A status that modals, moods and modifiers give; null where there is none. */
  status: Status | null
  /** The status that tense and aspect give; null without a finite verb. */
  tense: Status | null
  /** How far the event holds by itself, from -1 to 1. */
  value: number
  cues: FactualityCue[]
}

const RANKS: readonly Certainty[] = ['uncommitted', 'possible', 'probable', 'certain']
/** The lesser of two certainties. */
export const lesser = (a: Certainty, b: Certainty): Certainty =>
  RANKS[Math.min(RANKS.indexOf(a), RANKS.indexOf(b))] as Certainty

/** What one sign says: of a modal, an adverb, a condition. */
interface Sign {
  certainty?: Certainty
  status?: Status
  value?: number
  negated?: boolean
  cue?: FactualityCue
}

const cue = (kind: FactualityCue['kind'], from: number, to = from + 1): FactualityCue => ({ kind, from, to })

/** Adds up what the signs say: the least certain, the least real, the smallest value hold. */
function addUp(signs: readonly Sign[], tense: Status | null): Local {
  const local: Local = { negated: false, certainty: 'certain', status: null, tense, value: 1, cues: [] }
  for (const sign of signs) {
    if (sign.certainty) local.certainty = lesser(local.certainty, sign.certainty)
    if (sign.status) local.status = lessReal(local.status, sign.status)
    if (sign.value !== undefined) local.value = Math.min(local.value, sign.value)
    if (sign.negated) local.negated = !local.negated
    if (sign.cue) local.cues.push(sign.cue)
  }
  if (local.negated) local.value = -local.value
  return local
}

const REALITY: readonly Status[] = ['happened', 'ongoing', 'planned', 'requested', 'hypothetical', 'denied']
/** The status that is further from what is real. */
export const lessReal = (a: Status | null, b: Status | null): Status | null =>
  a === null ? b : b === null ? a : (REALITY[Math.max(REALITY.indexOf(a), REALITY.indexOf(b))] as Status)

/** What is read of each word once. */
export interface Moods {
  formOf(at: number): VerbForm
  conditionOf(at: number): number | null
  conditionUnder(at: number): number | null
}

export function localOf(tree: Dependencies, at: number, moods: Moods): Local {
  const form = moods.formOf(at)
  const token = tree.tokens[at]
  const isNominal = (token?.upos === 'NOUN' || token?.upos === 'PROPN') && !form.copula
  const negations: Sign[] = negatorsOf(tree, at, form).map(({ from, to }) => ({
    negated: true,
    cue: cue('polarity', from, to),
  }))
  if (isNominal)
    return addUp(
      [...negations, ...nounNegation(tree, at), ...modifierSigns(tree, at), ...adverbSigns(tree, at)],
      isLemma(token, 'lasting_noun') ? 'ongoing' : null,
    )
  const scheduled = scheduleSigns(tree, at, form)
  const tense = tenseStatus(tree, at, form)
  return addUp(
    [
      ...modalSigns(tree, at, form, negations.length > 0),
      ...negations,
      ...adverbSigns(tree, at),
      ...moodSigns(tree, at, form, moods),
      ...scheduled,
    ],
    tense,
  )
}

/** `no attack`, `neither attack` */
const nounNegation = (tree: Dependencies, at: number): Sign[] =>
  childrenOf(tree, at)
    .filter((child) => isRelation(tree.tokens[child], 'det') && isOne(tree.tokens[child], 'negative_determiner'))
    .filter((child) => !isOne(tree.tokens[child + 1], 'no_negation_before'))
    .filter((child) => !negatorsOf(tree, at, NO_FORM).some(({ from }) => from === child))
    .map((child) => ({ negated: true, cue: cue('polarity', child) }))

const NO_FORM = { shared: false } as VerbForm

function modalSigns(tree: Dependencies, at: number, form: VerbForm, negated: boolean): Sign[] {
  const { modal, modalAt, perfect } = form
  if (modal === null || modalAt === null) return form.opener !== null ? beTo(tree, at, form) : []
  const is = (name: 'future_modal' | 'possible_modal' | 'duty_modal'): boolean => words()[name].has(modal)
  if (is('future_modal')) return [{ status: 'planned', value: 0.7, cue: cue('status', modalAt) }]
  if (is('duty_modal')) return [dutySign(modal, modalAt, perfect, negated)]
  if (is('possible_modal')) return possibleSigns(modal, modalAt, form, negated, isGoingOn(tree, at, form, modal))
  if (modal !== 'would') return []
  if (perfect) return [{ status: 'hypothetical', certainty: 'uncommitted', value: 0, cue: cue('status', modalAt) }]
  if (isAnything(tree, form))
    return [{ status: 'hypothetical', certainty: 'possible', value: 0.3, cue: cue('status', modalAt) }]
  return isReportedPast(tree, at)
    ? [{ status: 'planned', value: 0.6, cue: cue('status', modalAt) }]
    : [{ status: 'planned', certainty: 'probable', value: 0.3, cue: cue('status', modalAt) }]
}

/** `must have left` infers, `should have left` did not happen, `must leave` is a duty. */
function dutySign(modal: string, at: number, perfect: boolean, negated: boolean): Sign {
  if (!perfect) return { status: 'requested', certainty: 'uncommitted', value: 0.3, cue: cue('status', at) }
  if (modal === 'must') return { certainty: 'probable', value: 0.6, cue: cue('certainty', at) }
  return negated
    ? { status: 'hypothetical', value: 0.5, certainty: 'uncommitted', cue: cue('status', at) }
    : { status: 'hypothetical', value: 0, certainty: 'uncommitted', cue: cue('status', at) }
}

/** `could hit` is possible; `may have left` happened, possibly; `could not open`, `cannot have come` did not. */
function possibleSigns(
  modal: string,
  at: number,
  { perfect, progressive }: VerbForm,
  negated: boolean,
  goesOn: boolean,
): Sign[] {
  if (perfect) return [{ certainty: negated ? 'probable' : 'possible', value: 0.3, cue: cue('certainty', at) }]
  if (negated && modal === 'could') return [{ status: 'happened', value: 0.8 }]
  if (negated && modal === 'can') return [{ status: 'ongoing', value: 0.8 }]
  return [
    { certainty: 'possible', value: modal === 'can' ? 0.4 : 0.25, cue: cue('certainty', at) },
    { status: goesOn ? 'ongoing' : progressive ? 'planned' : 'hypothetical', cue: cue('status', at) },
  ]
}

/** `may be ill`, `may be losing money`, but not `may be leaving`. */
const isGoingOn = ({ tokens }: Dependencies, at: number, { copula, progressive }: VerbForm, modal: string): boolean =>
  (copula && modal !== 'could') || (progressive && !isLemma(tokens[at], 'going'))

const ANY = new Set(['a', 'an', 'any', 'such', 'another'])
/** `A bid at that price would …`: of no bid that there is. */
const isAnything = (tree: Dependencies, { subject }: VerbForm): boolean =>
  subject !== null && childrenOf(tree, subject).some((child) => ANY.has(lower(tree.tokens[child])))

/** `would` in what was said in the past is what was to come. */
function isReportedPast({ tokens }: Dependencies, at: number): boolean {
  let word = at
  for (let i = 0; i < 6 && tokens[word]?.deprel === 'conj'; i++) word = tokens[word]?.head ?? -1
  const head = tokens[tokens[word]?.head ?? -1]
  return tokens[word]?.deprel === 'ccomp' && (head?.xpos === 'VBD' || head?.xpos === 'VBN' || head?.xpos === 'VBG')
}

/** `is to visit`, `was to open` */
function beTo(tree: Dependencies, at: number, form: VerbForm): Sign[] {
  const { tokens } = tree
  const opener = form.opener ?? at
  const before = tokens[opener - 1]
  if (form.copula && lower(tokens[at - 2]) === 'due' && tokens[at]?.upos !== 'NOUN')
    return [{ status: 'planned', value: 0.7, cue: cue('status', at - 2, at) }]
  if (isHeadline(tree, at, form)) return [{ status: 'planned', value: 0.6, cue: cue('status', opener) }]
  const isHere = tokens[opener - 1]?.head === at || tokens[at]?.head === opener - 1
  const isBe = isHere && lower(tokens[opener]) === 'to' && lemma(before) === 'be'
  const subject = tokens[form.subject ?? -1]
  // `The plan is to build`: what is planned, by its subject.
  if (!isBe || embeddingOf('n', lemma(subject), ['to']) !== null) return []
  return [{ status: 'planned', value: 0.6, cue: cue('status', opener - 1, opener + 1) }]
}

/** `Queen to open bridge` */
const isHeadline = ({ tokens }: Dependencies, at: number, { subject, opener, auxiliaryAt }: VerbForm): boolean =>
  tokens[at]?.deprel === 'root' &&
  tokens[at].xpos === 'VB' &&
  lower(tokens[opener ?? -1]) === 'to' &&
  subject !== null &&
  subject < at &&
  auxiliaryAt === null

/** Adverbs and asides about certainty: `probably`, `reportedly`, `no doubt`. */
function adverbSigns(tree: Dependencies, at: number): Sign[] {
  return childrenOf(tree, at).flatMap((child): Sign[] => {
    const token = tree.tokens[child]
    if (!isRelation(token, 'advmod') && !isRelation(token, 'discourse') && !isRelation(token, 'parataxis')) return []
    if (isOne(token, 'possible')) return [{ certainty: 'possible', value: 0.4, cue: cue('certainty', child) }]
    if (!isOne(token, 'probable') || isMore(tree, child)) return []
    return [{ certainty: 'probable', value: 0.6, cue: cue('certainty', child) }]
  })
}

/** `more likely` compares. */
const isMore = ({ tokens }: Dependencies, at: number): boolean =>
  lower(tokens[at]) === 'likely' && /^(?:more|less|as)$/.test(lower(tokens[at - 1]))

function modifierSigns(tree: Dependencies, at: number): Sign[] {
  return childrenOf(tree, at).flatMap((child): Sign[] => {
    const token = tree.tokens[child]
    if (child > at || !(isRelation(token, 'amod') || isRelation(token, 'compound'))) return []
    if (isOne(token, 'cancelled_modifier'))
      return [{ negated: true, status: 'planned', value: 0.8, cue: cue('polarity', child) }]
    if (isOne(token, 'planned_modifier'))
      return [{ status: 'planned', certainty: 'probable', value: 0.4, cue: cue('status', child) }]
    if (isOne(token, 'scheduled_modifier')) return [{ status: 'planned', value: 0.7, cue: cue('status', child) }]
    if (isOne(token, 'possible_modifier'))
      return [
        { status: 'planned', certainty: 'possible', value: 0.25, cue: cue('certainty', child) },
        { cue: cue('status', child) },
      ]
    if (isOne(token, 'unsure_modifier')) return [{ certainty: 'possible', value: 0.4, cue: cue('certainty', child) }]
    if (isOne(token, 'attempted_modifier')) return [{ value: 0.2, certainty: 'probable', cue: cue('certainty', child) }]
    return isOne(token, 'ongoing_modifier') ? [{ status: 'ongoing', cue: cue('status', child) }] : []
  })
}
function moodSigns(
  tree: Dependencies,
  at: number,
  form: VerbForm,
  { formOf, conditionOf, conditionUnder }: Moods,
): Sign[] {
  const condition = conditionOf(at)
  if (condition !== null)
    return [{ status: 'hypothetical', certainty: 'possible', value: 0.1, cue: cue('status', condition) }]
  if (isImperative(tree, at, form)) return [{ status: 'requested', certainty: 'uncommitted', value: 0.2 }]
  if (isOpenQuestion(tree, at, form)) return [{ status: 'hypothetical', certainty: 'uncommitted', value: 0.1 }]
  const joined = joinedCondition(tree, at, form, conditionOf)
  if (joined !== null)
    return [{ status: 'hypothetical', certainty: 'possible', value: 0.1, cue: cue('status', joined) }]
  const clause = conditionUnder(at)
  if (clause === null || form.tense === 'past' || form.tense === 'none') return []
  if (form.tense === 'present' && form.modal === null && formOf(clause).tense === 'past') return []
  const word = conditionOf(clause) as number
  return [{ status: 'hypothetical', certainty: 'probable', value: 0.4, cue: cue('status', word) }]
}

/** `If he is caught and charged, …`: the condition of the verb that one is joined to. */
function joinedCondition(
  tree: Dependencies,
  at: number,
  form: VerbForm,
  conditionOf: (at: number) => number | null,
): number | null {
  const { tokens } = tree
  const head = tokens[at]?.head ?? -1
  if (tokens[at]?.deprel !== 'conj' || form.modal !== null || form.opener !== null || head < 0) return null
  return conditionOf(head)
}

/** The present of an event with a day to come: `leaves on Monday`, `meet tomorrow`, unless it says how often. */
function scheduleSigns(tree: Dependencies, at: number, form: VerbForm): Sign[] {
  const { tokens } = tree
  if (form.tense !== 'present' || form.perfect || tokens[at]?.upos !== 'VERB') return []
  if (isLemma(tokens[at], 'state') || isLemma(tokens[at], 'speech')) return []
  const day = childrenOf(tree, at).find((child) => isDayToCome(tree, child))
  return day === undefined ? [] : [{ status: 'planned', value: 0.8, cue: cue('status', day) }]
}

function isDayToCome(tree: Dependencies, at: number): boolean {
  const { tokens } = tree
  const token = tokens[at]
  const isTime = ['obl', 'advmod', 'nmod', 'obl:unmarked', 'nmod:unmarked'].some((relation) =>
    isRelation(token, relation),
  )
  if (!isTime) return false
  if (childrenOf(tree, at).some((child) => isDayToCome(tree, child))) return true
  const own = childrenOf(tree, at)
  if (own.some((child) => isOne(tokens[child], 'habit') || isOne(tokens[child], 'past'))) return false
  const opener = own.find((child) => isRelation(tokens[child], 'case'))
  if (opener !== undefined && SINCE.has(lower(tokens[opener]))) return false
  return isOne(token, 'calendar') || own.some((child) => lower(tokens[child]) === 'next' && child < at)
}
const SINCE = new Set(['since', 'until', 'from', 'of', 'before'])

/** `said that the lift was faulty`: it was then. */
const isBackshifted = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at]?.deprel === 'ccomp' && /^VB[DN]$/.test(tokens[tokens[at]?.head ?? -1]?.xpos ?? '')

/** `that the bank was worried`, `that he owned a farm` */
const isState = ({ tokens }: Dependencies, at: number, { passive }: VerbForm): boolean =>
  isLemma(tokens[at], passive ? 'mind' : 'lasting')

/** What tense and aspect say. */
function tenseStatus(tree: Dependencies, at: number, form: VerbForm): Status | null {
  const token = tree.tokens[at]
  if (form.tense === 'modal') return form.perfect ? 'happened' : null
  const lasts = form.copula || isLemma(token, 'lasting')
  if (form.perfect) return form.progressive || (lasts && form.tense === 'present') ? 'ongoing' : 'happened'
  if (form.tense === 'past')
    return isBackshifted(tree, at) && (form.copula || form.progressive || isState(tree, at, form))
      ? 'ongoing'
      : 'happened'
  if (form.tense === 'none') return form.progressive ? 'ongoing' : null
  return isLemma(token, 'speech') && !form.progressive ? 'happened' : 'ongoing'
}
