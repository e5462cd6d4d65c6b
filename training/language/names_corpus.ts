import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gumNames, type NameSpan } from './gum.ts'
import { type GoldDocument, readTreebank } from './treebank.ts'

/** A tokenised sentence with its names; `document` says which sentences stand together. */
export interface NamedSentence {
  corpus: 'gum' | 'wikigold' | 'crossner'
  document: string
  tokens: string[]
  names: NameSpan[]
}

export interface NamedDocument {
  id: string
  corpus: NamedSentence['corpus']
  sentences: NamedSentence[]
}

const CROSSNER: Record<string, string> = {
  politician: 'person',
  person: 'person',
  politicalparty: 'organization',
  organisation: 'organization',
  country: 'place',
  location: 'place',
  event: 'event',
  election: 'event',
}
const WIKIGOLD: Record<string, string> = { PER: 'person', ORG: 'organization', LOC: 'place' }
const FURTHER = new Set(['event'])
/** Sentences without document bounds are taken together by so many: about an article of wikigold. */
const PSEUDO_DOCUMENT = 12

function readGum(trees: string): NamedSentence[] {
  const documents = ['gum-train', 'gum-dev'].flatMap((name) => readTreebank(join(trees, `${name}.conllu.gz`)))
  return documents.flatMap(({ id, sentences }) =>
    sentences.map((sentence) => ({
      corpus: 'gum' as const,
      document: id,
      tokens: sentence.words.map(({ form }) => form),
      names: gumNames(sentence, FURTHER),
    })),
  )
}

interface Line {
  tokens: string[]
  gold: { type: string; tok_start: number; tok_end: number }[]
}

function readLines(path: string, corpus: NamedSentence['corpus'], types: Record<string, string>): NamedSentence[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line, i) => {
    const { tokens, gold } = JSON.parse(line) as Line
    const names = gold.flatMap(({ type, tok_start, tok_end }) =>
      types[type] ? [{ type: types[type], start: tok_start, end: tok_end }] : [],
    )
    return splitHyphens({ corpus, document: `${corpus}-${Math.floor(i / PSEUDO_DOCUMENT)}`, tokens, names })
  })
}

/** GUM from the folder of treebanks; wikigold and CrossNER's politics from a folder with their JSON lines. */
function readNamedDocuments(trees: string, names: string): NamedDocument[] {
  const sentences = [
    ...readGum(trees),
    ...readLines(join(names, 'wikigold.jsonl'), 'wikigold', WIKIGOLD),
    ...readLines(join(names, 'crossner_politics_dev.jsonl'), 'crossner', CROSSNER),
  ]
  const documents = new Map<string, NamedDocument>()
  for (const sentence of sentences) {
    const document = documents.get(sentence.document) ?? {
      id: sentence.document,
      corpus: sentence.corpus,
      sentences: [],
    }
    document.sentences.push(sentence)
    documents.set(sentence.document, document)
  }
  return [...documents.values()]
}

const HYPHENATED = /^[\p{L}\d.']+-[\p{L}\d.'-]+$/u

/** Cuts words at hyphens as the treebanks do (`ex-wife` → `ex`, `-`, `wife`); names keep their characters. */
function splitHyphens(sentence: NamedSentence): NamedSentence {
  const starts: number[] = []
  const tokens: string[] = []
  for (const token of sentence.tokens) {
    starts.push(tokens.length)
    tokens.push(...(HYPHENATED.test(token) ? token.split(/(-)/).filter(Boolean) : [token]))
  }
  const at = (i: number) => starts[i] ?? tokens.length
  return {
    ...sentence,
    tokens,
    names: sentence.names.map((name) => ({ ...name, start: at(name.start), end: at(name.end) })),
  }
}

/** A copy in capitals, as headlines are set. */
export const inCapitals = (document: NamedDocument): NamedDocument => ({
  ...document,
  sentences: document.sentences.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token) => token.toUpperCase()),
  })),
})

/** What there is to learn from: names in whole documents, and a treebank without names for how words are used. */
export interface Material {
  documents: NamedDocument[]
  treebank: GoldDocument[]
}

export const readMaterial = (trees: string, names: string): Material => ({
  documents: readNamedDocuments(trees, names),
  treebank: ['ewt-train', 'ewt-dev'].flatMap((name) => readTreebank(join(trees, `${name}.conllu.gz`))),
})
