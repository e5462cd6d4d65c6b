/** Names for several classes of words: `month` for `month` and `month_short`. */
type Groups = ReadonlyMap<string, readonly string[]>

/** The classes of words of a grammar, each of which is one character. */
export interface Classes {
  /** The character that stands for a class. */
  charOf(name: string): string
  /** A sticky expression over these characters. */
  pattern(source: string): RegExp
  /** Does a class belong to a name of the grammar? */
  isOf(kind: string, name: string): boolean
}

const FIRST = 0x4e00
const NAME = /[a-z_]+/g

/**
 * Patterns over classes of words, as in a chunk grammar: `(the | a)? ordinal hyphen? quarter !unit` compiles to a regular
 * expression over a string that has one character per word, so that an index in the string is the index of the word.
 * `<x` looks behind, `&x` ahead, `!x` ahead for its absence.
 */
export function toClasses(groups: Groups): Classes {
  const chars = new Map<string, string>()
  const charOf = (name: string): string => {
    const char = chars.get(name) ?? String.fromCharCode(FIRST + chars.size)
    chars.set(name, char)
    return char
  }
  const membersOf = (name: string): readonly string[] => groups.get(name) ?? [name]
  return {
    charOf,
    pattern: (source) => compile(source, (name) => `[${membersOf(name).map(charOf).join('')}]`),
    isOf: (kind, name) => membersOf(name).includes(kind),
  }
}

function compile(source: string, setOf: (name: string) => string): RegExp {
  const body = source
    .replace(NAME, setOf)
    .replace(/<(\[[^\][]+\])/g, '(?<=$1)')
    .replace(/&(\[[^\][]+\])/g, '(?=$1)')
    .replace(/!(\[[^\][]+\])/g, '(?!$1)')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\s+/g, '')
  return new RegExp(body, 'y')
}
