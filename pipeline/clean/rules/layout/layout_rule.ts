import type { Rule, Verdict } from '../../page.ts'
import { isWebPage } from '../../read_page.ts'
import { type BlockVerdict, classifyBlocks, describeBlock } from './index.ts'

/** Score over which a block that stays is flagged: ½ is the line between staying and going. */
const DOUBT = 0.4

/** Of a web page: what its mark-up and its blocks together say of every block. Rules made for bare text would only add doubt. */
export const layout: Rule = {
  name: 'layout',
  *judge(page) {
    const { marks, text } = page.document
    if (!marks || !isWebPage(page.document)) return
    const verdicts = classifyBlocks(text, marks, page.language)
    for (const [i, verdict] of verdicts.entries()) yield [i, toRuling(verdict)]
  },
  explain({ document: { text, marks = [] }, language }, _, i) {
    return { thresholds: { removed: 0.5, flagged: DOUBT }, features: describeBlock(text, marks, language, i) }
  },
}

function toRuling({ kind, keep, score, rule, item }: BlockVerdict): Verdict {
  if (!keep) return { kind, verdict: 'removed', score, rule, item }
  return { kind, verdict: score > DOUBT && kind !== 'headline' ? 'flagged' : 'kept', score, rule }
}
