import { type Assembled, assemble, FLOATS, type Lanes, SHORTS, WHOLE } from './assembler.ts'
import { gateFunction } from './gate.ts'
import { gatherFunction } from './gather.ts'
import { multiplyFunction } from './multiply.ts'

/**
 * Adds a product to C: `C[m, n] += Σ A[m, k] · B[k, n]`. All places and strides are in bytes; `rows` counts by 4, `columns`
 * by 8. In the whole-number kernel a step of `k` is a pair of 16-bit numbers, in both A and B.
 */
type MultiplyInto = (
  rows: number,
  columns: number,
  depth: number,
  a: number,
  aRow: number,
  aStep: number,
  b: number,
  bStep: number,
  c: number,
  cRow: number,
) => void

/** Sums up rows of 32-bit numbers (of 16 bits in the short kernel): `list` is the place of `count` places of rows; `bytes` a row counts by 64. */
type Gather = (list: number, count: number, bytes: number, into: number) => void

/** See gate.ts; places in bytes. */
type Gate = (sums: number, scales: number, bias: number, values: number, units: number, rows: number) => void

export interface Kernel {
  buffer: ArrayBuffer
  multiply: MultiplyInto
  gather: Gather
  gate: Gate
}

/** What the gate works on: columns of a row, and what one is in 16 bits. */
export interface GateSize {
  width: number
  unit: number
}

const NO_GATE: GateSize = { width: 8, unit: 1 }

export const createFloatKernel = (bytes: number): Kernel => createKernel(bytes, FLOATS, NO_GATE)
export const createWholeKernel = (bytes: number, gate: GateSize = NO_GATE): Kernel => createKernel(bytes, WHOLE, gate)
/** The whole-number kernel, but rows that are gathered are of 16-bit numbers, as their sums must be. */
export const createShortKernel = (bytes: number): Kernel => createKernel(bytes, WHOLE, NO_GATE, SHORTS)

function createKernel(
  bytes: number,
  lanes: Lanes,
  { width, unit }: GateSize,
  gathered: Pick<Lanes, 'add'> = lanes,
): Kernel {
  const functions: Assembled[] = [multiplyFunction(lanes), gatherFunction(gathered), gateFunction(width, unit)]
  const { buffer, exports } = assemble(bytes, functions)
  return {
    buffer,
    multiply: exports.multiply as MultiplyInto,
    gather: exports.gather as Gather,
    gate: exports.gate as Gate,
  }
}
