import { expect, test, vi } from 'vitest'
import { clearProgress, progressShown } from '../../pipeline/console/progress.ts'
import { listen } from './terminal.ts'

/** Shows the steps at their times, in milliseconds, of a run that began at 0. */
function show(steps: readonly [at: number, stage: 'ingest' | 'annotate', done: number, all: number | null][]): void {
  const clock = vi.spyOn(performance, 'now')
  const progress = progressShown(0)
  for (const [at, stage, done, all] of steps) {
    clock.mockReturnValue(at)
    progress({ stage, done, all })
  }
}

test('a log gets a line every ten seconds, with the rate since the stage began and the time that is left', () => {
  const written = listen(false)
  show([
    [1, 'ingest', 1, null],
    [9999, 'ingest', 20, null],
    [10_000, 'ingest', 35, null],
    [10_500, 'annotate', 0, 200],
    [19_999, 'annotate', 99, 200],
    [20_500, 'annotate', 150, 200],
    [30_500, 'annotate', 190, 200],
  ])
  expect(written).toEqual([
    'ingest: 35, 3.5 a second\n',
    'annotate: 150 of 200, 15 a second, about 4 s left\n',
    'annotate: 190 of 200, 9.5 a second, about 2 s left\n',
  ])
})

test('a terminal gets a line every fifth of a second, each in the place of the one before, without a rate at first', () => {
  const written = listen(true)
  show([
    [199, 'ingest', 1, 4],
    [200, 'ingest', 2, 4],
    [399, 'ingest', 3, 4],
    [1400, 'ingest', 3, 4],
  ])
  expect(written).toEqual(['\u001b[2K\ringest: 2 of 4\r', '\u001b[2K\ringest: 3 of 4, 2.5 a second, about 1 s left\r'])
})

test('the last line is cleared from a terminal, and nothing is from a log', () => {
  const terminal = listen(true)
  clearProgress()
  expect(terminal).toEqual(['\u001b[2K\r'])
  vi.restoreAllMocks()
  const log = listen(false)
  clearProgress()
  expect(log).toEqual([])
})
