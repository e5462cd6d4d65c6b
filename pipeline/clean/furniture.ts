import { byline } from './byline.ts'
import { copyright } from './copyright.ts'
import { credit } from './credit.ts'
import { creditedCaption } from './credited_caption.ts'
import { feedFooter } from './feed_footer.ts'
import { label } from './label.ts'
import { markup } from './markup.ts'
import type { Rule } from './page.ts'
import { separator } from './separator.ts'
import { timestamp } from './timestamp.ts'

/** Rules that know a piece by what it says, wherever it stands; in this order. */
export const FURNITURE: readonly Rule[] = [
  separator,
  markup,
  timestamp,
  copyright,
  feedFooter,
  credit,
  creditedCaption,
  byline,
  label,
]
