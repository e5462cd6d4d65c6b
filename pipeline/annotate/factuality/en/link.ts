import { isAside } from '../../clause/aside.ts'
import { type Dependencies, isRelation } from '../../clause/dependencies.ts'
import { joinedVerb } from '../../clause/joined_verb.ts'
import { type Embedding, embeddingOf, listed } from './embedding_words.ts'
import { childIn, childrenOf, isBehindHave, openerOf, openerWords, type VerbForm } from './verb_form.ts'
import { isOne, lemma, lower } from './words.ts'

/** How an event is governed by the word above it. */
export interface Link {
  /** The governing word. */
  head: number
  /** The relation between the two: of a joined event, that of the one it is joined to. */
  relation: string
  /** The constructions that it may stand in, the nearest first, as the lists name them. */
  takes: string[]
  /** What the governing word says of the event; null where the lists do not know. */
  embedding: Embedding | null
  /** The words that say it: the governing word with its particle, or a preposition; `to` exclusive. */
  cue: { from: number; to: number }
  /** The event hangs on what is said of the governing word: `The plan is to build`. */
  turned: boolean
}

const GOVERNED = [
  'ccomp',
  'xcomp',
  'csubj',
  'advcl',
  'acl',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'nsubj',
  'compound',
  'nmod:unmarked',
]
/** How many joined words are passed on the way to the one that is governed. */
const JOINED = 12

/** How a word is governed; null for what stands by itself: the root, a relative clause, an aside. */
export function linkOf(tree: Dependencies, at: number, formOf: (at: number) => VerbForm): Link | null {
  const { tokens } = tree
  if (isDeniedInfinitive(tree, at)) return null
  if (isBehindHave(tree, at)) return linkOf(tree, at - 1, formOf)
  const verb = verbBeforeThat(tree, at)
  if (verb !== null) return toLink(tree, at, verb, 'ccomp', formOf, false)
  const near = beforeInfinitive(tree, at, formOf)
  if (near !== null && near.head !== tokens[at]?.head) return near
  const subject = turnedSubject(tree, at)
  if (subject !== null) return toLink(tree, at, subject, 'acl', formOf, true)
  const first = firstJoined(tree, at)
  const token = tokens[first]
  const head = token?.head ?? -1
  const relation = token?.deprel ?? ''
  if (!token || head < 0 || relation === 'acl:relcl' || relation === 'advcl:relcl' || relation === 'nmod:poss')
    return null
  if (!GOVERNED.some((one) => isRelation(token, one)) || isAside(tree, first) || isSaidOfSubject(tree, first))
    return null
  if (isApart(tree, first, head, formOf) || isNoDoubt(tree, head)) return null
  const controlling = controlOf(tree, first, head, formOf)
  if (controlling !== null) return controlling
  return toLink(tree, first, governor(tree, first, head, relation), relation, formOf, false)
}

/** How the word for the saying governs an event that the tree does not hang on it: `The road is shut, he denied`. */
export const saidBy = (tree: Dependencies, at: number, cue: number, formOf: (at: number) => VerbForm): Link =>
  toLink(tree, at, cue, 'ccomp', formOf, false)

/** The verb in `denied that the army killed civilians`, where `that` is read as its object and the clause as what is said of it. */
function verbBeforeThat({ tokens }: Dependencies, at: number): number | null {
  const opener = tokens[at]?.head ?? -1
  const verb = tokens[opener]?.head ?? -1
  const isOpener = tokens[opener]?.xpos === 'IN' && tokens[opener]?.deprel === 'obj' && opener < at
  return isOpener && tokens[verb]?.upos === 'VERB' ? verb : null
}

/** `have yet to find`, `too weak to stand`: negations, neither a duty nor a purpose. */
const isDeniedInfinitive = ({ tokens }: Dependencies, at: number): boolean =>
  lower(tokens[at - 1]) === 'to' &&
  (lower(tokens[at - 2]) === 'yet' || lower(tokens[(tokens[at]?.head ?? 0) - 1]) === 'too')

/** The noun in `The aim is to build`, `The fear is that it breaks`. */
function turnedSubject(tree: Dependencies, at: number): number | null {
  if (childIn(tree, at, 'cop') === null && childIn(tree, at, 'nsubj:outer') === null) return null
  const { tokens } = tree
  const subject = childIn(tree, at, 'nsubj:outer') ?? childIn(tree, at, 'nsubj')
  if (subject === null || tokens[subject]?.upos !== 'NOUN' || subject > at) return null
  if (tokens[at]?.xpos === 'VB' || childIn(tree, at, 'nsubj:outer') !== null) return subject
  return null
}

/** `The navy patrolling the gulf seized a boat`, read as a patrolling that seizes: it says who did. */
const isSaidOfSubject = (tree: Dependencies, at: number): boolean =>
  isRelation(tree.tokens[at], 'csubj') && tree.tokens[at]?.xpos === 'VBG' && childIn(tree, at, 'nsubj') !== null

function firstJoined(tree: Dependencies, at: number): number {
  const { tokens } = tree
  let first = at
  for (let i = 0; i < JOINED && tokens[first]?.deprel === 'conj'; i++) {
    const head = joinedVerb(tree, first)
    first = infinitiveBefore(tree, first, head) ?? infinitiveAbove(tree, first, head) ?? head
  }
  return first
}

/** `were urged to write and call`: a bare verb joined to a finite one goes with the infinitive below it. */
function infinitiveBefore(tree: Dependencies, at: number, head: number): number | null {
  const { tokens } = tree
  if (tokens[at]?.xpos !== 'VB' || tokens[head]?.xpos === 'VB' || childIn(tree, at, 'aux', 'nsubj') !== null)
    return null
  if (childrenOf(tree, head).some((child) => tokens[child]?.xpos === 'MD')) return null
  return childrenOf(tree, head).findLast((child) => child < at && tokens[child]?.xpos === 'VB') ?? null
}

/** `to stop playing politics and to vote`: an infinitive joined to a form in -ing goes with the infinitive above that. */
function infinitiveAbove(tree: Dependencies, at: number, head: number): number | null {
  const { tokens } = tree
  const above = tokens[head]?.head ?? -1
  return tokens[head]?.xpos === 'VBG' && isInfinitive(tree, at) && isInfinitive(tree, above) ? above : null
}

const isInfinitive = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at]?.xpos === 'VB' && lower(tokens[at - 1]) === 'to'

/** Clauses side by side that were read as one in the other: with a semicolon between them, or a finite verb as an open complement. */
function isApart({ tokens }: Dependencies, at: number, head: number, formOf: (at: number) => VerbForm): boolean {
  const [token, form] = [tokens[at], formOf(at)]
  if (token?.deprel === 'xcomp' && token.xpos === 'VBD' && form.auxiliaryAt === null) return true
  if (!/^(?:ccomp|advcl)/.test(token?.deprel ?? '') || form.opener !== null) return false
  return tokens.slice(Math.min(at, head), Math.max(at, head)).some(({ text }) => text === ';')
}

/** `allowed the boy to return`, read as a boy to return: the verb that takes both, where the noun itself takes none. */
function controlOf(tree: Dependencies, at: number, head: number, formOf: (at: number) => VerbForm): Link | null {
  const { tokens } = tree
  const verb = tokens[head]?.head ?? -1
  const opener = formOf(at).opener
  if (tokens[at]?.deprel !== 'acl' || verb < 0 || !isRelation(tokens[head], 'obj')) return null
  if (opener === null || lower(tokens[opener]) !== 'to') return null
  if (embeddingOf('n', lemma(tokens[head]), ['to']) !== null) return null
  const link = toLink(tree, at, verb, 'xcomp', formOf, false)
  return link.embedding === null ? null : link
}

/** `no doubt he left`, `there is no doubt that he left` */
const isNoDoubt = ({ tokens }: Dependencies, head: number): boolean =>
  lemma(tokens[head]) === 'doubt' && lower(tokens[head - 1]) === 'no'

const BEFORE_INFINITIVE = new Set(['ADJ', 'VERB', 'NOUN'])
/** `are due to run`, `requests to remove`, where the tree has it otherwise: the word right before "to". */
function beforeInfinitive(tree: Dependencies, at: number, formOf: (at: number) => VerbForm): Link | null {
  const { tokens } = tree
  const head = at - 2
  if (tokens[at]?.xpos !== 'VB' || lower(tokens[at - 1]) !== 'to' || !BEFORE_INFINITIVE.has(tokens[head]?.upos ?? ''))
    return null
  const link = toLink(tree, at, head, 'xcomp', formOf, true)
  return link.embedding === null ? null : { ...link, turned: tokens[head]?.head === at }
}

/** `The talks are expected to begin`: what is said of the subject stands in the last infinitive. */
function governor(tree: Dependencies, at: number, head: number, relation: string): number {
  if (!relation.startsWith('nsubj')) return head
  let governing = head
  for (let i = 0; i < JOINED; i++) {
    const inner = childrenOf(tree, governing).find((child) => isRelation(tree.tokens[child], 'xcomp') && child > at)
    if (inner === undefined || tree.tokens[inner]?.upos !== 'VERB') break
    governing = inner
  }
  const { word } = withParticle(tree, governing)
  const known = childIn(tree, governing, 'aux:pass') === null ? 'subject' : 'noun'
  return lookUp('v', [word, ...withObject(tree, governing), lemma(tree.tokens[governing])], [known]) ? governing : head
}

const KINDS = new Map([
  ['VERB', 'v'],
  ['AUX', 'v'],
  ['NOUN', 'n'],
  ['PROPN', 'n'],
  ['ADJ', 'a'],
  ['ADV', 'a'],
] as const)

function toLink(
  tree: Dependencies,
  at: number,
  head: number,
  relation: string,
  formOf: (at: number) => VerbForm,
  turned: boolean,
): Link {
  const { tokens } = tree
  const takes = takesOf(tree, at, head, relation, formOf)
  const { word, to } = withParticle(tree, head)
  const spelled = spellingsOf(lower(tokens[head]))
  const own = { from: head, to }
  const kind = isOwning(tree, head) ? undefined : KINDS.get((tokens[head]?.upos ?? '') as 'VERB')
  const isPurpose = relation.startsWith('advcl') && takes.includes('to')
  const found =
    (kind && lookUp(kind, [word, ...withObject(tree, head), lemma(tokens[head])], takes, isPurpose)) ??
    (kind === 'v' || kind === 'a' ? lookUp('v', spelled, takes, isPurpose) : null) ??
    (kind === 'v' ? lookUp('a', [lower(tokens[head])], takes) : null)
  if (found) return { head, relation, takes, embedding: found, cue: own, turned }
  const opener = openerOf(tree, at)
  const phrase = formOf(at).tense === 'past' && relation.startsWith('advcl') ? '' : openerWords(tree, opener)
  const opened = phrase ? embeddingOf('p', phrase, tokens[at]?.xpos === 'VBG' ? ['ing', 'noun'] : ['noun']) : null
  const cue = opened && opener !== null ? { from: opener, to: opener + phrase.split(' ').length } : own
  return { head, relation, takes, embedding: opener === null ? null : opened, cue, turned }
}

/** `has a wall to protect it`: a purpose, no duty. */
const isOwning = (tree: Dependencies, head: number): boolean =>
  lemma(tree.tokens[head]) === 'have' && childIn(tree, head, 'obj') !== null

/** `byHand` alone for what may be a purpose, of which nothing follows: `took the stage to sing`. */
function lookUp(
  kind: 'v' | 'n' | 'a',
  candidates: readonly string[],
  takes: readonly string[],
  byHand = false,
): Embedding | null {
  for (const word of candidates) {
    const found = byHand ? listed(kind, word, takes) : embeddingOf(kind, word, takes)
    if (found) return found
  }
  return null
}

/** What a form in -ed may be the participle of: `scheduled`, `planned`, where the tagger has an adjective or no lemma. */
const spellingsOf = (word: string): string[] =>
  word.endsWith('ed')
    ? [
        word.slice(0, -1),
        word.slice(0, -2),
        ...(word.at(-3) === word.at(-4) ? [word.slice(0, -3)] : []),
        `${word.slice(0, -3)}y`,
      ]
    : []

/** `take place`: a verb and its object, where that is one word. */
function withObject(tree: Dependencies, head: number): string[] {
  const object = childIn(tree, head, 'obj')
  return object === head + 1 ? [`${lemma(tree.tokens[head])} ${lower(tree.tokens[object])}`] : []
}

/** `called off`: the verb and its particle. */
function withParticle(tree: Dependencies, head: number): { word: string; to: number } {
  const particle = childIn(tree, head, 'compound:prt')
  const own = lemma(tree.tokens[head])
  if (particle === null) return { word: own, to: head + 1 }
  return { word: `${own} ${lower(tree.tokens[particle])}`, to: particle === head + 1 ? particle + 1 : head + 1 }
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'ADJ'])

function takesOf(
  tree: Dependencies,
  at: number,
  head: number,
  relation: string,
  formOf: (at: number) => VerbForm,
): string[] {
  const { tokens } = tree
  const form = formOf(at)
  const opener = openerWords(tree, form.opener)
  const passive = formOf(head).passive
  if (relation === 'compound') return ['compound']
  if (relation.startsWith('nsubj:pass')) return ['noun']
  if (relation.startsWith('nsubj')) return passive ? ['noun'] : ['subject']
  if (relation === 'obl:agent') return []
  const isClause = tokens[at]?.upos === 'VERB' || form.copula || tokens[at]?.upos === 'AUX'
  if (!isClause || (NOMINAL.has(tokens[at]?.upos ?? '') && !form.copula))
    return opener ? [prepositionName(opener)] : ['noun']
  if (opener === 'to' && tokens[at]?.xpos !== 'VBG') return infinitive(tree, at, head, passive)
  if (isWhether(tree, at) || (opener === 'if' && !relation.startsWith('advcl'))) return ['whether', 'that']
  if (isApartBy(tree, at, relation, opener)) return []
  if (tokens[at]?.xpos === 'VBG' && form.tense === 'none') return opener ? [prepositionName(opener)] : ['ing', 'noun']
  if (relation === 'xcomp' && tokens[at]?.xpos === 'VB') return ['bare', 'to']
  if (relation.startsWith('ccomp') || relation.startsWith('csubj') || opener === 'that')
    return finite(tree, at, form, passive)
  return opener ? [opener] : []
}

/** `asked for a picture, setting off a dispute`: a participle behind a comma is none of what the verb takes. */
const isApartBy = ({ tokens, first }: Dependencies, at: number, relation: string, opener: string): boolean =>
  relation.startsWith('advcl') &&
  opener === '' &&
  tokens[at]?.xpos === 'VBG' &&
  (tokens[first[at] ?? at]?.text === ',' || tokens[(first[at] ?? at) - 1]?.text === ',')

/** As the lists name prepositions: `to` is the infinitive's. */
const prepositionName = (opener: string): string => (opener === 'to' ? 'to noun' : opener)

function finite(tree: Dependencies, at: number, form: VerbForm, passive: boolean): string[] {
  const { tokens } = tree
  if (asks(tree, at)) return ['wh']
  const bare = form.auxiliaryAt === null ? tokens[at]?.xpos : lower(tokens[form.auxiliaryAt]) === 'be' ? 'VB' : ''
  if (bare === 'VB' && form.subject !== null) return ['subjunctive', 'that']
  return passive ? ['was that', 'that'] : ['that']
}

/** `how the bridge fell`: it did. */
const asks = (tree: Dependencies, at: number): boolean => {
  const first = tree.tokens[tree.first[at] ?? at]
  return (tree.first[at] ?? at) < at && isOne(first, 'wh') && first?.upos !== 'PRON'
}

const isWhether = (tree: Dependencies, at: number): boolean =>
  childrenOf(tree, at).some((child) => lower(tree.tokens[child]) === 'whether')

function infinitive(tree: Dependencies, _at: number, head: number, passive: boolean): string[] {
  if (passive) return ['was to', 'to']
  return childIn(tree, head, 'obj', 'iobj') === null ? ['to'] : ['to', 'noun to']
}
