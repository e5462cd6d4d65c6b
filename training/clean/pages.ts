import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Page, readPage } from '../../pipeline/ingest/html/index.ts'
import { goldWords, matchBlocks } from './align.ts'

/** A page whose article is known. */
export interface LabelledPage {
  id: string
  set: 'wcxb' | 'fundus'
  site: string
  page: Page
  /** Share of each block's words that the gold text has, and the words that the block counts for. */
  share: Float64Array
  words: Float64Array
  gold: string
  /** Paragraphs, optional ones in square brackets (Fundus). */
  body: string[]
  /** Phrases that the article must and must not have (WCXB). */
  with: string[]
  without: string[]
}

export const LIMITS = { max_depth: 512, max_nodes: 400_000 }

const unzipped = (file: string): string => gunzipSync(readFileSync(file)).toString()

/** The pages of WCXB's development half and of Fundus' evaluation, read and labelled. */
export function* labelledPages(folder: string): Generator<LabelledPage> {
  const html = join(folder, 'html')
  const wcxb = unzipped(join(html, 'wcxb.gold.jsonl.gz')).trim().split('\n')
  for (const line of wcxb) {
    const gold = JSON.parse(line)
    const page = label(
      gold.id,
      'wcxb',
      siteOf(gold.url || gold.id),
      unzipped(join(folder, gold.html)),
      [gold.main_content],
      [],
    )
    yield { ...page, with: gold.with ?? [], without: gold.without ?? [] }
  }
  const fundus = readFileSync(join(html, 'fundus.gold.jsonl'), 'utf8').trim().split('\n')
  for (const line of fundus) {
    const gold = JSON.parse(line)
    const kept = gold.body
      .filter((part: { optional: boolean }) => !part.optional)
      .map((part: { text: string }) => part.text)
    const all = gold.body.map((part: { text: string; optional: boolean }) =>
      part.optional ? `[${part.text}]` : part.text,
    )
    yield label(
      gold.id,
      'fundus',
      siteOf(gold.url || gold.id.split('_')[0]),
      unzipped(join(folder, gold.html)),
      kept,
      all,
    )
  }
}

/** The last two or three labels of the host: subdomains of one publisher are one site. */
export function siteOf(url: string): string {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? url
  const labels = host.split('.')
  const short = (labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2
  return labels.slice(short ? -3 : -2).join('.')
}

function label(
  id: string,
  set: LabelledPage['set'],
  site: string,
  html: string,
  gold: string[],
  body: string[],
): LabelledPage {
  const page = readPage(html, LIMITS)
  const blocks = page.marks.map((mark) => goldWords(page.text.slice(mark.start, mark.end)))
  const share = matchBlocks(blocks, goldWords(gold.join('\n')))
  const words = Float64Array.from(blocks, (block) => block.length)
  maskOptional(page, share, words, body)
  return { id, set, site, page, share, words, gold: gold.join('\n\n'), body, with: [], without: [] }
}

/** Optional paragraphs teach nothing: their blocks count for no words. */
function maskOptional(page: Page, share: Float64Array, words: Float64Array, body: readonly string[]): void {
  const plain = (text: string): string => goldWords(text).join(' ')
  const optional = body.filter((part) => part.startsWith('[')).map((part) => plain(part.slice(1, -1)))
  page.marks.forEach((mark, i) => {
    if ((share[i] as number) > 0.5) return
    const own = plain(page.text.slice(mark.start, mark.end))
    if (own.length > 0 && optional.some((part) => part.includes(own) || (part.length > 40 && own.includes(part))))
      words[i] = 0
  })
}
