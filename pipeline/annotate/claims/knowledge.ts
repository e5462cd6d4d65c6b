import type { WordFrames } from '../../language/frames.ts'
import type { EntityAnnotation, QuoteAnnotation } from '../../record/records.ts'
import { childrenIn, lemmaAt, openerOf } from '../clause/dependencies.ts'
import type { CoreferenceGrammar } from '../coreference/grammar.ts'
import type { Kind, Knowledge } from './grammar.ts'
import { mentionAt, type Scene } from './scene.ts'

const KINDS: ReadonlyMap<EntityAnnotation['type'], Kind> = new Map([
  ['person', 'person'],
  ['organization', 'body'],
  ['group', 'body'],
  ['place', 'place'],
  ['facility', 'place'],
])
const NOBODY = new Set(['there', 'this', 'that', 'which', 'what'])

/** A number of people, say; no score (`14-2`), and no `one`, which stands for anything. */
const COUNT = /^(?:[\d.,]+|(?!one$)\p{L}+)$/u
const COUNTING = new Set(['NUM', 'DET', 'PRON'])
/** `some of the stars`, `15 of its stores`, `a group of houses`: what there are so many of. */
function counted({ tree }: Scene, at: number, grammar: CoreferenceGrammar | null): number {
  const token = tree.tokens[at]
  const isNoun = token?.upos === 'NOUN' && grammar?.isCounting(lemmaAt(tree, at)) === true
  if (!isNoun && (!COUNTING.has(token?.upos ?? '') || token?.xpos === 'PRP')) return at
  const of = childrenIn(tree, at, 'nmod').find((child) => child > at && openerOf(tree, child) === 'of')
  return of !== undefined && NOUNS.has(tree.tokens[of]?.upos ?? '') ? of : at
}
const NOUNS = new Set(['NOUN', 'PROPN'])

/** What the words of a scene stand for: by the entity that they name or refer to, else by the noun. */
export function knowledgeOf(
  scene: Scene,
  types: ReadonlyMap<string, EntityAnnotation['type']>,
  quotes: readonly QuoteAnnotation[],
  grammar: CoreferenceGrammar | null,
  frames: WordFrames | null = null,
): Knowledge {
  const startOf = (at: number): number => scene.tree.tokens[at]?.start ?? -1
  const cues = new Set(quotes.map(({ cue_start }) => cue_start))
  const timed = new Set(
    scene.times.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)),
  )
  return {
    isCue: (at) => cues.has(startOf(at)),
    isQuoted: (at) =>
      quotes.some(({ start, end, type }) => type !== 'indirect' && start <= startOf(at) && startOf(at) < end),
    argumentsOf: (at) => frames?.argumentsOf(at) ?? null,
    isSame: (a, b) => {
      const entity = mentionAt(scene, a)?.found.entity
      return entity !== undefined && entity === mentionAt(scene, b)?.found.entity
    },
    isNamed: (at) => scene.mentions.get(at)?.found.form === 'name',
    isOfCountry: (at) => {
      const token = scene.tree.tokens[at]
      return token?.upos === 'ADJ' && grammar?.isDemonym(token.text) === true
    },
    kindAt(one) {
      if (timed.has(one)) return 'time'
      const at = counted(scene, one, grammar)
      const mention = mentionAt(scene, at)
      if (mention) return KINDS.get(types.get(mention.found.entity) ?? 'event') ?? 'thing'
      const token = scene.tree.tokens[at]
      if (!token) return 'thing'
      const pronoun = grammar?.pronoun(token)
      if (token.deprel === 'expl') return 'nobody'
      if (pronoun) return pronoun.who === 'thing' ? 'thing' : 'person'
      const word = token.text.toLowerCase()
      if (token.upos === 'PRON' || token.upos === 'DET') return NOBODY.has(word) ? 'nobody' : 'person'
      if (token.upos === 'NUM') return COUNT.test(word) ? 'person' : 'thing'
      const lemma = token.lemma.toLowerCase()
      if (grammar?.personNoun(lemma)) return 'person'
      const body = grammar?.bodyNoun(lemma)
      return body ? (KINDS.get(body.type as EntityAnnotation['type']) ?? 'thing') : 'thing'
    },
  }
}
