import type { Dependencies } from '../../clause/dependencies.ts'
import { type Link, linkOf } from './link.ts'
import { type Local, localOf } from './local.ts'
import { type VerbForm, verbFormOf } from './verb_form.ts'

/** A tree with what has been read of its words, each once: the time of all its events is linear in its words. */
export interface Reading {
  tree: Dependencies
  formOf(at: number): VerbForm
  linkOf(at: number): Link | null
  localOf(at: number): Local
}

const readings = new WeakMap<Dependencies, Reading>()

export function readingOf(tree: Dependencies): Reading {
  const known = readings.get(tree)
  if (known) return known
  const formOf = each((at) => verbFormOf(tree, at))
  const reading = {
    tree,
    formOf,
    linkOf: each((at) => linkOf(tree, at, formOf)),
    localOf: each((at) => localOf(tree, at, formOf)),
  }
  readings.set(tree, reading)
  return reading
}

function each<Value>(read: (at: number) => Value): (at: number) => Value {
  const found: Value[] = []
  return (at) => {
    if (!(at in found)) found[at] = read(at)
    return found[at] as Value
  }
}
