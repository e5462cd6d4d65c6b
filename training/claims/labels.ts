import { readFileSync } from 'node:fs'
import { readArticles } from './articles.ts'
import type { GoldArticle } from './gold.ts'

const LABELS = new URL('worth_labels.tsv', import.meta.url)

/** The labelled articles of the sets that are there, with the predicates that are, are not and may be worth a row; says what is not there. */
export function readLabels(treebanks: string, evaluation: string): GoldArticle[] {
  const rows = readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
  const sets = new Map(
    [...new Set(rows.map(([set = '']) => set))].map((set) => [set, readArticles(set, treebanks, evaluation)]),
  )
  for (const [set, articles] of sets)
    if (articles === null) console.log(`skipped the labels of ${set}: it is not there`)
  return rows.flatMap(([set = '', document = '', worth = '', none = '', either = '']) => {
    const article = sets.get(set)?.get(document)
    if (article === undefined) return []
    const toSpans = (starts: string) =>
      starts
        .split(' ')
        .filter(Boolean)
        .map((start) => wordAt(article.text, Number(start)))
    return [
      { ...article, id: `${set}/${document}`, claims: toSpans(worth), judged: toSpans(none), either: toSpans(either) },
    ]
  })
}

const wordAt = (text: string, start: number): GoldArticle['claims'][number] => ({
  start,
  end: start + (/^\S+/.exec(text.slice(start, start + 40))?.[0].length ?? 0),
  must: false,
})
