import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { splitWords, toStem } from '../../pipeline/clean/rules/trailing/words.ts'

/**
 * Counts in how many documents of the open corpora each stem stands, and writes the table of levels:
 *   tsx training/clean/frequencies.ts TREEBANKS EVALUATION
 * TREEBANKS holds *.conllu.gz with `# newdoc`; EVALUATION holds html/wcxb.gold.jsonl.gz.
 */
const TABLE = new URL('../../pipeline/clean/rules/trailing/frequencies.en.tsv', import.meta.url)
const LEVELS = 8
const MINIMUM_DOCUMENTS = 12

function* readTreebank(path: string): Generator<string> {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n')
  let sentences: string[] = []
  for (const line of lines) {
    if (line.startsWith('# newdoc') && sentences.length > 0) {
      yield sentences.join(' ')
      sentences = []
    } else if (line.startsWith('# text = ')) sentences.push(line.slice('# text = '.length))
  }
  if (sentences.length > 0) yield sentences.join(' ')
}

function* readJsonLines(path: string): Generator<Record<string, unknown>> {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  for (const line of text.split('\n')) if (line !== '') yield JSON.parse(line) as Record<string, unknown>
}

function count(documents: Iterable<string>): { total: number; counts: Map<string, number> } {
  const counts = new Map<string, number>()
  let total = 0
  for (const document of documents) {
    const stems = new Set<string>()
    for (const { word } of splitWords(document)) stems.add(toStem(word.toLowerCase()))
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    total += 1
  }
  return { total, counts }
}

/** Levels are even steps of the logarithm between a stem in every document and one in MINIMUM_DOCUMENTS. */
function toLevel(documents: number, total: number): number {
  const share = Math.log(total / documents) / Math.log(total / MINIMUM_DOCUMENTS)
  return Math.min(LEVELS - 1, Math.floor(share * LEVELS))
}

function* documents(treebanks: string, evaluation: string): Generator<string> {
  for (const name of ['ewt-train', 'ewt-dev', 'gum-train', 'gum-dev'])
    yield* readTreebank(`${treebanks}/${name}.conllu.gz`)
  for (const row of readJsonLines(`${evaluation}/html/wcxb.gold.jsonl.gz`)) yield String(row.main_content ?? '')
}

const [treebanks, evaluation] = process.argv.slice(2)
if (treebanks === undefined || evaluation === undefined) console.log('usage: frequencies.ts TREEBANKS EVALUATION')
else {
  const { total, counts } = count(documents(treebanks, evaluation))
  const levels: string[][] = Array.from({ length: LEVELS }, () => [])
  for (const [stem, n] of counts) if (n >= MINIMUM_DOCUMENTS) levels[toLevel(n, total)]?.push(stem)
  const head = [
    '# source: counts of documents in UD English EWT, UD English GUM (gum-train, gum-dev) and the WCXB development pages',
    '# licence: CC BY-SA 4.0 (EWT, parts of GUM), CC BY 4.0 (GUM, WCXB)',
    `# level of rarity (0 in nearly every document, ${LEVELS - 1} in about ${MINIMUM_DOCUMENTS} of ${total}); stems not listed are rarer still`,
  ]
  const rows = levels.map((stems, level) => `${level}\t${stems.sort().join(' ')}`)
  writeFileSync(TABLE, `${[...head, ...rows].join('\n')}\n`)
  console.log(`${total} documents, ${levels.flat().length} stems`)
}
