import { agreeing } from './agreement.ts'
import { childIn, childrenIn, type Dependencies, headOf, isRelation, lemmaAt, openerOf } from './dependencies.ts'
import { joinedVerb } from './joined_verb.ts'
import { nounBefore } from './noun_before.ts'
import { isReducedConjunct } from './voice.ts'

/** Whose the infinitive or participle behind a verb with an object is, where it is not the object's. */
export interface Control {
  /** Lemmas whose complement is done by their subject though there is an object: `promise`. */
  bySubject: ReadonlySet<string>
  /** Lemmas of those that make, ask or want their object to do it, or blame it for that, also where the tree has it loosely: `ask`. */
  byObject: ReadonlySet<string>
  /** Conjunctions of what the object does, whatever the verb: `accuse of`, `prevent from`; and of what it does behind those verbs: `blame for`. */
  objectOpeners: ReadonlySet<string>
  blameOpeners: ReadonlySet<string>
  /** Those verbs. */
  blames: ReadonlySet<string>
  /** Conjunctions of what anybody may do: `talk about`. */
  anybodyOpeners: ReadonlySet<string>
  /** Verbs whose subject does not do what their participle says: `the plan involves selling …`. */
  entails: ReadonlySet<string>
  /** Nouns whose infinitive is done by whose they are: `plan`, `attempt`. */
  nouns: ReadonlySet<string>
  /** Verbs whose subject has the noun that is their object: `make` a plan, `waste` time. */
  carriers: ReadonlySet<string>
  /** Prepositions before whose a plan or an attempt is: `of`. */
  owners: ReadonlySet<string>
  /** Prepositions before whom a verb is against. */
  targets: ReadonlySet<string>
  /** Prepositions before whom it is a chance for. */
  beneficiaries: ReadonlySet<string>
  infinitive: ReadonlySet<string>
  /** Verbs that tell what their clause says. */
  tellers: ReadonlySet<string>
}

/**
 * The grammatical subject of each word, by its head; -1 where it has none. One that is left out is found through relative clauses,
 * conjunction, control and raising, participles and infinitives. Heads are read before their dependents, so that it is linear.
 */
export function deepSubjects(
  tree: Dependencies,
  objects: readonly number[],
  passive: readonly boolean[],
  control: Control,
  isTime: (at: number) => boolean = () => false,
): number[] {
  const subjects = tree.tokens.map(() => -1)
  for (const at of tree.order) {
    const own = ownSubject(tree, at, isTime, control)
    subjects[at] = own >= 0 ? own : sharedSubject({ tree, objects, subjects, passive, control }, at)
  }
  return subjects
}

interface Reading {
  tree: Dependencies
  objects: readonly number[]
  subjects: readonly number[]
  passive: readonly boolean[]
  control: Control
}

/** The subject that hangs on the word; of several the nearest before it. A relative word stands for the noun before its clause. */
function ownSubject(tree: Dependencies, at: number, isTime: (at: number) => boolean, { tellers }: Control): number {
  let found = -1
  for (const child of likely(tree, childrenIn(tree, at, 'nsubj', 'csubj'), isTime))
    if (found < 0 || child < at) found = child
  if (found < 0) found = strayedSubject(tree, at, isTime)
  if (isSince(tree, at, found, isTime)) return tree.order[0] ?? -1
  if (found < at && found >= 0 && isRelation(tree.tokens[found], 'csubj') && tree.tokens[found]?.xpos !== 'VB')
    return inClause(tree, found, tellers)
  return found >= 0 && isRelativeWord(tree, found) ? antecedentOf(tree, at) : found
}

const SINCE = new Set(['since', 'until', 'till', 'before', 'after'])
/** `The tenants who had rented it since May left it`, read as what May left: the noun that the whole sentence turns on does. */
const isSince = (tree: Dependencies, at: number, found: number, isTime: (at: number) => boolean): boolean =>
  found >= 0 &&
  SINCE.has(openerOf(tree, at)) &&
  NOUNS.has(tree.tokens[tree.order[0] ?? -1]?.upos ?? '') &&
  isTime(found)

/** `The plan, NAME said, would …`: what stands before who says so, where both were read as parts of "said"; -1 where it does not. */
function interruptedSubject(tree: Dependencies, at: number, isTime: (at: number) => boolean): number {
  const speech = isRelation(tree.tokens[at], 'ccomp') ? headOf(tree, at) : childIn(tree, at, 'parataxis')
  if (speech < 0 || speech > at || tree.tokens[at]?.upos !== 'VERB') return -1
  const [first = -1, who = -1] = childrenIn(tree, speech, 'nsubj', 'obl:unmarked').filter((child) => child < speech)
  const isCut = first >= 0 && tree.tokens[tree.last[first] ?? first]?.text === ',' && !isTime(first)
  return isCut && isRelation(tree.tokens[who], 'nsubj') ? first : -1
}

/** The subject of a finite verb that was read as something else of it or of what stands before it; -1 where there is none. */
function strayedSubject(tree: Dependencies, at: number, isTime: (at: number) => boolean): number {
  const interrupted = interruptedSubject(tree, at, isTime)
  if (interrupted >= 0) return interrupted
  const isPersonal = childrenIn(tree, at, 'aux').some((child) => FINITE.has(tree.tokens[child]?.xpos ?? ''))
  if (!isPersonal) return -1
  // `Number Nine has accepted`, read as a measure.
  const measure = childIn(tree, at, 'obl:unmarked')
  if (measure === tree.first[at] && !isTime(measure)) return measure
  // `NAME, having paid, is leaving`, read as who paid only.
  const participle = childIn(tree, at, 'advcl')
  const inside =
    participle >= 0 && participle < at && openerOf(tree, participle) === '' ? childIn(tree, participle, 'nsubj') : -1
  if (inside >= 0 && inside < participle && tree.tokens[inside + 1]?.text === ',') return inside
  // `… with A and after NAME had tried`, read as one of a list.
  const first = tree.first[at] ?? at
  const isStray = isRelation(tree.tokens[at], 'parataxis') && childIn(tree, at, 'cc', 'mark') < 0
  return isStray && NOUNS.has(tree.tokens[first - 1]?.upos ?? '') && tree.tokens[first]?.upos !== 'PUNCT'
    ? nounBefore(tree, first)
    : -1
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])
const NOUNS = new Set(['NOUN', 'PROPN'])
/**
 * The subject that a clause was read around: `the critics say the plan has …`, `leaflets warning the school would …` tell it of their object,
 * `the taxpayers reporting gains would …` of the noun before. A gerund that no noun stands before is one itself.
 */
function inClause(tree: Dependencies, at: number, tellers: ReadonlySet<string>): number {
  const isGerund = tree.tokens[at]?.xpos === 'VBG'
  if (tellers.has(lemmaAt(tree, at))) return childIn(tree, at, 'obj')
  if (isGerund && !NOUNS.has(tree.tokens[at - 1]?.upos ?? '')) return at
  return nounBefore(tree, at)
}

/** Of several read as subjects those that are rather: no days (`the court this month ruled`), no clauses, no adjectives. */
function likely(tree: Dependencies, found: number[], isTime: (at: number) => boolean): number[] {
  const rather = [
    (child: number) => !isTime(child),
    (child: number) => isRelation(tree.tokens[child], 'nsubj'),
    (child: number) => tree.tokens[child]?.upos !== 'ADJ',
  ]
  let left = found
  const [name = -1, title = -1] = found
  // `NAME, president of the club has left`: who it is, then what.
  if (tree.tokens[name]?.upos === 'PROPN' && tree.tokens[tree.first[title] ?? 0]?.text === ',') return [name]
  for (const isLikely of left.length < 2 ? [] : rather) if (left.some(isLikely)) left = left.filter(isLikely)
  return left
}

const POINTING = new Set(['PRON', 'DET', 'SCONJ'])
/** Does the word stand for the noun before its clause: `who`, `that` as its first word? */
export function isRelativeWord(tree: Dependencies, at: number): boolean {
  const { upos = '', xpos = '' } = tree.tokens[at] ?? {}
  if (xpos.startsWith('W')) return true
  const head = headOf(tree, at)
  const isFirst = isRelation(tree.tokens[head], 'acl:relcl') && tree.first[head] === at
  return isFirst && POINTING.has(upos) && xpos !== 'PRP'
}

/** How many words that are joined to each other are followed. */
const JOINED = 6
/** The noun that a relative clause tells more of; -1 where the word heads none. */
export function antecedentOf(tree: Dependencies, at: number): number {
  let head = at
  for (let i = 0; i < JOINED && isRelation(tree.tokens[head], 'conj'); i++) head = headOf(tree, head)
  return isRelation(tree.tokens[head], 'acl') ? headOf(tree, head) : -1
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const isNominal = ({ tokens }: Dependencies, at: number): boolean => NOMINAL.has(tokens[at]?.upos ?? '')

function sharedSubject(reading: Reading, at: number): number {
  const { tree, subjects, objects } = reading
  const token = tree.tokens[at]
  const head = headOf(tree, at)
  if (head < 0) return isPluralVerb(tree, at) ? childIn(tree, at, 'compound') : -1
  const above = subjects[isRelation(token, 'conj') ? joinedVerb(tree, at) : head] ?? -1
  if (isReducedConjunct(tree, at)) return nounBefore(tree, at)
  if (isRelation(token, 'conj')) return isBareNoun(reading, head, at) ? head : agreeing(tree, at, above)
  if (isRelation(token, 'xcomp')) return controller(reading, head, at)
  if (isRelation(token, 'acl')) return ofNoun(reading, head, at)
  if (isRelation(token, 'advcl'))
    return isNominal(tree, head) && above < 0 ? head : controller(reading, asideOf(tree, head, at), at)
  if (token?.upos !== 'VERB' && !isParticipleNoun(tree, at)) return -1
  if (isRelation(token, 'parataxis')) return isBareNoun(reading, head, at) ? head : agreeing(tree, at, above)
  // `said the ministers, who met, were …`: its subject was read as an object.
  const object = objects[head] ?? -1
  if (isRelation(token, 'ccomp') && object > head && object < at) return object
  return ['ccomp', 'obl', 'csubj'].some((relation) => isRelation(token, relation)) ? above : -1
}

/** `tried to make it a game, taking …`: what goes on beside a whole sentence is done by its subject, not by that of a complement. */
function asideOf(tree: Dependencies, head: number, at: number): number {
  let verb = head
  const isAside = tree.tokens[at]?.xpos === 'VBG' && tree.tokens[at - 1]?.text === ','
  for (let i = 0; isAside && i < JOINED && isRelation(tree.tokens[verb], 'xcomp'); i++) verb = headOf(tree, verb)
  return verb
}

/** `…, flooding 60 cellars`, read as a noun with an object. */
const isParticipleNoun = (tree: Dependencies, at: number): boolean =>
  tree.tokens[at]?.upos === 'NOUN' && tree.tokens[at - 1]?.text === ',' && childIn(tree, at, 'obj') > at

/** `the council plans to …`, `the firm records everything`, read as plans and records. */
const isPluralVerb = (tree: Dependencies, at: number): boolean =>
  tree.tokens[at]?.xpos === 'NNS' && childIn(tree, at, 'acl', 'obj') > at && childIn(tree, at, 'det', 'nmod') < 0

/** A noun that a finite verb behind it was joined to by mistake: its subject. */
const isBareNoun = ({ tree, subjects }: Reading, head: number, at: number): boolean =>
  isNominal(tree, head) &&
  head < at &&
  (subjects[head] ?? -1) < 0 &&
  tree.tokens[at]?.upos === 'VERB' &&
  FINITE.has(tree.tokens[at]?.xpos ?? '') &&
  childIn(tree, at, 'cc') < 0

/** Who does what an infinitive or participle behind a verb says: its object or its subject. */
function controller(reading: Reading, head: number, at: number): number {
  const { tree, objects, subjects, control } = reading
  const [subject, opener] = [subjects[head] ?? -1, openerOf(tree, at)]
  const isAnybodys = opener === '' && control.entails.has(lemmaAt(tree, head)) && tree.tokens[at]?.xpos === 'VBG'
  if (isAnybodys || control.anybodyOpeners.has(opener)) return -1
  const target = control.blameOpeners.has(opener) ? targetOf(reading, head, at) : askedFor(reading, head, at)
  if (target >= 0) return target
  const object = objects[head] ?? -1
  const isBehind = object > head && object < at
  if (!isBehind || control.bySubject.has(lemmaAt(tree, head))) return subject
  if (isOfObject(reading, object, at)) return ownerOf(reading, object)
  const asks = control.byObject.has(lemmaAt(tree, head))
  const isComplement = isRelation(tree.tokens[at], 'xcomp') || asks
  if (isComplement && (opener === '' || control.infinitive.has(opener))) return object
  return control.objectOpeners.has(opener) ||
    (control.blames.has(lemmaAt(tree, head)) && control.blameOpeners.has(opener))
    ? object
    : subject
}

/** `lashed out at NAME for …`: whom a verb without an object is against. */
function targetOf({ tree, objects, control }: Reading, verb: number, at: number): number {
  if ((objects[verb] ?? -1) >= 0) return -1
  const own = childrenIn(tree, verb, 'obl').filter((child) => child > verb && child < at)
  return own.find((child) => control.targets.has(openerOf(tree, child))) ?? -1
}

/** `called for NAME to resign`: who stands right before the infinitive, behind a verb that asks, or before a passive one. */
function askedFor({ tree, passive, control }: Reading, verb: number, at: number): number {
  if (!control.infinitive.has(openerOf(tree, at)) || !(passive[at] || control.byObject.has(lemmaAt(tree, verb))))
    return -1
  const before = childrenIn(tree, verb, 'obl').find(
    (child) => child > verb && tree.last[child] === (tree.first[at] ?? 0) - 1,
  )
  return before !== undefined && control.beneficiaries.has(openerOf(tree, before)) ? before : -1
}

/** `showed the desire of NAME to …`, read as hanging on the verb. */
const isOfObject = ({ tree, control }: Reading, object: number, at: number): boolean =>
  control.nouns.has(lemmaAt(tree, object)) &&
  control.infinitive.has(openerOf(tree, at)) &&
  tree.last[object] === (tree.first[at] ?? 0) - 1

/** `people seeking …`, `the letter signed …`; of an infinitive whose noun it is: `the attempts of …`, `made a plan to …`. */
function ofNoun(reading: Reading, noun: number, at: number): number {
  const { tree, control, objects, passive, subjects } = reading
  const opener = openerOf(tree, at)
  // `is at the station, waiting …`
  const isAside =
    tree.tokens[at]?.xpos === 'VBG' &&
    tree.tokens[(tree.first[at] ?? at) - 1]?.text === ',' &&
    childIn(tree, noun, 'cop') >= 0
  if (isAside && (subjects[noun] ?? -1) >= 0) return subjects[noun] ?? -1
  if (isRelation(tree.tokens[at], 'acl:relcl') || opener === '' || passive[at]) return noun
  // `accused NAME of hiding …`, read as hanging on the name.
  const governor = headOf(tree, noun)
  if (control.objectOpeners.has(opener) && objects[governor] === noun && control.byObject.has(lemmaAt(tree, governor)))
    return noun
  return ownerOf(reading, noun)
}

/** `For NAME, it is a chance to …`, `it offers NAME …`: whoever stands in front behind such a preposition. */
const forWhomOf = (tree: Dependencies, verb: number, { beneficiaries }: Control): number =>
  childrenIn(tree, verb, 'obl').find((child) => child < verb && beneficiaries.has(openerOf(tree, child))) ?? -1

/** Whose a plan, an attempt or a time is: its possessor, the one it is of, else who makes or has it. */
function ownerOf({ tree, subjects, objects, control }: Reading, noun: number): number {
  if (tree.tokens[noun]?.upos === 'PROPN') return noun
  const isPlan = control.nouns.has(lemmaAt(tree, noun))
  const governor = headOf(tree, noun)
  if (!isPlan) return control.carriers.has(lemmaAt(tree, governor)) ? (subjects[governor] ?? -1) : -1
  const forWhom = forWhomOf(tree, childIn(tree, noun, 'cop') >= 0 || governor < 0 ? noun : governor, control)
  if (forWhom >= 0) return forWhom
  const owner = childIn(tree, noun, 'nmod:poss')
  if (owner >= 0) return owner
  const agent = tree.children[noun]?.find(
    (child) => isRelation(tree.tokens[child], 'nmod') && child > noun && control.owners.has(openerOf(tree, child)),
  )
  if (agent !== undefined) return agent
  const before = childIn(tree, noun, 'compound', 'flat')
  if (before >= 0 && (governor < 0 || isRelation(tree.tokens[noun], 'parataxis'))) return before
  const isHeld = control.carriers.has(lemmaAt(tree, governor))
  if (!isHeld) return -1
  return objects[governor] === noun && control.byObject.has(lemmaAt(tree, governor)) ? -1 : (subjects[governor] ?? -1)
}
