import type { KeyedStage } from '../stage.ts'

/** One value that a keyed stage sent to a group. */
export interface Emitted {
  stage: string
  key: string
  order: string
  value: unknown
}

// biome-ignore lint/suspicious/noExplicitAny: each stage reads back only the values that it emitted itself
type AnyKeyedStage<In, Result> = KeyedStage<In, any, Result>

export const emit = <In, Result>(stages: readonly AnyKeyedStage<In, Result>[], record: In): Emitted[] =>
  stages.flatMap((stage) => stage.emit(record).map((emitted) => ({ stage: stage.name, ...emitted })))

/** Emitted values by key, as one in-memory engine holds them until every document has been seen. */
export class Groups {
  readonly #groups = new Map<string, Map<string, { order: string; value: unknown }[]>>()

  add({ stage, key, order, value }: Emitted): void {
    const groups = this.#groups.get(stage) ?? new Map<string, { order: string; value: unknown }[]>()
    this.#groups.set(stage, groups)
    const group = groups.get(key)
    if (group) group.push({ order, value })
    else groups.set(key, [{ order, value }])
  }

  /** Reduces every group, keys and values in order (UTF-16 code units), so that arrival does not matter. The groups are gone afterwards. */
  reduce<In, Result>(stages: readonly AnyKeyedStage<In, Result>[]): Result[] {
    return stages.flatMap((stage) => {
      const groups = this.#groups.get(stage.name) ?? new Map<string, { order: string; value: unknown }[]>()
      this.#groups.delete(stage.name)
      return [...groups.keys()].sort().flatMap((key) => stage.reduce(key, inOrder(groups.get(key) ?? [])))
    })
  }
}

const inOrder = (group: { order: string; value: unknown }[]): unknown[] =>
  group.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ value }) => value)
