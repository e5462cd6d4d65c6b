import { toWords } from '../../numbers/en/pieces.ts'
import type { Rule, TimeGrammar } from '../grammar.ts'
import { indexRules } from '../rule_index.ts'
import { CLASSES } from './classes.ts'
import { joinRanges } from './join_ranges.ts'
import { endsName, isLed } from './no_month.ts'
import { looksBack } from './phrase.ts'
import { CLOCKS } from './rules/clock.ts'
import { DURATIONS } from './rules/duration.ts'
import { EVENT_DAYS } from './rules/event_day.ts'
import { HOLIDAYS } from './rules/holiday.ts'
import { MONTHS } from './rules/month.ts'
import { NTH_WEEKDAYS } from './rules/nth_weekday.ts'
import { NUMERIC } from './rules/numeric.ts'
import { OF_YEARS } from './rules/of_year.ts'
import { QUARTERS } from './rules/quarter.ts'
import { REFERENCES } from './rules/reference.ts'
import { RELATIVES } from './rules/relative.ts'
import { SEASONS } from './rules/season.ts'
import { SETS } from './rules/set.ts'
import { WEEKDAYS } from './rules/weekday.ts'
import { YEARS } from './rules/year.ts'
import { setsScene } from './sets_scene.ts'
import { spanOf } from './span_of.ts'
import { directionAt, isToldAsPast } from './tense.ts'
import { toTimeWords } from './time_words.ts'
import { isTitle } from './title.ts'

const RULES: readonly Rule[] = [
  ...HOLIDAYS,
  ...EVENT_DAYS,
  ...CLOCKS,
  ...NUMERIC,
  ...OF_YEARS,
  ...NTH_WEEKDAYS,
  ...MONTHS,
  ...YEARS,
  ...QUARTERS,
  ...WEEKDAYS,
  ...SETS,
  ...RELATIVES,
  ...SEASONS,
  ...REFERENCES,
  ...DURATIONS,
]

/** How English says times. */
export const english: TimeGrammar = {
  classes: CLASSES,
  wordsOf: (text, start, tokens) => toTimeWords(toWords(text, start), tokens),
  rulesFrom: indexRules(RULES),
  spanOf,
  joinRanges,
  isLed,
  endsName,
  isTitle,
  setsScene,
  looksBack,
  directionAt,
  isToldAsPast,
}
