import type { Rule } from './page.ts'
import { byline } from './rules/byline.ts'
import { copyright } from './rules/copyright.ts'
import { credit } from './rules/credit.ts'
import { creditedCaption } from './rules/credited_caption.ts'
import { feedFooter } from './rules/feed_footer.ts'
import { label } from './rules/label.ts'
import { markup } from './rules/markup.ts'
import { separator } from './rules/separator.ts'
import { timestamp } from './rules/timestamp.ts'

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
