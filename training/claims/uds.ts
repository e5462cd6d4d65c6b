import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { factsOf } from '../../pipeline/annotate/claims/en/worth/facts.ts'
import type { ArticleKind, ClaimGrammar, Knowledge, Predicate } from '../../pipeline/annotate/claims/grammar.ts'
import { claimGrammarOf } from '../../pipeline/annotate/claims/grammars.ts'
import { type Dependencies, dependenciesOf, isRelation } from '../../pipeline/annotate/clause/dependencies.ts'
import { coreferenceGrammarOf } from '../../pipeline/annotate/coreference/grammars.ts'
import type { Token } from '../../pipeline/language/reader.ts'
import { readJsonLines } from '../json_lines.ts'
import type { Example } from './fit.ts'

/** What UDS says of the predicates of a sentence; tokens count from 1. Scores above 0 lean to yes. */
interface Semantics {
  sent_id: string
  predicates: { token: number; dynamic?: number; particular?: number }[]
}

/** Predicates of EWT's training part: as far worth a row as they are dynamic and particular. */
export function readUds(folder: string): Example[] {
  const grammar = claimGrammarOf('en')
  if (grammar === null) throw new Error('no grammar of claims')
  const trees = readTrees(join(folder, 'ewt-train.conllu.gz'))
  const articles = new Map<string, Dependencies[]>()
  for (const [id, tree] of trees) articles.set(articleOf(id), [...(articles.get(articleOf(id)) ?? []), tree])
  const kinds = new Map([...articles].map(([id, own]) => [id, grammar.articleKindOf(own)]))
  return readJsonLines<Semantics>(join(folder, 'ewt-train.semantics.jsonl.gz')).flatMap(({ sent_id, predicates }) => {
    const [tree, article] = [trees.get(sent_id), kinds.get(articleOf(sent_id))]
    return tree && article ? examplesOf(grammar, tree, article, predicates) : []
  })
}

/** A sentence's number stands behind its article. */
const articleOf = (sentence: string): string => sentence.slice(0, sentence.lastIndexOf('-'))

function examplesOf(
  grammar: ClaimGrammar,
  tree: Dependencies,
  article: ArticleKind,
  judged: Semantics['predicates'],
): Example[] {
  const { isNamed, kindAt, ...rest } = knowledgeOf(tree)
  const found = grammar.predicatesIn(tree, { isNamed, kindAt, ...rest })
  return judged.flatMap(({ token, dynamic, particular }) => {
    const predicate = found.find(({ at }) => at === token - 1 || isCopulaOf(tree, at, token - 1))
    if (predicate === undefined || dynamic === undefined || particular === undefined) return []
    const circumstances = { timed: isTimed(tree, predicate), counted: false, quoted: false, ...UNKNOWN }
    const worth = ((dynamic > 0 ? 1 : 0) + (particular > 0 ? 1 : 0)) / 2
    return [{ facts: factsOf({ tree, predicate, kindAt, isNamed, article, ...circumstances }), worth, weight: 1 }]
  })
}

/** What the treebank does not say. */
const UNKNOWN = { status: null, certainty: null, event_class: null, before: 20 }

const isCopulaOf = ({ tokens }: Dependencies, at: number, head: number): boolean =>
  isRelation(tokens[at], 'cop') && tokens[at]?.head === head

const isTimed = ({ tokens, children }: Dependencies, { at }: Predicate): boolean =>
  children[at]?.some((child) => tokens[child]?.deprel === 'obl:unmarked') === true

const NOBODY = new Set(['it', 'there', 'this', 'that', 'which', 'what'])
/** The treebank names nobody: a proper noun is taken for a person, pronouns by their word. */
function knowledgeOf({ tokens }: Dependencies): Knowledge {
  const nouns = coreferenceGrammarOf('en')
  return {
    isSame: () => false,
    isCue: () => false,
    isQuoted: () => false,
    isOfCountry: (at) => tokens[at]?.upos === 'ADJ' && nouns?.isDemonym(tokens[at].text) === true,
    argumentsOf: () => null,
    isNamed: (at) => tokens[at]?.upos === 'PROPN',
    kindAt(at) {
      const token = tokens[at] as Token
      if (token.upos === 'PROPN') return 'person'
      if (token.upos === 'PRON') return NOBODY.has(token.text.toLowerCase()) ? 'nobody' : 'person'
      return nouns?.personNoun(token.lemma.toLowerCase()) ? 'person' : 'thing'
    },
  }
}

/** Trees by sentence, as the treebank has them. */
function readTrees(path: string): Map<string, Dependencies> {
  const trees = new Map<string, Dependencies>()
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split(/\n\n+/)) {
    const id = /# sent_id = (\S+)/.exec(block)?.[1]
    const rows = block.split('\n').filter((line) => /^\d+\t/.test(line))
    const tree = dependenciesOf(rows.map(toToken))
    if (id !== undefined && tree) trees.set(id, tree)
  }
  return trees
}

/** Offsets only keep the words in order. */
function toToken(line: string, at: number): Token {
  const [, text = '', lemma = '', upos = '', xpos = '', , head, deprel = ''] = line.split('\t')
  return { start: 2 * at, end: 2 * at + 1, text, lemma, upos, xpos, head: Number(head) - 1, deprel }
}
