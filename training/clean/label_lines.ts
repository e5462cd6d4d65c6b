export type Label = 'keep' | 'junk' | 'partial'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? []
const SHINGLE = 4

/**
 * Labels extracted lines against an article's own paragraphs: a line is kept where its runs of four words come from the article,
 * junk where none does; a short line where it is a paragraph, or part of one.
 */
export function labelLines(lines: readonly string[], gold: readonly string[]): Label[] {
  const paragraphs = gold.map(wordsOf)
  const whole = new Set(paragraphs.map((words) => words.join(' ')))
  const shingles = new Set(paragraphs.flatMap(shinglesOf))
  const all = ` ${paragraphs.map((words) => words.join(' ')).join(' ')} `
  return lines.map((line) => {
    const words = wordsOf(line)
    if (words.length === 0) return 'junk'
    const joined = words.join(' ')
    if (whole.has(joined)) return 'keep'
    const own = shinglesOf(words)
    if (own.length < 3) return all.includes(` ${joined} `) ? 'partial' : 'junk'
    const share = own.filter((shingle) => shingles.has(shingle)).length / own.length
    return share >= 0.8 ? 'keep' : share <= 0.1 ? 'junk' : 'partial'
  })
}

function shinglesOf(words: readonly string[]): string[] {
  const shingles: string[] = []
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.push(words.slice(i, i + SHINGLE).join(' '))
  return shingles
}
