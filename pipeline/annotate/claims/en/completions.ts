import {
  childIn,
  childrenIn,
  type Dependencies,
  headOf,
  isRelation,
  lemmaAt,
  openerOf,
} from '../../clause/dependencies.ts'
import { FINITE } from '../../clause/finite.ts'
import { type Stretch, wholeClauseOf } from '../../clause/whole_phrase.ts'
import type { Knowledge, Predicate } from '../grammar.ts'
import { PARTICLES } from './particles.ts'
import { control, verbClasses } from './verb_classes.ts'

/**
 * What a predicate says little without, besides its participants, in the words of the text: what somebody refuses, promises or is accused of
 * (`to sign the treaty`, `of hiding it`), what something is kept or made (`happy`); and where nothing else stands behind it, what does
 * (`in a dead heat`).
 */
export function completionsOf(tree: Dependencies, predicate: Predicate, knowledge: Knowledge): Stretch[] {
  const words = [predicate.at, ...carriersOf(tree, predicate)]
  const clauses = [...words.flatMap((word) => clausesOf(tree, word)), ...behindOf(tree, predicate)]
  const found = clauses.length > 0 ? clauses.slice(0, 1) : besideOf(tree, predicate, knowledge, hasBehind(predicate))
  return found.map((word) => wholeClauseOf(tree, toldIn(tree, predicate.at, word)))
}

/** `declared in a letter that …`, read as what the letter says: the clause. */
function toldIn(tree: Dependencies, at: number, phrase: number): number {
  if (!isRelation(tree.tokens[phrase], 'obl') || !control().tellers.has(lemmaAt(tree, at))) return phrase
  const clause = childrenIn(tree, phrase, 'acl').find(
    (child) => tree.tokens[child]?.deprel === 'acl' && openerOf(tree, child) === 'that',
  )
  return clause ?? phrase
}

/** `accused the owner of hiding it`, `backed away from his pledge to sell`, read as hanging on another word. */
function behindOf(tree: Dependencies, { at, rule, parts }: Predicate): number[] {
  const verb = headOf(tree, at + 1)
  if (rule === 'nominal' && tree.tokens[at + 1]?.text === 'to' && verb > at && tree.tokens[verb]?.xpos === 'VB')
    return [verb]
  const recipients = parts.filter((part) => part.role === 'recipient' && part.at > at)
  return recipients.flatMap((part) =>
    childrenIn(tree, part.at, 'acl').filter((child) => openerOf(tree, child) !== '' && isCompleting(tree, at, child)),
  )
}

/** `made a promise to …`, read as what the verb is for. */
const carriersOf = (tree: Dependencies, { rule, at }: Predicate): number[] =>
  rule === 'light' ? [headOf(tree, at)] : []

/** Does somebody or something that takes part stand behind its word? */
const hasBehind = ({ at, parts }: Predicate): boolean =>
  parts.some((part) => (part.role === 'recipient' || part.role === 'object') && part.at > at)

/** Clauses that complete a word behind it, the first first. */
const clausesOf = (tree: Dependencies, at: number): number[] =>
  childrenIn(tree, at, 'xcomp', 'ccomp', 'advcl', 'acl').filter((child) => child > at && isCompleting(tree, at, child))

const OPENERS = new Set(['of', 'from', 'into', 'against', 'on', 'about', 'for', 'that', 'whether'])
function isCompleting(tree: Dependencies, at: number, child: number): boolean {
  const token = tree.tokens[child]
  if (isRelation(token, 'acl:relcl')) return false
  if (isRelation(token, 'xcomp') && FINITE.has(token?.xpos ?? '')) return false
  if (isRelation(token, 'ccomp'))
    return (isBehindNothing(tree, child) || isBehindAside(tree, at, child)) && !isOfObject(tree, at, child)
  if (isRelation(token, 'xcomp')) return isBehindNothing(tree, child)
  const opener = openerOf(tree, child)
  if (opener === '') return isShown(tree, at, child)
  if (opener === 'to') return isRelation(token, 'acl') || takesInfinitive(lemmaAt(tree, at))
  if (opener === 'in') return token?.xpos === 'VBG' && childIn(tree, at, 'obj') < 0 && isBehindNothing(tree, child)
  return OPENERS.has(opener) && (isRelation(token, 'acl') || token?.xpos === 'VBG')
}

/** `boost the troops it has deployed`, read as what is told to them. */
function isOfObject(tree: Dependencies, at: number, clause: number): boolean {
  const object = childIn(tree, at, 'obj')
  const isThing = object > at && NOUNS.has(tree.tokens[object]?.upos ?? '')
  return isThing && childIn(tree, clause, 'mark') < 0 && !control().tellers.has(lemmaAt(tree, at))
}
const NOUNS = new Set(['NOUN', 'PROPN'])

/** No comma, colon or quotation mark stands before it: `said: "…"`. */
const isBehindNothing = (tree: Dependencies, at: number): boolean => {
  const first = tree.first[at] ?? at
  return tree.tokens[first]?.upos !== 'PUNCT' && tree.tokens[first - 1]?.upos !== 'PUNCT'
}

/** `wore shirts showing a bear`, read as what somebody does who wears them. */
const isShown = (tree: Dependencies, at: number, child: number): boolean =>
  tree.tokens[child]?.xpos === 'VBG' &&
  verbClasses().shows.has(lemmaAt(tree, child)) &&
  isBehindNothing(tree, child) &&
  tree.last[childIn(tree, at, 'obj')] === (tree.first[child] ?? child) - 1

/** `was warned, by critics and allies, that …`: the comma before it closes what another opens behind the verb. */
function isBehindAside(tree: Dependencies, at: number, clause: number): boolean {
  const mark = childIn(tree, clause, 'mark')
  if (mark < 0 || lemmaAt(tree, mark) !== 'that' || tree.tokens[mark - 1]?.text !== ',') return false
  return tree.tokens.slice(at, mark - 1).some(({ text }) => text === ',')
}

const takesInfinitive = (lemma: string): boolean => {
  const { own, both, by_object, by_subject, transparent } = verbClasses()
  return [own, both, by_object, by_subject, transparent].some((verbs) => verbs.has(lemma))
}

const SCENES = new Set([
  ...['after', 'before', 'during', 'since', 'until', 'till', 'amid', 'despite', 'because of', 'according to', 'due to'],
  ...['as of', 'by', 'like', 'without', 'including', 'per', 'unlike', 'following', 'given', 'because', 'ahead of'],
])
/** What frames take for when, why or how it is said. */
const ASIDE = new Set(['ARGM-TMP', 'ARGM-ADV', 'ARGM-DIS', 'ARGM-CAU', 'ARGM-PRP', 'ARGM-MOD', 'ARGM-EXT'])
/** `speaking ahead of the vote`, but not `dropped out of the race`. */
function isOfAdverb(tree: Dependencies, at: number): boolean {
  const before = (tree.first[at] ?? at) - 1
  return openerOf(tree, at) === 'of' && tree.tokens[before]?.upos === 'ADV' && !PARTICLES.has(lemmaAt(tree, before))
}

const TOPIC = new Set(['about', 'over', 'against'])
/** What frames take for a cause may be what it is about: `anger over the plan`. */
const isAside = (tree: Dependencies, at: number, label: string): boolean =>
  TOPIC.has(openerOf(tree, at)) ? label === 'ARGM-TMP' : ASIDE.has(label)

/** What opens words that tell more of the thing right before them, where they were read as the verb's: `expressed anger over the plan`. */
const ABOUT = new Set(['about', 'against', 'over', 'for', 'of', 'on', 'into'])
const NUMBERED = /^ARG[1-5]$/
/** What stands behind its word and says more than when, why or on whose word; beside somebody or something else only what its frame has a place for. */
function besideOf(tree: Dependencies, { at, rule, parts }: Predicate, knowledge: Knowledge, isHeld: boolean): number[] {
  const relation = rule === 'nominal' || rule === 'light' ? 'nmod' : 'obl'
  const found = childrenIn(tree, at, relation).filter(
    (child) =>
      child > at &&
      !parts.some((part) => part.at === child) &&
      childIn(tree, child, 'case') >= 0 &&
      !SCENES.has(openerOf(tree, child)) &&
      knowledge.kindAt(child) !== 'time' &&
      !isOfAdverb(tree, child) &&
      isBehindNothing(tree, child),
  )
  if (found.length === 0) return []
  const known = knowledge.argumentsOf(at) ?? []
  const labelOf = (child: number): string => known.find((one) => one.at === child)?.label ?? ''
  const ends = parts.filter(({ role }) => role === 'object').map((part) => tree.last[part.at] ?? part.at)
  const isOfThing = (child: number): boolean =>
    ABOUT.has(openerOf(tree, child)) && ends.includes((tree.first[child] ?? child) - 1)
  const isOf = (child: number): boolean =>
    isHeld
      ? NUMBERED.test(labelOf(child)) || (isOfThing(child) && !isAside(tree, child, labelOf(child)))
      : !ASIDE.has(labelOf(child)) || openerOf(tree, child) === 'about'
  return found.filter(isOf).slice(0, 1)
}
