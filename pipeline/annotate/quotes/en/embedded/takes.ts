import type { Token } from '../../../../language/reader.ts'
import { readLexicon } from '../../../../lexicon.ts'
import { once } from '../../../../once.ts'
import { isOfKind } from '../../../clause/dependencies.ts'

/** What a cue may take: a clause, an infinitive, an object, a noun or form in -ing behind a preposition. */
type Content = 'that' | 'to' | 'noun' | 'about'

const taken = once(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      readLexicon('en', 'attribution_cues').map(({ word = '', kind = '', takes = '' }) => [
        `${word}/${kind.toUpperCase()}`,
        new Set(takes.split(' ')),
      ]),
    ),
)

/** `blame/V` for `blam/V`: the name of a cue as the list has it, whatever a reader does with its last letter. */
export function listedName(lemma: string, tag: string): string {
  const name = `${lemma}/${tag}`
  if (taken().has(name)) return name
  const longer = `${lemma}e/${tag}`
  const shorter = `${lemma.replace(/e$/, '')}/${tag}`
  return taken().has(longer) ? longer : taken().has(shorter) ? shorter : name
}

/** Which contents stand in which relation to their cue. */
const CONTENTS: readonly (readonly [string, readonly Content[]])[] = [
  ['ccomp', ['that']],
  ['parataxis', ['that']],
  ['csubj', ['that']],
  ['acl', ['that', 'to']],
  ['obj', ['noun']],
  ['nsubj', ['noun', 'to', 'that']],
  ['obl', ['about']],
  ['nmod', ['about']],
  ['conj', ['that', 'to', 'noun', 'about']],
  ['advmod', ['that']],
]

/** How a clause without a subject of its own, or an adverbial one, opens: with "to", with nothing or a conjunction, else with a preposition. */
const CLAUSES = ['xcomp', 'advcl']
const CONJUNCTIONS = new Set(['-', 'wh', 'that', 'whether', 'if'])
function contentsOfClause(relation: string, opener: string): readonly Content[] {
  if (opener === 'to') return ['to']
  if (CONJUNCTIONS.has(opener)) return relation === 'xcomp' ? ['noun', 'that'] : ['that']
  return ['noun', 'about']
}

/** May a cue, as `listedName` has it, take what hangs on it in such a relation, and opens with such a word (`-`: none)? */
export function takes(cue: string, relation: string, opener: string, passive: boolean): boolean {
  const own = taken().get(cue)
  if (!own) return false
  if (relation.startsWith('^') || (passive && relation === 'xcomp'))
    return own.has('that') || own.has('to') || own.has('noun')
  const contents = CLAUSES.includes(relation)
    ? contentsOfClause(relation, opener)
    : CONTENTS.find(([kind]) => isOfKind(relation, kind))?.[1]
  return contents?.some((content) => own.has(content)) ?? false
}

/** Does the list have it? */
export const isCue = (name: string): boolean => taken().has(name)

/** Is it a verb that the list has? */
export const isCueVerb = (token: Token | null): boolean =>
  token?.upos === 'VERB' && taken().has(listedName(token.lemma, 'V'))
