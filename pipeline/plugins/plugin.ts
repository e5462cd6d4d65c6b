import type { Annotator } from '../annotate/annotator.ts'
import type { Rule } from '../clean/page.ts'
import type { Table } from '../export/table.ts'
import type { Writer } from '../export/writer.ts'
import type { FileReader } from '../ingest/file_reader.ts'
import type { IssueEntry } from '../record/issue_codes.ts'
import type { JsonSchema } from '../record/validate.ts'
import type { AnyLinker, AnyProfile } from '../stage.ts'

/** A cleaning rule and its place: before or after the rule of that name; without either it is asked last. */
export interface PlacedRule {
  rule: Rule
  before?: string
  after?: string
}

/** What can be added to the pipeline. What is built in is a plug-in itself: the first. A module's default export is one. */
export interface Plugin {
  /** Lower-case letters, digits and underscores: part of the names of its layers. */
  name: string
  version: string
  /** JSON Schema of its settings, an object; what `plugin_settings` does not give is filled by the `default`s of its properties. */
  settings?: JsonSchema
  /** Its issues by code: `X_<PLUGIN>_…` in capitals. */
  issues?: Readonly<Record<string, IssueEntry>>
  /** Formats of files that hold several articles; asked before those that are built in. */
  readers?: readonly FileReader[]
  /** What its rules need of all documents together. */
  profiles?: readonly AnyProfile[]
  rules?: readonly PlacedRule[]
  /** Asked after those that are built in, so that they see what these found. Their own layers are `x_<plugin>_<layer>`. */
  annotators?: readonly Annotator[]
  /** Asked in a round of their own, which is told what the rounds before it said of each document. */
  linkers?: readonly AnyLinker[]
  /** Listed after those that are built in, but for `issues`, which is last. */
  tables?: readonly Table[]
  writers?: readonly Writer[]
  /** Folders (file URLs, ending in `/`) of further lexicons: `<language>/<list>.tsv`, whose rows are added to those of the list. */
  lexicons?: readonly URL[]
}

/** Thrown where a module is no plug-in, or two do not fit together. One line: which, why, the next step. */
export class PluginInvalid extends Error {
  override name = 'PluginInvalid'
}

const NAME = /^[a-z][a-z0-9_]*$/
const PARTS = ['readers', 'profiles', 'rules', 'annotators', 'linkers', 'tables', 'writers', 'lexicons'] as const
const RECORDS = ['settings', 'issues'] as const
const KNOWN: ReadonlySet<string> = new Set(['name', 'version', ...RECORDS, ...PARTS])
const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info']

/** The default export of a module, if it is a plug-in. Throws PluginInvalid. */
export function toPlugin(found: unknown, where: string): Plugin {
  const refuse = (why: string): never => {
    throw new PluginInvalid(`plug-in ${where}: ${why}`)
  }
  if (typeof found !== 'object' || found === null)
    return refuse('has no default export that is an object; export default { name, version, … }')
  const plugin = found as Plugin
  if (typeof plugin.name !== 'string' || !NAME.test(plugin.name))
    return refuse('has no name of lower-case letters, digits and underscores; give it one')
  if (typeof plugin.version !== 'string' || plugin.version === '') return refuse('has no version; give it one')
  const unknown = Object.keys(plugin).find((key) => !KNOWN.has(key))
  if (unknown) return refuse(`has ${unknown}, which no plug-in has; there are ${[...KNOWN].join(', ')}`)
  const part = PARTS.find((key) => plugin[key] !== undefined && !Array.isArray(plugin[key]))
  if (part) return refuse(`has ${part} that are no list; write [ … ]`)
  const record = RECORDS.find((key) => plugin[key] !== undefined && !isRecord(plugin[key]))
  if (record) return refuse(`has ${record} that are no object; write { … }`)
  const fault = faultOfIssues(plugin)
  return fault === null ? plugin : refuse(fault)
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with the issues that a plug-in lists. */
function faultOfIssues({ name, issues = {} }: Plugin): string | null {
  const beginning = `X_${name.toUpperCase()}_`
  for (const [code, entry] of Object.entries(issues)) {
    if (!code.startsWith(beginning) || !/^[A-Z0-9_]+$/.test(code))
      return `has the issue ${code}; write ${beginning}… in capitals`
    if (!isEntry(entry))
      return `says of the issue ${code} no { severity: 'error', 'warning' or 'info', message, next_step }`
  }
  return null
}

const isEntry = (entry: IssueEntry | null | undefined): boolean =>
  isRecord(entry) && SEVERITIES.includes(entry.severity) && isText(entry.message) && isNextStep(entry.next_step)

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isNextStep = (value: unknown): boolean => value === null || isText(value)
