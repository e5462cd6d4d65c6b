import type { Token } from '../../../../language/reader.ts'
import type { Span } from '../../../../record/span.ts'
import { type Dependencies, isRelation, mainSubject } from '../../../clause/dependencies.ts'
import { datelineLength } from '../../dateline.ts'
import { quoteWordsOf } from '../../words.ts'
import { isSpeechVerb } from '../cue.ts'
import { isResumed } from '../resumed.ts'
import { type Candidate, cueName } from './candidate.ts'
import { REST } from './claim.ts'
import { isCueVerb, takes } from './takes.ts'

/** A stretch of nothing but these is none: `But, as the mayor said, …`. */
const LIGHT = new Set(['CCONJ', 'ADV', 'PUNCT', 'SCONJ'])

/** The tokens of a content, in one or two stretches, both ends included: all that hangs on its head, less what hangs on the cue. */
export function stretchesOf(tree: Dependencies, candidate: Candidate): [number, number][] {
  const { cue, content, relation } = candidate
  const { first, last } = tree
  if (relation === REST) return [[content, tree.tokens.length - 1]]
  const [from = content, to = content] = [Math.max(first[content] ?? 0, datelineLength(tree.tokens)), last[content]]
  if (!relation.startsWith('^'))
    return [[from, endOf(tree, candidate, withAllJoined(tree, candidate, predicateEnd(tree, candidate, to)))]]
  const [start = cue, end = cue] = [first[cue], last[cue]]
  if (relation === '^nsubj:outer') return [[end + 2, to]]
  const halves: [number, number][] = [
    [from, start - 1],
    [end + 1, to],
  ]
  return halves.filter(([a, b]) => tree.tokens.slice(a, b + 1).some(({ upos }) => !LIGHT.has(upos)))
}

/**
 * `said the program, run by the town, has cost too much`: an object of a verb that takes clauses, right before a finite verb that is none of
 * the cue's own, is that one's subject, and the content goes on to the end of the sentence.
 */
function predicateEnd(tree: Dependencies, { cue, content, relation }: Candidate, last: number): number {
  const { tokens, first } = tree
  if (relation !== 'obj' || content < cue || !takes(cueName({ tokens }, cue), 'ccomp', '-', false)) return last
  let next = last + 1
  while (tokens[next]?.upos === 'PUNCT') next++
  const token = tokens[next]
  const isComma = next === last + 1 || tokens.slice(first[content], last + 1).some(({ text }) => text === ',')
  if (!token || !isComma || !VERBAL.has(token.upos) || !/^(?:VB[DPZ]|MD)$/.test(token.xpos)) return last
  const main = mainSubject(tree, cue)
  return (main > next ? main : tokens.length) - 1
}
const VERBAL = new Set(['VERB', 'AUX'])

/**
 * `wants to widen the road and plant trees`, `of a state that borders two others and has traded with both`: a verb behind the content that is joined to
 * the cue or to what stands above it, in a form that is not theirs but one of the content's.
 */
function withJoined(tree: Dependencies, { cue, content }: Candidate, last: number): number {
  const { tokens, first } = tree
  const isComma = tokens[last + 1]?.text === ','
  let at = isComma ? last + 2 : last + 1
  const isListed = isComma && tokens[at]?.upos === 'VERB'
  if (content < cue || !(isListed || JOINTS.has(tokens[at]?.text ?? ''))) return last
  while (tokens[at]?.upos === 'CCONJ' || tokens[at]?.upos === 'ADV' || tokens[at]?.upos === 'PART') at++
  const verb = tokens[at]?.upos === 'AUX' ? (tokens[at]?.head ?? -1) : at
  const [token, form] = [tokens[verb], tokens[at]?.xpos ?? '']
  if (!token || !VERBAL.has(tokens[at]?.upos ?? '') || !isRelation(token, 'conj') || (first[verb] ?? verb) <= last)
    return last
  const isTheirs = [cue, token.head ?? -1].some((word) => formAt(tree, word) === form)
  const isOwn = tokens.slice(first[content], last + 1).some(({ xpos, upos }) => xpos === form && VERBAL.has(upos))
  return !isTheirs && isOwn ? (tree.last[verb] ?? last) : last
}
const JOINTS = new Set(['and', 'or', 'but', 'then'])

/** `wants to widen the road, plant trees and build a wall`: one after the other. */
function withAllJoined(tree: Dependencies, candidate: Candidate, last: number): number {
  const next = withJoined(tree, candidate, last)
  return next === last ? last : withAllJoined(tree, candidate, next)
}

/** The form of a verb or of its first auxiliary. */
function formAt({ tokens, children }: Dependencies, at: number): string {
  const first = (children[at] ?? []).find((child) => child < at && tokens[child]?.upos === 'AUX')
  return tokens[first ?? at]?.xpos ?? ''
}

/** The last token of a content before an aside of its source (`…, warning that …`), one that tells more of its last word (`…, which …`), or what else is said (`… and said …`, `…, but the mayor denied …`). */
export function endOf(tree: Dependencies, { cue, content }: Pick<Candidate, 'cue' | 'content'>, last: number): number {
  for (let at = content + 2; at <= last; at++) {
    if (isAside(tree, at) || isCited(tree, at) || isResumedAt(tree, at)) return at - 2
    if (isSaidBesides(tree, cue, content, at)) return (tree.first[at] ?? at) - 1
  }
  return last
}

/** `…, according to the family`: somebody else's word for it. */
const isCited = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at - 1]?.text === ',' && tokens[at]?.text === 'according'

const isResumedAt = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at - 1]?.text === ',' && isResumed(tokens.slice(at, at + BEHIND), quoteWordsOf('en').resumes)
/** Tokens behind a comma that are looked at. */
const BEHIND = 5

/** Does an aside begin at a word behind a comma? */
export const isAside = ({ tokens }: Dependencies, at: number): boolean => {
  const token = tokens[at]
  if (tokens[at - 1]?.text !== ',') return false
  return (
    token?.xpos === 'WDT' ||
    (token?.xpos === 'VBG' && (token.deprel === 'advcl' || isSpeechVerb(token.text.toLowerCase())))
  )
}

/** A cue of its own that is joined to the content: in the form of the content's cue, or with a subject behind a comma or "but". */
function isSaidBesides(tree: Dependencies, cue: number, content: number, at: number): boolean {
  const { tokens, children, first } = tree
  const token = tokens[at] as Token
  if (!JOINED.some((relation) => isRelation(token, relation)) || !FINITE.test(token.xpos) || !isCueVerb(token))
    return false
  const from = first[at] ?? at
  if (from <= content) return false
  const own = children[at] ?? []
  const isOpened =
    MARKS.has(tokens[from - 1]?.text ?? '') || MARKS.has(tokens[from]?.text ?? '') || tokens[from]?.lemma === 'but'
  if (own.some((c) => c < at && isRelation(tokens[c], 'nsubj'))) return isOpened
  return token.xpos === tokens[cue]?.xpos && token.xpos !== tokens[content]?.xpos
}
const MARKS = new Set([',', '–', '—', '--'])
const JOINED = ['conj', 'parataxis']
const FINITE = /^VB[DPZN]$/

/** A conjunction that opens what is said is no part of it. */
const OPENER = new Set(['that'])
/** A conjunction, or a relative word that it was read as. */
const CLAUSAL = /^(?:IN|WDT)$/
/** The stretch without marks around it, and without its "that"; null where nothing is left. Marks of quoted words stay (`isKept`). */
export function trimmed(
  { tokens }: Dependencies,
  [first, last]: readonly [number, number],
  isKept: (at: number) => boolean,
): Span | null {
  let [from, to] = [first, last]
  const isMark = (at: number): boolean => tokens[at]?.upos === 'PUNCT' && !isKept(at)
  while (from <= to && isMark(from)) from++
  if (CLAUSAL.test(tokens[from]?.xpos ?? '') && OPENER.has(tokens[from]?.text.toLowerCase() ?? '')) from++
  while (from <= to && isMark(from)) from++
  while (to >= from && isMark(to) && !closes(tokens, from, to)) to--
  const [start, end] = [tokens[from], tokens[to]]
  return from <= to && start && end ? { start: start.start, end: end.end } : null
}

/** A bracket that was opened in the same stretch. */
const closes = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[to]?.text === ')' && tokens.slice(from, to).findLast(({ text }) => text === '(' || text === ')')?.text === '('

const LETTER = /[\p{L}\p{N}]/u
/** Spans in order, joined where nothing but blanks and marks lies between them. */
export function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = found.at(-1)
    if (before && (span.start <= before.end || !LETTER.test(text.slice(before.end, span.start))))
      before.end = Math.max(before.end, span.end)
    else found.push({ ...span })
  }
  return found
}
