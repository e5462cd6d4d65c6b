import { hashString } from '../../language/linear/hash.ts'
import { toIssue } from '../../record/issue.ts'
import type { Linker, Outcome, Resolved } from '../../stage.ts'
import { Acquaintances, type Chunk, type Meeting, MOST_COMPARED } from './acquaintances.ts'
import { isSlight, keysOf } from './keys.ts'
import { numbers } from './numbers.ts'
import { type PackedClaim, packClaim } from './packed_claim.ts'
import { readClaims } from './read_claims.ts'

/** A claim that meets others: what compares it with them needs no more. */
export interface Guest {
  id: string
  number: number
  claim: PackedClaim
  meetings: readonly Meeting[]
}

type Introduced = Omit<Guest, 'meetings'>
type Emitted = number | Introduced

/** Which claims are to be compared with which: those that share keys, of which few bytes travel. */
export const meetings: Linker<Emitted, Chunk> = {
  name: 'meetings',
  after: 'entities',
  emit(record, links, settings, handed) {
    const [first] = (handed.get(numbers.name) ?? []) as number[]
    if (first === undefined) return []
    return readClaims(record, links, settings).flatMap((claim, i) => {
      const number = first + i
      const keys = Array.from(new Set(keysOf(claim).map(hashOf)), (key) => ({ key, value: number }))
      return [...keys, { key: '', value: { id: claim.id, number, claim: packClaim(claim) }, placed: 'only' }]
    })
  },
  reduce: (key, claims) => chunksOf(claims as Iterable<number>, key.startsWith(SLIGHT)),
  resolve: introduce,
}

/** What stands first in the hash of a key that tells little. */
const SLIGHT = '-'
const RADIX = 36
/** Two keys of one hash let claims be compared that else would not. */
const hashOf = (key: string): string => (isSlight(key) ? SLIGHT : '') + (hashString(key) >>> 0).toString(RADIX)

/** Claims that are told at a time. */
const CHUNK = 1000

/** The claims of a key that several have. */
function* chunksOf(values: Iterable<number>, slight: boolean): Generator<Chunk> {
  let claims: number[] = []
  let isSecond = false
  for (const claim of values) {
    if (claims.length === CHUNK) {
      yield { claims, more: true, slight }
      claims = []
      isSecond = true
    }
    claims.push(claim)
  }
  if (isSecond || claims.length > 1) yield { claims, more: false, slight }
}

function introduce(found: Iterable<Chunk>, { report }: Outcome): Resolved<Emitted> {
  const known = new Acquaintances(found)
  const details = { count: known.countCapped(), limit: MOST_COMPARED }
  if (details.count > 0) report(toIssue('CLAIMS_NOT_MATCHED', { stage: 'link' }, details))
  return {
    place(_document, _key, value) {
      const introduced = value as Introduced
      const own = known.meetingsOf(introduced.number)
      return own.length === 0 ? null : { handed: { ...introduced, meetings: own } satisfies Guest }
    },
  }
}
