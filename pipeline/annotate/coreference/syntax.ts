import type { Token } from '../../language/reader.ts'
import { onceEach } from '../../once.ts'

/** Relations of words that only add to the name or noun beside them. */
const PARTS = new Set(['flat', 'compound', 'fixed', 'goeswith', 'amod', 'nummod', 'det', 'punct'])
/** Relations whose words stand where their head stands. */
const SHARED = new Set(['appos', 'conj', 'flat'])
/** How many relations are followed. */
const DEPTH = 4

/** The relation without its subtype; there are a few dozen. */
const baseOf = onceEach((deprel: string): string => deprel.split(':')[0] as string)
const base = (deprel: string | null): string => (deprel === null ? '' : baseOf(deprel))

/** A title before its name. */
const TITLE = 'nmod:desc'
/** Is the word a part of the noun or name that it hangs on? */
export const isPart = ({ deprel }: Token): boolean => PARTS.has(base(deprel)) || deprel === TITLE

/** The token of tokens `first` to `last` (exclusive) that the others hang on. */
export function headAmong(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first; at < last; at++) {
    const head = tokens[at]?.head ?? -1
    if (head < first || head >= last) return at
  }
  return first
}

/** The word whose place in the clause a word shares: of an apposition or a conjunct what it stands beside. */
export function placed(tokens: readonly Token[], at: number): number {
  let place = at
  for (let depth = 0; depth < DEPTH && SHARED.has(base(tokens[place]?.deprel ?? null)); depth++) {
    const head = tokens[place]?.head ?? -1
    if (head < 0) break
    place = head
  }
  return place
}

const SUBJECT = 'nsubj'
export const isSubject = (token: Token | undefined): boolean => base(token?.deprel ?? null) === SUBJECT

/** How much a place in the clause makes what stands there the theme: the subject of the main clause most. */
export function rankOf(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  const relation = base(token?.deprel ?? null)
  if (relation === SUBJECT) return isMain(tokens[token?.head ?? -1]) ? RANKS.subject : RANKS.lower
  if (relation === 'root') return RANKS.lower
  if (relation === 'obj' || relation === 'iobj') return RANKS.object
  if (token?.deprel !== 'nmod:poss') return RANKS.other
  return isSubject(tokens[token.head ?? -1]) ? RANKS.themeOwner : RANKS.owner
}
/** How many verbs that only lead to another are climbed: `plans to try to say that …`. */
const LEADING = 3
/** The verb of the clause that the clause of a verb tells the time or cause of (`…, when he left`), or the content of (`said that he left`); -1 where there is none. */
export function aboveOf(tokens: readonly Token[], verb: number): number {
  const { deprel, head } = tokens[verb] ?? {}
  if (deprel !== 'advcl' && deprel !== 'ccomp') return -1
  let above = head ?? -1
  for (let i = 0; i < LEADING && tokens[above]?.deprel === 'xcomp'; i++) above = tokens[above]?.head ?? -1
  return above
}

/** What a name stands right before is what it does, whatever the tree says. */
export const isFiniteVerb = (token: Token | undefined): boolean =>
  token?.upos === 'VERB' && (token.xpos === 'VBD' || token.xpos === 'VBZ')

export const RANKS = { subject: 3, lower: 2.3, object: 1.3, themeOwner: 1.6, owner: 1.2, other: 0.6 }

const isMain = (verb: Token | undefined): boolean =>
  verb !== undefined && (verb.head === -1 || base(verb.deprel) === 'conj' || base(verb.deprel) === 'parataxis')
