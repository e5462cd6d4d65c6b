import { existsSync } from 'node:fs'
import path from 'node:path'
import { inWords } from '../engine/folder.ts'
import { README } from '../export/readme.ts'
import type { Issue } from '../record/records.ts'
import type { RunResult } from '../run.ts'
import { oneLine, styled, warn } from './print.ts'

/** Issues that are shown on the terminal; all of them stand in the table. */
const SHOWN_ISSUES = 20

/** What the run made, removed and set aside, and what to open. */
export function showResult(
  { files, issues, counts, example, moved_aside }: RunResult,
  out: string,
  quiet: boolean,
): void {
  const shown = issues.filter(({ severity }) => severity === 'error')
  for (const issue of shown.slice(0, SHOWN_ISSUES)) warn(issueLine(issue))
  if (shown.length > SHOWN_ISSUES) warn(`… and ${shown.length - SHOWN_ISSUES} more, in the table of issues`)
  for (const { folder, paths } of moved_aside)
    warn(
      `${styled('bold', 'moved aside')}   to ${folder}, not written by newsledger or changed since: ${inWords(paths)}`,
    )
  if (quiet) return
  warn(`${counted(files, 'file')} read, ${counted(issues.length, 'issue')}`)
  const rows = Object.entries(counts).map(([table, count]) => `${table} ${count}`)
  if (rows.length > 0) warn(`${styled('bold', 'rows')}   ${rows.join(', ')}`)
  for (const [place, what] of whereToLook(out, rows.length > 0, example)) warn(`${styled('bold', place)}   ${what}`)
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Files that one may open, and what they are; what was not asked for is not there. */
const PLACES = [
  ['report.html', 'open this one in a browser: stories, articles, timeline, sources'],
  ['newsledger.xlsx', 'open this one in a spreadsheet: every table a sheet'],
  [README, 'what lies in the folder, and ten questions to ask of it'],
] as const

function whereToLook(out: string, exported: boolean, example: string | null): [string, string][] {
  if (!exported) return [[path.join(out, 'stages'), 'one record a line']]
  const places = PLACES.map(([name, what]): [string, string] => [path.join(out, name), what])
  const there = places.filter(([place]) => existsSync(place))
  return example === null ? there : [...there, [`newsledger explain ${out} ${example}`, 'why that row is as it is']]
}

const issueLine = ({ severity, source_path, message, next_step }: Issue): string =>
  oneLine(`${severity}: ${source_path ? `${source_path}: ` : ''}${message}${next_step ? ` ${next_step}` : ''}`)
