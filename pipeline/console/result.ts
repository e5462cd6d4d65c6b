import path from 'node:path'
import { inWords } from '../engine/folder.ts'
import type { Issue } from '../record/records.ts'
import type { RunResult } from '../run.ts'
import { oneLine, styled, warn } from './print.ts'

/** Issues that are shown on the terminal; all of them stand in the table. */
const SHOWN_ISSUES = 20

/** What the run made, removed and set aside, and what to open. */
export function showResult({ files, issues, counts, moved_aside }: RunResult, out: string, quiet: boolean): void {
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
  for (const [place, what] of whereToLook(out, rows.length > 0)) warn(`${styled('bold', place)}   ${what}`)
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const whereToLook = (out: string, exported: boolean): [string, string][] =>
  exported
    ? [
        [path.join(out, 'newsledger.xlsx'), 'every table a sheet: open this one in a spreadsheet'],
        [path.join(out, 'csv'), 'the same tables for DuckDB, pandas, R; also in json/ and yaml/'],
      ]
    : [[path.join(out, 'stages'), 'one record a line']]

const issueLine = ({ severity, source_path, message, next_step }: Issue): string =>
  oneLine(`${severity}: ${source_path ? `${source_path}: ` : ''}${message}${next_step ? ` ${next_step}` : ''}`)
