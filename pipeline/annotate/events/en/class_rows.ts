import { type LexiconRow, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Described } from './party.ts'
import type { Situation } from './situation.ts'

/** A row of the list `event_classes`: what it asks, and what the event is then. */
export interface ClassRow {
  asks: readonly ((situation: Situation) => boolean)[]
  /** The class, or empty for none. */
  event_class: string
  mode: string | null
  /** The row as it stands in the list, empty cells left out. */
  text: string
}

/** Rows of a word, those that ask most first. */
export const rowsOf = (word: string): readonly ClassRow[] => rowsByWord().get(word) ?? []

const rowsByWord = once(() => {
  const rows = new Map<string, ClassRow[]>()
  for (const row of readLexicon('en', 'event_classes')) {
    const word = row.word ?? ''
    const known = rows.get(word) ?? []
    rows.set(word, known)
    known.push(toRow(row))
  }
  for (const known of rows.values()) known.sort((a, b) => b.asks.length - a.asks.length)
  return rows
})

function toRow({
  form,
  actor,
  object,
  with: opener,
  near,
  class: event_class = '',
  mode,
  ...row
}: LexiconRow): ClassRow {
  const asks = [
    form ? (situation: Situation) => situation.form === form : null,
    actor ? asksFor(actor, (situation) => situation.actor()) : null,
    object ? asksFor(object, (situation) => situation.object()) : null,
    opener ? asksOpener(opener) : null,
    near ? asksFor(near, (situation) => situation.near) : null,
  ].filter((ask) => ask !== null)
  const text = [
    row.word,
    actor && `by ${actor}`,
    object && `of ${object}`,
    opener,
    near && `beside ${near}`,
    event_class,
  ]
  return { asks, event_class, mode: mode || null, text: text.filter(Boolean).join(', ') }
}

const NOBODY = '-'
const KIND = '&'
/** `a|&b|-`: one of these words, a word of this kind, or nobody. */
function asksFor(cell: string, whom: (situation: Situation) => Described): (situation: Situation) => boolean {
  const alternatives = cell.split('|').map(toFits)
  return (situation) => {
    const described = whom(situation)
    return alternatives.some((fits) => fits(described))
  }
}

function toFits(one: string): (described: Described) => boolean {
  if (one === NOBODY) return ({ words, kinds }) => words.size === 0 && kinds.size === 0
  const kind = one.slice(KIND.length)
  return one.startsWith(KIND) ? ({ kinds }) => kinds.has(kind) : ({ words }) => words.has(one)
}

function asksOpener(cell: string): (situation: Situation) => boolean {
  const alternatives = cell.split('|')
  return ({ phrases }) => alternatives.some((one) => phrases().has(one))
}
