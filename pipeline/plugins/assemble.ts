import type { Rule } from '../clean/page.ts'
import type { Table } from '../export/table.ts'
import { largest } from '../extremes.ts'
import type { JsonSchema } from '../record/validate.ts'
import type { AnyLinker } from '../stage.ts'
import { namedAnnotator, namedLinker, namedProfile, namedReader, namedRule, namedTable, namedWriter } from './blame.ts'
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
    readers: [...plugins.flatMap(eachOf('readers', namedReader)), ...(builtIn.readers ?? [])],
    profiles: [...(builtIn.profiles ?? []), ...plugins.flatMap(eachOf('profiles', namedProfile))],
    annotators: [...(builtIn.annotators ?? []), ...plugins.flatMap(eachOf('annotators', namedAnnotator))],
    rounds: [builtIn.linkers ?? [], ...plugins.map(eachOf('linkers', namedLinker))].flatMap(roundsOf),
    layers: new Map(plugins.flatMap(layersOf)),
    tables: withIssuesLast([...(builtIn.tables ?? []), ...plugins.flatMap(eachOf('tables', namedTable))]),
    writers: [...(builtIn.writers ?? []), ...plugins.flatMap(eachOf('writers', namedWriter))],
  }
}

/** The parts of one kind that a plug-in has; what one throws names the plug-in. */
const eachOf =
  <Kind extends 'readers' | 'profiles' | 'annotators' | 'linkers' | 'tables' | 'writers'>(
    kind: Kind,
    named: (plugin: Plugin, part: PartOf<Kind>) => PartOf<Kind>,
  ) =>
  (plugin: Plugin): PartOf<Kind>[] =>
    ((plugin[kind] ?? []) as readonly PartOf<Kind>[]).map((part) => named(plugin, part))

type PartOf<Kind extends keyof Plugin> = NonNullable<Plugin[Kind]> extends readonly (infer Part)[] ? Part : never

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
    for (const placed of plugin.rules ?? [])
      rules.splice(placeOf(placed, rules, plugin), 0, namedRule(plugin, placed.rule))
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

/** Linkers of one plug-in round by round: one that reads what another says comes after it. */
function roundsOf(linkers: readonly AnyLinker[]): AnyLinker[][] {
  const rounds = new Map<string, number>()
  for (const { name, after } of linkers) rounds.set(name, after === undefined ? 0 : (rounds.get(after) ?? 0) + 1)
  const count = largest(
    Array.from(rounds.values(), (round) => round + 1),
    0,
  )
  return Array.from({ length: count }, (_, round) => linkers.filter(({ name }) => rounds.get(name) === round))
}

/** The layers of a plug-in's annotators with their schemas. */
const layersOf = (plugin: Plugin): [string, JsonSchema][] =>
  (plugin.annotators ?? []).flatMap(({ layers = {} }) =>
    Object.entries(layers).map(([layer, schema]): [string, JsonSchema] => {
      const beginning = `x_${plugin.name}_`
      if (!layer.startsWith(beginning)) refuse(plugin, `layer ${layer} does not begin with ${beginning}`)
      return [layer, schema]
    }),
  )
