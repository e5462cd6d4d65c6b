import { Growing } from './growing.ts'

/** Claims of a key before it, and behind it, that a claim is compared with. */
export const MOST_COMPARED = 64
/**
 * A key that more claims have tells nothing alone: those that share it are compared where they share another. Of a slight key fewer may, and two
 * of these are no more than one.
 */
const COMMON = 32
const COMMON_SLIGHT = 16
/** What a key counts, and how much claims must share that have only common ones. */
const FULL = 2
const SLIGHT = 1
const ENOUGH = 3
/** Claims before it that a claim is compared with at most: those with which it shares most, of equals the nearest. */
const MOST_BEFORE = 16
/** What fits into a byte. */
const MOST_SHARED = 255

/** A key under which a claim is sent, and the claims before it with which it is compared there. */
export type Meeting = [key: number, ...before: number[]]

/** Which claims share which keys, all by number. It holds two numbers for each key of each claim, where another claim has that key, too. */
export class Acquaintances {
  /** The claims of all keys, key by key in order, and where each key begins. */
  readonly #members = new Growing()
  readonly #starts = new Growing()
  readonly #counts = new Growing()
  /** Claim by claim, places among the members, and where each claim begins. */
  readonly #places: Int32Array
  readonly #begins: Int32Array
  /** Of one claim: how much it shares with each other claim, the one key of them that most claims have. */
  readonly #shared: Uint8Array
  readonly #widest: Int32Array

  /** `found`: key by key. */
  constructor(found: Iterable<Chunk>) {
    let last = -1
    let isNew = true
    for (const { claims, more, slight } of found) {
      if (isNew) {
        this.#starts.add(this.#members.length)
        this.#counts.add(slight ? SLIGHT : FULL)
      }
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
    this.#widest = new Int32Array(last + 1)
  }

  /** Keys of which a claim is not compared with all others, but for slight ones, by which it need not be. */
  countCapped(): number {
    let count = 0
    for (let key = 0; key + 1 < this.#starts.length; key++)
      if (this.#counts.at(key) === FULL && this.#sizeOf(key) > MOST_COMPARED + 1) count++
    return count
  }

  /** Each pair of claims meets once, under the key of both that most have: so claims need go to few meetings. */
  meetingsOf(claim: number): Meeting[] {
    const meetings = new Map<number, Meeting>()
    const before: Known[] = []
    for (const { other, key, shared } of this.#knownTo(claim))
      if (other < claim) before.push({ other, key, shared })
      else if (!meetings.has(key)) meetings.set(key, [key])
    before.sort((a, b) => b.shared - a.shared || b.other - a.other)
    for (const { other, key } of before.slice(0, MOST_BEFORE)) {
      const meeting = meetings.get(key) ?? [key]
      meetings.set(key, meeting)
      meeting.push(other)
    }
    return Array.from(meetings.values())
  }

  /** Claims that it shares enough with. */
  #knownTo(claim: number): Known[] {
    return this.#othersOf(claim).flatMap((other) => {
      const [key, shared] = [this.#widest[other] as number, this.#shared[other] as number]
      this.#shared[other] = 0
      return shared < ENOUGH && !this.#isRare(key) ? [] : [{ other, key, shared }]
    })
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
    if (this.#shared[other] === 0 || this.#isWider(key, this.#widest[other] as number)) this.#widest[other] = key
    this.#shared[other] = Math.min(MOST_SHARED, (this.#shared[other] as number) + this.#counts.at(key))
  }

  #isWider(key: number, other: number): boolean {
    const difference = this.#sizeOf(key) - this.#sizeOf(other)
    return difference === 0 ? key < other : difference > 0
  }

  #isRare(key: number): boolean {
    return this.#sizeOf(key) <= (this.#counts.at(key) === FULL ? COMMON : COMMON_SLIGHT)
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

/** Another claim, the key under which the two meet, and how much they share. */
interface Known {
  other: number
  key: number
  shared: number
}

/** Claims of a key in order, and whether it goes on in the next ones. */
export interface Chunk {
  claims: readonly number[]
  more: boolean
  /** Does the key tell little? */
  slight: boolean
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
