import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConllu } from './conllu.ts'
import { gumNames, type NameSpan } from './gum.ts'

/** A tokenised sentence with its names; `document` says which sentences stand together. */
export interface NamedSentence {
  corpus: string
  document: string
  tokens: string[]
  names: NameSpan[]
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
/** Sentences of a text without document bounds are taken together by so many: about an article of wikigold. */
const PSEUDO_DOCUMENT = 12

export function readGum(trees: string): NamedSentence[] {
  return ['gum-train', 'gum-dev'].flatMap((name) =>
    readConllu(join(trees, `${name}.conllu.gz`)).map((sentence) => ({
      corpus: 'gum',
      document: sentence.document,
      tokens: sentence.form,
      names: gumNames(sentence, FURTHER),
    })),
  )
}

interface Line {
  tokens: string[]
  gold: { type: string; tok_start: number; tok_end: number }[]
}

function readLines(path: string, corpus: string, types: Record<string, string>): NamedSentence[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line, i) => {
    const { tokens, gold } = JSON.parse(line) as Line
    const names = gold.flatMap(({ type, tok_start, tok_end }) =>
      types[type] ? [{ type: types[type], start: tok_start, end: tok_end }] : [],
    )
    return splitHyphens({ corpus, document: `${corpus}-${Math.floor(i / PSEUDO_DOCUMENT)}`, tokens, names })
  })
}

export function readNameCorpora(trees: string, names: string): NamedSentence[] {
  const wikigold = join(names, 'wikigold.jsonl')
  const crossner = join(names, 'crossner_politics_dev.jsonl')
  return [
    ...readGum(trees),
    ...(existsSync(wikigold) ? readLines(wikigold, 'wikigold', WIKIGOLD) : []),
    ...(existsSync(crossner) ? readLines(crossner, 'crossner', CROSSNER) : []),
  ]
}

const HYPHENATED = /^([\p{L}\d.']+)(-[\p{L}\d.'-]+)$/u

/** Cuts words at hyphens as the treebanks do (`Paris-based` → `Paris`, `-`, `based`); names keep their characters. */
export function splitHyphens(sentence: NamedSentence): NamedSentence {
  const starts: number[] = []
  const tokens: string[] = []
  for (const token of sentence.tokens) {
    starts.push(tokens.length)
    if (HYPHENATED.test(token)) tokens.push(...token.split(/(-)/).filter(Boolean))
    else tokens.push(token)
  }
  starts.push(tokens.length)
  const at = (i: number) => starts[i] ?? tokens.length
  return { ...sentence, tokens, names: sentence.names.map((name) => ({ ...name, start: at(name.start), end: at(name.end) })) }
}
