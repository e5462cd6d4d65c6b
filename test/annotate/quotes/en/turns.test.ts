import { describe, expect, it } from 'vitest'
import { quotes } from '../../../../pipeline/annotate/quotes/index.ts'
import { CONTEXT, toDocument } from '../../document.ts'

/** `type <source|cue> content` of each quote. */
const read = (text: string): string[] =>
  quotes.annotate(toDocument(text), CONTEXT).flatMap((quote) => {
    if (quote.layer !== 'quote') return []
    const source = text.slice(quote.source_start ?? 0, quote.source_end ?? 0)
    return [`${quote.type} <${source}|${quote.cue ?? '-'}> ${text.slice(quote.start, quote.end)}`]
  })

describe('paragraphs that open with a name and a colon', () => {
  it('are what each of a conversation says', () => {
    const text = [
      'The host spoke with Ann Smith of the council.',
      'HOST: Why is the bridge closed?',
      'SMITH: It is not safe. Nobody repaired it.',
      '“HOST: Who decides?',
      '“SMITH: The council does.',
      'The bridge stays closed.',
    ].join('\n')
    expect(read(text)).toEqual([
      'direct <HOST|:> Why is the bridge closed?',
      'direct <SMITH|:> It is not safe. Nobody repaired it.',
      'direct <HOST|:> Who decides?',
      'direct <SMITH|:> The council does.',
    ])
  })

  it('are headings where none comes again, and a table where no label names a person', () => {
    expect(read('Ann Smith won.\nSmith: A year to remember.\nJones: Time to go.')).toEqual([])
    expect(
      read('Ann Smith tried it.\nPros: It is light.\nCons: It is dear.\nPros: It is fast.\nCons: It is loud.'),
    ).toEqual([])
  })
})
