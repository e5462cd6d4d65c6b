import type { EventKind, Happening } from './grammar.ts'
import { eventGrammarOf } from './grammars.ts'

const UNKNOWN: EventKind = { event_class: null, event_mode: null, row: null }

/** The class and mode of an event, by the list of its language; what it would be, whether or not it happens. */
export const eventKindOf = (language: string | null, happening: Happening): EventKind =>
  eventGrammarOf(language)?.kindOf(happening) ?? UNKNOWN
