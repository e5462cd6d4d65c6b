import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeBody, parseResponse } from '../../pipeline/ingest/archive/http.ts'

const PAGE = '<p>The bridge opened on Monday, and hundreds of people came to see it.</p>'
const response = (headers: Record<string, string>, body: Uint8Array | string) => ({
  status: 200,
  headers: new Map(Object.entries(headers)),
  body: Buffer.from(body as never),
})
const decoded = (headers: Record<string, string>, body: Uint8Array | string, limit = 10_000) => {
  const found = decodeBody(response(headers, body), limit)
  return 'packed' in found ? found.packed : Buffer.from(found).toString()
}

describe('a response', () => {
  const parsed = (text: string) => {
    const found = parseResponse(Buffer.from(text))
    return found && [found.status, Object.fromEntries(found.headers), Buffer.from(found.body).toString()]
  }

  test.each([
    ['HTTP/1.1 200 OK\r\nA: 1\r\nb : 2\r\n\r\nBody\n\nmore', [200, { a: '1', b: '2' }, 'Body\n\nmore']],
    ['HTTP/1.0 404 Not Found\nA: 1\n\nBody\r\n\r\nmore', [404, { a: '1' }, 'Body\r\n\r\nmore']],
    ['HTTP/2 301\r\nLocation: https://a.example/b\r\n\r\n', [301, { location: 'https://a.example/b' }, '']],
    ['HTTP/1.1 200 OK\r\nA: 1\r\nA: 2\r\n: 3\r\nno colon\r\n\r\n', [200, { a: '1' }, '']],
    ['HTTP/1.1 200 OK\r\nA: 1', [200, { a: '1' }, '']],
  ])('has a status, headers by their first value, and a body: %j', (text, parts) => {
    expect(parsed(text)).toEqual(parts)
  })

  test.each(['<html>', 'HTTP/1.1 OK\r\n\r\n', 'HTTP 200\n\n', ''])('is none that begins otherwise: %j', (text) => {
    expect(parsed(text)).toBeNull()
  })
})

describe('a body', () => {
  test.each([
    ['gzip', gzipSync(PAGE)],
    [' X-GZIP ', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate, gzip', gzipSync(deflateSync(PAGE))],
    ['identity', PAGE],
    ['gzip', PAGE],
  ])('is unpacked as its header says, and left where it was never packed: %s', (encoding, body) => {
    expect(decoded({ 'content-encoding': encoding }, body)).toBe(PAGE)
  })

  test.each([[gzipSync(PAGE)], [deflateSync(PAGE)]])('is unpacked where no header tells', (body) => {
    expect(decoded({}, body)).toBe(PAGE)
  })

  test('that breaks off gives what there is', () => {
    const long = Array.from({ length: 3000 }, (_, i) => `Line ${(i * 7919) % 3001}.`).join('\n')
    const cut = decoded({ 'content-encoding': 'gzip' }, gzipSync(long).subarray(0, 3000), 100_000)
    expect(cut.length).toBeGreaterThan(1000)
    expect(long.startsWith(cut)).toBe(true)
  })

  test('of more than the limit stays packed, with and without a header', () => {
    const large = gzipSync(PAGE.repeat(10))
    expect(decoded({ 'content-encoding': 'gzip' }, large, 100)).toBe('large')
    expect(decoded({}, large, 100)).toBe('large')
    expect(decoded({}, large, PAGE.length * 10)).toBe(PAGE.repeat(10))
  })

  test('in no known format stays packed', () => {
    expect(
      decoded(
        {},
        Uint8Array.from({ length: 400 }, (_, i) => (i * 151 + (i >> 3) * 89) % 256),
      ),
    ).toBe('unknown')
    expect(decoded({}, gzipSync(gzipSync(PAGE)))).toBe('unknown')
  })
})

describe('chunks', () => {
  const chunked = (body: string) => decoded({ 'transfer-encoding': 'Chunked' }, body)

  test.each([
    ['4\r\nThe \r\n6;x=1\r\nbridge\r\n0\r\n\r\n', 'The bridge'],
    ['4\nThe \nA\nbridge own\n0\n', 'The bridge own'],
    ['4\r\nThe \r\n6\r\nbridge', 'The bridge'],
    ['4\r\nThe \r\nFF\r\nbri', 'The bri'],
    ['4\r\nThe \r\nbridge', 'The bridge'],
    ['The bridge', 'The bridge'],
    ['123456789\r\nThe bridge', '123456789\r\nThe bridge'],
  ])('are joined; what was never in chunks, or is not any more, stays as it is: %j', (body, text) => {
    expect(chunked(body)).toBe(text)
  })

  test('are no chunks where the header does not say so', () => {
    expect(decoded({}, '4\r\nThe \r\n0\r\n')).toBe('4\r\nThe \r\n0\r\n')
  })
})
