import type { Block } from '../../record/records.ts'
import type { CueList } from '../cues.ts'
import { open, type Page, type Rule } from '../page.ts'
import { looksRunning } from '../shape.ts'

/** What a line is that a list holds whole; names of sections could head a text, the others could not. */
const KINDS: Partial<Record<CueList, Block['kind']>> = {
  sharing: 'navigation',
  calls_to_action: 'call_to_action',
  read_more: 'navigation',
  captions: 'caption',
  sections: 'navigation',
}

/** Labels of the page, not of the article: share buttons, section names, "read more". */
export const label: Rule = {
  name: 'label',
  *judge(page, ruled) {
    for (const [i, { cues }] of open(page, ruled)) {
      const hit = cues.find(({ list, where }) => where === 'whole' && KINDS[list] !== undefined)
      if (hit && !(hit.list === 'sections' && headsText(page, i)))
        yield [i, { kind: KINDS[hit.list] as Block['kind'], verdict: 'removed', score: null }]
    }
  },
}

const headsText = ({ pieces, repeats }: Page, at: number): boolean => {
  // What stands in several places heads none of them.
  if ((repeats[at] as number) > 1) return false
  const next = pieces[at + 1]
  return at > 0 && next !== undefined && looksRunning(next.shape)
}
