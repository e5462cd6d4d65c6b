import { open, type Rule } from '../page.ts'

/** Rules, bullets, stray marks: a line without a letter or digit. */
export const separator: Rule = {
  name: 'separator',
  *judge(page, ruled) {
    for (const [i, { shape }] of open(page, ruled))
      if (shape.letters + shape.digits === 0) yield [i, { kind: 'other', verdict: 'removed', score: null }]
  },
}
