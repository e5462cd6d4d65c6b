import { largest, smallest } from '../../extremes.ts'
import { wordFramesFor } from '../../language/frame_readers.ts'
import type { OpenFrames, WordFrames } from '../../language/frames.ts'
import type {
  Annotation,
  ClaimAnnotation,
  ClaimParticipant,
  ClaimSource,
  EntityAnnotation,
  QuoteAnnotation,
} from '../../record/records.ts'
import { contains, type Span } from '../../record/span.ts'
import type { Annotator, Because, CleanDocument } from '../annotator.ts'
import { coreferenceGrammarOf } from '../coreference/grammars.ts'
import type { EventClass, EventKind } from '../events/grammar.ts'
import type { ExplainFactuality, FactualityOf } from '../factuality/factuality.ts'
import { factualityFor } from '../factuality/grammars.ts'
import { indexAfter } from '../overlaps.ts'
import { type AntecedentOf, antecedentsIn, type StandInsOf, standInsIn } from './antecedent.ts'
import { amountsOf, ownersOf, timesOf } from './circumstances.ts'
import { eventKindAt } from './event_kind.ts'
import type { ArticleKind, Candidate, ClaimGrammar, Knowledge, Part, Predicate } from './grammar.ts'
import { claimGrammarOf } from './grammars.ts'
import { knowledgeOf } from './knowledge.ts'
import { completed, participantsOf, withAntecedents, withStandIns } from './participants.ts'
import { reasonsFor } from './reasons.ts'
import { findsOf, mentionAt, type Scene, toScene } from './scene.ts'
import { type Voice, voicesOf } from './sources.ts'
import { type IsSomebody, somebodyIn, withSpeakers } from './speaker.ts'
import { articleView, cuesOf, type Stand, viewsOf } from './views.ts'

/** Who did what to whom, where and when, on whose word and how sure: one claim a predicate of a body's sentence. */
export const claims: Annotator = {
  name: 'claims',
  needs_words: true,
  annotate(document, _context, _report, because) {
    const grammar = claimGrammarOf(document.document.language)
    if (!grammar) return []
    return claimsOf(document, grammar, because)
  },
}

/** What all sentences of a document share. */
interface Shared {
  language: string | null
  grammar: ClaimGrammar
  factualityOf: FactualityOf
  explainFactuality: ExplainFactuality
  openFrames: OpenFrames | null
  types: ReadonlyMap<string, EntityAnnotation['type']>
  because: Because | undefined
}
type InSentence = Shared & {
  knowledge: Knowledge
  frames: WordFrames | null
  /** Those that reach into the sentence. */
  quotes: readonly QuoteAnnotation[]
  article: ArticleKind
  /** How many sentences of the body stand before. */
  before: number
  antecedentOf: AntecedentOf
  standInsOf: StandInsOf
  isSomebody: IsSomebody
}

/** The claims of a document, as a grammar reads it. */
export function claimsOf(
  { document, annotations, sentences }: CleanDocument,
  grammar: ClaimGrammar,
  because?: Because,
): Annotation[] {
  const finds = findsOf(annotations)
  const quotes = annotations.filter((a) => a.layer === 'quote')
  const nouns = coreferenceGrammarOf(document.language)
  const stands = factualityFor(document.language) ?? AS_STATED
  const types = new Map(annotations.flatMap((a) => (a.layer === 'entity' ? [[a.id, a.type] as const] : [])))
  const openFrames = wordFramesFor(document.language)
  const shared = { language: document.language, grammar, ...stands, openFrames, types, because }
  const scenes = sentences.flatMap((sentence) =>
    sentence.block.kind === 'body' ? (toScene(sentence, finds) ?? []) : [],
  )
  const article = grammar.articleKindOf(scenes.map(({ tree }) => tree))
  const quotesNear = quotesBySentence(scenes, quotes)
  const frames = scenes.map(({ tree }) => openFrames?.(tree.tokens) ?? null)
  const known = scenes.map((scene, i) => knowledgeOf(scene, types, quotesNear[i] ?? [], nouns, frames[i] ?? null))
  const standInsOf = standInsIn(
    scenes,
    annotations.filter((a) => a.layer === 'reference'),
  )
  const antecedentOf = antecedentsIn(scenes, known, nouns, standInsOf)
  const isSomebody = somebodyIn(scenes, known)
  return scenes.flatMap((scene, i) => {
    const knowledge = known[i] as Knowledge
    const near = { knowledge, frames: frames[i] ?? null, quotes: quotesNear[i] ?? [], before: i }
    return toClaims(scene, grammar.predicatesIn(scene.tree, knowledge), {
      article,
      antecedentOf,
      standInsOf,
      isSomebody,
      ...near,
      ...shared,
    })
  })
}

/** The quotes that reach into the sentence of each scene; the scenes are in the order of the text. */
function quotesBySentence(scenes: readonly Scene[], quotes: readonly QuoteAnnotation[]): QuoteAnnotation[][] {
  const sentences = scenes.map(({ sentence }) => sentence)
  const near = sentences.map((): QuoteAnnotation[] => [])
  for (const quote of quotes)
    for (let i = indexAfter(sentences, quote.start); (sentences[i]?.start ?? quote.end) < quote.end; i++)
      near[i]?.push(quote)
  return near
}

/** Where nothing is known of how a language says so. */
const AS_STATED: Pick<Shared, 'factualityOf' | 'explainFactuality'> = {
  factualityOf: () => ({ score: 3, certainty: 'certain', polarity: 'affirmative', status: 'happened', cues: [] }),
  explainFactuality: () => [],
}

function toClaims(scene: Scene, found: readonly Predicate[], shared: InSentence): ClaimAnnotation[] {
  const kinds = new Map(found.map((one) => [one.at, eventKindAt(scene, one, shared.types, shared.language)]))
  const classAt = classesOf(found, kinds)
  const predicates = found.filter((one) => !shared.grammar.isSameEvent(scene.tree, one, classAt))
  const owners = ownersOf(predicates)
  const times = timesOf(scene, predicates, owners, shared.grammar)
  const amounts = amountsOf(scene, predicates, owners)
  return predicates.map((predicate) => {
    const kind = kinds.get(predicate.at) as EventKind
    const targets = targetsAt(scene, predicate, kind, shared)
    const participants = [
      ...participantsOf(scene, predicate, targets, times.get(predicate) ?? [], shared.knowledge),
      ...withRole('time', times.get(predicate)),
      ...withRole('amount', amounts.get(predicate)),
    ]
    return toClaim(scene, predicate, { kind, targets }, participants, shared)
  })
}

/** The classes of predicates, by their own words and those that lead to them. */
function classesOf(predicates: readonly Predicate[], kinds: ReadonlyMap<number, EventKind>) {
  const classes = new Map<number, EventClass | null>()
  for (const { at, governors } of predicates)
    for (const word of [...governors, at]) classes.set(word, kinds.get(at)?.event_class ?? null)
  return (at: number): EventClass | null => classes.get(at) ?? null
}

/** Scores below which nobody asks for a roleset. */
const WORTHLESS = 0.2

const withRole = (role: 'time' | 'amount', spans: readonly Span[] = []): ClaimParticipant[] =>
  spans.map(({ start, end }) => ({ role, start, end, entity: null }))

/** What an event is, and whom it is aimed at besides who stands beside it. */
interface Aimed {
  kind: EventKind
  targets: readonly Part[]
}

const targetsAt = (
  { tree }: Scene,
  predicate: Predicate,
  { event_class }: EventKind,
  { grammar, knowledge }: InSentence,
): Part[] => grammar.targetsOf(tree, predicate, event_class, knowledge)

function toClaim(
  scene: Scene,
  predicate: Predicate,
  { kind, targets }: Aimed,
  found: ClaimParticipant[],
  shared: InSentence,
): ClaimAnnotation {
  const { tokens } = scene.tree
  const trigger = { start: tokens[predicate.from]?.start ?? 0, end: tokens[predicate.to - 1]?.end ?? 0 }
  const voices = voicesOf(scene, predicate, shared)
  const viewOf = viewsOf(scene, predicate, shared.factualityOf)
  const cue = voices.at(-1)?.cue ?? -1
  const nearest = viewOf(cue)
  // Not all of it: its own score, which nobody asks here, is weighed where it is read.
  const how = { status: nearest.status, certainty: nearest.certainty, event_class: kind.event_class }
  const candidate = toCandidate(scene, predicate, found, voices, how, shared)
  const score = shared.grammar.worthOf(candidate)
  const isWorthless = score < WORTHLESS
  const participants = isWorthless ? found : readable(scene, predicate, found, voices, shared)
  const claim: ClaimAnnotation = {
    layer: 'claim',
    ...extentOf(scene, trigger, participants),
    trigger_start: trigger.start,
    trigger_end: trigger.end,
    action: predicate.action,
    frame: isWorthless ? null : (shared.frames?.rolesetOf(predicate.at) ?? null),
    participants,
    sources: [
      toSource(ARTICLE, articleView(scene, predicate, voices, viewOf)),
      ...voices.map(({ source, cue }) => toSource(source, viewOf(cue))),
    ],
    certainty: nearest.certainty,
    polarity: nearest.polarity,
    status: nearest.status,
    cues: cuesOf(scene, nearest),
    event_class: kind.event_class,
    event_mode: kind.event_mode,
    score,
    quote: voices.findLast(({ quote }) => quote !== null)?.quote?.id ?? null,
    rule: predicate.rule,
  }
  shared.because?.(claim, () => [
    ...reasonsFor({ candidate, targets, voices, kind, weighed: shared.grammar.weighedOf(candidate) }),
    ...shared.explainFactuality(scene.tree, predicate.weighed, cue < 0 ? undefined : cue),
  ])
  return claim
}

/** Participants as a row shows them: with all that the predicate says little without, and pronouns by whom they stand for. */
function readable(
  scene: Scene,
  predicate: Predicate,
  found: readonly ClaimParticipant[],
  voices: readonly Voice[],
  shared: InSentence,
): ClaimParticipant[] {
  const completions = shared.grammar.completionsOf(scene.tree, predicate, shared.knowledge)
  const said = predicate.rule === 'passive' ? null : saidBy(scene.tree.tokens[predicate.from]?.start ?? -1, shared)
  const whole = withStandIns(completed(scene, found, completions, said), shared.standInsOf)
  const told = withAntecedents(scene, predicate, whole, shared.antecedentOf)
  return withSpeakers(scene, told, voices, coreferenceGrammarOf(shared.language), shared.isSomebody)
}

/** From the first to the last of its words in the sentence. */
function extentOf({ sentence }: Scene, trigger: Span, participants: readonly ClaimParticipant[]): Span {
  const inside = [trigger, ...participants.filter((one) => contains(sentence, one))]
  return { start: smallest(inside.map(({ start }) => start)), end: largest(inside.map(({ end }) => end)) }
}

/** How many characters of a quote may stand for what somebody says. */
const LONGEST_SAID = 300
/** The quote that the word of a claim brings: `“Go,” he demanded`. */
function saidBy(start: number, { quotes }: InSentence): Span | null {
  const quote = quotes.find((one) => one.cue_start === start && (one.type !== 'indirect' || one.start < start))
  return quote !== undefined && quote.end - quote.start <= LONGEST_SAID ? quote : null
}

const toCandidate = (
  scene: Scene,
  predicate: Predicate,
  participants: readonly ClaimParticipant[],
  voices: readonly Voice[],
  { status, certainty, event_class }: Pick<Candidate, 'status' | 'certainty' | 'event_class'>,
  { knowledge: { kindAt }, article, before }: InSentence,
): Candidate => ({
  article,
  before,
  status,
  certainty,
  event_class,
  tree: scene.tree,
  predicate,
  kindAt,
  isNamed: (at) => mentionAt(scene, at) !== null,
  timed: participants.some(({ role }) => role === 'time'),
  counted: participants.some(({ role }) => role === 'amount'),
  quoted: voices.some(({ quote }) => quote?.type === 'direct'),
})

/** The article itself, which says all that it gives. */
const ARTICLE: Voice['source'] = {
  start: null,
  end: null,
  entity: null,
  unnamed: false,
  cue: null,
  cue_start: null,
  cue_end: null,
}

const toSource = (
  { start, end, entity, unnamed, cue, cue_start, cue_end }: Voice['source'],
  { certainty, polarity }: Stand,
): ClaimSource => ({
  start,
  end,
  entity,
  unnamed,
  certainty,
  polarity,
  cue,
  cue_start,
  cue_end,
})
