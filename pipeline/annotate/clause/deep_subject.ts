import { agreeing } from './agreement.ts'
import { subjectBehind } from './behind_object.ts'
import type { Control } from './control.ts'
import {
  childIn,
  childrenIn,
  type Dependencies,
  headOf,
  isBehindMark,
  isRelation,
  lemmaAt,
  openerOf,
} from './dependencies.ts'
import { FINITE } from './finite.ts'
import { joinedVerb } from './joined_verb.ts'
import { nounBefore } from './noun_before.ts'
import { ownSubject } from './own_subject.ts'
import { isReducedConjunct } from './voice.ts'

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
    const own = ownSubject(tree, at, isTime, control.tellers)
    // One that is joined to a verb below its head comes before that.
    const joint = isRelation(tree.tokens[at], 'conj') ? joinedVerb(tree, at) : -1
    if (joint >= 0 && isRelation(tree.tokens[joint], 'acl:relcl') && (subjects[joint] ?? -1) < 0)
      subjects[joint] = ownSubject(tree, joint, isTime, control.tellers)
    subjects[at] =
      own >= 0 || isAsked(tree, at) ? own : sharedSubject({ tree, objects, subjects, passive, control }, at)
  }
  return subjects
}

/** `asked who had called`: nobody who is named. */
const isAsked = (tree: Dependencies, at: number): boolean =>
  isRelation(tree.tokens[at], 'ccomp') && tree.tokens[childIn(tree, at, 'nsubj')]?.xpos.startsWith('W') === true

interface Reading {
  tree: Dependencies
  objects: readonly number[]
  subjects: readonly number[]
  passive: readonly boolean[]
  control: Control
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const isNominal = ({ tokens }: Dependencies, at: number): boolean => NOMINAL.has(tokens[at]?.upos ?? '')

function sharedSubject(reading: Reading, at: number): number {
  const { tree, subjects, objects, passive, control } = reading
  const token = tree.tokens[at]
  const head = headOf(tree, at)
  if (head < 0) return isPluralVerb(tree, at) ? childIn(tree, at, 'compound') : -1
  const above = subjects[isRelation(token, 'conj') ? joinedVerb(tree, at) : head] ?? -1
  if (isReducedConjunct(tree, at)) return nounBefore(tree, at)
  const object = objects[head] ?? -1
  const behind = subjectBehind(tree, objects, at)
  if (behind >= 0) return behind
  if (isGerundOfList(tree, at)) return subjects[headOf(tree, head)] ?? -1
  if (isRelation(token, 'conj'))
    return isBareNoun(reading, head, at) || isSecondRelative(reading, head, at) ? head : agreeing(tree, at, above)
  if (isRelation(token, 'xcomp')) return controller(reading, head, at)
  if (isRelation(token, 'acl')) return ofNoun(reading, head, at)
  // `as ordered by NAME` tells nothing of a subject.
  if (isRelation(token, 'advcl') && passive[at] && control.likeness.has(openerOf(tree, at))) return -1
  if (isRelation(token, 'advcl'))
    return isNominal(tree, head) && above < 0 ? head : controller(reading, asideOf(reading, head, at), at)
  if (token?.upos !== 'VERB' && !isParticipleNoun(tree, at)) return -1
  if (isRelation(token, 'parataxis')) return isBareNoun(reading, head, at) ? head : agreeing(tree, at, above)
  // `said the ministers, who met, were …`: its subject was read as an object.
  if (isRelation(token, 'ccomp') && object > head && object < at) return object
  return ['ccomp', 'obl', 'csubj'].some((relation) => isRelation(token, relation)) ? above : -1
}

/** `by calling a meeting and urging owners to …`, read as joined to what is called. */
const isGerundOfList = (tree: Dependencies, at: number): boolean => {
  const noun = headOf(tree, at)
  return (
    isRelation(tree.tokens[at], 'conj') &&
    tree.tokens[at]?.xpos === 'VBG' &&
    isRelation(tree.tokens[noun], 'obj') &&
    tree.tokens[headOf(tree, noun)]?.xpos === 'VBG'
  )
}

/** `criticized the agency, accusing …`: what goes on beside a verb is done by its subject. */
const isAside = (tree: Dependencies, at: number): boolean =>
  tree.tokens[at]?.xpos === 'VBG' && isRelation(tree.tokens[at], 'advcl') && isBehindMark(tree, at)

/** `The truck hit a crowd, killing two, the mayor said`: the verb of what is said, where the participle was read as hanging on "said". */
function saidBefore(tree: Dependencies, verb: number, at: number): number {
  if (!isAside(tree, at) || childIn(tree, verb, 'nsubj') < at) return -1
  const said = childrenIn(tree, verb, 'ccomp', 'parataxis').findLast((child) => child < at) ?? -1
  const above = headOf(tree, verb)
  const hangs =
    LOOSE.some((relation) => isRelation(tree.tokens[verb], relation)) && childIn(tree, verb, 'cc', 'mark') < 0
  return said < 0 && hangs && above < at ? above : said
}
/** How "she said" behind a whole sentence is read. */
const LOOSE = ['parataxis', 'conj', 'advcl']

/** How many words that are joined to each other are followed. */
const JOINED = 6
/** `tried to make it a game, taking …`: what goes on beside a whole sentence is done by its subject, not by that of a complement. */
function asideOf({ tree, control }: Reading, head: number, at: number): number {
  let verb = control.tellers.has(lemmaAt(tree, head)) ? saidBefore(tree, head, at) : -1
  if (verb >= 0) return verb
  verb = head
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

/** `NAME, who left the party and openly opposed it, …`, read as joined to the name. */
function isSecondRelative({ tree, subjects }: Reading, noun: number, at: number): boolean {
  const relative = childrenIn(tree, noun, 'acl:relcl').findLast((child) => child < at) ?? -1
  const isOfNoun = relative > noun && subjects[relative] === noun && isNominal(tree, noun)
  return isOfNoun && tree.tokens[at]?.upos === 'VERB' && childIn(tree, at, 'cc') >= 0 && childIn(tree, noun, 'cop') < 0
}

/** `opposes cutting the fund`: what is opposed may be anybody's; not what goes on beside it (`criticised it, using …`). */
const isAnybodys = ({ tree, control }: Reading, verb: number, at: number): boolean =>
  tree.tokens[at]?.xpos === 'VBG' &&
  openerOf(tree, at) === '' &&
  control.entails.has(lemmaAt(tree, verb)) &&
  !isBehindMark(tree, at)

/** Who does what an infinitive or participle behind a verb says: its object or its subject. */
function controller(reading: Reading, head: number, at: number): number {
  const { tree, objects, subjects, control } = reading
  const [subject, opener] = [subjects[head] ?? -1, openerOf(tree, at)]
  if (isAnybodys(reading, head, at) || control.anybodyOpeners.has(opener)) return -1
  const target = control.blameOpeners.has(opener) ? targetOf(reading, head, at) : askedFor(reading, head, at)
  if (target >= 0) return target
  const object = objects[head] ?? -1
  if (isShown(reading, object, at)) return object
  const given = childIn(tree, head, 'iobj')
  if (given > head && given < at && control.infinitive.has(opener) && control.carriers.has(lemmaAt(tree, head)))
    return given
  const isBehind = object > head && object < at
  if (!isBehind || control.bySubject.has(lemmaAt(tree, head))) return subject
  if (isOfObject(reading, object, at)) return ownerOf(reading, object)
  const asks = control.byObject.has(lemmaAt(tree, head)) && !isAside(tree, at)
  const isComplement = isRelation(tree.tokens[at], 'xcomp') || asks || isInAct(reading, head, object, at)
  if (isComplement && (opener === '' || control.infinitive.has(opener))) return object
  if (control.objectOpeners.has(opener))
    return control.owners.has(opener) && isIdea(reading, head, object) ? -1 : object
  return control.blames.has(lemmaAt(tree, head)) && control.blameOpeners.has(opener) ? object : subject
}

/** `floated the notion of cutting it`: what it is of, and nobody who is accused of it. */
const isIdea = ({ tree, control }: Reading, verb: number, object: number): boolean =>
  tree.tokens[object]?.xpos === 'NN' &&
  lemmaAt(tree, childIn(tree, object, 'det')) === 'the' &&
  !control.byObject.has(lemmaAt(tree, verb)) &&
  !control.blames.has(lemmaAt(tree, verb))

/** `sent shares tumbling`: a participle right behind the object of such a verb. */
const isInAct = ({ tree, control }: Reading, verb: number, object: number, at: number): boolean =>
  tree.tokens[at]?.xpos === 'VBG' &&
  control.inAct.has(lemmaAt(tree, verb)) &&
  !isBehindMark(tree, at) &&
  tree.last[object] === (tree.first[at] ?? at) - 1

/** `released a video featuring NAME`: a participle of what the object shows, with no comma before it. */
const isShown = ({ tree, control }: Reading, object: number, at: number): boolean =>
  object >= 0 &&
  object < at &&
  tree.tokens[at]?.xpos === 'VBG' &&
  control.shows.has(lemmaAt(tree, at)) &&
  openerOf(tree, at) === '' &&
  !isBehindMark(tree, at)

/** `lashed out at NAME for …`: whom a verb without an object is against. */
function targetOf({ tree, objects, control }: Reading, verb: number, at: number): number {
  if ((objects[verb] ?? -1) >= 0) return -1
  const own = childrenIn(tree, verb, 'obl').filter((child) => child > verb && child < at)
  return own.find((child) => control.targets.has(openerOf(tree, child))) ?? -1
}

/** `called for NAME to resign`: who stands right before the infinitive, behind a verb that asks, or before a passive one. */
function askedFor({ tree, objects, passive, control }: Reading, verb: number, at: number): number {
  if (!control.infinitive.has(openerOf(tree, at))) return -1
  const from = tree.first[at] ?? 0
  // `by urging owners to sell`, read as hanging on another verb.
  const nearest = nounBefore(tree, from)
  const asking = headOf(tree, nearest)
  if (asking > verb && objects[asking] === nearest && control.byObject.has(lemmaAt(tree, asking))) return nearest
  if (!passive[at] && !control.byObject.has(lemmaAt(tree, verb))) return -1
  const before = childrenIn(tree, verb, 'obl').find((child) => child > verb && tree.last[child] === from - 1)
  const openers = control.byObject.has(lemmaAt(tree, verb)) ? control.addressees : control.beneficiaries
  return before !== undefined && openers.has(openerOf(tree, before)) ? before : -1
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
  // `is the first member to …`
  if (isOneOfItsKind(reading, noun) && control.infinitive.has(opener)) return subjects[noun] ?? -1
  // `is at the station, waiting …`
  const isAside =
    tree.tokens[at]?.xpos === 'VBG' &&
    tree.tokens[(tree.first[at] ?? at) - 1]?.text === ',' &&
    childIn(tree, noun, 'cop') >= 0
  if (isAside && (subjects[noun] ?? -1) >= 0) return subjects[noun] ?? -1
  // `is at risk of losing …`
  const isState = control.owners.has(opener) && childIn(tree, noun, 'cop') >= 0 && childIn(tree, noun, 'case') >= 0
  if (isState && (subjects[noun] ?? -1) >= 0) return subjects[noun] ?? -1
  if (isRelation(tree.tokens[at], 'acl:relcl') || opener === '' || passive[at]) return noun
  // `accused NAME of hiding …`, read as hanging on the name.
  const governor = headOf(tree, noun)
  if (control.objectOpeners.has(opener) && objects[governor] === noun && control.byObject.has(lemmaAt(tree, governor)))
    return noun
  return ownerOf(reading, noun)
}

const ORDINALS = new Set(['first', 'last', 'only', 'next', 'second', 'third', 'latest'])
const isOneOfItsKind = ({ tree, subjects }: Reading, noun: number): boolean =>
  childIn(tree, noun, 'cop') >= 0 &&
  (subjects[noun] ?? -1) >= 0 &&
  childrenIn(tree, noun, 'amod').some((child) => ORDINALS.has(lemmaAt(tree, child)))

/** `For NAME, it is a chance to …`, `it offers NAME …`: whoever stands in front behind such a preposition. */
const forWhomOf = (tree: Dependencies, verb: number, { beneficiaries }: Control): number =>
  childrenIn(tree, verb, 'obl').find((child) => child < verb && beneficiaries.has(openerOf(tree, child))) ?? -1

/** Whose a plan, an attempt or a time is: its possessor, the one it is of, else who makes or has it. */
function ownerOf({ tree, subjects, objects, control }: Reading, noun: number): number {
  if (tree.tokens[noun]?.upos === 'PROPN') return noun
  const isPlan = control.nouns.has(lemmaAt(tree, noun))
  const governor = headOf(tree, noun)
  // `gives NAME the option to …`
  const given = isRelation(tree.tokens[noun], 'obj') ? childIn(tree, governor, 'iobj', 'obj') : -1
  if (given >= 0 && given < noun && control.carriers.has(lemmaAt(tree, governor))) return given
  if (!isPlan) return control.carriers.has(lemmaAt(tree, governor)) ? (subjects[governor] ?? -1) : -1
  const forWhom = forWhomOf(tree, childIn(tree, noun, 'cop') >= 0 || governor < 0 ? noun : governor, control)
  if (forWhom >= 0) return forWhom
  const owner = childIn(tree, noun, 'nmod:poss')
  if (owner >= 0) return owner
  // `signed a letter of intent to …`
  const isOf = isRelation(tree.tokens[noun], 'nmod') && control.owners.has(openerOf(tree, noun))
  if (isOf && objects[headOf(tree, governor)] === governor) return subjects[headOf(tree, governor)] ?? -1
  if (isRelation(tree.tokens[noun], 'obl') && control.ways.has(openerOf(tree, noun))) return subjects[governor] ?? -1
  const agent = tree.children[noun]?.find(
    (child) => isRelation(tree.tokens[child], 'nmod') && child > noun && control.owners.has(openerOf(tree, child)),
  )
  if (agent !== undefined) return agent
  const before = childIn(tree, noun, 'compound', 'flat')
  if (before >= 0 && (governor < 0 || isRelation(tree.tokens[noun], 'parataxis'))) return before
  // `filed a request for permission to …`
  if (isRelation(tree.tokens[noun], 'nmod') && control.beneficiaries.has(openerOf(tree, noun)))
    return isRelation(tree.tokens[governor], 'obj') ? (subjects[headOf(tree, governor)] ?? -1) : -1
  const isHeld = control.carriers.has(lemmaAt(tree, governor))
  if (!isHeld) return -1
  return objects[governor] === noun && control.byObject.has(lemmaAt(tree, governor)) ? -1 : (subjects[governor] ?? -1)
}
