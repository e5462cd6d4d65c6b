import type { Frame, ReadFrames } from '../../pipeline/language/frames.ts'
import type { FramedSentence } from './frames_corpus.ts'

/** Shares of 100. */
export interface FrameScores {
  predicates: number
  /** Of the annotated predicates, how many have their roleset (those not found have none); and as F1 of predicate and roleset together. */
  rolesets: number
  framed: number
  /** F1 of arguments, head and label, over the predicates that were found. */
  arguments: ReadonlyMap<string, number>
}

const NUMBERED = /^ARG\d$/
const KINDS: readonly [string, (label: string) => boolean][] = [
  ['all', () => true],
  ['numbered', (label) => NUMBERED.test(label)],
  ...['ARG0', 'ARG1', 'ARG2', 'ARGM-LOC', 'ARGM-TMP', 'ARGM-MNR', 'ARGM-ADV', 'ARGM-NEG'].map(
    (name): [string, (label: string) => boolean] => [name, (label) => label === name],
  ),
]

interface Tally {
  gold: number
  found: number
  both: number
}

const tally = (): Tally => ({ gold: 0, found: 0, both: 0 })
const f1 = ({ gold, found, both }: Tally): number => (200 * both) / Math.max(1, gold + found)

export function scoreFrames(sentences: readonly FramedSentence[], read: ReadFrames): FrameScores {
  const [predicates, framed] = [tally(), tally()]
  const kinds = KINDS.map(([name, holds]) => ({ name, holds, counts: tally() }))
  for (const { tokens, frames: gold } of sentences) {
    const found = read(tokens)
    count(predicates, new Set(gold.map(({ at }) => `${at}`)), new Set(found.map(({ at }) => `${at}`)))
    count(
      framed,
      new Set(gold.map(({ at, roleset }) => `${at} ${roleset}`)),
      new Set(found.map(({ at, roleset }) => `${at} ${roleset}`)),
    )
    for (const { holds, counts } of kinds) count(counts, argumentsOf(gold, holds), argumentsOf(found, holds))
  }
  return {
    predicates: f1(predicates),
    rolesets: (100 * framed.both) / Math.max(1, framed.gold),
    framed: f1(framed),
    arguments: new Map(kinds.map(({ name, counts }) => [name, f1(counts)])),
  }
}

const argumentsOf = (
  frames: readonly Pick<Frame, 'at' | 'arguments'>[] | FramedSentence['frames'],
  holds: (label: string) => boolean,
): Set<string> =>
  new Set(
    frames.flatMap((frame) =>
      frame.arguments.filter(({ label }) => holds(label)).map(({ at, label }) => `${frame.at} ${at} ${label}`),
    ),
  )

function count(counts: Tally, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  counts.gold += gold.size
  counts.found += found.size
  for (const each of found) if (gold.has(each)) counts.both++
}

export const formatScores = ({ predicates, rolesets, framed, arguments: kinds }: FrameScores): string =>
  [
    `predicates ${predicates.toFixed(1)}, rolesets ${rolesets.toFixed(1)} (F1 with the predicate ${framed.toFixed(1)})`,
    `arguments ${[...kinds].map(([name, value]) => `${name} ${value.toFixed(1)}`).join(', ')}`,
  ].join('\n')
