import { givenIn } from '../annotate/entities/given/given_list.ts'
import type { Row } from '../export/rows.ts'
import { inCodeUnits } from '../record/document_order.ts'
import type { AnnotatedRecord, LinkRecord } from '../record/records.ts'
import type { Context, Reason } from '../stage.ts'
import type { Again } from './again.ts'
import type { Relinked } from './relink.ts'
import type { Asked, Why } from './why.ts'
import { recordsAmong, recordsOf } from './written.ts'

/** Forms of a name, and comparisons, that are shown. */
const MOST_SHOWN = 12

/** An entity: what names it, how often and where, and what joined its names; all documents are linked again. */
export async function whyEntity({ folder, id, table, pipeline, again }: Asked): Promise<Why> {
  const tally = new Tally(await membersOf(folder, id))
  const [document = ''] = tally.documents
  const given = [...givenReasons(id, await again.context()), ...(await placeReasons(tally, document, again))]
  for await (const record of recordsAmong<AnnotatedRecord>(folder, 'annotate', tally.documents)) tally.add(record)
  for (const linker of pipeline.linkers) {
    const linked = await again.linked(linker)
    const line = linked.told.get(id)
    if (!line) continue
    const today = (table.linkedRows?.(line)[0] as Row | undefined) ?? null
    return { stage: 'link', reasons: [...given, ...tally.reasons(), ...joinsOf(linked, id)], today }
  }
  return { stage: 'link', reasons: [...given, ...tally.reasons()], today: null }
}

/** What told where a place lies in the first document that names it. */
async function placeReasons(tally: Tally, document: string, again: Again): Promise<readonly Reason[]> {
  const explained = (await again.annotated(document))?.explained ?? []
  const own = explained.find(({ annotation }) => annotation.layer === 'entity' && tally.holds(document, annotation.id))
  return own?.reasons.filter(({ name }) => PLACE_REASONS.has(name)) ?? []
}

const PLACE_REASONS: ReadonlySet<string> = new Set(['list places', 'GeoNames', 'which place'])

/** The rows of the user's list that make it what it is. */
function givenReasons(entity_id: string, context: Context): Reason[] {
  const list = givenIn(context)
  const forms = list?.entities.find((entity) => entity.entity_id === entity_id)?.forms ?? []
  return shown(
    'list of --entities',
    forms.map(
      ({ text, only_in, row }) => `${list?.file}, row ${row}: ${text}${only_in === null ? '' : ` in ${only_in}`}`,
    ),
  )
}

/** The local entities, by document, that link held to be this one. */
async function membersOf(folder: string, entity_id: string): Promise<Map<string, Set<string>>> {
  const members = new Map<string, Set<string>>()
  for await (const line of recordsOf<LinkRecord>(folder, 'link')) {
    if (!('entity_id' in line) || line.entity_id !== entity_id) continue
    members.set(line.document_id, (members.get(line.document_id) ?? new Set()).add(line.entity))
  }
  return members
}

interface Count {
  times: number
  documents: Set<string>
}

/** Counts what the documents call an entity, and as what they read it. */
class Tally {
  readonly #members: ReadonlyMap<string, ReadonlySet<string>>
  readonly #counts = {
    'named as': new Map<string, Count>(),
    alias: new Map<string, Count>(),
    type: new Map<string, Count>(),
  }

  constructor(members: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#members = members
  }

  /** Those that name it. */
  get documents(): ReadonlySet<string> {
    return new Set(this.#members.keys())
  }

  holds(document_id: string, entity: string): boolean {
    return this.#members.get(document_id)?.has(entity) ?? false
  }

  add({ document: { document_id, text }, annotations }: AnnotatedRecord): void {
    const own = this.#members.get(document_id)
    if (!own) return
    const { 'named as': named, alias, type } = this.#counts
    for (const a of annotations) {
      if (a.layer === 'mention' && own.has(a.entity))
        count(named, text.slice(a.start, a.end).replace(/\s+/g, ' '), document_id)
      if (a.layer !== 'entity' || !own.has(a.id)) continue
      count(type, a.type, document_id)
      for (const name of [a.name, ...a.aliases]) count(alias, name, document_id)
    }
  }

  reasons(): Reason[] {
    return Object.entries(this.#counts).flatMap(([name, counts]) =>
      shown(
        name,
        Array.from(counts)
          .sort(([a, { times: n }], [b, { times: m }]) => m - n || inCodeUnits(a, b))
          .map(([words, { times, documents }]) => `${words} ×${times} in ${inDocuments(documents.size)}`),
      ),
    )
  }
}

function count(counts: Map<string, Count>, words: string, document_id: string): void {
  const held = counts.get(words) ?? { times: 0, documents: new Set() }
  held.times++
  held.documents.add(document_id)
  counts.set(words, held)
}

const inDocuments = (count: number): string => `${count} document${count === 1 ? '' : 's'}`

function shown(name: string, values: readonly string[]): Reason[] {
  const first = values.slice(0, MOST_SHOWN).map((value) => ({ name, value }))
  const rest = values.length - first.length
  return rest > 0 ? [...first, { name, value: `and ${rest} more` }] : first
}

/** The keys under which its local entities met, and what joined the keys or kept others apart. */
function joinsOf({ placed, reasons }: Relinked, id: string): Reason[] {
  const keys = new Map<string, number>()
  for (const { key, line } of placed)
    if (line && 'entity_id' in line && line.entity_id === id) keys.set(key, (keys.get(key) ?? 0) + 1)
  const told = Array.from(keys.keys()).flatMap((key) => reasons.get(key) ?? [])
  const ofName = (name: string): string[] =>
    Array.from(new Set(told.filter((r) => r.name === name).map((r) => r.value)))
  return [
    ...shown(
      'met under',
      Array.from(keys, ([key, times]) => `${key} (${times})`),
    ),
    ...['joined', 'kept apart'].flatMap((name) => shown(name, ofName(name))),
  ]
}
