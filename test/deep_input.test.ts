import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { newsledger, rowsOf, temporaryFolder } from './command.ts'

// Many processes, each of which may wait for others on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const TEXT = 'The minister opened the new bridge on Monday. Hundreds of people came to see it.'
const folder = temporaryFolder('deep')
const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
const objects = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

/** Files that hold something nested very deep, the documents that they give, and the issues; the feed may lose its record, with one. */
const FILES: Record<string, [content: string, documents: number, codes: string[]] | [content: string]> = {
  'lists.json': [`[{"text":"${TEXT}","x":${lists(5000)}},{"text":"${TEXT}"}]`, 2, ['RECORD_DEPTH']],
  'objects.json': [`{"text":"${TEXT}","x":${objects(5000)}}`, 1, ['RECORD_DEPTH']],
  'lines.jsonl': [`{"text":"${TEXT}","x":${lists(300_000)}}\n{"text":"${TEXT}"}\n`, 2, ['RECORD_DEPTH']],
  'page.html': [
    `<!doctype html><html><head><script type="application/ld+json">${objects(50_000)}</script></head><body><p>${TEXT}</p></body></html>`,
    1,
    [],
  ],
  'feed.xml': [
    `<rss version="2.0"><channel><item><description>${TEXT}</description><x>${'<y>'.repeat(20_000)}${'</y>'.repeat(20_000)}</x></item></channel></rss>`,
  ],
}

describe('what is nested thousands of levels deep', () => {
  test.each(['1', '2'])('costs at most itself, with %s processes', (jobs) => {
    const input = path.join(folder, `in-${jobs}`)
    const out = path.join(folder, `out-${jobs}`)
    mkdirSync(input)
    for (const [name, [content]] of Object.entries(FILES)) writeFileSync(path.join(input, name), content)
    const { code, stderr } = newsledger(['run', input, '--out', out, '--jobs', jobs])
    expect(code).toBeLessThanOrEqual(1)
    expect(stderr).not.toMatch(/^\s+at /m)
    const paths = rowsOf(out, 'documents').map(({ source_path }) => source_path)
    const issues = rowsOf(out, 'issues')
    for (const [name, [, documents, codes]] of Object.entries(FILES)) {
      const given = paths.filter((other) => other === name).length
      const told = issues.filter((issue) => issue.source_path === name).map((issue) => issue.code)
      if (codes) expect([name, given, told]).toEqual([name, documents, codes])
      else expect([name, given + told.length > 0]).toEqual([name, true])
    }
    expect(newsledger(['validate', out])).toMatchObject({ code: 0 })
  })

  test('in a metadata file costs its row or the file, with an issue', () => {
    const input = path.join(folder, 'sidecar')
    mkdirSync(input)
    writeFileSync(path.join(input, 'a.txt'), TEXT)
    writeFileSync(path.join(input, 'metadata.yaml'), `- source_path: a.txt\n  authors: ${lists(20_000)}\n`)
    const out = path.join(folder, 'sidecar-out')
    const { code, stderr } = newsledger(['run', input, '--out', out])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^error: metadata.yaml: /m)])
    expect(rowsOf(out, 'documents')).toHaveLength(1)
  })

  test('in a configuration is wrong usage, told in one line', () => {
    const config = path.join(folder, 'deep.yaml')
    writeFileSync(config, `language: ${lists(20_000)}\n`)
    expect(newsledger(['run', 'seeds/articles', '--config', config])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^newsledger: .*\n$/),
    })
  })
})
