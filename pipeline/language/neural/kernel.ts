import { type Assembled, assemble, FLOATS, type Lanes, WHOLE } from './assembler.ts'
import { gatherFunction } from './gather.ts'
import { multiplyFunction } from './multiply.ts'

/**
 * Adds a product to C: `C[m, n] += Σ A[m, k] · B[k, n]`. All places and strides are in bytes; `rows` counts by 4, `columns`
 * by 8. In the whole-number kernel a step of `k` is a pair of 16-bit numbers, in both A and B.
 */
export type MultiplyInto = (
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

/** Sums up rows of 32-bit numbers: `list` is the place of `count` places of rows; `bytes` a row counts by 64. */
export type Gather = (list: number, count: number, bytes: number, into: number) => void

export interface Kernel {
  buffer: ArrayBuffer
  multiply: MultiplyInto
  gather: Gather
}

export const createFloatKernel = (bytes: number): Kernel => createKernel(bytes, FLOATS)
export const createWholeKernel = (bytes: number): Kernel => createKernel(bytes, WHOLE)

function createKernel(bytes: number, lanes: Lanes): Kernel {
  const functions: Assembled[] = [multiplyFunction(lanes), gatherFunction(lanes)]
  const { buffer, exports } = assemble(bytes, functions)
  return { buffer, multiply: exports.multiply as MultiplyInto, gather: exports.gather as Gather }
}
