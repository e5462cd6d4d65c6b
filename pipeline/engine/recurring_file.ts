import { readFileSync } from 'node:fs'
import type { RecurringLines } from '../stage.ts'
import { STAGES_FOLDER } from './listing.ts'

/** Path inside the output folder, where lines recur; it goes with the stage clean. */
export const RECURRING = `${STAGES_FOLDER}recurring.json`

/** One line of JSON: lists of publisher, line key and share. */
export const encodeRecurring = (recurring: RecurringLines): string =>
  `${JSON.stringify(Array.from(recurring, ([publisher, lines]) => [publisher, [...lines]]))}\n`

/** What `encodeRecurring` wrote. Throws where the file is something else. */
export function readRecurring(file: string): RecurringLines {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(read)) throw new Error(`${file}: is not a list of recurring lines, as run writes it`)
  return new Map((read as [string, [number, number][]][]).map(([publisher, lines]) => [publisher, new Map(lines)]))
}
