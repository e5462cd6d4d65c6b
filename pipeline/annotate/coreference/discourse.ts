import type { Naming, Referent } from './referent.ts'
import { MOST } from './salience.ts'

/** Referents that are called by one noun that are kept; older ones are forgotten. */
const MOST_CALLED = 12

/** What was spoken of so far, in the order of the text. */
export class Discourse {
  readonly namings: Naming[] = []
  readonly #last = new Map<Referent, Naming>()
  readonly #called = new Map<string, Referent[]>()
  readonly #kinds = new Map<string, Referent[]>()

  /** What stands for somebody just named in the same sentence (`who`) does not make him more of a theme. */
  pass(naming: Naming): void {
    this.namings.push(naming)
  }

  add(naming: Naming): void {
    const { referent } = naming
    referent.count++
    this.namings.push(naming)
    this.#last.set(referent, naming)
    for (const noun of referent.nouns) renew(this.#called, noun, referent)
    for (const kind of referent.kinds) renew(this.#kinds, kind, referent)
  }

  /** What was named in a sentence so far, the last one. */
  namingsIn(sentence: number): Naming[] {
    const from = this.namings.findLastIndex((naming) => naming.sentence !== sentence) + 1
    return this.namings.slice(from)
  }

  /** What was named in the last steps, not more than pronouns look at. */
  namingsFrom = (step: number): Naming[] => this.namings.slice(-MOST).filter((naming) => naming.step >= step)

  /** The several that these are, where they were joined before. */
  groupOf = (members: readonly Referent[]): Referent | null =>
    this.namings
      .slice(-MOST)
      .findLast(
        ({ referent }) =>
          referent.members.length === members.length && referent.members.every((one) => members.includes(one.referent)),
      )?.referent ?? null

  /** Where referents of whom a noun is said, or that are of a kind, were named last; the latest at the end. */
  calledBy = (noun: string): Naming[] => this.#namingsOf(this.#called.get(noun))
  ofKind = (kind: string): Naming[] => this.#namingsOf(this.#kinds.get(kind))

  #namingsOf(referents: readonly Referent[] = []): Naming[] {
    return referents.flatMap((referent) => this.#last.get(referent) ?? [])
  }
}

/** Puts a referent at the end of the list under a key. */
function renew(lists: Map<string, Referent[]>, key: string, referent: Referent): void {
  const list = lists.get(key) ?? []
  if (list.length === 0) lists.set(key, list)
  if (list.at(-1) === referent) return
  const held = list.indexOf(referent)
  if (held >= 0) list.splice(held, 1)
  else if (list.length >= MOST_CALLED) list.shift()
  list.push(referent)
}
