import { type Dependencies, isRelation } from './dependencies.ts'

const RELATIVE = new Set(['WP$', 'WDT'])
const CLAUSES = ['ccomp', 'advcl', 'parataxis', 'acl']

/** A clause between commas that tells more of a noun: `the town, whose people fled`, also where the tree hangs it on a verb. */
export function isAside(tree: Dependencies, at: number): boolean {
  const { tokens, first } = tree
  const from = first[at] ?? at
  const opensWithComma = tokens[from]?.text === ','
  if (!opensWithComma && tokens[from - 1]?.text !== ',') return false
  if (isRelation(tokens[at], 'acl:relcl')) return true
  const word = tokens[opensWithComma ? from + 1 : from]
  return RELATIVE.has(word?.xpos ?? '') && CLAUSES.some((one) => isRelation(tokens[at], one))
}
