import { toIssue } from '../../record/issue.ts'
import type { Document, Issue } from '../../record/records.ts'
import type { Profile, ProfileCount, Profiles } from '../../stage.ts'
import { isWebPage, markedSpans } from '../read_page.ts'
import { toStretches } from '../segment.ts'
import { looksRunning, shapeOf } from '../shape.ts'

/** For each publisher the lines that recur in its documents, by key, with the share of documents that have them. */
type RecurringLines = ReadonlyMap<string, ReadonlyMap<number, number>>

/** A line of a document, as it is counted. */
interface CountedLine {
  key: number
  /** A paragraph of running prose. */
  prose: boolean
  /** UTF-16 code units. */
  length: number
}

/** What one document adds to the counts: its different lines; none where nobody is known to have published it. */
interface DocumentLines {
  /** As `publisherOf` has it. */
  publisher: string | null
  lines: CountedLine[]
}

/** Stories of one publisher from which its lines are looked at. */
const FEWEST_STORIES = 5
/** A short line recurs in at least so many stories, and in this share of them … */
const SHORT = { stories: 3, share: 0.3 }
/** … and a whole paragraph in many more: background is told again and again, too. */
const PROSE = { stories: 10, share: 0.5 }
/** From how many stories, and which share of them, a line recurs. */
export const leastOf = (prose: boolean): typeof SHORT => (prose ? PROSE : SHORT)
/** Lines that are counted at a time, over all publishers. */
const MOST_LINES = 300_000

const HOST = /^[a-z][a-z+.-]*:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i

/** Whose document it is: the host of its address, else its publisher. One without either belongs to nobody: what it has in common with others says nothing. */
export function publisherOf({ url, publisher }: Document): string | null {
  const host = HOST.exec(url ?? '')?.[1]
  if (host) return `host ${host.toLowerCase()}`
  return publisher ? `publisher ${publisher.trim().toLowerCase()}` : null
}

/** The lines that recur where the document comes from, by key, with the share of documents that have them. */
export function recurringFor(
  document: Document,
  profiles: Profiles | undefined,
): ReadonlyMap<number, number> | undefined {
  const publisher = publisherOf(document)
  const recurring = profiles?.get(recurringLines.name) as RecurringLines | undefined
  return publisher === null ? undefined : recurring?.get(publisher)
}

/** 53 bits of a line's characters, white space aside (FNV-1a, two lanes). */
export function lineKey(line: string): number {
  let [low, high] = [0x811c9dc5, 0x9dc5811c]
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    if (unit <= 0x20 || unit === 0xa0) continue
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

/** The different lines of a document. */
export function linesOf(document: Document): DocumentLines {
  const publisher = publisherOf(document)
  if (publisher === null) return { publisher, lines: [] }
  const { text } = document
  const lines = new Map<number, CountedLine>()
  for (const { start, end } of isWebPage(document) ? markedSpans(document) : toStretches(text)) {
    const line = text.slice(start, end)
    const key = lineKey(line)
    if (!lines.has(key)) lines.set(key, { key, prose: looksRunning(shapeOf(line)), length: line.length })
  }
  return { publisher, lines: [...lines.values()] }
}

interface Publisher {
  stories: number
  lines: Map<number, { count: number; prose: boolean }>
}

/** Counts lines by publisher in bounded memory; the result hangs on the order of documents alone. */
export class LineCounts implements ProfileCount<DocumentLines, RecurringLines> {
  readonly #publishers = new Map<string, Publisher>()
  readonly #most: number
  #size = 0
  #forgotten = 0

  constructor(most = MOST_LINES) {
    this.#most = most
  }

  /** A document that tells in most of its prose what others told is another version of them, and not counted. */
  add({ publisher, lines }: DocumentLines): void {
    if (publisher === null) return
    const known = this.#publishers.get(publisher) ?? { stories: 0, lines: new Map() }
    this.#publishers.set(publisher, known)
    if (isVersion(lines, known)) return
    known.stories++
    for (const { key, prose } of lines) {
      const line = known.lines.get(key)
      if (line) line.count++
      else known.lines.set(key, { count: 1, prose })
      if (!line) this.#size++
    }
    for (let rare = 1; this.#size > this.#most; rare++) this.#forget(rare)
  }

  /** The lines that recur, with the share of stories that have them. */
  counted(): RecurringLines {
    const found = new Map<string, Map<number, number>>()
    for (const [publisher, { stories, lines }] of this.#publishers) {
      if (stories < FEWEST_STORIES) continue
      const often = [...lines].filter(([, { count, prose }]) => isOften(count, stories, leastOf(prose)))
      const shares = often.map(([key, { count }]) => [key, Math.round((1000 * count) / stories) / 1000] as const)
      if (shares.length > 0) found.set(publisher, new Map(shares))
    }
    return found
  }

  /** What must be told besides: lines that fell out of the count. */
  issues(): Issue[] {
    const details = { count: this.#forgotten, limit: this.#most }
    return this.#forgotten > 0 ? [toIssue('RECURRING_LINES_DROPPED', { stage: 'clean' }, details)] : []
  }

  #forget(rare: number): void {
    const before = this.#size
    for (const { lines } of this.#publishers.values())
      for (const [key, { count }] of lines) if (count <= rare && lines.delete(key)) this.#size--
    this.#forgotten += before - this.#size
  }
}

const isOften = (count: number, stories: number, least: typeof SHORT): boolean =>
  count >= least.stories && count >= least.share * stories

function isVersion(lines: readonly CountedLine[], known: Publisher): boolean {
  const total = sumOf(lines, ({ prose }) => prose)
  return total > 0 && 2 * sumOf(lines, ({ prose, key }) => prose && known.lines.has(key)) >= total
}

const sumOf = (lines: readonly CountedLine[], counts: (line: CountedLine) => boolean): number =>
  lines.reduce((sum, line) => sum + (counts(line) ? line.length : 0), 0)

/** The lines of each publisher that recur, for the rule `recurring`. */
export const recurringLines: Profile<DocumentLines, RecurringLines> = {
  name: 'recurring',
  isAsked: ({ recurring_lines }) => recurring_lines,
  tell: linesOf,
  count: () => new LineCounts(),
  toJson: (recurring) =>
    recurring.size > 0 ? Array.from(recurring, ([publisher, lines]) => [publisher, [...lines]]) : null,
  fromJson(json) {
    if (!Array.isArray(json)) throw new TypeError('it is not a list of recurring lines, as run writes it')
    return new Map((json as [string, [number, number][]][]).map(([publisher, lines]) => [publisher, new Map(lines)]))
  },
}
