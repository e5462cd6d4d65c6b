import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exported } from '../export/fixture.ts'
import { NASTY } from '../export/nasty.ts'
import { toRecord, toStory } from '../export/records.ts'

/** Where systems put Chromium; the variable names another place. */
const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const CHROMIUM = PLACES.find((place) => place !== '' && existsSync(place))
if (CHROMIUM === undefined) console.log('report: not opened in a browser, Chromium is not installed')

const VIEWS = ['stories', 'timeline', 'articles', 'quoted', 'entities', 'issues', 'search/storm', 'nonsense']
/** What would run, were it read as markup, an address or a script. */
const PAYLOADS = [
  ...[
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
  ],
  ...[
    "';alert(1)//",
    '{{constructor.constructor("alert(1)")()}}',
    'javascript:alert(1)',
    '<!--<script>',
    ']]><script>alert(1)</script>',
  ],
  ...[
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<style>@import "http://x"</style>',
  ],
  ...[
    '\u202egnp.exe',
    '__proto__',
    'constructor',
    '#/row/x',
    '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  ],
]

describe.skipIf(CHROMIUM === undefined)('the report in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] })
  }, 60_000)
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

  async function go(page: Page, name: string): Promise<void> {
    const before = await page.locator('main').elementHandle()
    await page.evaluate(`location.hash = ${JSON.stringify(`#/${name}`)}`)
    await before?.dispose()
    await page.waitForTimeout(60)
    await page.waitForSelector('main h1')
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
    120_000,
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
  }, 60_000)

  it('strikes removed blocks through and says which rule removed them', async () => {
    const { folder, rows } = await exported([record], links)
    const { page, view } = await open(folder)
    await view('article/doc_storm')
    const removed = (await rows('blocks')).filter(({ kept }) => !kept)
    expect(await page.locator('.text del').allTextContents()).toEqual(removed.map(({ text }) => text))
    expect(await page.locator('.rule').first().textContent()).toContain(String(removed[0]?.rule))
  }, 60_000)

  it('runs nothing of what articles hold, and shows it as it is', async () => {
    const texts = [...NASTY, ...PAYLOADS, ...PAYLOADS.map((payload) => `${payload}`.repeat(3)), 'x'.repeat(1_000_000)]
    const records = texts.map((text, i) => toRecord(`doc_${i}.txt`, `a ${text} b`, [], { title: text }))
    const { folder } = await exported(records)
    const { page, view, told } = await open(folder)
    await view('articles')
    for (const index of [...PAYLOADS.keys()].map((i) => NASTY.length + i)) {
      await view(`article/doc_${index}.txt`)
      expect(await page.locator('.text').textContent()).toContain(texts[index])
    }
    await view(`article/doc_${texts.length - 1}.txt`)
    expect((await page.locator('.text').textContent())?.length).toBeGreaterThan(1_000_000)
    await view(`search/${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
    expect(told).toEqual([])
  }, 120_000)

  it('fits a screen of 320 pixels without scrolling sideways', async () => {
    const { folder } = await exported([record], links)
    const { page, view } = await open(folder, { viewport: { width: 320, height: 640 } })
    for (const name of ['stories', 'article/doc_storm', 'quoted']) {
      await view(name)
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(320)
    }
  }, 60_000)
})
