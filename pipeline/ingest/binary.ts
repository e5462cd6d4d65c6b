const SIGNATURES: [format: string, bytes: string][] = [
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a PDF document', '%PDF-'],
  ['a zip archive or office document', 'PK\x03\x04'],
  ['an old office document', '\xd0\xcf\x11\xe0'],
  ['an RTF document', '{\\rtf'],
  ['a gzip archive', '\x1f\x8b'],
  ['an executable', '\x7fELF'],
  ['an executable', 'MZ\x90'],
  ['a SQLite database', 'SQLite format 3'],
]

/** What kind of file that is not text begins with these bytes; null where it may be text. */
export function binaryFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0] ?? null
}

/** Share of control characters above which decoded text is not text. */
const MAX_CONTROL_SHARE = 0.05

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g

export const looksBinary = (text: string): boolean =>
  (text.match(CONTROL)?.length ?? 0) > text.length * MAX_CONTROL_SHARE
