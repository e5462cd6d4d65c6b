import { firstThat } from '../../first_that.ts'
import type { Token } from '../../language/reader.ts'
import type { MentionAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { BlockSentence } from '../annotator.ts'
import { tokensOf } from '../tokens.ts'
import type { CoreferenceGrammar } from './grammar.ts'
import { predicatesIn, specifiedIn } from './noun_phrase.ts'
import type { Referent } from './referent.ts'
import type { Site } from './salience.ts'
import { aboveOf, headAmong, isFiniteVerb, isSubject, placed, RANKS, rankOf } from './syntax.ts'

/** A name in a sentence, by tokens. */
interface Named {
  mention: MentionAnnotation
  referent: Referent
  first: number
  last: number
  head: number
}

/** A sentence with what stands in it. */
export interface Reading {
  sentence: BlockSentence
  number: number
  step: number
  tokens: readonly Token[]
  /** Names by their first token, and which tokens are parts of one. */
  named: ReadonlyMap<number, Named>
  covered: ReadonlyMap<number, Named>
  /** What nouns in apposition stand beside, by token. */
  appositions: ReadonlyMap<number, Referent>
  specified: ReadonlySet<number>
  /** Nouns and adjectives that are said of a subject: `is a baker`, `as a baker`. */
  predicates: ReadonlySet<number>
  /** Stretches of the block in quotation marks. */
  quoted: readonly Span[]
  aside: boolean
}

export function toReading(
  sentence: BlockSentence,
  { number, step }: { number: number; step: number },
  mentions: readonly MentionAnnotation[],
  referents: ReadonlyMap<string, Referent>,
  quoted: readonly Span[],
): Reading {
  const { tokens } = sentence
  const [named, covered] = [new Map<number, Named>(), new Map<number, Named>()]
  for (const one of namedIn(sentence, mentions, referents)) {
    if (!isAgency(tokens, one) && !isLabel(tokens, one)) named.set(one.first, one)
    for (let at = one.first; at < one.last; at++) covered.set(at, one)
  }
  const appositions = appositionsIn(tokens, covered)
  const aside = sentence.block.kind !== 'body'
  return {
    sentence,
    number,
    step,
    tokens,
    named,
    covered,
    appositions,
    specified: specifiedIn(tokens),
    predicates: predicatesIn(tokens),
    quoted,
    aside,
  }
}

const DASHES = new Set(['-', '–', '—', '--'])
/** Words before which a dateline ends that was not parted from its sentence. */
const DATELINE = 10
/** `PLACE (AGENCY) - …`: nobody refers back to whose report it is. */
const isAgency = (tokens: readonly Token[], { first, last }: Named): boolean =>
  last < DATELINE &&
  tokens[first - 1]?.text === '(' &&
  tokens[last]?.text === ')' &&
  DASHES.has(tokens[last + 1]?.text ?? '')

/** `NAME: …` opens what somebody says, who is no he there. */
const isLabel = (tokens: readonly Token[], { first, last }: Named): boolean => first === 0 && tokens[last]?.text === ':'

function namedIn(
  { start, end, tokens }: BlockSentence,
  mentions: readonly MentionAnnotation[],
  referents: ReadonlyMap<string, Referent>,
): Named[] {
  const from = firstThat(mentions.length, (i) => (mentions[i] as MentionAnnotation).start >= start)
  const to = firstThat(mentions.length, (i) => (mentions[i] as MentionAnnotation).start >= end)
  return mentions.slice(from, to).flatMap((mention) => {
    const referent = referents.get(mention.entity)
    const { first, last } = tokensOf(tokens, mention)
    return referent ? [{ mention, referent, first, last, head: headAmong(tokens, first, last) }] : []
  })
}

/** A noun beside a name that says what it is: `the mayor, NAME`, `NAME, the mayor`, `the first witness was NAME`. */
function appositionsIn(tokens: readonly Token[], covered: ReadonlyMap<number, Named>): Map<number, Referent> {
  const found = namedByPredicates(tokens, covered)
  for (const own of new Set(covered.values())) {
    const noun = nounBesideSubject(tokens, own) ?? nounBeforeDash(tokens, own)
    if (noun !== null) found.set(noun, own.referent)
  }
  for (const [at, { deprel, head }] of tokens.entries()) {
    if (deprel !== 'appos' || head === null || head < 0) continue
    const own = covered.get(at)
    const above = tokens[head]?.upos === 'PUNCT' ? (tokens[head]?.head ?? head) : head
    const place = own ? aboveOthers(tokens, above, own, covered) : above
    const beside = covered.get(place)
    if (own && !beside && own.head === at && tokens[own.first - 1]?.text === ',') found.set(place, own.referent)
    if (!own && beside) found.set(at, beside.referent)
  }
  return found
}

/** Two subjects of one verb, the name between commas, are one: `the minister, NAME, said`. */
function nounBesideSubject(tokens: readonly Token[], { first, last, head }: Named): number | null {
  const noun = first - 2
  if (tokens[first - 1]?.text !== ',' || tokens[last]?.text !== ',' || tokens[noun]?.upos !== 'NOUN') return null
  const together = tokens[noun]?.head === tokens[head]?.head && isSubject(tokens[noun]) && isSubject(tokens[head])
  return together ? noun : null
}

/** A name with its titles between dashes says who the noun before them is, whatever the tree says: `her deputy — Gov. NAME — said`. */
function nounBeforeDash(tokens: readonly Token[], { first, last, head, referent }: Named): number | null {
  if (referent.animacy !== 'person' || !DASHES.has(tokens[last]?.text ?? '')) return null
  let from = first
  while (from > 0 && tokens[from - 1]?.head === head && !DASHES.has(tokens[from - 1]?.text ?? '')) from--
  return DASHES.has(tokens[from - 1]?.text ?? '') && tokens[from - 2]?.upos === 'NOUN' ? from - 2 : null
}

function namedByPredicates(tokens: readonly Token[], covered: ReadonlyMap<number, Named>): Map<number, Referent> {
  const found = new Map<number, Referent>()
  const predicates = new Set(tokens.flatMap(({ deprel, head }) => (deprel === 'cop' && head !== null ? [head] : [])))
  for (const [at, token] of tokens.entries()) {
    const predicate = token.head ?? -1
    if (!predicates.has(predicate) || !isSubject(token) || covered.has(at)) continue
    const name = covered.get(predicate) ?? behindTitle(tokens, predicate, covered)
    if (name) found.set(at, name.referent)
  }
  return found
}

/** The name that hangs on its own title: `Major NAME`. */
function behindTitle(tokens: readonly Token[], title: number, covered: ReadonlyMap<number, Named>): Named | undefined {
  for (let at = title + 1; tokens[at]?.deprel === 'flat' || tokens[at]?.upos === 'PUNCT'; at++)
    if (covered.has(at) && tokens[at]?.head === title) return covered.get(at)
  return undefined
}

/** How many names of other things, and nouns for many, may stand between a noun and the name beside it: `the head of BODY, NAME`, `a lawyer for the outlets, NAME`. */
const MOST_OTHERS = 3
function aboveOthers(
  tokens: readonly Token[],
  from: number,
  { referent }: Named,
  covered: ReadonlyMap<number, Named>,
): number {
  let at = from
  for (let i = 0; i < MOST_OTHERS; i++) {
    const [token, other] = [tokens[at], covered.get(at)]
    const isOther = other ? other.referent.animacy !== referent.animacy : referent.number === 'one' && isMany(token)
    if (!isOther || (token?.head ?? -1) < 0) break
    at = token?.head ?? at
  }
  return at
}

const isMany = (token: Token | undefined): boolean => token?.xpos === 'NNS' && token.deprel === 'nmod'

/** `BODY, TOWN, STATE, said`: a place right behind a comma tells where the one before it is, though it is read as one more. */
function isWhereabouts({ tokens, covered }: Reading, at: number): boolean {
  const own = covered.get(at)
  if (!own || !isPlace(own) || tokens[own.first - 1]?.text !== ',') return false
  let above = own
  for (let i = 0; i < MOST_PLACES && isPlace(above) && JOINED.has(tokens[above.head]?.deprel ?? ''); i++)
    above = covered.get(tokens[above.head]?.head ?? -1) ?? own
  return above.referent.entity?.type === 'organization'
}
/** A town, its state and its country. */
const MOST_PLACES = 3
const JOINED = new Set(['conj', 'appos'])
const isPlace = ({ referent }: Named): boolean => referent.entity?.type === 'place'

/** Where something stands that tokens `first` to `last` (exclusive) are, turning on token `head`. */
export function siteOf(reading: Reading, first: number, last: number, head: number, grammar: CoreferenceGrammar): Site {
  const { tokens } = reading
  const place = placed(tokens, head)
  const acts =
    !isSubject(tokens[place]) && reading.covered.get(head)?.referent.animacy === 'person' && isFiniteVerb(tokens[last])
  const governor = acts ? last : (tokens[place]?.head ?? -1)
  const beside = isWhereabouts(reading, head)
  const subject = !beside && (acts || isSubject(tokens[place]))
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0]
  return {
    start,
    end,
    step: reading.step,
    sentence: reading.number,
    token: head,
    governor,
    above: aboveOf(tokens, governor),
    rank: beside ? RANKS.other : acts ? RANKS.lower : rankOf(tokens, place),
    isSubject: subject,
    speaks: subject && grammar.isSpeechVerb((tokens[governor]?.text ?? '').toLowerCase()),
    quoted: reading.quoted.length > 0 && reading.quoted.some((quote) => quote.start <= start && end <= quote.end),
    aside: reading.aside,
  }
}
