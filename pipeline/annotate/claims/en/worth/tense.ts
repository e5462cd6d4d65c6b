import { childrenIn, type Dependencies, lemmaAt } from '../../../clause/dependencies.ts'
import { FINITE } from '../../../clause/finite.ts'

/** How a predicate stands in time: `past`, `present`, `perfect`, `progressive`, `future`, a modal's lemma, `infinitive`, `participle`, `imperative`. */
export function tenseAt(tree: Dependencies, at: number): string {
  const auxiliaries = childrenIn(tree, at, 'aux').map((child) => tree.tokens[child])
  const modal = auxiliaries.find((token) => token?.xpos === 'MD')
  if (modal !== undefined) return WILL.has(modal.lemma.toLowerCase()) ? 'future' : modal.lemma.toLowerCase()
  const lead = auxiliaries.find((token) => FINITE.has(token?.xpos ?? ''))
  const copula = childrenIn(tree, at, 'cop')[0]
  if (lead === undefined) return copula === undefined ? ofForm(tree, at) : ofForm(tree, copula)
  const lemmas = auxiliaries.map((token) => token?.lemma.toLowerCase())
  const isPast = lead.xpos === 'VBD'
  if (lemmas.includes('have')) return isPast ? 'pluperfect' : 'perfect'
  if (tree.tokens[at]?.xpos === 'VBG') return isPast ? 'past progressive' : 'progressive'
  return isPast ? 'past' : 'present'
}

const WILL = new Set(['will', 'shall'])
const FORMS: ReadonlyMap<string, string> = new Map([
  ['VBD', 'past'],
  ['VBZ', 'present'],
  ['VBP', 'present'],
  ['VBG', 'gerund'],
  ['VBN', 'participle'],
])

function ofForm(tree: Dependencies, at: number): string {
  const { tokens } = tree
  const token = tokens[at]
  if (token?.xpos !== 'VB') return FORMS.get(token?.xpos ?? '') ?? 'noun'
  if (childrenIn(tree, at, 'mark').some((child) => lemmaAt(tree, child) === 'to')) return 'infinitive'
  return childrenIn(tree, at, 'nsubj').length === 0 ? 'imperative' : 'bare'
}
