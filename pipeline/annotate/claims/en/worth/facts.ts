import { childrenIn, type Dependencies, isRelation, lemmaAt, openerOf } from '../../../clause/dependencies.ts'
import type { Candidate, Role } from '../../grammar.ts'
import { type ArticleFacts, articleFacts } from './article_facts.ts'
import { isOrder } from './article_kind.ts'
import { type CompanyFacts, companyFacts } from './company_facts.ts'
import { partyKind } from './party_kind.ts'
import { firstJoined, type Surroundings, surroundingsOf } from './surroundings.ts'
import { tenseAt } from './tense.ts'
import { nounSenses, verbSenses, worthWords } from './worth_words.ts'

/** What is asked of a predicate to tell whether it is worth a row; all values are words. */
export interface Facts extends Surroundings, ArticleFacts, CompanyFacts {
  lemma: string
  /** What its verb is about. */
  sense: string
  rule: string
  /** How its clause hangs in the sentence. */
  relation: string
  opener: string
  tense: string
  actor: string
  /** Whom or what it is done to. */
  target: string
  actorSense: string
  targetSense: string
  /** Which of the two is named. */
  named: string
  place: string
  time: string
  amount: string
  negated: string
  /** `always`, `every`. */
  habit: string
  /** A word that only leads to it: `plan`. */
  governor: string
  quoted: string
  /** Whom the sentence talks to. */
  address: string
  mood: string
  /** Is a film, a book or a game spoken of? */
  work: string
  /** How many names the sentence has, and how many words of them. */
  names: string
  nameWords: string
  /** Is it quoted, and does somebody else say so? */
  voice: string
  length: string
  /** How it stands and on what class of event. */
  status: string
  certainty: string
  event: string
  /** How many take part. */
  parts: string
  /** The tense of the verb that the sentence turns on. */
  main: string
}

/** One object written out: spreads of objects in it would cost more than all that it asks. */
export function factsOf(candidate: Candidate): Facts {
  const { tree, predicate } = candidate
  const clause = clauseOf(tree, predicate.at)
  const { habit } = worthWords()
  const { status, certainty, event_class } = candidate
  const actor = partOf(candidate, 'actor')
  const target = partOf(candidate, 'recipient', 'object')
  const [sentence, article] = [sentenceFacts(candidate), articleFacts(candidate)]
  const [company, around] = [companyFacts(candidate, clause, actor, target), surroundingsOf(candidate, clause)]
  const beside = [...(tree.children[clause] ?? []), ...(tree.children[predicate.at] ?? [])]
  return {
    lemma: `${lemmaAt(tree, predicate.at)}/${tree.tokens[predicate.at]?.upos.slice(0, 1) ?? ''}`,
    sense: senseOf(candidate),
    rule: predicate.rule,
    relation: relationOf(tree, clause),
    opener: openerOf(tree, clause),
    tense: tenseAt(tree, clause),
    actor: partyKind(candidate, actor),
    target: partyKind(candidate, target),
    actorSense: partySense(candidate, actor),
    targetSense: partySense(candidate, target),
    named: namedOf(candidate),
    place: yes(predicate.parts.some(({ role }) => role === 'place')),
    time: yes(candidate.timed),
    amount: yes(candidate.counted),
    negated: yes(beside.some((child) => lemmaAt(tree, child) === 'not' || lemmaAt(tree, child) === 'no')),
    habit: yes(
      beside.some(
        (child) =>
          habit.has(lemmaAt(tree, child)) ||
          childrenIn(tree, child, 'det').some((word) => habit.has(lemmaAt(tree, word))),
      ),
    ),
    governor: predicate.governors[0] === undefined ? 'none' : lemmaAt(tree, predicate.governors[0]),
    quoted: yes(candidate.quoted),
    parts: `${Math.min(4, predicate.parts.length)}`,
    main: mainOf(tree, clause),
    status: status ?? 'none',
    certainty: certainty ?? 'none',
    // What nobody has read says nothing of the class, which is not the same as an event of none.
    event: status === null ? 'unknown' : (event_class ?? 'none'),
    pair: company.pair,
    oblique: company.oblique,
    adverb: company.adverb,
    group: company.group,
    broad: company.broad,
    path: company.path,
    own: company.own,
    actorWord: company.actorWord,
    targetWord: company.targetWord,
    actorGroup: company.actorGroup,
    targetGroup: company.targetGroup,
    above: around.above,
    aboveSense: around.aboveSense,
    aboveTense: around.aboveTense,
    depth: around.depth,
    under: around.under,
    orders: article.orders,
    toldSteps: article.toldSteps,
    namingSteps: article.namingSteps,
    judgingSteps: article.judgingSteps,
    spokenSteps: article.spokenSteps,
    addressedSteps: article.addressedSteps,
    sentences: article.sentences,
    before: article.before,
    fifth: article.fifth,
    address: sentence.address,
    mood: sentence.mood,
    work: sentence.work,
    names: sentence.names,
    nameWords: sentence.nameWords,
    voice: `${yes(candidate.quoted)} ${yes(predicate.sayers.length > 0)}`,
    length: sentence.length,
  }
}

function mainOf(tree: Dependencies, clause: number): string {
  const root = tree.tokens.findIndex(({ head }) => head === -1)
  return root === clause ? 'itself' : tenseAt(tree, root)
}

function senseOf({ tree, predicate }: Candidate): string {
  const token = tree.tokens[predicate.at]
  if (token?.upos === 'ADJ') return 'quality'
  if (token?.upos === 'NOUN') return `noun of ${nounSenses().get(lemmaAt(tree, predicate.at)) ?? 'thing'}`
  return verbSenses().get(lemmaAt(tree, predicate.at)) ?? 'none'
}

function partySense(candidate: Candidate, at: number | undefined): string {
  if (at === undefined) return 'none'
  return candidate.isNamed(at) ? 'named' : (nounSenses().get(lemmaAt(candidate.tree, at)) ?? 'thing')
}

function namedOf(candidate: Candidate): string {
  const actor = hasNamed(candidate, 'actor')
  const target = hasNamed(candidate, 'recipient', 'object', 'place')
  return actor ? (target ? 'both' : 'actor') : target ? 'target' : 'neither'
}

const hasNamed = ({ predicate, isNamed }: Candidate, ...roles: Role[]): boolean =>
  predicate.parts.some(({ role, at }) => roles.includes(role) && isNamed(at))

const yes = (is: boolean): string => (is ? 'yes' : 'no')

const partOf = ({ predicate }: Candidate, ...roles: Role[]): number | undefined =>
  predicate.parts.find(({ role }) => roles.includes(role))?.at

/** The word that the clause of a predicate turns on: of a copula what it says. */
const clauseOf = ({ tokens }: Dependencies, at: number): number =>
  isRelation(tokens[at], 'cop') ? (tokens[at]?.head ?? at) : at

function relationOf(tree: Dependencies, at: number): string {
  const first = firstJoined(tree, at)
  const relation = tree.tokens[first]?.deprel ?? ''
  return first === at ? relation : `conj of ${relation}`
}

/** From how many words on a sentence is long. */
const LONG = 12
const SHORT = 6
/** Beyond so many words of names all is one. */
const MOST_WORDS = 5
type SentenceFacts = Pick<Facts, 'address' | 'mood' | 'work' | 'names' | 'nameWords' | 'length'>

/** Of each sentence once, whatever the number of its predicates. */
const ofSentences = new WeakMap<Dependencies, SentenceFacts>()
function sentenceFacts(candidate: Candidate): SentenceFacts {
  const known = ofSentences.get(candidate.tree)
  if (known) return known
  const facts = readSentence(candidate)
  ofSentences.set(candidate.tree, facts)
  return facts
}

function readSentence({ tree, isNamed }: Candidate): SentenceFacts {
  const { tokens } = tree
  const { hearer, speaker, work } = worthWords()
  const has = (words: ReadonlySet<string>): boolean => tokens.some(({ text }) => words.has(text.toLowerCase()))
  const last = tokens.at(-1)?.text ?? ''
  const names = tokens.filter((token, at) => token.upos === 'PROPN' && isNamed(at) && !isNamed(at - 1)).length
  return {
    address: has(hearer) ? 'hearer' : has(speaker) ? 'speaker' : 'nobody',
    mood: last.startsWith('?')
      ? 'question'
      : last.startsWith('!')
        ? 'exclamation'
        : isOrder(tree)
          ? 'imperative'
          : last === '.'
            ? 'statement'
            : 'fragment',
    work: yes(tokens.some((_, at) => work.has(lemmaAt(tree, at)))),
    names: `${Math.min(2, names)}`,
    nameWords: `${Math.min(MOST_WORDS, tokens.filter(({ upos }) => upos === 'PROPN').length)}`,
    length: tokens.length < SHORT ? 'short' : tokens.length < LONG ? 'middle' : 'long',
  }
}
