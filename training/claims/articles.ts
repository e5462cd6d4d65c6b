import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonLines } from '../json_lines.ts'
import { readTreebank } from '../language/treebank.ts'

/** A text of the development sets, as its set has it, and the day that it is of. */
export interface Article {
  id: string
  text: string
  date: string | null
}

interface Polnear {
  id: string
  text: string
  date: string
}
interface TimeBank {
  id: string
  text: string
  dct: string
}
interface Glued {
  id: string
  text: string
}
interface Fundus {
  id: string
  body: { text: string }[]
  crawl_date: string | null
}
interface Wcxb {
  id: string
  main_content: string | null
  publish_date: string | null
}

type Reader = (file: string) => Article[]
const TREEBANKS: readonly string[] = ['gum-train', 'gum-dev', 'ewt-train']
/** How the sets of the folder of the development sets are read, by their names in the list of labels. */
const SETS: Record<string, readonly [file: string, read: Reader]> = {
  polnear_train: ['quotes/polnear_train.jsonl.gz', (file) => readJsonLines<Polnear>(file)],
  timebank: [
    'times/timebank.jsonl',
    (file) => readJsonLines<TimeBank>(file).map(({ id, text, dct }) => ({ id, text, date: dct })),
  ],
  glued: [
    'clean/glued_dev.jsonl',
    (file) => readJsonLines<Glued>(file).map(({ id, text }) => ({ id, text, date: null })),
  ],
  fundus: [
    'html/fundus.gold.jsonl',
    (file) =>
      readJsonLines<Fundus>(file).map(({ id, body, crawl_date }) => ({
        id: id.replace('.html.gz', ''),
        text: body.map(({ text }) => text).join('\n\n'),
        date: crawl_date?.slice(0, 10) ?? null,
      })),
  ],
  wcxb: [
    'html/wcxb.gold.jsonl.gz',
    (file) =>
      readJsonLines<Wcxb>(file).map(({ id, main_content, publish_date }) => ({
        id,
        text: main_content ?? '',
        date: publish_date || null,
      })),
  ],
}

/** The articles of a set by their ids; `null` where neither folder has it. */
export function readArticles(set: string, treebanks: string, evaluation: string): Map<string, Article> | null {
  const articles = TREEBANKS.includes(set)
    ? readFrom(treebanks, `${set}.conllu.gz`, treebank)
    : readSet(set, evaluation)
  return (
    articles &&
    new Map(articles.map((article) => [article.id, { ...article, text: article.text.replace(/^\uFEFF/, '') }]))
  )
}

const treebank: Reader = (file) => readTreebank(file).map(({ id, text }) => ({ id, text, date: null }))

function readSet(set: string, folder: string): Article[] | null {
  const known = SETS[set]
  return known ? readFrom(folder, ...known) : null
}

const readFrom = (folder: string, file: string, read: Reader): Article[] | null =>
  folder !== '' && existsSync(join(folder, file)) ? read(join(folder, file)) : null
