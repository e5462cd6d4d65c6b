import type { WordArgument } from '../../language/frames.ts'
import type { Dependencies } from '../clause/dependencies.ts'
import type { Stretch } from '../clause/whole_phrase.ts'
import type { EventClass } from '../events/grammar.ts'

/** What a word stands for, as far as claims care. */
export type Kind = 'person' | 'body' | 'place' | 'time' | 'thing' | 'nobody'

export type Role = 'actor' | 'recipient' | 'object' | 'place'

/** Who or what takes part, by the word that the phrase turns on. */
export interface Part {
  role: Role
  at: number
}

/** What a predicate says little without, or where it goes on, besides its participants: tokens, as the text has them. */
export interface Completion extends Stretch {
  role: 'object' | 'place'
}

/** On whose word something is: the word that tells so, whoever it is (-1: nobody in particular), and the word whose phrase is theirs. */
export interface Sayer {
  cue: number
  at: number
  scope: number
}

/** Something that is said to happen or to be so: by tokens. */
export interface Predicate {
  /** The word that carries the action. */
  at: number
  /** Its particle, or other words of it; `to` exclusive. */
  from: number
  to: number
  action: string
  /** The construction that found it. */
  rule: string
  parts: Part[]
  /** Words that only lead to it (`tried to …`, `held …`): what hangs on them, times say, is its own. */
  governors: number[]
  /** Words that say that who does it plans, wants or decides to. */
  plans: number[]
  /** Whose word it is besides quotes. */
  sayers: Sayer[]
  /** The word that says how it stands: whether it is certain, denied, planned. */
  weighed: number
}

/** What a grammar may ask of the words of a sentence besides their tree. */
export interface Knowledge {
  kindAt(at: number): Kind
  /** Is the word part of a name? */
  isNamed(at: number): boolean
  /** Do two words stand for one who is named? */
  isSame(a: number, b: number): boolean
  /** Is it the adjective of a country? */
  isOfCountry(at: number): boolean
  /** Does an attribution turn on the word? */
  isCue(at: number): boolean
  /** Does the word stand in what is quoted word by word? */
  isQuoted(at: number): boolean
  /** What a reader of frames, learned on other texts, takes a predicate to be said of; null where there is none. */
  argumentsOf(at: number): readonly WordArgument[] | null
}

/** What kind of text an article is: shares, 0 to 1, but for the number of its sentences. */
export interface ArticleKind {
  sentences: number
  /** Of finite verbs in the past. */
  past: number
  /** Of words in names, and of words that praise or blame. */
  named: number
  judging: number
  /** Of sentences that address a reader, that have a speaker, and that tell somebody to do something. */
  addressed: number
  spoken: number
  ordered: number
}

/** A predicate that may be worth a row, and what is known of it besides. */
export interface Candidate {
  tree: Dependencies
  predicate: Predicate
  kindAt: Knowledge['kindAt']
  /** Does the phrase of the word name somebody, or stand for somebody who is named? */
  isNamed(at: number): boolean
  /** Has it a time, and an amount? */
  timed: boolean
  counted: boolean
  /** Does it stand in somebody's own words? */
  quoted: boolean
  /** How it stands, and the class of its event; null where nothing says so. */
  status: string | null
  certainty: string | null
  event_class: string | null
  article: ArticleKind
  /** How many sentences of the article stand before its own. */
  before: number
}

/** How one language says what happens. */
export interface ClaimGrammar {
  predicatesIn(tree: Dependencies, knowledge: Knowledge): Predicate[]
  /** Whom an event of a class, if it has one, is aimed at besides who stands beside it, and where. */
  targetsOf(tree: Dependencies, predicate: Predicate, event_class: EventClass | null, knowledge: Knowledge): Part[]
  completionsOf(tree: Dependencies, predicate: Predicate, knowledge: Knowledge): Completion[]
  /** Does a time tell when something else was, by its word: `ahead of Tuesday's vote`? */
  isOtherTime(tree: Dependencies, time: number, predicate: Predicate): boolean
  /** Is the event of a predicate told by the word that it hangs on, too, by the classes of the predicates of its sentence? */
  isSameEvent(tree: Dependencies, predicate: Predicate, classAt: (at: number) => EventClass | null): boolean
  /** Whom the source of an attribution cites, by its cue; null where it cites nobody. */
  citedBy(tree: Dependencies, cue: number): Sayer | null
  /** Does somebody say so by the word of an attribution, where it hangs on that? */
  isToldBy(tree: Dependencies, at: number, cue: number): boolean
  articleKindOf(trees: readonly Dependencies[]): ArticleKind
  /** How far a predicate is worth a row, 0 to 1: an event or a state that matters, nothing that is generally so. */
  worthOf(candidate: Candidate): number
  /** What that is made of, the heaviest first. */
  weighedOf(candidate: Candidate): Weighed[]
}

/** What speaks for a row, or with a negative weight against it. */
export interface Weighed {
  fact: string
  weight: number
}
