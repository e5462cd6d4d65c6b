import { ownField } from '../../own_field.ts'
import { type OffsetMap, offsetMap } from '../../record/span.ts'
import type { Cell, Row } from '../rows.ts'
import type { Table } from '../table.ts'
import { factsOf, type SpanColumns } from './table.ts'

/** The text of a document, sliced by code points. */
export interface Slicer {
  text: string
  slice(start: number, end: number): string
}

export function toSlicer(text: string): Slicer {
  const map: OffsetMap = offsetMap(text)
  return { text, slice: (start, end) => text.slice(map.toUtf16(start), map.toUtf16(end)) }
}

function faultOfSpan({ start, end, text }: SpanColumns, row: Row, slicer: Slicer): string | null {
  const [from, to] = [ownField(row, start) ?? null, ownField(row, end) ?? null]
  if (from === null && to === null) return null
  if (typeof from !== 'number' || typeof to !== 'number') return `${start} and ${end} are not both there`
  if (from >= to) return `${start} ${from} is not before ${end} ${to}`
  const found = slicer.slice(from, to)
  if (text === undefined) return found === '' ? `${start} ${from} lies behind the text` : null
  return found === ownField(row, text)
    ? null
    : `${start} to ${end} gives ${JSON.stringify(found.slice(0, 40))}, not ${text}`
}

function faultOfParts({ parts, start, end }: Row): string | null {
  if (typeof parts !== 'string') return null
  let last = start as number
  for (const [from, to] of readParts(parts)) {
    if (!(from >= last && from < to && to <= (end as number)))
      return `parts ${parts} are not stretches in order within the row`
    last = to
  }
  return null
}

function readParts(parts: Cell): [number, number][] {
  try {
    return JSON.parse(String(parts))
  } catch {
    return [[Number.NaN, Number.NaN]]
  }
}

/** What is wrong with the spans of a row of one document. */
export const findSpanFaults = (table: Table, row: Row, slicer: Slicer): string[] =>
  [...factsOf(table).spans.map((columns) => faultOfSpan(columns, row, slicer)), faultOfParts(row)].filter(
    (fault) => fault !== null,
  )

/** Where blocks and the white space between them are not the whole text; null where they are. */
export function faultOfTiling(blocks: readonly Row[], slicer: Slicer): string | null {
  let end = 0
  for (const [index, block] of blocks.entries()) {
    if (block.position !== index + 1) return `${block.block_id} has position ${block.position}, not ${index + 1}`
    if ((block.start as number) < end) return `${block.block_id} begins inside the block before`
    if (slicer.slice(end, block.start as number).trim() !== '') return `text is missing before ${block.block_id}`
    end = block.end as number
  }
  return slicer.slice(end, slicer.text.length).trim() === '' ? null : 'text is missing behind the last block'
}
