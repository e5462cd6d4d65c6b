import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { dependenciesOf } from '../../pipeline/annotate/clause/dependencies.ts'
import { type Features, featuresOf } from '../../pipeline/annotate/factuality/en/features.ts'
import { type Reading, readingOf } from '../../pipeline/annotate/factuality/en/reading.ts'
import { type View, viewOf } from '../../pipeline/annotate/factuality/en/view.ts'
import { createTreeReader } from '../../pipeline/language/en/index.ts'
import { readEnglishModels } from '../../pipeline/language/en/models.ts'
import { once } from '../../pipeline/once.ts'
import { readJsonLines } from '../json_lines.ts'
import { type GoldSentence, readTreebank } from '../language/treebank.ts'

/** An event in a tree of our own, with the factuality that people gave it. */
export interface Example {
  features: Features
  view: View
  /** Is it negated, or told with "will", in its own phrase? */
  negated: boolean
  future: boolean
  /** From -3 to 3; of UDS about -1.1 to 1.1. */
  factuality: number
  /** How sure they were, from 0 to 1. */
  confidence: number
  upos: string
}

interface Event {
  at: number
  factuality: number
  confidence: number
}

const readTree = once(() => createTreeReader(readEnglishModels()))

/** The events of a sentence whose tokens are given as starts and ends in turn. */
function examplesOf(text: string, spans: number[], events: readonly Event[]): Example[] {
  const tree = dependenciesOf(readTree()(text, spans).tokens)
  if (tree === null) return []
  const reading = readingOf(tree)
  return events.map((event) => toExample(reading, event))
}

function toExample(reading: Reading, { at, factuality, confidence }: Event): Example {
  const view = viewOf(reading, at, null)
  return {
    features: featuresOf(reading, at, null, view),
    view,
    negated: reading.localOf(at).negated,
    future: reading.formOf(at).modal === 'will',
    factuality,
    confidence,
    upos: reading.tree.tokens[at]?.upos ?? '',
  }
}

interface Semantics {
  sent_id: string
  /** Tokens count from 1. */
  predicates: { token: number; factuality?: number; factuality_confidence?: number }[]
}

/** The events of a part of EWT (`train`, `dev`) that UDS judged, from the folder of the treebanks. */
export function readUds(treebanks: string, part: string): Example[] {
  const file = join(treebanks, `ewt-${part}.conllu.gz`)
  const judged = new Map(
    readJsonLines<Semantics>(join(treebanks, `ewt-${part}.semantics.jsonl.gz`)).map((row) => [row.sent_id, row]),
  )
  const ids = Array.from(
    gunzipSync(readFileSync(file))
      .toString('utf8')
      .matchAll(/^# sent_id = (.*)$/gm),
    ([, id]) => id ?? '',
  )
  const documents = readTreebank(file)
  const sentences = documents.flatMap(({ text, sentences }) => sentences.map((sentence) => ({ text, sentence })))
  return sentences.flatMap(({ text, sentence }, i) => {
    const events = eventsOf(judged.get(ids[i] as string), sentence)
    return events.length === 0 ? [] : examplesOf(text, spansOf(sentence), events)
  })
}

const spansOf = ({ words }: GoldSentence): number[] => words.flatMap(({ start, end }) => [start, end])

function eventsOf(semantics: Semantics | undefined, { words }: GoldSentence): Event[] {
  return (semantics?.predicates ?? []).flatMap(({ token, factuality, factuality_confidence }) =>
    factuality === undefined || token > words.length
      ? []
      : [{ at: token - 1, factuality, confidence: factuality_confidence ?? 1 }],
  )
}

interface UwSentence {
  text: string
  gold: { tok_start: number; factuality: number }[]
}

/** The events of a part of UW (`train`, `dev`), from the folder of the development sets. */
export function readUw(evaluation: string, part: string): Example[] {
  return readJsonLines<UwSentence>(join(evaluation, 'factuality', `uw_${part}.jsonl`)).flatMap(({ text, gold }) => {
    const events = gold.map(({ tok_start, factuality }) => ({ at: tok_start, factuality, confidence: 1 }))
    return examplesOf(text, wordSpans(text), events)
  })
}

/** Words between blanks. */
const wordSpans = (text: string): number[] =>
  Array.from(text.matchAll(/\S+/g), ({ index, 0: word }) => [index, index + word.length]).flat()
