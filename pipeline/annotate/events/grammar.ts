import type { ClaimAnnotation } from '../../record/records.ts'
import type { Dependencies } from '../clause/dependencies.ts'

export type EventClass = NonNullable<ClaimAnnotation['event_class']>

/** Who takes part in an event: the head of its words in the tree, −1 where it stands elsewhere, and the type of its entity, null where it is none. */
export interface Party {
  at: number
  type: string | null
}

/** What a class is told from: the word that says the event, with its particle (`crack down`), and who takes part. */
export interface Happening {
  tree: Dependencies
  at: number
  /** The verb's or noun's lemma, without particle. */
  lemma: string
  particle: string | null
  actors: readonly Party[]
  /** Whom or what it is done to: recipients and objects. */
  objects: readonly Party[]
}

/** Of the sixteen classes of PLOVER which one an event would be, and in what way; null for accidents, sport, business, science, daily life. */
export interface EventKind {
  event_class: EventClass | null
  event_mode: string | null
  /** The row of a list that says so, in words; null where none does. */
  row: string | null
}

/** How one language tells the class of an event. */
export interface EventGrammar {
  kindOf(happening: Happening): EventKind
}
