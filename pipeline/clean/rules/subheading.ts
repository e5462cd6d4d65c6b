import { open, type Rule } from '../page.ts'
import { looksRunning, looksTitled } from '../shape.ts'

const LONGEST = 14

/** A short title-like line with running text after it. */
export const subheading: Rule = {
  name: 'subheading',
  *judge(page, ruled) {
    const pieces = [...open(page, ruled)]
    for (const [at, [i, { shape }]] of pieces.entries()) {
      const next = pieces[at + 1]?.[1]
      if (!looksTitled(shape) || shape.words > LONGEST || shape.lower_start || !next) continue
      if (looksRunning(next.shape)) yield [i, { kind: 'subheading', verdict: 'kept', score: null }]
    }
  },
}
