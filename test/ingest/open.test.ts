import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../pipeline/ingest/identity.ts'
import type { RawRecord } from '../../pipeline/ingest/index.ts'
import { findInputs } from '../../pipeline/ingest/inputs.ts'
import { openInputs } from '../../pipeline/ingest/open.ts'
import type { ReadFile } from '../../pipeline/ingest/read_file.ts'
import type { Issue } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { READERS } from '../built_in.ts'
import { open, type Tried } from './opened.ts'

const warcRecord = (type: string, headers: string, block: string): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\n${headers}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`

const page = (text: string): string => `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${text}</p>`

const response = (url: string, block: string): string =>
  warcRecord('response', `WARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\n`, block)

describe('plain files', () => {
  test('pass unopened, also where they begin with a bracket or a brace', async () => {
    for (const text of [
      'A text.',
      '[UPDATED] The minister resigned.',
      '{sic} they wrote',
      '<p>A page</p>',
      '“Quoted”, he said',
    ])
      expect(await open('a.txt', text)).toMatchObject({ records: [{ body: null, record_number: null }], codes: [] })
  })
})

describe('JSON', () => {
  test('lines give an article each, with the fields that scrapers use, and keep the others', async () => {
    const line = {
      Headline: 'H',
      'article-body': 'The text.',
      byline: 'Ann Lee and Bo Ek',
      pub_date: 'Mon, 09 Apr 2018 18:55:38 GMT',
      likes: 3,
    }
    const { records, texts } = await open(
      'a.jsonl',
      `${JSON.stringify(line)}\n\n${JSON.stringify({ text: '<p>Two</p>' })}\n`,
    )
    expect(texts).toEqual(['The text.', '<p>Two</p>'])
    expect(records[0]).toMatchObject({
      document_id: 'doc_a.jsonl~1',
      record_number: 1,
      given: {
        media_type: 'text/plain',
        title: 'H',
        authors: ['Ann Lee', 'Bo Ek'],
        published_date: '2018-04-09T18:55:38Z',
        extra: { likes: 3 },
      },
    })
    expect(records[1]?.given?.media_type).toBe('text/html')
  })

  test('lines that are no objects, or hold no text, are named and the others read', async () => {
    const { texts, issues } = await open(
      'a.jsonl',
      '{"text":"one"}\n{"text":\n[1]\n{"title":"no text"}\n{"text":"two"}\n',
    )
    expect(texts).toEqual(['one', 'two'])
    expect(issues.map(({ code, message }) => [code, /(?:line|row) \d/.exec(message)?.[0]])).toEqual([
      ['RECORD_INVALID_JSON', 'line 2'],
      ['RECORD_INVALID_JSON', 'line 3'],
      ['RECORD_WITHOUT_TEXT', 'line 4'],
    ])
  })

  test('an array is read element by element, also where it breaks off', async () => {
    const text = 'Brackets ] } and "quotes" and a backslash \\ '.repeat(3000)
    const whole = JSON.stringify([{ text }, { text: 'two', nested: { a: [{ b: '}' }] } }], null, 2)
    expect((await open('a.json', whole)).texts).toEqual([text.trim(), 'two'])
    const cut = await open('a.json', whole.slice(0, -20))
    expect([cut.texts.length, cut.codes]).toEqual([1, ['FILE_CUT']])
  })

  test('one object is an article or holds a list of them', async () => {
    expect((await open('a.json', JSON.stringify({ title: 'T', text: 'one' }, null, 1))).texts).toEqual(['one'])
    expect(
      (await open('a.json', JSON.stringify({ status: 'ok', articles: [{ content: 'a' }, { content: 'b' }] }))).texts,
    ).toEqual(['a', 'b'])
  })

  test('the field with the text can be named, and __proto__ is a field like any other', async () => {
    const { texts, records } = await open('a.jsonl', '{"rubrik":"x","brödtext":"Hej","__proto__":{"polluted":1}}\n', {
      text_field: 'brödtext',
    })
    expect(texts).toEqual(['Hej'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(records[0]?.given?.extra).toHaveProperty('rubrik', 'x')
  })

  test('a record over the limit is set aside and the next one read', async () => {
    const big = JSON.stringify({ text: 'x'.repeat(5000) })
    const small = JSON.stringify({ text: 'small' })
    for (const [name, content] of [
      ['a.jsonl', `${big}\n${small}\n`],
      ['a.json', `[${big},${small}]`],
    ] as const)
      expect(await open(name, content, { max_document_bytes: 1000 })).toMatchObject({
        texts: ['small'],
        codes: ['RECORD_TOO_LARGE'],
      })
  })
})

describe('JSON that is nearly so', () => {
  test('keeps a number that a double would make zero, and a zero however it is written', async () => {
    const { records } = await open('a.jsonl', '{"text":"one","a":1e-400,"b":0e-400,"c":0.0}\n')
    expect(records[0]?.given?.extra).toEqual({ a: '1e-400', b: 0, c: 0 })
  })

  test('is read where numbers are none, which are kept as written', async () => {
    const line = '{"text":"NaN is a word","a":NaN,"b":[-Infinity,Infinity,-1],"c":"NaN"}'
    for (const [name, content] of [
      ['a.jsonl', `${line}\n${line}\n`],
      ['a.json', `[${line},${line}]`],
    ] as const) {
      const { texts, records, codes } = await open(name, content)
      expect([texts, codes]).toEqual([['NaN is a word', 'NaN is a word'], []])
      expect(records[0]?.given?.extra).toEqual({ a: 'NaN', b: ['-Infinity', 'Infinity', -1], c: 'NaN' })
    }
  })

  test('is named, not read, where a word stands in a value’s place', async () => {
    expect(await open('a.jsonl', '{"text":"one"}\n{"text":"two","a":NaNs}\n')).toMatchObject({
      texts: ['one'],
      codes: ['RECORD_INVALID_JSON'],
    })
  })

  test('is read where lists stand in lists, and a text that merely opens with brackets is a text', async () => {
    expect((await open('a.json', '[ [{"text":"one"}],\n[{"text":"two"}]]')).texts).toEqual(['one', 'two'])
    expect((await open('a.txt', '[[File:ferry.png]] The ferry {left}.')).records).toMatchObject([{ given: null }])
  })
})

describe('JSON of services', () => {
  test('may name texts, authors and dates in objects of their own', async () => {
    const { records } = await open(
      'a.jsonl',
      [
        {
          _source: {
            body: 'one',
            author: { name: ['Ann Lee', 'Bo Ek'] },
            published: { $date: '2024-01-02T03:04:05Z' },
            x: { y: 1 },
          },
        },
        {
          webTitle: 'T',
          fields: { body: 'two', byline: { original: 'By Ann Lee and Bo Ek' } },
          timestamp: 1523300138.25,
        },
        { text: 'three', authors: [{ first_name: 'Ann', last_name: 'Lee' }, 'Bo Ek'], date: 1523300138000 },
        { text: 'four', date: '04/09/2018' },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    )
    expect(records.map(({ given }) => given)).toMatchObject([
      { authors: ['Ann Lee', 'Bo Ek'], published_date: '2024-01-02T03:04:05Z', extra: { x: { y: 1 } } },
      { title: 'T', authors: ['Ann Lee', 'Bo Ek'], published_date: '2018-04-09T18:55:38Z' },
      { authors: ['Ann Lee', 'Bo Ek'], published_date: '2018-04-09T18:55:38Z' },
      { published_date: null, extra: { published_date: '04/09/2018' } },
    ])
  })

  test('may be a JSON Feed, whose title is the publisher and whose description is no article', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Paper',
      description: 'All the news',
      language: 'de-AT',
      items: [
        { id: 1, url: 'http://x/1', content_html: '<p>Eins</p>', date_published: '2024-01-02T03:04:05+01:00' },
        { id: 2, content_text: 'Zwei', authors: [{ name: 'Ann Lee' }], tags: ['a'] },
      ],
    }
    const { texts, records } = await open('feed.json', JSON.stringify(feed, null, 1))
    expect(texts).toEqual(['<p>Eins</p>', 'Zwei'])
    expect(records.map(({ given }) => given)).toMatchObject([
      { publisher: 'Paper', language: 'de', published_date: '2024-01-02T03:04:05+01:00', media_type: 'text/html' },
      { publisher: 'Paper', authors: ['Ann Lee'], extra: { tags: ['a'] } },
    ])
  })

  test('may hold its list one level down; an article with a list beside its text stays one', async () => {
    const answer = { response: { status: 'ok', results: [{ body: 'a' }, { body: 'b' }] } }
    expect((await open('a.json', JSON.stringify(answer))).texts).toEqual(['a', 'b'])
    const article = { text: 'One article', items: [{ text: 'a related one' }] }
    expect((await open('a.json', JSON.stringify(article))).texts).toEqual(['One article'])
  })

  test('may name its text by a path', async () => {
    const line = JSON.stringify({ story: { body: { plain: 'Text' } } })
    expect((await open('a.jsonl', line, { text_field: 'story.body.plain' })).texts).toEqual(['Text'])
    expect((await open('a.jsonl', line, { text_field: 'story.none' })).codes).toContain('RECORD_WITHOUT_TEXT')
  })
})

describe('records in other encodings', () => {
  const text = 'Ça coûte 5 € – “très cher”, dit Zoë à l’hôtel. '.repeat(3).trim()
  const tables = [
    ['a.jsonl', `${JSON.stringify({ text })}\n${JSON.stringify({ text: 'two' })}\n`],
    ['a.json', JSON.stringify([{ text }, { text: 'two' }])],
    ['a.csv', `titre,text\nA,"${text.replaceAll('"', '""')}"\nB,two\n`],
  ] as const

  test.each(tables)('%s is read', async (name, content) => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])
      for (const addBOM of encoding === 'windows-1252' ? [false] : [true, false]) {
        const { texts } = await open(name, iconv.encode(content, encoding, { addBOM }))
        expect([encoding, addBOM, ...texts]).toEqual([encoding, addBOM, text, 'two'])
      }
  })

  test('also where the first letter over 7F stands far down', async () => {
    const rows = `text,n\n${'a plain row,1\n'.repeat(20_000)}${'Citroën,2\n'.repeat(30)}`
    const { texts } = await open('a.csv', iconv.encode(rows, 'windows-1252'))
    expect([texts.length, texts.at(-1)]).toEqual([20_030, 'Citroën'])
  })
})

describe('files without articles', () => {
  const feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title></channel></rss>'
  test.each([
    ['a.xml', feed],
    ['a.json', '[]'],
    ['a.csv', 'title,text\n'],
    ['a.warc', warcRecord('warcinfo', '', 'software: test')],
  ])('that are whole are told in one warning: %s', async (name, content) => {
    expect((await open(name, content)).codes).toEqual(['FILE_WITHOUT_RECORDS'])
  })

  test('of columns that hold no text are told once, with the columns', async () => {
    const { issues } = await open('a.csv', `id,price\n${'1,2\n'.repeat(100)}`)
    expect(issues.map(({ code }) => code)).toEqual(['TABLE_WITHOUT_TEXT'])
    expect(issues[0]?.message).toContain('id, price')
  })

  test('of lines that hold none are told twenty times and then counted', async () => {
    const { issues } = await open('a.jsonl', '{"id":1}\n'.repeat(100))
    expect(issues.filter(({ code }) => code === 'RECORD_WITHOUT_TEXT')).toHaveLength(20)
    expect(issues.find(({ code }) => code === 'ISSUES_ALIKE')?.message).toContain('80 more')
  })
})

describe('CSV', () => {
  test('rows are articles; quoted line ends stay; a row without text is named', async () => {
    const { texts, records, codes } = await open(
      'a.csv',
      'url,title,text\nhttp://x/1,One,"Line 1\nLine 2"\nhttp://x/2,Two,\n',
    )
    expect(texts).toEqual(['Line 1\nLine 2'])
    expect(records[0]?.given).toMatchObject({ url: 'http://x/1', title: 'One', format: 'csv' })
    expect(codes).toEqual(['RECORD_WITHOUT_TEXT'])
  })

  test('semicolons and tabs part columns too', async () => {
    expect((await open('a.csv', 'title;text\nA;b, c\n')).texts).toEqual(['b, c'])
    expect((await open('a.tsv', 'title\ttext\nA\tb, c\n')).texts).toEqual(['b, c'])
  })
})

describe('feeds', () => {
  const rss = (items: string): string =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Paper</title>${items}</channel></rss>`

  test('take the whole content of an item before its summary', async () => {
    const { texts, records } = await open(
      'a.xml',
      rss(
        '<item><title>T</title><link>http://x/1</link><description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded><pubDate>Tue, 12 Sep 2023 08:00:00 +0900</pubDate></item>',
      ),
    )
    expect(texts).toEqual(['<p>Long</p>'])
    expect(records[0]?.given).toMatchObject({
      title: 'T',
      url: 'http://x/1',
      publisher: 'Paper',
      published_date: '2023-09-12T08:00:00+09:00',
    })
  })

  test('name an item that has a title and no text, which is taken for it', async () => {
    const { texts, issues } = await open(
      'a.xml',
      rss('<item><title>One</title></item><item><title>T</title><description>Two</description></item>'),
    )
    expect(texts).toEqual(['One', 'Two'])
    expect(issues.map(({ code, message }) => [code, message.includes('record 1 (line 1)')])).toEqual([
      ['RECORD_TITLE_ONLY', true],
    ])
  })

  test('give all whole items and name the place where they break off', async () => {
    const item = '<item><title>T</title><description>Text</description></item>'
    const inItem = await open('a.xml', rss(item.repeat(3)).slice(0, -20))
    expect([inItem.records.length, inItem.codes]).toEqual([2, ['FEED_CUT']])
    expect(inItem.issues[0]?.message).toContain('in record 3 (line 1)')
    const behind = await open('a.xml', rss(item.repeat(3)).slice(0, -'</channel></rss>'.length))
    expect([behind.records.length, behind.codes]).toEqual([3, ['FEED_CUT']])
    expect(behind.issues[0]?.message).toContain('behind record 3')
  })

  test('read an item that is never closed before the next one begins', async () => {
    const { texts, records } = await open(
      'a.xml',
      rss(
        '<item><title>A</title><description>One</description><item><title>B</title><description>Two</description></item>',
      ),
    )
    expect(texts).toEqual(['One', 'Two'])
    expect(records.map(({ given }) => given?.title)).toEqual(['A', 'B'])
  })

  test('keep the text of an item whose elements nest deeper than the parser allows', async () => {
    const deep = (tags: number, text: string): string => `${'<b>'.repeat(tags)}${text}${'</b>'.repeat(tags)}`
    const aside = `<item><title>T</title><x>${deep(9_000, '<![CDATA[<b>]]><!-- <b> --><br/>')}</x><description>One</description></item>`
    const around = `<item><title>T</title><description>${deep(300, 'Two <i>deep</i> lines')}</description></item>`
    const { texts, codes } = await open('a.xml', rss(aside + around))
    expect(codes).toEqual([])
    expect(texts[0]).toBe('One')
    expect(texts[1]?.replace(/<[^>]*>/g, '')).toBe('Two deep lines')
  })

  test('do not expand entities that the feed defines', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`
    const { texts, records } = await open(
      'a.xml',
      laughs + rss('<item><title>T</title><description>&j;</description></item>').slice(21),
    )
    expect(texts.join('').length).toBeLessThan(100_000)
    expect(records[0]?.given).toMatchObject({ format: 'feed', title: 'T' })
  })
})

describe('gzip', () => {
  test('holds one article or any of the other formats', async () => {
    expect((await open('a.txt.gz', gzipSync('A text.'))).texts).toEqual(['A text.'])
    expect((await open('a.jsonl.gz', gzipSync('{"text":"one"}\n{"text":"two"}\n'))).texts).toEqual(['one', 'two'])
  })

  test('that breaks off gives what stands before, with the place', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => JSON.stringify({ text: `article ${i} ${Math.sin(i)}` })).join(
      '\n',
    )
    const { texts, codes } = await open('a.jsonl.gz', gzipSync(lines).subarray(0, 20_000))
    expect(texts.length).toBeGreaterThan(300)
    expect(codes).toContain('FILE_CUT')
  })

  test('with a wrong checksum is told, with names and comments in its header is read', async () => {
    const packed = gzipSync('A text.')
    const wrong = Buffer.from(packed)
    wrong[wrong.length - 6] = (wrong.at(-6) as number) ^ 1
    expect(await open('a.txt.gz', wrong)).toMatchObject({ texts: ['A text.'], codes: ['FILE_CUT'] })
    const named = Buffer.concat([packed.subarray(0, 10), Buffer.from('a.txt\0a comment\0'), packed.subarray(10)])
    named[3] = 8 + 16
    expect(await open('b.gz', Buffer.concat([named, named]))).toMatchObject({ texts: ['A text.A text.'], codes: [] })
  })

  test('inside gzip is refused, and a bomb is cut at its ratio', async () => {
    expect((await open('a.gz', gzipSync(gzipSync('text')))).codes).toEqual(['FORMAT_UNSUPPORTED'])
    const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024, `{"text":"${'x'.repeat(2000)}"}\n`))
    const { codes } = await open('b.jsonl.gz', bomb, { max_unpacked_ratio: 2 })
    expect(codes).toContain('UNPACKED_TOO_LARGE')
  })
})

describe('web archives', () => {
  const warc =
    warcRecord('warcinfo', '', 'software: test') +
    response('http://x/1', page('One')) +
    response('http://x/2', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>None</p>') +
    response('http://x/3', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG') +
    response(
      'http://x/4',
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>F\r\n7\r\nour</p>\r\n0\r\n\r\n',
    )

  test('give their pages with their addresses, and say how many records are none', async () => {
    const { records, texts, issues } = await open('a.warc', warc)
    expect(texts).toEqual(['<p>One</p>', '<p>Four</p>'])
    expect(records.map(({ given }) => [given?.url, given?.media_type])).toEqual([
      ['http://x/1', 'text/html'],
      ['http://x/4', 'text/html'],
    ])
    expect(issues.map(({ code, message }) => [code, message.includes(': 2 (')])).toEqual([
      ['RECORDS_PASSED_OVER', true],
    ])
  })

  test('are read packed record by record, and up to where they break off', async () => {
    const packed = Buffer.concat(warc.split(/(?=WARC\/1\.0)/).map((record) => gzipSync(record)))
    expect((await open('a.warc.gz', packed)).texts).toEqual(['<p>One</p>', '<p>Four</p>'])
    for (const [name, bytes] of [
      ['a.warc', Buffer.from(warc).subarray(0, -30)],
      ['a.warc.gz', packed.subarray(0, -30)],
    ] as const) {
      const { texts, codes } = await open(name, bytes)
      expect(texts).toEqual(['<p>One</p>'])
      expect(codes).toContain('ARCHIVE_CUT')
    }
  })

  test('go on at the next whole member where one is damaged, and its record takes nothing from the next', async () => {
    const noise = Array.from({ length: 60 }, (_, i) => sha256(String(i))).join('')
    const records = ['1', '2', '3', '4', '5'].map((n) => gzipSync(response(`http://x/${n}`, page(noise + n))))
    const whole = records.map((_, i) => `<p>${noise}${i + 1}</p>`)
    const third = records[2] as Buffer
    const cases: [string, Buffer[], string[]][] = [
      ['overwritten', [third.subarray(0, 300), Buffer.alloc(400, 0xff), third.subarray(700)], ['ARCHIVE_BROKEN']],
      ['cut short', [third.subarray(0, -200)], ['ARCHIVE_BROKEN']],
      ['with bytes taken out', [third.subarray(0, 500), third.subarray(520)], ['ARCHIVE_BROKEN']],
      ['gone but for its header', [third.subarray(0, 10)], ['ARCHIVE_BROKEN']],
    ]
    for (const [what, damaged, expected] of cases) {
      const bytes = Buffer.concat([...records.slice(0, 2), ...damaged, ...records.slice(3)])
      const { texts, codes, files } = await open('a.warc.gz', bytes)
      expect([what, texts.map((text) => text.slice(-6)), codes]).toEqual([
        what,
        whole.map((text) => text.slice(-6)).filter((_, i) => i !== 2),
        expected,
      ])
      expect(texts).toEqual(whole.filter((_, i) => i !== 2))
      expect(codes).toEqual(expected)
      expect(files).toEqual([{ path: 'a.warc.gz', bytes: bytes.length, sha256: sha256(bytes) }])
    }
  })

  test('tell of rubbish behind the last member, but not of the NULs that fill a block', async () => {
    const packed = gzipSync(warc)
    expect((await open('a.warc.gz', Buffer.concat([packed, Buffer.alloc(600)]))).codes).toEqual(['RECORDS_PASSED_OVER'])
    const { texts, codes } = await open('a.warc.gz', Buffer.concat([packed, Buffer.from('<html>Not found')]))
    expect(texts).toHaveLength(2)
    expect(codes).toContain('ARCHIVE_BROKEN')
  })

  test('go on after damage between records', async () => {
    const { texts, codes } = await open(
      'a.warc',
      warc.replace('WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/2', 'rubbish\r\n$&'),
    )
    expect(texts).toEqual(['<p>One</p>', '<p>Four</p>'])
    expect(codes).toContain('ARCHIVE_BROKEN')
  })

  test.each([
    ['longer than the file', (length: number) => length + 5_000],
    ['over every limit', () => 900_000_000_000],
    ['a little longer than its block', (length: number) => length + 30],
  ])('lose only the record whose length is wrong: %s', async (_, wrong) => {
    const [first, ...others] = ['1', '2', '3'].map((n) => response(`http://x/${n}`, page(n)))
    const length = Number(/Content-Length: (\d+)/.exec(first as string)?.[1])
    const damaged = (first as string).replace(`Content-Length: ${length}`, `Content-Length: ${wrong(length)}`)
    expect(await open('a.warc', [damaged, ...others].join(''))).toMatchObject({
      texts: ['<p>2</p>', '<p>3</p>'],
      codes: ['ARCHIVE_BROKEN'],
    })
  })

  test('may hold a page that shows how an archive looks', async () => {
    const shown = 'a\r\n\r\nWARC/1.0\r\nWARC-Type: response'
    const warc = response('http://x/1', page(shown)) + response('http://x/2', page('2'))
    expect(await open('a.warc', warc)).toMatchObject({ texts: [`<p>${shown}</p>`, '<p>2</p>'], codes: [] })
  })

  test('of the older kind (ARC) are read too, also with spaces in an address', async () => {
    const block = page('Old')
    const arc = `filedesc://a.arc 127.0.0.1 20140216050221 text/plain 0\n\nhttp://x/a b 93.184.216.119 20140216050221 text/html ${block.length}\n${block}\n`
    expect(await open('a.arc', arc)).toMatchObject({
      texts: ['<p>Old</p>'],
      records: [{ given: { url: 'http://x/a b' } }],
    })
  })
})

describe('standard input', () => {
  const opened = async (chunks: Uint8Array[], inputs = ['-']): Promise<Tried> => {
    const { raws } = await findInputs(inputs, null)
    const [issues, files]: [Issue[], ReadFile[]] = [[], []]
    const records: RawRecord[] = []
    const stream = Readable.from(chunks)
    for await (const record of openInputs(
      raws,
      { settings: DEFAULT_SETTINGS, readers: READERS },
      { issues, files },
      stream,
    ))
      records.push(record)
    const texts = records.map(({ body }) => Buffer.from(body ?? []).toString('utf8'))
    return { records, texts, codes: issues.map(({ code }) => code), issues, files }
  }

  test('is a file of any format, however it comes in pieces', async () => {
    const lines = '{"text":"one"}\n{"text":"two"}\n'
    for (const bytes of [Buffer.from(lines), gzipSync(lines)]) {
      const pieces = Array.from(bytes, (byte) => Buffer.from([byte]))
      expect(await opened(pieces)).toMatchObject({
        texts: ['one', 'two'],
        records: [{ document_id: 'doc_stdin~1', source_path: 'stdin' }, { document_id: 'doc_stdin~2' }],
        files: [{ path: 'stdin', bytes: bytes.length, sha256: sha256(bytes) }],
      })
    }
    expect((await opened([Buffer.from('title,text\nA,"b, c"\n')])).texts).toEqual(['b, c'])
    expect((await opened([Buffer.from('A text, with commas, and text\nin two lines')])).records).toMatchObject([
      { record_number: null, document_id: 'doc_stdin' },
    ])
    expect((await opened([])).codes).toEqual(['FILE_EMPTY'])
  })

  test('is told apart from a file of that name', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-stdin-'))
    writeFileSync(path.join(folder, 'stdin'), 'A file')
    const { records } = await opened([Buffer.from('A stream')], ['-', folder])
    expect(records.map(({ source_path }) => source_path)).toEqual(['-/stdin', 'stdin'])
  })
})
