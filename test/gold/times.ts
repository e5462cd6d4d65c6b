import type { Annotation, TimeAnnotation } from '../../pipeline/record/records.ts'

/** What of the gold was found, and what was found that the gold does not list. */
export interface Score {
  found: number
  expected: number
  missed: string[]
  extras: string[]
}

export interface GoldTime {
  text: string
  nth?: number
  type: string
  value: string | number
  optional?: boolean
}

/** Where a gold string stands: its `nth` occurrence in the text, from 1. Throws where there is none. */
export function place(text: string, wanted: string, nth = 1): { start: number; end: number } {
  let start = -1
  for (let i = 0; i < nth; i++) start = text.indexOf(wanted, start + 1)
  if (start < 0) throw new Error(`gold text not in the article: ${wanted}`)
  return { start, end: start + wanted.length }
}

/** Times match by overlap, type and value; optional ones are neither missed nor extras. */
export function scoreTimes(text: string, gold: readonly GoldTime[], annotations: readonly Annotation[]): Score {
  const times = annotations.filter((a) => a.layer === 'time')
  const pairs = gold.map((wanted) => ({ wanted, at: times.filter((time) => isAt(text, wanted, time)) }))
  const isRight = ({ wanted, at }: (typeof pairs)[number]): boolean => at.some((time) => isSame(wanted, time))
  const due = pairs.filter(({ wanted }) => !wanted.optional)
  const listed = new Set(pairs.flatMap(({ at }) => at))
  return {
    found: due.filter(isRight).length,
    expected: due.length,
    missed: due
      .filter((pair) => !isRight(pair))
      .map(({ wanted, at }) => `${wanted.text} ${wanted.value}, not ${at.map((t) => t.value).join()}`),
    extras: times
      .filter((time) => !listed.has(time))
      .map((time) => `${text.slice(time.start, time.end)} ${time.value}`),
  }
}

function isAt(text: string, wanted: GoldTime, time: TimeAnnotation): boolean {
  const { start, end } = place(text, wanted.text, wanted.nth)
  return time.start < end && start < time.end
}

const isSame = (wanted: GoldTime, time: TimeAnnotation): boolean =>
  time.type === wanted.type && time.value === String(wanted.value)
