import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPipeline, read, run } from '../pipeline/index.ts'
import { rowsOf, temporaryFolder } from './command.ts'

const folder = temporaryFolder('library')
const TEXT = 'The ferry stops on Monday 🚢, mayor Ann Tolley said. It carried 48,000 people.\n\nShare on Facebook'

describe('read', () => {
  test('gives the blocks of a text and what is found in them, with offsets as JavaScript counts', async () => {
    const { document, blocks, annotations } = await read(TEXT, { language: 'en', published_date: '2024-05-01' })
    expect(blocks.map(({ start, end, kept }) => [document.text.slice(start, end), kept])).toEqual([
      ['The ferry stops on Monday 🚢, mayor Ann Tolley said. It carried 48,000 people.', true],
      ['Share on Facebook', false],
    ])
    const time = annotations.find((a) => a.layer === 'time')
    expect(time && [document.text.slice(time.start, time.end), time.value]).toEqual(['Monday', '2024-05-06'])
    const quantity = annotations.find((a) => a.layer === 'quantity')
    expect(quantity && document.text.slice(quantity.start, quantity.end)).toContain('48,000')
  })

  test('reads a web page, too, and throws with the issue where there is nothing to read', async () => {
    const page = '<!doctype html><title>A</title><article><h1>Bridge</h1><p>The bridge opened on Monday.</p></article>'
    expect((await read(page)).document.media_type).toBe('text/html')
    await expect(read('')).rejects.toMatchObject({ name: 'TextRefused', issue: { code: 'FILE_EMPTY' } })
  })

  test('reads with the plug-ins of another pipeline', async () => {
    const pipeline = await createPipeline(['./test/plugins/topics.mjs'])
    const { annotations } = await read(TEXT, { pipeline })
    expect(annotations.filter(({ layer }) => String(layer) === 'x_topics_topic')).toHaveLength(1)
    expect(Object.isFrozen(pipeline)).toBe(true)
  })
})

describe('run', () => {
  test('needs no more than what to read and where to write', async () => {
    const out = path.join(folder, 'out')
    const { files, rejected, counts } = await run({ inputs: ['seeds/articles'], out })
    expect([files, rejected, counts.documents]).toEqual([5, 0, 5])
    expect(rowsOf(out, 'documents')).toHaveLength(5)
  })

  test('stops where it is told to, with settings of one kind and plug-ins by their paths', async () => {
    const out = path.join(folder, 'until')
    const options = { settings: { recurring_lines: false }, plugins: ['./test/plugins/topics.mjs'] }
    await run({ inputs: ['seeds/articles'], out, until: 'clean', ...options })
    expect([existsSync(path.join(out, 'stages/clean.ndjson')), existsSync(path.join(out, 'csv'))]).toEqual([
      true,
      false,
    ])
    const report = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
    expect([report.settings.recurring_lines, report.plugins[0].name]).toEqual([false, 'topics'])
  })
})

/** What a script prints that is run in a process of its own, with the built package. */
const printed = (script: string): string =>
  execFileSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim()

test('importing the library loads nothing that is not used', () => {
  const script = `
    import { createRequire } from 'node:module'
    import { read } from 'newsledger'
    const packages = () => Object.keys(createRequire(process.cwd() + '/x.js').cache).length
    const before = packages()
    await read('The bridge opened on Monday.')
    console.log(before, packages() > 0)`
  expect(printed(script)).toBe('0 true')
})

test('English can be read without the rest', () => {
  const script = `
    import { readerFor } from 'newsledger/language'
    console.log(readerFor('en').analyse('A bridge opened. It is long.').length, readerFor('xx'))`
  expect(printed(script)).toBe('2 null')
})

test('the example of the README runs as it stands there', () => {
  const [, example = ''] = /As a library[\s\S]*?\n\n((?: {4}.*\n)+)/i.exec(readFileSync('README.md', 'utf8')) ?? []
  const out = path.join(folder, 'readme')
  const script = example.replace('my-articles', 'seeds/articles').replace('my-tables', out)
  expect(printed(`${script}\nconsole.log(blocks.length, annotations.length > 0)`)).toBe('1 true')
  expect(rowsOf(out, 'documents')).toHaveLength(5)
})
