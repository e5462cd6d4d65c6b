import { largest, smallest } from '../../extremes.ts'
import type { Annotation, ClaimAnnotation, ClaimParticipant, QuoteAnnotation } from '../../record/records.ts'
import type { Annotator, CleanDocument } from '../annotator.ts'
import { coreferenceGrammarOf } from '../coreference/grammars.ts'
import { amountsOf, ownersOf, timesOf } from './circumstances.ts'
import type { ClaimGrammar, Predicate } from './grammar.ts'
import { claimGrammarOf } from './grammars.ts'
import { knowledgeOf } from './knowledge.ts'
import { participantsOf } from './participants.ts'
import { findsOf, type Scene, toScene } from './scene.ts'
import { quotesAround, sourcesOf } from './sources.ts'

/** Who did what to whom, where and when, on whose word and how sure: one claim a predicate of a body's sentence. */
export const claims: Annotator = {
  name: 'claims',
  needs_words: true,
  annotate(document) {
    const grammar = claimGrammarOf(document.document.language)
    if (!grammar) return []
    return readDocument(document, grammar)
  },
}

function readDocument(document: CleanDocument, grammar: ClaimGrammar): Annotation[] {
  const { annotations, sentences } = document
  const finds = findsOf(document)
  const types = new Map(annotations.flatMap((a) => (a.layer === 'entity' ? [[a.id, a.type] as const] : [])))
  const quotes = annotations.filter((a) => a.layer === 'quote')
  const cues = new Set(quotes.flatMap(({ cue_start }) => (cue_start === null ? [] : [cue_start])))
  const nouns = coreferenceGrammarOf(document.document.language)
  return sentences.flatMap((sentence) => {
    const scene = sentence.block.kind === 'body' ? toScene(sentence, finds) : null
    if (!scene) return []
    const knowledge = knowledgeOf(scene, types, cues, nouns)
    const predicates = grammar.predicatesIn(scene.tree, knowledge)
    return toClaims(scene, predicates, quotes, grammar)
  })
}

function toClaims(
  scene: Scene,
  predicates: readonly Predicate[],
  quotes: readonly QuoteAnnotation[],
  grammar: ClaimGrammar,
): ClaimAnnotation[] {
  const owners = ownersOf(predicates)
  const times = timesOf(scene, owners)
  const amounts = amountsOf(scene, predicates, owners)
  const inside = quotes.filter((quote) => quote.start < scene.sentence.end && quote.end > scene.sentence.start)
  return predicates.map((predicate) => {
    const { tokens } = scene.tree
    const trigger = { start: tokens[predicate.from]?.start ?? 0, end: tokens[predicate.to - 1]?.end ?? 0 }
    const participants: ClaimParticipant[] = [
      ...participantsOf(scene, predicate.parts),
      ...(times.get(predicate) ?? []).map(
        ({ start, end }): ClaimParticipant => ({ role: 'time', start, end, entity: null }),
      ),
      ...(amounts.get(predicate) ?? []).map(
        ({ start, end }): ClaimParticipant => ({ role: 'amount', start, end, entity: null }),
      ),
    ]
    const around = quotesAround(inside, trigger)
    const hearsay = grammar.hearsayAt(scene.tree, predicate.at)
    const view = { certainty: 'certain', polarity: 'affirmative' } as const
    const sources = sourcesOf(around, () => view)
    return {
      layer: 'claim',
      start: smallest(
        participants.map(({ start }) => start),
        trigger.start,
      ),
      end: largest(
        participants.map(({ end }) => end),
        trigger.end,
      ),
      trigger_start: trigger.start,
      trigger_end: trigger.end,
      action: predicate.action,
      frame: null,
      participants,
      sources: hearsay < 0 ? sources : [...sources, { ...hearsaySource(scene, hearsay), ...view }],
      ...view,
      status: 'happened',
      cues: [],
      event_class: null,
      event_mode: null,
      score: 1,
      quote: around.at(-1)?.id ?? null,
      rule: predicate.rule,
    }
  })
}

function hearsaySource({ tree }: Scene, at: number) {
  const token = tree.tokens[at]
  return {
    start: null,
    end: null,
    entity: null,
    unnamed: true,
    cue: token?.lemma ?? null,
    cue_start: token?.start ?? null,
    cue_end: token?.end ?? null,
  }
}
