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

  test.each([
    ['<p>Von Ute Alder und Jörg Birke</p>', ['Ute Alder', 'Jörg Birke']],
    ['<p>Por Inés Olmo y Juan Sauce</p>', ['Inés Olmo', 'Juan Sauce']],
    ['<p>Автор: Анна Берёзова</p>', ['Анна Берёзова']],
    ['<p>文／林松 记者</p><p>记者 林松</p>', ['林松']],
    ['<div>Written by</div><div>Ann Lee</div>', ['Ann Lee']],
    ['<p>By Ann Lee, Senior Correspondent</p>', ['Ann Lee']],
    ['<p><a href="/author/ann-lee">Ann Lee</a> · <a href="/author/bo-berg">Bo Berg</a></p>', ['Ann Lee', 'Bo Berg']],
    ['<div class="author-box"><p>Ann Lee</p></div>', ['Ann Lee']],
    ['<p>By following these steps you save a lot</p>', []],
    ['<p>Photo by Ann Lee</p>', []],
  ])('take authors from %s', (line, authors) => {
    expect(read('', `<h1>Old bridge falls</h1>${line}<p>Text</p>`).authors).toEqual(authors)
  })

  test('name persons and not who employs them, nor the name somebody signs in with', () => {
    const author = [
      { '@type': 'Person', name: 'Ann Lee' },
      { '@type': 'Organization', name: 'Harbour Wire' },
    ]
    expect(read(json({ '@type': 'NewsArticle', author })).authors).toEqual(['Ann Lee'])
    const signed = json({ '@type': 'NewsArticle', author: { name: 'ann.lee' } })
    expect(read(signed, '<h1>Old bridge falls</h1><p>By Ann Lee</p>').authors).toEqual(['Ann Lee'])
    expect(read(json({ '@type': 'NewsArticle', author: { name: 'ann.lee' } })).authors).toEqual(['ann.lee'])
  })

  test('keep a publisher as author where only a box named for authors says otherwise', () => {
    const told = json({ '@type': 'NewsArticle', author: { name: 'Daily Gull' }, publisher: { name: 'Daily Gull' } })
    const box = '<h1>Old bridge falls</h1><div class="author-menu"><p>Watch Live</p></div>'
    expect(read(told, box).authors).toEqual(['Daily Gull'])
    expect(read(told, `${box}<p>By Ann Lee</p>`).authors).toEqual(['Ann Lee'])
  })

  test('are those of the article that the page is about, also where others are listed before it', () => {
    const list = [
      { '@type': 'NewsArticle', headline: 'New ferry', url: 'https://gull.example/2', datePublished: '2020-01-02' },
      { '@type': 'NewsArticle', headline: 'Bridge', url: 'https://gull.example/1', datePublished: '2021-05-06' },
    ]
    const page = read(`<link rel="canonical" href="https://gull.example/1">${json(list)}`)
    expect(page).toMatchObject({ title: 'Bridge', published_date: '2021-05-06' })
  })

  test('cut a named site at either end of a title, but no part of the headline', () => {
    const site = '<meta property="og:site_name" content="Daily Gull">'
    expect(read(`${site}<title>Old bridge falls - World - Daily Gull</title>`).title).toBe('Old bridge falls - World')
    expect(read(`${site}<title>Daily Gull: Old</title>`).title).toBe('Daily Gull: Old')
    expect(read(`${site}<title>Daily Gull | Old bridge falls</title>`).title).toBe('Old bridge falls')
    const told = '<meta property="og:title" content="Le vieux pont est tombé – la mer monte">'
    expect(read(told).title).toBe('Le vieux pont est tombé – la mer monte')
  })

  test('leave out a section before the headline where two of the titles do', () => {
    const told =
      '<meta property="og:title" content="Old bridge falls down"><meta name="twitter:title" content="Old bridge falls down">'
    expect(read(told, '<h1><span>Weather</span> Old bridge falls down</h1>').title).toBe('Old bridge falls down')
    expect(read(told, '<h1>The Old bridge falls down</h1>').title).toBe('The Old bridge falls down')
  })

  test.each([
    ['<p>Updated 8 May 2021</p><p>Published 6 May 2021</p>', '2021-05-06'],
    ['<p>6 May 2021, updated 8 May 2021</p>', '2021-05-06'],
    ['<p>Aktualisiert am 8. Mai 2021</p><p>6. Mai 2021</p>', '2021-05-06'],
    ['<p>Обновлено 8 мая 2021</p><p>6 мая 2021</p>', '2021-05-06'],
    ['<time datetime="2021-05-06">then</time><ul><li><time datetime="2021-05-08">later</time></li></ul>', '2021-05-06'],
  ])('take the date of publication from %s', (lines, date) => {
    expect(read('', `<h1>Old bridge falls</h1>${lines}`).published_date).toBe(date)
  })

  test('take the time behind the headline before one above it, and no empty one', () => {
    const times = '<time datetime="2021-05-08">a</time><h1>Old bridge falls</h1><time datetime="2021-05-06">b</time>'
    expect(read('', times).published_date).toBe('2021-05-06')
    expect(read('<meta name="date" content="1970-01-01">').published_date).toBeNull()
  })

  test('read any meta name that says publication, and the date in the address', () => {
    expect(read('<meta name="x-published-date" content="6 May 2021">').published_date).toBe('2021-05-06')
    expect(read('<meta name="x-publisher" content="6 May 2021">').published_date).toBeNull()
    const url = '<link rel="canonical" href="https://gull.example/2021/06/05/bridge">'
    expect(read(url, '<h1>Old bridge falls</h1><p>5/6/2021</p>').published_date).toBe('2021-06-05')
  })

  test('know which countries write the day first', () => {
    const dated = '<h1>Old bridge falls</h1><p>5/6/2021</p>'
    const on = (address: string) => read(`<link rel="canonical" href="${address}">`, dated).published_date
    expect(on('https://gull.co.uk/bridge')).toBe('2021-06-05')
    expect(on('https://gull.example/bridge')).toBe('2021-05-06')
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
    ['6. 5. 2021', '2021-05-06'],
    ['2021. május 6., csütörtök', '2021-05-06'],
    ['2021 m. gegužės 6 d.', '2021-05-06'],
    ['2021. gada 6. maijs', '2021-05-06'],
    ['6 tháng 5, 2021', '2021-05-06'],
    ['٦ مايو ٢٠٢١', '2021-05-06'],
    ['६ मे, २०२१', '2021-05-06'],
    ['6 พ.ค. 2564', '2021-05-06'],
    ['6 במאי 2021', '2021-05-06'],
  ])('%s is %s', (raw, iso) => expect(readDate(raw, US)).toBe(iso))

  test('an ambiguous pair of numbers follows the page, a clear one does not', () => {
    expect(readDate('5/6/2021', US)).toBe('2021-05-06')
    expect(readDate('5/6/2021', { ...US, dayFirst: true })).toBe('2021-06-05')
    expect(readDate('25/6/2021', US)).toBe('2021-06-25')
  })

  test.each(['', 'yesterday', '2021-13-40', 'Chapter 5, 2021', '2564', 'In 2021 May 50 left', '12345', 'May 2021'])(
    '%j is no date',
    (raw) => {
      expect(readDate(raw, US)).toBeNull()
    },
  )
})
