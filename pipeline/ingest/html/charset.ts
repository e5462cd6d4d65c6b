/** Bytes at the head of a page in which its encoding may be declared (the HTML standard's prescan looks at 1,024; many pages need more). */
const PRESCAN = 8192

const META = /<meta\b/gi
/** Bytes of such an element in which the encoding is looked for. */
const META_LENGTH = 360
const XML = /^\s{0,50}<\?xml\b[^>]{0,200}?\bencoding\s{0,5}=\s{0,5}["']([a-z\d_:.-]{2,40})/i
const CHARSET = /\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([a-z\d_:.-]{2,40})/i
const COMMENTS = /<!--[\s\S]*?(?:-->|$)/g

/** Names that the WHATWG Encoding Standard reads as a wider or another encoding than they say. */
const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'iso-8859-1': 'windows-1252',
    latin1: 'windows-1252',
    'us-ascii': 'windows-1252',
    ascii: 'windows-1252',
    'iso-8859-9': 'windows-1254',
    'tis-620': 'windows-874',
    gb2312: 'gbk',
    'ks_c_5601-1987': 'euc-kr',
    'x-sjis': 'shift_jis',
    utf8: 'utf-8',
    // A page whose declaration can be read byte by byte is in neither of these.
    'utf-16': 'utf-8',
    'utf-16le': 'utf-8',
    'utf-16be': 'utf-8',
  }),
)

/** The encoding that a page's bytes, or the header it was served with, declare, in lower case; null where neither does. */
export function declaredCharset(bytes: Uint8Array, contentType: string | null = null): string | null {
  const served = contentType === null ? null : CHARSET.exec(contentType)
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1').replace(COMMENTS, '')
  const name = (served ?? inMeta(head) ?? XML.exec(head))?.[1]?.toLowerCase()
  return name === undefined ? null : (READ_AS.get(name) ?? name)
}

function inMeta(head: string): RegExpExecArray | null {
  for (const { index } of head.matchAll(META)) {
    const [element = ''] = head.slice(index, index + META_LENGTH).split('>', 1)
    const found = CHARSET.exec(element)
    if (found) return found
  }
  return null
}
