import { Growing } from './growing.ts'

/** Claims of a key before it, and behind it, that a claim is compared with. */
export const MOST_COMPARED = 64
/** A key that more claims have tells nothing alone: those that share it are compared where they share another. */
const COMMON = 32

/** A key under which a claim is sent, and the claims before it with which it is compared there. */
export type Meeting = [key: number, ...before: number[]]

/** Which claims share which keys, all by number. It holds two numbers for each key of each claim, where another claim has that key, too. */
export class Acquaintances {
  /** The claims of all keys, key by key in order, and where each key begins. */
  readonly #members = new Growing()
  readonly #starts = new Growing()
  /** Claim by claim, places among the members, and where each claim begins. */
  readonly #places: Int32Array
  readonly #begins: Int32Array
  /** Of one claim: how many keys it shares with each other claim, the rarest of them, and which others those are. */
  readonly #shared: Uint8Array
  readonly #rarest: Int32Array

  /** `found`: claims of a key in order, at the end whether the key goes on in the next ones. */
  constructor(found: Iterable<Chunk>) {
    let last = -1
    let isNew = true
    for (const { claims, more } of found) {
      if (isNew) this.#starts.add(this.#members.length)
      for (const claim of claims) {
        this.#members.add(claim)
        last = Math.max(last, claim)
      }
      isNew = !more
    }
    this.#starts.add(this.#members.length)
    this.#begins = countedUp(this.#members, last + 1)
    this.#places = placesOf(this.#members, this.#begins)
    this.#shared = new Uint8Array(last + 1)
    this.#rarest = new Int32Array(last + 1)
  }

  /** Keys of which a claim is not compared with all others. */
  countCapped(): number {
    let count = 0
    for (let key = 0; key + 1 < this.#starts.length; key++) if (this.#sizeOf(key) > MOST_COMPARED + 1) count++
    return count
  }

  /** Each pair of claims meets once, under the rarest of the keys that both have. */
  meetingsOf(claim: number): Meeting[] {
    const meetings = new Map<number, Meeting>()
    for (const other of this.#othersOf(claim)) {
      const [key, shared] = [this.#rarest[other] as number, this.#shared[other] as number]
      this.#shared[other] = 0
      if (shared < 2 && this.#sizeOf(key) > COMMON) continue
      const meeting = meetings.get(key) ?? [key]
      meetings.set(key, meeting)
      if (other < claim) meeting.push(other)
    }
    return Array.from(meetings.values())
  }

  /** Claims that share a key and stand near in it; what is shared with each is noted. */
  #othersOf(claim: number): number[] {
    const others: number[] = []
    const end = this.#begins[claim + 1] ?? 0
    for (let i = this.#begins[claim] ?? 0; i < end; i++) {
      const place = this.#places[i] as number
      const key = this.#keyAt(place)
      const from = Math.max(this.#starts.at(key), place - MOST_COMPARED)
      const to = Math.min(this.#starts.at(key + 1), place + MOST_COMPARED + 1)
      for (let at = from; at < to; at++) if (at !== place) this.#note(this.#members.at(at), key, others)
    }
    return others
  }

  #note(other: number, key: number, others: number[]): void {
    if (this.#shared[other] === 0) others.push(other)
    if (this.#shared[other] === 0 || this.#isRarer(key, this.#rarest[other] as number)) this.#rarest[other] = key
    this.#shared[other] = Math.min(2, (this.#shared[other] as number) + 1)
  }

  #isRarer(key: number, other: number): boolean {
    const difference = this.#sizeOf(key) - this.#sizeOf(other)
    return difference === 0 ? key < other : difference < 0
  }

  #sizeOf(key: number): number {
    return this.#starts.at(key + 1) - this.#starts.at(key)
  }

  /** The last key that begins at or before the place. */
  #keyAt(place: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#starts.at(middle) <= place) low = middle
      else high = middle
    }
    return low
  }
}

export interface Chunk {
  claims: readonly number[]
  more: boolean
}

/** Where each of `count` claims begins, if the places of their keys are put claim by claim. */
function countedUp(members: Growing, count: number): Int32Array {
  const begins = new Int32Array(count + 1)
  for (let at = 0; at < members.length; at++) {
    const behind = members.at(at) + 1
    begins[behind] = (begins[behind] as number) + 1
  }
  for (let claim = 0; claim < count; claim++)
    begins[claim + 1] = (begins[claim + 1] as number) + (begins[claim] as number)
  return begins
}

function placesOf(members: Growing, begins: Int32Array): Int32Array {
  const places = new Int32Array(members.length)
  const next = begins.slice()
  for (let at = 0; at < members.length; at++) {
    const claim = members.at(at)
    const place = next[claim] as number
    places[place] = at
    next[claim] = place + 1
  }
  return places
}
