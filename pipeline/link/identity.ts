import { createHash } from 'node:crypto'
import { plain } from '../language/fold.ts'
import { keysOf } from './counts.ts'
import type { Group } from './group.ts'
import type { EntityType, Place } from './local.ts'
import type { Mark } from './mark.ts'

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
  of(name: string, type: EntityType, place: Numbered | null): string {
    return this.#free(bareId(name, type, place))
  }

  /** The same of what shares no id with anything but the user's list, so that nothing is to be remembered. */
  ofNobodyElse(name: string, type: EntityType, place: Numbered | null): string {
    const id = bareId(name, type, place)
    return this.#given.has(id) ? `${id}-2` : id
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

type Numbered = Pick<Place, 'wikidata_id' | 'geoname_id'>

function bareId(name: string, type: EntityType, place: Numbered | null): string {
  const number = place?.geoname_id ? `-${place.geoname_id}` : ''
  return `${PREFIX}${place?.wikidata_id ?? slug(name, type) + number}`
}

/** What groups share that may get one id, whatever their types and places become. */
export function identityMarks({ names, place }: Group): Mark[] {
  const slugs = keysOf(names).map((name): Mark => ({ mark: `id ${slug(name, '')}`, by: 'any' }))
  return place?.wikidata_id ? [...slugs, { mark: `id ${place.wikidata_id}`, by: 'any' }] : slugs
}

/** The id that a name and type have by themselves, where nothing else has it. */
export const idOfName = (name: string, type: EntityType, wikidata_id: string | null): string =>
  bareId(name, type, { wikidata_id, geoname_id: null })

/** Letters that ASCII cannot write are told apart by six hex digits of the name's SHA-256. */
function slug(written: string, type: EntityType | ''): string {
  const name = plain(written)
  const words = name.toLowerCase().replace(NOT_PLAIN, '-').replace(/^-|-$/g, '')
  const hash = OTHER_SCRIPT.test(name) ? hashOf(name).slice(0, 6) : ''
  return [words, hash, type].filter(Boolean).join('-')
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
