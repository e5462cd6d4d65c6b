import { describe, expect, test } from 'vitest'
import { headingLevel, isHidden, landmarkBits, landmarkNames } from '../../pipeline/ingest/html/element.ts'
import { readJsonLd } from '../../pipeline/ingest/html/json_ld.ts'
import { plainText } from '../../pipeline/ingest/html/plain.ts'

describe('text that was escaped', () => {
  test.each([
    ['  Fish & chips ', 'Fish & chips'],
    ['Fish &amp; chips', 'Fish & chips'],
    ['Fish &amp;amp; chips', 'Fish & chips'],
    ['&lt;b&gt; &quot;a&quot; &apos;b&apos;', '<b> "a" \'b\''],
    ['&#8220;Yes&#x201D;', '“Yes”'],
    ['&#xA0;a', 'a'],
    ['&#0; &#1114112; &#xFFFFFF;', '&#0; &#1114112; &#xFFFFFF;'],
    ['&#1114111;', '\u{10ffff}'],
    ['&eacute; &AMP; R&D', '&eacute; &AMP; R&D'],
  ])('is decoded: %j', (value, text) => {
    expect(plainText(value)).toBe(text)
  })
})

describe('the level of a heading', () => {
  test.each([
    ['h1', {}, 1],
    ['h6', {}, 6],
    ['h7', {}, 0],
    ['hr', { role: 'heading' }, 0],
    ['div', {}, 0],
    ['div', { role: 'heading' }, 2],
    ['div', { role: 'heading', 'aria-level': '3' }, 3],
    ['div', { role: 'heading', 'aria-level': '4.7' }, 4],
    ['div', { role: 'heading', 'aria-level': '6' }, 6],
    ['div', { role: 'heading', 'aria-level': '7' }, 2],
    ['div', { role: 'heading', 'aria-level': '0' }, 2],
    ['div', { role: 'heading', 'aria-level': 'high' }, 2],
    ['div', { 'aria-level': '3' }, 0],
  ])('%s %j is %i', (tag, attributes, level) => {
    expect(headingLevel(tag, attributes as Record<string, string>)).toBe(level)
  })
})

describe('landmarks', () => {
  const of = (tag: string, attributes: Record<string, string> = {}) => landmarkNames(landmarkBits(tag, attributes))

  test('are told by the tag, by the role, and by what is hidden from those who listen', () => {
    expect([of('nav'), of('div'), of('div', { role: 'Navigation' })]).toEqual([of('nav'), [], of('nav')])
    expect(of('nav')).not.toEqual([])
    expect(of('div', { role: 'toString' })).toEqual([])
    expect(of('div', { 'aria-hidden': 'true' })).toEqual(['hushed'])
    expect(of('div', { 'aria-hidden': 'false' })).toEqual([])
    expect(of('nav', { 'aria-hidden': 'true' })).toEqual(expect.arrayContaining(['hushed', ...of('nav')]))
  })
})

describe('an element is not drawn', () => {
  test.each([
    ['div', { hidden: '' }, true],
    ['div', { hidden: 'until-found' }, false],
    ['div', { style: 'color: red; display : none' }, true],
    ['div', { style: 'visibility:hidden' }, true],
    ['div', { style: 'display: block' }, false],
    ['dialog', {}, true],
    ['dialog', { open: '' }, false],
    ['span', { class: 'lead sr-only' }, true],
    ['span', { class: 'sr-only-focusable' }, false],
    ['span', {}, false],
  ])('%s %j: %s', (tag, attributes, hidden) => {
    expect(isHidden(tag, attributes as Record<string, string>)).toBe(hidden)
  })
})

describe('structured data', () => {
  const read = (value: unknown) => readJsonLd([typeof value === 'string' ? value : JSON.stringify(value)])
  const article = { '@type': 'NewsArticle', headline: 'Bridge opens' }

  test.each([
    ['as it is', JSON.stringify(article)],
    ['in a comment', `<!-- ${JSON.stringify(article)} -->`],
    ['as character data', `//<![CDATA[\n${JSON.stringify(article)}\n//]]>`],
    ['with a comma too many', '{"@type": "NewsArticle", "headline": "Bridge opens", }'],
    ['with a line end in a text', '{"@type": "NewsArticle", "headline": "Bridge\nopens"}'],
    ['with its quotation marks escaped', JSON.stringify(article).replaceAll('"', '&quot;')],
  ])('is read %s', (_, script) => {
    expect(readJsonLd([script]).map(({ headline }) => headline)).toEqual(['Bridge opens'])
  })

  test('that is no JSON, however mended, is passed over, and the others are read', () => {
    expect(readJsonLd(['{"@type": NewsArticle}', JSON.stringify(article)])).toHaveLength(1)
    expect(readJsonLd(['null', '7', '[]', '""'])).toEqual([])
  })

  test('nested too deep is not looked for', () => {
    const nest = (value: unknown, times: number): unknown => (times === 0 ? value : nest({ a: value }, times - 1))
    expect([read(nest(article, 12)).length, read(nest(article, 13)).length]).toEqual([1, 0])
  })

  test('tells the article before the page that it stands on', () => {
    const found = read([{ '@type': 'WebPage', name: 'Page' }, article, { '@type': 'Person', name: 'Ann' }])
    expect(found.map(({ headline, page }) => [headline, page])).toEqual([
      ['Bridge opens', false],
      ['Page', true],
    ])
  })

  test.each([
    [{ name: 'Named' }, { headline: 'Named' }],
    [{ headline: ['First', 'Second'], name: 'Named' }, { headline: 'First' }],
    [{ headline: ' ', name: ' Named ' }, { headline: 'Named' }],
    [{ dateCreated: '2021-05-06' }, { published: '2021-05-06' }],
    [{ datePublished: '2021-05-07', dateCreated: '2021-05-06' }, { published: '2021-05-07' }],
    [{ url: 'https://a.example/1', mainEntityOfPage: 'https://a.example/2' }, { url: 'https://a.example/1' }],
    [{ mainEntityOfPage: 'https://a.example/2' }, { url: 'https://a.example/2' }],
    [{ mainEntityOfPage: { '@id': 'https://a.example/3' } }, { url: 'https://a.example/3' }],
    [{ mainEntityOfPage: true }, { url: null }],
    [{ isAccessibleForFree: false }, { free: false }],
    [{ isAccessibleForFree: 'False' }, { free: false }],
    [{ isAccessibleForFree: 'true' }, { free: true }],
    [{}, { free: null, authors: [], publisher: null, body: null }],
  ])('of an article with %j says %j', (fields, said) => {
    expect(read({ '@type': 'NewsArticle', ...fields })[0]).toMatchObject(said)
  })

  test.each([
    ['Ann Lee', ['Ann Lee']],
    [' ', []],
    [7, []],
    [{ name: 'Ann Lee' }, ['Ann Lee']],
    [{ name: ['Ann Lee', 'Bo Berg', 3] }, ['Ann Lee', 'Bo Berg']],
    [{ givenName: 'Ann', familyName: 'Lee' }, ['Ann Lee']],
    [{ familyName: 'Lee' }, ['Lee']],
    [{ name: 'A. Lee', givenName: 'Ann' }, ['A. Lee']],
    [{ '@list': [{ name: 'Ann Lee' }, 'Bo Berg'] }, ['Ann Lee', 'Bo Berg']],
    [{ '@list': 'Ann Lee' }, ['Ann Lee']],
    [
      [
        { '@type': 'Person', name: 'Ann Lee' },
        { '@type': 'NewsMediaOrganization', name: 'The Gull' },
      ],
      ['Ann Lee'],
    ],
    [[{ '@type': 'Organization', name: 'The Gull' }], ['The Gull']],
    [
      [{ '@type': 'Person', name: 'Ann Lee' }, 'Bo Berg'],
      ['Ann Lee', 'Bo Berg'],
    ],
    [{ '@id': '#nobody' }, []],
  ])('of an author %j names %j', (author, names) => {
    expect(read({ '@type': 'NewsArticle', author })[0]?.authors).toEqual(names)
  })

  test('names the creator where no author is named, and who an id stands for', () => {
    const people = {
      '@graph': [
        { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
        { '@id': '#a', name: 'No one' },
      ],
    }
    const creator = { ...article, author: [], creator: { '@id': '#a' } }
    expect(read([people, creator])[0]?.authors).toEqual(['Ann Lee'])
    expect(read([people, { ...article, author: { '@id': '#a', name: 'A. L.' } }])[0]?.authors).toEqual(['A. L.'])
  })
})
