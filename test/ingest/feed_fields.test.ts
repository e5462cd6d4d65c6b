import { expect, test } from 'vitest'
import { open } from './opened.ts'

const rss = (item: string, channel = '<title>The Gull</title>', root = 'rss version="2.0"') =>
  `<?xml version="1.0"?><${root} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}<item>${item}</item></channel></rss>`
const TEXT = '<description>The bridge opened on Monday.</description>'
const givenOf = async (feed: string) => (await open('a.xml', feed)).records[0]?.given

test.each([
  ['<author>ann@gull.example (Ann Lee)</author>', ['Ann Lee']],
  ['<dc:creator>Ann Lee</dc:creator><dc:creator>Bo &amp;amp; Co</dc:creator>', ['Ann Lee', 'Bo & Co']],
  ['<author>Ann Lee</author><dc:creator>Ann Lee</dc:creator>', ['Ann Lee']],
  ['<author> </author>', []],
])('authors of an item: %s', async (authors, names) => {
  expect((await givenOf(rss(TEXT + authors)))?.authors).toEqual(names)
})

test.each([
  ['<pubDate>Thu, 06 May 2021 07:08:09 GMT</pubDate>', '2021-05-06T07:08:09Z', null],
  ['<dc:date>2021-05-06</dc:date>', '2021-05-06', null],
  ['<pubDate>soon</pubDate>', null, { published_date: 'soon' }],
  ['<pubDate> </pubDate>', null, null],
  [
    '<guid>g-1</guid><category>Town</category><category>Roads</category>',
    null,
    { guid: 'g-1', categories: ['Town', 'Roads'] },
  ],
])('date and what else an item says: %s', async (fields, published_date, extra) => {
  expect(await givenOf(rss(TEXT + fields))).toMatchObject({ published_date, extra })
})

test('the publisher and the language are those of the feed, unless the item has a language', async () => {
  const channel = '<title>The &amp;amp; Gull</title><language>EN-gb</language>'
  expect(await givenOf(rss(TEXT, channel))).toMatchObject({ publisher: 'The & Gull', language: 'en' })
  expect(await givenOf(rss(`${TEXT}<dc:language>fr</dc:language>`, channel))).toMatchObject({ language: 'fr' })
  expect(await givenOf(rss(TEXT, '<language>1</language>'))).toMatchObject({ publisher: null, language: null })
})

test('the whole content goes before the summary, which goes before the title', async () => {
  const title = '<title>Bridge opens</title>'
  const content = '<content:encoded>The bridge opened, and all came.</content:encoded>'
  expect((await open('a.xml', rss(title + TEXT + content))).texts).toEqual(['The bridge opened, and all came.'])
  expect((await open('a.xml', rss(title + TEXT))).texts).toEqual(['The bridge opened on Monday.'])
  const bare = await open('a.xml', rss(title))
  expect([bare.texts, bare.codes]).toEqual([['Bridge opens'], ['RECORD_TITLE_ONLY']])
  const none = await open('a.xml', rss('<link>https://a.example/1</link>'))
  expect([none.texts, none.codes]).toEqual([[], expect.arrayContaining(['RECORD_WITHOUT_TEXT'])])
})

test('an entry of Atom has its text, dates, categories and the link to itself', async () => {
  const entry = `<entry><id>urn:1</id><title type="html">Bridge &amp;amp; ferry</title><link rel="edit" href="https://a.example/e"/>
    <link rel="alternate" href="https://a.example/1"/><published>2021-05-06T07:08:09Z</published><updated>2021-05-07T00:00:00Z</updated>
    <author><name>Ann Lee</name></author><category term="Town"/><content type="html">The bridge opened.</content></entry>`
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gull</title><id>urn:0</id><updated>2021-05-07T00:00:00Z</updated>${entry}</feed>`
  const { records, texts } = await open('a.xml', feed)
  expect(texts).toEqual(['The bridge opened.'])
  expect(records[0]?.given).toMatchObject({
    ...{ title: 'Bridge & ferry', url: 'https://a.example/1', authors: ['Ann Lee'], publisher: 'The Gull' },
    ...{ published_date: '2021-05-06T07:08:09Z', modified_date: '2021-05-07T00:00:00Z' },
    extra: { guid: 'urn:1', categories: ['Town'] },
  })
})

test('a feed of more bytes than a record may have is named', async () => {
  const { texts, codes } = await open('a.xml', rss(TEXT), { max_document_bytes: 100 })
  expect([texts, codes]).toEqual([[], ['FILE_TOO_LARGE']])
})
