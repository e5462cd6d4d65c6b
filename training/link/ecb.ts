import { frameReaderFor } from '../../pipeline/language/frame_readers.ts'
import { readerFor } from '../../pipeline/language/index.ts'
import type { Token } from '../../pipeline/language/reader.ts'
import { readLexicon } from '../../pipeline/lexicon.ts'
import { readClaims } from '../../pipeline/link/stories/read_claims.ts'
import type { StoryClaim } from '../../pipeline/link/stories/story_claim.ts'
import type { ClaimAnnotation, ClaimParticipant, MentionAnnotation } from '../../pipeline/record/records.ts'
import { overlaps, type Span } from '../../pipeline/record/span.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import type { Linked } from './runs.ts'

/** A document of ECB+ as JSON. */
export interface EcbDocument {
  id: string
  topic: string
  sent_ids: number[]
  sentences: string[][]
  gold: { kind: string; sent: number; tokens: number[]; chain: string }[]
}

/** An event as the annotators marked it, with the claim that stands for it. */
export interface GoldMention {
  id: string
  sent: number
  tokens: number[]
  topic: string
  chain: string
  lemma: string
  /** Null where no claim, of whatever score, has its trigger there. */
  claim: StoryClaim
  isClaimed: boolean
}

const ANY = { ...DEFAULT_SETTINGS, claims_from: 0 }
const verbs = new Map(readLexicon('en', 'event_nouns').map(({ noun = '', verb = '' }) => [noun, verb]))

/** Every event of a document; where no claim stands for one, what the reader knows of its words stands in. */
export function goldMentions(document: EcbDocument, { record, links }: Linked): GoldMention[] {
  const spans = spansOf(document)
  const text = record.document.text
  const analysed = readerFor('en')?.analyse(text) ?? []
  const claims = record.annotations.filter((a) => a.layer === 'claim').toSorted((a, b) => b.score - a.score)
  const mentions = record.annotations.filter((a) => a.layer === 'mention')
  const found = document.gold.flatMap(({ kind, sent, tokens, chain }) => {
    const span = kind === 'event' ? spans.get(`${sent} ${tokens}`) : undefined
    if (span === undefined) return []
    const sentence = analysed.find((one) => overlaps(one, span))
    const head = sentence === undefined ? -1 : headIn(sentence.tokens, span)
    const own = claims.find((claim) => overlaps({ start: claim.trigger_start, end: claim.trigger_end }, span))
    const annotation = own ?? toAnnotation(sentence?.tokens ?? [], head, span, mentions)
    const lemma = sentence?.tokens[head]?.lemma.toLowerCase() ?? text.slice(span.start, span.end).toLowerCase()
    return [
      {
        sent,
        tokens,
        chain,
        lemma,
        annotation,
        isClaimed: own !== undefined && own.score >= DEFAULT_SETTINGS.claims_from,
      },
    ]
  })
  return found.map(({ annotation, ...one }) => {
    const [claim] = readClaims(
      { ...record, annotations: [...record.annotations.filter((a) => a.layer !== 'claim'), annotation] },
      links,
      ANY,
    )
    return { id: document.id, topic: document.topic, ...one, claim: claim as StoryClaim }
  })
}

/** The text is the tokens, joined by one space. */
function spansOf({ sent_ids, sentences, gold }: EcbDocument): Map<string, Span> {
  const starts = new Map<string, Span>()
  let at = 0
  for (const [i, tokens] of sentences.entries())
    for (const [j, token] of tokens.entries()) {
      starts.set(`${sent_ids[i]} ${j}`, { start: at, end: at + token.length })
      at += token.length + 1
    }
  return new Map(
    gold.flatMap(({ sent, tokens }) => {
      const words = tokens.flatMap((token) => starts.get(`${sent} ${token}`) ?? [])
      const [first, last] = [words[0], words.at(-1)]
      return first && last ? [[`${sent} ${tokens}`, { start: first.start, end: last.end }] as const] : []
    }),
  )
}

/** The word of a stretch whose head stands outside it. */
function headIn(tokens: readonly Token[], span: Span): number {
  const inside = tokens.flatMap((token, i) => (overlaps(token, span) ? [i] : []))
  return inside.find((i) => !inside.includes(tokens[i]?.head ?? -1)) ?? inside[0] ?? -1
}

const ROLES = new Map<string, ClaimParticipant['role']>([
  ['PAG', 'actor'],
  ['PPT', 'object'],
  ['GOL', 'recipient'],
  ['COM', 'recipient'],
  ['LOC', 'place'],
])
const LABELS = new Map<string, ClaimParticipant['role']>([
  ['ARGM-LOC', 'place'],
  ['ARGM-TMP', 'time'],
])

function toAnnotation(
  tokens: readonly Token[],
  head: number,
  { start, end }: Span,
  mentions: readonly MentionAnnotation[],
): ClaimAnnotation {
  const frame = frameReaderFor('en')?.([...tokens]).find(({ at }) => at === head)
  const participants = (frame?.arguments ?? []).flatMap(({ label, role: known, at, from, to }): ClaimParticipant[] => {
    const role = LABELS.get(label) ?? ROLES.get(known ?? '')
    const [first, last, word] = [tokens[from], tokens[to - 1], tokens[at]]
    if (role === undefined || !first || !last || !word) return []
    return [
      { role, start: first.start, end: last.end, entity: mentions.find((one) => overlaps(one, word))?.entity ?? null },
    ]
  })
  const lemma = tokens[head]?.lemma.toLowerCase() ?? ''
  return {
    ...{
      layer: 'claim',
      start,
      end,
      trigger_start: start,
      trigger_end: end,
      action: verbs.get(lemma) || lemma || 'be',
    },
    ...{ frame: frame?.roleset ?? null, participants, sources: [], certainty: 'certain', polarity: 'affirmative' },
    ...{ status: 'happened', cues: [], event_class: null, event_mode: null, score: 1, quote: null, rule: 'gold' },
  } as ClaimAnnotation
}
