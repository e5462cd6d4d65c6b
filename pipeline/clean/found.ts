import { stripEnd, stripStart } from '../language/edges.ts'
import type { Found } from '../record/records.ts'
import { dateWords } from './date_words.ts'
import type { Page, Piece, Ruling } from './page.ts'

/** What the rulings say of title, authors and credits. */
export function findNames(page: Page, rulings: readonly Ruling[]): Omit<Found, 'header_date'> {
  const dates = dateWords(page.language)
  const ofKind = (kind: Ruling['kind']): Piece[] => page.pieces.filter((_, i) => rulings[i]?.kind === kind)
  return {
    title: ofKind('headline')[0]?.text ?? null,
    authors: distinct(
      ofKind('byline')
        .filter(isShort)
        .filter(({ shape }) => shape.words <= LONGEST_BYLINE)
        .flatMap((piece) => namesAfterCues(piece, 'bylines'))
        .filter((name) => !isDate(name, dates)),
    ),
    credits: distinct(
      ofKind('credit')
        .filter(isShort)
        .flatMap((piece) => namesAfterCues(piece, 'credits')),
    ),
  }
}

/** UTF-16 code units: no line of names is longer. */
const LONGEST_LINE = 400
const isShort = ({ text }: Piece): boolean => text.length <= LONGEST_LINE
/** Words; a longer one tells who the authors are, and names their employers. */
const LONGEST_BYLINE = 20

/** Words of dates alone, and numbers. */
const isDate = (name: string, dates: ReadonlySet<string>): boolean =>
  name.split(/[\s,]+/u).every((word) => /^\d/u.test(word) || dates.has(word.toLowerCase()))

const distinct = (names: readonly string[]): string[] => [...new Set(names)]
const BETWEEN = /(?:[,;|/()[\]·•\n\r]|\.\s|\s(?:and|und|y|et|via|for)\s|\s&\s|\s[–—-]\s)\s*/u
const MARK = /[^\p{L}\p{N}]/u
const END_MARK = /[^\p{L}\p{N}.]/u
/** The stop of a shortening stays. */
const LAST_STOP = /(?<=\p{Ll}{2})\.$/u
const NAME =
  /^\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*(?:\s+(?:\p{Lu}|\p{N}|(?:d[aeiou]s?|l[ae]|v[ao]n|der|den|bin|al|of|the|for)\s)[\p{L}\p{M}\p{N}.'’&-]*){0,6}$/u
const BRACKETED = /^[([]/u
const LONGEST_NAME = 60

function bare(part: string): string {
  const trimmed = part.trimEnd()
  const name = stripEnd(stripStart(trimmed, MARK), END_MARK)
  return trimmed.endsWith('.') ? name.replace(LAST_STOP, '') : name
}

/** The names that a line gives once its cues are cut out; none where it has no cue and is not all in brackets. */
function namesAfterCues(piece: Piece, list: string): string[] {
  const isCued = piece.cues.some((cue) => cue.list === list) || BRACKETED.test(piece.text)
  if (!isCued) return []
  let from = 0
  let rest = ''
  for (const hit of piece.cues.filter((cue) => cue.list === list && cue.where !== 'whole')) {
    if (hit.start < from) continue
    rest += `${piece.text.slice(from, hit.start)};`
    from = hit.end
  }
  const parts = (rest + piece.text.slice(from)).split(BETWEEN).map(bare)
  return parts.filter((part) => part.length <= LONGEST_NAME && NAME.test(part))
}
