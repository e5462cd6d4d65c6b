import type { Head } from '../file_reader.ts'

const JSON_OBJECT = /^\s*\{\s*(?:"|\}\s*$)/
const JSON_ARRAY = /^\s*\[(?:[\s[]*\{|\s*\]\s*$)/

/** An array of records, or one record. */
export const isJson = ({ text, isWhole }: Head): boolean =>
  JSON_ARRAY.test(text) || (JSON_OBJECT.test(text) && !isLines(text, isWhole))

/** A record a line. */
export const isJsonLines = ({ text, isWhole }: Head): boolean => JSON_OBJECT.test(text) && isLines(text, isWhole)

/** The first line is a whole JSON value, and more follow; or it is too long to tell, as no pretty-printed line is. */
function isLines(text: string, isWhole: boolean): boolean {
  const lines = text.trimStart().split(/\r?\n/)
  const first = lines[0] as string
  if (lines.length === 1) return !isWhole || isValue(first)
  // One damaged line, the first of all, makes no other format of it.
  return isValue(first) || (/\}\s*$/.test(first) && lines.slice(1, SECOND_LOOK).some(isObject))
}

/** Lines that are looked at where the first is no JSON. */
const SECOND_LOOK = 5

const isObject = (line: string): boolean => /^\{\s*"/.test(line) && isValue(line)

function isValue(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
