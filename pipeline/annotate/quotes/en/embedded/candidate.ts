import { childIn, type Dependencies, isBehindMark, isOfKind, isRelation } from '../../../clause/dependencies.ts'
import { listedName } from './takes.ts'

/** A word that may carry an attribution, and a word beside it in the tree that may head what is attributed, as indexes of tokens. */
export interface Candidate {
  cue: number
  content: number
  /** How the content hangs on the cue; begins with `^` where the cue hangs on its content (`…, officials said`). */
  relation: string
}

const BELOW = ['ccomp', 'xcomp', 'obj', 'obl', 'advcl', 'nsubj', 'csubj', 'acl', 'nmod', 'parataxis', 'advmod', 'conj']
const ABOVE = ['parataxis', 'advcl', 'acl', 'nsubj:outer']
const CUES = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ', 'AUX'])

/** `say/V`: a lemma and the first letter of its tag. */
export const cueName = ({ tokens }: Pick<Dependencies, 'tokens'>, at: number): string =>
  listedName(tokens[at]?.lemma ?? '', tokens[at]?.upos.charAt(0) ?? '')

/** The candidates of a word of a sentence: at most one for each word that hangs on it, and one more for the word that it hangs on. */
export function candidatesAt(tree: Dependencies, cue: number): Candidate[] {
  const { tokens, children } = tree
  const token = tokens[cue]
  if (!token || !CUES.has(token.upos)) return []
  const below = (children[cue] ?? []).flatMap((content) => {
    const relation = relationBelow(tree, cue, content)
    return BELOW.some((one) => isOfKind(relation, one)) ? [{ cue, content, relation }] : []
  })
  const head = token.head ?? -1
  const hangs = head >= 0 && (ABOVE.some((relation) => isRelation(token, relation)) || isAddedOn(tree, cue))
  return hangs ? [...below, { cue, content: head, relation: `^${token.deprel}` }] : below
}

/**
 * The relation of a word to the cue. What treebanks, and so trees, waver on is read one way: an indirect object without a direct one beside
 * it is one (`asked the court to …`), and an infinitive behind the cue or its object its complement.
 */
function relationBelow(tree: Dependencies, cue: number, content: number): string {
  const relation = tree.tokens[content]?.deprel ?? ''
  if (relation === 'iobj') return childIn(tree, cue, 'obj') < 0 ? 'obj' : relation
  return relation === 'advcl' && isInfinitiveBehind(tree, cue, content) ? 'xcomp' : relation
}

/** `plans to paint`, `expects sales to fall`: nothing stands between but an object. */
function isInfinitiveBehind({ tokens, children, first, last }: Dependencies, cue: number, content: number): boolean {
  const from = first[content] ?? 0
  if (tokens[from]?.xpos !== 'TO') return false
  const fills = (child: number): boolean => first[child] === cue + 1 && last[child] === from - 1
  return (
    from === cue + 1 || (children[cue] ?? []).some((child) => OBJECTS.has(tokens[child]?.deprel ?? '') && fills(child))
  )
}

const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj'])

/** `Ten were hurt, a spokesman said`: read as joined to what is said, without a conjunction. */
function isAddedOn(tree: Dependencies, cue: number): boolean {
  const { tokens, children } = tree
  const own = (children[cue] ?? []).map((child) => tokens[child]?.deprel)
  return tokens[cue]?.deprel === 'conj' && own.includes('nsubj') && !own.includes('cc') && isBehindMark(tree, cue)
}
