import type { ClaimParticipant } from '../../record/records.ts'
import { contains, overlaps, type Span } from '../../record/span.ts'
import { childIn, childrenIn, isRelation } from '../clause/dependencies.ts'
import { phraseOf } from '../clause/noun_phrase.ts'
import { CLOSING_MARK, OPENING_MARK } from '../clause/quote_marks.ts'
import { type Stretch, wholePhraseOf } from '../clause/whole_phrase.ts'
import type { AntecedentOf, Named, StandInsOf } from './antecedent.ts'
import type { Completion, Kind, Knowledge, Part, Predicate } from './grammar.ts'
import { mentionAt, type Scene } from './scene.ts'

const ORDER: readonly ClaimParticipant['role'][] = ['actor', 'recipient', 'object', 'place', 'time', 'amount']

/** Who takes part, by the words and by whom they stand for, and whom it is aimed at besides, but for who does it; in the order of roles and of the text. */
export function participantsOf(
  scene: Scene,
  { at: trigger, parts }: Pick<Predicate, 'at' | 'parts'>,
  targets: readonly Part[],
  times: readonly Span[],
  { kindAt }: Pick<Knowledge, 'kindAt'>,
): ClaimParticipant[] {
  const own = scene.times
    .filter(({ found }) => times.some(({ start }) => start === found.start))
    .map(({ head }) => head)
  const read = (part: Part): ClaimParticipant => toParticipant(scene, part, { trigger, times: own }, kindAt(part.at))
  const beside = parts.filter(({ at }) => !isFunctionWord(scene, at)).map(read)
  const aimedAt = targets.map(read).filter((one) => !isDoer(one, beside))
  const found = withoutSelf(scene, [...beside, ...aimedAt])
  const once = found.filter((one, i) => !found.slice(0, i).some((other) => isSame(one, other)))
  return inOrder(once)
}

const inOrder = (found: readonly ClaimParticipant[]): ClaimParticipant[] =>
  found.toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || a.start - b.start)

const FUNCTION_WORDS = new Set(['SCONJ', 'ADP', 'CCONJ', 'PUNCT'])
/** What trees take `that`, a dash, or the `the` at a line's end for is nobody and nothing; `some`, `$5` and `7% of voters` are. */
function isFunctionWord({ tree }: Scene, at: number): boolean {
  const { upos = '', lemma = '' } = tree.tokens[at] ?? {}
  const isBare = (tree.children[at] ?? []).length === 0
  return FUNCTION_WORDS.has(upos) || (isBare && (upos === 'SYM' || (upos === 'DET' && ARTICLES.has(lemma))))
}
const ARTICLES = new Set(['the', 'a', 'that', 'which'])

const isDoer = ({ entity, start }: ClaimParticipant, others: readonly ClaimParticipant[]): boolean =>
  others.some(
    (other) => other.role === 'actor' && (other.entity === null ? other.start === start : other.entity === entity),
  )

const PRONOUN = 'PRP'
const SELF = /sel(?:f|ves)$/i
/** `they moved it`: whom somebody acts on is somebody else, unless it says "himself"; a pronoun that was taken for him is left open. */
function withoutSelf({ tree }: Scene, found: readonly ClaimParticipant[]): ClaimParticipant[] {
  const doers = new Set(found.flatMap(({ role, entity }) => (role === 'actor' && entity !== null ? [entity] : [])))
  return found.map((one) => {
    if (one.role === 'actor' || one.entity === null || !doers.has(one.entity)) return one
    const token = tree.tokens.find(({ start }) => start === one.start)
    const isPronoun = token?.xpos === PRONOUN && token.end === one.end
    if (isPronoun) return SELF.test(token.text) ? one : { ...one, entity: null }
    // `became the next president`: what somebody is.
    return one.role === 'recipient' ? { ...one, role: 'object', entity: null } : one
  })
}

/** The same words, or one entity twice in one role. */
const isSame = (a: ClaimParticipant, b: ClaimParticipant): boolean =>
  (a.start === b.start && a.end === b.end) || (a.role === b.role && a.entity !== null && a.entity === b.entity)

/** The word of the predicate, and those that its times turn on. */
interface Around {
  trigger: number
  times: readonly number[]
}

function toParticipant(scene: Scene, { role, at }: Part, around: Around, kind: Kind): ClaimParticipant {
  const { tokens } = scene.tree
  const mention = mentionAt(scene, at)
  const isKnown = mention !== null || (kind !== 'thing' && isTold(scene, at) && !isToldBehind(scene, at))
  const { from, to } = isKnown
    ? phraseOf(scene.tree, at)
    : opened(scene, role, at, around.trigger, wholeOf(scene, role, at, around))
  const isOfName = mention !== null && mention.first <= (at < mention.first ? to : at) && at < mention.last
  const [first, last] = isOfName ? [Math.min(from, mention.first), Math.max(to, mention.last)] : [from, to]
  return {
    role,
    ...balanced(tokens, first, last),
    entity: mention?.found.entity ?? ownedBy(scene, at),
  }
}

/** Is it said which ones they are, before the noun: `the local party`, `40 doctors`? */
const isTold = ({ tree }: Scene, at: number): boolean =>
  childrenIn(tree, at, 'amod', 'compound', 'nmod:poss', 'nummod', 'flat').some((child) => child < at)

/** `local firms that gain from it`: a clause right behind says which ones they are, too. */
const isToldBehind = ({ tree }: Scene, at: number): boolean =>
  childrenIn(tree, at, 'acl:relcl').some((child) => tree.first[child] === at + 1)

const wholeOf = ({ tree }: Scene, role: Part['role'], at: number, { trigger, times }: Around): Stretch =>
  wholePhraseOf(tree, at, { without: [trigger], times, isDoer: role === 'recipient' })

/** `voted [against the bill]`: the preposition of a thing, which says how it takes part. */
function opened({ tree }: Scene, role: Part['role'], at: number, trigger: number, { from, to }: Stretch): Stretch {
  const isOpened = isRelation(tree.tokens[at], 'obl') ? at > trigger : childIn(tree, at, 'cop') >= 0
  const opener = role === 'object' && isOpened ? childIn(tree, at, 'case') : -1
  const isBefore = opener >= 0 && opener < from && tree.tokens.slice(opener, from).every(({ upos }) => upos === 'ADP')
  const isAmount = isBefore && tree.tokens[opener]?.text === 'to' && tree.tokens[opener - 1]?.text === 'up'
  return { from: isBefore ? opener - (isAmount ? 1 : 0) : from, to }
}

/**
 * Participants with what completes the predicate, in the words of the text: things that are named in it alone are no others. `said` is what it
 * brings as a quote.
 */
export function completed(
  { tree }: Scene,
  found: readonly ClaimParticipant[],
  completions: readonly Completion[],
  said: Span | null,
): ClaimParticipant[] {
  const things = completions.filter(({ role }) => role === 'object')
  const isSaid =
    said !== null &&
    things.length === 0 &&
    found.every((one) => one.role !== 'object' && (one.role !== 'recipient' || !contains(said, one)))
  const spans = isSaid ? [said] : things.map((one) => spanOf(tree, withoutTime(tree, one, found)))
  const added = spans
    .map((span): ClaimParticipant => ({ role: 'object', ...behind(tree, span, found), entity: null }))
    .filter(({ start, end }) => !found.some((one) => one.start <= start && end <= one.end))
    .map((one) => found.filter((other) => isOpenThing(other) && overlaps(one, other)).reduce(joinedBoth, one))
  const isInside = (one: ClaimParticipant): boolean =>
    isOpenThing(one) && added.some(({ start, end }) => start <= one.start && one.end <= end)
  const whole = joinedThings(tree, inOrder([...found.filter((one) => !isInside(one)), ...added]))
  const places = completions
    .filter(({ role }) => role === 'place')
    .map((one): ClaimParticipant => ({ role: 'place', ...spanOf(tree, one), entity: null }))
    .filter((one) => !whole.some((other) => overlaps(one, other)))
  return places.length === 0 ? whole : inOrder([...whole, ...places])
}

/** `from its board for a week`: without the time that the predicate has at its end; but not that of a noun (`in the war of 1990`). */
function withoutTime({ tokens }: Scene['tree'], one: Completion, found: readonly ClaimParticipant[]): Completion {
  const end = tokens[one.to - 1]?.end
  const time = found.find(({ role, end: last }) => role === 'time' && last === end)
  let to = time ? tokens.findIndex(({ start }) => start === time.start) : one.to
  while (to < one.to && isRelation(tokens[to - 1], 'case') && tokens[to - 1]?.text !== 'of') to--
  return to > one.from + 1 && tokens[to - 1]?.text !== 'of' ? { ...one, to } : one
}

/** The characters of tokens, none of whose hyphenated words is cut. */
function spanOf({ tokens }: Scene['tree'], { from, to }: Stretch): Span {
  let last = to
  while (tokens[last]?.xpos === 'HYPH' && tokens[last]?.start === tokens[last - 1]?.end) last += 2
  return balanced(tokens, from, endOfQuote(tokens, from, Math.min(last, tokens.length)))
}

/** How many words more what is quoted may have. */
const REST_OF_QUOTE = 12
/** `to "lift pay - above all here"`: where the words in quotation marks end that begin in a span; the span's own end where none do. */
function endOfQuote(tokens: Scene['tree']['tokens'], from: number, to: number): number {
  const inside = tokens.slice(from, to)
  const open = inside.findLastIndex(({ xpos }) => xpos === OPENING_MARK)
  if (open < 0 || inside.slice(open).some(({ xpos }) => xpos === CLOSING_MARK)) return to
  const close = tokens.slice(to, to + REST_OF_QUOTE).findIndex(({ xpos }) => xpos === CLOSING_MARK)
  return close < 0 ? to : to + close + 1
}

const isOpenThing = ({ role, entity }: ClaimParticipant): boolean => role === 'object' && entity === null
const joinedBoth = (one: ClaimParticipant, other: ClaimParticipant): ClaimParticipant => ({
  ...one,
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
})

/** `helped [clubs] [adapt to it]`: a clause without who does what it says, where he takes part himself. */
function behind({ tokens }: Scene['tree'], { start, end }: Span, found: readonly ClaimParticipant[]): Span {
  const doer = found.find((one) => one.role !== 'object' && one.start === start && one.end < end)
  const next = doer && tokens.find((token) => token.start >= doer.end)
  return { start: next?.start ?? start, end }
}

/** `more than $5m worth of shares`, `blamed the fall in prices`, read as two things: one, where only a space stands between, and no "to". */
function joinedThings({ tokens }: Scene['tree'], found: readonly ClaimParticipant[]): ClaimParticipant[] {
  const joined: ClaimParticipant[] = []
  for (const one of found) {
    const last = joined.at(-1)
    const isBeside = last !== undefined && isOpenThing(last) && isOpenThing(one) && one.start - last.end <= 1
    const first = tokens.find(({ start }) => start === one.start)
    if (isBeside && (JOINING.has(first?.upos ?? '') || first?.xpos === 'VBG'))
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, one.end) }
    else joined.push(one)
  }
  return joined
}
const JOINING = new Set(['ADP', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'])

/** Participants with those for whom pronouns and nouns stand, each of several as one of his own, but for who takes part besides. */
export function withStandIns(found: readonly ClaimParticipant[], standInsOf: StandInsOf): ClaimParticipant[] {
  return found.flatMap((one) => {
    const others = found.filter((other) => other !== one)
    const standIns = one.entity === null && one.role !== 'time' && one.role !== 'amount' ? standInsOf(one) : []
    const isTaken = standIns.some((named) => others.some((other) => isOneOfThem(other, named)))
    return standIns.length === 0 || isTaken ? [one] : standIns.map((named) => ({ ...one, ...named }))
  })
}

const isOneOfThem = (other: ClaimParticipant, named: Named): boolean =>
  overlaps(other, named) || (named.entity !== null && other.entity === named.entity)

const MANY = /^the[ym]$/i
/**
 * Participants with those for whom pronouns without an entity stand, in words of the text: one person only of the same sentence, and nobody
 * who takes part as somebody else. What is done in the passive is done to things as well, which are not looked for.
 */
export function withAntecedents(
  { tree, sentence }: Scene,
  { at, rule }: Pick<Predicate, 'at' | 'rule'>,
  found: readonly ClaimParticipant[],
  antecedentOf: AntecedentOf,
): ClaimParticipant[] {
  const before = tree.tokens[at]?.start ?? 0
  return found.map((one) => {
    if (one.entity !== null || (rule === 'passive' && one.role !== 'actor' && one.start < before)) return one
    const token = tree.tokens.find(({ start }) => start === one.start)
    if (token?.xpos !== PRONOUN || token.end !== one.end) return one
    const known = antecedentOf(one)
    if (known === null || known === 'speaker' || found.some((other) => overlaps(other, known))) return one
    return MANY.test(token.text) || contains(sentence, known) ? { ...one, ...known } : one
  })
}

const OPEN_TO_CLOSE: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
  ["''", "''"],
  ['(', ')'],
])
/** The span of tokens without a mark at its beginning that is not closed in it, and with one that closes right behind it. */
function balanced(tokens: Scene['tree']['tokens'], first: number, last: number): Span {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0]
  const lead = tokens[first]?.text ?? ''
  const close = OPEN_TO_CLOSE.get(lead[0] ?? '')
  const isOpen =
    close !== undefined &&
    lead.length > 1 &&
    !tokens.slice(first, last).some(({ text }) => text.slice(1).includes(close))
  if (isOpen && tokens[last]?.text !== close) return { start: start + 1, end }
  return { start, end: closingEnd(tokens, first, last) ?? end }
}

/** Where the mark ends that closes what a token of the span opens: right behind it, or behind a comma or a full stop (`the “state,”`); null where there is none. */
function closingEnd(tokens: Scene['tree']['tokens'], first: number, last: number): number | null {
  const behind = [last, ...(ENDS.has(tokens[last]?.text ?? '') ? [last + 1] : [])]
  const marks = tokens.slice(first, last).map(({ text }) => text)
  for (const mark of new Set(marks)) {
    const close = OPEN_TO_CLOSE.get(mark)
    const at = behind.find((one) => tokens[one]?.text === close)
    if (close !== undefined && at !== undefined && isLeftOpen(marks, mark, close)) return tokens[at]?.end ?? null
  }
  return null
}
const ENDS = new Set([',', '.', '!', '?'])

const isLeftOpen = (texts: readonly string[], mark: string, close: string): boolean =>
  texts.filter((text) => text === mark || text === close).length % 2 === 1

const NOUNS = new Set(['NOUN', 'PROPN'])
/** `NAME, whose forces …`: the named one right before the relative word. */
function ownedBy({ tree, mentions }: Scene, at: number): string | null {
  const owner = tree.children[at]?.find((child) => tree.tokens[child]?.xpos === 'WP$') ?? -1
  if (owner < 0) return null
  const before = tree.tokens[owner - 1]?.text === ',' ? owner - 2 : owner - 1
  return NOUNS.has(tree.tokens[before]?.upos ?? '') ? (mentions.get(before)?.found.entity ?? null) : null
}
