import { readLexicon } from '../../lexicon.ts'
import { once } from '../../once.ts'
import { open, type Rule } from '../page.ts'

const forms = once(() =>
  readLexicon('und', 'feed_footers').map(({ opens = '', says = '' }) => ({ opens: `${opens} `, says: ` ${says} ` })),
)
/** UTF-16 code units: a title and the name of a site, and a few words. */
const LONGEST = 600

/** "The post TITLE appeared first on SITE.", as blog software writes it below each item of a feed. */
export const feedFooter: Rule = {
  name: 'feed_footer',
  *judge(page, ruled) {
    for (const [i, { text }] of open(page, ruled))
      if (text.length <= LONGEST && isFooter(text.toLowerCase().replace(/\s/g, ' ')))
        yield [i, { kind: 'metadata', verdict: 'removed', score: null }]
  },
}

const isFooter = (line: string): boolean =>
  forms().some(({ opens, says }) => line.startsWith(opens) && line.indexOf(says, opens.length) > 0)
