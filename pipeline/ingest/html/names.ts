/** Attributes whose words tell what an element is for. */
const NAMING = [
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
] // prettier-ignore
/** Longest attribute read, in characters, and most words taken from one element. */
const MAX_ATTRIBUTE = 400
const MAX_OWN = 16
const MAX_LETTERS = 20

const CAMEL = /(\p{Ll})(?=\p{Lu})/gu
const WORD = /[a-z]{2,}|[a-z](?=\d)/g

/** The lower-case words of an element's names: `articleBody post-1234` gives article, body, post. Numbers and hashes fall away. */
export function nameWords(attributes: Readonly<Record<string, string>>): string[] {
  const found: string[] = []
  for (const key of NAMING) {
    const value = attributes[key]
    if (value === undefined || value === '') continue
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
  const plain = value.slice(0, MAX_ATTRIBUTE).replace(CAMEL, '$1 ').toLowerCase()
  const parts = (plain.match(WORD) ?? []).filter((word) => word.length <= MAX_LETTERS)
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(value, parts)
  return parts
}
