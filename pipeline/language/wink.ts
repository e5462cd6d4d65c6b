import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readLexicon } from '../lexicon.ts'
import type { Span } from '../span.ts'
import { findNames } from './capitals.ts'
import type { Reader, Sentence, Token } from './reader.ts'
import { type Abbreviations, splitSentences } from './sentences.ts'

const LANGUAGE = 'en'
const nlp = winkNLP(model, ['pos'])
const { its } = nlp

/** wink's tokeniser is quadratic in runs without a space: longer ones are no words and become one token. In UTF-16 units. */
const LONGEST_RUN = 200
const RUNS = /\S+/g

function readAbbreviations(): Abbreviations {
  const marks = readLexicon(LANGUAGE, 'sentence_marks')
  const words = (kind: string) => new Set(marks.filter((row) => row.kind === kind).map((row) => row.word ?? ''))
  return { before: words('before'), number: words('number'), anywhere: words('anywhere'), openers: words('opener') }
}

/** English by wink-nlp's tagger: words, universal tags and lemmas, no tree. Stands in until a trained reader is there. */
export function winkReader(): Reader {
  const abbreviations = readAbbreviations()
  const analyse = (text: string) => splitSentences(text, abbreviations).map((span) => readSentence(text, span))
  return { language: LANGUAGE, analyse }
}

function readSentence(text: string, span: Span): Sentence {
  const tokens = pieces(text, span).flatMap((piece) =>
    piece.end - piece.start > LONGEST_RUN && !/\s/.test(text.slice(piece.start, piece.end))
      ? [toToken(text, piece, 'X', text.slice(piece.start, piece.end))]
      : tagged(text, piece),
  )
  return { ...span, tokens, names: findNames(tokens) }
}

/** The sentence, cut around its overlong runs. */
function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  for (const run of text.slice(start, end).matchAll(RUNS)) {
    if (run[0].length <= LONGEST_RUN) continue
    const at = start + run.index
    found.push({ start: from, end: at }, { start: at, end: at + run[0].length })
    from = at + run[0].length
  }
  return [...found, { start: from, end }].filter((piece) => piece.end > piece.start)
}

/** wink gives words without offsets: each is looked for from the end of the one before it. */
function tagged(text: string, piece: Span): Token[] {
  const words = nlp.readDoc(text.slice(piece.start, piece.end)).tokens()
  const values = words.out(its.value)
  const tags = words.out(its.pos) as string[]
  const lemmas = words.out(its.lemma as typeof its.value) as string[]
  const tokens: Token[] = []
  let from = piece.start
  for (const [i, value] of values.entries()) {
    const start = value.trim() === '' ? -1 : text.indexOf(value, from)
    if (start < 0 || start + value.length > piece.end) continue
    from = start + value.length
    tokens.push(toToken(text, { start, end: from }, tags[i] ?? 'X', lemmas[i] ?? value))
  }
  return tokens
}

const toToken = (text: string, { start, end }: Span, upos: string, lemma: string): Token => {
  const word = text.slice(start, end)
  return {
    start,
    end,
    text: word,
    lemma: lemma.toLowerCase(),
    upos,
    xpos: toPenn(upos, word),
    head: null,
    deprel: null,
  }
}

const PENN: Record<string, string> = {
  ADJ: 'JJ',
  ADP: 'IN',
  ADV: 'RB',
  AUX: 'MD',
  CCONJ: 'CC',
  DET: 'DT',
  INTJ: 'UH',
  NOUN: 'NN',
  NUM: 'CD',
  PART: 'RP',
  PRON: 'PRP',
  PROPN: 'NNP',
  SCONJ: 'IN',
  VERB: 'VB',
}

/** The nearest Penn tag that a universal tag allows; an ending tells nouns in the plural and forms of verbs. */
function toPenn(upos: string, word: string): string {
  if (upos === 'NOUN') return /s$/.test(word) ? 'NNS' : 'NN'
  if (upos === 'VERB') return /ing$/.test(word) ? 'VBG' : /ed$/.test(word) ? 'VBD' : 'VB'
  return PENN[upos] ?? upos
}
