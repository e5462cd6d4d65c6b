import { isRelation } from '../../clause/dependencies.ts'
import type { Certainty, FactualityCue, Status } from '../factuality.ts'
import type { Embedding } from './embedding_words.ts'
import type { Link } from './link.ts'
import { lesser, lessReal } from './local.ts'
import type { Reading } from './reading.ts'
import { childrenOf } from './verb_form.ts'
import { isLemma, isOne, lemma, lower } from './words.ts'

/** How an event stands, with all that is above it up to a limit. */
export interface View {
  negated: boolean
  certainty: Certainty
  /** How it stands by modals, moods and what governs it; null where they leave it real. */
  unreal: Status | null
  /** How it stands by tense otherwise. */
  real: Status
  /** How far it holds, from -1 to 1. */
  value: number
  cues: FactualityCue[]
}

const PLAIN: View = { negated: false, certainty: 'certain', unreal: null, real: 'happened', value: 1, cues: [] }

const ONGOING: View = { ...PLAIN, real: 'ongoing' }

/** How many governing words are asked, one above the other. */
const DEPTH = 8

/** How the event of a word stands below the word `below`, or in the whole sentence. */
export function viewOf(reading: Reading, at: number, below: number | null, depth = DEPTH): View {
  const context = contextOf(reading, at, below, depth)
  const local = reading.localOf(at)
  return {
    negated: context.negated !== local.negated,
    certainty: lesser(context.certainty, local.certainty),
    unreal: lessReal(context.unreal, isForeseen(reading, at, context) ? 'hypothetical' : local.status),
    real: local.tense ?? context.real,
    value: context.value * local.value,
    cues: [...context.cues, ...local.cues],
  }
}

/** What is not sure and told with "will" is a prediction, no plan. */
const isForeseen = (reading: Reading, at: number, { certainty }: View): boolean =>
  certainty !== 'certain' && certainty !== 'uncommitted' && reading.formOf(at).modal !== null

/** What is above an event. */
function contextOf(reading: Reading, at: number, below: number | null, depth: number): View {
  const link = depth > 0 && at !== below ? reading.linkOf(at) : null
  if (link === null)
    return below !== null && isClause(reading, at, below) ? heldBySource(reading, reading.saidBy(at, below)) : PLAIN
  if (link.head === below) return heldBySource(reading, link)
  const above = link.turned ? PLAIN : passedOn(withoutOwn(reading, at, viewOf(reading, link.head, below, depth - 1)))
  if (link.embedding && !isKnown(reading, at, link, link.embedding))
    return embedded(reading, link, link.embedding, above)
  return isNoun(reading, at) ? governedNoun(reading, at, link, above) : beside(reading, at, link, above)
}

const STANDS_ALONE = new Set(['root', 'parataxis'])
/** Is it a clause of its own, beside or above the word for the saying? */
const isClause = ({ tree }: Reading, at: number, below: number): boolean =>
  at !== below && STANDS_ALONE.has(tree.tokens[at]?.deprel ?? '')

/** What may be going on leaves open what hangs on it. */
const passedOn = (view: View): View =>
  view.unreal !== 'ongoing'
    ? view
    : { ...view, unreal: view.certainty === 'certain' ? null : 'hypothetical', real: 'ongoing' }

/** The word above without negations that stand in the event's own phrase and count there: `made no decision`. */
function withoutOwn({ tree }: Reading, at: number, above: View): View {
  const { first, last } = tree
  const isOwn = ({ kind, from }: FactualityCue): boolean =>
    kind === 'polarity' && from >= (first[at] ?? at) && from <= (last[at] ?? at) && from !== at
  const own = above.cues.filter(isOwn)
  if (own.length === 0) return above
  const turns = own.length % 2 === 1
  return {
    ...above,
    negated: above.negated !== turns,
    value: turns ? -above.value : above.value,
    cues: above.cues.filter((one) => !isOwn(one)),
  }
}

const TAKEN_FOR_GRANTED = new Set(['about', 'with', 'over', 'from'])
const ENDED = new Set(['stop', 'halt', 'suspend', 'interrupt', 'end', 'break off'])
/** Nouns that a word takes as known, whatever it says of new ones: `rejected the request`, `stopped the fighting`, `fears about the raid`. */
function isKnown(reading: Reading, at: number, { takes, head }: Link, embedding: Embedding): boolean {
  const { tokens } = reading.tree
  if (!isNoun(reading, at) || embedding.affirmed > 0.5) return false
  if (isLemma(tokens[at], 'act_noun')) return embedding.affirmed < 0 || embedding.status === 'hypothetical'
  if (!isDefinite(reading, at)) return false
  return takes.some((one) => TAKEN_FOR_GRANTED.has(one)) || ENDED.has(lemma(tokens[head]))
}

/** Below this an event is denied by the word that governs it. */
const DENIED = -0.35

function levelOf(value: number): Certainty {
  const strength = Math.abs(value)
  if (strength >= 0.7) return 'certain'
  if (strength >= 0.45) return 'probable'
  return strength >= 0.1 ? 'possible' : 'uncommitted'
}

/** Statuses that a word gives to its event; the others leave it as real as the word itself. */
const givenStatus = ({ status }: Embedding): Status | null =>
  status === 'light' || status === 'ongoing' ? null : status

/** A word is a cue of what it says itself: where something denies it, that is the cue of the polarity. */
function cuesOf({ cue }: Link, embedding: Embedding, denies: boolean, certainty: Certainty): FactualityCue[] {
  const kinds: FactualityCue['kind'][] = []
  if (givenStatus(embedding) !== null) kinds.push('status')
  if (denies) kinds.push('polarity')
  if (certainty !== 'certain') kinds.push('certainty')
  return kinds.map((kind) => ({ kind, ...cue }))
}

/** What a source takes from its own word: `hopes to`, `denied having`, `fears that`, `does not think that`. */
function heldBySource(reading: Reading, link: Link): View {
  const { embedding } = link
  if (!embedding) return PLAIN
  const negations = reading.localOf(link.head).cues.filter(({ kind }) => kind === 'polarity')
  const view = heldAsSaid(link, embedding)
  if (negations.length % 2 === 0 || !isLemma(reading.tree.tokens[link.head], 'raising')) return view
  return { ...view, negated: !view.negated, value: -view.value, cues: [...view.cues, ...negations] }
}

function heldAsSaid(link: Link, embedding: Embedding): View {
  const value = embedding.affirmed
  const said = embedding.article === 'uncommitted' && embedding.status === null ? 'certain' : embedding.article
  const certainty = embedding.holds ?? said ?? levelOf(value)
  const sign = value < DENIED ? -1 : 1
  return {
    negated: sign < 0,
    certainty,
    unreal: givenStatus(embedding),
    real: embedding.status === 'ongoing' ? 'ongoing' : PLAIN.real,
    value: certainty === 'certain' ? sign : value,
    cues: cuesOf(link, embedding, sign < 0, certainty),
  }
}

/** What a word that the lists know says of the event that it takes. */
function embedded(reading: Reading, link: Link, embedding: Embedding, above: View): View {
  const failed = isFailed(reading, link)
  const value = failed ? FAILED : above.negated ? embedding.negated : embedding.affirmed
  const factive = Math.min(embedding.affirmed, embedding.negated) > 0.5
  const said = failed || isOwnMind(reading, link, embedding) ? null : embedding.article
  const own = above.negated ? levelOf(value) : (said ?? levelOf(value))
  // What was not refused, or did not fail, came about.
  const undone = embedding.affirmed < 0 && value > 0.5
  return {
    negated: value < DENIED,
    certainty: factive || failed ? own : lesser(own, above.certainty),
    unreal: factive ? null : unrealOf(link, above, undone ? null : givenStatus(embedding), value),
    real: realUnder(link, embedding, above),
    value: value * (factive ? 1 : Math.abs(above.value)),
    cues: [...(factive ? [] : above.cues), ...cuesOf(link, embedding, value < DENIED && !above.negated, own)],
  }
}

/** `I think that …`: whoever speaks is of that mind. */
const isOwnMind = ({ tree, formOf }: Reading, { head }: Link, { article }: Embedding): boolean =>
  article === 'uncommitted' && isOne(tree.tokens[formOf(head).subject ?? -1], 'speaker')

/** `is alleged to seek`: it does so now; `after winning`: it has. */
function realUnder({ takes }: Link, { status }: Embedding, above: View): Status {
  if (status === 'ongoing' && takes[0] === 'was to') return 'ongoing'
  return BEFORE.has(takes[0] ?? '') ? 'happened' : above.real
}
const BEFORE = new Set(['after', 'since', 'following', 'for'])

const FAILED = -0.8
/** `a failed attempt to escape` */
const isFailed = ({ tree }: Reading, { head }: Link): boolean =>
  tree.tokens[head]?.upos === 'NOUN' &&
  childrenOf(tree, head).some((child) => isOne(tree.tokens[child], 'failed_modifier'))

/** What would avoid something, or make somebody do it, is hypothetical as long as it is not done itself. */
function unrealOf(link: Link, above: View, given: Status | null, value: number): Status | null {
  const open = above.unreal !== null || above.certainty === 'possible'
  if (given === null && open && link.takes.includes('noun to')) return 'hypothetical'
  if (given === null && above.unreal === 'planned' && value < DENIED) return 'hypothetical'
  return lessReal(above.unreal, given)
}

function isNoun({ tree, formOf }: Reading, at: number): boolean {
  const upos = tree.tokens[at]?.upos
  return (upos === 'NOUN' || upos === 'PROPN') && !formOf(at).copula
}

/** Is it spoken of as known: `the attack`, `their talks`, a name? */
function isDefinite({ tree }: Reading, at: number): boolean {
  const { tokens } = tree
  if (tokens[at]?.upos === 'PROPN') return true
  return childrenOf(tree, at).some(
    (child) =>
      (isRelation(tokens[child], 'det') && isOne(tokens[child], 'definite')) || tokens[child]?.deprel === 'nmod:poss',
  )
}

/** A noun under a word that the lists do not know: what is known is taken for granted, what is new stands as its verb does. */
function governedNoun(reading: Reading, at: number, { relation }: Link, above: View): View {
  if (isDefinite(reading, at)) return { ...PLAIN, value: above.value >= 0.75 ? 1 : 0.9 }
  if (relation === 'obj' || relation === 'iobj') return { ...above, real: 'happened' }
  const view = unturned({ ...above, real: 'happened' })
  return { ...view, value: 0.5 + 0.5 * view.value }
}

/** A negation above does not reach what stands beside it. */
const unturned = (view: View): View =>
  view.negated ? { ...view, negated: false, value: Math.abs(view.value), cues: [] } : view

/** A verb under a word that the lists do not know: it stands as that one does (`, flooding 60 cellars`), a purpose is to come. */
function beside(reading: Reading, at: number, { relation, takes }: Link, above: View): View {
  const { tense, opener } = reading.formOf(at)
  if (relation.startsWith('ccomp') || relation.startsWith('csubj')) {
    const view = unturned(above)
    return { ...view, value: 0.7 * view.value }
  }
  if (takes.includes('to') && tense === 'none' && lower(reading.tree.tokens[opener ?? -1]) === 'to')
    return aimed(relation, opener, above)
  if (relation === 'acl' && isNothing(reading, at)) return { ...PLAIN, negated: true, value: -1 }
  if (isBackground(reading, at, relation)) return PLAIN
  if (isAwaited(reading, at, above)) return { ...above, negated: false, value: 0.5 * Math.abs(above.value) }
  if (relation === 'acl' || tense !== 'none') return reading.tree.tokens[at]?.xpos === 'VBG' ? ONGOING : PLAIN
  return relation === 'xcomp' ? above : unturned(above)
}

/** `Founded in 1990, the firm will close`: what a sentence opens with has been. */
const isBackground = ({ tree, formOf }: Reading, at: number, relation: string): boolean =>
  relation === 'advcl' &&
  tree.tokens[at]?.xpos === 'VBN' &&
  at < (tree.tokens[at]?.head ?? -1) &&
  formOf(at).opener === null

/** `no evidence linking the two` */
function isNothing({ tree }: Reading, at: number): boolean {
  const head = tree.tokens[at]?.head ?? -1
  if (isOne(tree.tokens[head], 'negative_pronoun')) return true
  return childrenOf(tree, head).some((child) => isOne(tree.tokens[child], 'negative_determiner'))
}

const WHEN = new Set(['when', 'once', 'until', 'till', 'before', 'after'])
/** `will open when the road is cleared`: as far off as what it is told with. */
function isAwaited({ tree, formOf }: Reading, at: number, above: View): boolean {
  const { tense, opener } = formOf(at)
  const word = lower(tree.tokens[opener ?? childrenOf(tree, at)[0] ?? -1])
  return tense === 'present' && above.unreal !== null && WHEN.has(word)
}

/** `came to help`, `a ship to carry grain` */
function aimed(relation: string, opener: number | null, above: View): View {
  const unreal = lessReal(above.unreal, 'planned')
  if (relation === 'xcomp')
    return { ...above, unreal, certainty: lesser(above.certainty, 'possible'), value: 0.3 * above.value }
  const cue: FactualityCue[] = opener === null ? [] : [{ kind: 'status', from: opener, to: opener + 1 }]
  const view = unturned(above)
  return { ...view, unreal, value: 0.2, cues: [...view.cues, ...cue] }
}
