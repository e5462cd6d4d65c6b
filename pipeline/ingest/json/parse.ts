/** What JSON has no numbers for, and some programs write all the same. */
const NO_NUMBER = /\b(?:NaN|Infinity)\b/
const NUMBER = /-?(?:\d[\d.eE+-]*|Infinity\b)|NaN\b/y
const OPENS_NUMBER = /[-\dNI]/
/** How a number is written that is no zero and yet reads as one. */
const VANISHING = /[eE]-\d{3}/

/**
 * JSON whose numbers are kept as they are written where a double would change them, or where they are none (`NaN`): as strings. Throws
 * SyntaxError.
 */
export function parseJson(text: string): unknown {
  const value = parseFinite(text)
  const found = doubtIn(value)
  const changed = found === 'large' || (found === 'zero' && VANISHING.test(text))
  return changed ? JSON.parse(withExactNumbers(text)) : value
}

function parseFinite(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (NO_NUMBER.test(text)) return JSON.parse(withExactNumbers(text))
    throw error
  }
}

/** Is there a number beyond those that a double holds to the last digit, or a zero, which may have been another? However deep: no recursion. */
function doubtIn(value: unknown): 'large' | 'zero' | null {
  const waiting: unknown[] = [value]
  let zero = false
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === 0) zero = true
    else if (typeof next === 'number' && !(Math.abs(next) <= Number.MAX_SAFE_INTEGER)) return 'large'
    if (next === null || typeof next !== 'object') continue
    for (const inner of Object.values(next)) if (isWorthLooking(inner)) waiting.push(inner)
  }
  return zero ? 'zero' : null
}

const isWorthLooking = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'object' && value !== null)

function withExactNumbers(json: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < json.length; ) {
    const sign = json[at] as string
    if (sign === '"') at = endOfString(json, at)
    else if (OPENS_NUMBER.test(sign)) {
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
