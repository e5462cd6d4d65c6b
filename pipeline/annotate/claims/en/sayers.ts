import type { Token } from '../../../language/reader.ts'
import {
  childIn,
  childrenIn,
  type Dependencies,
  headOf,
  isBehindMark,
  isRelation,
  lemmaAt,
  openerOf,
} from '../../clause/dependencies.ts'
import { joinedVerb } from '../../clause/joined_verb.ts'
import { isSpeechVerb } from '../../quotes/en/cue.ts'
import { isMeasuring, kindOf } from '../../quotes/en/embedded/kind.ts'
import { quoteWordsOf } from '../../quotes/words.ts'
import type { Kind, Sayer } from '../grammar.ts'
import type { Reading } from './reading.ts'
import { isBesideWord } from './told.ts'
import { verbClasses } from './verb_classes.ts'

/** How many heads are climbed from a claim. */
const CLIMB = 12
const INSIDE = ['xcomp', 'ccomp', 'advcl', 'acl', 'obl', 'obj', 'nmod', 'conj', 'nsubj', 'parataxis', 'appos']

/** On whose word a claim is by the grammar around it, quotes aside: `according to …`, `as … told`, `accused of …`, `is alleged to …`. */
export function sayersOf(reading: Reading, at: number): Sayer[] {
  const { tree } = reading
  const found = leftOpen(reading, at)
  let word = at
  for (let i = 0; i < CLIMB && word >= 0; i++) {
    const token = tree.tokens[word]
    const head = isRelation(token, 'conj') ? joinedVerb(tree, word) : headOf(tree, word)
    for (const sayer of beside(reading, word)) found.push(sayer)
    if (isBesideWord(tree, word)) break
    for (const sayer of head < 0 ? [] : above(reading, head, word)) found.push(sayer)
    if (!INSIDE.some((relation) => isRelation(token, relation))) break
    word = head
  }
  return found
}

/** Nobody in particular, by an adverb or adjective: `reportedly`, `the alleged …`. */
const leftOpen = ({ tree }: Reading, at: number): Sayer[] =>
  childrenIn(tree, at, 'advmod')
    .filter((child) => verbClasses().hearsay.has(lemmaAt(tree, child)))
    .map((cue) => ({ cue, at: -1, scope: at }))
    .concat(
      childrenIn(tree, at, 'amod')
        .filter((child) => verbClasses().rumour.has(lemmaAt(tree, child)))
        .map((cue) => ({ cue, at: -1, scope: at })),
    )

/** Who stands beside the clause of a word. */
function beside(reading: Reading, word: number): Sayer[] {
  const { tree, subjects, passive } = reading
  return (tree.children[word] ?? []).flatMap((child): Sayer[] => {
    const token = tree.tokens[child]
    if (isRelation(token, 'obl') && isByWordOf(tree, child))
      return [{ cue: childIn(tree, child, 'case'), at: child, scope: word }]
    const source = subjects[child] ?? -1
    if (source < 0 || source === subjects[word] || passive[child] || !isSpeechVerb(token?.text.toLowerCase() ?? ''))
      return []
    return isAsSaid(tree, child) || isBehind(tree, child, word) ? [{ cue: child, at: source, scope: word }] : []
  })
}

/** `according to …`, but not `were weighed according to …`; `per …` as a phrase of its own. */
function isByWordOf(tree: Dependencies, at: number): boolean {
  const opener = openerOf(tree, at)
  if (opener === 'per') return (tree.first[at] ?? at) === 0 || isBehindMark(tree, at)
  return opener.startsWith('according') && !isMeasure(tree, at)
}

/** `said so after posting a loss`: when he says it. */
const isCircumstance = (tree: Dependencies, at: number): boolean =>
  quoteWordsOf('en').circumstance.has(openerOf(tree, at))

/** What something is done by, right behind its participle: nobody's word. */
const isMeasure = (tree: Dependencies, at: number): boolean =>
  tree.tokens[(tree.first[at] ?? at) - 1]?.xpos === 'VBN' && isMeasuring(tree.tokens[at] as Token)

const hasNoComplement = (tree: Dependencies, at: number): boolean =>
  childIn(tree, at, 'ccomp', 'xcomp', 'obj', 'csubj') < 0

/** `as the army said`, but not `as the army began to …`. */
const isAsSaid = (tree: Dependencies, at: number): boolean =>
  isRelation(tree.tokens[at], 'advcl') && openerOf(tree, at) === 'as' && hasNoComplement(tree, at)

/** `…, the poll found`. */
const isBehind = (tree: Dependencies, at: number, word: number): boolean =>
  isRelation(tree.tokens[at], 'parataxis') &&
  at > word &&
  tree.tokens[(tree.first[at] ?? at) - 1]?.text === ',' &&
  hasNoComplement(tree, at)

const CITING = new Set(['cite', 'quote'])
/** Whom a source cites: `reported, citing …`, `according to NAME, which cited …`; null where it cites nobody. */
export function citedBy(tree: Dependencies, cue: number): Sayer | null {
  const source = isRelation(tree.tokens[cue], 'case') ? headOf(tree, cue) : childIn(tree, cue, 'nsubj')
  const beside = [cue, source].flatMap((at) => childrenIn(tree, at, 'advcl', 'parataxis', 'acl'))
  const citing = beside.find((child) => CITING.has(lemmaAt(tree, child)))
  const whom = citing === undefined ? -1 : (childrenIn(tree, citing, 'obj').at(-1) ?? -1)
  if (citing === undefined || whom < 0) return null
  // `citing A and allied sources`: the people are whom it cites.
  const people = childrenIn(tree, whom, 'conj').find((child) => tree.tokens[child]?.xpos === 'NNS')
  return { cue: citing, at: tree.tokens[whom]?.upos === 'PROPN' ? (people ?? whom) : whom, scope: citing }
}

/** `the poll shows that …` */
const isMessage = (token: Token | undefined): boolean => token !== undefined && kindOf(token) === 'message'

const SAYERS = new Set<Kind>(['person', 'body', 'place'])
/** Does somebody say or think what the clause of a verb gives? */
const isTelling = ({ tree, subjects, passive, knowledge }: Reading, at: number): boolean =>
  (subjects[at] ?? -1) >= 0 &&
  (SAYERS.has(knowledge.kindAt(subjects[at] ?? -1)) ||
    tree.tokens[subjects[at] ?? -1]?.upos === 'PROPN' ||
    isMessage(tree.tokens[subjects[at] ?? -1])) &&
  !verbClasses().resolve.has(lemmaAt(tree, at)) &&
  (verbClasses().minded.has(lemmaAt(tree, at)) ||
    (!passive[at] &&
      (verbClasses().sayer.has(lemmaAt(tree, at)) || isSpeechVerb(tree.tokens[at]?.text.toLowerCase() ?? ''))))

/** Who says what hangs on the word above. */
function above(reading: Reading, head: number, word: number): Sayer[] {
  const { tree, subjects, passive } = reading
  const { sayer, rumour } = verbClasses()
  const lemma = lemmaAt(tree, head)
  const token = tree.tokens[word]
  if (tree.tokens[(tree.first[word] ?? word) - 1]?.text === ';') return []
  const isThat = isRelation(token, 'parataxis') && word > head && openerOf(tree, word) === 'that'
  if (isThat || isRelation(token, 'ccomp'))
    return isTelling(reading, head) ? [{ cue: head, at: subjects[head] ?? -1, scope: word }] : []
  const isComplement = ['xcomp', 'advcl', 'acl'].some((relation) => isRelation(token, relation))
  if (!isComplement) return []
  const isState = passive[head] === true || tree.tokens[head]?.upos === 'ADJ'
  const isInfinitive = isRelation(token, 'xcomp') || openerOf(tree, word) === 'to'
  if (isState && isInfinitive && rumour.has(lemma))
    return [{ cue: head, at: childIn(tree, head, 'obl:agent'), scope: word }]
  const governor = isRelation(token, 'acl') ? headOf(tree, head) : head
  const isGerund = token?.xpos === 'VBG'
  if (!isGerund || !sayer.has(lemmaAt(tree, governor)) || isBehindMark(tree, word) || isCircumstance(tree, word))
    return []
  const accuser = passive[governor] ? childIn(tree, governor, 'obl:agent') : (subjects[governor] ?? -1)
  return passive[governor] || accuser >= 0 ? [{ cue: governor, at: accuser, scope: word }] : []
}
