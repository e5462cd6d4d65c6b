import { expect, test } from 'vitest'
import { boundsOf } from '../../../pipeline/annotate/quantities/bounds.ts'
import type { Measured, Modifier } from '../../../pipeline/annotate/quantities/grammar.ts'

const toMeasured = (low: number, high: number, by: Measured['by'] = 'number'): Measured => ({
  ...{ from: 0, to: 1, kind: 'count', value: low, low, high, unit: null, form: 'digits', scale: 1, by },
})
const modifier = (mod: Modifier['mod'], reach: number | null = null): Modifier => ({ mod, said: '', reach })

test.each<[string, Measured, Modifier | null, [number | null, number | null]]>([
  ['a number is its own bounds', toMeasured(14, 14), null, [14, 14]],
  ['a range has two', toMeasured(20, 30), null, [20, 30]],
  ['"about" is ten percent more or less', toMeasured(300, 300), modifier('approximately'), [270, 330]],
  ['"about" a range goes beyond both ends', toMeasured(20, 30), modifier('approximately'), [18, 33]],
  ['"about" below zero goes both ways, too', toMeasured(-10, -10), modifier('approximately'), [-11, -9]],
  ['"some dozens" mean no more than dozens', toMeasured(24, 99, 'vague'), modifier('approximately'), [24, 99]],
  ['"at least" has no upper bound', toMeasured(14, 14), modifier('at_least'), [14, null]],
  ['"more than" has none either', toMeasured(14, 14), modifier('more_than'), [14, null]],
  ['"at most" has no lower bound', toMeasured(14, 14), modifier('at_most'), [null, 14]],
  ['"less than" has none either', toMeasured(14, 14), modifier('less_than'), [null, 14]],
  ['"more than" two ends begins at the lower', toMeasured(20, 30), modifier('more_than'), [20, null]],
  ['"up to" two ends stops at the upper', toMeasured(20, 30), modifier('at_most'), [null, 30]],
  ['"nearly" is near', toMeasured(300, 300), modifier('less_than', 0.1), [270, 300]],
  ['"just over" is near', toMeasured(300, 300), modifier('more_than', 0.1), [300, 330]],
])('%s', (_title, measured, modified, [low, high]) => {
  expect(boundsOf(measured, modified)).toEqual({ low, high })
})
