import { describe, expect, it } from 'vitest'
import { standing } from '../refer.ts'

describe('a pronoun or noun stands for several', () => {
  it.each([
    [
      'whom "and" joins',
      '[p Ada Stone] and [p Peter Orm] came home. They were tired.',
      ['They = Ada Stone + Peter Orm'],
    ],
    [
      'of whom one is joined by a comma',
      '[p Ada Stone], [p Peter Orm] and [p Vasko Irne] came home. They were tired.',
      ['They = Ada Stone + Peter Orm + Vasko Irne'],
    ],
    [
      'of the kind that a noun tells',
      '[l Norway] and [l Chad] signed a pact in the house of [p Ada Stone] and [p Peter Orm]. Both countries were glad.',
      ['Both countries = Norway + Chad'],
    ],
    [
      'who take part in one thing, but for who says so',
      '[p Ada Stone] met [p Peter Orm] in May. [p Vasko Irne] said the two were friends.',
      ['the two = Ada Stone + Peter Orm'],
    ],
    [
      'of the sentences before, of which one more stands beside them, whatever marks stand before the noun',
      '[p Ada Stone] met [p Peter Orm] in May. [p Ada Stone] sang. She wore a hat. According to guard [p Vasko Irne], the two “very tired” leaders left.',
      ['the two “very tired” leaders = Ada Stone + Peter Orm'],
    ],
    [
      'as a couple, who were two before',
      '[p Ada Stone] married [p Peter Orm]. The couple left.',
      ['The couple = Ada Stone + Peter Orm'],
    ],
  ])('%s', (_, text, expected) => {
    expect(standing(text)).toEqual(expected)
  })

  it.each([
    ['where one or the other is meant', '[p Ada Stone] or [p Peter Orm] came home. They were tired.'],
    ['where there are more of them', '[p Ada Stone] told [p Peter Orm] about [p Vasko Irne]. The two left.'],
    ['where people without names stand there', '[p Ada Stone] met [p Peter Orm]. They saw nurses. The two left.'],
    ['of another kind', '[p Ada Stone] and [p Peter Orm] came home. The two countries signed a pact.'],
    [
      'where a noun for many does not say how many, and they are never called so',
      '[p Ada Stone] and [p Peter Orm] came home. The farmers left.',
    ],
  ])('but for nobody %s', (_, text) => {
    expect(standing(text).filter((one) => !one.startsWith('They'))).toEqual([])
  })
})

describe('a pronoun stands for somebody without a name', () => {
  it.each([
    ['whom the text describes', 'A nurse came home. She was tired.', ['She = A nurse']],
    ['who are many', 'Nurses came home. They were tired.', ['They = Nurses']],
    ['that is a body', 'The navy said it sank a boat.', ['it = The navy']],
  ])('%s', (_, text, expected) => {
    expect(standing(text)).toEqual(expected)
  })

  it('but not where somebody with a name may be meant, nor for things', () => {
    expect(standing('[p Tovabrask] was late. [p Tovabrask] slept. A nurse came home. She was tired.')).toEqual([])
    expect(standing('A lamp fell. It hit the floor.')).toEqual([])
  })
})
