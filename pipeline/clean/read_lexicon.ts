import { existsSync, readFileSync } from 'node:fs'

const LEXICONS = new URL('../../seeds/lexicons/', import.meta.url)

/** The rows of seeds/lexicons/<language>/<name>.tsv, comments and empty lines aside; none where there is no such list. */
export function readLexicon(language: string, name: string): string[][] {
  const file = new URL(`${language}/${name}.tsv`, LEXICONS)
  if (!/^[a-z]{2,3}$/.test(language) || !existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
}
