/**
 * Classes of events in the 322 sentences of PLOVER's gold standard: how often the class is right, overlap of actors and of recipients, and
 * events besides the one that each sentence was chosen for. tsx test/bench/events.ts [FOLDER] [--list]; FOLDER or NEWSLEDGER_EVAL is the
 * folder of the development sets. Of the claims of a sentence that have a class the one counts whose trigger is among the gold's words,
 * else the one most worth a row.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { readWith } from '../../pipeline/read.ts'
import type { ClaimAnnotation } from '../../pipeline/record/records.ts'
import { readJsonLines } from '../../training/json_lines.ts'

interface Gold {
  text: string
  gold: { event: string; eventText?: string; source?: Actors; target?: Actors }
}
type Actor = string | { actorText?: string }
type Actors = Actor | Actor[]

/** Names that classes had in earlier versions. */
const NOW: ReadonlyMap<string, string> = new Map([
  ['DEMAND', 'REQUEST'],
  ['DISAPPROVE', 'ACCUSE'],
  ['INVESTIGATE', 'ACCUSE'],
  ['FIGHT', 'ASSAULT'],
])
/** As in a run where nobody says otherwise. */
const CLAIMS_FROM = 0.5

/** Where an actor is given as a word alone, it stands for itself. */
const namesOf = (actors: Actors = []): string[] =>
  [actors].flat().flatMap((actor) => (typeof actor === 'string' ? actor : actor.actorText) ?? [])

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

interface Overlap {
  right: number
  found: number
  gold: number
  reached: number
}
const newOverlap = (): Overlap => ({ right: 0, found: 0, gold: 0, reached: 0 })
const sums = { sentences: 0, right: 0, none: 0, extra: 0, actor: newOverlap(), recipient: newOverlap() }

function count(sum: Overlap, gold: readonly string[], found: readonly string[]): void {
  const share = (a: string, b: string): boolean => wordsOf(a).some((word) => wordsOf(b).includes(word))
  sum.found += found.length
  sum.right += found.filter((one) => gold.some((other) => share(one, other))).length
  sum.gold += gold.length
  sum.reached += gold.filter((one) => found.some((other) => share(one, other))).length
}

function f1({ right, found, gold, reached }: Overlap): string {
  const [precision, recall] = [right / found, reached / gold]
  return ((200 * precision * recall) / (precision + recall)).toFixed(1)
}

function measure({ text, gold }: Gold, list: boolean): void {
  const { annotations, document } = readWith(PIPELINE, text, { language: 'en' })
  const classed = annotations.filter(
    (one): one is ClaimAnnotation => one.layer === 'claim' && one.event_class !== null && one.score >= CLAIMS_FROM,
  )
  const words = new Set(wordsOf(gold.eventText ?? ''))
  const triggerOf = (claim: ClaimAnnotation): string => document.text.slice(claim.trigger_start, claim.trigger_end)
  const main =
    classed.find((claim) => wordsOf(triggerOf(claim)).some((word) => words.has(word))) ??
    classed.toSorted((a, b) => b.score - a.score)[0]
  const want = NOW.get(gold.event) ?? gold.event
  sums.sentences++
  if (main?.event_class === want) sums.right++
  if (main === undefined) sums.none++
  sums.extra += Math.max(0, classed.length - 1)
  const of = (...roles: string[]): string[] =>
    (main?.participants ?? [])
      .filter(({ role }) => roles.includes(role))
      .map(({ start, end }) => document.text.slice(start, end))
  count(sums.actor, namesOf(gold.source), of('actor'))
  count(sums.recipient, namesOf(gold.target), of('recipient', 'place'))
  if (list && main?.event_class !== want)
    console.log(
      `${want} (${gold.eventText}): ${classed.map((claim) => `${triggerOf(claim)} ${claim.event_class}`).join(', ') || 'none'}`,
    )
}

const [folder = process.env.NEWSLEDGER_EVAL ?? ''] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'))
const file = path.join(folder, 'events', 'plover_gsr.jsonl')
if (folder === '' || !existsSync(file))
  console.log('skipped plover_gsr: name the folder of the development sets in NEWSLEDGER_EVAL')
else {
  for (const row of readJsonLines<Gold>(file)) measure(row, process.argv.includes('--list'))
  const percent = (part: number): string => `${((100 * part) / sums.sentences).toFixed(1)}%`
  console.log(
    `class ${percent(sums.right)} (none ${percent(sums.none)}), actor F1 ${f1(sums.actor)}, recipient F1 ${f1(sums.recipient)}, ${percent(sums.extra)} extra events`,
  )
}
