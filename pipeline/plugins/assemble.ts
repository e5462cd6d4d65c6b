import type { Annotator } from '../annotate/annotator.ts'
import type { Rule } from '../clean/page.ts'
import type { Table } from '../export/table.ts'
import { messageOf } from '../record/issue.ts'
import type { JsonSchema } from '../record/validate.ts'
import type { Loaded } from './load.ts'
import { type PlacedRule, type Plugin, PluginInvalid } from './plugin.ts'

const refuse = (plugin: Plugin, why: string): never => {
  throw new PluginInvalid(`plug-in ${plugin.name}: ${why}`)
}

/** The parts of what is built in and of the plug-ins, each list in order. Throws PluginInvalid where two parts have one name. */
export function assemble(builtIn: Plugin, loaded: readonly Loaded[]) {
  const plugins = loaded.map(({ plugin }) => plugin)
  refuseTwins('plug-in', [builtIn, ...plugins], (plugin) => [plugin.name])
  for (const part of ['readers', 'profiles', 'annotators', 'linkers', 'tables', 'writers'] as const)
    refuseTwins(part, [builtIn, ...plugins], (plugin) => (plugin[part] ?? []).map(({ name }) => name))
  refuseTwins('letter', [builtIn, ...plugins], ({ tables = [] }) => tables.flatMap(({ letter }) => letter ?? []))
  return {
    rules: placeRules(builtIn, plugins),
    readers: [...plugins, builtIn].flatMap(({ readers = [] }) => readers),
    profiles: joined(builtIn, plugins, 'profiles'),
    annotators: [...(builtIn.annotators ?? []), ...plugins.flatMap(namedAnnotators)],
    rounds: [builtIn, ...plugins].flatMap(({ linkers }) => (linkers ? [linkers] : [])),
    layers: new Map(plugins.flatMap(layersOf)),
    tables: withIssuesLast([...(builtIn.tables ?? []), ...plugins.flatMap(namedTables)]),
    writers: joined(builtIn, plugins, 'writers'),
  }
}

function joined<Part extends 'profiles' | 'writers'>(
  builtIn: Plugin,
  plugins: readonly Plugin[],
  part: Part,
): NonNullable<Plugin[Part]>[number][] {
  return [builtIn, ...plugins].flatMap((plugin) => [...(plugin[part] ?? [])] as NonNullable<Plugin[Part]>[number][])
}

/** Issues are told of everything before them. */
const withIssuesLast = (tables: readonly Table[]): Table[] => [
  ...tables.filter(({ issueRows }) => !issueRows),
  ...tables.filter(({ issueRows }) => issueRows),
]

function refuseTwins(what: string, plugins: readonly Plugin[], namesOf: (plugin: Plugin) => readonly string[]): void {
  const owners = new Map<string, string>()
  for (const plugin of plugins)
    for (const name of namesOf(plugin)) {
      const owner = owners.get(name)
      if (owner !== undefined) refuse(plugin, `${what} ${name} is there already, from ${owner}; name it otherwise`)
      owners.set(name, plugin.name)
    }
}

/** Every rule in its place; what throws says whose it is. */
function placeRules(builtIn: Plugin, plugins: readonly Plugin[]): readonly Rule[] {
  const rules = (builtIn.rules ?? []).map(({ rule }) => rule)
  for (const plugin of plugins)
    for (const placed of plugin.rules ?? []) rules.splice(placeOf(placed, rules, plugin), 0, named(placed.rule, plugin))
  return rules
}

function placeOf({ rule, before, after }: PlacedRule, rules: readonly Rule[], plugin: Plugin): number {
  if (rules.some(({ name }) => name === rule.name)) refuse(plugin, `rule ${rule.name} is there already`)
  const neighbour = before ?? after
  if (neighbour === undefined) return rules.length
  const at = rules.findIndex(({ name }) => name === neighbour)
  if (at < 0)
    refuse(
      plugin,
      `there is no rule ${neighbour} beside ${rule.name}; there are ${rules.map(({ name }) => name).join(', ')}`,
    )
  return before === undefined ? at + 1 : at
}

/** Calls a part of a plug-in; what it throws names the plug-in. */
function blaming<Result>({ name }: Plugin, call: () => Result): Result {
  try {
    return call()
  } catch (error) {
    throw new Error(`plug-in ${name}: ${messageOf(error)}`, { cause: error })
  }
}

const named = (rule: Rule, plugin: Plugin): Rule => ({
  ...rule,
  judge: (page, ruled) => blaming(plugin, () => [...rule.judge(page, ruled)]),
})

const namedAnnotators = (plugin: Plugin): Annotator[] =>
  (plugin.annotators ?? []).map((annotator) => ({
    ...annotator,
    annotate: (...asked) => blaming(plugin, () => annotator.annotate(...asked)),
  }))

const namedTables = (plugin: Plugin): Table[] =>
  (plugin.tables ?? []).map((table) => {
    const { rows } = table
    return rows ? { ...table, rows: (page) => blaming(plugin, () => rows(page)) } : table
  })

/** The layers of a plug-in's annotators with their schemas. */
const layersOf = (plugin: Plugin): [string, JsonSchema][] =>
  (plugin.annotators ?? []).flatMap(({ layers = {} }) =>
    Object.entries(layers).map(([layer, schema]): [string, JsonSchema] => {
      const beginning = `x_${plugin.name}_`
      if (!layer.startsWith(beginning)) refuse(plugin, `layer ${layer} does not begin with ${beginning}`)
      return [layer, schema]
    }),
  )
