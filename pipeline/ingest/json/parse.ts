/** Digits or an exponent that a double may not hold. */
const LONG_NUMBER = /\d{16}|\d[eE][+-]?\d{3}/
const NUMBER = /-?\d[\d.eE+-]*/y

/** JSON whose numbers are kept as they are written where a double would change them: as strings of their digits. Throws SyntaxError. */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return LONG_NUMBER.test(text) ? JSON.parse(withExactNumbers(text)) : value
}

function withExactNumbers(json: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < json.length; ) {
    const sign = json[at] as string
    if (sign === '"') at = endOfString(json, at)
    else if (sign === '-' || (sign >= '0' && sign <= '9')) {
      NUMBER.lastIndex = at
      const digits = NUMBER.exec(json)?.[0] ?? sign
      if (!isExact(digits)) parts.push(json.slice(from, at), `"${digits}"`)
      at += digits.length
      if (!isExact(digits)) from = at
    } else at++
  }
  parts.push(json.slice(from))
  return parts.join('')
}

function endOfString(json: string, at: number): number {
  for (let end = at + 1; end < json.length; end++) {
    if (json[end] === '\\') end++
    else if (json[end] === '"') return end + 1
  }
  return json.length
}

/** Does a double hold the number to its last digit (whole numbers), or at least its size? */
function isExact(digits: string): boolean {
  const value = Number(digits)
  if (/^-?\d+$/.test(digits)) return Number.isSafeInteger(value)
  return Number.isFinite(value) && (value !== 0 || !/[1-9]/.test(digits.split(/e/i)[0] ?? ''))
}
