import type { Token } from '../../../language/reader.ts'
import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Direction } from '../grammar.ts'

const tenseWords = once(() => new Map(readLexicon('en', 'tense_words').map((row) => [row.form ?? '', row.class ?? ''])))
const classOf = ({ text }: Token): string | undefined => tenseWords().get(text.toLowerCase())
const isCue = (token: Token | undefined): boolean => token !== undefined && classOf(token) === 'cue'

/** Does the verb look another way than its form says? */
const isSpecial = (token: Token): boolean => (classOf(token) ?? HAPPENED) !== HAPPENED
const HAPPENED = 'happened'

/** How many tokens on each side may hold the verb that governs an expression. */
const REACH = 12
/** How many tokens before a verb may hold its auxiliaries. */
const AUXILIARIES = 4

/** Which way the verb governing the expression at token `from` (to `to`, exclusive) looks; null where there is none to see. */
export function directionAt(tokens: readonly Token[], from: number, to: number): Direction {
  const top = topOf(tokens, from, to)
  const copula = copulaOf(tokens, top)
  if (copula !== null) return ofPredicate(tokens, copula)
  if (isStateToCome(tokens, top)) return 'future'
  const verb = governor(tokens, top) ?? nearVerb(tokens, from, to)
  if (verb === null) return tokens.some((token) => classOf(token) === HAPPENED) ? 'past' : null
  return isCue(tokens[verb]) && !isVerb(tokens[verb]) ? 'future' : directionOf(tokens, verb)
}

/** Words before a date on which something happened. */
const ON = new Set(['on', 'in', 'at'])

/** Does the verb that an expression depends on itself tell that something happened then? "Met on June 5" does, "set it for June 5" does not. */
export function isToldAsPast(tokens: readonly Token[], from: number, to: number): boolean {
  const verb = tokens[topOf(tokens, from, to)]?.head ?? -1
  const [lead, token] = [tokens[from - 1], tokens[verb]]
  if (token?.upos !== 'VERB' || isSpecial(token) || hasVerbBetween(tokens, verb, from)) return false
  return (lead === token || ON.has(lead?.text.toLowerCase() ?? '')) && directionOf(tokens, verb) === 'past'
}

/** Another verb between a date and its own is the one that may be meant. */
function hasVerbBetween(tokens: readonly Token[], verb: number, date: number): boolean {
  for (let i = Math.min(verb, date) + 1; i < Math.max(verb, date); i++) if (isVerb(tokens[i])) return true
  return false
}

/** The token of an expression that depends on what is outside of it. */
function topOf(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = tokens[i]?.head ?? -1
    if (head < from || head >= to) return i
  }
  return from
}

/** "The vote is on Friday": the copula of an expression that is the predicate itself. */
function copulaOf(tokens: readonly Token[], top: number): number | null {
  for (let i = top - 1; i >= 0 && i >= top - REACH; i--)
    if (tokens[i]?.head === top && tokens[i]?.deprel === 'cop') return i
  return null
}

/** "Polls are open Tuesday": what is so on a day, and not was. */
function isStateToCome(tokens: readonly Token[], top: number): boolean {
  const head = tokens[top]?.head ?? -1
  const copula = tokens[head]?.upos === 'ADJ' && head < top ? copulaOf(tokens, head) : null
  return copula !== null && classOf(tokens[copula] as Token) === 'present'
}

/** What is on a day, and not was, is yet to come. */
function ofPredicate(tokens: readonly Token[], copula: number): Direction {
  const token = tokens[copula] as Token
  return classOf(token) === 'present' ? 'future' : directionOf(tokens, copula)
}

const isVerb = (token: Token | undefined): boolean => token?.upos === 'VERB' || token?.upos === 'AUX'

/**
 * By the tree: the nearest ancestor that is a verb, or an adjective that looks ahead (`due`, `payable`), also one that is read as part of
 * what it governs (`due in court`). Null without a tree.
 */
function governor(tokens: readonly Token[], at: number): number | null {
  let head = tokens[at]?.head ?? null
  for (let steps = 0; head !== null && head >= 0 && steps < tokens.length; steps++) {
    if (isVerb(tokens[head]) || looksAheadAlone(tokens[head])) return head
    for (let i = head - 1; i >= 0 && i >= head - PHRASE; i--)
      if (tokens[i]?.head === head && looksAheadAlone(tokens[i])) return i
    head = tokens[head]?.head ?? null
  }
  return null
}

/** Words of a phrase that an adjective opens: `due in the county court`. */
const PHRASE = 4

const looksAheadAlone = (token: Token | undefined): boolean => token?.upos === 'ADJ' && isCue(token)

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
  if (isPast(token)) return looksAhead(token, auxiliary) ? 'future' : 'past'
  return auxiliary === null && isPresent(token) ? 'future' : null
}

/** "is released on Friday", "is due", "planned for Saturday": participles that tell of what is scheduled. */
const looksAhead = (token: Token, auxiliary: string | null): boolean =>
  auxiliary === 'present'
    ? token.xpos === 'VBN' || isCue(token)
    : auxiliary === null && token.xpos === 'VBN' && isCue(token)

/** Class of the auxiliaries before a verb: the first that looks ahead or back, else perfect or present, else `to`. */
function auxiliaryOf(tokens: readonly Token[], verb: number): string | null {
  let found: string | null = null
  for (let i = verb - 1; i >= 0 && i >= verb - AUXILIARIES; i--) {
    const token = tokens[i] as Token
    if (token.upos === 'VERB' || token.upos === 'PUNCT' || token.upos === 'NOUN' || token.upos === 'PROPN') break
    if (token.text.toLowerCase() === 'to') return 'to'
    const kind = classOf(token)
    if (kind === 'future' || kind === 'past') return kind
    if (kind === 'perfect' || (kind === 'present' && found === null)) found = kind
  }
  return found
}

/** "is to meet", "plans to meet", "is expected to meet", "should be allowed to meet" look ahead; "went to meet" does not. */
function infinitive(tokens: readonly Token[], verb: number): Direction {
  for (let i = verb - 1; i >= 0 && i >= verb - REACH; i--) {
    if (isCue(tokens[i])) return 'future'
    if (!isVerb(tokens[i])) continue
    return isPast(tokens[i] as Token) && auxiliaryOf(tokens, i) !== 'future' ? 'past' : 'future'
  }
  return 'future'
}

/** "The fair opens Monday": a present tense beside a day looks ahead. */
const isPresent = (token: Token): boolean =>
  token.xpos === 'VBZ' ||
  (token.xpos === 'VBP' && classOf(token) !== 'same') ||
  (token.xpos === 'VB' && /[^s]s$/.test(token.text))

const PAST_TAGS = new Set(['VBD', 'VBN'])
/** A form that is neither the lemma nor in -s or -ing is past: for readers whose tags do not tell. */
function isPast(token: Token): boolean {
  if (PAST_TAGS.has(token.xpos)) return true
  const form = token.text.toLowerCase()
  return token.xpos === 'VB' && form !== token.lemma && !/(?:s|ing)$/.test(form)
}
