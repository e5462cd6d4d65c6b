import path from 'node:path'
import type { FileCoverage } from './by_start.ts'

interface Share {
  total: number
  covered: number
  pct: number
}

/** What is used of a coverage map of istanbul. */
export interface CoverageMap {
  data: Record<string, { data: FileCoverage }>
  merge(other: object): void
  files(): string[]
  fileCoverageFor(file: string): { toSummary(): { lines: Share; branches: Share } }
}

const SHOWN = 20

/** All files together, then those with the most branches that no test ran, one a line. */
export function leastCovered(covered: CoverageMap, root: string): string {
  const files = covered.files().map((file) => {
    const { lines, branches } = covered.fileCoverageFor(file).toSummary()
    return { file: path.relative(root, file), missed: branches.total - branches.covered, lines, branches }
  })
  const worst = files.sort((a, b) => b.missed - a.missed || (a.file < b.file ? -1 : 1)).slice(0, SHOWN)
  return ['branches missed, covered; lines covered', ...worst.map(toRow)].join('\n')
}

const toRow = ({ file, missed, lines, branches }: { file: string; missed: number; lines: Share; branches: Share }) =>
  `${`${missed} of ${branches.total}`.padStart(10)}  ${percent(branches)}  ${percent(lines)}  ${file}`

const percent = ({ pct }: Share): string => `${pct.toFixed(1)}%`.padStart(6)
