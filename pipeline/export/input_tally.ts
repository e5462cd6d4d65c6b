import { inCodeUnits } from '../record/document_order.ts'
import type { Row } from './rows.ts'

/** What is counted of the articles as their rows go by: what they are, whose and of when, for the page that tells of the output. */
export interface InputTally {
  /** Takes a row of `documents`. */
  add(row: Row): void
  /** A line each of Markdown. */
  toLines(): string[]
}

/** Publishers that are named; the others are counted. */
const NAMED = 10
const DAY = 'YYYY-MM-DD'.length

export function openTally(): InputTally {
  const [types, languages, publishers] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const files = new Set<string>()
  let [articles, dated, first, last] = [0, 0, '9999', '']
  return {
    add({ source_path, media_type, language, publisher, published_date }) {
      articles++
      files.add(String(source_path))
      for (const [counts, value] of [
        [types, media_type],
        [languages, language],
        [publishers, publisher],
      ] as const)
        if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1)
      if (typeof published_date !== 'string') return
      const day = published_date.slice(0, DAY)
      dated++
      if (day < first) first = day
      if (day > last) last = day
    },
    toLines: () => [
      `- ${articles} articles of ${files.size} files: ${inWords(types)}.`,
      `- Languages: ${inWords(languages, articles)}.`,
      dated === 0
        ? '- No day of publication is known.'
        : `- Published from ${first} to ${last}${remaining(articles - dated)}.`,
      `- Publishers: ${inWords(publishers, articles)}.`,
    ],
  }
}

/** The most frequent first; `of`: all of which some have none. */
function inWords(counts: ReadonlyMap<string, number>, of = 0): string {
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || inCodeUnits(a, b))
  const named = ranked.slice(0, NAMED).map(([value, count]) => `${onOneLine(value)} (${count})`)
  const more = ranked.length > NAMED ? [`${ranked.length - NAMED} more`] : []
  const known = ranked.reduce((sum, [, count]) => sum + count, 0)
  return `${[...named, ...more].join(', ') || 'none is known'}${known > 0 && of > known ? remaining(of - known) : ''}`
}

const remaining = (count: number): string => (count > 0 ? `; of ${count} it is not known` : '')

/** Names come from the input: no line of it is one of ours, and nothing in it is mark-up. */
const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' ').replace(/[\\`*_[\]<>&|#!]/g, '\\$&')
