/** The process that `claims_speed.ts` measures: reader and claims take turns, first cold, then once the engine has compiled them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CleanDocument } from '../../pipeline/annotate/annotator.ts'
import { claims } from '../../pipeline/annotate/claims/index.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { Annotation } from '../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../annotate/document.ts'

const [folder = '', ROUNDS = '60'] = process.argv.slice(2)
/** Rounds that a line sums up. */
const SHOWN = 10

/** Milliseconds of processor time, whatever else the machine does. */
function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** What the annotators before claims say of a text. */
function annotatedBefore(document: CleanDocument): CleanDocument {
  const annotations: Annotation[] = []
  for (const annotator of PIPELINE.annotators.slice(0, PIPELINE.annotators.indexOf(claims)))
    annotations.push(...annotator.annotate({ ...document, annotations }, CONTEXT))
  return { ...document, annotations }
}

const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const texts = names.sort().map((name) => readFileSync(path.join(folder, name), 'utf8'))
const documents = texts.map((text) => annotatedBefore(toDocument(text)))
const times: { reader: number; claims: number }[] = []
for (let round = 0; round < Number(ROUNDS); round++) {
  let read: CleanDocument[] = []
  const reader = cpuTime(() => {
    read = texts.map((text) => toDocument(text))
  })
  // Sentences that nobody has read before: what is known of them is kept.
  const fresh = read.map((document, i) => ({ ...document, annotations: documents[i]?.annotations ?? [] }))
  const own = cpuTime(() => {
    for (const document of fresh) claims.annotate(document, CONTEXT)
  })
  times.push({ reader, claims: own })
}

function show(some: readonly { reader: number; claims: number }[], rounds: string): void {
  const [reader, own] = [median(some.map((one) => one.reader)), median(some.map((one) => one.claims))]
  const ratio = median(some.map((one) => one.claims / one.reader))
  console.log(
    `${rounds.padEnd(18)} reader ${reader.toFixed(1)} ms, claims ${own.toFixed(1)} ms besides: ${(100 * ratio).toFixed(1)}%`,
  )
}

for (let from = 0; from < times.length; from += SHOWN)
  show(times.slice(from, from + SHOWN), `rounds ${from + 1} to ${Math.min(from + SHOWN, times.length)}`)
show(times.slice(times.length / 2), 'the second half')
