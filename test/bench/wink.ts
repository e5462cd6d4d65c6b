import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemSentence, type ItemToken } from 'wink-nlp'
import type { Sentence, Token } from '../../pipeline/language/reader.ts'

/** wink-nlp as a reader: it gives sentences, tokens, UPOS and lemmas; offsets are found by walking along the text. */
export function createWinkReader(): (text: string) => Sentence[] {
  const nlp = winkNLP(model)
  const { its } = nlp
  return (text) => {
    let at = 0
    const sentences: Sentence[] = []
    nlp
      .readDoc(text)
      .sentences()
      .each((sentence: ItemSentence) => {
        const tokens: Token[] = []
        sentence.tokens().each((token: ItemToken) => {
          const form = token.out()
          const start = text.indexOf(form, at)
          if (start < 0 || form.trim() === '') return
          at = start + form.length
          const tagged = { lemma: String(token.out(its.lemma as never)), upos: String(token.out(its.pos)), xpos: '' }
          tokens.push({ start, end: at, text: form, ...tagged, head: null, deprel: null })
        })
        const [first, last] = [tokens[0], tokens.at(-1)]
        if (first && last) sentences.push({ start: first.start, end: last.end, tokens, names: [] })
      })
    return sentences
  }
}
