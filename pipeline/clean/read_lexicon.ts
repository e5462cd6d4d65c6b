import { existsSync, readFileSync } from 'node:fs'

const LEXICONS = new URL('../../seeds/lexicons/', import.meta.url)
const CODE = /^[a-z]{2,3}$/

/** The rows of seeds/lexicons/<language>/<name>.tsv by column name; none where there is no such list. */
export function readRows(language: string, name: string): Record<string, string>[] {
  const file = new URL(`${language}/${name}.tsv`, LEXICONS)
  if (!CODE.test(language) || !existsSync(file)) return []
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = (lines[0] ?? '').split('\t')
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}
