import type { Day } from '../../calendar.ts'
import { type Direction, date, type Phrase, type Rule } from '../../grammar.ts'
import { type Scene, sceneOf, seasonInScene } from '../../scene.ts'
import { pattern } from '../classes.ts'
import { first, has, lookOf, modOf, QUALIFIER } from '../phrase.ts'

/** `the winter of 1994`, `spring 2020`, `1989's summer` */
const seasonOfYear: Rule = {
  name: 'season-of-year',
  pattern: pattern(`${QUALIFIER} the? season (of | comma | in)? year (hyphen (number | day_number))?`),
  read(phrase) {
    const stated = first(phrase, 'year')?.number?.value
    return stated === undefined ? null : date(`${stated}-${seasonName(phrase)}`, 'none', modOf(phrase))
  },
}

const seasonName = (phrase: Phrase): string => first(phrase, 'season')?.value ?? ''

/** `this summer`, `last fall`, `this past spring` */
const season: Rule = {
  name: 'season',
  pattern: pattern(`${QUALIFIER} the? this? (last | past | next | coming)? season`),
  read(phrase, frame) {
    if (!phrase.words.some((word) => SEASON_LEADS.has(word.kind))) return null
    const step = has(phrase, 'next') ? 1 : has(phrase, 'last') || has(phrase, 'past') ? -1 : 0
    if (frame.scene !== null && step !== 0)
      return date(seasonInScene(frame.scene, seasonName(phrase), step), 'time', modOf(phrase))
    if (!frame.reference) return date(null, 'document')
    const year = seasonYear(phrase, seasonName(phrase), frame.reference, frame.direction())
    return date(`${year}-${seasonName(phrase)}`, 'document', modOf(phrase))
  },
}
const SEASON_LEADS = new Set(['this', 'last', 'past', 'next', 'coming'])
/** Month that a season begins in. */
const SEASON_MONTH: ReadonlyMap<string, number> = new Map(Object.entries({ SP: 3, SU: 6, FA: 9, WI: 12 }))

function seasonYear(phrase: Phrase, name: string, reference: Day, direction: Direction): number {
  const begins = SEASON_MONTH.get(name) ?? 1
  const year = name === 'WI' && reference.month < 3 ? reference.year - 1 : reference.year
  if (has(phrase, 'past') || has(phrase, 'last'))
    return reference.month > begins + 2 ? reference.year : reference.year - 1
  if (has(phrase, 'next')) return reference.month >= begins ? reference.year + 1 : reference.year
  if (has(phrase, 'coming') || direction === 'future') return reference.month > begins + 2 ? reference.year + 1 : year
  return year
}

/** `that summer`, `the following spring`, `the previous winter`: reckoned from the last date of the text. */
const thatSeason: Rule = {
  name: 'that-season',
  pattern: pattern('(that same? | the (same | following | previous | next)) season'),
  read(phrase, frame) {
    const scene = frame.scene ?? sceneOf(frame.narrative)
    if (scene === null) return null
    const step = has(phrase, 'previous') ? -1 : has(phrase, 'following') || has(phrase, 'next') ? 1 : 0
    return date(seasonInScene(scene, seasonName(phrase), step), 'time')
  },
}

const WHEN = new Set(['in', 'by', 'during', 'until', 'since', 'through', 'over', 'into', 'of', 'from', 'to'])

/** `in the summer`, `over the winter`, `by early spring`: the one that the story is in; in news the nearest that the verb looks to; where no verb tells, it is any summer. */
const theSeason: Rule = {
  name: 'the-season',
  pattern: pattern(`${QUALIFIER} the? (early | late | mid)? season`),
  read(phrase, frame) {
    if (!WHEN.has(phrase.before?.kind ?? '') || isOf(phrase)) return null
    const mod = modOf(phrase)
    if (frame.scene !== null) return date(inScene(phrase, frame.scene), 'time', mod)
    if (!has(phrase, 'the')) return null
    const look = lookOf(phrase, frame)
    if (look === null || (look === 'future' && !isToCome(phrase))) return null
    const year = frame.reference && nearYear(seasonName(phrase), frame.reference, look)
    return date(year === null ? null : `${year}-${seasonName(phrase)}`, 'document', mod)
  },
}

const FUTURE = new Set(['will', 'would', 'wo', 'll', 'shall'])
/** What can be or is so in the summer may be so in any. */
const isToCome = ({ line }: Phrase): boolean => line.some(({ lower }) => FUTURE.has(lower))

const inScene = (phrase: Phrase, scene: Scene): string => seasonInScene(scene, seasonName(phrase), 0)
/** `the summer of discontent`, `the winter season`, `the summer-long strike` */
const isOf = ({ after }: Phrase): boolean =>
  ['of', 'hyphen', 'genitive'].includes(after?.kind ?? '') ||
  (after?.kind === 'other' && /^(?:NN|JJ|CD)/.test(after.tag))

/** The season that is, else the last that was; the next to come where the verb looks ahead. */
function nearYear(name: string, reference: Day, look: Direction): number {
  const begins = SEASON_MONTH.get(name) ?? 1
  const year = name === 'WI' && reference.month < 3 ? reference.year - 1 : reference.year
  if (look === 'future') return reference.month > begins + 2 ? reference.year + 1 : year
  return reference.month >= begins || year < reference.year ? year : year - 1
}

export const SEASONS: readonly Rule[] = [seasonOfYear, season, thatSeason, theSeason]
