import { ownField } from '../own_field.ts'
import { type Place, toIssue } from '../record/issue.ts'
import type { IssueEntry } from '../record/issue_codes.ts'
import type { Own, PluginSettings, Settings } from '../stage.ts'
import type { Plugin } from './plugin.ts'

/** What the parts of a plug-in are handed; `place` is where they stand. */
export const ownOf = (plugin: Plugin, settings: Settings | undefined, place: Place): Own => ({
  settings: settingsIn(plugin, settings),
  issue: (code, at = {}, details = {}) => toIssue({ code, ...entryOf(plugin, code) }, { ...place, ...at }, details),
})

/** What is given to a plug-in, with the defaults of its schema for what is not. */
export const settingsIn = (plugin: Plugin, settings: Settings | undefined): PluginSettings => ({
  ...defaultsOf(plugin),
  ...ownField(settings?.plugin_settings ?? {}, plugin.name),
})

const defaultsOf = ({ settings }: Plugin): PluginSettings =>
  Object.fromEntries(
    Object.entries(settings?.properties ?? {}).flatMap(([name, schema]) =>
      schema.default === undefined ? [] : [[name, schema.default]],
    ),
  )

/** What a plug-in says of one of its codes. Throws where it lists no such. */
export function entryOf({ issues = {} }: Plugin, code: string): IssueEntry {
  const entry = ownField(issues, code)
  if (entry) return entry
  throw new Error(`its issues have no ${code}; there are ${Object.keys(issues).join(', ') || 'none'}`)
}
