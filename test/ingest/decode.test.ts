import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../pipeline/ingest/decode.ts'

const NEWS =
  'Minister said on Monday that the café’s owner – “a friend” – would pay €5 to the naïve Señor Muñoz. '.repeat(3)

describe('decode', () => {
  test('reads UTF-8 with and without its byte order mark, which is not part of the text', () => {
    expect(decode(Buffer.from(NEWS))).toEqual({ text: NEWS, encoding: 'utf-8', replaced: 0 })
    expect(decode(Buffer.from(`\ufeff${NEWS}`))).toEqual({ text: NEWS, encoding: 'utf-8', replaced: 0 })
  })

  test.each(['utf-16le', 'utf-16be', 'utf-32le'])('reads %s by its byte order mark', (encoding) => {
    const bytes = iconv.encode(NEWS, encoding, { addBOM: true })
    expect(decode(bytes)).toEqual({ text: NEWS, encoding, replaced: 0 })
  })

  test.each(['utf-16le', 'utf-16be'])('reads %s without a mark', (encoding) => {
    expect(decode(iconv.encode(NEWS, encoding))).toEqual({ text: NEWS, encoding, replaced: 0 })
  })

  test('reads Windows-1252 with its curly quotes, dashes and euro sign', () => {
    expect(decode(iconv.encode(NEWS, 'windows-1252'))).toEqual({ text: NEWS, encoding: 'windows-1252', replaced: 0 })
  })

  test.each([
    'Президент сказал в понедельник, что мост (bridge) будет открыт в мае. ',
    'Η γέφυρα θα ανοίξει τον Μάιο. ',
  ])('reads other scripts in their own encodings, and takes no accents for letters of them: %s', (text) => {
    const encoding = text.startsWith('П') ? 'windows-1251' : 'windows-1253'
    expect(decode(iconv.encode(text.repeat(5), encoding)).text).toBe(text.repeat(5))
    const french = 'Ça coûte 5 € – “très cher”, dit Zoë à l’hôtel. '.repeat(3)
    expect(decode(iconv.encode(french, 'windows-1252')).text).toBe(french)
  })

  test('keeps a UTF-8 text as UTF-8 where a few bytes are damaged, and counts what became U+FFFD', () => {
    const bytes = Buffer.concat([Buffer.from(NEWS), Buffer.from([0xff]), Buffer.from(NEWS)])
    const { text, encoding, replaced } = decode(bytes)
    expect([encoding, replaced]).toEqual(['utf-8', 1])
    expect(text).toBe(`${NEWS}\ufffd${NEWS}`)
  })

  test('never replaces silently: a byte that Windows-1252 does not define is counted', () => {
    const { text, replaced } = decode(Buffer.concat([iconv.encode(NEWS, 'windows-1252'), Buffer.from([0x81])]))
    expect(replaced).toBe(text.match(/\ufffd/g)?.length ?? 0)
  })
})
