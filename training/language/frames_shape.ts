import { candidatesFor } from '../../pipeline/language/en/frames/candidates.ts'
import type { Lesson } from './frames_predicates.ts'

/** What decides which words are candidates, and which labels there are. */
export interface ArgumentShape {
  labels: string[]
  /** Rolesets whose predicates hardly ever had an argument. */
  silent: string[]
  /** Ways through the tree that lead to arguments. */
  paths: Int32Array
}

/** Labels seen less often are none. */
const LEAST_LABEL = 20
const SILENT = { seen: 30, arguments: 0.03 }
/** A way is followed that led to arguments so often, and to one in so many of its words. */
const LEAST_PATH = 3
const LEAST_SHARE = 0.01

export const shapeOf = (lessons: readonly Lesson[]): ArgumentShape => ({
  labels: labelsOf(lessons),
  silent: silentOf(lessons),
  paths: pathsOf(lessons),
})

function labelsOf(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, number>()
  for (const { frames } of lessons)
    for (const frame of frames) for (const { label } of frame.arguments) counts.set(label, (counts.get(label) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= LEAST_LABEL)
  return ['', ...kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label)]
}

function silentOf(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, { seen: number; arguments: number }>()
  for (const { frames } of lessons)
    for (const { roleset, arguments: found } of frames) {
      if (roleset === null) continue
      const count = counts.get(roleset) ?? { seen: 0, arguments: 0 }
      counts.set(roleset, { seen: count.seen + 1, arguments: count.arguments + found.length })
    }
  const isSilent = (count: { seen: number; arguments: number }): boolean =>
    count.seen >= SILENT.seen && count.arguments <= SILENT.arguments * count.seen
  return [...counts]
    .filter(([, count]) => isSilent(count))
    .map(([id]) => id)
    .sort()
}

function pathsOf(lessons: readonly Lesson[]): Int32Array {
  const counts = new Map<number, { all: number; right: number }>()
  for (const { tree, frames } of lessons)
    for (const frame of frames) {
      const heads = new Set(frame.arguments.map(({ at }) => at))
      for (const { at, path } of candidatesFor(tree, frame.at, () => true)) {
        const count = counts.get(path) ?? { all: 0, right: 0 }
        counts.set(path, { all: count.all + 1, right: count.right + (heads.has(at) ? 1 : 0) })
      }
    }
  const kept = [...counts].filter(([, { all, right }]) => right >= LEAST_PATH && right >= LEAST_SHARE * all)
  return Int32Array.from(kept.map(([path]) => path)).sort()
}
