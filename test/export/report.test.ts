import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { RIGHTS } from '../../pipeline/export/rights.ts'
import { exported } from './fixture.ts'
import { NASTY } from './nasty.ts'
import { toRecord, toStory } from './records.ts'

const { record, links } = toStory()
const storyReport = async () => (await exported([record], links)).read('report.html')

/** A line of what is packed: table, column and cells. */
const COLUMN = /^(\w+) (\w+) (.+)$/gm

/** The cells of a column that are packed in the page. */
const unpacked = (html: string, table: string, name: string): unknown[] =>
  Array.from(html.matchAll(/<script type="text\/plain" data-\w+="\w+">([^<]*)<\/script>/g), ([, packed]) =>
    Array.from(
      gunzipSync(Buffer.from(packed as string, 'base64'))
        .toString()
        .matchAll(COLUMN),
    ).flatMap(([, ofTable, ofColumn, cells]) =>
      ofTable === table && ofColumn === name ? JSON.parse(cells as string) : [],
    ),
  ).flat()

describe('the report', () => {
  it('asks for nothing: its policy allows its own script and style alone, and no address stands in it', async () => {
    const html = await storyReport()
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'/)
    const hashOf = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain(hashOf(/<script>(.*?)<\/script>/s.exec(html)?.[1]))
    expect(policy).toContain(hashOf(/<style>(.*?)<\/style>/s.exec(html)?.[1]))
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//)
  })

  it('holds what the tables hold', async () => {
    const { read, rows } = await exported([toRecord('doc_a', 'Some text.'), record], links)
    const html = await read('report.html')
    const column = (table: string, name: string) => unpacked(html, table, name)
    for (const [table, name] of [
      ['documents', 'title'],
      ...[
        ['quotes', 'text'] as const,
        ['mentions', 'start'] as const,
        ['blocks', 'rule'] as const,
        ['entities', 'name'] as const,
      ],
    ])
      expect(column(table, name)).toEqual((await rows(table)).map((row) => row[name]))
    expect(column('documents', 'text')).toEqual((await rows('documents')).map(({ text }) => text))
  })

  it('says to those who run no script what there is', async () => {
    const html = (await storyReport()).replace(/<script.*?<\/script>/gs, '')
    expect(html).toContain('<li><b>1</b> article</li>')
  })

  it('says whose its words are, and what each source asks for', async () => {
    const footer = /<footer>(.*?)<\/footer>/s.exec(await storyReport())?.[1] ?? ''
    for (const { source } of RIGHTS) expect(footer).toContain(source?.title ?? 'belong to their publishers')
    for (const { licence } of RIGHTS) expect(footer).toContain(licence?.title ?? '')
  })

  it('is the same bytes each time', async () => {
    expect(await storyReport()).toBe(await storyReport())
  })

  it('has no words of an article outside what is packed', async () => {
    const records = NASTY.map((text, i) => toRecord(`doc_${i}`, `</script><img src=x onerror=alert(1)> ${text}`))
    const html = await (await exported(records)).read('report.html')
    expect(html).not.toContain('onerror')
    expect(html.match(/<\/script>/g)).toHaveLength((html.match(/<script/g) ?? []).length)
  })

  it('is at most 1.3 times what its tables have when they are packed, and a shell of 300 KB', async () => {
    const stories = Array.from({ length: 100 }, (_, i) => toStory(`doc_${i}`))
    const all = await exported(
      stories.map((one) => one.record),
      stories.flatMap((one, i) => one.links.filter((line) => i === 0 || 'document_id' in line)),
    )
    const tables = (await readdir(join(all.folder, 'json'))).map((name) => all.read(`json/${name}`))
    const packed = (await Promise.all(tables)).reduce((sum, text) => sum + gzipSync(text).length, 0)
    const shell = (await (await exported([])).read('report.html')).length
    expect(shell).toBeLessThan(300 * 1024)
    expect((await all.read('report.html')).length).toBeLessThanOrEqual(1.3 * packed + shell)
  })
})
