import { decode } from './decode.ts'

const SIGNATURES: [format: string, bytes: string][] = [
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a PDF document', '%PDF-'],
  ['a zip archive or office document', 'PK\x03\x04'],
  ['an old office document', '\xd0\xcf\x11\xe0'],
  ['an RTF document', '{\\rtf'],
  ['a gzip archive', '\x1f\x8b'],
  ['a zstd archive', '\x28\xb5\x2f\xfd'],
  ['an xz archive', '\xfd7zXZ\0'],
  ['a 7-Zip archive', '7z\xbc\xaf\x27\x1c'],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['an LZ4 archive', '\x04\x22\x4d\x18'],
  ['a compressed file', '\x1f\x9d'],
  ['an executable', '\x7fELF'],
  ['an executable', 'MZ\x90'],
  ['a SQLite database', 'SQLite format 3'],
]

const BZIP2 = /^BZh[1-9]1AY&SY/

/** Lines of a header, as messages and pages saved as one file (MHTML) begin. */
const HEADER = /^(?:[\w-]{1,40}: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+/
const IN_PARTS = /^Content-Type: *multipart\//im
/** Characters of a header that are looked at. */
const HEADER_LOOKED_AT = 4000

/** Is this a message of several parts, whose texts are encoded one by one? */
export function isMessage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEADER_LOOKED_AT)).toString('latin1')
  return IN_PARTS.test(HEADER.exec(head)?.[0] ?? '')
}

/** What kind of file that is not text begins with these bytes; null where it may be text. */
export function binaryFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (BZIP2.test(head)) return 'a bzip2 archive'
  return SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0] ?? null
}

/** Share of control characters above which decoded text is not text. */
const MAX_CONTROL_SHARE = 0.05

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g

export const looksBinary = (text: string): boolean =>
  (text.match(CONTROL)?.length ?? 0) > text.length * MAX_CONTROL_SHARE

/** Bytes that are looked at. */
const SAMPLE = 64 * 1024

const isControl = (byte: number): boolean => byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b && byte !== 0x1a

/**
 * Are these no bytes of a text in any encoding: packed, or of another kind? An encoding may be found for any bytes, and a text in it has
 * fewer control characters than its bytes have.
 */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (let i = 0; i < sample.length; i++) if (isControl(sample[i] as number)) controls++
  return controls > sample.length * MAX_CONTROL_SHARE && !/^utf-(?:16|32)/.test(decode(sample).encoding)
}
