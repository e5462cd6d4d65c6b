import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreeOnTypes } from '../../pipeline/language/en/names/agreement.ts'
import { findNames } from '../../pipeline/language/en/names.ts'

/** One sentence a line, one token a space; returns `text/type` of the names, sentence by sentence. */
function namesOf(text: string): string[][] {
  let at = 0
  const sentences = text.split('\n').map((line) => {
    const tokens = line.split(' ').map((token) => {
      const start = text.indexOf(token, at)
      at = start + token.length
      return { start, end: at, text: token }
    })
    return { tokens }
  })
  return findNames(text, sentences).map((names) =>
    names.map(({ start, end, type }) => `${text.slice(start, end)}/${type}`),
  )
}

describe('findNames', () => {
  it('finds persons, organisations and places, and leaves other words alone', () => {
    expect(namesOf('Angela Merkel met officials of the World Health Organization in Berlin on Monday .')).toEqual([
      ['Angela Merkel/person', 'World Health Organization/organization', 'Berlin/place'],
    ])
    expect(namesOf('The spokesman said that the talks would go on for another week .')).toEqual([[]])
  })

  it('leaves titles out of a name', () => {
    expect(namesOf('President Barack Obama and Foreign Minister Sergei Lavrov spoke on Friday .')).toEqual([
      ['Barack Obama/person', 'Sergei Lavrov/person'],
    ])
  })

  it('leaves the possessive out and keeps a hyphenated name whole', () => {
    expect(namesOf("Russia 's government thanked Kim Jong - il for his help .")).toEqual([
      ['Russia/place', 'Kim Jong - il/person'],
    ])
  })

  it('takes a short form for what its long form is', () => {
    const [first, second] = namesOf(
      'The International Atomic Energy Agency ( IAEA ) sent inspectors to Iran .\nThe IAEA said that they were welcome .',
    )
    expect(first).toContain('IAEA/organization')
    expect(second).toEqual(['IAEA/organization'])
  })

  it('reads a headline in capitals with the help of the text below it', () => {
    const [headline] = namesOf(
      'OBAMA VISITS JAPAN\nBarack Obama arrived in Japan on Friday .\nMr. Obama will stay for two days .',
    )
    expect(headline).toEqual(['OBAMA/person', 'JAPAN/place'])
  })

  it('does not take the pronoun for the country, nor a nationality for a place', () => {
    expect(namesOf('They told us that the American people wanted peace .')).toEqual([[]])
    expect(namesOf('He flew to the US in May .')).toEqual([['US/place']])
  })

  it('gives one spelling one type in a document: that of most of its mentions', () => {
    const place = { start: 0, end: 1, type: 'place' } as const
    const spans = [[place], [{ ...place, type: 'organization' as const }], [place]]
    expect(agreeOnTypes([['Iran'], ['Iran'], ['Iran']], spans)).toEqual([[place], [place], [place]])
    expect(agreeOnTypes([['Iran'], ['Iran']], spans.slice(0, 2))).toEqual(spans.slice(0, 2))
  })

  it('gives no names for no sentences, and an empty list for an empty sentence', () => {
    expect(findNames('', [])).toEqual([])
    expect(findNames('', [{ tokens: [] }])).toEqual([[]])
  })

  it('gives names in order, whole tokens, none overlapping, the same every time, whatever the text', () => {
    const token = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('U.N.', 'Tokyo', 'MINISTRY', '-', '’s', 'of', '李', '😀'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(token, { maxLength: 12 }), { maxLength: 4 }), (lists) => {
        let at = 0
        const sentences = lists.map((list) => ({
          tokens: list.map((text) => {
            at += text.length
            return { start: at - text.length, end: at, text }
          }),
        }))
        const found = findNames(lists.flat().join(''), sentences)
        expect(found).toHaveLength(sentences.length)
        expect(findNames(lists.flat().join(''), sentences)).toEqual(found)
        found.forEach((names, i) => {
          const starts = new Set(sentences[i]?.tokens.map(({ start }) => start))
          const ends = new Set(sentences[i]?.tokens.map(({ end }) => end))
          let last = -1
          for (const { start, end } of names) {
            expect(starts.has(start) && ends.has(end) && start < end && start >= last).toBe(true)
            last = end
          }
        })
      }),
    )
  })
})
