import { isRelation } from '../../clause/dependencies.ts'
import { answered } from './embedding_words.ts'
import type { Link } from './link.ts'
import { isAsking, isImperative, isOpenQuestion } from './mood.ts'
import { negatorsOf } from './negation.ts'
import type { Reading } from './reading.ts'
import { childrenOf, openerOf, type VerbForm } from './verb_form.ts'
import type { View } from './view.ts'
import { isOne, lemma, lower, type WordClass, words } from './words.ts'

/** A feature by its name, and what it is worth: 1 where it is there, or a number. */
export type Features = Map<string, number>

/** How many governing words are described. */
const ABOVE = 3

/** What the weights look at, all of it in words: the event's own form, the words that govern it, and how it was read by rule. */
export function featuresOf(reading: Reading, at: number, below: number | null, view: View): Features {
  const features: Features = new Map()
  describeOwn(reading, at, features)
  describeView(reading, at, view, features)
  describeAbove(reading, at, below, features)
  return features
}

const mark = (features: Features, name: string, holds = true): void => {
  if (holds) features.set(name, 1)
}

const AUXILIARIES = new Set(['have', 'be', 'do', 'get'])

function describeOwn(reading: Reading, at: number, features: Features): void {
  const { tree, formOf } = reading
  const token = tree.tokens[at]
  const form = formOf(at)
  mark(features, `tag ${token?.xpos}`)
  mark(features, `relation ${bare(token?.deprel)}`)
  mark(features, `tense ${form.tense}`)
  for (const name of ['perfect', 'progressive', 'passive', 'copula', 'shared'] as const)
    mark(features, name, form[name])
  if (form.modal) mark(features, `modal ${form.modal}`)
  if (form.opener !== null) mark(features, `opener ${lower(tree.tokens[form.opener])}`)
  for (const word of form.auxiliaries) mark(features, `auxiliary ${word}`, AUXILIARIES.has(word))
  const negations = negatorsOf(tree, at, form).length
  mark(features, 'negated', negations > 0)
  mark(features, 'negated twice', negations > 1)
  mark(features, 'negated modal', negations > 0 && form.modal !== null)
  const subject = subjectKind(reading, form)
  mark(features, `subject ${subject}`)
  mark(features, `word ${lemma(token)} ${token?.upos}`)
  mark(features, `tag ${token?.xpos} ${bare(token?.deprel)}`)
  mark(features, `form ${[token?.xpos, ...form.auxiliaries].join(' ')}`)
  mark(features, `form ${[token?.xpos, ...form.auxiliaries].join(' ')}, subject ${subject}`)
  mark(features, `tense ${form.tense}, subject ${subject}`)
  mark(features, `${bare(token?.deprel)} ${form.tense} ${lower(tree.tokens[form.opener ?? -1])}`)
  describeBelow(reading, at, features)
  describeMood(reading, at, form, features)
  describeAdverbs(reading, at, features)
}

const CLAUSES = ['conj', 'parataxis', 'advcl', 'ccomp', 'xcomp']
const SMALL = ['mark', 'case', 'cc']
/** What hangs on the event: objects, adverbs, prepositions, clauses. */
function describeBelow({ tree }: Reading, at: number, features: Features): void {
  for (const child of childrenOf(tree, at)) {
    const token = tree.tokens[child]
    const relation = bare(token?.deprel)
    if (relation === 'advmod') mark(features, `adverb ${lower(token)}`)
    else if (relation === 'obj') mark(features, `object ${token?.xpos}`)
    else if (relation === 'obl') mark(features, `with ${lower(tree.tokens[openerOf(tree, child) ?? -1])}`)
    else if (SMALL.includes(relation)) mark(features, `small word ${lower(token)}`)
    else if (CLAUSES.includes(relation)) mark(features, `with a clause: ${relation}`)
  }
}

const bare = (relation: string | null | undefined): string =>
  relation?.startsWith('acl') ? relation : (relation?.split(':')[0] ?? '')

function describeMood(
  { tree, conditionOf, conditionUnder }: Reading,
  at: number,
  form: VerbForm,
  features: Features,
): void {
  mark(features, 'in a question', isAsking(tree))
  mark(features, 'asked', isOpenQuestion(tree, at, form))
  mark(features, 'imperative', isImperative(tree, at, form))
  mark(features, 'condition', conditionOf(at) !== null)
  mark(features, 'under a condition', conditionUnder(at) !== null)
  mark(
    features,
    'question word',
    childrenOf(tree, at).some((child) => child < at && isOne(tree.tokens[child], 'wh')),
  )
}

const PRONOUNS = new Set(['i', 'we', 'you', 'he', 'she', 'it', 'they', 'there', 'who', 'that', 'which', 'this'])
function subjectKind({ tree }: Reading, { subject }: VerbForm): string {
  const token = tree.tokens[subject ?? -1]
  if (!token || subject === null) return 'none'
  if (PRONOUNS.has(lower(token))) return lower(token)
  if (token.upos === 'PROPN') return 'name'
  if (token.upos !== 'NOUN') return 'other'
  const definite = childrenOf(tree, subject).some((child) => isOne(tree.tokens[child], 'definite'))
  return token.xpos === 'NNS' && !definite ? 'bare plural' : 'noun'
}

const ADVERBIAL = ['advmod', 'obl', 'discourse', 'parataxis', 'obl:unmarked', 'nmod:unmarked']
const ADVERBS: readonly WordClass[] = ['hedge', 'sure', 'to_come', 'past']
function describeAdverbs({ tree }: Reading, at: number, features: Features): void {
  const { tokens } = tree
  for (const child of childrenOf(tree, at)) {
    const token = tokens[child]
    if (!ADVERBIAL.some((relation) => isRelation(token, relation))) continue
    const all = isRelation(token, 'obl') ? [child, ...childrenOf(tree, child)] : [child]
    for (const name of ADVERBS)
      mark(
        features,
        `adverb ${name}`,
        all.some((word) => isOne(tokens[word], name)),
      )
    mark(features, `hedge ${lower(token)}`, isOne(token, 'hedge'))
  }
}

function describeView(reading: Reading, at: number, view: View, features: Features): void {
  const own = reading.localOf(at)
  features.set('rules', view.value)
  features.set('rules, own', own.value)
  mark(features, 'rules deny', view.value < -0.15)
  mark(features, 'rules open', view.value >= -0.15 && view.value < 0.35)
  mark(features, 'rules affirm', view.value > 0.8)
  mark(features, `rules ${view.certainty}`)
  mark(features, `rules ${view.unreal ?? view.real}`)
  mark(features, `rules ${view.negated ? 'negative ' : ''}${view.unreal ?? view.real} ${view.certainty}`)
}

const CHAINED = ['ccomp', 'xcomp', 'csubj', 'acl', 'advcl', 'obj', 'obl', 'nmod', 'nsubj', 'compound']

function describeAbove(reading: Reading, at: number, below: number | null, features: Features): void {
  let word = at
  let depth = 0
  for (; depth < 6; depth++) {
    const link = reading.linkOf(word)
    if (link === null || link.head === below) break
    if (depth < ABOVE) describeGovernor(reading, word, link, `above ${depth + 1}`, features)
    describeAnyAbove(reading, link.head, features)
    if (!CHAINED.some((relation) => bare(link.relation) === relation)) break
    word = link.head
  }
  features.set('depth', depth)
}

function describeAnyAbove({ tree, formOf, conditionOf }: Reading, head: number, features: Features): void {
  const form = formOf(head)
  mark(features, 'any above: modal', form.modal !== null)
  mark(features, 'any above: negated', negatorsOf(tree, head, form).length > 0)
  mark(features, 'any above: to', lower(tree.tokens[form.opener ?? -1]) === 'to')
  mark(features, 'any above: condition', conditionOf(head) !== null)
}

const VERBS: readonly WordClass[] = ['report', 'psych', 'want']

function describeGovernor(reading: Reading, at: number, link: Link, name: string, features: Features): void {
  const { tree, formOf, conditionOf, conditionUnder } = reading
  const { head } = link
  const [token, form] = [tree.tokens[head], formOf(head)]
  const relation = bare(link.relation)
  const opener = lower(tree.tokens[formOf(at).opener ?? -1])
  const clause = opener === 'to' || opener === 'that' ? ` ${opener}` : ''
  mark(features, `${name}: ${relation}`)
  mark(features, `${name}: ${token?.upos}`)
  if (name === 'above 1') {
    mark(features, `${name}: ${lemma(token)} ${relation}${clause}`)
    mark(features, `${name}: ${lemma(token)}`)
    mark(features, `${name}: ${token?.xpos} ${relation}`)
    mark(features, `${name}: ${form.tense}`)
    for (const list of VERBS) mark(features, `${name}: verb of ${list}`, words()[list].has(lemma(token)))
  }
  const negated = negatorsOf(tree, head, form).length > 0
  mark(features, `${name}: negated`, negated)
  mark(features, `${name}: negated ${relation}`, negated && name === 'above 1')
  mark(features, `${name}: modal`, form.modal !== null)
  mark(features, `${name}: modal ${relation}`, form.modal !== null && name === 'above 1')
  mark(features, `${name}: condition`, conditionOf(head) !== null)
  mark(features, `${name}: imperative`, isImperative(tree, head, form))
  mark(features, `${name}: to`, lower(tree.tokens[form.opener ?? -1]) === 'to')
  mark(features, `${name}: under a condition`, conditionUnder(head) !== null)
  mark(features, `${name}: first person`, /^(?:i|we)$/.test(lower(tree.tokens[form.subject ?? -1])))
  describeEmbedding(link, lemma(token), negated, name, features)
}

function describeEmbedding(link: Link, verb: string, negated: boolean, name: string, features: Features): void {
  const byAnswers = answered(verb, link.takes)
  for (const [list, embedding] of [
    ['list', link.embedding],
    ['answers', byAnswers],
  ] as const) {
    if (embedding === null) continue
    const [value, other] = negated ? [embedding.negated, embedding.affirmed] : [embedding.affirmed, embedding.negated]
    features.set(`${name}: ${list}`, value)
    features.set(`${name}: ${list} turned`, other)
    mark(features, `${name}: ${list} knows it`)
    mark(features, `${name}: ${list} denies`, value < -0.4)
    mark(features, `${name}: ${list} leaves open`, value >= -0.4 && value < 0.2)
    mark(features, `${name}: ${list} affirms`, value > 0.6)
  }
}
