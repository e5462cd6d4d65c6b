import { toDay } from '../language/dates.ts'
import { LISTED, readList } from './listed.ts'

const LABELLED =
  /^(\p{L}[\p{L} _-]{0,30}?)\s{0,9}[:=]?\s{0,9}(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|\s?[+-]\d{2}:?\d{2})?)?(?=$|\s)/u

let labels: ReadonlySet<string> | undefined
const dateLabels = (): ReadonlySet<string> => {
  labels ??= new Set(LISTED.flatMap((language) => readList(language, 'date_labels').map(({ label = '' }) => label)))
  return labels
}

export interface Header {
  /** UTF-16 code units of the line that the header takes, white space after it aside. */
  length: number
  /** ISO 8601 day; null where the numbers are no day. */
  date: string | null
}

/** A label and a numeric date, year first, at the start of the document's first line, whatever follows on that line. */
export function findHeader(line: string): Header | null {
  const match = LABELLED.exec(line.slice(0, 120))
  if (!match || !dateLabels().has((match[1] as string).trim().toLowerCase())) return null
  return { length: match[0].length, date: toDay(Number(match[2]), Number(match[3]), Number(match[4])) }
}
