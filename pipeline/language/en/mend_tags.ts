import { foldForm, type Lemmatise } from './lemmatiser.ts'

export type MendTags = (text: string, spans: readonly number[], given: Uint8Array) => void

/**
 * "Officers shot and killed a man": a noun to the tagger, which is the past of a verb where that has a form of its own, somebody stands before
 * it and another past is joined to it. `given` holds tags as their numbers in `tags`, and is changed.
 */
export function createTagMend(tags: readonly string[], lemmatise: Lemmatise): MendTags {
  const [noun, past, and] = ['NOUN|NN', 'VERB|VBD', 'CCONJ|CC'].map((tag) => tags.indexOf(tag))
  const somebody = new Set(['NOUN|NNS', 'PROPN|NNP', 'PROPN|NNPS', 'PRON|PRP'].map((tag) => tags.indexOf(tag)))
  return (text, spans, given) => {
    for (let i = 1; i < spans.length / 2 - 2; i++) {
      if (given[i] !== noun || given[i + 1] !== and || given[i + 2] !== past || !somebody.has(given[i - 1]!)) continue
      const form = text.slice(spans[2 * i], spans[2 * i + 1])
      if (lemmatise(form, 'VBD') !== foldForm(form)) given[i] = past!
    }
  }
}
