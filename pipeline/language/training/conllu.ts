import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A sentence of a treebank; columns as arrays. `head` counts from 1, 0 is the root. */
export interface TreebankSentence {
  document: string
  form: string[]
  upos: string[]
  xpos: string[]
  head: number[]
  misc: string[]
}

const WORD = /^\d+$/

/** Reads CoNLL-U, gzipped; ranges and empty nodes are skipped. */
export function readConllu(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let document = ''
  let sentence = emptySentence(document)
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc id = ')) document = line.slice(14).trim()
    else if (line === '' && sentence.form.length > 0) {
      sentences.push(sentence)
      sentence = emptySentence(document)
    } else if (line !== '' && !line.startsWith('#')) addWord(sentence, line.split('\t'), document)
  }
  return sentences
}

const emptySentence = (document: string): TreebankSentence => ({
  document,
  form: [],
  upos: [],
  xpos: [],
  head: [],
  misc: [],
})

function addWord(sentence: TreebankSentence, columns: string[], document: string): void {
  const [id = '', form = '', , upos = '', xpos = '', , head = '0', , , misc = ''] = columns
  if (!WORD.test(id)) return
  sentence.document = document
  sentence.form.push(form)
  sentence.upos.push(upos)
  sentence.xpos.push(xpos)
  sentence.head.push(Number(head))
  sentence.misc.push(misc)
}
