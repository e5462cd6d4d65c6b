import type { NameType } from '../language/reader.ts'
import { faultIn, shown } from './invalid.ts'
import type { RawRow } from './read_rows.ts'

/** A row of the list, as it was checked. `id` is an `entity_id`. */
export interface EntityRow {
  number: number
  id: string | null
  /** As the file has it. */
  given_id: string
  name: string
  type: NameType
  aliases: string[]
  wikidata_id: string | null
  only_in: string | null
}

const COLUMNS: ReadonlySet<string> = new Set(['id', 'name', 'type', 'aliases', 'wikidata_id', 'only_in'])
const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'group', 'event', 'facility', 'product']
const PREFIX = 'ent_'
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
const ITEM = /^Q[1-9][0-9]*$/
const WORD = /[\p{L}\p{N}]/u
const ROOTED = /^(?:[/\\]|[A-Za-z]:|\.{1,2}\/)/

/** Throws EntitiesInvalid. */
export function toEntityRow({ number, cells }: RawRow, file: string): EntityRow {
  refuseUnknown(cells, number, file)
  const text = (column: string): string | null => textOf(cells.get(column), column, number, file)
  const [id, name, type] = [text('id'), text('name'), text('type')]
  if (name === null || !WORD.test(name)) throw faultIn(file, number, 'it has no name', 'give one in the column name')
  return {
    ...{ number, id: id === null ? null : toId(id, number, file), given_id: id ?? '', name },
    type: toType(type, number, file),
    aliases: toAliases(cells.get('aliases'), number, file),
    wikidata_id: matching(
      text('wikidata_id'),
      ITEM,
      'wikidata_id',
      'give a Q and a number, such as Q42, or nothing',
      number,
      file,
    ),
    only_in: toGlob(text('only_in'), number, file),
  }
}

function refuseUnknown(cells: ReadonlyMap<string, unknown>, number: number, file: string): void {
  const unknown = Array.from(cells.keys()).find((column) => !COLUMNS.has(column))
  if (unknown !== undefined)
    throw faultIn(file, number, `no column is called ${shown(unknown)}`, `there are ${Array.from(COLUMNS).join(', ')}`)
}

function textOf(value: unknown, column: string, number: number, file: string): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string' && typeof value !== 'number')
    throw faultIn(file, number, `${column} is ${shown(value)}`, 'give a text')
  return plainText(String(value)) || null
}

const plainText = (text: string): string => text.replace(/\s+/g, ' ').trim()

function matching(
  value: string | null,
  pattern: RegExp,
  column: string,
  next: string,
  number: number,
  file: string,
): string | null {
  if (value !== null && !pattern.test(value)) throw faultIn(file, number, `${column} is ${shown(value)}`, next)
  return value
}

/** `acme` and `ent_acme` are one. */
function toId(id: string, number: number, file: string): string {
  matching(id, ID, 'id', 'give letters, figures, ".", "_" and "-" alone', number, file)
  return id.startsWith(PREFIX) ? id : PREFIX + id
}

function toType(type: string | null, number: number, file: string): NameType {
  const known = TYPES.find((one) => one === type)
  if (!known) throw faultIn(file, number, `type is ${shown(type ?? '')}`, `give one of ${TYPES.join(', ')}`)
  return known
}

/** A list, or one text with semicolons. */
function toAliases(value: unknown, number: number, file: string): string[] {
  const all = Array.isArray(value) ? value : (textOf(value, 'aliases', number, file) ?? '').split(';')
  const texts = all.map((one) => textOf(one, 'aliases', number, file) ?? '').filter((one) => one !== '')
  const bad = texts.find((one) => !WORD.test(one))
  if (bad !== undefined)
    throw faultIn(file, number, `the alias ${shown(bad)} has no letter and no figure`, 'leave it out')
  return texts
}

function toGlob(glob: string | null, number: number, file: string): string | null {
  const isRooted = glob !== null && ROOTED.test(glob)
  if (isRooted)
    throw faultIn(file, number, `only_in is ${shown(glob)}`, 'give a glob of paths below the input, such as "sport/**"')
  return glob
}
