import { type Dependencies, isRelation } from '../../clause/dependencies.ts'
import type { Happening } from '../grammar.ts'
import { kindsOf } from './event_words.ts'
import { addWords, type Described, describe } from './party.ts'

/** What a row of the list of classes may ask of an event. */
export interface Situation {
  form: 'v' | 'n'
  actor: Described
  object: Described
  /** Words of what hangs on the word, by its preposition; `that` and `to-verb` are prepositions here. */
  phrases: ReadonlyMap<string, ReadonlySet<string>>
  /** Words of the sentence but the word itself, and the kinds that they are of. */
  near: Described
}

const POLITICS = 'politics'
export function toSituation({ tree, at, lemma, actors, objects }: Happening): Situation {
  const near = nearby(tree, at)
  const politics = near.kinds.has(POLITICS)
  const isNoun = tree.tokens[at]?.upos === 'NOUN' && tree.tokens[at]?.lemma.toLowerCase() === lemma
  return {
    form: isNoun ? 'n' : 'v',
    actor: describe(tree, actors, politics),
    object: describe(tree, objects, politics),
    phrases: phrasesOf(tree, at),
    near,
  }
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

function nearby({ tokens }: Dependencies, at: number): Described {
  const words = new Set<string>()
  const kinds = new Set<string>()
  for (const [i, token] of tokens.entries()) {
    if (i === at) continue
    words.add(token.lemma.toLowerCase())
    words.add(token.text.toLowerCase())
  }
  for (const word of words) for (const kind of kindsOf(word)) kinds.add(kind)
  return { words, kinds }
}
