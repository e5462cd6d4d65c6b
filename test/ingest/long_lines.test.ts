import { describe, expect, test } from 'vitest'
import { declaredCharset } from '../../pipeline/ingest/html/charset.ts'
import { readPage } from '../../pipeline/ingest/html/index.ts'
import { namesIn, namesInByline } from '../../pipeline/ingest/html/names_of_people.ts'
import { piecesOf } from '../../pipeline/ingest/html/pieces.ts'

const LIMITS = { max_depth: 256, max_nodes: 50_000 }
const LONG = 200_000
const read = (head: string, body = '<p>Text</p>') =>
  readPage(`<html><head>${head}</head><body>${body}</body></html>`, LIMITS)
const pieces = (html: string): string => Array.from(piecesOf(html, 1000), ({ text }) => text).join('')

describe('names of people', () => {
  test.each([
    ['By Ann Lee, Bo Berg and Cy Dahl', ['Ann Lee', 'Bo Berg', 'Cy Dahl']],
    ['By Ann Lee  |  Updated 6 May 2024', ['Ann Lee']],
    ['Ann Lee – Bo Berg · Cy Dahl', ['Ann Lee', 'Bo Berg', 'Cy Dahl']],
    ['By Ann Lee y Bo Berg', ['Ann Lee', 'Bo Berg']],
    ['By Ann Lee Mon 6', ['Ann Lee']],
    ['By Ann Lee editor of things', ['Ann Lee']],
    ['By Ann Lee on Monday', ['Ann Lee']],
    ['By Ann Oneill', ['Ann Oneill']],
  ])('%s', (line, names) => expect(namesInByline(line)).toEqual(names))

  test('in a field keep what only looks like a word between them', () =>
    expect(namesIn('Ann Dandy; Yann Berg')).toEqual(['Ann Dandy', 'Yann Berg']))

  test.each([
    ['blanks', ' '],
    ['words that end a name', ' on'],
    ['words between names', ' and'],
    ['single letters between names', ' y'],
    ['commas', ' ,'],
    ['months', ' May'],
  ])('in a line of nothing but %s are read to its end', (_, unit) => {
    const line = `By Ann Lee, ${unit.repeat(LONG / unit.length)}x`
    expect(namesInByline(line)[0]).toBe('Ann Lee')
  })
})

describe('a title', () => {
  test.each([
    ['The old bridge falls at last | The Gull', 'The old bridge falls at last'],
    ['The old bridge falls at last  -  The Gull', 'The old bridge falls at last'],
    ['The old bridge falls at last|The Gull', 'The old bridge falls at last'],
    ['Old-town bridge: a story', 'Old-town bridge: a story'],
  ])('%s is %s', (title, shown) => expect(read(`<title>${title}</title>`).title).toBe(shown))

  test('of blanks and separators is read to its end', () => {
    const title = `The old bridge${' '.repeat(LONG)}falls${' |'.repeat(LONG)}`
    expect(read(`<title>${title}</title>`).title).toMatch(/^The old bridge/)
  })
})

describe('dates that a page shows', () => {
  test.each([
    ['Published 6 May 2024 Updated 7 May 2024', '2024-05-06'],
    ['Updated 7 May 2024 | Published 6 May 2024', '2024-05-06'],
    ['Updated: 7 May 2024', '2024-05-07'],
  ])('%s: %s', (line, day) =>
    expect(read('', `<h1>The old bridge falls</h1><p>${line}</p><p>Text</p>`).published_date).toBe(day),
  )
})

describe('scripts and styles', () => {
  test('lose what stands between their tags, but structured data and what is closed in its tag do not', () => {
    expect(pieces('a<script>b()</script>c<style type="x">d</style>e')).toBe(
      'a<script></script>c<style type="x"></style>e',
    )
    expect(pieces('<svg a="b"/>c<svg>d</svg>')).toBe('<svg a="b"/>c<svg></svg>')
    expect(pieces('<script type="application/ld+json">{}</script>')).toContain('{}')
  })

  test('with more attributes than any have, or cut in their tag, are given as they are', () => {
    const long = `<script ${'a'.repeat(1000)}>b</script>`
    expect(pieces(long)).toBe(long)
    expect(pieces(`${long}<script>c</script>`)).toBe(`${long}<script></script>`)
    const cut = '<script '.repeat(LONG)
    expect(pieces(cut)).toBe(cut)
  })
})

test('the encoding that a page declares is found behind other elements, in its own element alone', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
  expect(declaredCharset(bytes('<meta name="a"><meta name="b"><meta charset="koi8-r">'))).toBe('koi8-r')
  expect(declaredCharset(bytes('<meta name="a">charset=koi8-r'))).toBeNull()
  expect(declaredCharset(bytes('<metadata charset="koi8-r">'))).toBeNull()
  expect(declaredCharset(bytes('<meta '.repeat(1000)))).toBeNull()
})
