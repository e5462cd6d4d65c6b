import { expect, test } from 'vitest'
import type { Scene } from '../../../pipeline/annotate/claims/scene.ts'
import { cuesOf } from '../../../pipeline/annotate/claims/views.ts'
import type { Factuality, FactualityCue } from '../../../pipeline/annotate/factuality/factuality.ts'

const WORDS = ['may', 'well', 'have', 'to']
const tokens = WORDS.map((text, i) => ({ text, start: 10 * i, end: 10 * i + text.length }))
const cues = (...found: FactualityCue[]) =>
  cuesOf({ tree: { tokens } } as unknown as Scene, { cues: found } as unknown as Factuality)

test('cues stand in the order of the text, each once for what it decides, the longest where two begin together', () => {
  expect(
    cues(
      { kind: 'status', from: 2, to: 3 },
      { kind: 'certainty', from: 0, to: 1 },
      { kind: 'status', from: 2, to: 4 },
      { kind: 'certainty', from: 0, to: 1 },
      { kind: 'status', from: 0, to: 1 },
    ),
  ).toEqual([
    { kind: 'certainty', start: 0, end: 3 },
    { kind: 'status', start: 0, end: 3 },
    { kind: 'status', start: 20, end: 32 },
  ])
})
