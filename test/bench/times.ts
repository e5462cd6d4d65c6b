/**
 * Times against TimeBank (strict, relaxed, value F1) and the expressions of Microsoft's recognisers (spans found).
 * tsx test/bench/times.ts [FOLDER] [--errors N]; FOLDER or NEWSLEDGER_EVAL is the folder of the development sets.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { times } from '../../pipeline/annotate/times/index.ts'
import type { TimeAnnotation } from '../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../annotate/document.ts'

interface Timex {
  start: number
  end: number
  type: string
  value: string
}
interface Article {
  id: string
  dct: string
  text: string
  gold: { timex: Timex[] }
}
interface Case {
  text: string
  reference: string | null
  gold: { Text: string; Start?: number; Length?: number; End?: number }[]
}

const folder =
  process.argv.slice(2).find((word) => !word.startsWith('-') && !/^\d+$/.test(word)) ?? process.env.NEWSLEDGER_EVAL
const errors = Number(process.argv[process.argv.indexOf('--errors') + 1] ?? 0) || 0

const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

const find = (text: string, day: string | null): TimeAnnotation[] =>
  times.annotate(toDocument(text, { published_date: day }), CONTEXT).filter((a) => a.layer === 'time')

const score = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 }
const f1 = (n: number): string => ((200 * n) / (score.gold + score.found)).toFixed(1)

/** As TempEval-3 does: each prediction takes the first unused gold expression that it overlaps. */
function compare(article: Article): void {
  const found = find(article.text, article.dct.slice(0, 10))
  const used = new Set<Timex>()
  score.gold += article.gold.timex.length
  score.found += found.length
  for (const time of found) {
    const gold = article.gold.timex.find((g) => !used.has(g) && time.start < g.end && g.start < time.end)
    if (gold) used.add(gold)
    tally(article, time, gold)
  }
  for (const gold of article.gold.timex)
    if (!used.has(gold)) report('MISSED', article, gold, `${gold.type} ${gold.value}`)
}

function tally(article: Article, time: TimeAnnotation, gold: Timex | undefined): void {
  if (!gold) {
    report('EXTRA', article, time, `${time.type} ${time.value}`)
    return
  }
  score.relaxed++
  const strict = time.start === gold.start && time.end === gold.end
  if (strict) score.strict++
  else report('SPAN', article, time, `gold "${article.text.slice(gold.start, gold.end)}"`)
  if (time.value === gold.value) score.value++
  else report('VALUE', article, time, `${time.value} gold ${gold.value} (${article.dct})`)
}

const REPORTED: string[] = []
function report(kind: string, { text }: Article, { start, end }: { start: number; end: number }, what: string): void {
  const around = `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 25)}`
  REPORTED.push(`${kind}\t${what}\t${around.replace(/\s+/g, ' ')}`)
}

function timebank(path: string): void {
  for (const article of lines<Article>(path)) compare(article)
  console.log(
    `TimeBank: gold ${score.gold} found ${score.found} strict ${f1(score.strict)} relaxed ${f1(score.relaxed)} value ${f1(score.value)}`,
  )
  for (const line of REPORTED.slice(0, errors)) console.log(line)
}

/** A case passes where all its expressions, and no others, are found with exactly their spans. */
function recognisers(path: string): void {
  const cases = lines<Case>(path)
  const passed = cases.filter((c) => {
    const spans = find(c.text, c.reference?.slice(0, 10) ?? null).map(({ start, end }) => `${start}-${end}`)
    const wanted = c.gold.map((g) => `${g.Start}-${g.End === undefined ? (g.Start ?? 0) + (g.Length ?? 0) : g.End + 1}`)
    return spans.join() === wanted.join()
  })
  console.log(`Recognisers: ${passed.length} of ${cases.length} cases with exactly their spans`)
}

function measure(name: string, run: (path: string) => void): void {
  const path = join(folder ?? '', 'times', name)
  if (folder && existsSync(path)) run(path)
  else console.log(`skipped ${name}: name the folder of the development sets in NEWSLEDGER_EVAL`)
}

measure('timebank.jsonl', timebank)
measure('datetime_en.jsonl', recognisers)
