import { describe, expect, it } from 'vitest'
import { quotes } from '../../../../pipeline/annotate/quotes/index.ts'
import { nest } from '../../../../pipeline/annotate/quotes/nest.ts'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import type { QuoteAnnotation } from '../../../../pipeline/record/records.ts'
import { toEntity } from '../../../document.ts'
import { CONTEXT, toDocument } from '../../document.ts'

const find = (text: string): QuoteAnnotation[] =>
  quotes.annotate(toDocument(text), CONTEXT).filter((a) => a.layer === 'quote')

/** `type <source|cue> content` of every quote; parts of broken content joined by `…`. */
const read = (text: string): string[] =>
  find(text).map(({ type, parts, start, end, source_start, source_end, cue }) => {
    const content = (parts ?? [{ start, end }]).map((span) => text.slice(span.start, span.end)).join(' … ')
    return `${type} <${source_start === null ? null : text.slice(source_start, source_end ?? 0)}|${cue}> ${content}`
  })

describe('relative clauses', () => {
  it('in which somebody speaks have for their source what they hang on', () => {
    expect(read('The man who said “We will stay here,” left.')).toEqual(['direct <The man|say> “We will stay here,”'])
    expect(read('The ministry, which calls it a “liar,” left.')).toEqual(['mixed <The ministry|call> a “liar,”'])
  })

  it('about the speaker are not what he said, nor a second speaker', () => {
    expect(read('“We will stay here,” said Ada Stone, who leads the town.')).toEqual([
      'direct <Ada Stone|say> “We will stay here,”',
    ])
  })
})

describe('verbs in the passive', () => {
  it.each([
    ['The minister was told that the talks had failed.', 'indirect <null|tell> the talks had failed'],
    ['The ministers were told that the talks had failed.', 'indirect <null|tell> the talks had failed'],
    ['Ada Stone had been told that the talks had failed.', 'indirect <null|tell> the talks had failed'],
    ['Ada Stone was asked whether “they will stay” here.', 'mixed <null|ask> whether “they will stay” here'],
    ['It was said that the talks had failed.', 'indirect <null|say> the talks had failed'],
    ['The talks were said to have failed.', 'indirect <null|say> The talks … to have failed'],
    ['The talks had been reported to be over.', 'indirect <null|report> The talks … to be over'],
  ])('have content and no speaker: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('have none with a time between their parts either', () => {
    const sources = (text: string): (number | null)[] => {
      const annotations = times.annotate(toDocument(text), CONTEXT)
      const found = quotes.annotate(toDocument(text, { annotations }), CONTEXT)
      return found.flatMap((quote) => (quote.layer === 'quote' ? [quote.source_start] : []))
    }
    expect(sources('The mayor was on Monday assured that the talks had failed.')).toEqual([null])
    expect(sources('The minister was yesterday told that the talks had failed.')).toEqual([null])
    expect(sources('The minister on Monday told them that the talks had failed.')).toEqual([0])
  })

  it('are not those in the progressive', () => {
    expect(read('The minister was saying that the talks had failed.')).toEqual([
      'indirect <The minister|say> the talks had failed',
    ])
  })
})

describe('words between a source and its verb', () => {
  it.each([
    ['The minister, Ada Stone, said that the talks had failed.', 'The minister'],
    ['The minister (a Stone) said that the talks had failed.', 'The minister'],
    ['The minister has often said that the talks had failed.', 'The minister'],
  ])('are no part of it: %s', (text, source) => {
    expect(read(text)).toEqual([`indirect <${source}|say> the talks had failed`])
  })
})

describe('clauses without "that"', () => {
  it.each([
    ['Ada Stone told the reporters the talks had failed.', 'indirect <Ada Stone|tell> the talks had failed'],
    ['Ada Stone told him that the talks had failed.', 'indirect <Ada Stone|tell> the talks had failed'],
    ['Ada Stone told us “we will stay here.”', 'direct <Ada Stone|tell> “we will stay here.”'],
    ['Ada Stone believes the talks have failed.', 'indirect <Ada Stone|believe> the talks have failed'],
    ['Ada Stone denied the talks had failed.', 'indirect <Ada Stone|deny> the talks had failed'],
    ['Ada Stone said it fails.', 'indirect <Ada Stone|say> it fails'],
    ['They failed, he said.', 'indirect <he|say> They failed'],
    ['The talks had failed, said he.', 'indirect <he|say> The talks had failed'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each(['Ada Stone believes him.', 'Ada Stone said so.', 'When the talks ended, the minister said.'])(
    'are none, or too short to be sure of: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )
})

describe('content that its source breaks', () => {
  it('is one clause in two parts', () => {
    expect(read('The talks, the minister said, have failed again.')).toEqual([
      'indirect <the minister|say> The talks … have failed again',
    ])
  })

  it('does not go on in an aside', () => {
    expect(read('The town was glad, the minister said, while leaving home again.')).toEqual([
      'indirect <the minister|say> The town was glad',
    ])
  })

  it('may be the whole sentence, with a clause that leads it in', () => {
    expect(read('When the talks ended, he was glad, the minister said.')).toEqual([
      'indirect <the minister|say> When the talks ended, he was glad',
    ])
  })

  it('may be closed by a dash or by a verb before its source', () => {
    expect(read('The talks have failed — the minister said.')).toEqual([
      'indirect <the minister|say> The talks have failed',
    ])
    expect(read('The talks had failed, said the minister.')).toEqual([
      'indirect <the minister|say> The talks had failed',
    ])
  })
})

describe('where content ends', () => {
  it('is before somebody adds to it', () => {
    expect(read('“We will stay,” Ada Stone said, adding that the talks had failed.')).toEqual([
      'direct <Ada Stone|say> “We will stay,”',
      'indirect <Ada Stone|add> the talks had failed',
    ])
    expect(read('Ada Stone said that they would stay, citing the new law.')).toEqual([
      'indirect <Ada Stone|say> they would stay',
      'indirect <Ada Stone|cite> the new law',
    ])
  })

  it('is at a semicolon, unless that stands in brackets', () => {
    expect(read('Ada Stone said that they would stay; the talks had failed.')).toEqual([
      'indirect <Ada Stone|say> they would stay',
    ])
    expect(read('Ada Stone said that the talks (so far; mostly) had failed.')).toEqual([
      'indirect <Ada Stone|say> the talks (so far; mostly) had failed',
    ])
  })

  it('is with the quotation marks of a whole sentence, and behind a fragment with the clause', () => {
    expect(read('He said, "I go," and left.')).toEqual(['direct <He|say> "I go,"'])
    expect(read('They say “We stay in the old town” often.')).toEqual([
      'mixed <They|say> “We stay in the old town” often',
    ])
    expect(read('They say “we will stay in the old town” often.')).toEqual([
      'mixed <They|say> “we will stay in the old town” often',
    ])
  })

  it('is before the source that closes the sentence, and each has its own', () => {
    expect(read('The minister said that the talks had failed, the paper reported on Monday.')).toEqual([
      'indirect <the paper|report> The minister said that the talks had failed',
      'indirect <The minister|say> the talks had failed',
    ])
  })

  it('keeps quotes inside a quote as part of it', () => {
    expect(read('“He said ‘we will stay’ to all of us,” Ada Stone said.')).toEqual([
      'direct <Ada Stone|say> “He said ‘we will stay’ to all of us,”',
    ])
  })
})

describe('where content before its source begins', () => {
  it('is at the clause around a fragment', () => {
    expect(read('The town is “a good place,” Ada Stone said.')).toEqual([
      'mixed <Ada Stone|say> The town is “a good place,”',
    ])
  })

  it('is at the first of whole quoted sentences', () => {
    expect(read('The bridge is old and “We will stay here,” Ada Stone said.')).toEqual([
      'direct <Ada Stone|say> “We will stay here,”',
    ])
  })
})

describe('quoted sentences without a verb of their own', () => {
  it('are signed by a name behind a dash', () => {
    expect(read('“We will stay in this town.” - Ada Stone')).toEqual([
      'direct <Ada Stone|null> “We will stay in this town.”',
    ])
  })

  it.each(['“Stay here.” — Ada Stone', '“The Long Road Home.” — Ada Stone'])(
    'are left where they are two words or a title: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it('go on in the next paragraph after direct speech alone', () => {
    const next = '\n“We always have stayed in this town.”'
    expect(read(`Ada Stone said: “We will stay in this town.”${next}`)[1]).toBe(
      'direct <Ada Stone|null> “We always have stayed in this town.”',
    )
    expect(read(`Ada Stone said that the talks had failed.${next}`)).toHaveLength(1)
    expect(read(`Ada Stone said: “We will stay in this town.”\nIt rained.${next}`)).toHaveLength(1)
  })
})

describe('refusals to comment', () => {
  it.each([
    ['The office declined to comment.', 'indirect <The office|decline> comment'],
    ['The office refused to answer questions.', 'indirect <The office|refuse> answer questions'],
    [
      'The office didn’t respond to a request for comment.',
      'indirect <The office|respond> respond to a request for comment',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
    expect(find(text)[0]?.no_comment).toBe(true)
  })

  it.each(['The office responded to a request for comment.', 'The office did not respond to the heat.'])(
    'are none in: %s',
    (text) => {
      expect(find(text).filter((quote) => quote.no_comment)).toEqual([])
    },
  )
})

describe('words that name a source otherwise', () => {
  it.each([
    [
      'According to Ada Stone, the mayor, the two leaders will meet soon.',
      'indirect <Ada Stone|according to> the two leaders will meet soon',
    ],
    [
      'The two leaders will meet soon, according to Ada Stone.',
      'indirect <Ada Stone|according to> The two leaders will meet soon',
    ],
    ['In the words of Ada Stone, it is “very good”.', 'mixed <Ada Stone|in the words of> it is “very good”'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('marks', () => {
  it.each([
    ['It is a 12" pipe, he said.', 'indirect <he|say> It is a 12" pipe'],
    ['„Wir bleiben hier“, said Ada Stone.', 'direct <Ada Stone|say> „Wir bleiben hier“'],
    ['‘We will stay here,’ said Ada Stone.', 'direct <Ada Stone|say> ‘We will stay here,’'],
    ["``We will stay here,'' said Ada Stone.", "direct <Ada Stone|say> ``We will stay here,''"],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('quoted words beside a verb that no list has', () => {
  it.each([
    ['“We never knew about it,” texted Ada Stone, a neighbour.', 'direct <Ada Stone|text> “We never knew about it,”'],
    ['“We never knew about it,” she grinned.', 'direct <she|grin> “We never knew about it,”'],
    ['Ada Stone smiled and waved: “We never knew about it.”', 'direct <Ada Stone|wave> “We never knew about it.”'],
    ['Ada Stone grinned, “We never knew about it.”', 'direct <Ada Stone|grin> “We never knew about it.”'],
  ])('are said by its subject: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    'Ada Stone opened the box with “To whom it may concern, with love” on its lid.',
    '“To whom it may concern” Ada Stone wrote books for years.',
    'Ada Stone was greeted: “We never knew about it.”',
  ])('are nobody’s: %s', (text) => {
    expect(read(text).filter((line) => line.startsWith('direct'))).toEqual([])
  })
})

it('an age between a name and what the named one is speaks for nobody', () => {
  expect(read('Ada Stone, 63, a baker raised in the north, said the talks had failed.')).toEqual([
    'indirect <Ada Stone|say> the talks had failed',
  ])
})

describe('a mark that is never closed', () => {
  it('swallows no quote of other marks behind it', () => {
    expect(read('“It was odd, said Ada Stone. People laughed. "We will stay here," said Bo Lund.').at(-1)).toBe(
      'direct <Bo Lund|say> "We will stay here,"',
    )
  })

  it('is not one that closes behind quoted words of other marks', () => {
    expect(read('“He told us "stay here" and left,” Ada Stone said.')).toEqual([
      'direct <Ada Stone|say> “He told us "stay here" and left,”',
    ])
  })
})

describe('a quote inside another', () => {
  const quote = (id: string, start: number, end: number, cue: number | null): QuoteAnnotation => ({
    ...({ layer: 'quote', id, start, end, type: 'direct', parts: null, source: null, unnamed: true } as const),
    ...({ source_start: null, source_end: null, parent: null, no_comment: false, basis: 'none' } as const),
    ...{ addressee: null, addressee_start: null, addressee_end: null },
    ...{ cue: cue === null ? null : 'say', cue_start: cue, cue_end: cue === null ? null : cue + 4 },
  })
  const parents = (...all: QuoteAnnotation[]) => nest(all).map(({ parent }) => parent)

  it('has the innermost one around its content and its cue for parent', () => {
    expect(parents(quote('a', 0, 100, 110), quote('b', 10, 90, 5), quote('c', 20, 40, 15))).toEqual([null, 'a', 'b'])
  })

  it('has none where its cue stands outside, where it has no cue, or where it is as long', () => {
    expect(parents(quote('a', 0, 100, 110), quote('b', 10, 90, 104))).toEqual([null, null])
    expect(parents(quote('a', 10, 100, 110), quote('b', 20, 90, 5))).toEqual([null, null])
    expect(parents(quote('a', 0, 100, 110), quote('b', 10, 90, 100))).toEqual([null, null])
    expect(parents(quote('a', 0, 100, 110), quote('b', 10, 90, null))).toEqual([null, null])
    expect(parents(quote('a', 0, 100, 110), quote('b', 0, 100, 50))).toEqual([null, null])
  })

  it('has none where it only overlaps', () => {
    expect(parents(quote('a', 0, 100, 110), quote('b', 90, 120, 95))).toEqual([null, null])
  })
})

it('a speaker is somebody unnamed only where there is one', () => {
  const text = 'The talks failed. “We will stay in this town.” — Ada Stone'
  const mention = { layer: 'mention', start: 49, end: 58, entity: 'e1', form: 'name', metonym: false } as const
  const annotations = [toEntity('e1', 'Ada Stone'), mention]
  const [quote] = quotes.annotate(toDocument(text, { annotations }), CONTEXT)
  expect(quote).toMatchObject({ source: 'e1', unnamed: false })
})
