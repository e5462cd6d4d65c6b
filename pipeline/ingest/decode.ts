import { isUtf8 } from 'node:buffer'
import { createRequire } from 'node:module'

// Most texts are UTF-8: what reads other encodings, or guesses at them, takes long to load.
const require = createRequire(import.meta.url)
const iconv = (): typeof import('iconv-lite') => require('iconv-lite')
const jschardet = (): typeof import('jschardet') => require('jschardet')

export interface Decoded {
  text: string
  /** Lower-case name of the encoding. */
  encoding: string
  /** How many stretches of bytes became U+FFFD. */
  replaced: number
}

const BYTE_ORDER_MARKS: [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Bytes to look at where the encoding has to be guessed. */
const SAMPLE_BYTES = 64 * 1024

/** Reads bytes as text: byte order mark, then UTF-8, then what the bytes look like. The mark is not part of the text. */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const mark = BYTE_ORDER_MARKS.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))
  if (mark) return decodeAs(bytes.subarray(mark[1].length), mark[0])
  // Latin text in UTF-16 is valid UTF-8, too, with a NUL behind each letter.
  const wide = bytes.includes(0) ? wideEncoding(bytes) : null
  if (wide) return decodeAs(bytes, wide)
  if (isUtf8(bytes)) return { text: Buffer.from(bytes).toString('utf8'), encoding: 'utf-8', replaced: 0 }
  return decodeAs(bytes, guessEncoding(bytes, declared))
}

function guessEncoding(bytes: Uint8Array, declared: string | null): string {
  if (declared && iconv().encodingExists(declared)) return declared.toLowerCase()
  if (isMostlyUtf8(bytes)) return 'utf-8'
  const guess = jschardet().detect(Buffer.from(bytes.subarray(0, SAMPLE_BYTES)).toString('latin1'))
  const name = guess.encoding?.toLowerCase() ?? 'windows-1252'
  if (name === 'ascii' || name === 'iso-8859-1' || !iconv().encodingExists(name)) return 'windows-1252'
  return mixesScripts(decodeAs(bytes.subarray(0, SAMPLE_BYTES), name).text) ? 'windows-1252' : name
}

/** Letters of another script than Latin, and those that stand in one word with letters a to z. */
const OTHER = /[\u0370-\u1fff]/g
const BESIDE_LATIN = /[a-z][\u0370-\u1fff]|[\u0370-\u1fff](?=[a-z])/gi

/** Few words mix scripts: where many seem to, accents of Latin letters were taken for letters of the other. */
const mixesScripts = (text: string): boolean => 4 * countOf(text, BESIDE_LATIN) > countOf(text, OTHER)

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** UTF-16 without its mark: in mostly Latin text every second byte is NUL. */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const many = length / 2 / 3
  if (odd > many && even < odd / 20) return 'utf-16le'
  return even > many && odd < even / 20 ? 'utf-16be' : null
}

/** Valid multi-byte sequences far outnumber broken ones: a UTF-8 text with a few damaged bytes, not another encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i)
    if (length === 0) bad++
    else if (length > 1) good++
    i += length || 1
  }
  return good >= 4 * bad && good > 0
}

/** Bytes of the UTF-8 sequence at i; 0 where it is broken. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] as number
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (lead >= 0xf5) return 0
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

const REPLACEMENT = /\ufffd/g

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = iconv().decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, {
    stripBOM: false,
  })
  return { text, encoding, replaced: text.match(REPLACEMENT)?.length ?? 0 }
}
