import { describe, expect, test } from 'vitest'
import { readPage } from '../../pipeline/ingest/html/index.ts'

const LIMITS = { max_depth: 256, max_nodes: 50_000 }
const read = (body: string) => readPage(`<html><body>${body}</body></html>`, LIMITS)
const blocks = (body: string): string[] => {
  const { text, marks } = read(body)
  return marks.map(({ start, end }) => text.slice(start, end))
}

describe('the visible text of a page', () => {
  test('has its blocks in order, separated by blank lines, one mark for each', () => {
    const page = read('<h1>Harbour  reopens</h1>\n<p>Boats left\n at dawn.</p><ul><li>One<li>Two</ul>')
    expect(page.text).toBe('Harbour reopens\n\nBoats left at dawn.\n\nOne\n\nTwo')
    expect(page.marks.map(({ tag }) => tag)).toEqual(['h1', 'p', 'li', 'li'])
    expect(page.marks.map(({ start, end }) => page.text.slice(start, end)).join('\n\n')).toBe(page.text)
  })

  test('decodes entities and drops soft hyphens and zero-width spaces', () => {
    expect(blocks('<p>Caf&eacute; &amp; bar&shy;man, 5&nbsp;km &#8212; open&#x200b;ed</p>')).toEqual([
      'Café & barman, 5 km — opened',
    ])
  })

  test('has no scripts, styles, templates, form fields or drawings', () => {
    const hidden =
      '<script>var a="<p>no</p>"</script><style>p{}</style><template><p>no</p></template><svg><text>no</text></svg>'
    expect(blocks(`<p>Seen</p>${hidden}<select><option>no</option></select><textarea>no</textarea>`)).toEqual(['Seen'])
  })

  test('keeps a paragraph whole around a drawing inside it', () => {
    expect(blocks('<p>Before <svg><g><path d=""/></g></svg>after.</p>')).toEqual(['Before after.'])
  })

  test('is read from a piece of page in a drawing, where the drawing is drawn', () => {
    const piece = '<foreignObject><p>Seen</p></foreignObject>'
    expect(blocks(`<p>a</p><svg><text>no</text>${piece}<desc>no</desc></svg><p>b</p>`)).toEqual(['a', 'Seen', 'b'])
    expect(blocks(`<p>a</p><svg><defs>${piece}</defs><symbol>${piece}</symbol></svg>`)).toEqual(['a'])
    expect(blocks(`<p>a</p><select><svg>${piece}</svg></select>${piece}`)).toEqual(['a', 'Seen'])
  })

  test('leaves out what is not shown, but not what merely looks like it', () => {
    const body =
      '<p hidden>a</p><div style="color:red; display : none"><p>b</p></div><span class="sr-only">c</span>' +
      '<dialog>d</dialog><p hidden="until-found">e</p><p class="hidden-gem">f</p><p style="display:block">g</p>'
    expect(blocks(body)).toEqual(['e', 'f', 'g'])
  })

  test('is read from hidden elements, with an issue, where nearly all of it is hidden', () => {
    const text = 'The council voted late on Tuesday to repair the old bridge before the winter comes. '.repeat(4)
    const page = read(`<p>Menu</p><div style="display:none"><p>${text}</p></div>`)
    expect(page.text).toContain('old bridge')
    expect(page.issues.map(({ code }) => code)).toEqual(['HTML_HIDDEN_TEXT'])
  })

  test('is taken from the structured data, with an issue, where the page itself has none', () => {
    const body = 'The ferry was late again on Monday, said its owner. '.repeat(5)
    const json = JSON.stringify({ '@type': 'NewsArticle', articleBody: `${body}\n\nSecond paragraph.` })
    const page = read(`<div id="app"></div><script type="application/ld+json">${json}</script>`)
    expect(page.text).toContain('\n\nSecond paragraph.')
    expect(page.issues.map(({ code }) => code)).toEqual(['HTML_STRUCTURED_TEXT'])
  })

  describe('of an article that stands in an element that is not shown', () => {
    const article = [1, 2, 3, 4]
      .map(
        (n) => `<p>Report ${n} on the ferry says that it was late again on Monday, and that its owner was sorry.</p>`,
      )
      .join('')
    const aside = `<aside><p>A lighthouse that nobody has lived in for thirty years was sold to a painter on Tuesday morning.</p></aside>`
    const codes = (html: string): string[] => read(html).issues.map(({ code }) => code)

    test.each([
      ['template', `<template>${article}</template>`],
      ['noscript', `<noscript>${article}</noscript>`],
      ['noframes', `<frameset><noframes>${article}</noframes></frameset>`],
      ['textarea', `<textarea>${article}</textarea>`],
      ['object', `<object data="x">${article}</object>`],
      ['canvas', `<canvas>${article}</canvas>`],
      ['script text/template', `<script id="a" type="text/template">${article}</script>`],
      ['script text/x-handlebars-template', `<script type='text/x-handlebars-template'><div>${article}</div></script>`],
    ])('is read in its place, with an issue that names the element: %s', (name, element) => {
      const page = read(`<main><h1>The ferry</h1>${element}</main>${aside}<script>var a = '<p>b</p>'</script>`)
      expect(page.text).toMatch(
        /^The ferry\n\nReport 1 .*\n\nReport 2 .*\n\nReport 3 .*\n\nReport 4 .*\n\nA lighthouse/,
      )
      expect(page.issues).toEqual([
        { code: 'HTML_UNSHOWN_TEXT', detail: expect.stringMatching(new RegExp(`^${name}, \\d+ characters$`)) },
      ])
    })

    test('is left alone where the page shows as much, where it holds little, and where it is no mark-up', () => {
      expect(codes(`<main>${article}</main><template>${article}</template>`)).toEqual([])
      expect(
        codes(`<p>Menu</p><noscript><p>Please turn scripts on to read what the Courier has to say.</p></noscript>`),
      ).toEqual([])
      expect(codes(`<p>Menu</p><script>document.write('${article}')</script>`)).toEqual([])
    })

    test('is left alone where it is not closed, and others behind it are read', () => {
      expect(read(`<p>Menu</p><script type="text/template">${article}`).text).toBe('Menu')
      expect(codes(`<p>Menu</p><noscript>${article}</noscript><script type="text/template">`)).toEqual([
        'HTML_UNSHOWN_TEXT',
      ])
    })

    test('is taken from structured data that the page has other text beside, with its mark-up read', () => {
      const json = JSON.stringify({
        '@type': 'NewsArticle',
        articleBody: article.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      })
      const page = read(`${aside}<script type="application/ld+json">${json}</script>`)
      expect(page.text).toMatch(/^A lighthouse.*\n\nReport 1 .*\n\nReport 2 .*\n\nReport 3 .*\n\nReport 4 .*sorry\.$/)
      expect(page.issues.map(({ code }) => code)).toEqual(['HTML_STRUCTURED_TEXT'])
    })

    test('is not taken from structured data twice where the page shows most of it', () => {
      const plain = article.replace(/<[^<>]*>/g, ' ')
      const json = JSON.stringify({ '@type': 'NewsArticle', articleBody: `${plain} ${plain.toUpperCase()}` })
      const page = read(`<main>${article}</main><script type="application/ld+json">${json}</script>`)
      expect(page.issues).toEqual([])
    })
  })

  test('breaks a line at br and a block at two of them', () => {
    expect(blocks('<div>First line<br>second line<br> <br/>New block</div>')).toEqual([
      'First line\nsecond line',
      'New block',
    ])
  })

  test('joins the cells of a row by tabs unless a block stands in a cell', () => {
    expect(blocks('<table><tr><th>Year</th><td>2019</td></tr><tr><td><p>A paragraph.</p></td></tr></table>')).toEqual([
      'Year\t2019',
      'A paragraph.',
    ])
  })

  test('tells touching links, times and words apart without cutting a word in two', () => {
    expect(blocks('<div><a href="/a">Home</a><a href="/b">News</a></div>')).toEqual(['Home News'])
    expect(blocks('<div><span>By Ann Lee</span><span>Monday</span></div>')).toEqual(['By Ann Lee Monday'])
    expect(blocks('<p><span>T</span><span>he</span> end</p>')).toEqual(['The end'])
  })

  test('keeps the line ends of preformatted text', () => {
    expect(blocks('<pre>one\n  two\n\nthree</pre>')).toEqual(['one\ntwo', 'three'])
  })
})

describe('the marks of a block', () => {
  test('say where it stands and how much of it is links', () => {
    const page = read(
      '<main><aside class="relatedStories"><p id="teaser-1">See <a href="/x">this other story</a></p></aside></main>',
    )
    const mark = page.marks[0]
    expect(mark?.inside).toEqual(['aside', 'main'])
    expect(mark?.tokens).toEqual(['teaser', 'related', 'stories'])
    expect(mark?.near).toBe(3)
    expect(mark?.path).toBe('p/aside/main/body/html')
    expect(mark?.link_density).toBeCloseTo(0.8, 1)
  })

  test('give the same ordinal to the same element', () => {
    const [first, second, third] = read('<div><p>One</p><p>Two</p></div><p>Three</p>').marks
    expect(first?.ancestors[1]).toBe(second?.ancestors[1])
    expect(first?.ancestors[0]).not.toBe(second?.ancestors[0])
    expect(third?.ancestors[1]).not.toBe(first?.ancestors[1])
  })

  test('know headings, bold text, media before the block and likeness to the title', () => {
    const page = readPage(
      '<html><head><title>Old bridge falls</title></head><body><h1>Old bridge falls</h1><img><p><b>Bold words</b></p></body></html>',
      LIMITS,
    )
    expect(page.marks[0]).toMatchObject({ heading: 1, title: 1 })
    expect(page.marks[1]).toMatchObject({ media: 1, bold: 1 })
    expect(page.marks[1]?.title).toBeUndefined()
  })
})

describe('pages out of bounds', () => {
  test('deeply nested elements keep their text and leave an issue', () => {
    const page = read(`${'<div>'.repeat(20_000)}<p>Bottom</p>${'</div>'.repeat(20_000)}<p>After</p>`)
    expect(page.text).toBe('Bottom\n\nAfter')
    expect(page.issues.map(({ code }) => code)).toEqual(['HTML_DEPTH', 'HTML_CUT'].slice(0, page.issues.length))
    expect(page.marks[0]?.ancestors.length).toBeLessThan(20)
  })

  test('nesting without end is cut with an issue', () => {
    const page = readPage('<p>Start</p>'.concat('<div>'.repeat(60_000)), { max_depth: 64, max_nodes: 1_000_000 })
    expect(page.text).toBe('Start')
    expect(page.issues.map(({ code }) => code)).toContain('HTML_CUT')
  })

  test('a page of too many nodes is cut with an issue', () => {
    const page = readPage('<p>word</p>'.repeat(50_000), { max_depth: 64, max_nodes: 1_000 })
    expect(page.marks.length).toBeLessThan(1_001)
    expect(page.issues.map(({ code }) => code)).toEqual(['HTML_CUT'])
  })

  test.each(['', '<', '<!--', '</p></div>', '<p', '<script>', '<table><td>x', '&#xFFFFFFFF;', '\u0000'])(
    'broken mark-up %j is read without a throw',
    (html) => {
      const page = readPage(html, LIMITS)
      expect(page.marks.map(({ start, end }) => page.text.slice(start, end)).join('\n\n')).toBe(page.text)
    },
  )

  test('an empty page says that it has no text', () => {
    expect(read('<p> </p>').issues.map(({ code }) => code)).toEqual(['HTML_NO_TEXT'])
  })
})

describe('scripts, styles and drawings', () => {
  test('are passed over whatever they hold and however their tags are written', () => {
    expect(
      blocks('<p>One</p><SCRIPT>if (a < b) document.write("<p>no</p>")</Script><style>p > a {}</STYLE><p>Two</p>'),
    ).toEqual(['One', 'Two'])
    expect(blocks('<p>One <svg viewBox="0"><title>no</title><text>no</text></svg>two</p>')).toEqual(['One two'])
  })

  test('that are never closed swallow the rest, as in a browser, but not what stands before', () => {
    expect(blocks('<p>One</p><script>var a = "</p><p>no</p>"')).toEqual(['One'])
  })

  test('do not begin at a word that merely starts like them', () => {
    expect(blocks('<scripture>One</scripture><p>Two</p>')).toEqual(['One', 'Two'])
  })
})
