import type { Token } from '../../../../language/reader.ts'
import { type Dependencies, isRelation } from '../../../clause/dependencies.ts'
import { type Candidate, cueName } from './candidate.ts'
import { kindOf } from './kind.ts'
import { type Source, sourceOf } from './source.ts'

/** What is known of a cue, whatever its content; every value is a word or two that a reader of the weights understands. */
export interface CueFacts {
  cue: string
  /** The source's first word for pronouns, else what kind of noun it is. */
  subject: string
  /** The source's head word. */
  noun: string
  /** How the source was found. */
  path: string
  /** Tag, auxiliaries, negation, conjunction. */
  form: string
  /** How the cue hangs on its own head. */
  hangs: string
  head: string
  /** What else hangs on it. */
  frame: string
}

/** What is known of a content beside its cue. */
export interface ContentFacts {
  relation: string
  /** The relation with the word that opens the content. */
  construction: string
  word: string
  tag: string
  determiner: string
  length: string
  side: string
  edge: string
  gap: string
  quoted: string
  mood: string
}

export type Facts = CueFacts & ContentFacts

export function cueFacts(tree: Dependencies, at: number): CueFacts {
  const { tokens } = tree
  const source = sourceOf(tree, at)
  const head = tokens[tokens[at]?.head ?? -1]
  return {
    cue: cueName(tree, at),
    subject: subjectKind(tree, source),
    noun: source ? lower(tokens[source.at]) : '-',
    path: source?.path ?? '-',
    form: formOf(tree, at),
    hangs: tokens[at]?.deprel ?? '-',
    head: head ? cueName(tree, tokens[at]?.head ?? -1) : '-',
    frame: frameOf(tree, at),
  }
}

/** `quoted` says how far the words between two tokens stand in quotation marks. */
export function contentFacts(
  tree: Dependencies,
  { cue, content, relation }: Candidate,
  quoted: (first: number, last: number) => string,
): ContentFacts {
  const { tokens, first: firsts, last: lasts } = tree
  const [first = content, last = content] = [firsts[content], lasts[content]]
  const behind = content > cue
  return {
    relation,
    construction: `${relation} ${openerOf(tree, relation.startsWith('^') ? cue : content)}`,
    word: lower(tokens[content]),
    tag: tagOf(tokens[content]),
    determiner: determinerOf(tree, content),
    length: bucket(last - first + 1),
    side: behind ? 'behind' : 'before',
    edge: edgeOf(tokens[behind ? first - 1 : last + 1]),
    gap: bucket(behind ? first - cue : cue - last),
    quoted: quoted(first, last),
    mood: formOf(tree, content),
  }
}

const lower = (token: Token | undefined): string => token?.lemma.toLowerCase() ?? '-'

function subjectKind(tree: Dependencies, source: Source | null): string {
  const token = source && tree.tokens[source.at]
  if (!token) return '-'
  const kind = kindOf(token)
  return kind === 'pronoun' ? token.text.toLowerCase() : kind === 'name' ? kind : `${kind} ${token.xpos}`
}

/** Relations that show in what form a verb stands. */
const FORM = new Map([
  ['aux', ''],
  ['aux:pass', 'passive'],
  ['cop', 'copula'],
  ['mark', ''],
])
const NOT = /^(?:not|n't|n’t|never|no)$/i
/** `VBP will`, `VBN be passive`, `VB to not` */
function formOf({ tokens, children }: Dependencies, at: number): string {
  const words = [tokens[at]?.xpos ?? '-']
  for (const child of children[at] ?? []) {
    if (child > at) break
    const { deprel, lemma, text } = tokens[child] as Token
    const kind = FORM.get(deprel ?? '')
    if (kind !== undefined) words.push(kind === '' ? lemma : kind)
    else if (NOT.test(text)) words.push('not')
  }
  return words.join(' ')
}

const FRAME = ['ccomp', 'xcomp', 'obj', 'iobj', 'obl', 'expl']
const frameOf = (tree: Dependencies, at: number): string =>
  (tree.children[at] ?? []).flatMap((child) => placeIn(tree, child)).join(' ') || '-'

/** `it` before a clause (`made it clear that …`) fills a place, however the tree calls it. */
function placeIn({ tokens, children }: Dependencies, at: number): string[] {
  const isIt = isRelation(tokens[at], 'obj') && lower(tokens[at]) === 'it'
  const beside = children[tokens[at]?.head ?? -1] ?? []
  if (isIt && beside.some((other) => other > at && tokens[other]?.deprel === 'ccomp')) return ['expl']
  return FRAME.filter((relation) => isRelation(tokens[at], relation))
}

const OPENERS = ['mark', 'case']
/** The word that opens a clause or phrase: a conjunction, a preposition, or any question word. */
function openerOf({ tokens, children }: Dependencies, at: number): string {
  for (const child of children[at] ?? []) {
    const token = tokens[child]
    if (child > at) break
    if (OPENERS.some((relation) => isRelation(token, relation))) return lower(token)
    if (token?.xpos.startsWith('W')) return 'wh'
  }
  return '-'
}

const tagOf = (token: Token | undefined): string =>
  token?.upos === 'PRON' ? token.text.toLowerCase() : (token?.xpos ?? '-')

function determinerOf({ tokens, children }: Dependencies, at: number): string {
  for (const child of children[at] ?? []) {
    if (tokens[child]?.deprel === 'nmod:poss') return 'possessive'
    if (tokens[child]?.deprel === 'det') return lower(tokens[child])
  }
  return '-'
}

const SIZES = [1, 3, 6, 12, 25]
const bucket = (count: number): string => String(SIZES.find((size) => count <= size) ?? 'more')

/** The mark or preposition between cue and content. */
const edgeOf = (token: Token | undefined): string =>
  token?.upos === 'PUNCT' ? token.text : token?.upos === 'ADP' ? lower(token) : '-'
