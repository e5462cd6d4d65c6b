import type { Span } from '../record/span.ts'
import type { Stretch } from './stretch.ts'
import { isHardWrapped } from './wrap.ts'

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g

/**
 * The stretches of a text in order. They tile it: between two of them, before the first and after the last there is white space alone.
 * Whether a single line end closes a stretch is decided once for the whole text.
 */
export function toStretches(text: string): Stretch[] {
  const lines = toLines(text)
  return isHardWrapped(text, lines) ? joinLines(lines) : lines
}

function toLines(text: string): Stretch[] {
  const lines: Stretch[] = []
  let opens = true
  let from = 0
  const close = (to: number): void => {
    const line = trimmed(text, from, to)
    if (line) lines.push({ ...line, opens })
    opens = line === null
  }
  for (const end of text.matchAll(LINE_END)) {
    close(end.index)
    from = end.index + end[0].length
  }
  close(text.length)
  return lines
}

/** Like trimSpan, but on the slice alone: one pass over each line however many there are. */
function trimmed(text: string, start: number, end: number): Span | null {
  const raw = text.slice(start, end)
  const left = start + (raw.length - raw.trimStart().length)
  const right = end - (raw.length - raw.trimEnd().length)
  return left < right ? { start: left, end: right } : null
}

function joinLines(lines: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && !line.opens) last.end = line.end
    else joined.push({ ...line })
  }
  return joined
}
