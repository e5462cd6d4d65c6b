import { createHash } from 'node:crypto'
import { plain } from '../language/fold.ts'
import type { EntityType, Place } from './local.ts'

const PREFIX = 'ent_'
const NOT_PLAIN = /[^a-z0-9]+/g
const OTHER_SCRIPT = /[^\p{ASCII}]/u
/** Hex digits: among a million documents two that share them are one in a thousand. */
const OF_DOCUMENT = 12

/** Gives ids; `-2`, `-3` and so on for others of the same name and type, in the order in which they are asked for. */
export class Ids {
  readonly #given: ReadonlySet<string>
  readonly #taken = new Map<string, number>()

  /** `given`: ids of the user's list, which nothing else gets. */
  constructor(given: ReadonlySet<string> = new Set()) {
    this.#given = given
  }

  /** `ent_` and the Wikidata id, or name and type; of a place the number that GeoNames has of it, too, since many share a name. */
  of(name: string, type: EntityType, place: Pick<Place, 'wikidata_id' | 'geoname_id'> | null): string {
    const number = place?.geoname_id ? `-${place.geoname_id}` : ''
    return this.#free(`${PREFIX}${place?.wikidata_id ?? slug(name, type) + number}`)
  }

  /** `ent_`, name and type, and a hash of the document, since it is an entity of that document alone. */
  within(document_id: string, name: string, type: EntityType): string {
    return this.#free(`${PREFIX}${slug(name, type)}-${hashOf(document_id).slice(0, OF_DOCUMENT)}`)
  }

  /** Forgets what was given: what comes cannot be the same. */
  clear(): void {
    this.#taken.clear()
  }

  #free(id: string): string {
    const number = (this.#taken.get(id) ?? Number(this.#given.has(id))) + 1
    this.#taken.set(id, number)
    return number === 1 ? id : `${id}-${number}`
  }
}

/** The id that a name and type have by themselves, where nothing else has it. */
export const idOfName = (name: string, type: EntityType, wikidata_id: string | null): string =>
  PREFIX + (wikidata_id ?? slug(name, type))

/** Letters that ASCII cannot write are told apart by six hex digits of the name's SHA-256. */
function slug(written: string, type: EntityType): string {
  const name = plain(written)
  const words = name.toLowerCase().replace(NOT_PLAIN, '-').replace(/^-|-$/g, '')
  const hash = OTHER_SCRIPT.test(name) ? hashOf(name).slice(0, 6) : ''
  return [words, hash, type].filter(Boolean).join('-')
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
