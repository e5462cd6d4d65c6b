import type { Token } from '../../language/reader.ts'
import type { Antecedent } from '../../record/records.ts'
import type { Discourse } from './discourse.ts'
import type { BodyNoun, CoreferenceGrammar, Gender, PersonNoun, Pronoun } from './grammar.ts'
import { joinedIn, joinUp } from './groups.ts'
import { addNoun } from './known_referents.ts'
import { considerNominal } from './nominals.ts'
import { modifiersOf, type NounPhrase, nounPhraseAt } from './noun_phrase.ts'
import { consider, meantBy } from './pronouns.ts'
import { type Reading, siteOf } from './reading.ts'
import { type Naming, nobody, type Referent } from './referent.ts'
import { type Candidate, candidatesFor, leading, RULED_OUT, type Site, salienceFromAfar } from './salience.ts'
import { severalMeant } from './several.ts'
import { antecedentsOf, membersOf } from './standing_for.ts'
import { isPart, isSubject } from './syntax.ts'

/** A pronoun or noun and the entity that it stands for. */
export interface Link {
  naming: Naming
  by: 'pronoun' | 'apposition' | 'nominal'
  considered: readonly Candidate[]
  /** What the pronoun or noun itself tells. */
  gender: Gender | null
  /** The words that tell who is meant, where it is no one entity. */
  antecedents: readonly Antecedent[]
}

/** Goes through a sentence word by word: what is named enters the discourse, what refers back is resolved. */
export function resolveSentence(reading: Reading, discourse: Discourse, grammar: CoreferenceGrammar): Link[] {
  const links: Link[] = []
  const joined = joinedIn(reading.tokens, grammar)
  for (const at of reading.tokens.keys()) {
    const named = reading.named.get(at)
    if (named) discourse.add(toNaming(siteOf(reading, at, named.last, named.head, grammar), named.referent, 'name'))
    const link = reading.covered.has(at) ? null : resolveAt(reading, at, discourse, grammar)
    if (link) links.push(link)
    const heads = joined.get(at)
    if (heads) joinUp(heads, reading, discourse)
  }
  return links
}

function resolveAt(reading: Reading, at: number, discourse: Discourse, grammar: CoreferenceGrammar): Link | null {
  const token = reading.tokens[at] as Token
  if (isRelativeSubject(token)) passOn(reading, at, discourse, grammar)
  if (NOUNS.has(token.upos)) callByNounBefore(reading, at, grammar)
  const pronoun = grammar.pronoun(token)
  if (pronoun) return resolvePronoun(reading, at, pronoun, discourse, grammar)
  if (isCountAlone(reading.tokens, at, grammar)) return resolveNoun(reading, at, discourse, grammar)
  const isOwn = NOUNS.has(token.upos) && !isInside(reading, at) && !isTitle(reading, at, grammar)
  return isOwn ? resolveNoun(reading, at, discourse, grammar) : null
}

const COUNTS = new Set(['NUM', 'DET', 'PRON'])
const ARGUMENTS = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod'])
/** `the two met`, `both left`: those whom a number alone tells. */
function isCountAlone(tokens: Reading['tokens'], at: number, grammar: CoreferenceGrammar): boolean {
  const { upos = '', deprel, text = '' } = tokens[at] ?? {}
  if (!COUNTS.has(upos) || !ARGUMENTS.has(deprel ?? '') || grammar.countOf(text.toLowerCase()) === null) return false
  return upos !== 'NUM' || grammar.isDefinite((tokens[at - 1]?.text ?? '').toLowerCase())
}

const NOUNS = new Set(['NOUN', 'PROPN'])

const RELATIVE = /^W(?:P|DT)$/
const isRelativeSubject = (token: Token): boolean => RELATIVE.test(token.xpos) && isSubject(token)

/** `NAME, who had told her that he …`: who acts in the clause is who stands before it. */
function passOn(reading: Reading, at: number, discourse: Discourse, grammar: CoreferenceGrammar): void {
  const { tokens, covered } = reading
  const clause = tokens[tokens[at]?.head ?? -1]
  if (clause?.deprel !== 'acl:relcl') return
  const name = covered.get(clause.head ?? -1)
  if (name?.head !== clause.head) return
  discourse.pass(toNaming(siteOf(reading, at, at + 1, at, grammar), name.referent, 'pronoun'))
}

/** A part of a longer noun or name. */
function isInside({ tokens, covered }: Reading, at: number): boolean {
  const token = tokens[at]
  if (!token || !isPart(token)) return false
  const head = token.head ?? -1
  return NOUNS.has(tokens[head]?.upos ?? '') || covered.has(head)
}

/** What a noun right before a name says that it is: `the brewer NAME`. */
function callByNounBefore({ tokens, named }: Reading, at: number, grammar: CoreferenceGrammar): void {
  const name = named.get(at + 1)
  if (name && hangTogether(tokens, at, name.head)) addNoun(name.referent, lemmaAt(tokens, at), grammar)
}

const lemmaAt = (tokens: Reading['tokens'], at: number): string => (tokens[at]?.lemma ?? '').toLowerCase()
/** One hangs on the other, or both are read as subjects of one verb. */
const hangTogether = (tokens: Reading['tokens'], noun: number, name: number): boolean =>
  tokens[noun]?.head === name ||
  tokens[name]?.head === noun ||
  (isSubject(tokens[noun]) && isSubject(tokens[name]) && tokens[noun]?.head === tokens[name]?.head)

/** A noun right before the name of a person, or of the body that it says, is nobody besides. */
function isTitle({ tokens, named }: Reading, at: number, grammar: CoreferenceGrammar): boolean {
  const name = named.get(at + 1)
  if (!name) return false
  const noun = lemmaAt(tokens, at)
  if (name.referent.animacy === 'person') return grammar.personNoun(noun) !== null
  return grammar.bodyNoun(noun) !== null && hangTogether(tokens, at, name.head)
}

function resolvePronoun(
  reading: Reading,
  at: number,
  pronoun: Pronoun,
  discourse: Discourse,
  grammar: CoreferenceGrammar,
): Link | null {
  if (pronoun.who === 'speaker' || standsForNothing(reading, at, pronoun)) return null
  const site = siteOf(reading, at, at + 1, at, grammar)
  const considered = consider(pronoun, site, discourse.namings)
  const meant = meantBy(pronoun, considered)
  const referent = meant?.naming.referent ?? unknown(pronoun)
  const naming = toNaming(site, referent, 'pronoun')
  discourse.add(naming)
  return { naming, by: 'pronoun', considered, gender: pronoun.gender, antecedents: antecedentsOf(referent, considered) }
}

const toNaming = (site: Site, referent: Referent, form: Naming['form']): Naming => ({
  start: site.start,
  end: site.end,
  referent,
  form,
  step: site.step,
  sentence: site.sentence,
  token: site.token,
  governor: site.governor,
  above: site.above,
  rank: site.rank,
  isSubject: site.isSubject,
  speaks: site.speaks,
  quoted: site.quoted,
  aside: site.aside,
})

/** What objects a reflexive may be; elsewhere it only stresses what stands beside it. */
const OBJECTS = new Set(['obj', 'iobj', 'obl', 'nmod'])
/** `it is clear that …`, `it was a long day`, `makes it easy to …`; `the plan itself`. */
function standsForNothing({ tokens, predicates }: Reading, at: number, pronoun: Pronoun): boolean {
  const { deprel, head } = tokens[at] ?? {}
  if (deprel === 'expl') return true
  if (pronoun.who === 'thing' && deprel === 'obj' && isJudged(tokens, at)) return true
  if (pronoun.case === 'self') return !OBJECTS.has(deprel ?? '')
  return pronoun.who === 'thing' && pronoun.case === 'subject' && predicates.has(head ?? -1)
}

/** How many words stand between an adjective and the clause that it judges. */
const JUDGED = 4
const OPENERS = new Set(['to', 'that', 'for'])
/** `it easy to …` */
function isJudged(tokens: Reading['tokens'], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]]
  const isAdjective = next?.upos === 'ADJ' && next.deprel === 'xcomp' && next.head === word?.head
  return isAdjective && tokens.slice(at + 2, at + 2 + JUDGED).some(({ text }) => OPENERS.has(text))
}

/** Somebody or something of whom a pronoun is all that is known. */
const unknown = ({ who, number, gender }: Pronoun): Referent => ({
  ...nobody(who === 'person' ? 'person' : who === 'thing' ? 'thing' : 'open'),
  number,
  said: gender,
})

function resolveNoun(reading: Reading, at: number, discourse: Discourse, grammar: CoreferenceGrammar): Link | null {
  const phrase = nounPhraseAt(reading.tokens, at, reading.specified, grammar)
  const site = siteOf(reading, phrase.first, at + 1, at, grammar)
  const beside = reading.appositions.get(at)
  if (beside && fitsBeside(phrase, beside, grammar)) {
    addNoun(beside, phrase.noun, grammar)
    const naming = toNaming(site, beside, 'nominal')
    discourse.add(naming)
    return { naming, by: 'apposition', considered: [], gender: genderOf(phrase, beside, grammar), antecedents: [] }
  }
  return resolveNominal(reading, phrase, site, discourse, grammar)
}

function resolveNominal(
  reading: Reading,
  phrase: NounPhrase,
  site: Site,
  discourse: Discourse,
  grammar: CoreferenceGrammar,
): Link {
  const mayRefer = phrase.determiner === 'definite' && !site.aside && !reading.predicates.has(site.token)
  const several = mayRefer && !phrase.isSpecified ? severalOf(phrase, site, discourse, grammar) : null
  if (several) {
    const naming = toNaming(site, several, 'nominal')
    discourse.add(naming)
    return { naming, by: 'nominal', considered: [], gender: null, antecedents: membersOf(several) }
  }
  const considered =
    mayRefer && phrase.number === 'one'
      ? considerNominal({
          phrase,
          grammar,
          step: site.step,
          calledBy: discourse.calledBy,
          ofKind: discourse.ofKind,
          isPlace: (token) => reading.covered.get(reading.tokens.indexOf(token))?.referent.entity?.type === 'place',
          near: () => nearTo(site, discourse),
          salience: (naming) => salienceFromAfar(naming, site),
          saysSo: (naming) => naming.speaks && naming.sentence === site.sentence && naming.token < site.token,
        })
      : []
  const meant = leading(considered)
  const referent = meant?.naming.referent ?? unnamed(phrase, grammar)
  if (meant) callSo(referent, phrase, grammar)
  const naming = toNaming(site, referent, 'nominal')
  if (referent.entity !== null || !reading.predicates.has(site.token)) discourse.add(naming)
  referent.phrase = referent.entity === null ? { start: site.start, end: site.end } : null
  return { naming, by: 'nominal', considered, gender: genderOf(phrase, referent, grammar), antecedents: [] }
}

/** Several, by a noun for many or one that says how many: `both leaders`, `the pair`. */
const severalOf = (phrase: NounPhrase, site: Site, discourse: Discourse, grammar: CoreferenceGrammar) =>
  phrase.number === 'many' || grammar.countOf(phrase.noun) !== null
    ? severalMeant(phrase, site, discourse, grammar)
    : null

/** Who was called something once is called so again. */
function callSo(referent: Referent, phrase: NounPhrase, grammar: CoreferenceGrammar): void {
  if (!referent.entity) return
  addNoun(referent, phrase.noun, grammar)
  for (const { text } of modifiersOf(phrase)) referent.words.add(text.toLowerCase())
}

/** What it weighs that who spoke goes on to speak. */
const SPEAKS = 1
/** Everybody spoken of shortly before; in quoted words nobody but those whom these name. */
const nearTo = (site: Site, { namings }: Discourse): Candidate[] =>
  candidatesFor(
    namings,
    site,
    (_, naming) => (site.quoted && !naming.quoted ? RULED_OUT.quote : null),
    (naming) => (site.speaks && naming.speaks && naming.sentence < site.sentence ? SPEAKS : 0),
  ).filter(({ ruledOut }) => ruledOut === null)

const genderOf = ({ noun }: NounPhrase, { animacy }: Referent, grammar: CoreferenceGrammar): Gender | null =>
  animacy === 'person' ? (grammar.personNoun(noun)?.gender ?? null) : null

/** Does a noun say what the name beside it is: persons by nouns for persons, one by one? */
function fitsBeside({ noun, number }: NounPhrase, { entity, animacy }: Referent, grammar: CoreferenceGrammar): boolean {
  if (number === 'many') return false
  const body = grammar.bodyNoun(noun)
  if (animacy === 'person') return grammar.personNoun(noun) !== null && !body
  return body !== null && (body.type === entity?.type || (body.type === 'organization' && entity?.type !== 'place'))
}

function unnamed({ noun, number }: NounPhrase, grammar: CoreferenceGrammar): Referent {
  const [person, body] = [grammar.personNoun(noun), grammar.bodyNoun(noun)]
  const count = grammar.countOf(noun)
  return {
    ...nobody(count === null ? animacyOf(person, body) : 'person'),
    number: count !== null ? 'many' : body && number === 'one' ? 'either' : number,
    said: person?.gender ?? null,
    nouns: new Set([noun]),
    kinds: new Set(body ? [body.kind] : []),
  }
}

const animacyOf = (person: PersonNoun | null, body: BodyNoun | null): Referent['animacy'] =>
  body ? 'thing' : person ? 'person' : 'thing'
