import { toDigits, toSortablePath } from '../record/document_order.ts'
import { messageOf, toIssue } from '../record/issue.ts'
import type { AnnotatedRecord, Document, Issue } from '../record/records.ts'
import { type AnyLinker, DEFAULT_SETTINGS, type HandedOn, type Keyed, type MapLine, type Settings } from '../stage.ts'
import { type Order, toAscii, toSortLine } from './sort_line.ts'

/** What the linkers of one round send of a document, as lines: as such it travels and waits. */
export interface Emission {
  /** Lines to be sorted. */
  keyed: string[]
  /** What is to be said of the document later, and was said: a `Waiting`. */
  waiting: string
}

/** A document that waits for what linkers say of it. */
export interface Waiting extends Sender {
  /** What the rounds before said. */
  links: readonly MapLine[]
  /** Values that are to be placed. */
  values: [linker: string, key: string, value: unknown][]
}

/** What a document is known by. */
export type Sender = Pick<Document, 'document_id' | 'source_path' | 'record_number'>

const NOTHING: HandedOn = new Map()

/** What all linkers of a round send of one document; one that throws sends nothing, and an issue says so. */
export const emit = (
  linkers: readonly AnyLinker[],
  record: AnnotatedRecord,
  links: readonly MapLine[] = [],
  settings: Settings = DEFAULT_SETTINGS,
  handed: HandedOn = NOTHING,
): Emitted =>
  send(linkers, record.document, links, (linker) =>
    linker.forward ? linker.forward(handed) : linker.emit(record, links, settings, handed),
  )

/** The same of linkers that need no record. */
export const forward = (
  linkers: readonly AnyLinker[],
  document: Sender,
  links: readonly MapLine[],
  handed: HandedOn,
): Emitted => send(linkers, document, links, (linker) => linker.forward?.(handed) ?? [])

interface Emitted {
  emission: Emission
  issues: Issue[]
}

function send(
  linkers: readonly AnyLinker[],
  document: Sender,
  links: readonly MapLine[],
  ask: (linker: AnyLinker) => Keyed<unknown>[],
): Emitted {
  const issues: Issue[] = []
  const sent = linkers.flatMap((linker) => {
    try {
      return ask(linker).map((keyed) => ({ linker: linker.name, ...keyed }))
    } catch (error) {
      issues.push(toFailure(linker.name, document, error))
      return []
    }
  })
  return { emission: toEmission(document, links, sent), issues }
}

/** What a linker could not do for one document. */
export const toFailure = (
  linker: string,
  document: Pick<Document, 'source_path' | 'document_id'>,
  error: unknown,
): Issue => {
  const { source_path, document_id } = document
  return toIssue('LINK_FAILED', { stage: 'link', source_path, document_id }, { linker, reason: messageOf(error) })
}

function toEmission(
  { document_id, source_path, record_number }: Sender,
  links: readonly MapLine[],
  sent: readonly (Keyed<unknown> & { linker: string })[],
): Emission {
  const path = toSortablePath(source_path)
  const toOrder = (index: number): Order => [path, `${toDigits(record_number ?? 0)}.${toDigits(index)}`]
  const toText = once(toAscii)
  const keyed = sent.flatMap(({ linker, key, value, placed }, i) =>
    placed === 'only' ? [] : toSortLine(linker, key, toOrder(i), toText(value)),
  )
  const values = sent.filter(({ placed }) => placed).map(({ linker, key, value }) => [linker, key, value])
  return { keyed, waiting: JSON.stringify({ document_id, source_path, record_number, links, values }) }
}

/** Many keys may share a value. */
function once(write: (value: unknown) => string): (value: unknown) => string {
  let [last, text]: [unknown, string] = [undefined, '']
  return (value) => {
    if (value !== last) [last, text] = [value, write(value)]
    return text
  }
}
