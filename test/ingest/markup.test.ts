import { describe, expect, test } from 'vitest'
import { ingest } from '../../pipeline/ingest/index.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { open } from './opened.ts'

/** Title, type and text of each record of a file, as the stage ingest reads them. */
async function read(name: string, content: string): Promise<[title: string | null, type: string, text: string][]> {
  const { records } = await open(name, content)
  return records.map((record) => {
    const made = ingest.map(record, { settings: DEFAULT_SETTINGS })
    if ('rejected' in made) throw new Error(made.rejected.message)
    const { title, media_type, text } = made.document
    return [title, media_type, text]
  })
}

const rss = (title: string, description: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Ostrel Post</title><item><title>${title}</title><description>${description}</description></item></channel></rss>`

describe('items of feeds', () => {
  test.each([
    ['once, in CDATA', '<![CDATA[Bakers&#8217; day &amp; night]]>'],
    ['twice, in the text', 'Bakers&amp;#8217; day &amp;amp; night'],
    ['thrice', 'Bakers&amp;amp;#8217; day &amp;amp;amp; night'],
    ['with mark-up', 'Bakers&amp;rsquo; &lt;i&gt;day&lt;/i&gt; &amp;amp; night'],
  ])('have their entities decoded where they were escaped %s', async (_, escaped) => {
    expect(await read('a.xml', rss(escaped, escaped))).toEqual([
      ['Bakers’ day & night', expect.any(String), 'Bakers’ day & night'],
    ])
  })

  test('that were escaped as a whole, mark-up and all, are HTML', async () => {
    const [item] = await read(
      'a.xml',
      rss('T', '<![CDATA[&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;]]>'),
    )
    expect(item).toEqual(['T', 'text/html', 'One & two.\n\nThree.'])
  })

  test('lose inline tags, and keep the paragraphs that blank lines part', async () => {
    const [item] = await read(
      'a.xml',
      rss('T', '<![CDATA[It sank at <b>Tarn</b>.\n\nAll were\nsaved, <a href="u">she said</a>.]]>'),
    )
    expect(item?.[2]).toBe('It sank at Tarn.\n\nAll were saved, she said.')
  })

  test('are read beside a document type of the feed, whose entities stay what they are', async () => {
    const head =
      '<!DOCTYPE rss [<!ELEMENT rss (channel)> <!ENTITY e "x > y"> <!-- it\'s "one --> <!ENTITY f \'&e;&e;\'>]>'
    expect(await read('a.xml', rss('T', 'One &f; two', head))).toEqual([['T', 'text/plain', 'One &f; two']])
  })

  test('are read one by one where the feed as a whole cannot be, by their numbers', async () => {
    const item = (n: number, text: string): string =>
      `<item><title>T${n}</title><description>${text}</description></item>`
    const feed = `<rss version="2.0"><channel><title>P</title>\n${item(1, 'One')}\n${item(2, '5 < 6 & 7')}\n<item></item>\n${item(4, 'Four')}</channel></rss>`
    const { records, issues, texts } = await open('a.xml', feed)
    expect(records.map(({ document_id }) => document_id)).toEqual(['doc_a.xml~1', 'doc_a.xml~2', 'doc_a.xml~4'])
    expect(texts).toEqual(['One', '5 < 6 & 7', 'Four'])
    expect(issues.map(({ code, message }) => [code, /record.*\)/.exec(message)?.[0]])).toEqual([
      ['RECORD_WITHOUT_TEXT', 'record 3 (line 4)'],
    ])
  })

  test('keep a link to themselves at their end apart from the last sentence, and no other link', async () => {
    const feed = (html: string): string =>
      `<rss version="2.0"><channel><title>P</title><item><title>T</title><link>https://post.example/1</link><description><![CDATA[${html}]]></description></item></channel></rss>`
    const text = async (html: string): Promise<string | undefined> => (await read('a.xml', feed(html)))[0]?.[2]
    expect(await text('It sank. <a href="https://post.example/1/?from=rss&amp;x=1">Read on</a> ')).toBe(
      'It sank.\n\nRead on',
    )
    expect(await text('It sank, said <a href="https://post.example/2">Ann Lee</a>')).toBe('It sank, said Ann Lee')
    expect(await text('See <a href="https://post.example/1">this</a> first.')).toBe('See this first.')
  })

  test('that stand in CDATA of another are no items', async () => {
    const feed = rss('T', '<![CDATA[Write <item> to open one. <item>x</item>]]>')
    expect((await open('a.xml', feed)).records).toHaveLength(1)
  })
})

describe('texts of JSON and tables', () => {
  test('are HTML where inline tags are used, and lines stay apart', async () => {
    const line = JSON.stringify({
      title: 'Joe&#039;s bar',
      text: 'It sank at <b>Tarn</b>.\nAll were saved &mdash; all.',
    })
    expect(await read('a.jsonl', line)).toEqual([
      ["Joe's bar", 'text/html', 'It sank at Tarn.\n\nAll were saved — all.'],
    ])
    expect((await read('a.csv', 'title,text\nA &amp; B,at <b>Tarn</b> &amp; Ostrel\n'))[0]).toEqual([
      'A & B',
      'text/html',
      'at Tarn & Ostrel',
    ])
  })

  test.each([
    'Use the <b> tag and the `<i>` tag.',
    'Put <b> before and </b> after it.',
    'A List<String> is no <b>text</b>.',
    'if (a < b && c > d) return',
    'AT&T and R&D, a=1&copy=2',
  ])('stay as they are where they talk about mark-up: %s', async (text) => {
    expect(await read('a.jsonl', JSON.stringify({ text }))).toEqual([[null, 'text/plain', text]])
  })
})

describe('JSON', () => {
  test('of a blog gives its rendered title and text, its date with the zone, and no number as an author', async () => {
    const post = {
      date: '2024-01-02T03:04:05',
      date_gmt: '2024-01-01T21:34:05',
      modified: '2024-01-03T00:00:00',
      modified_gmt: '2024-01-03T05:00:00',
      title: { rendered: 'Bakers&#8217; day' },
      content: { rendered: '<p>One.</p>\n<p>Two.</p>', protected: false },
      author: 4,
    }
    const { records } = await open('a.json', JSON.stringify([post]))
    expect(records[0]?.given).toMatchObject({
      title: 'Bakers’ day',
      authors: [],
      published_date: '2024-01-02T03:04:05+05:30',
      modified_date: '2024-01-03T00:00:00-05:00',
      extra: { author: 4 },
    })
  })

  test('keeps numbers that a double would change, as they are written', async () => {
    const long = '1'.repeat(400)
    const json = `{"text":"T 12345678901234567890","id":12345678901234567890,"long":${long},"big":1e999,"small":-1e-999,"fine":1.50,"s":"\\"99999999999999999999"}`
    const { records, texts } = await open('a.jsonl', json)
    expect(texts).toEqual(['T 12345678901234567890'])
    expect(records[0]?.given?.extra).toEqual({
      id: '12345678901234567890',
      long,
      big: '1e999',
      small: '-1e-999',
      fine: 1.5,
      s: '"99999999999999999999',
    })
  })

  test('names its records by number and place, lists of an answer too', async () => {
    const place = async (name: string, content: string): Promise<(string | undefined)[]> =>
      (await open(name, content)).issues.map(({ message }) => /record.*\)/.exec(message)?.[0])
    expect(await place('a.jsonl', '{"text":"a"}\n\n{"x":1}\n{"text":\n')).toEqual([
      'record 2 (line 3)',
      'record 3 (line 4)',
    ])
    expect(await place('a.json', '[{"text":"a"},{"x":1}]')).toEqual(['record 2 (byte 14)'])
    expect(await place('a.json', '{"articles":[{"text":"a"},{"x":1},{"text":"b"}]}')).toEqual(['record 2 (line 1)'])
  })

  test('lines are lines, also where the first is damaged', async () => {
    expect((await open('a.jsonl', '{"text":"a}\n{"text":"b"}\n{"text":"c"}\n')).texts).toEqual(['b', 'c'])
  })

  test('a record that cannot be read is named in the refusal', async () => {
    const { records } = await open('a.jsonl', '{"text":"a"}\n{"text":"\\u0000\\u0001\\u0002"}\n')
    const made = ingest.map(records[1] as (typeof records)[number], { settings: DEFAULT_SETTINGS })
    expect('rejected' in made && made.rejected.message).toContain('In record 2 (line 2): ')
  })
})
