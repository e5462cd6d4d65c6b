import type { Token } from '../../../../language/reader.ts'
import { childIn, type Dependencies, isBehindMark, isRelation } from '../../../clause/dependencies.ts'
import type { QuoteWords } from '../../words.ts'
import type { Candidate } from './candidate.ts'
import { isAside, stretchesOf } from './parts.ts'

/** Can it be content at all, however much speaks for it: it says something, it is no clause of time or reason, and none about a noun. */
export function isPlausible(tree: Dependencies, candidate: Candidate, words: QuoteWords): boolean {
  const { content, relation } = candidate
  const inside = stretchesOf(tree, candidate).flatMap(([first, last]) => tree.tokens.slice(first, last + 1))
  if (!inside.some(({ upos }) => SAYS.has(upos))) return false
  if (inside.length === 1 && PARTICIPLE.has(inside[0]?.xpos ?? '')) return false
  if (relation.startsWith('^')) return inside.some(({ upos }) => VERBS.has(upos))
  const token = tree.tokens[content]
  // `a climber feared dead`
  if (relation === 'xcomp' && inside.length === 1 && hasNone(tree, candidate.cue)) return false
  // `found the fees are too high; 41 clubs pay more`
  if (isRelation(token, 'parataxis') && isBehindMark(tree, content, ';')) return false
  if (isRelation(token, 'advcl') && (isAside(tree, content) || isBareParticiple(tree, content))) return false
  if (isRelation(token, 'advcl') && content < candidate.cue && isGerund(tree, content)) return false
  if (isRelation(token, 'advcl')) return !opens(tree, content, ({ text }) => words.circumstance.has(text.toLowerCase()))
  return !isRelation(token, 'acl') || !opens(tree, content, ({ xpos, deprel }) => xpos === 'WP' && deprel !== 'mark')
}

/** Neither a subject nor an object of its own, which a word more could say something of. */
const hasNone = (tree: Dependencies, cue: number): boolean =>
  (isRelation(tree.tokens[cue], 'advcl') || isRelation(tree.tokens[cue], 'acl')) &&
  childIn(tree, cue, 'nsubj', 'nsubj:pass', 'obj') < 0

/** `…, known as the quiet week` */
const isBareParticiple = ({ tokens, children }: Dependencies, at: number): boolean =>
  tokens[at]?.xpos === 'VBN' && !(children[at] ?? []).some((child) => child < at && tokens[child]?.upos !== 'PUNCT')

/** `Reading from his notes, he said …` */
const isGerund = ({ tokens, first }: Dependencies, at: number): boolean =>
  tokens[at]?.xpos === 'VBG' && first[at] === at

/** `suggests including:` a list. */
const PARTICIPLE = new Set(['VBG'])

const SAYS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'X', 'SYM'])
const VERBS = new Set(['VERB', 'AUX'])

const opens = ({ tokens, children }: Dependencies, at: number, is: (token: Token) => boolean): boolean =>
  (children[at] ?? []).some((child) => child < at && is(tokens[child] as Token))
