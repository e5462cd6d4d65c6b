import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTreebank } from '../language/treebank.ts'
import type { GoldArticle } from './gold.ts'

const LABELS = new URL('worth_labels.tsv', import.meta.url)

/** The documents of the treebanks that have labels, with the predicates that are and are not worth a row. */
export function readLabels(folder: string): GoldArticle[] {
  const rows = readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
  const documents = ['gum-train', 'gum-dev', 'ewt-train'].flatMap((name) =>
    readTreebank(join(folder, `${name}.conllu.gz`)),
  )
  return documents.flatMap(({ id, text }) => {
    const own = rows
      .filter(([document]) => document === id)
      .map(([, start, worth]) => ({
        start: Number(start),
        end: wordEnd(text, Number(start)),
        worth: worth === '1',
        must: false,
      }))
    return own.length === 0
      ? []
      : [{ id, text, date: null, claims: own.filter(({ worth }) => worth), judged: own.filter(({ worth }) => !worth) }]
  })
}

const wordEnd = (text: string, start: number): number =>
  start + (/^\S+/.exec(text.slice(start, start + 40))?.[0].length ?? 0)
