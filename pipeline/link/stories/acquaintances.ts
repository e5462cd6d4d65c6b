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
/** Claims, in a row by number, whose acquaintances are made at a time. */
export const BLOCK = 1 << 14
/** Digits of the number of a block. */
const DIGITS = 12

/** A key under which a claim is sent, and the claims before it with which it is compared there. */
export type Meeting = [key: string, ...before: number[]]

/** What a key says to the claims of one block that have it. */
export interface Shared {
  block: number
  key: string
  /** Does the key tell little? */
  slight: boolean
  /** How many claims have the key. */
  size: number
  /** Those of the block, in order, along with those before and behind it that are near to them. */
  claims: readonly number[]
}

/** What the claims of a key share, block by block: nothing where one claim has it. */
export function* sharedBy(key: string, claims: readonly number[], slight: boolean): Generator<Shared> {
  if (claims.length < 2) return
  for (let from = 0; from < claims.length; ) {
    const block = blockOf(claims[from] as number)
    let to = from + 1
    while (to < claims.length && blockOf(claims[to] as number) === block) to++
    const near = claims.slice(Math.max(0, from - MOST_COMPARED), to + MOST_COMPARED)
    yield { block, key, slight, size: claims.length, claims: near }
    from = to
  }
}

const blockOf = (claim: number): number => Math.floor(claim / BLOCK)

/** Block by block, as code units sort it. */
export const orderOf = ({ block }: Pick<Shared, 'block'>): string => String(block).padStart(DIGITS, '0')

/** Is a claim not compared with all others of the key? By slight ones it need not be. */
export const isCapped = (size: number, slight: boolean): boolean => !slight && size > MOST_COMPARED + 1

/** Which claims share which keys, by number. It holds what one block asks for, so claims are to be asked for in order. */
export class Acquaintances {
  readonly #shared: Iterator<Shared>
  #next: Shared | undefined
  #block: Block = new Block([])
  #number = -1

  /** `shared`: block by block. */
  constructor(shared: Iterable<Shared>) {
    this.#shared = shared[Symbol.iterator]()
    this.#advance()
  }

  /** Each pair of claims meets once, under the key of both that most have: so claims need go to few meetings. */
  meetingsOf(claim: number): Meeting[] {
    if (blockOf(claim) !== this.#number) this.#enter(blockOf(claim))
    return this.#block.meetingsOf(claim)
  }

  /** Nothing is asked for afterwards. */
  close(): void {
    this.#shared.return?.()
  }

  #advance(): void {
    const { done, value } = this.#shared.next()
    this.#next = done ? undefined : value
  }

  #enter(number: number): void {
    const own: Shared[] = []
    for (; this.#next && this.#next.block <= number; this.#advance())
      if (this.#next.block === number) own.push(this.#next)
    this.#number = number
    this.#block = new Block(own)
  }
}

/** The keys of the claims of one block. */
class Block {
  readonly #keys: readonly Shared[]
  /** Keys of each claim of the block, and where the claim stands in them, two numbers each. */
  readonly #places = new Map<number, number[]>()

  constructor(keys: readonly Shared[]) {
    this.#keys = keys
    for (const [key, { block, claims }] of keys.entries())
      for (const [place, claim] of claims.entries()) {
        if (blockOf(claim) !== block) continue
        const places = this.#places.get(claim)
        if (places) places.push(key, place)
        else this.#places.set(claim, [key, place])
      }
  }

  meetingsOf(claim: number): Meeting[] {
    const meetings = new Map<number, Meeting>()
    const before: Known[] = []
    for (const known of this.#knownTo(claim))
      if (known.other < claim) before.push(known)
      else if (!meetings.has(known.key)) meetings.set(known.key, [this.#nameOf(known.key)])
    before.sort((a, b) => b.shared - a.shared || b.other - a.other)
    for (const { other, key } of before.slice(0, MOST_BEFORE)) {
      const meeting = meetings.get(key) ?? [this.#nameOf(key)]
      meetings.set(key, meeting)
      meeting.push(other)
    }
    return Array.from(meetings.values())
  }

  /** Claims that it shares enough with. */
  #knownTo(claim: number): Known[] {
    const known = new Map<number, Known>()
    const places = this.#places.get(claim) ?? []
    for (let i = 0; i < places.length; i += 2) this.#meet(places[i] as number, places[i + 1] as number, known)
    return Array.from(known.values()).filter(({ key, shared }) => shared >= ENOUGH || this.#isRare(key))
  }

  /** Claims that stand near in a key; what is shared with each is noted, and the one key of them that most claims have. */
  #meet(key: number, place: number, known: Map<number, Known>): void {
    const { claims, slight } = this.#keys[key] as Shared
    const to = Math.min(claims.length, place + MOST_COMPARED + 1)
    const counts = slight ? SLIGHT : FULL
    for (let at = Math.max(0, place - MOST_COMPARED); at < to; at++) {
      if (at === place) continue
      const other = claims[at] as number
      const one = known.get(other)
      if (!one) known.set(other, { other, key, shared: counts })
      else {
        one.shared += counts
        if (this.#isWider(key, one.key)) one.key = key
      }
    }
  }

  #isWider(key: number, other: number): boolean {
    const difference = this.#sizeOf(key) - this.#sizeOf(other)
    return difference === 0 ? key < other : difference > 0
  }

  #isRare(key: number): boolean {
    return this.#sizeOf(key) <= (this.#keys[key]?.slight ? COMMON_SLIGHT : COMMON)
  }

  #sizeOf(key: number): number {
    return this.#keys[key]?.size ?? 0
  }

  #nameOf(key: number): string {
    return this.#keys[key]?.key ?? ''
  }
}

/** Another claim, the key under which the two meet, and how much they share. */
interface Known {
  other: number
  key: number
  shared: number
}
