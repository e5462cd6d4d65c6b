import { describe, expect, it } from 'vitest'
import { dependenciesOf } from '../../../pipeline/annotate/clause/dependencies.ts'
import { phraseOf } from '../../../pipeline/annotate/clause/noun_phrase.ts'
import { passivesIn } from '../../../pipeline/annotate/clause/voice.ts'
import type { Token } from '../../../pipeline/language/reader.ts'

/** A tree of words written as `form tag relation head`, heads counted from 0. */
function treeOf(...rows: string[]) {
  let start = 0
  const tokens = rows.map((row): Token => {
    const [text = '', tag = '', deprel = '', head = '-1'] = row.split(' ')
    const token = {
      start,
      end: start + text.length,
      text,
      lemma: text,
      upos: tag,
      xpos: tag,
      head: Number(head),
      deprel,
    }
    start = token.end + 1
    return token
  })
  const tree = dependenciesOf(tokens)
  if (!tree) throw new Error('no tree')
  return tree
}

describe('phrases', () => {
  const tree = treeOf(
    'the DET det 2',
    'old ADJ amod 2',
    'mayor NOUN nsubj 8',
    'of ADP case 4',
    'town NOUN nmod 2',
    'who PRON nsubj 6',
    'fell VERB acl:relcl 2',
    'has AUX aux 8',
    'left VERB root -1',
  )

  it('hold what stands before the noun and what it is of, but no clause', () => {
    expect(phraseOf(tree, 2)).toEqual({ from: 0, to: 5 })
  })

  it('of a word alone are the word', () => {
    expect(phraseOf(tree, 4)).toEqual({ from: 4, to: 5 })
  })
})

describe('the passive', () => {
  it('is told by its auxiliary, and passes to what is joined to it', () => {
    const tree = treeOf(
      'they PRON nsubj:pass 2',
      'were AUX aux:pass 2',
      'seen VBN root -1',
      'and CCONJ cc 4',
      'heard VBN conj 2',
    )
    const verbs = {
      ...tree,
      tokens: tree.tokens.map((token) => ({ ...token, upos: token.upos === 'VBN' ? 'VERB' : token.upos })),
    }
    expect(passivesIn(verbs)).toEqual([false, false, true, false, true])
  })

  it('is none of a participle with an object behind a noun', () => {
    const tree = treeOf('ball NOUN root -1', 'crossed VBN acl 0', 'line NOUN obj 1')
    expect(passivesIn(tree)).toEqual([false, false, false])
  })
})
