import { expect, test } from 'vitest'
import { createFloatKernel, createShortKernel, createWholeKernel } from '../../pipeline/language/neural/kernel.ts'

const [ROWS, DEPTH, COLUMNS] = [8, 8, 16] as const

test('the float kernel adds a matrix product to what is there, as plain loops in 32 bits do', () => {
  const { buffer, multiply } = createFloatKernel(65536)
  const a = new Float32Array(buffer, 0, ROWS * DEPTH).map((_, i) => i * 0.37 - 3)
  const b = new Float32Array(buffer, 1024, DEPTH * COLUMNS).map((_, i) => 1 / (i + 1))
  new Float32Array(buffer, 0, a.length).set(a)
  new Float32Array(buffer, 1024, b.length).set(b)
  const c = new Float32Array(buffer, 4096, ROWS * COLUMNS).fill(0.5)
  multiply(ROWS, COLUMNS, DEPTH, 0, DEPTH * 4, 4, 1024, COLUMNS * 4, 4096, COLUMNS * 4)
  for (let m = 0; m < ROWS; m++) {
    for (let n = 0; n < COLUMNS; n++) {
      let sum = 0.5
      for (let k = 0; k < DEPTH; k++) {
        sum = Math.fround(sum + Math.fround((a[m * DEPTH + k] as number) * (b[k * COLUMNS + n] as number)))
      }
      expect(c[m * COLUMNS + n]).toBe(sum)
    }
  }
})

test('the whole-number kernel multiplies pairs of 16-bit numbers into 32-bit sums', () => {
  const { buffer, multiply } = createWholeKernel(65536)
  const a = new Int16Array(buffer, 0, ROWS * DEPTH)
  const pairs = new Int16Array(buffer, 1024, DEPTH * COLUMNS)
  const sums = new Int32Array(buffer, 4096, ROWS * COLUMNS)
  const weight = (k: number, n: number): number => ((k * 31 + n * 7) % 255) - 127
  a.forEach((_, i) => {
    a[i] = ((i * 2654435) % 65535) - 32767
  })
  for (let k = 0; k < DEPTH; k++) {
    for (let n = 0; n < COLUMNS; n++) pairs[(k >> 1) * COLUMNS * 2 + n * 2 + (k & 1)] = weight(k, n)
  }
  multiply(ROWS, COLUMNS, DEPTH / 2, 0, DEPTH * 2, 4, 1024, COLUMNS * 4, 4096, COLUMNS * 4)
  for (let m = 0; m < ROWS; m++) {
    for (let n = 0; n < COLUMNS; n++) {
      let sum = 0
      for (let k = 0; k < DEPTH; k++) sum += (a[m * DEPTH + k] as number) * weight(k, n)
      expect(sums[m * COLUMNS + n]).toBe(sum)
    }
  }
})

test('gathered rows are summed column by column, the same row as often as it is named', () => {
  const { buffer, gather } = createWholeKernel(65536)
  const columns = 32
  const rows = new Int32Array(buffer, 0, 3 * columns).map((_, i) => i - 40)
  new Int32Array(buffer, 0, rows.length).set(rows)
  const named = [2, 0, 2]
  new Int32Array(buffer, 2048, named.length).set(named.map((row) => row * columns * 4))
  gather(2048, named.length, columns * 4, 4096)
  const sums = Array.from({ length: columns }, (_, i) =>
    named.reduce((sum, row) => sum + (rows[row * columns + i] as number), 0),
  )
  expect([...new Int32Array(buffer, 4096, columns)]).toEqual(sums)
})

test('the gate adds a change as far as it is open, and gives 16-bit values beside the floats', () => {
  const [width, unit] = [8, 512]
  const { buffer, gate } = createWholeKernel(65536, { width, unit })
  const sums = new Int32Array(buffer, 0, 2 * width)
  const scales = new Float32Array(buffer, 256, 2 * width).fill(0.5)
  const bias = new Float32Array(buffer, 512, 2 * width).fill(0.25)
  const values = new Float32Array(buffer, 768, width).fill(1)
  const units = new Int16Array(buffer, 1024, width)
  const openings = [-9, -5, -4, -1, 0, 1, 4, 300]
  openings.forEach((opening, i) => {
    sums[i] = 10 * i
    sums[width + i] = opening
  })
  gate(sums.byteOffset, scales.byteOffset, bias.byteOffset, values.byteOffset, units.byteOffset, 1)
  const expected = openings.map((opening, i) => {
    const open = Math.min(1, Math.max(0, (opening * 0.5 + 0.25) * 0.25 + 0.5))
    return 1 + (10 * i * 0.5 + 0.25) * open
  })
  expect([...values]).toEqual(expected)
  expect([...units]).toEqual(expected.map((value) => Math.round(value * unit)))
})

test('the short kernel sums rows of 16-bit numbers, twice as many columns in as many bytes', () => {
  const { buffer, gather } = createShortKernel(65536)
  const columns = 64
  const rows = new Int16Array(buffer, 0, 3 * columns).map((_, i) => 100 * i - 9000)
  new Int16Array(buffer, 0, rows.length).set(rows)
  const named = [2, 0, 2]
  new Int32Array(buffer, 2048, named.length).set(named.map((row) => row * columns * 2))
  gather(2048, named.length, columns * 2, 4096)
  const sums = Array.from({ length: columns }, (_, i) =>
    named.reduce((sum, row) => sum + (rows[row * columns + i] as number), 0),
  )
  expect([...new Int16Array(buffer, 4096, columns)]).toEqual(sums)
})
