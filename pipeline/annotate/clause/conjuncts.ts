import { largest, smallest } from '../../extremes.ts'
import { childIn, childrenIn, type Dependencies, isBehindMark, isRelation, lemmaAt } from './dependencies.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X'])

/** A noun and what is joined to it by "and", "or": each by its head, without what is left out (`A and B, but not C`). */
export function conjunctsOf(tree: Dependencies, at: number, negations: ReadonlySet<string>): number[] {
  const joined = childrenIn(tree, at, 'conj', 'appos')
    .filter((other) => !isRelation(tree.tokens[other], 'appos') || isJoined(tree, other))
    .filter(
      (other) =>
        NOMINAL.has(tree.tokens[other]?.upos ?? '') &&
        !isOneName(tree, other) &&
        !childrenIn(tree, other, 'advmod', 'cc').some((word) => negations.has(lemmaAt(tree, word))) &&
        childrenIn(tree, other, 'nsubj', 'cop').length === 0 &&
        !isOfApposition(tree, at, other) &&
        !isSaidOf(tree, at, other) &&
        !isNameOf(tree, at, other),
    )
  return [at, ...joined, ...joinedToName(tree, at)]
}

/** `the group NAME and the singer NAME`: what is joined to the name right behind a noun is joined to the noun. */
function joinedToName(tree: Dependencies, at: number): number[] {
  const name = childIn(tree, at, 'appos')
  const isBeside =
    name > at &&
    tree.tokens[at]?.xpos === 'NN' &&
    tree.first[name] === at + 1 &&
    tree.tokens[at + 1]?.upos !== 'PUNCT' &&
    tree.tokens[name]?.upos === 'PROPN'
  return isBeside
    ? childrenIn(tree, name, 'conj').filter(
        (other) => tree.tokens[other]?.upos === 'PROPN' && childIn(tree, other, 'cc') >= 0,
      )
    : []
}

/** `Brown & Roe`: one name. */
export const isOneName = (tree: Dependencies, other: number): boolean =>
  tree.tokens[other]?.upos === 'PROPN' && tree.tokens[childIn(tree, other, 'cc')]?.text === '&'

/** Read as an apposition, but with an "and" before it. */
const isJoined = (tree: Dependencies, at: number): boolean => tree.tokens[tree.first[at] ?? at]?.upos === 'CCONJ'

/** `NAME, the minister and a former officer`: what is joined to an apposition without a comma is part of it. */
function isOfApposition(tree: Dependencies, at: number, other: number): boolean {
  const apposition = childIn(tree, at, 'appos')
  if (apposition < 0 || apposition > other || tree.tokens[at]?.upos !== 'PROPN' || tree.tokens[other]?.upos === 'PROPN')
    return false
  const from = tree.first[other] ?? other
  return tree.tokens[from]?.upos === 'CCONJ' && tree.tokens[from - 1]?.upos !== 'PUNCT'
}

const NOUNS = new Set(['NOUN', 'PROPN'])
/** `NAME, founder and owner`, `the city, closest to …`: a bare noun or an adjective says something of the noun before it. */
function isSaidOf(tree: Dependencies, at: number, other: number): boolean {
  const [head, token] = [tree.tokens[at], tree.tokens[other]]
  if (token?.upos === 'ADJ') return NOUNS.has(head?.upos ?? '') && childIn(tree, other, 'det') < 0
  if (token?.xpos !== 'NN' || head?.upos !== 'PROPN') return false
  return isTitle(tree, other)
    ? isBehindName(tree, at, other)
    : isBetweenCommas(tree, at, other) && isOneMore(tree, other)
}

/** `NAME, a lawyer, and …`: what somebody is. */
const isOneMore = (tree: Dependencies, at: number): boolean => lemmaAt(tree, childIn(tree, at, 'det')) === 'a'

/** The first of what is joined, without an "and", a comma before and behind its words. */
function isBetweenCommas(tree: Dependencies, at: number, other: number): boolean {
  if (childIn(tree, other, 'cc') >= 0 || childIn(tree, at, 'conj') !== other) return false
  const phrase = [other, ...childrenIn(tree, other, 'flat', 'compound', 'amod', 'det')]
  const [from, to] = [smallest(phrase, other), largest(phrase, other)]
  return tree.tokens[from - 1]?.text === ',' && tree.tokens[to + 1]?.text === ','
}

/** A countable noun without an article is what somebody is: `chief operating officer`. */
const isTitle = (tree: Dependencies, at: number): boolean =>
  tree.tokens[at]?.xpos === 'NN' && !childrenIn(tree, at, 'det', 'nmod:poss', 'nummod').some((word) => word < at)

/** Behind the comma of the name, or joined to such a title: `NAME, co-founder and chief operating officer`. */
function isBehindName(tree: Dependencies, at: number, other: number): boolean {
  const before = childrenIn(tree, at, 'conj', 'appos').findLast((one) => one < other)
  if (before === undefined) return isBehindMark(tree, other)
  return isTitle(tree, before) && childIn(tree, other, 'cc') >= 0
}

/** `its founder, NAME, and …`: a name between commas behind somebody's one of a kind, read as joined to it. */
export function isNameOf(tree: Dependencies, at: number, other: number): boolean {
  if (tree.tokens[at]?.xpos !== 'NN' || tree.tokens[other]?.upos !== 'PROPN') return false
  const isOwned = childIn(tree, at, 'nmod:poss') >= 0 || isOneMore(tree, at)
  return isOwned && isBetweenCommas(tree, at, other)
}
