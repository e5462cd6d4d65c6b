import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exported, newFolder } from '../export/fixture.ts'
import { NASTY } from '../export/nasty.ts'
import { toRecord, toStory } from '../export/records.ts'
import { writeEverywhere, writeText } from './hostile_rows.ts'
import { PAYLOADS } from './payloads.ts'

/** Where systems put Chromium; the variable names another place. */
const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const CHROMIUM = PLACES.find((place) => place !== '' && existsSync(place))
if (CHROMIUM === undefined) console.log('report: not opened in a browser, Chromium is not installed')

/** All payloads take a minute: CI opens every eighth, `.ci/full` all. */
const EVERY_PAYLOAD = process.env.NEWSLEDGER_EVERY_PAYLOAD === '1'
const LISTS = ['stories', 'timeline', 'articles', 'quoted', 'entities', 'issues']
const VIEWS = [...LISTS, 'stories/consistent', 'search/storm', 'search/nowhere', 'nonsense']
/** The texts of the paragraphs of an article. */
const PARAGRAPHS = 'Array.from(document.querySelectorAll(".text > p"), (p) => p.textContent)'

/** Words of tables that stand on more than one line. */
const BROKEN = `Array.from(document.querySelectorAll('td *, td'), ({ childNodes }) => Array.from(childNodes)).flat().flatMap((node) =>
  Array.from(node.nodeType === Node.TEXT_NODE ? node.data.matchAll(/\\w+/g) : []).filter(({ 0: word, index }) => {
    const range = document.createRange()
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    return new Set(Array.from(range.getClientRects(), ({ top }) => top)).size > 1
  }).map(String))`

/** All but the halves of pairs, in pieces. */
const everyCodePoint = (): string[] =>
  Array.from({ length: 0x110000 / 2048 }, (_, piece) =>
    Array.from({ length: 2048 }, (_, i) => piece * 2048 + i)
      .map((point) => (point >= 0xd800 && point <= 0xdfff ? '' : String.fromCodePoint(point)))
      .join(''),
  ).filter((text) => text !== '')

describe.skipIf(CHROMIUM === undefined)('the report in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] })
  }, 900_000)
  afterAll(() => browser?.close())

  /** Opens a report; whatever it asks for, complains of or runs is told. */
  async function open(folder: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options)
    const [address, told] = [pathToFileURL(join(folder, 'report.html')).href, [] as string[]]
    page.on('request', (request) => request.url() === address || told.push(`request ${request.url()}`))
    page.on('console', (message) => void told.push(`console ${message.text()}`))
    page.on('pageerror', (error) => void told.push(`error ${error.message}`))
    page.on('dialog', (dialog) => {
      told.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.goto(address)
    await page.waitForSelector('html.ready')
    return { page, told, view: (name: string) => go(page, name) }
  }

  /** Makes every row of the tables of a view. */
  const SHOW_ALL = 'for (const b of document.querySelectorAll(".table button")) while (!b.hidden) b.click()'

  async function go(page: Page, name: string): Promise<void> {
    // The heading that stood there goes when the view has come.
    await page.evaluate(
      `{ document.querySelector('main h1')?.classList.add('old'); location.hash = ${JSON.stringify(`#/${name}`)} }`,
    )
    await page.waitForSelector('main:not([aria-busy]) h1:not(.old)', { state: 'attached' })
  }

  async function faultsOf(page: Page): Promise<string[]> {
    // The policy of the page runs nothing that is put into it: the checker comes as an expression.
    await page.evaluate(axe.source)
    const found = await page.evaluate(
      async () => (await (globalThis as never as { axe: typeof axe }).axe.run()).violations,
    )
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }

  const { record, links } = toStory()

  it.each(['light', 'dark'] as const)(
    'opens every view without request, complaint or barrier, %s',
    async (colorScheme) => {
      const { folder } = await exported([toRecord('doc_a', 'Some text.'), record], links)
      const { page, told, view } = await open(folder, { colorScheme })
      for (const name of [...VIEWS, 'article/doc_storm', 'entity/ent_ann']) {
        await view(name)
        expect(await faultsOf(page), name).toEqual([])
      }
      expect(told).toEqual([])
    },
    900_000,
  )

  it('leads from what somebody says to the words in the article, and marks them', async () => {
    const { folder, rows } = await exported([record], links)
    const { page, view, told } = await open(folder)
    await view('quoted')
    await page.locator('a[href^="#/row/"]').first().click()
    await page.waitForSelector('.text .asked')
    const marked = (await page.locator('.text .asked').allTextContents()).join('')
    expect((await rows('quotes')).map(({ text }) => text)).toContain(marked)
    expect(told).toEqual([])
  }, 900_000)

  it('strikes removed blocks through and says which rule removed them', async () => {
    const { folder, rows } = await exported([record], links)
    const { page, view } = await open(folder)
    await view('article/doc_storm')
    const removed = (await rows('blocks')).filter(({ kept }) => !kept)
    expect(await page.locator('.text del').allTextContents()).toEqual(removed.map(({ text }) => text))
    expect(await page.locator('.rule').first().textContent()).toContain(String(removed[0]?.rule))
  }, 900_000)

  it('runs nothing of what any column of any table holds, and shows it as it is', async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(3826)
    const payloads = EVERY_PAYLOAD ? PAYLOADS : PAYLOADS.filter((_, i) => i % 8 === 0)
    const folder = await newFolder()
    const articles = await writeEverywhere(folder, [...NASTY, ...payloads])
    const { page, view, told } = await open(folder)
    for (const name of [...LISTS, `search/${encodeURIComponent('alert(1)')}`]) {
      await view(name)
      await page.evaluate(SHOW_ALL)
    }
    for (const [i, text] of articles.entries()) {
      await view(`article/doc_${i}.txt`)
      expect(
        await page.evaluate('Array.from(document.querySelectorAll(".text > p"), (p) => p.textContent).join("\\n")'),
      ).toBe(text)
    }
    for (const payload of payloads.slice(0, 24))
      for (const name of ['story', 'entity', 'row', 'article', 'search'])
        await view(`${name}/${encodeURIComponent(`${payload}:1`)}`)
    expect(await page.evaluate('Object.keys(Object.prototype).length')).toBe(0)
    expect(told).toEqual([])
  }, 900_000)

  it('shows every code point, and a paragraph of a million characters', async () => {
    const folder = await newFolder()
    const paragraphs = [...everyCodePoint(), 'x'.repeat(1_000_000)]
    await writeText(folder, paragraphs)
    const { page, view, told } = await open(folder)
    await view('article/doc_0.txt')
    const shown = (await page.evaluate(PARAGRAPHS)) as string[]
    expect(shown.length).toBe(paragraphs.length)
    expect(shown.findIndex((text, i) => text !== paragraphs[i])).toBe(-1)
    expect(told).toEqual([])
  }, 900_000)

  it('puts a sign of what is missing for half a pair of surrogates', async () => {
    const folder = await newFolder()
    await writeEverywhere(folder, ['a\ud83d b'])
    const { page, view } = await open(folder)
    await view('entities')
    expect(await page.locator('tbody a').first().textContent()).toBe('a\ufffd b')
  }, 900_000)

  it('marks the values that others contradict, and shows both sides', async () => {
    const folder = await newFolder()
    await writeEverywhere(folder, ['six'])
    const { page, view } = await open(folder)
    await view(`story/${encodeURIComponent('six:1')}`)
    expect(await page.locator('.differences .side').count()).toBe(2)
    expect(await page.locator('.differences .badge').textContent()).toContain('conflict')
  }, 900_000)

  it('calls an article whose title shows nothing after its file', async () => {
    const quiet = toRecord('doc_quiet', 'A bridge opened.', [], { title: '\u200b\u2066', source_path: 'a/quiet.txt' })
    const { folder } = await exported([quiet], links)
    const { page, view } = await open(folder)
    await view('article/doc_quiet')
    expect(await page.locator('main h1').textContent()).toBe('quiet.txt')
  }, 900_000)

  it('goes to the search with one key, and from claim to claim with another', async () => {
    const { folder } = await exported([record], links)
    const { page, view } = await open(folder)
    await view('article/doc_storm')
    await page.keyboard.press('j')
    await page.waitForSelector('.claims .asked')
    expect(await page.evaluate('location.hash')).toContain('#/row/')
    await page.keyboard.press('/')
    await page.keyboard.type('storm')
    await page.keyboard.press('Enter')
    await page.locator('main h1', { hasText: 'Search: storm' }).waitFor()
    expect(await page.title()).toContain('Search: storm')
  }, 900_000)

  it('finds what holds every word that is asked for, in capitals or not, wherever its columns have them', async () => {
    const folder = await newFolder()
    await writeEverywhere(folder, ['a RED\tbridge', 'a blue bridge', 'a red "boat"', 'ΟΔΟΣ 1', 'Σ\nΑΣ'])
    const { page, view, told } = await open(folder)
    const found = async (asked: string): Promise<string[]> => {
      await view(`search/${encodeURIComponent(asked)}`)
      return page.locator('.telling .actor b').allTextContents()
    }
    expect(await found('Bridge red')).toEqual(['a RED\tbridge'])
    expect(await found('RED')).toEqual(['a RED\tbridge', 'a red "boat"'])
    expect(await found('"BOAT"')).toEqual(['a red "boat"'])
    expect(await found('οδος')).toEqual(['ΟΔΟΣ 1'])
    expect(await found('σ')).toEqual(['ΟΔΟΣ 1', 'Σ\nΑΣ'])
    expect(await found('bridge boat')).toEqual([])
    expect(await found('')).toHaveLength(5)
    expect(told).toEqual([])
  }, 900_000)

  it('finds words of one claim in different columns', async () => {
    const { folder } = await exported([record], links)
    const { page, view } = await open(folder)
    await view('search/lee%20ROAD')
    expect(await page.locator('.telling').allTextContents()).toEqual([expect.stringContaining('what road')])
    await view('search/lee%20nowhere')
    expect(await page.locator('.telling').count()).toBe(0)
  }, 900_000)

  it('tells of an entity what names it, alone or among others, and what it says', async () => {
    const folder = await newFolder()
    await writeEverywhere(folder, ['Bo', 'Ann; Bo', 'Bo Li', 'Ann'])
    const { page, view } = await open(folder)
    await view(`entity/${encodeURIComponent('Bo:1')}`)
    expect(await page.locator('.telling .actor b').allTextContents()).toEqual(['Bo', 'Ann; Bo'])
    expect(await page.locator('[aria-label="What they say"] tbody a[href^="#/row/"]').allTextContents()).toEqual(['Bo'])
  }, 900_000)

  it('breaks no word of a table on paper, and fits the paper all the same where one is too long for it', async () => {
    const folder = await newFolder()
    const words = 'Yesterday the Organization proportionately'
    await writeEverywhere(folder, [words, 'x'.repeat(300)])
    const { page, view } = await open(folder, { viewport: { width: 794, height: 1123 } })
    await page.emulateMedia({ media: 'print' })
    await view(`story/${encodeURIComponent(`${words}:1`)}`)
    expect(await page.evaluate(BROKEN)).toEqual([])
    await view(`search/${'x'.repeat(300)}`)
    expect(await page.locator('table').count()).toBe(3)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(794)
  }, 900_000)

  it('fits a screen of 320 pixels without scrolling sideways', async () => {
    const { folder } = await exported([record], links)
    const { page, view } = await open(folder, { viewport: { width: 320, height: 640 } })
    for (const name of [...LISTS, 'article/doc_storm', 'search/storm']) {
      await view(name)
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(320)
    }
  }, 900_000)
})
