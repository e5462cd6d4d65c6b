import type { EventClass, EventGrammar, EventKind, Happening } from '../grammar.ts'
import { type ClassRow, rowsOf } from './class_rows.ts'
import { toSituation } from './situation.ts'

const NONE: EventKind = { event_class: null, event_mode: null, row: null }

/** The first row, of those that ask most, that fits the event. */
function kindOf(happening: Happening): EventKind {
  const { lemma, particle } = happening
  const verb = particle === null ? lemma : `${lemma} ${particle}`
  const rows = rowsOf(verb).length > 0 ? rowsOf(verb) : rowsOf(lemma)
  if (rows.length === 0) return NONE
  const situation = toSituation(happening)
  const row = rows.find(({ asks }) => asks.every((ask) => ask(situation)))
  return row === undefined ? NONE : toKind(row)
}

const toKind = ({ event_class, mode, text }: ClassRow): EventKind => ({
  event_class: event_class === '' ? null : (event_class as EventClass),
  event_mode: mode,
  row: text,
})

export const english: EventGrammar = { kindOf }
