import { hashString } from '../../language/linear/hash.ts'
import { toIssue } from '../../record/issue.ts'
import type { Linker, Outcome, Resolved } from '../../stage.ts'
import {
  Acquaintances,
  isCapped,
  type Meeting,
  MOST_COMPARED,
  orderOf,
  type Shared,
  sharedBy,
} from './acquaintances.ts'
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
export const meetings: Linker<Emitted, Found> = {
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
  reduce: (key, claims) => foundIn(key, Array.from(claims as Iterable<number>)),
  orderOf: (found) => ('capped' in found ? FIRST : orderOf(found)),
  resolve: introduce,
}

/** What stands first in the hash of a key that tells little. */
const SLIGHT = '-'
const RADIX = 36
/** Two keys of one hash let claims be compared that else would not. */
const hashOf = (key: string): string => (isSlight(key) ? SLIGHT : '') + (hashString(key) >>> 0).toString(RADIX)

/** The claims of a key that several have; or, told once, that not all of them are compared with each other. */
type Found = Shared | { capped: true }

function* foundIn(key: string, claims: readonly number[]): Generator<Found> {
  const slight = key.startsWith(SLIGHT)
  if (isCapped(claims.length, slight)) yield { capped: true }
  yield* sharedBy(key, claims, slight)
}

/** What is capped is counted before the first block. */
const FIRST = ''

function introduce(found: Iterable<Found>, { report }: Outcome): Resolved<Emitted> {
  const count = countCapped(found)
  if (count > 0) report(toIssue('CLAIMS_NOT_MATCHED', { stage: 'link' }, { count, limit: MOST_COMPARED }))
  const known = new Acquaintances(sharedIn(found))
  return {
    place(_document, _key, value) {
      const introduced = value as Introduced
      const own = known.meetingsOf(introduced.number)
      return own.length === 0 ? null : { handed: { ...introduced, meetings: own } satisfies Guest }
    },
    finish: () => known.close(),
  }
}

function countCapped(found: Iterable<Found>): number {
  let count = 0
  for (const one of found) {
    if (!('capped' in one)) break
    count++
  }
  return count
}

function* sharedIn(found: Iterable<Found>): Generator<Shared> {
  for (const one of found) if (!('capped' in one)) yield one
}
