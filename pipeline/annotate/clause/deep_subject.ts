import { childIn, type Dependencies, headOf, isRelation, lemmaAt, openerOf } from './dependencies.ts'

/** Whose the infinitive or participle behind a verb with an object is, where it is not the object's. */
export interface Control {
  /** Lemmas whose complement is done by their subject though there is an object: `promise`. */
  bySubject: ReadonlySet<string>
  /** Lemmas of those that make, ask or want their object to do it, also where the tree has it loosely: `ask`. */
  byObject: ReadonlySet<string>
  /** Conjunctions of what the object does: `accuse of`, `prevent from`. */
  objectOpeners: ReadonlySet<string>
  /** Prepositions before whose a plan or an attempt is: `of`. */
  owners: ReadonlySet<string>
  infinitive: ReadonlySet<string>
}

/**
 * The grammatical subject of each word, by its head; -1 where it has none. One that is left out is found through relative clauses,
 * conjunction, control and raising, participles and infinitives. Heads are read before their dependents, so that it is linear.
 */
export function deepSubjects(tree: Dependencies, objects: readonly number[], control: Control): number[] {
  const subjects = tree.tokens.map(() => -1)
  for (const at of tree.order) {
    const own = ownSubject(tree, at)
    subjects[at] = own >= 0 ? own : sharedSubject({ tree, objects, subjects, control }, at)
  }
  return subjects
}

interface Reading {
  tree: Dependencies
  objects: readonly number[]
  subjects: readonly number[]
  control: Control
}

/** The subject that hangs on the word; of several the nearest before it. A relative word stands for the noun before its clause. */
function ownSubject(tree: Dependencies, at: number): number {
  const { tokens } = tree
  let found = -1
  for (const child of tree.children[at] ?? []) {
    const isSubject = isRelation(tokens[child], 'nsubj') || isRelation(tokens[child], 'csubj')
    if (isSubject && (found < 0 || child < at)) found = child
  }
  return found >= 0 && isRelativeWord(tree, found) ? antecedentOf(tree, at) : found
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
const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

function sharedSubject(reading: Reading, at: number): number {
  const { tree, subjects } = reading
  const token = tree.tokens[at]
  const head = headOf(tree, at)
  if (head < 0) return -1
  const above = subjects[head] ?? -1
  if (isRelation(token, 'conj')) return isBareNoun(reading, head, at) ? head : above
  if (isRelation(token, 'xcomp')) return controller(reading, head, at)
  if (isRelation(token, 'acl')) return ofNoun(reading, head, at)
  if (isRelation(token, 'advcl')) return isNominal(tree, head) && above < 0 ? head : controller(reading, head, at)
  if (token?.upos !== 'VERB') return -1
  if (isRelation(token, 'parataxis')) return isBareNoun(reading, head, at) ? head : above
  return ['ccomp', 'obl', 'csubj'].some((relation) => isRelation(token, relation)) ? above : -1
}

/** A noun that a finite verb behind it was joined to by mistake: its subject. */
const isBareNoun = ({ tree, subjects }: Reading, head: number, at: number): boolean =>
  isNominal(tree, head) &&
  head < at &&
  (subjects[head] ?? -1) < 0 &&
  tree.tokens[at]?.upos === 'VERB' &&
  FINITE.has(tree.tokens[at]?.xpos ?? '') &&
  childIn(tree, at, 'cc') < 0

/** Who does what an infinitive or participle behind a verb says: its object or its subject. */
function controller({ tree, objects, subjects, control }: Reading, head: number, at: number): number {
  const subject = subjects[head] ?? -1
  const object = objects[head] ?? -1
  if (object < 0 || object > at || control.bySubject.has(lemmaAt(tree, head))) return subject
  const isComplement = isRelation(tree.tokens[at], 'xcomp') || control.byObject.has(lemmaAt(tree, head))
  const opener = openerOf(tree, at)
  if (isComplement && (opener === '' || control.infinitive.has(opener))) return object
  return control.objectOpeners.has(opener) ? object : subject
}

/** `people seeking …`, `the letter signed …`; of an infinitive whose noun it is: `the attempts of …`, `made a plan to …`. */
function ofNoun(reading: Reading, noun: number, at: number): number {
  const { tree } = reading
  const isOwn = isRelation(tree.tokens[at], 'acl:relcl') || openerOf(tree, at) === ''
  return isOwn ? noun : ownerOf(reading, noun)
}

/** Whose a plan, an attempt or a time is: its possessor, the one it is of, else the subject of the verb that it hangs on. */
function ownerOf({ tree, subjects, control }: Reading, noun: number): number {
  const owner = childIn(tree, noun, 'nmod:poss')
  if (owner >= 0) return owner
  const agent = tree.children[noun]?.find(
    (child) => isRelation(tree.tokens[child], 'nmod') && child > noun && control.owners.has(openerOf(tree, child)),
  )
  if (agent !== undefined) return agent
  const isRoot = headOf(tree, noun) < 0 || isRelation(tree.tokens[noun], 'parataxis')
  const before = childIn(tree, noun, 'compound', 'flat')
  if (isRoot && before >= 0) return before
  return tree.tokens[noun]?.upos === 'PROPN' ? noun : (subjects[headOf(tree, noun)] ?? -1)
}
