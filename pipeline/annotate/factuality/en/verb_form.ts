import { childrenIn, type Dependencies, isRelation } from '../../clause/dependencies.ts'
import { hasOneForm, lemma, lower } from './words.ts'

/** How a verb, or what a copula says of its subject, is put: indexes of tokens, null where there is none. */
export interface VerbForm {
  tense: 'past' | 'present' | 'modal' | 'none'
  /** Its lemma. */
  modal: string | null
  modalAt: number | null
  perfect: boolean
  progressive: boolean
  passive: boolean
  copula: boolean
  /** Lemmas of its auxiliaries and copula, in order. */
  auxiliaries: string[]
  auxiliaryAt: number | null
  subject: number | null
  /** The word that opens its clause or phrase: a conjunction, `to`, a preposition. */
  opener: number | null
  /** Does it take auxiliary and negation from the verb that it is joined to? */
  shared: boolean
}

const TENSES = new Map<string, VerbForm['tense']>([
  ['VBD', 'past'],
  ['VBZ', 'present'],
  ['VBP', 'present'],
  ['MD', 'modal'],
])

export const childrenOf = ({ children }: Dependencies, at: number): readonly number[] => children[at] ?? []

/** The first word that hangs on one in such a relation. */
export function childIn(tree: Dependencies, at: number, ...relations: string[]): number | null {
  for (const child of childrenOf(tree, at))
    for (const relation of relations) if (isRelation(tree.tokens[child], relation)) return child
  return null
}

const BARE = new Set(['VB', 'VBN', 'VBG'])
/** `will meet and sign`: joined, without an auxiliary or subject of its own, in the same form. */
function sharesForm(tree: Dependencies, at: number): boolean {
  const { tokens } = tree
  const token = tokens[at]
  const head = tokens[token?.head ?? -1]
  if (!token || !head || token.deprel !== 'conj') return false
  if (childIn(tree, at, 'aux', 'cop', 'nsubj', 'mark') !== null) return false
  if (token.xpos === head.xpos || BARE.has(token.xpos)) return true
  return token.xpos === 'VBP' && childrenIn(tree, token.head ?? -1, 'aux').some((aux) => tokens[aux]?.xpos === 'MD')
}

export function verbFormOf(tree: Dependencies, at: number): VerbForm {
  const { tokens } = tree
  const shared = sharesForm(tree, at)
  const holder = shared ? (tokens[at]?.head ?? at) : at
  const auxiliaries = childrenIn(tree, holder, 'aux', 'cop')
  const modalAt = auxiliaries.find((child) => tokens[child]?.xpos === 'MD') ?? null
  const lemmas = auxiliaries.map((child) => lemma(tokens[child]))
  const xpos = tokens[at]?.xpos ?? ''
  const finite = [...auxiliaries, at].map((one) => tenseOf(tree, one, at)).find(Boolean)
  const goesOn = shared && (xpos !== 'VBN' || childIn(tree, at, 'obl:agent') !== null)
  return {
    tense: finite ?? (goesOn ? tenseOf(tree, holder, holder) : undefined) ?? 'none',
    modal: modalAt === null ? null : modalName(lemma(tokens[modalAt])),
    modalAt,
    perfect:
      isBehindHave(tree, at) ||
      (lemmas.includes('have') && (xpos === 'VBN' || xpos === 'VBD' || lemmas.at(-1) === 'be')),
    progressive:
      (lemmas.includes('be') && xpos === 'VBG') || auxiliaries.some((child) => lower(tokens[child]) === 'being'),
    passive: childIn(tree, holder, 'aux:pass', 'nsubj:pass') !== null,
    copula: childIn(tree, at, 'cop') !== null,
    auxiliaries: lemmas,
    auxiliaryAt: auxiliaries[0] ?? null,
    subject: childIn(tree, at, 'nsubj', 'csubj') ?? (shared ? childIn(tree, holder, 'nsubj', 'csubj') : null),
    opener: openerOf(tree, at),
    shared,
  }
}

/** A form that the tagger takes for the present is past where it is no form of the lemma's present, or its subject is one person or thing. */
function tenseOf(tree: Dependencies, word: number, at: number): VerbForm['tense'] | undefined {
  const token = tree.tokens[word]
  const tense = TENSES.get(token?.xpos ?? '')
  const subject = childIn(tree, at, 'nsubj')
  if (
    word === at &&
    token?.xpos === 'VB' &&
    subject !== null &&
    lower(tree.tokens[openerOf(tree, at) ?? -1]) !== 'to' &&
    childIn(tree, at, 'aux') === null
  )
    return isSingular(tree, subject) && hasOneForm().has(lower(token)) ? 'past' : 'present'
  if (token?.xpos !== 'VBP' || word !== at || token.upos !== 'VERB') return tense
  return lower(token) !== lemma(token) || (hasOneForm().has(lower(token)) && !isPlural(tree, at, subject))
    ? 'past'
    : tense
}

const PLURAL = new Set(['NNS', 'NNPS'])
/** A subject that may have the present without an ending; of a relative pronoun, the noun that it stands for. */
function isPlural(tree: Dependencies, at: number, subject: number | null): boolean {
  const token = tree.tokens[subject ?? -1]
  if (!token || subject === null) return false
  if (token.xpos.startsWith('W')) return PLURAL.has(tree.tokens[tree.tokens[at]?.head ?? -1]?.xpos ?? '')
  return PLURAL.has(token.xpos) || /^(?:they|we|you|i)$/.test(lower(token)) || childIn(tree, subject, 'conj') !== null
}

const SINGULAR = new Set(['NN', 'NNP', 'PRP'])
const isSingular = (tree: Dependencies, at: number | null): boolean =>
  at !== null &&
  SINGULAR.has(tree.tokens[at]?.xpos ?? '') &&
  !/^(?:they|we|you|i)$/.test(lower(tree.tokens[at])) &&
  childIn(tree, at, 'conj', 'nummod') === null

/** `to have stolen`, read as something that one has stolen. */
export const isBehindHave = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at]?.xpos === 'VBN' &&
  tokens[at]?.deprel === 'xcomp' &&
  tokens[at]?.head === at - 1 &&
  lower(tokens[at - 1]) === 'have'

const modalName = (word: string): string => (word === "'d" || word === 'd' ? 'would' : word === "'ll" ? 'will' : word)

/** The conjunction, "to" or preposition that a word's clause or phrase begins with. */
export function openerOf(tree: Dependencies, at: number): number | null {
  const { tokens } = tree
  const opener = childIn(tree, at, 'mark', 'case')
  if (opener !== null && opener < at) return opener
  return tokens[at]?.xpos === 'VB' && lower(tokens[at - 1]) === 'to' ? at - 1 : null
}

/** The opener's words: `instead of`. */
export function openerWords(tree: Dependencies, opener: number | null): string {
  if (opener === null) return ''
  const words = [opener, ...childrenOf(tree, opener).filter((child) => tree.tokens[child]?.deprel === 'fixed')]
  return words.map((at) => lower(tree.tokens[at])).join(' ')
}
