import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkOptions, environmentConfig, settingsOf, UsageError } from '../pipeline/config.ts'
import { itemOfFields } from '../pipeline/ingest/fields.ts'
import { type Ended, newsledger, rowsOf, temporaryFolder } from './command.ts'

/** What every object has, though nobody gave it to it. */
const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then', 'length'].sort()
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** An article that uses a name as a word, a person, a body, a place, a title, a unit, a month, a number, and a speaker. */
const articleOf = (name: string): string => `${capital(name)} wins again

By ${capital(name)} ${capital(name)}

The ${name} of the town met ${capital(name)} Tarn and President ${capital(name)} in ${capital(name)} on 5 ${capital(name)} 2024.

"The ${name} is closed," said ${name}, who had paid 5 ${name} for 20 ${name}s on ${name} 3. According to ${capital(name)}, it took two ${name} ago.

“${capital(name)},” ${name} said. The ${capital(name)} Council of ${capital(name)} held ${name} million ${name}, ½ ${name}, 3 ${name} per ${name} and a ${name} quarter this ${name}.

Last ${name}, ${capital(name)}'s ${name} of the ${name} told the ${name}: "We ${name} nothing." It ended there, at the ${name} of the year 2024.`

const folder = temporaryFolder('keys')
const input = path.join(folder, 'input')
const write = (file: string, text: string): void => writeFileSync(path.join(input, file), text)
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraphs = (text: string, tag: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p ${tag}="${tag}" class="${tag}">${xml(paragraph)}</p>`)
    .join('\n')

/** `{"a": …}` with a field of that very name, which an object literal would not make of `__proto__`. */
const withField = (name: string, value: string, rest: object): string =>
  `{${JSON.stringify(name)}: ${value}, ${JSON.stringify(rest).slice(1)}`

function writeInputs(): void {
  mkdirSync(input)
  for (const name of NAMES) {
    const text = articleOf(name)
    write(`${name}.txt`, text)
    write(
      `${name}.json`,
      withField(name, '{"constructor": {"a": [1]}}', { text, title: name, author: { [name]: name } }),
    )
    write(`line_${name}.jsonl`, `${withField(name, '"x"', { body: text, language: name, source: name, date: name })}\n`)
    write(
      `${name}.html`,
      `<!doctype html><html ${name}="${name}" lang="en"><head><title>${name}</title><meta name="${name}" content="${name}"><meta property="article:${name}" content="${name}"><meta name="author" content="${name}">
<script type="application/ld+json">${withField(name, '{"@type": "Person"}', { '@type': name, headline: name, author: { '@type': name, name } })}</script></head>
<body ${name}><article id="${name}"><h1>${capital(name)} wins again</h1>${paragraphs(text, name)}<${name} class="${name}">${name}</${name}></article></body></html>`,
    )
    write(
      `${name}.xml`,
      `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title><${name}>${name}</${name}><item><title>${name}</title><${name}>${name}</${name}><category ${name}="${name}">${name}</category><description>${xml(text)}</description></item></channel></rss>`,
    )
  }
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
  write('table.csv', `text,${NAMES.join(',')}\n${cell(articleOf('row'))},${NAMES.join(',')}\n`)
  write(
    'metadata.csv',
    `source_path,title,publisher,${NAMES.join(',')}\n${NAMES.map((name) => `${name}.txt,${name},${name},${NAMES.join(',')}`).join('\n')}\n${NAMES.map((name) => `${name},${name}`).join('\n')}\n`,
  )
}

describe('names that every object has are words and names like any other', () => {
  const out = path.join(folder, 'out')
  let ended: Ended
  beforeAll(() => {
    writeInputs()
    ended = newsledger(['run', input, '--out', out, '--quiet'])
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('as words of articles, fields, columns, elements, attributes, and in a sidecar: nothing fails', () => {
    expect(ended.stderr).not.toMatch(/\n\s+at /)
    const failed = rowsOf(out, 'issues').filter(({ code = '' }) => /FAILED|INVALID|UNREADABLE|ENDED/.test(code))
    expect(failed.map(({ code, source_path, message }) => `${code} ${source_path} ${message}`)).toEqual([])
    expect([0, 1]).toContain(ended.code)
  })

  test('every article comes out, with the words that it has', () => {
    const texts = new Map(rowsOf(out, 'documents').map(({ source_path, text = '' }) => [source_path, text]))
    for (const name of NAMES) {
      expect(texts.get(`${name}.txt`)).toBe(articleOf(name))
      for (const file of [`${name}.json`, `line_${name}.jsonl`, `${name}.html`, `${name}.xml`])
        expect([file, texts.get(file)?.includes(`The ${capital(name)} Council of`)]).toEqual([file, true])
    }
    expect(texts.get('table.csv')).toContain('The Row Council of')
  })

  test('what a record says besides its text keeps its name', () => {
    const extra = new Map(rowsOf(out, 'documents').map(({ source_path, extra }) => [source_path, extra ?? '']))
    for (const name of NAMES) expect(extra.get(`${name}.json`)).toContain(JSON.stringify(name))
  })

  test('the sidecar gives titles and publishers of such names', () => {
    const documents = rowsOf(out, 'documents').filter(({ source_path = '' }) => source_path.endsWith('.txt'))
    expect(documents.map(({ source_path, publisher }) => [source_path, publisher])).toEqual(
      documents.map(({ source_path = '' }) => [source_path, source_path.replace('.txt', '')]),
    )
    expect(documents).toHaveLength(NAMES.length)
  })

  test('the written folder is whole', () => {
    expect(newsledger(['validate', out])).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(out, 'run.json'), 'utf8')).toContain('"outputs"')
  })
})

describe('names that every object has are no options', () => {
  test.each(NAMES)('%s', (name) => {
    const given = JSON.parse(`{${JSON.stringify(name)}: 1}`)
    expect(() => checkOptions(given, 'a file')).toThrow(UsageError)
    expect(environmentConfig({ [`NEWSLEDGER_${name.toUpperCase()}`]: '1', [name]: '1' })).toEqual({})
    expect(Object.keys(settingsOf(given))).not.toContain(name)
  })

  test.each(NAMES)('but %s may be the field with the text, where a record has it', (name) => {
    const named = JSON.parse(withField(name, '"The text."', { other: 'x' }))
    const item = itemOfFields(named, 'json', name)
    expect([item?.given.extra, String(item?.body)]).toEqual([{ other: 'x' }, 'The text.'])
    expect(itemOfFields({ other: 'x' }, 'json', name)).toBeNull()
    expect(itemOfFields({ other: 'x' }, 'json', `${name}.name`)).toBeNull()
    expect(itemOfFields({ other: 'x' }, 'json', `other.${name}`)).toBeNull()
  })
})
