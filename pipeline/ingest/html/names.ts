/** Attributes whose words tell what an element is for. */
const NAMING = new Set([
  'class',
  'id',
  'itemprop',
  'role',
  'data-testid',
  'data-component',
  'data-module',
  'data-type',
  'aria-label',
  'rel',
  'property',
]) // prettier-ignore
/** Longest attribute read, in characters, and most words taken from one element. */
const MAX_ATTRIBUTE = 400
const MAX_OWN = 16
const MAX_LETTERS = 20

/** The lower-case words of an element's names: `articleBody post-1234` gives article, body, post. Numbers and hashes fall away. */
export function nameWords(attributes: Readonly<Record<string, string>>): string[] {
  const found: string[] = []
  for (const [key, value] of Object.entries(attributes)) {
    if (!NAMING.has(key)) continue
    for (const word of splitName(value)) {
      if (found.length >= MAX_OWN) return found
      if (!found.includes(word)) found.push(word)
    }
  }
  return found
}

/** Pages repeat their names: what a name splits into is remembered, up to this many names a page. */
const MAX_REMEMBERED = 4000
const remembered = new Map<string, readonly string[]>()

function splitName(value: string): readonly string[] {
  const known = remembered.get(value)
  if (known !== undefined) return known
  const parts = scan(value.slice(0, MAX_ATTRIBUTE))
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(value, parts)
  return parts
}

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122
const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Runs of Latin letters, cut before a capital that follows a small letter; single letters only before a digit (`h2`). */
function scan(value: string): string[] {
  const parts: string[] = []
  let start = -1
  for (let i = 0; i <= value.length; i++) {
    const unit = i < value.length ? value.charCodeAt(i) : 0
    const capital = isCapital(unit)
    const inside = capital || isSmall(unit)
    if (start >= 0 && (!inside || (capital && isSmall(value.charCodeAt(i - 1))))) {
      const length = i - start
      if (length <= MAX_LETTERS && (length > 1 || isDigit(unit))) parts.push(value.slice(start, i).toLowerCase())
      start = -1
    }
    if (inside && start < 0) start = i
  }
  return parts
}
