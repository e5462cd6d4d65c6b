import { describe, expect, test } from 'vitest'
import { HeadReader } from '../../pipeline/ingest/html/head.ts'

type Step = [tag: string, attributes?: Record<string, string>, ...content: (string | Step)[]]

/** What a reader gathers of elements, each with its content, as their tags go by. */
function gather(...steps: Step[]) {
  const reader = new HeadReader()
  let ordinal = 0
  const own: boolean[] = []
  const walk = ([tag, attributes = {}, ...content]: Step): void => {
    reader.open(tag, attributes, ordinal++)
    for (const part of content)
      if (typeof part === 'string') own.push(reader.text(part))
      else walk(part)
    reader.close(tag)
  }
  for (const step of steps) walk(step)
  return { ...reader.facts(), own }
}

describe('the language of a page', () => {
  test.each([
    [{ lang: 'en' }, 'en'],
    [{ 'xml:lang': 'fr' }, 'fr'],
    [{ lang: 'de', 'xml:lang': 'fr' }, 'de'],
    [{}, null],
  ])('stands in the attributes of html: %j', (attributes, language) => {
    expect(gather(['html', attributes as Record<string, string>]).language).toBe(language)
  })

  test('is that of the first html, and of no other element', () => {
    expect(gather(['p', { lang: 'nl' }], ['html', { lang: 'en' }], ['html', { lang: 'fr' }]).language).toBe('en')
  })
})

describe('the title', () => {
  test('is the first one that holds something, decoded, and no text of the page', () => {
    const { title, own } = gather(['title', {}, ' '], ['title', {}, 'Bridge &amp; ', 'ferry '], ['title', {}, 'Icon'])
    expect([title, own]).toEqual(['Bridge & ferry', [true, true, true, false]])
  })

  test('that is never closed is kept as far as it came', () => {
    const reader = new HeadReader()
    reader.open('title', {}, 0)
    reader.text('Bridge opens')
    expect(reader.facts().title).toBe('Bridge opens')
  })

  test('is cut where it goes on for ever', () => {
    const { title } = gather(['title', {}, 'a'.repeat(399), 'b'.repeat(10), 'c'.repeat(10)])
    expect(title).toBe('a'.repeat(399) + 'b'.repeat(10))
  })
})

describe('meta elements', () => {
  test('are gathered by each of their names, in lower case and in order, the empty ones left out', () => {
    const { metas } = gather(
      ['meta', { property: ' OG:Title', content: 'One' }],
      ['meta', { name: 'og:title', itemprop: 'headline', content: 'Two &lt;3' }],
      ['meta', { 'http-equiv': 'Content-Language', content: 'en' }],
      ['meta', { name: 'author', content: ' ' }],
      ['meta', { name: 'viewport' }],
      ['meta', { content: 'of nothing' }],
    )
    expect([...metas]).toEqual([
      ['og:title', ['One', 'Two <3']],
      ['headline', ['Two <3']],
      ['content-language', ['en']],
    ])
  })

  test('are 64 of a name at most', () => {
    const { metas } = gather(...Array.from({ length: 70 }, (_, i): Step => ['meta', { name: 'tag', content: `${i}` }]))
    expect(metas.get('tag')).toHaveLength(64)
  })
})

describe('the address of the page', () => {
  test('is that of the first canonical link that has one', () => {
    const { canonical } = gather(
      ['link', { rel: 'stylesheet', href: 'a.css' }],
      ['link', { rel: 'Canonical' }],
      ['link', { rel: 'canonical', href: ' https://a.example/1 ' }],
      ['link', { rel: 'canonical', href: 'https://a.example/2' }],
    )
    expect(canonical).toBe('https://a.example/1')
    expect(gather(['a', { rel: 'canonical', href: 'https://a.example/1' }]).canonical).toBeNull()
  })
})

describe('scripts', () => {
  test('are kept as they are where they hold linked data, and no text of the page', () => {
    const { jsonLd, own } = gather(
      ['script', { type: ' application/LD+json; charset=utf-8' }, '{"a": "&amp;"}'],
      ['script', { type: 'text/javascript' }, 'var a'],
      ['script', {}, 'var b'],
      ['script', { type: 'application/ld+json' }],
    )
    expect([jsonLd, own]).toEqual([['{"a": "&amp;"}'], [true, false, false]])
  })
})

describe('properties of elements', () => {
  test('are values that machines read, and the first of a name counts', () => {
    const { metas } = gather(
      ['span', { itemprop: 'dateModified', content: '2021-05-06 ' }],
      ['div', { itemprop: 'DATEmodified', content: '2020-01-01' }],
      ['b', { itemprop: 'datePublished', datetime: '2021-05-05' }],
      ['b', { itemprop: 'name', datetime: '2021-05-05' }],
      ['b', { itemprop: 'url', content: '  ' }],
    )
    expect([...metas]).toEqual([
      ['datemodified', ['2021-05-06']],
      ['datepublished', ['2021-05-05']],
    ])
  })
})

describe('times', () => {
  test('have their value, or their text where they give none, and what they say they are of', () => {
    const { times } = gather(
      ['time', { datetime: '2021-05-06', class: 'updated' }, 'Thursday'],
      ['time', { pubdate: '' }, ' 6 May &nbsp;2021 '],
      ['span', { itemprop: 'dateCreated' }, '5 May'],
      ['span', { itemprop: 'datePublished', content: '2021-05-06' }, 'today'],
    )
    expect(times).toEqual([
      { value: '2021-05-06', role: '  updated', ordinal: 0 },
      { value: '6 May  2021', role: ' pubdate ', ordinal: 1 },
      { value: '5 May', role: 'dateCreated  ', ordinal: 2 },
    ])
  })

  test('are no words that are no part of the page: what they hold is shown', () => {
    expect(gather(['time', {}, 'Thursday']).own).toEqual([false])
  })
})

describe('authors', () => {
  test('are elements that call themselves so, and links to an author’s page, which may be wrong', () => {
    const { authors } = gather(
      ['a', { rel: 'nofollow author', href: '/x' }, 'Ann Lee'],
      ['span', { itemprop: 'author' }, 'Bo Berg'],
      ['a', { href: 'https://a.example/authors/cy-dale' }, 'Cy Dale'],
      ['a', { href: 'https://a.example/authors/' }, 'All authors'],
      ['a', {}, 'Top'],
      ['b', { href: '/authors/di-ek' }, 'Di Ek'],
      ['span', { itemprop: 'coauthor' }, 'Ed Fay'],
      ['img', { itemprop: 'author' }],
      ['span', { rel: 'author' }, ' '],
    )
    expect(authors.map(({ name, guessed, ordinal }) => [name, guessed, ordinal])).toEqual([
      ['Ann Lee', false, 0],
      ['Bo Berg', false, 1],
      ['Cy Dale', true, 2],
    ])
  })

  test('are called by the name inside them alone, where one is marked', () => {
    const { authors } = gather([
      'div',
      { itemprop: 'author' },
      'Reporter ',
      ['span', { itemprop: 'name' }, 'Ann Lee'],
      ['span', {}, ' of the Gull'],
    ])
    expect(authors.map(({ name }) => name)).toEqual(['Ann Lee of the Gull'])
  })

  test('a name inside another element is no end of what was read before', () => {
    const { headlines } = gather([
      'h1',
      { itemprop: 'headline' },
      'The bridge of ',
      ['b', { itemprop: 'name' }, 'Quillmoor'],
    ])
    expect(headlines).toEqual(['The bridge of Quillmoor'])
  })
})
