import type { Token } from '../../../language/reader.ts'
import {
  childIn,
  childrenIn,
  type Dependencies,
  dependenciesOf,
  headOf,
  isRelation,
} from '../../clause/dependencies.ts'
import { isWord } from '../../clause/item.ts'
import type { Attribution } from '../attribution.ts'
import type { Unit } from '../unit.ts'
import type { QuoteWords } from '../words.ts'
import { isSpeechVerb, lemmaOf, takesHearer } from './cue.ts'

/** The verb of an attribution in the tree of its sentence. */
interface Place {
  tree: Dependencies
  at: number
}

/**
 * Has nobody said it, whatever its verb is: it is asked about, may or can be said, is yet to be said, is what something serves for, or is what
 * the writer says in his own voice? Words in quotation marks were said.
 */
export function isUnsaid(unit: Unit, found: Attribution): boolean {
  const place = found.type === 'indirect' ? placeOf(unit, found) : null
  if (place === null) return false
  const { quoting } = unit
  return (
    isWriters(unit, found) ||
    isAskedAbout(place) ||
    isOpen(place, quoting) ||
    isAble(place, found, quoting) ||
    isToReader(place, quoting) ||
    isAim(place, quoting) ||
    isState(place) ||
    isSummoned(place, found, quoting) ||
    isMissing(place, quoting)
  )
}

/**
 * `called Ann Smith`, `called an election for May`: who is rung up, and what is brought about, where no word beside it says what it is called; but
 * `called for a vote`, `called them crooks`.
 */
function isSummoned({ tree, at }: Place, { weighed }: Attribution, { summons, summoned }: QuoteWords): boolean {
  const { tokens } = tree
  const [object = -1, ...more] = childrenIn(tree, at, 'obj', 'iobj', 'xcomp', 'ccomp', 'obl:unmarked')
  if (!summons.has(tokens[at]?.lemma.toLowerCase() ?? '') || !isRelation(tokens[object], 'obj') || more.length > 0)
    return false
  const isBare = weighed?.relations.every((relation) => relation === 'obj') === true
  const isNamed = isBare && tokens[object]?.upos === 'PROPN'
  return isNamed || summoned.has(tokens[object]?.lemma.toLowerCase() ?? '')
}

function placeOf({ sentences }: Unit, { cue }: Attribution): Place | null {
  const tokens = sentences.find(({ start, end }) => cue !== null && start <= cue.start && cue.start < end)?.tokens
  const tree = tokens ? dependenciesOf(tokens) : null
  const at = tree?.tokens.findIndex(({ start }) => start === cue?.start) ?? -1
  return tree && at >= 0 ? { tree, at } : null
}

/** `We wanted to see …`, `As we noted in the first part, …` */
const isWriters = ({ items, quoting }: Unit, { source }: Attribution): boolean => {
  const first = source !== null && source.from === source.to ? items[source.from] : undefined
  return isWord(first, quoting.narrator) && !isWord(first, quoting.author)
}

/** `Do they mention the ferry or suggest a bridge?`: an auxiliary stands right before the subject. */
function isAskedAbout({ tree, at }: Place): boolean {
  const { tokens, first } = tree
  if (tokens.at(-1)?.text !== '?') return false
  const verb = isRelation(tokens[at], 'conj') ? headOf(tree, at) : at
  const before = tokens[(first[childIn(tree, verb, 'nsubj')] ?? 0) - 1]
  return before?.upos === 'AUX' || before?.lemma.toLowerCase() === 'do'
}

const auxiliaries = ({ tree, at }: Place): string[] =>
  childrenIn(tree, at, 'aux').map((child) => tree.tokens[child]?.lemma.toLowerCase() ?? '')

/** `You may find that …`, `Owners should check that …`, `The mayor has yet to say whether …` */
function isOpen(place: Place, { possible, due, pending }: QuoteWords): boolean {
  const { tokens } = place.tree
  const own = auxiliaries(place)
  if (own.some((word) => possible.has(word))) return true
  if (own.some((word) => due.has(word)) && !isSpeechVerb(tokens[place.at]?.text.toLowerCase() ?? '')) return true
  return tokens[place.at - 1]?.xpos === 'TO' && pending.has(tokens[place.at - 2]?.text.toLowerCase() ?? '')
}

const NOMINAL = /^(?:obj|obl|nmod|conj|xcomp)/
/** `The model can predict crop yields`, `Visitors can expect to queue`: what somebody is able to do has no clause for its content. */
const isAble = (place: Place, { weighed }: Attribution, { able }: QuoteWords): boolean =>
  weighed?.relations.every((relation) => NOMINAL.test(relation)) === true &&
  auxiliaries(place).some((word) => able.has(word))

/** `They will ask you for …`, `encourages you to …`: whom a guide speaks to hears it. */
const isToReader = ({ tree, at }: Place, { reader }: QuoteWords): boolean =>
  childrenIn(tree, at, 'obj', 'iobj').some((child) => reader.has(tree.tokens[child]?.text.toLowerCase() ?? ''))

/** `sued to challenge the rule`, `lets them check whether …`, `a light to show that it is on`: what something serves for; but `took the floor to say …`. */
function isAim({ tree, at }: Place, { enables }: QuoteWords): boolean {
  const { tokens } = tree
  const token = tokens[at] as Token
  const head = headOf(tree, at)
  if (token.xpos !== 'VB' || head < 0) return false
  if (isRelation(token, 'xcomp') || isRelation(token, 'ccomp'))
    return enables.has(tokens[head]?.lemma.toLowerCase() ?? '')
  const opens = childrenIn(tree, at, 'mark').some((mark) => tokens[mark]?.xpos === 'TO')
  const isPurpose = opens && (isRelation(token, 'advcl') || isRelation(token, 'acl'))
  return (
    isPurpose && ((asksWhether(tree, at) && !takesHearer(lemmaOf(token))) || !isSpeechVerb(token.text.toLowerCase()))
  )
}

/** `to determine if it is safe`: what is not known yet. */
const asksWhether = (tree: Dependencies, at: number): boolean =>
  childrenIn(tree, at, 'ccomp', 'advcl').some((clause) =>
    childrenIn(tree, clause, 'mark').some((mark) => WHETHER.has(tree.tokens[mark]?.text.toLowerCase() ?? '')),
  )
const WHETHER: ReadonlySet<string> = new Set(['if', 'whether'])

/** `There is not a single case of her mentioning …`: a form in -ing below what there is not. */
function isMissing({ tree, at }: Place, { denies }: QuoteWords): boolean {
  const { tokens } = tree
  if (tokens[at]?.xpos !== 'VBG') return false
  for (let above = headOf(tree, at), depth = 0; above >= 0 && depth < DEEP; above = headOf(tree, above), depth++) {
    if (childIn(tree, above, 'expl') >= 0)
      return tokens.slice(tree.first[above], at).some(({ text }) => denies.has(text.toLowerCase()))
  }
  return false
}
/** Words between what there is not and who does it. */
const DEEP = 4

/** `opened a school called …`: a participle without an auxiliary, a subject or an agent; but the verb of a sentence that has no other is none. */
function isState({ tree, at }: Place): boolean {
  const token = tree.tokens[at]
  if (token?.xpos !== 'VBN' || isRelation(token, 'conj') || tree.tokens[at - 1]?.text === ',') return false
  const isOwn = isRelation(token, 'acl') && headOf(tree, headOf(tree, at)) < 0
  return !isOwn && childrenIn(tree, at, 'aux', 'cop', 'nsubj', 'obl:agent').length === 0
}
