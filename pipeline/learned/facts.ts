import { assertColumns } from './columns.ts'

const JOINT = ', '

/** The name of a feature: its facts' names. */
export const featureName = (feature: readonly string[]): string => feature.join(JOINT)

/** Weights by the value of a feature's first fact, then by that of its second, so that nothing need be joined to be looked up. */
export interface Branch extends ReadonlyMap<string, number | Branch> {}

/** A table for each feature in order. A value that is not there weighs nothing. */
export type Tables = readonly Branch[]

/** @throws where the model, called `name`, weighs other features than the code measures */
export function toTables(
  name: string,
  weights: Record<string, Record<string, number>>,
  features: readonly (readonly string[])[],
): Tables {
  assertColumns(name, Object.keys(weights), features.map(featureName))
  return Object.values(weights).map((table, i) => toBranch(table, features[i]?.length ?? 1))
}

/** The values of a feature's facts, joined as the trainer writes them, as a path each. */
function toBranch(table: Record<string, number>, facts: number): Branch {
  if (facts === 1) return new Map(Object.entries(table))
  const root: Twig = new Map()
  for (const [value, weight] of Object.entries(table)) setAt(root, value, weight)
  return root
}

function setAt(root: Twig, value: string, weight: number): void {
  let [at, start] = [root, 0]
  for (let end = value.indexOf(JOINT); end !== -1; end = value.indexOf(JOINT, start)) {
    at = twigAt(at, value.slice(start, end))
    start = end + JOINT.length
  }
  at.set(value.slice(start), weight)
}

interface Twig extends Map<string, number | Twig> {}
function twigAt(parent: Twig, step: string): Twig {
  const known = parent.get(step)
  if (known !== undefined && typeof known !== 'number') return known
  const made: Twig = new Map()
  parent.set(step, made)
  return made
}

/** What a feature weighs where its facts are so; `factOf` tells what one is. */
export function weightOf<Name extends string>(
  table: Branch | undefined,
  feature: readonly Name[],
  factOf: (name: Name) => string,
): number {
  return weightAt(table, Array.from(feature.keys()), feature.map(factOf))
}

/** The facts that features ask for, and of each feature where its own stand among them: each fact is read once. */
export interface Asked<Name extends string> {
  names: readonly Name[]
  places: readonly (readonly number[])[]
}
export function toAsked<Name extends string>(features: readonly (readonly Name[])[]): Asked<Name> {
  const names = [...new Set(features.flat())]
  return { names, places: features.map((feature) => feature.map((name) => names.indexOf(name))) }
}

/** The bias and what each feature weighs; `factOf` tells what a fact is. */
export function sumOf<Name extends string>(
  { bias, tables }: { bias: number; tables: Tables },
  { names, places }: Asked<Name>,
  factOf: (name: Name) => string,
): number {
  const values = names.map(factOf)
  let sum = bias
  for (let i = 0; i < places.length; i++) sum += weightAt(tables[i], places[i] as readonly number[], values)
  return sum
}

function weightAt(table: Branch | undefined, places: readonly number[], values: readonly string[]): number {
  let found: number | Branch | undefined = table
  for (const place of places) {
    if (found === undefined || typeof found === 'number') return 0
    found = found.get(values[place] as string)
  }
  return typeof found === 'number' ? found : 0
}
