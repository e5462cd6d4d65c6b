import type { Token } from '../../../language/reader.ts'
import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Direction } from '../grammar.ts'

const tenseWords = once(() => new Map(readLexicon('en', 'tense_words').map((row) => [row.form ?? '', row.class ?? ''])))
const classOf = ({ text }: Token): string | undefined => tenseWords().get(text.toLowerCase())
const isCue = (token: Token | undefined): boolean => token !== undefined && classOf(token) === 'cue'

/** How many tokens on each side may hold the verb that governs an expression. */
const REACH = 12
/** How many tokens before a verb may hold its auxiliaries. */
const AUXILIARIES = 4

/** Which way the verb governing the expression at token `from` (to `to`, exclusive) looks; null where there is none to see. */
export function directionAt(tokens: readonly Token[], from: number, to: number): Direction {
  const verb = governor(tokens, from) ?? nearVerb(tokens, from, to)
  return verb === null ? null : directionOf(tokens, verb)
}

const isVerb = (token: Token | undefined): boolean => token?.upos === 'VERB' || token?.upos === 'AUX'

/** By the tree: the nearest ancestor that is a verb. Null without a tree. */
function governor(tokens: readonly Token[], at: number): number | null {
  let head = tokens[at]?.head ?? null
  for (let steps = 0; head !== null && head >= 0 && steps < tokens.length; steps++) {
    if (isVerb(tokens[head])) return head
    head = tokens[head]?.head ?? null
  }
  return null
}

/** By distance: the nearest verb to the left within the clause, else to the right. */
function nearVerb(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    if (isVerb(tokens[i])) return i
    if (tokens[i]?.text === ',' || tokens[i]?.text === ';') break
  }
  for (let i = to; i < tokens.length && i < to + REACH; i++) if (isVerb(tokens[i])) return lastOfGroup(tokens, i)
  return null
}

/** From an auxiliary on to its main verb, where it follows at once. */
function lastOfGroup(tokens: readonly Token[], at: number): number {
  let i = at
  while (tokens[i]?.upos === 'AUX' && isVerb(tokens[i + 1])) i++
  return i
}

function directionOf(tokens: readonly Token[], verb: number): Direction {
  const token = tokens[verb] as Token
  const own = classOf(token)
  if (token.upos === 'AUX' && own && own !== 'cue') return own === 'present' ? null : (own as Direction)
  const auxiliary = auxiliaryOf(tokens, verb)
  if (auxiliary === 'future') return 'future'
  if (auxiliary === 'past') return isCue(token) ? 'future' : 'past'
  if (auxiliary === 'to') return infinitive(tokens, verb)
  if (isPast(token)) return auxiliary === 'present' && isCue(token) ? 'future' : 'past'
  return auxiliary === null && isPresent(token) ? 'future' : null
}

/** Class of the auxiliaries before a verb: the first that looks ahead or back, else present, else `to`. */
function auxiliaryOf(tokens: readonly Token[], verb: number): string | null {
  let found: string | null = null
  for (let i = verb - 1; i >= 0 && i >= verb - AUXILIARIES; i--) {
    const token = tokens[i] as Token
    if (token.upos === 'VERB' || token.upos === 'PUNCT' || token.upos === 'NOUN' || token.upos === 'PROPN') break
    if (token.text.toLowerCase() === 'to') return 'to'
    const kind = classOf(token)
    if (kind === 'future' || kind === 'past') return kind
    if (kind === 'present') found = kind
  }
  return found
}

/** "is to meet", "plans to meet", "is expected to meet" look ahead; "went to meet" does not. */
function infinitive(tokens: readonly Token[], verb: number): Direction {
  for (let i = verb - 1; i >= 0 && i >= verb - REACH; i--) {
    if (isCue(tokens[i])) return 'future'
    if (isVerb(tokens[i])) return isPast(tokens[i] as Token) ? 'past' : 'future'
  }
  return 'future'
}

/** "The fair opens Monday": a present tense beside a day looks ahead. */
const isPresent = ({ xpos, text }: Token): boolean =>
  xpos === 'VBZ' || xpos === 'VBP' || (xpos === 'VB' && /[^s]s$/.test(text))

const PAST_TAGS = new Set(['VBD', 'VBN'])
/** A form that is neither the lemma nor in -s or -ing is past: for readers whose tags do not tell. */
function isPast(token: Token): boolean {
  if (PAST_TAGS.has(token.xpos)) return true
  const form = token.text.toLowerCase()
  return token.xpos === 'VB' && form !== token.lemma && !/(?:s|ing)$/.test(form)
}
