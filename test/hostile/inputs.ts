import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'

/** A file that was made to break something. Each is small enough that all of them are one quick run. */
type Content = string | Uint8Array

/** An article that nothing is wrong with: what stands beside the hostile part, and must not be lost with it. */
export const GOOD =
  'The council of Eastmoor voted on Tuesday to keep the ferry running through the winter, although it loses money.\n\n' +
  '“We will not cut off an island to save a few pounds,” council leader Mary Ashdown said. The vote was 14 to 3.\n\n' +
  'The ferry carried 48,000 passengers last year, a tenth fewer than in 2019, and needs a new engine by the spring.'

const PARAGRAPHS = GOOD.split('\n\n')
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Ferry stays</title>${head}</head><body>${body}</body></html>`
const ARTICLE = `<article><h1>Ferry stays</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`
const rss = (items: string, before = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>${before}<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`
const item = (text: string, more = ''): string =>
  `<item><title>Ferry</title>${more}<description><![CDATA[${text}]]></description></item>`
const jsonl = (...records: unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('')
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const warc = (payload: Content, headers = 'Content-Type: text/html', declared?: number): Uint8Array => {
  const body = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), Buffer.from(payload)])
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://ferry.example/1\r\nContent-Length: ${declared ?? body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')])
}
const nested = (open: string, close: string, depth: number, inside: string): string =>
  open.repeat(depth) + inside + close.repeat(depth)

/** What is taken for something else where it is not kept as it is: formulas, mark-up, paths, templates, names, signs that are not seen. */
const PAYLOADS = [
  '=1+1',
  '-1',
  '@SUM(1)',
  '<script>alert(1)</script>',
  '"><img src=x>',
  "'; DROP TABLE documents; --",
  '../../etc/passwd',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template is what it is meant to look like.
  '${7*7}',
  '{{7*7}}',
  '%s%n%x',
  '\u0000',
  '\u202e',
  '\ud800',
  'null',
  'NaN',
  '__proto__',
  'a\nb\tc\r\nd',
  '; ',
  '💥'.repeat(300),
  ' ',
  '\ufeff',
  'javascript:alert(1)',
  'http://[::1',
]
const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()}\n`
const idDigits = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 6)

const PROTOTYPE = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf']

/** Texts that break readers, patterns or tables. */
const TEXTS: Record<string, Content> = {
  'empty.txt': '',
  'blank.txt': ' \n\t\r\n ',
  'bom_only.txt': '\ufeff',
  'one_letter.txt': 'a',
  'nul.txt': `${GOOD}\u0000\u0000`,
  'nul_between.txt': GOOD.replaceAll(' ', '\u0000'),
  'controls.txt': Array.from({ length: 160 }, (_, i) => String.fromCharCode(i)).join(`${GOOD.slice(0, 40)} `),
  'bidi.txt': `\u202e${GOOD}\u2066${GOOD}\u2069\u202c`,
  'zalgo.txt': GOOD.replaceAll(/[aeiou]/g, (vowel) => vowel + '\u0301\u0327\u0489'.repeat(20)),
  'zero_width.txt': [...GOOD].join('\u200b'),
  'soft_hyphens.txt': GOOD.replaceAll('r', '\u00adr'),
  'astral.txt': GOOD.replaceAll('e', '𝐞'),
  'emoji_families.txt': `${'👩‍👩‍👧‍👦🏳️‍🌈'.repeat(500)} ${GOOD}`,
  'noncharacters.txt': `${GOOD}\ufffe\uffff\u{1ffff}`,
  'line_separators.txt': GOOD.replaceAll('\n', '\u2028').replaceAll('. ', '.\u2029'),
  'old_mac.txt': GOOD.replaceAll('\n', '\r'),
  'form_feeds.txt': GOOD.replaceAll('\n', '\f'),
  'next_lines.txt': GOOD.replaceAll('\n', '\u0085'),
  'formulas.txt': ['=cmd|"/c calc"!A1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', GOOD].join('\n\n'),
  'markup_words.txt': `The word <script>alert(1)</script> and ]]> and --> and "><img src=x onerror=alert(1)> stand here.\n\n${GOOD}`,
  'yaml_words.txt': ['NO', 'null', '~', '12:30:45', '1e3', '2001-01-01', '- a: b', '---', '...', GOOD].join('\n\n'),
  'csv_words.txt': `"a","b\n${GOOD}\n","c`,
  'prototype_words.txt': `${PROTOTYPE.map((word) => `Mr ${word} ${word} said ${word} paid ${word} dollars to ${word}.`).join(' ')}\n\n${GOOD}`,
  'huge_number.txt': `It cost ${'9'.repeat(400)} dollars and ${'1'.repeat(5_000)} people came in the year ${'3'.repeat(400)}. ${GOOD}`,
  'huge_exponent.txt': `A bill of 1e999999 euros, 10^400 years and -1e400 per cent. ${GOOD}`,
  'far_dates.txt': `On 31 February 275761, on 99/99/9999 and on 0000-00-00 it rained for 99999999999999999999 years. ${GOOD}`,
  'one_long_word.txt': `${'x'.repeat(60_000)} ${GOOD}`,
  'long_capitals.txt': `${'ABCDEF'.repeat(8_000)} ${GOOD}`,
  'capital_words.txt': `${'Alpha Beta Gamma '.repeat(4_000)}\n\n${GOOD}`,
  'long_blank.txt': `${' '.repeat(80_000)}x\n\n${GOOD}`,
  'many_newlines.txt': `${'\n'.repeat(60_000)}${GOOD}${'\n'.repeat(60_000)}`,
  'open_quotes.txt': `${'“'.repeat(10_000)}${GOOD}`,
  'nested_quotes.txt': nested('“a ‘b ', ' c’ d”', 2_000, GOOD),
  'straight_quotes.txt': `${'" '.repeat(10_000)}${GOOD}`,
  'brackets.txt': `${nested('(', ')', 10_000, 'a')} ${GOOD}`,
  'periods.txt': `${'.'.repeat(40_000)} ${'a. '.repeat(10_000)}${GOOD}`,
  'commas.txt': `${'1,'.repeat(20_000)} ${GOOD}`,
  'hyphens.txt': `${'a-'.repeat(20_000)} ${'—'.repeat(10_000)} ${GOOD}`,
  'said_said.txt': `${'said '.repeat(10_000)}. ${GOOD}`,
  'dates.txt': `${'on Monday 3 May 2021 '.repeat(3_000)}. ${GOOD}`,
  'url.txt': `http://${'a.'.repeat(10_000)}com/${'%41'.repeat(5_000)} ${GOOD}`,
  'mail.txt': `${'a@'.repeat(10_000)} ${GOOD}`,
  'same_line.txt': `${`${PARAGRAPHS[0]}\n\n`.repeat(400)}`,
  'short_lines.txt': `${'a\n\n'.repeat(10_000)}${GOOD}`,
  'bad_utf8.txt': Buffer.concat([Buffer.from(GOOD), Buffer.from([0xc3, 0x28, 0xf8, 0x88, 0xff, 0xed, 0xa0, 0x80])]),
  'overlong_utf8.txt': Buffer.concat([Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf]), Buffer.from(GOOD)]),
  'utf16_odd.txt': Buffer.concat([Buffer.from(`\ufeff${GOOD}`, 'utf16le'), Buffer.from([0x41])]),
  'utf16_lone.txt': Buffer.from(`\ufeff${GOOD} \ud83d alone`, 'utf16le'),
  'utf16_be.txt': Buffer.from(`\ufeff${GOOD}`, 'utf16le').swap16(),
  'utf32.txt': Buffer.from([
    0xff,
    0xfe,
    0,
    0,
    ...[...GOOD].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8, 0, 0]),
  ]),
  'windows.txt': latin1('\x93We won\x92t wait,\x94 said caf\xe9 owner Ren\xe9 Dupr\xe9 \x96 and he meant it.'),
  'random.bin': Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) & 255),
  'png.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'pdf.txt': `%PDF-1.7\n%\u00e2\u00e3\n${GOOD}`,
  'word.txt': `{\\rtf1\\ansi ${GOOD.replaceAll('\n', '\\par ')}}`,
  'saved.mht': `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page(ARTICLE)}\r\n--x--\r\n`,
  'that_that.txt': `Ann Lee said ${'that the mayor said '.repeat(2_000)}so.\n\n${GOOD}`,
  'names_and.txt': `${'Ann Lee and Bob Ray, '.repeat(1_000)}met.\n\n${GOOD}`,
  'number_words.txt': `${'one hundred and twenty million '.repeat(2_000)}people.\n\n${GOOD}`,
  'per_cent.txt': `${'50% of 3/4 of $5-6m '.repeat(1_000)}\n\n${GOOD}`,
  'pronouns.txt': `${'He said she said they said it was him. '.repeat(1_000)}\n\n${GOOD}`,
  'bylines.txt': `${'By Ann Lee and Bob Ray\n\n'.repeat(2_000)}${GOOD}`,
  'credits.txt': `${'Photo: Ann Lee/Agency\n'.repeat(3_000)}\n\n${GOOD}`,
  'tag_characters.txt': `${GOOD} ${'\u{e0041}'.repeat(3_000)}`,
  'bom_inside.txt': `\ufeff\ufeff${GOOD}`,
  'zip.txt': Buffer.from('504b030414000000080000000000', 'hex'),
  'elf.html': Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'),
}

/** Web pages. */
const PAGES: Record<string, Content> = {
  'comments_before.html': `<!doctype html>${'<!-- note -->'.repeat(2_000)}${page(ARTICLE)}`,
  'comment_open.html': page(`${ARTICLE}<!-- ${'never closed '.repeat(1_000)}`),
  'comment_dashes.html': page(`<!--${'-'.repeat(20_000)}>${ARTICLE}`),
  'deep.html': page(nested('<div>', '</div>', 20_000, ARTICLE)),
  'deep_inline.html': page(nested('<b><i>', '</i></b>', 10_000, ARTICLE)),
  'deep_lists.html': page(nested('<ul><li>', '</li></ul>', 5_000, ARTICLE)),
  'deep_tables.html': page(nested('<table><tr><td>', '</td></tr></table>', 3_000, ARTICLE)),
  'unclosed.html': page(`${'<p><div><span>'.repeat(5_000)}${ARTICLE}`),
  'closing_only.html': page(`${'</div></p></span>'.repeat(5_000)}${ARTICLE}`),
  'attributes.html': page(`<div ${Array.from({ length: 5_000 }, (_, i) => `a${i}="${i}"`).join(' ')}>${ARTICLE}</div>`),
  'long_attribute.html': page(`<div title="${'x'.repeat(60_000)}" class="${'c '.repeat(20_000)}">${ARTICLE}</div>`),
  'proto_attributes.html': page(
    PROTOTYPE.map((name) => `<${name} ${name}="${name}" class="${name}" id="${name}">`).join('') + ARTICLE,
  ),
  'proto_meta.html': page(
    ARTICLE,
    PROTOTYPE.map((name) => `<meta name="${name}" property="${name}" content="${name}">`).join(''),
  ),
  'entities.html': page(ARTICLE.replaceAll('a', '&#97;').replaceAll('e', '&#x65;')),
  'bad_entities.html': page(`${'&#x110000;&#0;&#xD800;&bogus;&&#;'.repeat(500)}${ARTICLE}`),
  'cdata.html': page(`<![CDATA[ x ]]>${ARTICLE}<![CDATA[`),
  'no_text.html': page('<script>1</script><style>a{}</style>'),
  'script_only.html': page(`<script>${'var a = "<p>no</p>";'.repeat(1_000)}`),
  'style_first.html': `<style>p{color:red}</style>${ARTICLE}`,
  'script_first.html': `<script>var a = 1 < 2</script>${ARTICLE}`,
  'fragment.html': ARTICLE,
  'nav_first.html': `<nav><a href="/">Home</a></nav>${ARTICLE}`,
  'br_first.html': `<br />${PARAGRAPHS.join('<br><br>')}`,
  'svg.html': page(`<svg><foreignObject>${ARTICLE}</foreignObject></svg>`),
  'plaintext.html': page(`${ARTICLE}<plaintext>${'<b>'.repeat(1_000)}`),
  'template.html': page(`<script type="text/template">${ARTICLE}</script>`),
  'noscript.html': page(`<noscript>${ARTICLE}</noscript>`),
  'frames.html': `<html><frameset cols="50%,50%"><frame src="a.html"><noframes>${ARTICLE}</noframes></frameset></html>`,
  'json_ld_broken.html': page(
    ARTICLE,
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>',
  ),
  'json_ld_proto.html': page(
    ARTICLE,
    `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"x"},"author":{"name":{"name":{"name":1}}},"datePublished":{"a":[]}}</script>`,
  ),
  'json_ld_deep.html': page(ARTICLE, `<script type="application/ld+json">${nested('[', ']', 20_000, '1')}</script>`),
  'charset_unknown.html': page(ARTICLE, '<meta charset="x-none-such">'),
  'charset_many.html': page(ARTICLE, '<meta charset="utf-16"><meta charset="shift_jis"><meta charset="utf-7">'),
  'base_loop.html': page(ARTICLE, '<base href="javascript:alert(1)"><link rel="canonical" href="::::">'),
  'doctype_only.html': '<!doctype html>',
  'tag_soup.html': '<'.repeat(30_000) + page(ARTICLE),
  'angle_text.html': page(`${'a < b > c '.repeat(5_000)}${ARTICLE}`),
  'nul_in_tags.html': page(ARTICLE.replaceAll('<p>', '<p\u0000>')),
  'many_paragraphs.html': page('<p>a</p>'.repeat(20_000) + ARTICLE),
  'many_links.html': page(`<ul>${'<li><a href="/x">Read this story now</a></li>'.repeat(3_000)}</ul>${ARTICLE}`),
  'payloads.html': page(
    ARTICLE,
    PAYLOADS.map(
      (word) =>
        `<meta name="author" content='${word}'><meta property="og:title" content='${word}'><link rel="canonical" href='${word}'>`,
    ).join(''),
  ),
  'long_title.html': `<!doctype html><html><head><title>${'Ferry stays '.repeat(90_000)}</title></head><body>${ARTICLE}</body></html>`,
  'long_heading.html': page(ARTICLE.replace('Ferry stays', 'Ferry stays '.repeat(10_000))),
  'json_ld_nodes.html': page(
    ARTICLE,
    `<script type="application/ld+json">${JSON.stringify({ '@graph': Array.from({ length: 10_000 }, (_, i) => ({ '@type': 'NewsArticle', '@id': `#${i}`, headline: `Other ${i}`, author: { '@id': `#${i + 1}` } })) })}</script>`,
  ),
  'json_ld_circle.html': page(
    ARTICLE,
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"mainEntity":{"@id":"#a"}}]}</script>',
  ),
  'many_metas.html': page(ARTICLE, '<meta name="author" content="A B">'.repeat(10_000)),
  'many_times.html': page(`${ARTICLE}${'<time datetime="2024-01-01">Jan 1</time>'.repeat(3_000)}`),
  'not_shown.html': page(`<div style="display:none">${ARTICLE}</div>`),
  'shadow.html': page(`<news-story><template shadowrootmode="open">${ARTICLE}</template></news-story>`),
  'object.html': page(`<object data="x">${ARTICLE}</object>`),
  'textarea.html': page(`<textarea>${ARTICLE}</textarea>`),
  'commented_out.html': page(`<!-- ${ARTICLE} -->`),
  'open_attribute.html': page(`<div title="never closed><p>x</p></div>${ARTICLE}`),
  'open_title.html': `<html><head><title>Ferry stays<body>${ARTICLE}`,
  'open_style.html': `<html><head><style>p{}<body>${ARTICLE}`,
  'other_elements.html': page(ARTICLE.replaceAll('p>', 'x-para>').replaceAll('article>', 'news-body>')),
  'one_cell.html': page(`<table><tr><td>Menu</td><td>${PARAGRAPHS.join('<p>')}</td></tr></table>`),
  'news.xml': `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>Ferry stays</title></head><body><body.content>${ARTICLE}</body.content></body></nitf>`,
  'xhtml.html': `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><body>${ARTICLE}</body></html>`,
}

/** Feeds, JSON, CSV, archives, packed files. */
const RECORDS: Record<string, Content> = {
  'billion_laughs.xml': rss(
    item(GOOD),
    '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  ),
  'external_entity.xml': rss(
    `<item><description>&x; ${GOOD}</description></item>`,
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  ),
  'feed_cut.xml': rss(item(GOOD) + item(GOOD)).slice(0, -260),
  'feed_empty.xml': rss(''),
  'feed_deep.xml': rss(`<item>${nested('<a>', '</a>', 10_000, '')}<description>${GOOD}</description></item>`),
  'feed_proto.xml': rss(
    PROTOTYPE.map((name) => `<item><${name}>x</${name}><description>${GOOD} ${name}</description></item>`).join(''),
  ),
  'feed_bad_dates.xml': rss(
    ['Thu, 99 Foo 99999 99:99:99 +9999', '0', '', '-1', '2024-13-45']
      .map((date) => item(GOOD, `<pubDate>${date}</pubDate>`))
      .join(''),
  ),
  'feed_comments.xml': `<?xml version="1.0"?>${'<!-- note -->'.repeat(2_000)}${rss(item(GOOD)).replace(/^<\?xml[^>]*>/, '')}`,
  'atom_broken.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A<content type="html">${GOOD}`,
  'deep.json': `{"text":${JSON.stringify(GOOD)},"deep":${nested('[', ']', 5_000, '1')}}`,
  'deep_objects.jsonl': `{"text":${JSON.stringify(GOOD)},"deep":${nested('{"a":', '}', 5_000, '1')}}\n${jsonl({ text: GOOD })}`,
  'proto.jsonl': `{"__proto__":{"text":"no"},"constructor":"x","toString":1,"text":${JSON.stringify(GOOD)}}\n`,
  'proto_only.jsonl': '{"__proto__":{"text":"no"}}\n',
  'types.jsonl': jsonl(
    { text: 1 },
    { text: null },
    { text: [GOOD] },
    { text: { text: GOOD } },
    [],
    'text',
    1,
    null,
    { text: '' },
    { text: GOOD, title: [], author: 7, date: {}, url: false },
  ),
  'numbers.jsonl': `{"text":${JSON.stringify(GOOD)},"n":${'9'.repeat(400)},"m":1e999,"date":${'1'.repeat(40)}}\n`,
  'broken_lines.jsonl': `{"text":${JSON.stringify(GOOD)}}\n{"text":\n}{\nnull\n{"text":${JSON.stringify(GOOD)}}`,
  'surrogates.jsonl': `{"text":"\\ud83d ${GOOD.replaceAll('\n', '\\n').replaceAll('"', '')} \\udc00"}\n`,
  'cut.json': JSON.stringify([{ text: GOOD }, { text: GOOD }]).slice(0, -100),
  'empty_array.json': '[]',
  'no_text.json': '[{"a":1}]',
  'duplicate_keys.json': `{"text":"x","text":${JSON.stringify(GOOD)}}`,
  'bom.json': `\ufeff${JSON.stringify([{ text: GOOD }])}`,
  'stray_quote.csv': `title,text\n${Array.from({ length: 60 }, (_, i) => (i === 30 ? 'bad,"never "closed"\n' : `t${i},"${GOOD.replaceAll('\n', ' ')} ${i}"\n`)).join('')}`,
  'ragged.csv': `title,text\na\nb,"${GOOD}"\nc,d,e,f\n`,
  'proto.csv': `__proto__,constructor,text,toString\na,b,"${GOOD}",c\n`,
  'twice.csv': `text,text,text\n"${GOOD}",b,c\n`,
  'no_text.csv': 'alpha,beta\n1,2\n',
  'header_only.csv': 'title,text\n',
  'nul.csv': `title,text\n\u0000,"${GOOD}\u0000"\n`,
  'huge_cell.csv': `title,text\na,"${'x '.repeat(40_000)}${GOOD}"\n`,
  'many_columns.csv': `${Array.from({ length: 3_000 }, (_, i) => `c${i}`).join()},text\n${','.repeat(3_000)}"${GOOD}"\n`,
  'cut.warc': warc(page(ARTICLE)).subarray(0, -200),
  'wrong_length.warc': Buffer.concat([warc(page(ARTICLE), 'Content-Type: text/html', 999_999), warc(page(ARTICLE))]),
  'negative_length.warc': Buffer.concat([warc(page(ARTICLE), 'Content-Type: text/html', -5), warc(page(ARTICLE))]),
  'brotli.warc': warc(brotliCompressSync(page(ARTICLE)), 'Content-Type: text/html\r\nContent-Encoding: br'),
  'deflate.warc': warc(deflateSync(page(ARTICLE)), 'Content-Type: text/html\r\nContent-Encoding: deflate'),
  'unknown_coding.warc': warc(page(ARTICLE), 'Content-Type: text/html\r\nContent-Encoding: x-rot13'),
  'chunked.warc': warc(`5\r\nhello\r\nZZ\r\n${page(ARTICLE)}`, 'Content-Type: text/html\r\nTransfer-Encoding: chunked'),
  'image.warc': warc(Buffer.from('89504e470d0a1a0a', 'hex'), 'Content-Type: text/html'),
  'headers_only.warc': 'WARC/1.0\r\n',
  'payloads.jsonl': jsonl(
    ...PAYLOADS.map((word) => ({
      title: word,
      authors: [word, word],
      url: word,
      date: word,
      publisher: word,
      language: word,
      [word]: word,
      text: `${GOOD} ${word}`,
    })),
  ),
  'payloads.csv': `${csvRow(['title', 'authors', 'url', 'date', 'text', ...PAYLOADS])}${PAYLOADS.map((word) => csvRow([word, word, word, word, GOOD])).join('')}`,
  'payloads.xml': rss(
    PAYLOADS.map(
      (word) =>
        `<item><title><![CDATA[${word}]]></title><link><![CDATA[${word}]]></link><author><![CDATA[${word}]]></author><guid><![CDATA[${word}]]></guid><description><![CDATA[${GOOD}]]></description></item>`,
    ).join(''),
  ),
  'feed_without_text.xml': rss(`${'<item><guid>1</guid></item>'.repeat(10_000)}${item(GOOD)}`),
  'feed_in_feed.xml': rss(`<item><item><item>${item(GOOD)}</item></item></item>`),
  'feed_xhtml.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${nested('<div>', '</div>', 200, ARTICLE)}</div></content></entry></feed>`,
  'feed_wrong_encoding.xml': rss(item(GOOD)).replace('utf-8', 'utf-16'),
  'not_finite.jsonl': `{"text":${JSON.stringify(GOOD)},"score":NaN,"least":-Infinity}\n`.repeat(2),
  'not_finite.json': `[{"text":${JSON.stringify(GOOD)},"score":NaN}]`,
  'lists.json': `[[{"text":${JSON.stringify(GOOD)}}]]`,
  'side_by_side.json': `{"text":${JSON.stringify(GOOD)}}{"text":${JSON.stringify(GOOD)}}`,
  'many_fields.jsonl': jsonl({
    ...Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i])),
    text: GOOD,
  }),
  'many_authors.jsonl': jsonl({ authors: Array.from({ length: 20_000 }, (_, i) => `Ann B${i}`), text: GOOD }),
  'long_fields.jsonl': jsonl({
    url: `http://a.example/${'x'.repeat(100_000)}`,
    title: 'T '.repeat(50_000),
    text: GOOD,
  }),
  'formulas.csv': `=cmd,+x,@y,-z,text\n1,2,3,4,"${GOOD}"\n`,
  'quotes_only.csv': `title,text\n${'"'.repeat(30_001)}\na,"${GOOD}"\n`,
  'commas_only.csv': `title,text\n${','.repeat(60_000)}\na,"${GOOD}"\n`,
  'empty_records.warc': Buffer.concat([...Array.from({ length: 5_000 }, () => warc('')), warc(page(ARTICLE))]),
  'short_length.warc': Buffer.concat([warc(page(ARTICLE), 'Content-Type: text/html', 60), warc(page(ARTICLE))]),
  'endless_length.warc': Buffer.concat([warc(page(ARTICLE), 'Content-Type: text/html', 9e11), warc(page(ARTICLE))]),
  'rubbish_behind.txt.gz': Buffer.concat([gzipSync(GOOD), Buffer.from('rubbish')]),
  'cut.txt.gz': gzipSync(GOOD).subarray(0, -20),
  'not_gzip.txt.gz': GOOD,
  'twice.txt.gz': gzipSync(gzipSync(GOOD)),
  'bomb.txt.gz': gzipSync(Buffer.alloc(24 * 1024 * 1024, 'x')),
  'empty.txt.gz': gzipSync(''),
}

/** Names that break paths, ids or tables. */
const NAMES: Record<string, Content> = {
  ' blanks at both ends .txt': GOOD,
  'new\nline.txt': GOOD,
  'quote".txt': GOOD,
  "apostrophe'.txt": GOOD,
  '=formula.txt': GOOD,
  '-dash.txt': GOOD,
  '$(rm -rf x).txt': GOOD,
  'a%2f..%2fb.txt': GOOD,
  'back\\slash.txt': GOOD,
  'glob*?[x].txt': GOOD,
  'é.txt': GOOD,
  'e\u0301.txt': GOOD,
  '日本語.txt': GOOD,
  '\u202egnp.txt': GOOD,
  ['__proto__']: GOOD,
  constructor: GOOD,
  no_extension: GOOD,
  [`${'long'.repeat(60)}.txt`]: GOOD,
  'CON.txt': GOOD,
  'Case.txt': GOOD,
  'case.TXT': GOOD,
  'two names.txt': GOOD,
  [`two_names.txt_${idDigits('hostile/two names.txt')}`]: GOOD,
  [`hostile_two_names.txt_${idDigits('hostile/two names.txt')}`]: GOOD,
}

export const HOSTILE: readonly (readonly [name: string, content: Content])[] = [TEXTS, PAGES, RECORDS, NAMES].flatMap(
  (files) => Object.entries(files),
)
