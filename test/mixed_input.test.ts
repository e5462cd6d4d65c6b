import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Ended, newsledger, rowsOf, temporaryFolder } from './command.ts'

const folder = temporaryFolder('mixed')
const input = path.join(folder, 'in')
const out = path.join(folder, 'out')
let ended: Ended

const TEXT =
  'The minister opened the new bridge on Monday. Hundreds of people came to see it.\n\nIt had cost 3 million euros.'
const PAGE = `<!doctype html><html><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>${TEXT.replace('\n\n', '</p><p>')}</p></article></body></html>`
const RESPONSE = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/1\r\nContent-Length: ${RESPONSE.length}\r\n\r\n${RESPONSE}\r\n\r\n`
const ARC = `filedesc://a.arc 127.0.0.1 20140216050221 text/plain 0\n\nhttp://x/2 127.0.0.1 20140216050221 text/html ${RESPONSE.length}\n${RESPONSE}\n`
const ENTITIES = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'

/** Each file with how many documents it gives. */
const FILES: Record<string, [content: string | Uint8Array, documents: number]> = {
  'a.txt': [TEXT, 1],
  'a.html': [PAGE, 1],
  'deep.html': [`${'<div>'.repeat(20_000)}<p>${TEXT}</p>`, 1],
  'rss.xml': [
    `<?xml version="1.0"?><rss version="2.0"><channel><item><description>${TEXT}</description></item></channel></rss>`,
    1,
  ],
  'atom.xml': [
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>B</title><content>${TEXT}</content></entry></feed>`,
    1,
  ],
  'bomb.xml': [
    `<?xml version="1.0"?>${ENTITIES}<rss version="2.0"><channel><item><description>${TEXT} &b;</description></item></channel></rss>`,
    1,
  ],
  'a.jsonl': [`${JSON.stringify({ text: TEXT })}\n${JSON.stringify({ text: TEXT })}\n{"broken\n`, 2],
  'a.json': [JSON.stringify([{ text: TEXT }]), 1],
  'a.csv': [`title,text\nBridge,"${TEXT}"\n`, 1],
  'a.warc': [WARC, 1],
  'a.warc.gz': [gzipSync(WARC), 1],
  'a.arc': [ARC, 1],
  'a.txt.gz': [gzipSync(TEXT), 1],
  'zip_bomb.txt.gz': [gzipSync(Buffer.alloc(40 * 1024 * 1024, 'x')), 0],
  'long.jsonl': [`{"text":"${'x'.repeat(100 * 1024 * 1024)}"}\n${JSON.stringify({ text: TEXT })}\n`, 1],
  'misread.txt': [TEXT.replaceAll('e', 'Ã©'), 1],
  'a.png': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 0],
  'a.epub': [Buffer.from('PK\u0003\u0004\u0014\u0000mimetypeapplication/epub+zip', 'latin1'), 0],
}

beforeAll(() => {
  mkdirSync(input)
  for (const [name, [content]] of Object.entries(FILES)) writeFileSync(path.join(input, name), content)
  ended = newsledger(['run', input, '--out', out])
})

describe('a folder with files of all kinds', () => {
  test('is run to its end with exit code 1, and validate finds no fault', () => {
    expect(ended.code).toBe(1)
    expect(ended.stderr).not.toMatch(/^\s+at .*\d+:\d+/m)
    expect(newsledger(['validate', out])).toMatchObject({ code: 0 })
  })

  test('gives the documents of each file, or an issue that says why there are none', () => {
    const paths = rowsOf(out, 'documents').map(({ source_path }) => source_path)
    const counted = Object.keys(FILES).map((name) => [name, paths.filter((other) => other === name).length])
    expect(Object.fromEntries(counted)).toEqual(
      Object.fromEntries(Object.entries(FILES).map(([name, [, documents]]) => [name, documents])),
    )
    const issues = rowsOf(out, 'issues').map(({ source_path, code }) => [source_path, code])
    for (const expected of [
      ['a.jsonl', 'RECORD_INVALID_JSON'],
      ['zip_bomb.txt.gz', 'UNPACKED_TOO_LARGE'],
      ['long.jsonl', 'RECORD_TOO_LARGE'],
      ['deep.html', 'HTML_DEPTH'],
      ['misread.txt', 'ENCODING_SUSPECT'],
      ['a.png', 'FILE_BINARY'],
      ['a.epub', 'FILE_BINARY'],
    ])
      expect(issues).toContainEqual(expected)
  })

  test('does not expand the entities of a feed', () => {
    const text = rowsOf(out, 'documents').find(({ source_path }) => source_path === 'bomb.xml')?.text
    expect(text).not.toContain('haha')
  })

  test('lists every file once in run.json, with its size and hash', () => {
    const { inputs } = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
    expect(inputs.map(({ path: name }: { path: string }) => name)).toEqual(readdirSync(input).sort())
    const read = inputs.filter(({ sha256 }: { sha256: string | null }) => sha256 !== null)
    expect(read).toHaveLength(Object.keys(FILES).length - 2)
  })
})
