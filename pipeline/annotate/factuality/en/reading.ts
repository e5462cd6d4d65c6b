import type { Dependencies } from '../../clause/dependencies.ts'
import { type Link, linkOf, saidBy } from './link.ts'
import { type Local, localOf } from './local.ts'
import { conditionOf, conditionUnder } from './mood.ts'
import { type VerbForm, verbFormOf } from './verb_form.ts'

/** A tree with what has been read of its words, each once: the time of all its events is linear in its words. */
export interface Reading {
  tree: Dependencies
  formOf(at: number): VerbForm
  linkOf(at: number): Link | null
  /** How the word for the saying governs what the tree does not hang on it. */
  saidBy(at: number, cue: number): Link
  localOf(at: number): Local
  /** The word that makes its clause a condition, and the condition that it depends on. */
  conditionOf(at: number): number | null
  conditionUnder(at: number): number | null
}

const readings = new WeakMap<Dependencies, Reading>()

export function readingOf(tree: Dependencies): Reading {
  const known = readings.get(tree)
  if (known) return known
  const formOf = each((at) => verbFormOf(tree, at))
  const conditionAt = each((at) => conditionOf(tree, at, formOf(at)))
  const moods = {
    formOf,
    conditionOf: conditionAt,
    conditionUnder: each((at) => conditionUnder(tree, at, conditionAt)),
  }
  const reading = {
    tree,
    ...moods,
    linkOf: each((at) => linkOf(tree, at, formOf)),
    saidBy: (at: number, cue: number) => saidBy(tree, at, cue, formOf),
    localOf: each((at) => localOf(tree, at, moods)),
  }
  readings.set(tree, reading)
  return reading
}

function each<Value extends object | number | null>(read: (at: number) => Value): (at: number) => Value {
  const found: Value[] = []
  return (at) => {
    const known = found[at]
    if (known !== undefined) return known
    const value = read(at)
    found[at] = value
    return value
  }
}
