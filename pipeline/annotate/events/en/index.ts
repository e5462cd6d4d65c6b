import { childrenIn, type Dependencies } from '../../clause/dependencies.ts'
import type { EventClass, EventGrammar, EventKind, Happening } from '../grammar.ts'
import { type ClassRow, rowsOf } from './class_rows.ts'
import { kindsOf } from './event_words.ts'
import { type Situation, toSituation } from './situation.ts'

const NONE: EventKind = { event_class: null, event_mode: null, row: null }

/** The first row, of those that ask most, that fits the event; of what is only begun or carried on what it is that is. */
function kindOf(happening: Happening): EventKind {
  const { lemma, particle } = happening
  const verb = particle === null ? lemma : `${lemma} ${particle}`
  const rows = rowsOfAny([verb, lemma, ...stemsOf(happening)])
  const carried = kindsOf(lemma).has(ASPECT) ? carriedBy(happening) : null
  if (rows.length === 0) return carried ?? NONE
  const situation = toSituation(happening)
  const row = rows.find(({ asks }) => asks.every((ask) => ask(situation)))
  if (row === undefined) return carried ?? NONE
  return isSport(situation) ? NONE : toKind(row)
}

function rowsOfAny(words: readonly string[]): readonly ClassRow[] {
  for (const word of words) {
    const rows = rowsOf(word)
    if (rows.length > 0) return rows
  }
  return rowsOf('')
}

const ENDINGS = ['ed', 'ing']
/** What a verb may be whose lemma was guessed wrong: `shelled` → `shell`, `extraditing` → `extradite`. */
function stemsOf({ tree, at }: Happening): string[] {
  const form = tree.tokens[at]?.text.toLowerCase() ?? ''
  const ending = ENDINGS.find((one) => form.endsWith(one))
  if (ending === undefined) return []
  const stem = form.slice(0, -ending.length)
  return [stem, `${stem}e`, stem.slice(0, -1)]
}

const ASPECT = 'aspect'
/** The kind of the noun that a verb of beginning or carrying out has for its object. */
function carriedBy(happening: Happening): EventKind | null {
  const { tree, actors, objects } = happening
  for (const at of objects.flatMap((object) => eventsIn(tree, object.at))) {
    const lemma = tree.tokens[at]?.lemma.toLowerCase() ?? ''
    const found = kindOf({ tree, at, lemma, particle: null, actors, objects: [] })
    if (found.event_class !== null) return found
  }
  return null
}

const EFFORT = 'effort'
/** A noun, or what an effort or mission is one of: `a mediation effort`, `a round of talks`. */
function eventsIn(tree: Dependencies, at: number): number[] {
  if (tree.tokens[at]?.upos !== 'NOUN') return []
  return kindsOf(tree.tokens[at].lemma.toLowerCase()).has(EFFORT)
    ? childrenIn(tree, at, 'compound', 'nmod').filter((child) => tree.tokens[child]?.upos === 'NOUN')
    : [at]
}

/** A report of sport is about nothing else, unless somebody in office acts. */
const isSport = ({ actor, near }: Situation): boolean =>
  near.kinds.has('sport') && !near.kinds.has('politics') && !IN_OFFICE.some((kind) => actor().kinds.has(kind))
const IN_OFFICE = ['police', 'court', 'armed', 'state', 'violent']

const toKind = ({ event_class, mode, text }: ClassRow): EventKind => ({
  event_class: event_class === '' ? null : (event_class as EventClass),
  event_mode: mode,
  row: text,
})

export const english: EventGrammar = { kindOf }
