import type { Antecedent, ReferenceAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import { childIn, headOf, isRelation } from '../clause/dependencies.ts'
import { phraseOf } from '../clause/noun_phrase.ts'
import type { CoreferenceGrammar, Pronoun } from '../coreference/grammar.ts'
import { indexAfter } from '../overlaps.ts'
import type { Knowledge } from './grammar.ts'
import { mentionAt, type Scene } from './scene.ts'

/** Whose word it is, by the words that name him, and the entity where there is one. */
export type Named = Span & { entity: string | null }

/** Whom the pronoun of a source stands for; `speaker` whoever says the words that it stands in, null where it is no pronoun or nobody is found. */
export type AntecedentOf = (source: Span) => Named | 'speaker' | null

/** Those for whom a pronoun or noun stands that coreference read as several, or as somebody without a name; empty where it did not. */
export type StandInsOf = (words: Span) => Named[]

/** Looks up what coreference said, in the words of whole phrases. */
export function standInsIn(scenes: readonly Scene[], references: readonly ReferenceAnnotation[]): StandInsOf {
  const sentences = scenes.map(({ sentence }) => sentence)
  const byStart = new Map(references.map((reference) => [reference.start, reference]))
  const named = ({ start, end, entity }: Antecedent): Named => {
    const scene = scenes[indexAfter(sentences, start)]
    const at = scene?.tree.tokens.findIndex((token) => token.end === end) ?? -1
    return scene && at >= 0 && entity === null ? { ...toNamed(scene, at), entity } : { start, end, entity }
  }
  return ({ start, end }) => {
    const reference = byStart.get(start)
    return reference?.end === end ? reference.antecedents.map(named) : []
  }
}

/** How many sentences before a pronoun are read. */
const BACK = 3

/** Finds nearest subjects that agree, for pronouns that coreference left open as they stand for nobody with a name. */
export function antecedentsIn(
  scenes: readonly Scene[],
  knowledge: readonly Knowledge[],
  nouns: CoreferenceGrammar | null,
  standInsOf: StandInsOf,
): AntecedentOf {
  const sentences = scenes.map(({ sentence }) => sentence)
  return ({ start, end }) => {
    const [only, ...others] = standInsOf({ start, end })
    if (only && others.length === 0) return only
    const i = indexAfter(sentences, start)
    const tokens = scenes[i]?.tree.tokens ?? []
    const at = tokens.findIndex((token) => token.start === start && token.end === end)
    const pronoun = at < 0 ? null : (nouns?.pronoun(tokens[at] as (typeof tokens)[number]) ?? null)
    if (pronoun === null || pronoun.who === 'thing') return null
    if (pronoun.who === 'speaker') return 'speaker'
    for (let k = i; k >= Math.max(0, i - BACK); k--) {
      const [scene, known] = [scenes[k] as Scene, knowledge[k] as Knowledge]
      const found = subjectIn(scene, known, k === i ? at : scene.tree.tokens.length, pronoun, nouns)
      if (found >= 0) return toNamed(scene, found)
    }
    return null
  }
}

const NOUNS = new Set(['NOUN', 'PROPN'])
/** The first subject before a word that may be whom a pronoun stands for: people who are many, or one without a name. */
function subjectIn(
  { tree, mentions }: Scene,
  { kindAt }: Knowledge,
  before: number,
  { number, gender }: Pronoun,
  nouns: CoreferenceGrammar | null,
): number {
  const { tokens } = tree
  return tokens.findIndex((token, at) => {
    if (at >= before || !isRelation(token, 'nsubj') || !NOUNS.has(token.upos)) return false
    if (isRelation(tokens[headOf(tree, at)], 'acl')) return false
    const [kind, isMany] = [kindAt(at), token.xpos.endsWith('S') || childIn(tree, at, 'conj') > at]
    if (number === 'many') return isMany && (kind === 'person' || kind === 'body')
    const own = nouns?.personNoun(token.lemma.toLowerCase())?.gender ?? null
    return !isMany && kind === 'person' && !mentions.has(at) && (own === null || gender === null || own === gender)
  })
}

function toNamed(scene: Scene, at: number): Named {
  const { tokens } = scene.tree
  const { from, to } = phraseOf(scene.tree, at)
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    entity: mentionAt(scene, at)?.found.entity ?? null,
  }
}
