import { childIn, type Dependencies, headOf, isRelation, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import type { ClaimGrammar, Kind, Knowledge, Part, Predicate } from '../grammar.ts'
import { complementOf, isTransparent } from './complements.ts'
import { completionsOf } from './completions.ts'
import { copularAt } from './copular.ts'
import { carriedBy, isLight, lightAt } from './light.ts'
import { eventNounAt, nominalAt, nominalParts } from './nominal.ts'
import { isOtherTime } from './other_time.ts'
import { type Reading, toReading } from './reading.ts'
import { isSameEvent } from './same_event.ts'
import { citedBy, sayersOf } from './sayers.ts'
import { targetsOf } from './targets.ts'
import { isToldBy } from './told.ts'
import { verbClasses } from './verb_classes.ts'
import { verbalAt } from './verbal.ts'
import { articleKindOf } from './worth/article_kind.ts'
import { weighedOf, worthOf } from './worth/index.ts'

/** How English says what happens. */
export const english: ClaimGrammar = {
  predicatesIn,
  targetsOf,
  completionsOf,
  isOtherTime,
  isSameEvent,
  citedBy,
  isToldBy,
  articleKindOf,
  worthOf,
  weighedOf,
}

/** The claims of a sentence in the order of their words: one for each predicate that is neither a part of another nor only leads to one. */
function predicatesIn(tree: Dependencies, knowledge: Knowledge): Predicate[] {
  const reading = toReading(tree, knowledge)
  const plan = planOf(reading)
  return tree.tokens.flatMap((_, at) => {
    if (plan.inside.has(at) || !MAY_SAY.has(tree.tokens[at]?.upos ?? '')) return []
    const found = predicateAt(reading, at, plan)
    return found && isTold(found) && !isMerePurpose(reading, found) ? [found] : []
  })
}

/** Tags of words that a claim may turn on. */
const MAY_SAY = new Set(['VERB', 'NOUN', 'ADJ', 'PROPN', 'ADV', 'PRON', 'NUM', 'AUX'])

/** Somebody or something takes part, or it is said that there was such a thing. */
const isTold = ({ parts, rule }: Predicate): boolean =>
  rule === 'existential' || parts.some(({ role }) => role !== 'place')

/** `called to discuss the plan`: what is done for a purpose says nothing of its own where nobody else takes part. */
function isMerePurpose({ tree, knowledge }: Reading, { at, parts }: Predicate): boolean {
  const head = headOf(tree, at)
  if (!isRelation(tree.tokens[at], 'advcl') || openerOf(tree, at) !== 'to' || isLed(lemmaAt(tree, head))) return false
  return !parts.some(({ role, at: one }) => role !== 'actor' && OTHERS.has(knowledge.kindAt(one)))
}
const isLed = (lemma: string): boolean => {
  const { transparent, own, both, by_object, by_subject } = verbClasses()
  return [transparent, own, both, by_object, by_subject].some((verbs) => verbs.has(lemma))
}
const OTHERS = new Set<Kind>(['person', 'body', 'place'])

/** Which words are no claims of their own, and which lead to or complete one. */
interface Plan {
  inside: ReadonlySet<number>
  /** Light verbs by their noun. */
  carriers: ReadonlyMap<number, number>
  /** Complements by the word whose claim they complete. */
  completed: ReadonlyMap<number, number>
  /** Words that lead to a claim, by it. */
  leading: ReadonlyMap<number, readonly number[]>
}

function planOf(reading: Reading): Plan {
  const { tree } = reading
  const inside = new Set<number>()
  const carriers = new Map<number, number>()
  const completed = new Map<number, number>()
  const leading = new Map<number, number[]>()
  for (const at of tree.order) {
    if (!MAY_SAY.has(tree.tokens[at]?.upos ?? '')) continue
    const noun = carriedBy(reading, at)
    const complement = complementOf(reading, at)
    if (noun >= 0 && isLight(reading, at)) {
      inside.add(at)
      carriers.set(noun, at)
    } else if (noun >= 0) inside.add(noun)
    if (complement < 0) continue
    if (isTransparent(reading, at)) {
      inside.add(at)
      leading.set(complement, [...(leading.get(at) ?? []), at])
    } else if (verbClasses().own.has(lemmaAt(tree, at))) {
      inside.add(complement)
      completed.set(at, complement)
    }
  }
  return { inside, carriers, completed, leading }
}

function predicateAt(reading: Reading, at: number, plan: Plan): Predicate | null {
  const carrier = plan.carriers.get(at)
  const found = carrier === undefined ? plainAt(reading, at) : lightAt(reading, carrier, at)
  if (!found) return null
  const complement = plan.completed.get(at)
  const parts = complement === undefined ? found.parts : completedParts(reading, found.parts, complement)
  const governors = [...found.governors, ...(plan.leading.get(at) ?? [])]
  const { from, to, action, rule, weighed } = found
  return {
    at: found.at,
    from,
    to,
    action,
    rule,
    parts: parts.filter((part) => part.at !== at || rule === 'copular'),
    governors,
    plans: [...governors, ...plansOf(reading, at)],
    sayers: sayersOf(reading, at),
    weighed,
  }
}

/** The verb whose infinitive it is: `agreed to …`. */
function plansOf({ tree }: Reading, at: number): number[] {
  const head = headOf(tree, at)
  const isInfinitive = openerOf(tree, at) === 'to' && childIn(tree, at, 'aux') < 0
  return (isInfinitive && head >= 0 && isRelation(tree.tokens[at], 'xcomp')) ||
    (isInfinitive && isRelation(tree.tokens[at], 'advcl'))
    ? [head]
    : []
}

const plainAt = (reading: Reading, at: number): Predicate | null =>
  verbalAt(reading, at) ?? copularAt(reading, at) ?? existentialAt(reading, at) ?? nominalAt(reading, at)

/** `refused to sign the treaty` acts on the treaty. */
function completedParts(reading: Reading, parts: readonly Part[], complement: number): Part[] {
  const own = plainAt(reading, complement)?.parts.filter(({ role }) => role !== 'actor') ?? []
  return [...parts, ...own.filter((part) => !parts.some((other) => other.at === part.at))]
}

/** `There was no explosion`. */
function existentialAt(reading: Reading, at: number): Predicate | null {
  const { tree } = reading
  const noun = eventNounAt(reading, at)
  if (!noun || !isRelation(tree.tokens[at], 'nsubj') || childIn(tree, headOf(tree, at), 'expl') < 0) return null
  const [parts, governors] = [nominalParts(reading, at, noun), [headOf(tree, at)]]
  return {
    at,
    from: at,
    to: at + 1,
    action: noun.verb,
    rule: 'existential',
    parts,
    governors,
    plans: [],
    sayers: [],
    weighed: at,
  }
}
