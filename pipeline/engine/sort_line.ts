import { fromSortable, toSortable } from '../record/document_order.ts'

const SEPARATOR = '\t'
const NOT_ASCII = /[^ -~]/g

/** A place in the order of documents, as fields of a line: path, and what counts below it. */
export type Order = readonly [path: string, below: string]

/** One line to be sorted: group, key, order and the value, as `toAscii` writes it. Any command that sorts bytes sorts such lines alike. */
export const toSortLine = (group: string, key: string, [path, below]: Order, value: string): string =>
  copyOf(`${toSortable(group)}\t${toSortable(key)}\t${path}\t${below}\t${value}`)

/** A string put together from pieces of others keeps all of those in memory; its copy does not. */
const copyOf = (ascii: string): string => Buffer.from(ascii, 'latin1').toString('latin1')

/** JSON in ASCII. */
export const toAscii = (value: unknown): string =>
  JSON.stringify(value).replace(NOT_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The lines of one group and key. */
export interface SortedGroup {
  group: string
  key: string
  /** Of its first line. */
  order: Order
  /** To be read at once, and once. */
  values: Iterable<unknown>
}

/** Groups of sorted lines, one after the other; values that were not read are passed over. */
export function* groupsOf(lines: Iterator<string>): Generator<SortedGroup> {
  let next = lines.next()
  const take = function* (head: string): Generator<unknown> {
    for (; !next.done && next.value.startsWith(head); next = lines.next()) yield readValue(next.value, head)
  }
  while (!next.done) {
    const line = next.value
    const [group = '', key = '', path = '', below = ''] = line.split(SEPARATOR, 4)
    const head = line.slice(0, group.length + key.length + 2)
    yield { group: fromSortable(group), key: fromSortable(key), order: [path, below], values: take(head) }
    while (!next.done && next.value.startsWith(head)) next = lines.next()
  }
}

const readValue = (line: string, head: string): unknown =>
  JSON.parse(line.slice(line.indexOf(SEPARATOR, line.indexOf(SEPARATOR, head.length) + 1) + 1))
