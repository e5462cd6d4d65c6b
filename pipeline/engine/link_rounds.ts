import { setImmediate } from 'node:timers/promises'
import { inCodeUnits, toDigits } from '../record/document_order.ts'
import { messageOf, toIssue } from '../record/issue.ts'
import type { Issue, LinkRecord } from '../record/records.ts'
import type { Annotated, AnyLinker, GlobalLine, Handed, MapLine, Outcome, Resolved, Settings } from '../stage.ts'
import { emit, forward, type Sender, toFailure, type Waiting } from './emission.ts'
import { Emissions } from './emissions.ts'
import type { Sorter } from './sort.ts'
import { groupsOf, type SortedGroup, toAscii, toSortLine } from './sort_line.ts'
import type { Work } from './work.ts'

type Round = readonly AnyLinker[]

/** What link works with. */
export interface Linking {
  rounds: readonly Round[]
  work: Work
  /** Takes what link says, line by line: of each document in their order, then of all of them, by id. */
  write: (line: LinkRecord) => void
  /** The records once more, in the same order, for rounds after the first. */
  records: () => AsyncIterable<Annotated>
  settings?: Settings
}

/** Groups after which signals and timers are let in. */
const BREATH = 1000
const NO_ORDER = ['', ''] as const
/** Stands for the groups of a linker in an issue. */
const ALL = '(all)'

/**
 * Takes what the documents sent through all rounds. Memory holds what `resolve` of the linkers keeps. A linker that throws costs a value, a
 * group, or all that it would say; the issues, which this gives, say which.
 */
export async function linkDocuments(
  first: Emissions,
  { rounds, work, write, records, settings }: Linking,
): Promise<Issue[]> {
  const issues: Issue[] = []
  const told = work.sorter('told')
  const outcome: Outcome = {
    tell: (id, record) => told.add(toSortLine('', id, NO_ORDER, toAscii(record))),
    report: (issue) => issues.push(issue),
    sort: sorterIn(work),
    ...(settings && { settings }),
  }
  let emissions = first
  for (const i of rounds.keys()) emissions = await runRound(i, emissions, { rounds, work, write, records }, outcome)
  for (const { values } of groupsOf(told.sorted())) for (const line of values) write(line as GlobalLine)
  told.close()
  return issues
}

/** One round: gives what the documents send to the next. What its linkers hold is gone with it. */
async function runRound(
  i: number,
  emissions: Emissions,
  { rounds, work, write, records }: Omit<Linking, 'settings'>,
  outcome: Outcome,
): Promise<Emissions> {
  const [round = [], next] = rounds.slice(i, i + 2)
  const found = work.sorter('found')
  const resolved = await resolveRound(round, emissions, found, outcome)
  const said = placeAll(resolved, emissions, outcome)
  let sent = emissions
  if (next) sent = await emitAgain(next, records, said, new Emissions(work, `round_${i + 2}`), outcome)
  else for await (const { links } of said) for (const link of links) write(link)
  for (const [name, one] of resolved) guard(name, ALL, outcome, () => one.finish?.())
  found.close()
  return sent
}

/** Sorts values in files of their own. */
function sorterIn(work: Work): Outcome['sort'] {
  let made = 0
  return function* sort(values, orderOf) {
    const sorter = work.sorter(`sorted_${++made}`)
    try {
      let count = 0
      for (const value of values) sorter.add(toSortLine('', orderOf(value), ['', toDigits(count++)], toAscii(value)))
      for (const group of groupsOf(sorter.sorted())) yield* group.values as Iterable<never>
    } finally {
      sorter.close()
    }
  }
}

/** Linkers that have seen all, by name. */
type ResolvedRound = Map<string, Resolved<unknown>>

async function resolveRound(
  round: Round,
  emissions: Emissions,
  found: Sorter,
  outcome: Outcome,
): Promise<ResolvedRound> {
  const linkers = new Map(round.map((linker) => [linker.name, linker]))
  let count = 0
  for (const group of emissions.groups()) {
    const linker = linkers.get(group.group)
    if (linker) for (const line of reduceGroup(linker, group, outcome)) found.add(line)
    if (++count % BREATH === 0) await setImmediate()
  }
  emissions.closeGroups()
  const resolved: ResolvedRound = new Map()
  const resolve = (linker: AnyLinker, values: Iterable<unknown>): void =>
    guard(linker.name, ALL, outcome, () => resolved.set(linker.name, linker.resolve(values, outcome)))
  const inOrder = round.toSorted(({ name }, { name: other }) => inCodeUnits(name, other))
  for (const linker of inOrder) resolve(linker, foundBy(linker, found))
  return resolved
}

/** What the keys of a linker said, as often as it is asked for. */
const foundBy = ({ name }: AnyLinker, found: Sorter): Iterable<unknown> => ({
  *[Symbol.iterator]() {
    for (const { group, values } of groupsOf(found.sorted())) if (group === name) yield* values
  },
})

/** Lines of what a group says, in the order that the linker gives, of equals in that of the documents in which groups begin. */
function reduceGroup(linker: AnyLinker, { key, order, values }: SortedGroup, outcome: Outcome): string[] {
  const [path, below] = order
  const lines: string[] = []
  guard(linker.name, key, outcome, () => {
    for (const one of linker.reduce(key, values))
      lines.push(
        toSortLine(
          linker.name,
          linker.orderOf?.(one) ?? '',
          [path, `${below}.${toDigits(lines.length)}`],
          toAscii(one),
        ),
      )
  })
  return lines
}

/** Does what a linker asks for; one that throws is an issue. */
function guard(linker: string, group: string, { report }: Outcome, act: () => void): void {
  try {
    act()
  } catch (error) {
    report(toIssue('LINK_GROUP_FAILED', { stage: 'link' }, { linker, group, reason: messageOf(error) }))
  }
}

/** A document with what was said of it so far, and handed on by the last round. */
interface Said extends Sender {
  links: MapLine[]
  handed: Map<string, unknown[]>
}

async function* placeAll(resolved: ResolvedRound, emissions: Emissions, outcome: Outcome): AsyncGenerator<Said> {
  for await (const waiting of emissions.waiting()) yield place(resolved, waiting, outcome)
}

function place(resolved: ResolvedRound, waiting: Waiting, { report }: Outcome): Said {
  const { document_id, source_path, record_number } = waiting
  const said: Said = { document_id, source_path, record_number, links: [...waiting.links], handed: new Map() }
  for (const [linker, key, value] of waiting.values) {
    try {
      take(linker, resolved.get(linker)?.place(document_id, key, value) ?? null, said)
    } catch (error) {
      report(toFailure(linker, waiting, error))
    }
  }
  return said
}

function take(linker: string, one: MapLine | Handed | null, { links, handed }: Said): void {
  if (one === null) return
  if (!('handed' in one)) links.push(one)
  else if (handed.has(linker)) handed.get(linker)?.push(one.handed)
  else handed.set(linker, [one.handed])
}

/** What the documents send to a later round, which is told what was said of each. */
async function emitAgain(
  round: Round,
  records: Linking['records'],
  said: AsyncGenerator<Said>,
  emissions: Emissions,
  { report, settings }: Outcome,
): Promise<Emissions> {
  const add = ({ emission, issues }: ReturnType<typeof emit>): void => {
    emissions.add(emission)
    for (const issue of issues) report(issue)
  }
  if (round.every((linker) => linker.forward))
    for await (const document of said) add(forward(round, document, document.links, document.handed))
  else
    for await (const record of records()) {
      if ('rejected' in record) continue
      const { links, handed } = (await said.next()).value as Said
      add(emit(round, record, links, settings, handed))
    }
  await said.return(undefined)
  return emissions
}
