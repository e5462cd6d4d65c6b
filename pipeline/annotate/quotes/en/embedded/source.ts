import type { Token } from '../../../../language/reader.ts'
import { type Dependencies, headOf, isRelation } from '../../../clause/dependencies.ts'
import { isFronted } from '../../../clause/voice.ts'
import { isSpeechVerb } from '../cue.ts'
import { mayBear } from './claim.ts'
import { kindOf } from './kind.ts'

/** The word on which a source turns, and how it was found from its cue. */
export interface Source {
  at: number
  /** The relations that were followed. */
  path: string
  /** The cue tells more of it: `the report that says …`. */
  relative: boolean
}

/** How many heads may be climbed in search of a subject. */
const CLIMB = 6
const SHARES = /^(?:conj|xcomp|advcl|parataxis|appos|acl)/
const GOVERNED = /^(?:obj|obl|nsubj:pass)/

/** Who says, thinks or shows it: the subject of the cue or of the word that it shares its subject with; null where the tree shows none. */
export function sourceOf(tree: Dependencies, cue: number): Source | null {
  const own = ownSource(tree, cue)
  if (own) return own === NOBODY ? null : own
  return isAside(tree, cue) ? mainSource(tree, cue) : sharedSource(tree, cue)
}

/** `…, warning that …` */
function isAside({ tokens }: Dependencies, cue: number): boolean {
  const before = tokens[cue - 1]
  if (tokens[cue]?.xpos === 'NN') return before?.text === ',' && isMisread(tokens, cue)
  return tokens[cue]?.xpos === 'VBG' && (before?.upos === 'PUNCT' || before?.upos === 'ADV')
}

/** A form in -ing of a verb of speech before "that", read as a noun. */
const isMisread = (tokens: readonly Token[], cue: number): boolean =>
  PARTICIPLE.test(tokens[cue]?.text ?? '') &&
  isSpeechVerb(tokens[cue]?.text.toLowerCase() ?? '') &&
  tokens[cue + 1]?.text === 'that'
const PARTICIPLE = /ing$/

/** Who does what the clause around it says: of the subjects above, passive or not, the nearest that is a name or person, else the nearest. */
function mainSource(tree: Dependencies, cue: number): Source | null {
  let nearest: Source | null = null
  let outer: Source | null = null
  for (let at = headOf(tree, cue), i = 0; at >= 0 && i < CLIMB; at = headOf(tree, at), i++) {
    const subject = subjectOf(tree, at)
    const found = subject === undefined ? null : asideTo(tree, at, subject)
    if (found && isPersonal(tree, found.at)) outer = found
    nearest ??= found
  }
  return outer ?? nearest
}

function asideTo(tree: Dependencies, verb: number, subject: number): Source | null {
  if (tree.tokens[subject]?.xpos.startsWith('W') !== true) return { at: subject, path: 'aside', relative: false }
  if (!isRelation(tree.tokens[verb], 'acl')) return null
  return { at: headOf(tree, verb), path: 'aside relative', relative: true }
}

const isPersonal = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at]?.upos === 'PROPN' || PERSONAL.test(tokens[at]?.text ?? '')
const PERSONAL = /^(?:he|she|they|we|i|you|who)$/i

function sharedSource(tree: Dependencies, cue: number): Source | null {
  const path: string[] = []
  let at = cue
  for (let i = 0; i < CLIMB; i++) {
    const token = tree.tokens[at] as Token
    const relation = token.deprel ?? ''
    const head = token.head ?? -1
    if (head < 0) return null
    path.push(relation.split(':')[0] ?? '')
    if (isRelation(token, 'acl') && !isIssued(tree, head)) return { at: head, path: path.join(' '), relative: true }
    if (isRelation(token, 'appos')) return { at: head, path: path.join(' '), relative: false }
    const governed = token.upos === 'NOUN' && GOVERNED.test(relation) && mayBear(tree, head)
    if (!governed && !SHARES.test(relation)) return null
    const object = isRelation(token, 'xcomp') ? childOf(tree, head, 'obj') : undefined
    if (object !== undefined) return { at: object, path: [...path, 'obj'].join(' '), relative: false }
    at = head
    const own = ownSource(tree, at)
    if (own === NOBODY) return isRelation(token, 'conj') ? acted(tree, at, path) : null
    if (own && isEmpty(tree, own.at) && isRelation(token, 'xcomp')) return null
    if (own && !isEmpty(tree, own.at)) return { ...own, path: [...path, own.path].join(' ') }
  }
  return null
}

/** `He was advised to go and said …`: who is acted on says it. */
function acted(tree: Dependencies, at: number, path: readonly string[]): Source | null {
  const subject = subjectOf(tree, at)
  const isHere = subject !== undefined && isRelation(tree.tokens[subject], 'nsubj:pass')
  return isHere && isPersonal(tree, subject)
    ? { at: subject, path: [...path, 'nsubj'].join(' '), relative: false }
    : null
}

/** `felt it would be wrong and added that …`: "it" says nothing; nor does anybody say what `it became clear that …` gives. */
const isEmpty = ({ tokens }: Dependencies, at: number): boolean => tokens[at]?.text.toLowerCase() === 'it'

/** `issued a statement saying …`: what somebody puts out speaks for them. */
function isIssued(tree: Dependencies, noun: number): boolean {
  const determiner = childOf(tree, noun, 'det')
  return isRelation(tree.tokens[noun], 'obj') && /^an?$/i.test(tree.tokens[determiner ?? -1]?.text ?? '')
}

const childOf = ({ tokens, children }: Dependencies, at: number, relation: string): number | undefined =>
  children[at]?.find((child) => isRelation(tokens[child], relation))

/** The verb is passive and names no agent: nobody above it is its subject either. */
const NOBODY: Source = { at: -1, path: '', relative: false }

const SUBJECT = new Set(['nsubj', 'nsubj:pass'])
/** The nearest subject before a word, as a dateline is often read as another, else one behind it. */
function subjectOf({ tokens, children }: Dependencies, at: number): number | undefined {
  const subjects = (children[at] ?? []).filter((child) => SUBJECT.has(tokens[child]?.deprel ?? ''))
  return subjects.findLast((child) => child < at) ?? subjects[0]
}

function ownSource(tree: Dependencies, at: number): Source | null {
  const token = tree.tokens[at] as Token
  if (token.upos === 'NOUN' && childOf(tree, at, 'cop') === undefined)
    return misreadSource(tree, at) ?? ownerOf(tree, at)
  const subject = subjectOf(tree, at)
  if (subject === undefined) return agentOf(tree, at) ?? (isPassive(tree, at) ? NOBODY : null)
  if (tree.tokens[subject]?.deprel === 'nsubj:pass' || childOf(tree, at, 'aux:pass') !== undefined)
    return agentOf(tree, at) ?? NOBODY
  if (tree.tokens[subject]?.xpos.startsWith('W') !== true)
    return { at: subject, path: subject < at ? 'nsubj' : 'nsubj behind', relative: false }
  const head = token.head ?? -1
  if (!isRelation(token, 'acl') || head < 0) return NOBODY
  const isPersons = tree.tokens[subject]?.lemma.toLowerCase() === 'who'
  return { at: isPersons ? personFrom(tree, head) : thingFrom(tree, head), path: 'relative', relative: true }
}

/** `the president of the union, which endorsed …`: what a person stands for, where the clause tells of no person. */
function thingFrom(tree: Dependencies, noun: number): number {
  if (kindOf(tree.tokens[noun] as Token) !== 'person') return noun
  return (tree.children[noun] ?? []).findLast((child) => child > noun && isRelation(tree.tokens[child], 'nmod')) ?? noun
}

/** `a man on the train who said`: the nearest noun above that stands for somebody, else the nearest of all. */
function personFrom(tree: Dependencies, noun: number): number {
  for (let at = noun, i = 0; at >= 0 && i < CLIMB; at = headOf(tree, at), i++) {
    if (tree.tokens[at]?.upos === 'VERB' && !isRelation(tree.tokens[at], 'acl')) break
    if (SOMEBODY.has(kindOf(tree.tokens[at] as Token)) && tree.tokens[at]?.upos !== 'DET') return at
  }
  return noun
}
const SOMEBODY: ReadonlySet<string> = new Set(['person', 'people', 'name', 'pronoun'])

/** `The bank fears that …`, where the form was read as a noun: it has a subject, or stands above all right behind a name. */
function misreadSource(tree: Dependencies, at: number): Source | null {
  if (tree.tokens[at]?.xpos !== 'NNS') return null
  const subject = childOf(tree, at, 'nsubj')
  if (subject !== undefined && subject < at) return { at: subject, path: 'nsubj', relative: false }
  const isMain = headOf(tree, at) < 0 && tree.tokens[at - 1]?.upos === 'PROPN'
  return isMain ? { at: at - 1, path: 'misread', relative: false } : null
}

const ISSUERS = new Set(['by', 'from'])
/** `the mayor's claim`, `a claim by the mayor` */
function ownerOf(tree: Dependencies, at: number): Source | null {
  const owner = childOf(tree, at, 'nmod:poss')
  if (owner !== undefined) return { at: owner, path: 'possessive', relative: false }
  const issuer = tree.children[at]?.find(
    (child) => isRelation(tree.tokens[child], 'nmod') && ISSUERS.has(prepositionOf(tree, child)),
  )
  return issuer === undefined ? null : { at: issuer, path: prepositionOf(tree, issuer), relative: false }
}

const prepositionOf = (tree: Dependencies, at: number): string =>
  tree.tokens[childOf(tree, at, 'case') ?? -1]?.lemma ?? ''

/** The verb of a sentence that has no other is none, whatever the tree hangs it on. `a bridge considered unsafe`, `… and is expected to close` */
const isPassive = (tree: Dependencies, at: number): boolean =>
  isFronted(tree, at) ||
  childOf(tree, at, 'aux:pass') !== undefined ||
  (tree.tokens[at]?.xpos === 'VBN' &&
    tree.tokens[at]?.deprel === 'acl' &&
    childOf(tree, at, 'aux') === undefined &&
    headOf(tree, headOf(tree, at)) >= 0)

function agentOf(tree: Dependencies, at: number): Source | null {
  const agent = childOf(tree, at, 'obl:agent')
  return agent === undefined ? null : { at: agent, path: 'agent', relative: false }
}
