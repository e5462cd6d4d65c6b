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
import { CLOSING_MARK } from '../../clause/quote_marks.ts'
import { type Stretch, wholeClauseOf } from '../../clause/whole_phrase.ts'
import type { Completion, Kind, Knowledge, Part, Predicate, Role } from '../grammar.ts'
import { PARTICLES } from './particles.ts'
import { placesOf } from './places.ts'
import { control, verbClasses } from './verb_classes.ts'

/**
 * What a predicate says little without, besides its participants, in the words of the text: what somebody refuses, promises or is accused of
 * (`to sign the treaty`, `of hiding it`), what something is kept or made (`happy`); what its frame has a place for, and where nothing else stands
 * behind it, what does (`in a dead heat`). And where it goes on.
 */
export function completionsOf(tree: Dependencies, predicate: Predicate, knowledge: Knowledge): Completion[] {
  const words = [predicate.at, ...carriersOf(tree, predicate)]
  const clauses = [...words.flatMap((word) => clausesOf(tree, word)), ...behindOf(tree, predicate)].slice(0, 1)
  const known = clauses.length > 0 ? clauses : knownClauses(tree, predicate, knowledge)
  const places = placesOf(tree, predicate, knowledge)
  const phrases = besideOf(tree, predicate, knowledge, known.length > 0 || hasBehind(predicate))
  const found = [...known, ...phrases.filter((one) => !places.some(({ at }) => at === one))]
  const doers = predicate.parts.filter(({ role }) => role === 'actor').map(({ at }) => at)
  const wholeOf = (word: number): Stretch => {
    const { from, to } = wholeClauseOf(tree, toldIn(tree, predicate.at, word), doers)
    return { from: withDoer(tree, predicate, word, from), to }
  }
  return [
    ...found.map((word): Completion => ({ role: 'object', ...wholeOf(word) })),
    ...places.map(({ from, to }): Completion => ({ role: 'place', from, to })),
  ]
}

/** `called for help to be sent`: with who or what is to do it or suffer it, right before the "to". */
function withDoer(tree: Dependencies, { parts }: Predicate, clause: number, from: number): number {
  if (openerOf(tree, clause) !== 'to') return from
  const doer = childrenIn(tree, headOf(tree, clause), 'obl').find((child) => tree.last[child] === from - 1)
  const isOwn = doer !== undefined && openerOf(tree, doer) === 'for' && !parts.some(({ at }) => at === doer)
  return isOwn ? (tree.first[doer] ?? from) : from
}

/** `charged with hiding it`, `joined them in finding that …`: a clause that its frame has a place for. */
function knownClauses(tree: Dependencies, { at }: Predicate, knowledge: Knowledge): number[] {
  const found = childrenIn(tree, at, 'advcl').filter(
    (child) =>
      child > at &&
      [child, childIn(tree, child, 'cop')].some((word) => tree.tokens[word]?.xpos === 'VBG') &&
      openerOf(tree, child) !== '' &&
      !SCENES.has(openerOf(tree, child)) &&
      isBehindNothing(tree, child),
  )
  if (found.length === 0) return []
  const known = knowledge.argumentsOf(at) ?? []
  return found.filter((child) => known.some((one) => one.at === child && NUMBERED.test(one.label))).slice(0, 1)
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

/** No comma, colon or quotation mark stands before it (`said: "…"`) but one that closes: `blamed "bad luck" for it`. */
const isBehindNothing = ({ tokens, first }: Dependencies, at: number): boolean => {
  const from = first[at] ?? at
  const before = tokens[from - 1]?.xpos === CLOSING_MARK ? from - 2 : from - 1
  return tokens[from]?.upos !== 'PUNCT' && tokens[before]?.upos !== 'PUNCT'
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
  ...['as of', 'like', 'without', 'including', 'per', 'unlike', 'following', 'given', 'because', 'ahead of'],
])
/** What frames take for when, why or how it is said. */
const ASIDE = new Set(['ARGM-TMP', 'ARGM-ADV', 'ARGM-DIS', 'ARGM-CAU', 'ARGM-PRP', 'ARGM-MOD', 'ARGM-EXT'])
/** `speaking ahead of the vote`, but not `dropped out of the race`. */
function isOfAdverb(tree: Dependencies, at: number): boolean {
  const first = tree.first[at] ?? at
  // Read as the verb's adverb, or the noun's.
  const adverb = tree.tokens[first]?.upos === 'ADV' ? first : first - 1
  return openerOf(tree, at) === 'of' && tree.tokens[adverb]?.upos === 'ADV' && !PARTICLES.has(lemmaAt(tree, adverb))
}

const TOPIC = new Set(['about', 'over', 'against'])
/** What frames take for a cause may be what it is about: `anger over the plan`. */
const isAside = (tree: Dependencies, at: number, label: string): boolean =>
  TOPIC.has(openerOf(tree, at)) ? label === 'ARGM-TMP' : ASIDE.has(label)

/** What opens words that tell more of the thing right before them, where they were read as the verb's: `expressed anger over the plan`. */
const ABOUT = new Set(['about', 'against', 'over', 'for', 'of', 'on', 'into', 'from', 'with'])
const NUMBERED = /^ARG(?:[1-5]|M-GOL|M-COM)$/
const ACTED_ON = new Set<Role>(['object', 'recipient'])
/** What something is made, called or taken as: `struck it down as illegal`. */
const AS = 'as'
const NAMED_AS = new Set(['ARGM-PRD', 'ARGM-ADV'])

/**
 * What stands behind its word: the first that says more than when, why or on whose word, beside somebody or something else only what tells more
 * of that; and all that its frame has a place for.
 */
function besideOf(tree: Dependencies, predicate: Predicate, knowledge: Knowledge, isHeld: boolean): number[] {
  const found = phrasesOf(tree, predicate, knowledge)
  if (found.length === 0) return []
  const labels = new Map((knowledge.argumentsOf(predicate.at) ?? []).map(({ at, label }) => [at, label]))
  const labelOf = (child: number): string => labels.get(child) ?? ''
  const isOfThing = (child: number): boolean => isBehindPart(tree, predicate.parts, child, knowledge)
  const isOf = (child: number): boolean =>
    isHeld
      ? isOfThing(child) && !isAside(tree, child, labelOf(child))
      : openerOf(tree, child) !== BY && (!ASIDE.has(labelOf(child)) || openerOf(tree, child) === 'about')
  const first = found.find((child) => isKnown(tree, child, labelOf(child), knowledge) || isOf(child))
  return found.filter((child) => child === first || isKnown(tree, child, labelOf(child), knowledge))
}

/** Does it stand right behind somebody or something that is acted on, and tell more of that: `rule against him on reform`, `gain a seat in the council`? */
function isBehindPart(tree: Dependencies, parts: readonly Part[], child: number, knowledge: Knowledge): boolean {
  let from = tree.first[child] ?? child
  while (tree.tokens[from]?.upos === 'PUNCT') from++
  while (tree.tokens[from - 1]?.text === ',') from--
  const before = parts.find((part) => ACTED_ON.has(part.role) && (tree.last[part.at] ?? part.at) === from - 1)
  if (before === undefined) return false
  const opener = openerOf(tree, child)
  if (opener === BY) return before.role === 'object' && DOERS.has(knowledge.kindAt(child))
  // `in an effort to win` says what for.
  return opener === IN ? before.role === 'object' && childIn(tree, child, 'acl', 'advcl') < 0 : ABOUT.has(opener)
}
const BY = 'by'
const IN = 'in'
const DOERS = new Set<Kind>(['person', 'body', 'place'])

const isKnown = (tree: Dependencies, child: number, label: string, { isNamed }: Knowledge): boolean =>
  NUMBERED.test(label) ||
  isAmount(tree, child) ||
  (openerOf(tree, child) === AS && NAMED_AS.has(label) && !isNamed(child))

const AMOUNT_OPENERS = new Set(['to', 'from', 'at'])
/** `rose to 21`, `set it at 5%`, `won by 20 points`. */
const isAmount = (tree: Dependencies, at: number): boolean =>
  openerOf(tree, at) === BY
    ? childIn(tree, at, 'nummod') >= 0
    : AMOUNT_OPENERS.has(openerOf(tree, at)) &&
      (tree.tokens[at]?.upos === 'NUM' || tree.tokens[at]?.upos === 'SYM' || tree.tokens[at]?.text === '%')

/** Phrases behind its word that may be no participants yet. */
function phrasesOf(tree: Dependencies, predicate: Predicate, knowledge: Knowledge): number[] {
  const { at, rule, parts } = predicate
  const relation = rule === 'nominal' || rule === 'light' ? 'nmod' : 'obl'
  // `had battles over the refusal`
  const ofCarrier = carriersOf(tree, predicate).flatMap((verb) => childrenIn(tree, verb, 'obl'))
  const topics = ofCarrier.filter((child) => TOPIC.has(openerOf(tree, child)))
  return [...childrenIn(tree, at, relation), ...topics].filter(
    (child) =>
      child > at &&
      !parts.some((part) => part.at === child) &&
      childIn(tree, child, 'case') >= 0 &&
      !SCENES.has(openerOf(tree, child)) &&
      knowledge.kindAt(child) !== 'time' &&
      !isOfAdverb(tree, child) &&
      (isBehindNothing(tree, child) || isBehindPair(tree, at, child)),
  )
}

/** `congratulated NAME, the winner, on it`: the comma before it is the second of two. */
function isBehindPair({ tokens, first }: Dependencies, at: number, child: number): boolean {
  const from = first[child] ?? child
  const comma = tokens[from]?.text === ',' ? from : from - 1
  const commas = tokens.slice(at, comma + 1).filter(({ text }) => text === ',')
  return tokens[comma]?.text === ',' && commas.length === 2
}
