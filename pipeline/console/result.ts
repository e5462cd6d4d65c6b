import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Reuse } from '../engine/earlier.ts'
import { inWords } from '../engine/folder.ts'
import { README } from '../export/readme.ts'
import type { Issue } from '../record/records.ts'
import type { RunResult } from '../run_options.ts'
import { shellWord } from './called.ts'
import { duration } from './duration.ts'
import { oneLine, styled, warn } from './print.ts'

/** Issues that are shown on the terminal; all of them stand in the table. */
const SHOWN_ISSUES = 20

/** What the summary tells besides the result. */
export interface Told {
  out: string
  quiet: boolean
  /** Seconds that the run took. */
  seconds: number
  /** How the command is called. */
  command: string
}

/** What the run kept, removed, found and set aside, and what to open and to ask. */
export function showResult(result: RunResult, { out, quiet, seconds, command }: Told): void {
  const { files, issues, counts, moved_aside } = result
  const shown = issues.filter(({ severity }) => severity === 'error')
  for (const issue of shown.slice(0, SHOWN_ISSUES)) warn(issueLine(issue))
  if (shown.length > SHOWN_ISSUES) warn(`… and ${shown.length - SHOWN_ISSUES} more, in the table of issues`)
  for (const { folder, paths } of moved_aside)
    warn(
      `${styled('bold', 'moved aside')}   to ${folder}, not written by newsledger or changed since: ${inWords(paths)}`,
    )
  if (quiet) return
  warn(`${counted(files, 'file')} read in ${duration(seconds)}, ${counted(issues.length, 'issue')}`)
  if (result.reuse) warn(reuseLine(result.reuse))
  for (const [what, line] of [...madeOf(result), ...whereToLook(out, Object.keys(counts).length > 0)])
    warn(`${styled('bold', what)}   ${line}`)
  for (const [asked, what] of toAsk(result, `${command} explain ${shellWord(out)}`))
    warn(`${styled('bold', asked)}   ${what}`)
}

/** Tables of which the summary does not tell how many rows they have, for there are many: that stands in the page of the output. */
const DETAILS: ReadonlySet<string> = new Set([
  ...['blocks', 'sentences', 'mentions', 'roles', 'times', 'quantities', 'claim_participants', 'claim_sources'],
  ...['claim_cues', 'timeline', 'issues'],
])
const SHOWN_RULES = 3

function madeOf({ blocks, counts }: RunResult): [what: string, line: string][] {
  if (blocks === null) return []
  const { kept, removed, kept_characters, characters, rules } = blocks
  const share = characters === 0 ? '' : ` (${Math.round((100 * kept_characters) / characters)}% of the characters)`
  const by = rules.slice(0, SHOWN_RULES).map(([rule, count]) => `${rule} ${count}`)
  const told = Object.entries(counts).filter(([table]) => !DETAILS.has(table))
  const found = told.map(([table, count]) => `${table} ${count}`)
  return [
    ['kept', `${counted(kept, 'block')}${share}`],
    [
      'removed',
      `${counted(removed, 'block')}${by.length > 0 ? `: ${by.join(', ')}${rules.length > SHOWN_RULES ? ' and others' : ''}` : ''}`,
    ],
    ['found', found.join(', ')],
  ]
}

/** Articles whose rows were taken over from the output before, and others. */
function reuseLine({ reused, added, changed, gone }: Reuse): string {
  return `${styled('bold', 'reused')}   ${counted(reused, 'article')} of the output before; ${added} new, ${changed} changed, ${gone} gone`
}

/** Commands that say why rows of this run are as they are. */
function toAsk({ example, blocks }: RunResult, explain: string): [command: string, what: string][] {
  const removed = blocks?.example ?? null
  return [
    ...(example === null ? [] : [[`${explain} ${example}`, 'why that row is as it is'] as [string, string]]),
    ...(removed === null || removed === example
      ? []
      : [[`${explain} ${removed}`, 'why that block was removed'] as [string, string]]),
  ]
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Files that one may open, and what they are; what was not asked for is not there. */
const PLACES = [
  ['report.html', 'open this one in a browser: stories, articles, timeline, sources'],
  ['newsledger.xlsx', 'open this one in a spreadsheet: every table a sheet'],
  [README, 'what lies in the folder, and ten questions to ask of it'],
] as const

function whereToLook(out: string, exported: boolean): [place: string, what: string][] {
  if (!exported) return [[path.join(out, 'stages'), 'one record a line']]
  const places = PLACES.map(([name, what]): [string, string] => [path.join(out, name), what])
  return places.filter(([place]) => existsSync(place))
}

const issueLine = ({ severity, source_path, message, next_step }: Issue): string =>
  oneLine(`${severity}: ${source_path ? `${source_path}: ` : ''}${message}${next_step ? ` ${next_step}` : ''}`)
