import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isBinary, isMessage } from '../../pipeline/ingest/binary.ts'
import { ingest } from '../../pipeline/ingest/index.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { open } from './opened.ts'

const html = `<html><body>${Array.from({ length: 40 }, (_, i) => `<p>Ferry ${i} to Ostrel was late: ${Math.sin(i)}.</p>`).join('')}</body></html>`

function warc(encoding: string | null, body: Uint8Array): Buffer {
  const header = encoding === null ? '' : `Content-Encoding: ${encoding}\r\n`
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${header}\r\n`
  const length = head.length + body.length
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/1\r\nContent-Length: ${length}\r\n\r\n${head}`,
    ),
    body,
    Buffer.from('\r\n\r\n'),
  ])
}

/** Bytes that no text has, the same every time. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state >> 16
  })
}

describe('a body in an archive', () => {
  test.each([
    ['br', brotliCompressSync(html)],
    ['gzip', gzipSync(html)],
    ['deflate', deflateSync(html)],
    ['deflate', deflateRawSync(html)],
    ['gzip, br', brotliCompressSync(gzipSync(html))],
    [null, brotliCompressSync(html)],
    [null, gzipSync(html)],
    ['br', Buffer.from(html)],
    ['gzip', brotliCompressSync(html)],
  ])('sent as %s is unpacked, whatever the header says', async (encoding, body) => {
    expect(await open('a.warc', warc(encoding, body))).toMatchObject({ texts: [html], codes: [] })
  })

  test.each([
    ['zstd', Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), noise(500)])],
    ['zstd', Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), Buffer.from('a'.repeat(500))])],
    ['br', noise(700)],
    [null, noise(700)],
  ])('that cannot be unpacked (%s) is named, and is no text', async (encoding, body) => {
    const { texts, issues } = await open('a.warc', warc(encoding, body))
    expect(texts).toEqual([])
    expect(issues[0]).toMatchObject({ code: 'RECORD_PACKED', message: expect.stringContaining('byte 0') })
  })

  test('that would be larger than a document may be is named so', async () => {
    const { codes } = await open('a.warc', warc('br', brotliCompressSync('x'.repeat(50_000))), {
      max_document_bytes: 20_000,
    })
    expect(codes[0]).toBe('RECORD_TOO_LARGE')
  })
})

describe('a file of bytes that are no text', () => {
  const refusal = (name: string, body: Uint8Array): string => {
    const raw = {
      absolute: '',
      source_path: name,
      document_id: 'd',
      bytes: 0,
      metadata: null,
      record_number: null,
      given: null,
    }
    const made = ingest.map({ ...raw, body }, { settings: DEFAULT_SETTINGS })
    return 'rejected' in made ? made.rejected.code : made.document.text.slice(0, 20)
  }

  test.each([
    ['a.txt', brotliCompressSync(html)],
    ['a.html', brotliCompressSync(html)],
    ['a.txt', deflateRawSync(html)],
    ['a.txt', Buffer.concat([Buffer.from('<html>'), noise(2000)])],
    ['a.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 97, 98, 99])],
    ['a.bz2', Buffer.from('BZh91AY&SYabc')],
    ['a.xz', Buffer.from('\xfd7zXZ\0abc', 'latin1')],
  ])('is refused, and is not read in an encoding that has a letter for any byte: %s', (name, body) => {
    expect(refusal(name, body)).toBe('FILE_BINARY')
  })

  test('is told from texts in encodings of two bytes a letter', () => {
    for (const text of ['The ferry was late.', 'Паром опоздал.'])
      expect(isBinary(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(false)
    expect(isBinary(Buffer.from('a plain text', 'utf16le'))).toBe(false)
    expect(isBinary(Buffer.from('tab\there\x1b[1m and a form feed\f'))).toBe(false)
  })
})

describe('a message of several parts', () => {
  const message = (lines: readonly string[], end = '\r\n'): Uint8Array => Buffer.from(lines.join(end))

  test('is known by its header, also where lines are folded or end without CR', () => {
    const head = ['From: <Saved>', 'Content-Type: multipart/related;', '\tboundary="x"', '', '--x']
    expect([isMessage(message(head)), isMessage(message(head, '\n'))]).toEqual([true, true])
    expect(isMessage(message(['Subject: a', ' Content-Type: none', 'content-type: Multipart/mixed', '']))).toBe(true)
  })

  test('is no text that talks of one, no letter of one part, and no page', () => {
    expect(isMessage(message(['How mail works', 'Content-Type: multipart/related', '']))).toBe(false)
    expect(isMessage(message(['From: a', 'Content-Type: text/plain', '', 'Content-Type: multipart/x']))).toBe(false)
    expect(isMessage(message(['From: a', '', 'Content-Type: multipart/x', '']))).toBe(false)
  })
})
