import { readFileSync } from 'node:fs'

/** An input of about `size` characters that is one thing over and over. The end of its name says how it is opened. */
export interface Shape {
  name: string
  file: 'a.txt' | 'a.html' | 'a.csv' | 'a.json' | 'a.jsonl' | 'a.xml'
  make(size: number): string
}

const PROSE = readFileSync(new URL('texts/gum_news.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

/** A unit until `size` characters are full; a function gives another unit each time. */
function fill(size: number, unit: string | ((at: number) => string)): string {
  const parts: string[] = []
  for (let [at, length] = [0, 0]; length < size; at++) {
    const part = typeof unit === 'string' ? unit : unit(at)
    parts.push(part)
    length += part.length
  }
  return parts.join('').slice(0, size)
}

const sentence = (at: number): string => PROSE[at % PROSE.length] as string
/** A name that no other number has: Bako, Deru … */
const nameOf = (at: number): string => {
  const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu']
  const name = [...String(at + 11)].map((digit) => syllables[Number(digit)]).join('')
  return name[0]?.toUpperCase() + name.slice(1)
}
const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>A page</title></head><body>${body}</body></html>`
const around =
  (before: string, unit: string | ((at: number) => string), after = '') =>
  (size: number) =>
    before + fill(size, unit) + after

type Makers = Record<string, (size: number) => string>
const of = (file: Shape['file'], makers: Makers): Shape[] =>
  Object.entries(makers).map(([name, make]) => ({ name, file, make }))

const TEXTS: Makers = {
  'prose, a paragraph each sentence': (size) => fill(size, (at) => `${sentence(at)}\n\n`),
  'prose, one paragraph': (size) => fill(size, (at) => `${sentence(at)} `),
  'one word': (size) => fill(size, 'x'),
  capitals: (size) => fill(size, 'X'),
  'capitals and blanks': (size) => fill(size, 'X '),
  'blanks between words': (size) => `One${fill(size, ' ')}two.`,
  'tabs and line ends': (size) => `One.${fill(size, '\t\n')}Two.`,
  'line ends': (size) => `One.${fill(size, '\n')}Two.`,
  'line separators': (size) => `One.${fill(size, '\u2028\f')}Two.`,
  'quotation marks': (size) => fill(size, '"'),
  'curly marks, opened only': (size) => fill(size, '“Yes '),
  'curly marks, nested': (size) => fill(size / 2, '“so ‘it is ') + fill(size / 2, '’ said”'),
  apostrophes: (size) => fill(size, "'"),
  quotes: (size) => fill(size, (at) => `“It is late,” said ${nameOf(at)} Orm. `),
  pronouns: (size) => `Ada Stone left. ${fill(size, 'She saw him and it saw them. ')}`,
  'nouns for bodies': (size) => fill(size, (at) => `The Ministry of ${nameOf(at)} met. The ministry said no. `),
  brackets: (size) => fill(size, '('),
  'brackets in pairs': (size) => fill(size, '(Ab) [C] '),
  stops: (size) => fill(size, '.'),
  'stops and marks': (size) => fill(size, '."'),
  dashes: (size) => fill(size, '—'),
  'hyphens between letters': (size) => fill(size, 'ab-'),
  digits: (size) => fill(size, '7'),
  'digits and commas': (size) => fill(size, '1,'),
  numbers: (size) => fill(size, (at) => `${at} million dollars and `),
  dates: (size) => fill(size, (at) => `on ${1 + (at % 28)} March ${1900 + (at % 120)}, `),
  'number words': (size) => fill(size, 'twenty one '),
  times: (size) => fill(size, 'two weeks ago '),
  commas: (size) => fill(size, ','),
  'names in a list': (size) => fill(size, (at) => `${nameOf(at)} ${nameOf(at * 7)}, `),
  'names without commas': (size) => fill(size, (at) => `${nameOf(at)} `),
  'one name': (size) => fill(size, 'Mara Olin met Mara Olin. '),
  acronyms: (size) => fill(size, (at) => `the ${nameOf(at)} Trade Group (${nameOf(at).slice(0, 3).toUpperCase()}) `),
  'titles before names': (size) => fill(size, (at) => `President ${nameOf(at)} and minister ${nameOf(at)} `),
  'titles only': (size) => fill(size, 'former deputy prime minister '),
  'a link': (size) => `https://${fill(size, 'a.b/c?d=e&')}`,
  addresses: (size) => fill(size, 'a@b.example '),
  'combining marks': (size) => `e${fill(size, '\u0301')}`,
  'emoji joined': (size) => fill(size, '👩‍👩‍👧 '),
  'half pairs': (size) => fill(size, '\ud83d'),
  NULs: (size) => `One.${fill(size, '\0')}`,
  Han: (size) => fill(size, '今天天气很好'),
  'one line again and again': (size) => fill(size, 'Read more about it\n'),
  'short lines': (size) => fill(size, (at) => `${nameOf(at)}\n`),
  'short paragraphs': (size) => fill(size, (at) => `${nameOf(at)} went.\n\n`),
  'items of a list': (size) => fill(size, (at) => `- ${nameOf(at)} | ${at}\n`),
  'semicolons in a credit': (size) => `By ${fill(size, (at) => `${nameOf(at)} Orm; `)}`,
  braces: (size) => fill(size, '{"a":['),
  'entities written out': (size) => fill(size, '&amp;amp; '),
  'misread letters': (size) => fill(size, 'cafÃ© Ã¼ber '),
}

const PAGES: Makers = {
  'page of prose': (size) => page(fill(size, (at) => `<p>${sentence(at)}</p>\n`)),
  'page, one paragraph': (size) => page(`<p>${fill(size, (at) => `${sentence(at)} `)}</p>`),
  'comments before the page': (size) => `${fill(size, '<!-- note -->')}${page('<p>It is late.</p>')}`,
  'comments in the page': (size) => page(`<p>It is late.</p>${fill(size, '<!-- note -->')}`),
  'comment never ended': (size) => page(`<p>It is late.</p>${fill(size, '<!-- note ')}`),
  'tags never closed': (size) => page(`<p>It is late.</p>${fill(size, '<div>')}`),
  'words in tags never closed': (size) => page(fill(size, (at) => `<b>${nameOf(at)} `)),
  'tags closed only': (size) => page(`<p>It is late.</p>${fill(size, '</div>')}`),
  'angle brackets': (size) => page(`<p>It is late. ${fill(size, '<')}`),
  attributes: (size) => page(`<p ${fill(size, (at) => `a${at}="b" `)}>It is late.</p>`),
  'one attribute': (size) => page(`<p class="${fill(size, 'a ')}">It is late.</p>`),
  'style in attributes': (size) => page(fill(size, '<p style="display : none; color:red">x</p>')),
  table: (size) => page(`<table>${fill(size, (at) => `<tr><td>${nameOf(at)}<td>${at}`)}</table>`),
  'tables nested': (size) => page(`<p>It is late.</p>${fill(size, '<table><tr><td>')}`),
  links: (size) => page(fill(size, (at) => `<a href="/a/${at}">${nameOf(at)} ${at}</a> `)),
  images: (size) => page(`<p>It is late.</p>${fill(size, '<img src="a.jpg" alt="A lake"> ')}`),
  scripts: (size) => page(`<p>It is late.</p>${fill(size, '<script>a()</script>')}`),
  'scripts never closed': (size) => page(`<p>It is late.</p>${fill(size, '<script>a()')}`),
  'scripts cut in their tag': (size) => page(`<p>It is late.</p>${fill(size, '<script ')}`),
  'script data': (size) =>
    page(`<script type="application/ld+json">{"a":[${fill(size, '{"a":[')}</script><p>It is late.</p>`),
  'script data with commas': (size) =>
    page(`<script type="application/ld+json">{"a":[${fill(size, ',\n ')}</script><p>It is late.</p>`),
  'meta elements': (size) => `<!DOCTYPE html><html><head>${fill(size, '<meta name="author" content="A Bo">')}</head>`,
  'meta cut in its tag': (size) => `<!DOCTYPE html>${fill(size, '<meta charset ')}`,
  'title of blanks': (size) => `<!DOCTYPE html><title>A${fill(size, ' ')}B</title><p>It is late.</p>`,
  'title of bars': (size) => `<!DOCTYPE html><title>${fill(size, 'Ab | ')}</title><p>It is late.</p>`,
  'authors in one element': (size) => page(`<p class="byline">By ${fill(size, (at) => `${nameOf(at)} Orm and `)}</p>`),
  'character references': (size) => page(`<p>${fill(size, '&amp;&#8217;')}</p>`),
  'references cut': (size) => page(`<p>${fill(size, '&am&#x')}</p>`),
  'line breaks': (size) => page(`<p>It is${fill(size, '<br>')}late.</p>`),
  'blanks in a page': (size) => page(`<p>It is${fill(size, ' ')}late.</p>`),
  'blanks kept': (size) => page(`<pre>It is${fill(size, ' \n')}late.</pre>`),
  'lists nested': (size) => page(fill(size, (at) => `<ul><li>${nameOf(at)}`)),
  headings: (size) => page(fill(size, (at) => `<h2>${nameOf(at)} wins</h2>`)),
}

const FILES: Shape[] = [
  ...of('a.csv', {
    'CSV, one cell': around('title,text\nA,"', (at) => `${sentence(at)} `, '"\n'),
    'CSV, one cell of quotation marks': around('title,text\nA,"', '""', '"\n'),
    'CSV, rows': around('title,text\n', (at) => `${nameOf(at)},It is late in ${nameOf(at)}.\n`),
    'CSV, a mark never closed': around('title,text\nA,"', (at) => `${nameOf(at)},it is late\n`),
    'CSV, columns': around('text,', (at) => `c${at},`, '\nIt is late.\n'),
  }),
  ...of('a.json', {
    'JSON, deep': (size) => `{"text":"It is late.","a":${fill(size / 2, '[')}${fill(size / 2, ']')}}`,
    'JSON, wide': (size) => `{"text":"It is late.",${fill(size, (at) => `"k${at}":1,`)}"z":1}`,
    'JSON, list': around('[', (at) => `{"text":"It is late in ${nameOf(at)}."},`, '{}]'),
    'JSON, one text': around('[{"text":"', (at) => `${sentence(at).replace(/["\\]/g, '')} `, '"}]'),
  }),
  ...of('a.jsonl', {
    'JSON lines': (size) => fill(size, (at) => `{"text":"It is late in ${nameOf(at)}."}\n`),
    'JSON lines, blank': around('{"text":"It is late."}\n', ' \n'),
  }),
  ...of('a.xml', {
    'feed, items': around(
      '<rss version="2.0"><channel>',
      (at) => `<item><title>${nameOf(at)}</title><description>It is late.</description></item>`,
      '</channel></rss>',
    ),
    'feed, one item': around('<rss><channel><item><description>', (at) => `${sentence(at)} `, '</description></item>'),
    'feed, item never closed': around('<rss><channel>', '<item><title>A</title>'),
    'feed, comments before': around('<?xml version="1.0"?>', '<!-- note -->', '<rss><channel></channel></rss>'),
  }),
]

export const SHAPES: readonly Shape[] = [...of('a.txt', TEXTS), ...of('a.html', PAGES), ...FILES]
