import { LISTED, readList } from './listed.ts'

const LABELLED =
  /^(\p{L}[\p{L} _-]{0,30}?)\s*[:=]?\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|\s?[+-]\d{2}:?\d{2})?)?(?=$|\s)/u
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

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
  return { length: match[0].length, date: toDay(match[2] as string, Number(match[3]), Number(match[4])) }
}

function toDay(year: string, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] as number)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
