import type { Row } from '../../pipeline/export/rows.ts'
import { report } from '../../pipeline/export/writers/report/index.ts'
import { HEAVY, LIGHT } from '../../pipeline/export/writers/report/shown.ts'

/** Paragraphs of an article. */
const PER_ARTICLE = 100
const IDS = /_id$|^position$/

/** Columns that the page reckons with. */
const fixed = (id: string, start: number, end: number): Row => ({
  ...{ document_id: id, start, end, kept: true, kind: 'text', duplicate_of: null, type: 'person', gender: null },
  ...{ earliest: '2031-02-03', latest: '2031-02-05' },
  ...{ agreement: 'conflicting', relation: 'conflict', certainty: 'certain', polarity: 'negative', claim_count: 2 },
})

/** A row of a table whose every other column holds the text. */
const toRow = (columns: readonly string[], text: string, known: Row): Row =>
  Object.fromEntries(columns.map((column) => [column, known[column] ?? (IDS.test(column) ? `${text}:1` : text)]))

/** Writes a report in which each text stands in every column of every table, and in the article `doc_<n>.txt`, a hundred of them each. */
export async function writeEverywhere(folder: string, texts: readonly string[]): Promise<string[]> {
  const writer = await report.open(folder, [])
  const articles: string[] = []
  for (let i = 0; i < texts.length; i += PER_ARTICLE) {
    const id = `doc_${articles.length}.txt`
    const own = texts.slice(i, i + PER_ARTICLE)
    const text = own.join('\n')
    articles.push(text)
    await writer.addDocument?.(new Map(pagesOf(id, own, text)) as never)
    for (const name of ['entities', 'stories', 'conflicts', 'timeline', 'issues'])
      await writer.add(
        { name } as never,
        own.map((one) => toRow(LIGHT.get(name) ?? [], one, fixed(id, 0, 1))),
      )
  }
  await writer.close()
  return articles
}

/** Writes a report of one article, `doc_0.txt`, with nothing found in its paragraphs. */
export async function writeText(folder: string, paragraphs: readonly string[]): Promise<void> {
  const writer = await report.open(folder, [])
  const bare = new Set(['documents', 'blocks'])
  const pages = pagesOf('doc_0.txt', paragraphs, paragraphs.join('\n')).filter(([{ name }]) => bare.has(name))
  await writer.addDocument?.(new Map(pages) as never)
  await writer.close()
}

function pagesOf(id: string, texts: readonly string[], text: string): [{ name: string }, Row[]][] {
  const length = Array.from(text).length
  const document = { ...fixed(id, 0, length), text, title: (texts[0] ?? '').slice(0, 100), published_date: null }
  let at = 0
  const spans = texts.map((one) => {
    const start = at
    at += Array.from(one).length + 1
    return { one, known: fixed(id, start, at - 1) }
  })
  const rows = (name: string): Row[] => {
    const columns = [...(LIGHT.get(name) ?? HEAVY.get(name) ?? [])]
    return spans.map(({ one, known }) => toRow(columns, one, known))
  }
  const inDocument = ['blocks', 'mentions', 'times', 'quantities', 'quotes', 'claims']
  const columns = [...(LIGHT.get('documents') ?? []), 'text']
  return [
    [{ name: 'documents' }, [toRow(columns, texts[0] as string, document)]],
    ...inDocument.map((name): [{ name: string }, Row[]] => [{ name }, rows(name)]),
  ]
}
