/** Takes the picture of the report that the README shows: `tsx scripts/picture.ts OUT FILE`, with Chromium in CHROMIUM or where Debian has it. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [out = 'out', file = 'report.png'] = process.argv.slice(2)
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, colorScheme: 'light' })
await page.goto(pathToFileURL(path.resolve(out, 'report.html')).href)
await page.waitForSelector('html.ready')
await page.locator('tbody a').first().click()
await page.waitForSelector('a[href^="#/row/"]')
await page.screenshot({ path: file })
await browser.close()
