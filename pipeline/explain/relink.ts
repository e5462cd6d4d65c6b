import { sortInMemory } from '../record/document_order.ts'
import type { Annotated, AnyLinker, GlobalLine, Handed, MapLine, Reason, Settings } from '../stage.ts'

/** What a linker said of one value of a document. */
interface Placed {
  document_id: string
  key: string
  line: MapLine | Handed | null
}

export interface Relinked {
  placed: readonly Placed[]
  /** What it said of all documents, by id. */
  told: ReadonlyMap<string, GlobalLine>
  /** What joined the values of a key with others, or kept them apart. */
  reasons: ReadonlyMap<string, readonly Reason[]>
}

/**
 * Links all documents again, with one linker and in memory, since only all together say why two are one. The keys come in the order of the
 * documents in which they begin, as in a run.
 */
export async function relink(
  linker: AnyLinker,
  records: AsyncIterable<Annotated>,
  settings: Settings,
): Promise<Relinked> {
  const values = new Map<string, unknown[]>()
  const asked: { document_id: string; key: string; value: unknown }[] = []
  for await (const record of records) {
    if ('rejected' in record) continue
    const { document_id } = record.document
    for (const { key, value, placed } of linker.emit(record, [], settings, new Map())) {
      hold(values, key, value)
      if (placed) asked.push({ document_id, key, value })
    }
  }
  const told = new Map<string, GlobalLine>()
  const reasons = new Map<string, Reason[]>()
  const resolved = linker.resolve(
    Array.from(values).flatMap(([key, same]) => [...linker.reduce(key, same)]),
    {
      tell: (id, line) => told.set(id, line),
      report: () => {},
      sort: sortInMemory,
      settings,
      because: (key, reason) => hold(reasons, key, reason),
    },
  )
  const placed = asked.map(({ document_id, key, value }) => ({
    document_id,
    key,
    line: resolved.place(document_id, key, value),
  }))
  resolved.finish?.()
  return { placed, told, reasons }
}

function hold<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const held = groups.get(key)
  if (held) held.push(item)
  else groups.set(key, [item])
}
