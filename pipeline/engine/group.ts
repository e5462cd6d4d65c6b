import { messageOf, toIssue } from '../issue.ts'
import type { Document, Issue } from '../records.ts'
import type { KeyedStage } from '../stage.ts'

/** One value that a keyed stage sent to a group. */
export interface Emitted {
  stage: string
  key: string
  order: string
  value: unknown
}

// biome-ignore lint/suspicious/noExplicitAny: each stage reads back only the values that it emitted itself
export type AnyKeyedStage<In, Result> = KeyedStage<In, any, Result>

/** What all keyed stages send of one record; one that throws sends nothing, and an issue says so. */
export function emit<In, Result>(
  stages: readonly AnyKeyedStage<In, Result>[],
  record: In & { document: Document },
): { emitted: Emitted[]; issues: Issue[] } {
  const [emitted, issues]: [Emitted[], Issue[]] = [[], []]
  for (const stage of stages)
    try {
      for (const one of stage.emit(record)) emitted.push({ stage: stage.name, ...one })
    } catch (error) {
      const { source_path, document_id } = record.document
      const details = { linker: stage.name, reason: messageOf(error) }
      issues.push(toIssue('LINK_FAILED', { stage: 'link', source_path, document_id }, details))
    }
  return { emitted, issues }
}

type Group = { order: string; value: unknown }[]

/** What came of the groups, and what went wrong on the way or was left out. */
export interface Reduced<Result> {
  results: Result[]
  issues: Issue[]
}

/** Emitted values by key, as one in-memory engine holds them until every document has been seen. */
export class Groups {
  readonly #groups = new Map<string, Map<string, Group>>()

  add({ stage, key, order, value }: Emitted): void {
    const groups = this.#groups.get(stage) ?? new Map<string, Group>()
    this.#groups.set(stage, groups)
    const group = groups.get(key)
    if (group) group.push({ order, value })
    else groups.set(key, [{ order, value }])
  }

  /** Reduces every group, keys and values in order (UTF-16 code units), so that arrival does not matter. The groups are gone afterwards. */
  reduce<In, Result>(stages: readonly AnyKeyedStage<In, Result>[]): Reduced<Result> {
    const reduced: Reduced<Result> = { results: [], issues: [] }
    for (const stage of stages) {
      const groups = this.#groups.get(stage.name) ?? new Map<string, Group>()
      this.#groups.delete(stage.name)
      for (const key of [...groups.keys()].sort()) reduceGroup(stage, key, groups.get(key) ?? [], reduced)
    }
    return reduced
  }
}

/** A group that throws costs itself alone. */
function reduceGroup<In, Result>(
  stage: AnyKeyedStage<In, Result>,
  key: string,
  group: Group,
  { results, issues }: Reduced<Result>,
): void {
  try {
    for (const result of stage.reduce(key, inOrder(group), (issue) => issues.push(issue))) results.push(result)
  } catch (error) {
    issues.push(
      toIssue('LINK_GROUP_FAILED', { stage: 'link' }, { linker: stage.name, group: key, reason: messageOf(error) }),
    )
  }
}

const inOrder = (group: Group): unknown[] =>
  group.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ value }) => value)
