import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assertColumns } from '../../pipeline/clean/columns.ts'
import { type ModelFile, plant } from '../../pipeline/clean/layout/model.ts'
import { type LineModel, openLineModel } from '../../pipeline/clean/lines/line_model.ts'
import { type Model, toWeights } from '../../pipeline/clean/trailing/model.ts'

const read = <T>(file: string): T => JSON.parse(readFileSync(`pipeline/clean/${file}`, 'utf8')) as T
const layout = read<ModelFile>('layout/model/layout.json')
const lines = read<LineModel>('lines/model/lines.json')
const trailing = read<Model>('trailing/weights.json')

/** A copy with one column under another name. */
const renamed = (columns: readonly string[], at: number): string[] => columns.with(at, 'a new name')
const renamedWeight = (weights: Record<string, number>, at: number): Record<string, number> =>
  Object.fromEntries(Object.entries(weights).map(([name, weight], i) => [i === at ? 'a new name' : name, weight]))

test('the shipped models fit the columns that the code measures', () => {
  expect(() => [plant(layout), openLineModel(lines), toWeights(trailing)]).not.toThrow()
})

describe('a model with a renamed column is refused, in one line that names the model and the column', () => {
  const refusals: [model: string, column: string, open: () => unknown][] = [
    ['layout', layout.columns[7] as string, () => plant({ ...layout, columns: renamed(layout.columns, 7) })],
    ['lines', lines.columns[7] as string, () => openLineModel({ ...lines, columns: renamed(lines.columns, 7) })],
    ...(['other', 'related', 'subject', 'run'] as const).map((part): [string, string, () => unknown] => [
      'trailing',
      Object.keys(trailing[part])[3] as string,
      () => toWeights({ ...trailing, [part]: renamedWeight(trailing[part], 3) }),
    ]),
  ]
  test.each(refusals)('%s: %s', (model, column, open) => {
    const line = `the ${model} model was trained on other columns (it does not know "${column}"): train it again`
    expect(open).toThrow(new Error(line))
  })
})

test('a model without columns, with one too many, or with two in each other’s place is refused', () => {
  expect(() => assertColumns('m', undefined, ['a', 'b'])).toThrow('it does not know "a"')
  expect(() => assertColumns('m', ['a', 'b', 'c'], ['a', 'b'])).toThrow('"c" is not measured any more')
  expect(() => assertColumns('m', ['b', 'a'], ['a', 'b'])).toThrow('another order')
  expect(() => assertColumns('m', ['a', 'b'], ['a', 'b'])).not.toThrow()
})
