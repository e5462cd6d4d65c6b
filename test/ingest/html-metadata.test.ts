import { describe, expect, test } from 'vitest'
import { readPage } from '../../pipeline/ingest/html/index.ts'
import { readDate } from '../../pipeline/language/dates.ts'

const LIMITS = { max_depth: 256, max_nodes: 50_000 }
const US = { language: 'en', dayFirst: false }
const read = (head: string, body = '<p>Text</p>') =>
  readPage(`<html><head>${head}</head><body>${body}</body></html>`, LIMITS)
const json = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('metadata of a page', () => {
  test('come from the article in the structured data, each with its basis', () => {
    const article = {
      '@graph': [
        { '@type': 'WebPage', name: 'Wrong' },
        { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
        {
          '@type': ['NewsArticle'],
          headline: 'Old bridge falls',
          author: [{ '@id': '#a' }, { '@type': 'Person', name: 'Bo Berg' }],
          publisher: { '@type': 'Organization', name: 'The Daily Gull' },
          datePublished: '2021-05-06T07:08:09+0200',
          dateModified: '2021-05-07',
          inLanguage: 'en-GB',
        },
      ],
    }
    expect(read(json(article))).toMatchObject({
      title: 'Old bridge falls',
      authors: ['Ann Lee', 'Bo Berg'],
      publisher: 'The Daily Gull',
      published_date: '2021-05-06T07:08:09+02:00',
      modified_date: '2021-05-07',
      language: 'en',
      metadata_basis:
        'language: json-ld; title: json-ld; authors: json-ld; publisher: json-ld; published_date: json-ld; modified_date: json-ld',
    })
  })

  test('name authors whose names were escaped', () => {
    const article = { '@type': 'NewsArticle', headline: 'Old bridge falls', author: { name: 'Ann Lee &amp; Bo Berg' } }
    expect(read(json(article)).authors).toEqual(['Ann Lee', 'Bo Berg'])
  })

  test('are read from structured data that is not quite JSON', () => {
    const page = read(
      '<script type="application/ld+json">/*<![CDATA[*/{"@type":"Article","headline":"One\nline",}/*]]>*/</script>',
    )
    expect(page.title).toBe('One line')
  })

  test('fall back on meta elements, links and the html element', () => {
    const head =
      '<meta property="og:title" content="Old bridge falls"><meta name="author" content="By Ann Lee and Bo Berg">' +
      '<meta property="article:published_time" content="2021-05-06T07:08:09Z"><link rel="canonical" href="https://gull.example/1">' +
      '<meta property="og:site_name" content="The Daily Gull">'
    expect(readPage(`<html lang="nb-NO"><head>${head}</head></html>`, LIMITS)).toMatchObject({
      language: 'nb',
      url: 'https://gull.example/1',
      title: 'Old bridge falls',
      authors: ['Ann Lee', 'Bo Berg'],
      publisher: 'The Daily Gull',
      published_date: '2021-05-06T07:08:09Z',
    })
  })

  test('prefer the heading that readers see, and cut the name of the site from a title', () => {
    expect(read('<title>Old bridge falls into the sea | Gull</title>').title).toBe('Old bridge falls into the sea')
    expect(read('<meta property="og:title" content="Bridge falls">', '<h1>Old bridge falls</h1>').title).toBe(
      'Old bridge falls',
    )
    expect(read('<title>Old bridge falls</title>', '<h1>The Daily Gull</h1>').title).toBe('Old bridge falls')
  })

  test('take authors from a byline but neither addresses nor placeholders', () => {
    expect(read('', '<h1>Title here</h1><p class="byline">By Ann Lee | 6 May 2021</p>').authors).toEqual(['Ann Lee'])
    expect(
      read('<meta name="author" content="https://gull.example/ann"><meta name="byl" content="admin">').authors,
    ).toEqual([])
  })

  test('are null where the page says nothing', () => {
    expect(read('')).toMatchObject({
      title: null,
      authors: [],
      publisher: null,
      published_date: null,
      url: null,
      language: null,
      metadata_basis: null,
    })
  })

  test('tell of a paywall', () => {
    const page = read(json({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }))
    expect(page.issues.map(({ code }) => code)).toContain('HTML_PAYWALL')
  })
})

describe('dates', () => {
  test.each([
    ['2021-05-06', '2021-05-06'],
    ['2021-05-06T07:08:09.123-0500', '2021-05-06T07:08:09-05:00'],
    ['2021-05-06 07:08', '2021-05-06T07:08'],
    ['20210506T070809Z', '2021-05-06T07:08:09Z'],
    ['Thu, 06 May 2021 07:08:09 GMT', '2021-05-06T07:08:09Z'],
    ['Thu May 06 07:08:09 EDT 2021', '2021-05-06T07:08:09-04:00'],
    ['Published May 6, 2021 7:08 PM', '2021-05-06T19:08'],
    ['6th of September 2021', '2021-09-06'],
    ['06.05.2021', '2021-05-06'],
    ['Publié le 6 août 2021 à 7:08', '2021-08-06'],
    ['6 de mayo de 2021', '2021-05-06'],
    ['2021年5月6日', '2021-05-06'],
    ['May be seen since 3 June 2021', '2021-06-03'],
    ['1620284889', '2021-05-06T07:08:09Z'],
  ])('%s is %s', (raw, iso) => expect(readDate(raw, US)).toBe(iso))

  test('an ambiguous pair of numbers follows the page, a clear one does not', () => {
    expect(readDate('5/6/2021', US)).toBe('2021-05-06')
    expect(readDate('5/6/2021', { ...US, dayFirst: true })).toBe('2021-06-05')
    expect(readDate('25/6/2021', US)).toBe('2021-06-25')
  })

  test.each(['', 'yesterday', '2021-13-40', 'Chapter 5, 2021', '12345', 'May 2021'])('%j is no date', (raw) => {
    expect(readDate(raw, US)).toBeNull()
  })
})
