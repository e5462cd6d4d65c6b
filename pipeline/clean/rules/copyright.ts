import { open, type Rule } from '../page.ts'

/** Words. */
const LONGEST = 40

/** Notices of copyright: two cues in one line, or one that opens it with a year or a sign. */
export const copyright: Rule = {
  name: 'copyright',
  *judge(page, ruled) {
    for (const [i, { text, shape, cues }] of open(page, ruled)) {
      if (shape.words > LONGEST) continue
      const own = cues.filter(({ list }) => list === 'copyright')
      if (own.length > 1 || text.startsWith('©')) yield [i, { kind: 'credit', verdict: 'removed', score: null }]
    }
  },
}
