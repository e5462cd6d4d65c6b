import type { Token } from '../../../language/reader.ts'
import { once } from '../../../once.ts'
import { type Dependencies, isRelation } from '../../clause/dependencies.ts'
import type { Happening } from '../grammar.ts'
import { kindsOf } from './event_words.ts'
import { addWords, type Described, describe } from './party.ts'

/** What a row of the list of classes may ask of an event. */
export interface Situation {
  form: 'v' | 'n'
  /** Read where a row asks for them: most rows ask for little. */
  actor(): Described
  object(): Described
  /** Words of what hangs on the word, by its preposition; `that` and `to-verb` are prepositions here. */
  phrases(): ReadonlyMap<string, ReadonlySet<string>>
  /** Words of the sentence but the word itself, and the kinds that they are of. */
  near: Described
}

const POLITICS = 'politics'
export function toSituation({ tree, at, lemma, actors, objects }: Happening): Situation {
  const near = nearby(tree, at)
  const politics = near.kinds.has(POLITICS)
  const isNoun = tree.tokens[at]?.upos === 'NOUN' && tree.tokens[at]?.lemma.toLowerCase() === lemma
  const actor = once(() => describe(tree, actors, politics))
  const object = once(() => describe(tree, objects, politics))
  const phrases = once(() => phrasesOf(tree, at))
  return { form: isNoun ? 'n' : 'v', actor, object, phrases, near }
}

/** What an infinitive behind the word counts as. */
const INFINITIVE = 'to-verb'
const THAT = 'that'
const OPENERS = ['case', 'mark']
const ADVERBS = ['compound:prt', 'advmod']
function phrasesOf(tree: Dependencies, at: number): Map<string, Set<string>> {
  const phrases = new Map<string, Set<string>>()
  const add = (opener: string, child: number): void => {
    const words = phrases.get(opener) ?? new Set<string>()
    phrases.set(opener, words)
    addWords(tree, child, words)
  }
  for (const child of tree.children[at] ?? []) {
    const token = tree.tokens[child]
    for (const word of tree.children[child] ?? [])
      if (OPENERS.some((relation) => isRelation(tree.tokens[word], relation))) add(openerAt(tree, word, child), child)
    if (isRelation(token, 'ccomp') && !isQuestion(tree, child)) add(THAT, child)
    if (ADVERBS.some((relation) => isRelation(token, relation))) add(token?.text.toLowerCase() ?? '', child)
  }
  return phrases
}

/** `asked what …`, `whether …`. */
const isQuestion = ({ tokens, children }: Dependencies, at: number): boolean =>
  children[at]?.some(
    (child) => /^W/.test(tokens[child]?.xpos ?? '') || INDIRECT.has(tokens[child]?.text.toLowerCase() ?? ''),
  ) === true
const INDIRECT = new Set(['whether', 'if'])

function openerAt({ tokens }: Dependencies, at: number, head: number): string {
  const word = tokens[at]?.text.toLowerCase() ?? ''
  return word === 'to' && tokens[head]?.xpos === 'VB' ? INFINITIVE : word
}

/** By word how many tokens are it, and by kind how many words are of it: of each sentence once, whatever the number of its events. */
interface Counts {
  words: ReadonlyMap<string, number>
  kinds: ReadonlyMap<string, number>
}

const ofSentences = new WeakMap<Dependencies, Counts>()
function countsOf(tree: Dependencies): Counts {
  const known = ofSentences.get(tree)
  if (known) return known
  const [words, kinds] = [new Map<string, number>(), new Map<string, number>()]
  for (const token of tree.tokens) for (const form of formsOf(token)) words.set(form, (words.get(form) ?? 0) + 1)
  for (const word of words.keys()) for (const kind of kindsOf(word)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const counts = { words, kinds }
  ofSentences.set(tree, counts)
  return counts
}

function formsOf({ lemma, text }: Token): string[] {
  const [one, other] = [lemma.toLowerCase(), text.toLowerCase()]
  return one === other ? [one] : [one, other]
}

/** All words but the one at hand, unless it stands there once more. */
function nearby(tree: Dependencies, at: number): Described {
  const { words, kinds } = countsOf(tree)
  const own = formsOf(tree.tokens[at] as Token).filter((form) => words.get(form) === 1)
  return {
    words: { has: (word) => words.has(word) && !own.includes(word), size: words.size - own.length },
    kinds: {
      has: (kind) => (kinds.get(kind) ?? 0) > own.filter((form) => kindsOf(form).has(kind)).length,
      size: kinds.size,
    },
  }
}
