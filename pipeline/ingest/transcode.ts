import { createRequire } from 'node:module'
import { decode } from './decode.ts'

// Most texts are UTF-8 and need no decoder.
const require = createRequire(import.meta.url)
const iconv = (): typeof import('iconv-lite') => require('iconv-lite')

/** Bytes of a UTF-8 sequence that a piece may cut off. */
const LONGEST_SEQUENCE = 4

/**
 * Text in whatever encoding as UTF-8, piece by piece. The first piece with a byte over 7F tells the encoding (the first of all where that
 * has a byte order mark or NULs); a mark is not part of the text.
 */
export async function* toUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: ReturnType<ReturnType<typeof iconv>['getDecoder']> | null = null
  for await (const piece of pieces) {
    if (decoder === null && !isPlain(piece)) decoder = iconv().getDecoder(encodingOf(piece))
    yield decoder ? Buffer.from(decoder.write(Buffer.from(piece))) : piece
  }
  yield Buffer.from(decoder?.end() ?? '')
}

const isPlain = (bytes: Uint8Array): boolean => bytes.every((byte) => byte > 0 && byte < 0x80)

/** The end of a piece may cut a character in two: it does not count. */
function encodingOf(piece: Uint8Array): string {
  let end = piece.length
  while (end > piece.length - LONGEST_SEQUENCE && (piece[end - 1] as number) >= 0x80) end--
  return decode(end > 0 && !isPlain(piece.subarray(0, end)) ? piece.subarray(0, end) : piece).encoding
}
