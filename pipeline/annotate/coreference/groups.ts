import type { Token } from '../../language/reader.ts'
import type { Discourse } from './discourse.ts'
import type { CoreferenceGrammar } from './grammar.ts'
import type { Reading } from './reading.ts'
import { type Naming, nobody, type Referent } from './referent.ts'
import { isSubject } from './syntax.ts'

/** The heads of what "and" joins in a sentence, each list under the last of them. */
export function joinedIn(tokens: readonly Token[], grammar: CoreferenceGrammar): Map<number, number[]> {
  const lists = new Map<number, number[]>()
  for (const [at, token] of tokens.entries()) {
    const head = token.deprel === 'conj' ? (token.head ?? -1) : subjectBefore(tokens, at)
    if (head < 0 || head > at || !NOMINAL.has(token.upos) || !NOMINAL.has(tokens[head]?.upos ?? '')) continue
    lists.set(head, [...(lists.get(head) ?? [...nameBefore(tokens, head), head]), at])
  }
  const joined = Array.from(lists.values()).filter((heads) => isJoined(tokens, heads, grammar))
  return new Map(joined.map((heads) => [heads.at(-1) as number, heads]))
}

const NAME = 'PROPN'
/** `NAME, NAME and NAME`, whose second is read as what the first is called. */
function nameBefore(tokens: readonly Token[], at: number): number[] {
  const { deprel, head, upos } = tokens[at] ?? {}
  const before = deprel === 'appos' ? (head ?? -1) : -1
  return upos === NAME && tokens[before]?.upos === NAME ? [before] : []
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

/** How many words back the other subject of a verb may stand, where the tree has two of them. */
const NEAR = 8
function subjectBefore(tokens: readonly Token[], at: number): number {
  if (!isSubject(tokens[at])) return -1
  for (let before = at - 1; before >= Math.max(0, at - NEAR); before--)
    if (isSubject(tokens[before]) && tokens[before]?.head === tokens[at]?.head) return before
  return -1
}

/** Are they parted by commas and "and" alone, with one "and" at least? */
function isJoined(tokens: readonly Token[], heads: readonly number[], grammar: CoreferenceGrammar): boolean {
  const between = tokens.slice(heads[0], heads.at(-1)).filter(({ upos }) => upos === 'CCONJ')
  return between.length > 0 && between.every(({ text }) => grammar.isAnd(text.toLowerCase()))
}

/** Puts what is joined into the discourse as several, where each of them is there as one; whoever are joined again are the same. */
export function joinUp(heads: readonly number[], reading: Reading, discourse: Discourse): void {
  const own = discourse.namingsIn(reading.number)
  const members = heads.map((head) => own.find(({ token }) => token === head || isBeside(reading.tokens, token, head)))
  const [first, last] = [members[0], members.at(-1)]
  if (!first || !last || !members.every(isOne) || new Set(members.map((one) => one?.referent)).size < heads.length)
    return
  const namings = members as Naming[]
  const known = discourse.groupOf(namings.map(({ referent }) => referent))
  discourse.add({ ...first, end: last.end, referent: known ?? toGroup(namings), form: 'nominal' })
}

const BESIDE = new Set(['appos', 'flat', 'nmod:desc'])
/** The name behind its title: `Mayor NAME`. */
const isBeside = (tokens: readonly Token[], at: number, head: number): boolean =>
  tokens[at]?.head === head && BESIDE.has(tokens[at]?.deprel ?? '') && at - head <= 2

/** One of whom something is known besides that a pronoun stands for him. */
const isOne = (naming: Naming | undefined): boolean =>
  naming !== undefined &&
  naming.referent.number !== 'many' &&
  (naming.referent.entity !== null || naming.referent.phrase !== null)

/** Several as one referent. */
export function toGroup(members: readonly Naming[]): Referent {
  const kinds = new Set(members.map(({ referent }) => referent.animacy))
  const [animacy = 'open'] = kinds
  return { ...nobody(kinds.size === 1 ? animacy : 'open'), number: 'many', members }
}
