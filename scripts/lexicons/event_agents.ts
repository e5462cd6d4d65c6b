import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the first role of a PLOVER agent is called in `event_words`; agents of other roles tell no class. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['COP', 'police'],
  ['GOV', 'state'],
  ['JUD', 'court'],
  ['LEG', 'state'],
  ['MED', 'medic'],
  ['MIL', 'armed'],
  ['PRM', 'armed'],
  ['REB', 'armed'],
  ['REF', 'refugee'],
  ['UAF', 'armed'],
])

/** Agents of one word, and of an irregular plural, by the kind of their role. */
export function toEventAgents(folder: string): { word: string; kind: string }[] {
  const lines = readFileSync(join(folder, 'PLOVER_agents.txt'), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [, word = '', plural = '', role = ''] =
      /^([A-Z][A-Z-]*[A-Z])_?\s*(?:\{([A-Z-]+)\}\s*)?\[~([A-Z]{3})/.exec(line) ?? []
    const kind = KINDS.get(role)
    return kind === undefined ? [] : [word, plural].filter(Boolean).map((form) => ({ word: form.toLowerCase(), kind }))
  })
}
