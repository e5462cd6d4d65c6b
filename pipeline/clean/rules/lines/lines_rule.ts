import { toScore } from '../../../learned/score.ts'
import type { Block } from '../../../record/records.ts'
import type { CueList } from '../../cues.ts'
import { open, type Page, type Piece, type Rule, type Rulings, type Verdict } from '../../page.ts'
import { looksTitled } from '../../shape.ts'
import { toTeaser } from '../read_more.ts'
import { LINE_FEATURES } from './features.ts'
import { lineScorer } from './line_model.ts'

/** Share of letters that the trees' alphabet must make up: they were grown on text with upper and lower case. */
const LEAST_CASED = 0.5
/** Fewer pieces are no page: there is nothing to stand out from. */
const FEWEST = 3
/** … and more are no article: nothing is learned about such texts. */
export const MOST_JUDGED = 20_000

/** Words; a longer line is flagged at most. */
const LONGEST = 120
/** Where hardly anything else on the page is furniture, a sum must be higher by this much. */
const DOUBT = 0.6
const PLAIN_SHARE = 0.03
/** A sum that leaves little doubt. */
const SURE = 1

/** Whatever else looks like a page's furniture and not like its text: a sum over small trees, learned from labelled pages. */
export const lines: Rule = {
  name: 'lines',
  *judge(page, ruled) {
    if (page.pieces.length < FEWEST || page.pieces.length > MOST_JUDGED || !isCased(page)) return
    const { sumOf, remove, flag } = lineScorer(page)
    for (const { i, piece, sum, isFurniture } of judgeLines(page, ruled, sumOf, remove)) {
      if (isFurniture) yield [i, { ...toRemoved(page, piece), score: toScore(sum) }]
      else if (sum >= flag) yield [i, { kind: 'body', verdict: 'flagged', score: toScore(sum) }]
    }
  },
  explain(page, _, i) {
    const { rowOf, remove, flag } = lineScorer(page)
    const features = Array.from(rowOf(i), (value, at) => ({ name: LINE_FEATURES[at] as string, value }))
    return { thresholds: { removed: toScore(remove), flagged: toScore(flag) }, features }
  },
}

interface Judged {
  i: number
  piece: Piece
  sum: number
  isFurniture: boolean
}

/** Which of the pieces without ruling are furniture, `remove` being the sum from which a line is on a page that has more of it. */
export function judgeLines(
  page: Page,
  ruled: Readonly<Rulings>,
  sumOf: (i: number) => number,
  remove: number,
): Judged[] {
  const listed = inLists(page)
  const judged = [...open(page, ruled)].map(([i, piece]) => ({ i, piece, sum: sumOf(i) }))
  const sure = judged.filter(({ i, sum }) => sum >= SURE && !listed[i]).length
  const isPlain = sure + countRemoved(ruled) < Math.max(1, PLAIN_SHARE * page.pieces.length)
  const enough = remove + (isPlain ? DOUBT : 0)
  return judged.map((one) => {
    const isFurniture = one.sum >= enough && !listed[one.i] && one.piece.shape.words <= LONGEST
    return { ...one, isFurniture }
  })
}

const countRemoved = (ruled: Readonly<Rulings>): number =>
  ruled.filter((ruling) => ruling?.verdict === 'removed').length

/** Lines: a longer run of titled ones without a cue is rather a list of the article's than something beside it. */
const LONG_LIST = 8

/** For each piece, whether it stands in a long list. */
function inLists({ pieces }: Page): boolean[] {
  const listed: boolean[] = pieces.map(() => false)
  let from = 0
  for (let i = 0; i <= pieces.length; i++) {
    const piece = pieces[i]
    if (piece && piece.cues.length === 0 && looksTitled(piece.shape)) continue
    if (i - from >= LONG_LIST) listed.fill(true, from, i)
    from = i + 1
  }
  return listed
}

function isCased({ pieces }: Page): boolean {
  let [cased, letters] = [0, 0]
  for (const { shape } of pieces) {
    cased += shape.cased
    letters += shape.letters
  }
  return cased >= LEAST_CASED * letters
}

const KINDS: Readonly<Record<CueList, Block['kind']>> = {
  captions: 'caption',
  credits: 'credit',
  copyright: 'credit',
  bylines: 'byline',
  biographies: 'byline',
  calls_to_action: 'call_to_action',
  sharing: 'navigation',
  sections: 'navigation',
  read_more: 'teaser',
  timestamps: 'metadata',
}
/** Words: a title is longer than a label. */
const SHORTEST_TITLE = 5

/** What a removed line is, as far as its cues and its shape tell. */
function toRemoved(page: Page, piece: Piece): Omit<Verdict, 'score'> {
  const cue = piece.cues.find(({ where }) => where !== 'any') ?? piece.cues[0]
  const named = cue ? KINDS[cue.list] : kindByShape(piece)
  const kind = named === 'teaser' && piece.shape.words < SHORTEST_TITLE ? 'navigation' : named
  return kind === 'teaser' ? toTeaser(page, piece.text) : { kind, verdict: 'removed' }
}

const kindByShape = ({ shape }: Piece): Block['kind'] => {
  if (!looksTitled(shape)) return 'other'
  return shape.words >= SHORTEST_TITLE ? 'teaser' : 'navigation'
}
