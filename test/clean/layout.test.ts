import { describe, expect, test } from 'vitest'
import { classifyBlocks } from '../../pipeline/clean/rules/layout/index.ts'
import { readPage } from '../../pipeline/ingest/html/index.ts'

const LIMITS = { max_depth: 256, max_nodes: 50_000 }

function classify(html: string) {
  const { text, marks, language } = readPage(html, LIMITS)
  const verdicts = classifyBlocks(text, marks, language)
  return verdicts.map((verdict, i) => ({ ...verdict, text: text.slice(marks[i]?.start, marks[i]?.end) }))
}

const kept = (html: string): string[] => classify(html).flatMap(({ keep, text }) => (keep ? [text] : []))

const HEADLINE = 'Old bridge over the river falls after a week of rain'
const PARAGRAPHS = [
  'The old stone bridge at the edge of the town fell into the river on Tuesday night, after a week of heavy rain, and nobody was hurt, the fire brigade said.',
  '“We heard a noise like thunder, and then the street lamps went out,” said a woman who has lived beside the river for forty years. “In the morning there was nothing left.”',
  'Engineers had warned the council in the spring that the second pier was weak, but the repair, which would have cost two million, was put off until next year.',
  'The council will meet on Friday to decide whether a ferry can carry people across until a new bridge stands, which may take three years or longer, its head said.',
]
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')
const menu = (words: string): string =>
  `<ul>${words
    .split(' ')
    .map((word) => `<li><a href="/${word}">${word}</a></li>`)
    .join('')}</ul>`

const page = (
  inner: string,
  after = '',
): string => `<!doctype html><html lang="en"><head><title>${HEADLINE} | Gull</title></head><body>
<header class="site-header"><nav class="main-menu">${menu('Home World Sports Weather Opinion Video')}</nav></header>
<main><article class="article">${inner}</article>${after}</main>
<footer class="site-footer"><p>© 2021 The Gull. All rights reserved.</p>${menu('About Contact Privacy Terms')}</footer></body></html>`

const article = (extra = ''): string =>
  `<h1 class="headline">${HEADLINE}</h1><div class="byline">By Ann Lee</div><div class="article-body">${paragraphs(PARAGRAPHS)}${extra}</div>`

describe('the block classifier', () => {
  test('keeps the headline and every paragraph, and nothing of menus and footers', () => {
    expect(kept(page(article()))).toEqual([HEADLINE, ...PARAGRAPHS])
  })

  test('names what each block is, gives a rule and a score of its being no part of the article, and calls all of it one item', () => {
    const verdicts = classify(page(article()))
    expect(verdicts.find(({ text }) => text === HEADLINE)?.kind).toBe('headline')
    expect(verdicts.find(({ text }) => text === 'By Ann Lee')).toMatchObject({ kind: 'byline', keep: false })
    expect(verdicts.find(({ text }) => text === 'Home')).toMatchObject({ kind: 'navigation', keep: false })
    expect(verdicts.find(({ text }) => text.startsWith('©'))).toMatchObject({ kind: 'credit', keep: false })
    for (const { score, rule, item, keep } of verdicts) {
      expect(score < 0.5).toBe(keep)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(rule).toMatch(/^layout: /)
      expect(item).toBe(1)
    }
  })

  test('drops captions, related stories, newsletter calls and comments around the text', () => {
    const caption = '<figure><img src="b.jpg"><figcaption>The bridge in May. Photo: Bo Berg</figcaption></figure>'
    const call =
      '<div class="newsletter-signup"><h3>Sign up for our newsletter</h3><p>Get the news in your inbox every morning.</p></div>'
    const related =
      '<aside class="related-stories"><h2>Related stories</h2><ul><li><a href="/1">Council puts off repair of the bridge until next year</a></li><li><a href="/2">Rain floods the market square again</a></li></ul></aside>'
    const texts = kept(page(article(caption + call), related))
    expect(texts).toEqual([HEADLINE, ...PARAGRAPHS])
  })

  test('keeps sub-headings, lists and tables inside the article', () => {
    const list =
      '<ul><li>The bridge was built in 1871 by two brothers from the valley.</li><li>It was last repaired in 1994, after the flood of that winter.</li></ul>'
    const verdicts = classify(
      page(
        article(
          `<h2>What is known so far</h2><p>Here is what the council has said about the bridge since the spring:</p>${list}${paragraphs(PARAGRAPHS.slice(0, 1))}`,
        ),
      ),
    )
    expect(verdicts.find(({ text }) => text === 'What is known so far')).toMatchObject({
      kind: 'subheading',
      keep: true,
    })
    expect(verdicts.find(({ text }) => text.startsWith('It was last'))?.keep).toBe(true)
  })

  test('reads a page without any class names', () => {
    const html = `<html lang="en"><title>${HEADLINE}</title><body><div>${menu('Home World Sports')}</div><div><h1>${HEADLINE}</h1>${paragraphs(PARAGRAPHS)}</div><div>${menu('About Contact Privacy')}</div></body></html>`
    expect(kept(html)).toEqual([HEADLINE, ...PARAGRAPHS])
  })

  test('numbers several whole articles on one page, the first one first', () => {
    const second = PARAGRAPHS.map((text) => `${text} So it was told in the other town.`)
    const html = page(
      article(),
      `<article class="article"><h1>Old tower reopens</h1><div class="article-body">${paragraphs(second)}</div></article>`,
    )
    const verdicts = classify(html)
    expect(verdicts.find(({ text }) => text === PARAGRAPHS[2])).toMatchObject({ item: 1, keep: true })
    expect(verdicts.find(({ text }) => text === second[2])).toMatchObject({ item: 2, keep: false })
  })

  test('counts a short piece of its own beside the article as part of the one item', () => {
    const short = `<article class="article"><h1>The weather</h1><div class="article-body"><p>${PARAGRAPHS[3]}</p></div></article>`
    expect(new Set(classify(page(article(), short)).map(({ item }) => item))).toEqual(new Set([1]))
  })

  test('takes articles of their own, headed by a link, for others, and those headed by their own words for the same', () => {
    const second = PARAGRAPHS.map((text) => `${text} So it was told in the other town.`)
    const beside = (heading: string): string =>
      page(
        article(),
        `<article class="article"><h2>${heading}</h2><div class="article-body">${paragraphs(second)}</div></article>`,
      )
    const find = (html: string, wanted: string | undefined) => classify(html).find(({ text }) => text === wanted)
    const linked = beside('<a href="/2">Old tower reopens</a>')
    expect(find(linked, second[1])).toMatchObject({ item: 2, keep: false, rule: 'layout: another article' })
    expect(find(linked, PARAGRAPHS[3])).toMatchObject({ item: 1, keep: true })
    expect(find(beside('What came next'), second[1])).toMatchObject({ item: 1, keep: true })
  })

  test('keeps a paragraph once that stands in the page for other media, too, and twice what is said twice in sight', () => {
    const copies = `<div class="print-only" aria-hidden="true">${paragraphs(PARAGRAPHS)}</div>`
    expect(kept(page(article(copies)))).toEqual([HEADLINE, ...PARAGRAPHS])
    expect(kept(page(article(copies.replace(' aria-hidden="true"', ''))))).toEqual([
      HEADLINE,
      ...PARAGRAPHS,
      ...PARAGRAPHS,
    ])
  })

  test('drops what readers wrote in the element that a heading of comments opens, and nothing else', () => {
    const comment =
      'I remember when this council promised us a swimming pool, and where is that now? They take our money and give us nothing.'
    const thread = (heading: string): string =>
      `<div class="x1"><h3>${heading}</h3><div class="x2"><span>riverfan</span><div class="x3">${comment}</div></div></div>`
    for (const heading of ['3 Comments', 'Comments (3)', 'Kommentare', '12 commentaires'])
      expect(kept(page(article(), thread(heading)))).toEqual([HEADLINE, ...PARAGRAPHS])
    const verdicts = classify(page(article(), thread('3 Comments')))
    expect(verdicts.find(({ text }) => text === comment)).toMatchObject({ kind: 'other', rule: 'layout: comments' })
    expect(kept(page(article(`<h2>Comments</h2>${paragraphs([comment])}`)))).toContain(comment)
  })

  test('drops a request for consent, however long its sentences are', () => {
    const request =
      'We and our partners store or access information on devices, such as cookies, and process personal data, such as unique identifiers and standard information.'
    const html = page(`<div class="consent"><h2>We value your privacy</h2><p>${request}</p></div>${article()}`)
    expect(kept(html)).toEqual([HEADLINE, ...PARAGRAPHS])
    expect(classify(html).find(({ text }) => text === request)).toMatchObject({
      kind: 'call_to_action',
      rule: 'layout: consent',
    })
  })

  test('drops a heading at the end whose own text was dropped', () => {
    const links = [
      'Council puts off repair of the bridge',
      'Rain floods the market square again',
      'A ferry for the valley',
    ].map((text) => `<li><a href="/x">${text}</a></li>`)
    const texts = kept(page(article(`<h2>More on this</h2><ul class="related-list">${links.join('')}</ul>`)))
    expect(texts).toEqual([HEADLINE, ...PARAGRAPHS])
  })

  test('keeps the paragraphs beside one that is longer than all of them together, a hundred times over', () => {
    const endless = `<p>${'a < b > c '.repeat(9_000)}</p>`
    const texts = kept(page(`${endless}<h1 class="headline">${HEADLINE}</h1>${paragraphs(PARAGRAPHS)}`))
    expect(texts.filter((text) => text.length < 1_000)).toEqual([HEADLINE, ...PARAGRAPHS])
  })

  test('gives the same verdicts each time and none for no blocks', () => {
    expect(classify(page(article()))).toEqual(classify(page(article())))
    expect(classifyBlocks('', [], null)).toEqual([])
  })
})

describe('pages that are hard to read', () => {
  test('a consent dialog over the article is not part of it', () => {
    const consent =
      '<div id="cookie-consent" class="cookie-banner" role="dialog"><h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as cookies, and use personal data for ads, measurement and research. You may accept or refuse.</p><button>Accept all</button></div>'
    expect(kept(page(`${consent}${article()}`))).toEqual([HEADLINE, ...PARAGRAPHS])
  })

  test('an article in a layout table, with line breaks for paragraphs, is kept', () => {
    const html = `<html lang="en"><head><title>${HEADLINE}</title></head><body><table><tr><td width="150"><a href="/a">Home</a><br><a href="/b">World</a></td>
      <td><h1>${HEADLINE}</h1>${PARAGRAPHS.join('<br><br>')}</td></tr></table></body></html>`
    expect(kept(html)).toEqual([HEADLINE, ...PARAGRAPHS])
  })

  test('a page of links alone has no body', () => {
    const html = page(`<h1>World</h1>${menu('Asia Africa America Europe Oceania')}`)
    expect(classify(html).filter(({ keep, kind }) => keep && kind === 'body')).toEqual([])
  })

  test('text in another language is kept by its layout alone', () => {
    const texts = [
      'Die alte Brücke am Rand der Stadt ist in der Nacht zum Dienstag nach einer Woche Regen in den Fluss gestürzt, verletzt wurde niemand, teilte die Feuerwehr mit.',
      '„Wir haben ein Geräusch wie Donner gehört, dann gingen die Laternen aus“, sagte eine Frau, die seit vierzig Jahren am Fluss wohnt.',
      'Der Rat will am Freitag entscheiden, ob eine Fähre die Menschen hinüberbringt, bis eine neue Brücke steht, was drei Jahre dauern kann.',
    ]
    const html = `<html lang="de"><title>Alte Brücke eingestürzt</title><body><div class="kopf">${menu('Start Politik Sport')}</div><div class="inhalt"><h1>Alte Brücke eingestürzt</h1>${paragraphs(texts)}</div><div class="fuss"><p>Newsletter abonnieren</p>${menu('Impressum Datenschutz')}</div></body></html>`
    expect(kept(html)).toEqual(['Alte Brücke eingestürzt', ...texts])
  })
})
