import { createHash } from 'node:crypto'
import { plain } from '../language/fold.ts'
import { commonest, type Group } from './group.ts'

const PREFIX = 'ent_'
const NOT_PLAIN = /[^a-z0-9]+/g
const OTHER_SCRIPT = /[^\p{ASCII}]/u

/** `ent_` and the Wikidata id, or name and type; `-2`, `-3` and so on for others of the same name and type, in document order. */
export function toIds(groups: readonly Group[]): string[] {
  const taken = new Map<string, number>()
  return groups.map((group) => {
    const id = `${PREFIX}${group.place.wikidata_id ?? slug(group)}`
    const number = (taken.get(id) ?? 0) + 1
    taken.set(id, number)
    return number === 1 ? id : `${id}-${number}`
  })
}

/** Letters that ASCII cannot write are told apart by six hex digits of the name's SHA-256. */
function slug(group: Group): string {
  const name = plain(commonest(group.names))
  const words = name.toLowerCase().replace(NOT_PLAIN, '-').replace(/^-|-$/g, '')
  const hash = OTHER_SCRIPT.test(name) ? createHash('sha256').update(name).digest('hex').slice(0, 6) : ''
  return [words, hash, commonest(group.types)].filter(Boolean).join('-')
}
