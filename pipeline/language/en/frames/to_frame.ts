import type { Frame, FrameArgument, WordArgument } from '../../frames.ts'
import { extentOf } from './extent.ts'
import type { FrameTree } from './frame_tree.ts'
import type { Labelled } from './label_arguments.ts'
import { numberOf } from './labels.ts'
import type { Roleset } from './rolesets.ts'

/** What was found of a predicate, in words. */
export function toFrame(
  tree: FrameTree,
  at: number,
  roleset: Roleset | null,
  found: Labelled[],
  labels: readonly string[],
): Frame {
  const heads = new Set(found.map((argument) => argument.at))
  const toArgument = (argument: Labelled): FrameArgument => {
    const { at: head, margin } = argument
    return { ...inWords(argument, roleset, labels), ...extentOf(tree, head, at, heads), margin }
  }
  return { at, lemma: tree.tokens[at]!.lemma, roleset: roleset?.id ?? null, arguments: found.map(toArgument) }
}

/** What a single argument is, where its extent matters to nobody. */
export function inWords(argument: Labelled, roleset: Roleset | null, labels: readonly string[]): WordArgument {
  const label = labels[argument.label]!
  const number = numberOf(label)
  const role = number < 0 ? '' : (roleset?.roles[number] ?? '')
  return { label, role: role || null, at: argument.at }
}
