import type { Pronoun } from './grammar.ts'
import { isCountry, type Naming, type Referent } from './referent.ts'
import { RANKS } from './syntax.ts'

/** Where something stands that refers back. */
export type Site = Omit<Naming, 'referent' | 'form'>

/** Somebody who might be meant, by the place where the text spoke of him last; ruled out by what does not agree, or with a score. */
export interface Candidate {
  naming: Naming
  ruledOut: string | null
  score: number
}

/** How many sentences back an antecedent may stand, and how many namings are looked at. */
const REACH = 3
export const MOST = 80

/** Everything that was spoken of shortly before a site, the best naming of each; in the order of nearness. */
export function candidatesFor(
  namings: readonly Naming[],
  site: Site,
  agrees: (referent: Referent, naming: Naming) => string | null,
  bonus: (naming: Naming) => number,
): Candidate[] {
  const best = new Map<Referent, Candidate>()
  for (let i = namings.length - 1; i >= Math.max(0, namings.length - MOST); i--) {
    const naming = namings[i] as Naming
    if (site.step - naming.step > REACH) break
    const ruledOut = agrees(naming.referent, naming)
    const score = ruledOut === null ? salience(naming, site) + bonus(naming) : Number.NEGATIVE_INFINITY
    const held = best.get(naming.referent)
    if (!held || score > held.score) best.set(naming.referent, { naming, ruledOut, score })
  }
  return Array.from(best.values())
}

const WEIGHTS = {
  sentence: 1.6,
  token: 0.02,
  namings: 0.15,
  mostNamings: 8,
  aside: 1,
  unquoted: 2,
  unnamedPerson: 0,
  unnamedThing: 0.2,
  parallel: 0.4,
}

/** Nearness, place in the clause, how often it was named (Lappin and Leass 1994; the weights were set on annotated news). */
function salience(naming: Naming, site: Site): number {
  const { referent } = naming
  const same = naming.sentence === site.sentence
  const distance = same ? (site.token - naming.token) * WEIGHTS.token : 0
  const unnamed = referent.animacy === 'person' ? WEIGHTS.unnamedPerson : WEIGHTS.unnamedThing
  return (
    naming.rank -
    WEIGHTS.sentence * (site.step - naming.step) -
    distance +
    WEIGHTS.namings * Math.min(referent.count, WEIGHTS.mostNamings) -
    (naming.aside ? WEIGHTS.aside : 0) -
    (naming.quoted === site.quoted ? 0 : WEIGHTS.unquoted) -
    (referent.entity === null ? unnamed : 0) +
    (naming.isSubject && site.isSubject ? WEIGHTS.parallel : 0)
  )
}

/** How much a sentence beyond those in reach takes off. */
const AFAR = 0.1
/** The same for what may stand farther back than pronouns reach. */
export function salienceFromAfar(naming: Naming, site: Site): number {
  const beyond = Math.max(0, site.step - naming.step - REACH)
  return salience({ ...naming, step: naming.step + beyond }, site) - AFAR * beyond
}

/** By how much the best must lead. */
const MARGIN = 0.1

/** Who is meant: the one whose score leads clearly; null where none does. */
export function leading(candidates: readonly Candidate[], margin = MARGIN): Candidate | null {
  let [first, second]: (Candidate | null)[] = [null, null]
  for (const candidate of candidates) {
    if (candidate.ruledOut !== null) continue
    if (!first || candidate.score > first.score) [first, second] = [candidate, first]
    else if (!second || candidate.score > second.score) second = candidate
  }
  return first && (!second || first.score - second.score >= margin) ? first : null
}

export const RULED_OUT = {
  animacy: 'a thing, no person',
  person: 'a person, no thing',
  number: 'the number does not agree',
  gender: 'the gender that the text gives does not agree',
  clause: 'stands beside it under one verb, and would be "himself"',
  quote: 'named by the narrator alone, not by who speaks',
  place: 'a place, and they are those who live or act there',
  speaker: 'speaks, and would be "I" in the quote',
} as const

/** Why a pronoun cannot stand for a referent as named at a place; null where it can. */
export function disagreement(pronoun: Pronoun, site: Site, referent: Referent, naming: Naming): string | null {
  const ofItself = actsAbove(pronoun, site, naming) ? null : ofForm(pronoun, referent)
  return ofItself ?? ofPlace(pronoun, site, naming)
}

/** `STATE will suffer if they …`: a country that does what the clause above tells is those who act for it. */
const actsAbove = ({ who }: Pronoun, site: Site, { referent, isSubject, sentence, governor }: Naming): boolean =>
  who === 'either' && isCountry(referent) && isSubject && sentence === site.sentence && governor === site.above

function ofForm({ who, number, gender }: Pronoun, referent: Referent): string | null {
  if (who === 'person' && referent.animacy === 'thing') return RULED_OUT.animacy
  if (who === 'thing' && referent.animacy === 'person') return RULED_OUT.person
  if (who === 'either' && referent.entity?.type === 'place') return RULED_OUT.place
  if (who === 'either' && referent.animacy === 'person' && referent.number === 'one') return RULED_OUT.number
  if (referent.number !== 'either' && referent.number !== number) return RULED_OUT.number
  if (gender !== null && referent.said !== null && referent.said !== gender) return RULED_OUT.gender
  return null
}

function ofPlace(pronoun: Pronoun, site: Site, naming: Naming): string | null {
  if (site.quoted && !naming.quoted) {
    if (naming.speaks) return RULED_OUT.speaker
    if (pronoun.who !== 'person') return RULED_OUT.quote
  }
  if (naming.sentence !== site.sentence) return null
  const beside = naming.governor === site.governor && naming.token !== site.governor
  return beside && naming.isSubject && isObject(pronoun, site) ? RULED_OUT.clause : null
}

/** By its form, or by its place where the form tells nothing: `ordered it to …`. */
const isObject = ({ case: form }: Pronoun, { rank }: Site): boolean =>
  form === 'object' || (form === 'subject' && rank === RANKS.object)
