import { describe, expect, test } from 'vitest'
import { looksLikePage, readWebPage } from '../../pipeline/ingest/page.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'

const prose = 'The ferry to Ostrel was late again on Monday morning, and nobody said why it was.'

describe('a file is a page', () => {
  test.each([
    `<style>\n.a { b: c }\n</style>\n<p>${prose}</p>`,
    `<style type="text/css">${'.a{b:c}'.repeat(20_000)}</style>${prose}`,
    `<script>track()</script>${prose}`,
    `<link rel="stylesheet" href="a.css"> ${prose}`,
    `<nav><a href="/">Home</a></nav>${prose}`,
    `<br />${prose}`,
    `<div>\n${prose}`,
    `<section class="story">${prose}`,
    `\n<!-- made by hand --><header>\n<h1>Late</h1></header>${prose}`,
    `<span class="kicker">Ferry</span> ${prose}`,
    `<b>Ostrel:</b> ${prose}`,
    `<a href="/">Home</a> | <a href="/n">News</a>`,
    `<p>the ferry was late</p>`,
    `<?xml version="1.0"?>\n<html><p>${prose}`,
    `Skip to content\n<div><p>${prose}</p><p>${prose}</p>\n<p>${prose}</p></div>`,
  ])('that begins as pages do, or goes on as one: %s', (html) => {
    expect(looksLikePage(Buffer.from(html))).toBe(true)
  })

  test('where its name says so and it holds mark-up', () => {
    const html = `${prose} It was <b>very</b> late.`
    expect(looksLikePage(Buffer.from(html), 'a/b.html')).toBe(true)
    expect(looksLikePage(Buffer.from(html), 'a/b.txt')).toBe(false)
    expect(looksLikePage(Buffer.from('5 < 6, she said.'), 'b.html')).toBe(false)
  })
})

describe('a file is a text', () => {
  test.each([
    prose,
    '<b> is the tag for bold text.',
    '<p> elements are blocks, she said. A <p> needs no end.',
    '<br> is a line break',
    'Put <b> before the word and </b> after it.',
    'She typed "<div>" twice, then "</div>".',
    '<name> stands for your name',
    'if (a < b && c > d) return',
    'List<String> names = new ArrayList<String>();',
    '<http://ostrel.example/> is the address',
    `${prose}\n${prose}\n<ul>\n<li>One</li>\n<li>Two</li>\n<li>Three</li>\n</ul>\n${prose}\n${prose}`,
  ])('that talks about tags, shows some code, or has none: %s', (text) => {
    expect(looksLikePage(Buffer.from(text))).toBe(false)
  })
})

describe('a page whose junk uses up its nodes', () => {
  test('says how much was left unread, however short it is', () => {
    const html = `<html><body>${'<i></i>'.repeat(300)}<p>${prose}</p><p>${prose}</p></body></html>`
    const read = (max_page_nodes: number) =>
      readWebPage(Buffer.from(`<p>${prose}</p>${html}`), null, { ...DEFAULT_SETTINGS, max_page_nodes })
    expect(read(1000).issues).toEqual([])
    const { text, issues } = read(200)
    expect(text).toBe(prose)
    expect(issues).toEqual([['HTML_CUT', { detail: `${2 * prose.length} characters left unread` }]])
  })
})
