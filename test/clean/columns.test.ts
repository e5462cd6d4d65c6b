import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ModelFile, plant } from '../../pipeline/clean/rules/layout/model.ts'
import { type LineModel, openLineModel } from '../../pipeline/clean/rules/lines/line_model.ts'
import { type Model, toWeights } from '../../pipeline/clean/rules/trailing/model.ts'
import type { BoostedTrees } from '../../pipeline/learned/trees.ts'

const read = <T>(file: string): T => JSON.parse(readFileSync(`pipeline/clean/rules/${file}`, 'utf8')) as T
const layout = read<ModelFile>('layout/model/layout.json')
const lines = read<LineModel>('lines/model/lines.json')
const trailing = read<Model>('trailing/weights.json')

/** A copy with one column under another name. */
const renamed = (forest: BoostedTrees): BoostedTrees => ({
  ...forest,
  columns: forest.columns.with(7, 'a new name'),
})
const renamedWeight = (weights: Record<string, number>, at: number): Record<string, number> =>
  Object.fromEntries(Object.entries(weights).map(([name, weight], i) => [i === at ? 'a new name' : name, weight]))

test('the shipped models fit the columns that the code measures', () => {
  expect(() => [plant(layout), openLineModel(lines), toWeights(trailing)]).not.toThrow()
})

describe('a model with a renamed column is refused, in one line that names the model and the column', () => {
  const refusals: [model: string, column: string, open: () => unknown][] = [
    ['layout', layout.forest.columns[7] as string, () => plant({ ...layout, forest: renamed(layout.forest) })],
    ['lines', lines.forest.columns[7] as string, () => openLineModel({ ...lines, forest: renamed(lines.forest) })],
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
