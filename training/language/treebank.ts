import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A word of a treebank; `head` counts from 0 in its sentence, -1 for the root. Offsets are into the document's text. */
export interface GoldWord {
  start: number
  end: number
  form: string
  lemma: string
  upos: string
  xpos: string
  head: number
  deprel: string
  misc: string
  /** Number of the multi-word token it belongs to, or -1. */
  range: number
}

export interface GoldSentence {
  /** `# sent_id`. */
  id: string
  words: GoldWord[]
}

/** `text` is what the annotators saw, paragraphs parted by a blank line. `ranges` are the spans of multi-word tokens. */
export interface GoldDocument {
  id: string
  text: string
  sentences: GoldSentence[]
  ranges: { start: number; end: number }[]
}

interface Draft extends GoldDocument {
  pieces: string
}

/** Reads one CoNLL-U file, gzipped or not; the text is rebuilt from forms, `SpaceAfter=No` and `# newpar`. */
export function readTreebank(path: string): GoldDocument[] {
  const bytes = readFileSync(path)
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const documents: Draft[] = []
  for (const block of content.split(/\n\n+/)) {
    if (block.trim()) addSentence(documents, block.split('\n'))
  }
  for (const document of documents) document.text = document.pieces.trimEnd()
  return documents
}

function addSentence(documents: Draft[], lines: string[]): void {
  const comments = lines.filter((line) => line.startsWith('#'))
  const newDocument = comments.find((line) => line.startsWith('# newdoc'))
  if (newDocument || documents.length === 0) {
    documents.push({ id: newDocument?.split('=')[1]?.trim() ?? '', text: '', pieces: '', sentences: [], ranges: [] })
  }
  const document = documents.at(-1) as Draft
  if (document.pieces && comments.some((line) => line.startsWith('# newpar'))) {
    document.pieces = `${document.pieces.trimEnd()}\n\n`
  }
  const id =
    comments
      .find((line) => line.startsWith('# sent_id'))
      ?.split('=')[1]
      ?.trim() ?? ''
  document.sentences.push({ id, words: addWords(document, lines) })
}

function addWords(document: Draft, lines: string[]): GoldWord[] {
  const rows = lines.filter((line) => /^\d+(-\d+)?\t/.test(line)).map((line) => line.split('\t'))
  const words: GoldWord[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as string[]
    const length = rangeLength(row[0] as string)
    words.push(...placeToken(document, row, length > 0 ? rows.slice(i + 1, i + 1 + length) : [row]))
    i += length
  }
  return words
}

/** Words in a multi-word token with the id `3-4`; 0 for a plain word. */
function rangeLength(id: string): number {
  const [first, last] = id.split('-').map(Number)
  return last === undefined ? 0 : last - (first as number) + 1
}

function placeToken(document: Draft, surface: string[], parts: string[][]): GoldWord[] {
  const start = document.pieces.length
  const form = surface[1] as string
  document.pieces += form + (/SpaceAfter=No/.test(surface[9] ?? '') ? '' : ' ')
  const end = start + form.length
  if (parts.length > 1) document.ranges.push({ start, end })
  const range = parts.length > 1 ? document.ranges.length - 1 : -1
  let at = start
  return parts.map((part, k) => {
    const room = end - (parts.length - 1 - k)
    const stop = k === parts.length - 1 ? end : Math.max(at + 1, Math.min(room, at + (part[1] as string).length))
    const word = toWord(part, at, stop, range)
    at = stop
    return word
  })
}

function toWord(row: string[], start: number, end: number, range: number): GoldWord {
  const [, form = '', lemma = '', upos = '', xpos = '', , head = '0', deprel = '', , misc = ''] = row
  return { start, end, form, lemma, upos, xpos, head: Number(head) - 1, deprel, misc, range }
}
