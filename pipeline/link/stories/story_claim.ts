import type { ClaimAnnotation } from '../../record/records.ts'
import type { EntityType } from '../local.ts'
import type { Bag } from './rarity.ts'

/** One claim as stories see it. Days are ISO dates, `YYYY-MM-DD`; names and ids are global ones. */
export interface StoryClaim extends Stance {
  /** Of its row. */
  id: string
  document_id: string
  /** The first document that this one repeats, where it does. */
  copy_of: string | null
  publisher: string | null
  /** The day that the file or the lines above the text give. */
  published: string | null
  /** Does that day stand above the text, where a crawler may have put it? */
  published_above: boolean
  action: string
  frame: string | null
  event_class: ClaimAnnotation['event_class']
  /** The characters of the trigger, and of all that the claim is made of, as one line. */
  trigger: string
  text: string
  participants: readonly StoryParticipant[]
  time: StoryTime | null
  /** The day of the week, where that is all that is known of the day. */
  weekday: StoryWeekday | null
  /** In the order of the text. */
  amounts: readonly StoryAmount[]
  /** Outermost first; the article itself, which stands before them, is left out. */
  sources: readonly StorySource[]
  /** Content words by which its sentence and others tell what is done: of its trigger, and its verb. */
  told_by: readonly string[]
  /** Which sentence of its document it stands in. */
  sentence_number: number
  /** Content words of its sentence besides its own trigger, and ids of what the sentence names. */
  sentence: readonly string[]
  named: readonly string[]
  /** Which of these are persons besides those on whose word it is. */
  named_persons: readonly string[]
  /** Content words of the names in its sentence. */
  names: readonly string[]
  /** The content words that its document says most, and ids of what it names most. */
  topic: readonly string[]
  topics: readonly string[]
  /** Content words of the names of persons and bodies among these. */
  topic_names: readonly string[]
}

/** What of a claim decides which others are of the same event. */
export interface MatchClaim
  extends Omit<
    StoryClaim,
    | 'text'
    | 'trigger'
    | 'sources'
    | 'publisher'
    | 'copy_of'
    | 'certainty'
    | 'participants'
    | 'time'
    | 'weekday'
    | 'amounts'
    | 'told_by'
    | 'sentence'
    | 'topic'
  > {
  /** `name_words`: the content words of the name of an entity, where they are known; then the name is left out. */
  participants: readonly (Omit<StoryParticipant, 'text'> & { name_words?: readonly string[] | null })[]
  /** As words, or as they travel. */
  told_by: StoryClaim['told_by'] | Bag
  sentence: StoryClaim['sentence'] | Bag
  topic: StoryClaim['topic'] | Bag
  time: Omit<StoryTime, 'text'> | null
  weekday: Pick<StoryWeekday, 'day'> | null
  amounts: readonly Omit<StoryAmount, 'text'>[]
}

type Stance = Pick<ClaimAnnotation, 'certainty' | 'polarity' | 'status'>

export const ROLES = ['actor', 'recipient', 'object', 'place'] as const
export type StoryRole = (typeof ROLES)[number]

export interface StoryParticipant {
  role: StoryRole
  /** Whom or what the words stand for as a whole. */
  entity: string | null
  type: EntityType | null
  /** The entity's name, else the words. */
  name: string
  /** The words of the text, as one line. */
  text: string
  /** Whom the entity speaks or plays for, or what it lies in: ids of bodies, `country:XX`. */
  ups: readonly string[]
  /** What else is named inside the words. */
  holds: readonly string[]
  /** Content words, folded; the last of them before a preposition is the head. */
  words: readonly string[]
  head: string | null
}

export interface StoryTime {
  text: string
  /** First and last day that it may be; null where that side is open. */
  earliest: string | null
  latest: string | null
  /** In the evening or night, which two days share. */
  at_night: boolean
}

export interface StoryWeekday {
  text: string
  /** 1 is Monday, 7 Sunday. */
  day: number
  at_night: boolean
}

export interface StoryAmount {
  text: string
  low: number | null
  high: number | null
  mod: string | null
  unit: string | null
  of: string | null
}

export interface StorySource {
  /** The entity's name, else the words; null for mere hearsay. */
  name: string | null
  entity: string | null
  /** Bodies that a person speaks for: ids. */
  ups: readonly string[]
}
