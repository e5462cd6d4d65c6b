import { inWords } from '../engine/folder.ts'
import type { Status } from '../status.ts'

/** How an output stands, line by line: what it was made by, and what a run would make anew. */
export function statusLines({ version, finished, stages, tables_are_older, changed, inputs }: Status): string[] {
  const stale = stages.filter(({ fresh }) => !fresh).map(({ stage }) => stage)
  return [
    `made by newsledger ${version}, finished ${finished}`,
    stale.length === 0
      ? 'stages: all as this program makes them'
      : `stages: ${stale.join(', ')} would be made anew, since the program, a list or a plug-in is another`,
    ...(tables_are_older ? ['tables: older than the stages beside them'] : []),
    ...(changed.length > 0 ? [`changed since by somebody: ${inWords(changed)}`] : []),
    ...(inputs ? inputLines(inputs) : []),
  ]
}

function inputLines({ unchanged, added, changed, gone }: NonNullable<Status['inputs']>): string[] {
  const named = Object.entries({ new: added, changed, gone }).filter(([, paths]) => paths.length > 0)
  const counts = `inputs: ${unchanged} unchanged, ${added.length} new, ${changed.length} changed, ${gone.length} gone`
  return [counts, ...named.map(([what, paths]) => `  ${what}: ${inWords(paths)}`)]
}

/** Is there nothing that a run would make otherwise? */
export const isFresh = ({ stages, tables_are_older, changed, inputs }: Status): boolean =>
  stages.every(({ fresh }) => fresh) &&
  !tables_are_older &&
  changed.length === 0 &&
  (inputs === null || inputs.added.length + inputs.changed.length + inputs.gone.length === 0)
