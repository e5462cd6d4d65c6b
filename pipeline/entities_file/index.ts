import path from 'node:path'
import type { GivenEntity, GivenForm, GivenList } from '../annotate/entities/given/given_list.ts'
import { foldName } from '../language/fold.ts'
import type { NameType } from '../language/reader.ts'
import { idOfName } from '../link/identity.ts'
import { type EntitiesInvalid, faultIn } from './invalid.ts'
import { readRows } from './read_rows.ts'
import { type EntityRow, toEntityRow } from './row.ts'

/**
 * The user's list of entities: CSV, or JSON or YAML by its extension, with the columns id, name, type, aliases, wikidata_id and only_in.
 * Rows of one id are one entity. The order of the rows does not matter. Throws EntitiesInvalid, which names the file, the row and what to do.
 */
export async function readEntitiesFile(file: string): Promise<GivenList> {
  const rows: EntityRow[] = []
  for await (const row of readRows(file)) rows.push(toEntityRow(row, file))
  const entities = Array.from(groupById(rows).values(), (group) => toEntity(group, file))
  refuseShared(entities, file)
  return { file: path.basename(file), entities: entities.sort((a, b) => (a.entity_id < b.entity_id ? -1 : 1)) }
}

function groupById(rows: readonly EntityRow[]): Map<string, EntityRow[]> {
  const groups = new Map<string, EntityRow[]>()
  for (const row of rows) {
    const id = row.id ?? idOfName(row.name, row.type, row.wikidata_id)
    const held = groups.get(id)
    if (held) held.push(row)
    else groups.set(id, [row])
  }
  return groups
}

/** What the rows of one id say together. */
function toEntity(rows: readonly EntityRow[], file: string): GivenEntity {
  const [first] = rows.toSorted(byScope) as [EntityRow]
  const forms = rows.flatMap(({ name, aliases, only_in, number }) =>
    [name, ...aliases].map((text): GivenForm => ({ text, only_in, row: number })),
  )
  return {
    entity_id: first.id ?? idOfName(first.name, first.type, first.wikidata_id),
    name: first.name,
    type: agreed(rows, 'type', file) as NameType,
    wikidata_id: agreed(rows, 'wikidata_id', file),
    forms: onceEachForm(forms),
  }
}

/** The name that is shown: of a row for all documents, the longest, then the first by code units. */
const byScope = (a: EntityRow, b: EntityRow): number =>
  Number(a.only_in !== null) - Number(b.only_in !== null) || b.name.length - a.name.length || (a.name < b.name ? -1 : 1)

/** The value of a column that all rows of an id have, as far as they have one. */
function agreed(rows: readonly EntityRow[], column: 'type' | 'wikidata_id', file: string): string | null {
  const [first, ...others] = rows.filter((row) => row[column] !== null)
  const other = others.find((row) => row[column] !== first?.[column])
  if (first && other)
    throw faultIn(
      file,
      other.number,
      `id ${other.given_id} has the ${column} ${first[column]} in row ${first.number} and ${other[column]} here`,
      'give both rows the same, or another id to one of them',
    )
  return first?.[column] ?? null
}

function onceEachForm(forms: readonly GivenForm[]): GivenForm[] {
  const sorted = forms.toSorted(
    (a, b) => compare(a.text, b.text) || compare(a.only_in ?? '', b.only_in ?? '') || a.row - b.row,
  )
  return sorted.filter(({ text, only_in }, i) => text !== sorted[i - 1]?.text || only_in !== sorted[i - 1]?.only_in)
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** One name in the same documents cannot be two entities. */
function refuseShared(entities: readonly GivenEntity[], file: string): void {
  const owners = new Map<string, { entity: GivenEntity; form: GivenForm }>()
  for (const entity of entities)
    for (const form of entity.forms) {
      const key = JSON.stringify([foldName(form.text), form.only_in])
      const held = owners.get(key)
      if (held && held.entity !== entity) throw sharedName(held, { entity, form }, file)
      owners.set(key, { entity, form })
    }
}

interface Owned {
  entity: GivenEntity
  form: GivenForm
}

function sharedName(one: Owned, other: Owned, file: string): EntitiesInvalid {
  const [first, last] = one.form.row < other.form.row ? [one, other] : [other, one]
  return faultIn(
    file,
    last.form.row,
    `"${last.form.text}" names ${last.entity.entity_id} here and ${first.entity.entity_id} in row ${first.form.row}`,
    'give both rows one id if they are one, or limit one of them with only_in',
  )
}
