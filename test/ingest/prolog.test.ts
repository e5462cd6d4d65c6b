import { describe, expect, test } from 'vitest'
import { readerOf } from '../../pipeline/ingest/file_reader.ts'
import { looksLikePage } from '../../pipeline/ingest/page.ts'
import { READERS } from '../built_in.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const isFeed = (text: string) => readerOf(READERS, bytes(text), 'a.xml')?.name === 'feed'
const isPage = (text: string) => looksLikePage(bytes(text))
const COMMENTS = '<!-- note -->\n'.repeat(400)

describe('what stands before the first element', () => {
  test('a feed is known behind an instruction, comments and a document type', () => {
    const prolog = '\n<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?>\n<!-- one > two --><!DOCTYPE rss>\n'
    expect(isFeed(`${prolog}<rss version="2.0">`)).toBe(true)
    expect(isFeed(`${prolog}<feed xmlns="http://www.w3.org/2005/Atom">`)).toBe(true)
    expect(isFeed(`${prolog}<rdf:RDF>`)).toBe(true)
  })

  test('a feed is known behind a document type whose declarations hold signs of their own', () => {
    for (const declared of ['<!ENTITY a "b">', '<!ENTITY a "b]>">', "<!-- ' ]> --><!ELEMENT a (b)>", '%c;'])
      expect([declared, isFeed(`<!DOCTYPE rss [${declared}]><rss>`)]).toEqual([declared, true])
    expect(isFeed('<!DOCTYPE rss PUBLIC "a > b" \'c>\'><rss>')).toBe(true)
    expect(isFeed('<!DOCTYPE rss [<!ENTITY a "b"><rss>')).toBe(false)
  })

  test('a page is known behind an instruction and comments, by its document type or its first element', () => {
    expect(isPage('<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<!DOCTYPE html>')).toBe(true)
    expect(isPage('<!-- a --> <div class="story">')).toBe(true)
  })

  test('an element that is no feed, words before the element and a comment that never ends are neither', () => {
    expect(isFeed('<?xml version="1.0"?><rssx>')).toBe(false)
    expect(isFeed('Read <rss version="2.0">')).toBe(false)
    expect(isFeed('<!-- <rss version="2.0">')).toBe(false)
    expect(isPage('Read <html>')).toBe(false)
    expect(isPage('<!-- <html>')).toBe(false)
    expect(isPage('<htmlx>')).toBe(false)
  })

  test('hundreds of comments before the first element are read to their end', () => {
    expect(isFeed(`<?xml version="1.0"?><!DOCTYPE rss>${COMMENTS}<rss>`)).toBe(true)
    expect(isFeed(`<!DOCTYPE html>${COMMENTS}<html>`)).toBe(false)
    expect(isPage(`${COMMENTS}<html>`)).toBe(true)
    expect(isPage(`${COMMENTS}no page`)).toBe(false)
  })
})
