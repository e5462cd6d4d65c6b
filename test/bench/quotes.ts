/**
 * Attributions against PolNeAR (character F1 of content; overlap F1 of source and cue) and hard cases of others' bug reports.
 * tsx test/bench/quotes.ts [FOLDER] [--train] [--errors N]; FOLDER or NEWSLEDGER_EVAL is the folder of the development sets.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { coreference } from '../../pipeline/annotate/coreference/index.ts'
import { quotes } from '../../pipeline/annotate/quotes/index.ts'
import { findQuoted } from '../../pipeline/annotate/quotes/marks.ts'
import { times } from '../../pipeline/annotate/times/index.ts'
import type { Annotation, QuoteAnnotation } from '../../pipeline/record/records.ts'
import type { Span } from '../../pipeline/record/span.ts'
import { CONTEXT, toDocument } from '../annotate/document.ts'
import { toEntity } from '../document.ts'

interface Part {
  spans: [number, number][]
  text: string
}
interface Gold {
  source?: Part
  cue?: Part
  content?: Part
}
interface Article {
  id: string
  text: string
  gold: Gold[]
}
interface Case {
  id: string
  text: string
  gold: { speaker: string; cue: string | null; content: string }[]
}

const argv = process.argv.slice(2)
const folder = argv.find((word) => !word.startsWith('-') && !/^\d+$/.test(word)) ?? process.env.NEWSLEDGER_EVAL
const errors = Number(argv[argv.indexOf('--errors') + 1] ?? 0) || 0

const read = (path: string): string =>
  (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString('utf8')
const lines = <T>(path: string): T[] =>
  read(path)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

const find = (text: string, annotations: readonly Annotation[] = []): QuoteAnnotation[] => {
  const named = [...annotations, ...coreference.annotate(toDocument(text, { annotations }), CONTEXT)]
  const known = [...named, ...times.annotate(toDocument(text), CONTEXT)]
  return quotes.annotate(toDocument(text, { annotations: known }), CONTEXT).filter((a) => a.layer === 'quote')
}

type Kind = 'direct' | 'indirect' | 'mixed'
const KINDS: Kind[] = ['direct', 'mixed', 'indirect']
const fresh = () => ({
  gold: 0,
  found: 0,
  both: 0,
  matched: 0,
  goldN: 0,
  foundN: 0,
  source: 0,
  sources: 0,
  ours: 0,
  cue: 0,
  cues: 0,
  oursCue: 0,
  hit: 0,
})
const score = { all: fresh(), direct: fresh(), mixed: fresh(), indirect: fresh() }
type Name = keyof typeof score

const toSpans = (part: Part | undefined): Span[] => (part?.spans ?? []).map(([start, end]) => ({ start, end }))
const contentOf = (quote: QuoteAnnotation): Span[] => quote.parts ?? [quote]
const length = (spans: readonly Span[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0)
const common = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, x) => sum + b.reduce((n, y) => n + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  )

const MARKS = /["“”]|''/
function kindOf(text: string, spans: readonly Span[]): Kind {
  const content = spans.map((s) => text.slice(s.start, s.end)).join(' ')
  if (!MARKS.test(content)) return 'indirect'
  const hull = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
  const inside = common(spans, findQuoted(text, hull))
  return inside >= length(spans) - 2 ? 'direct' : 'mixed'
}

/** Characters covered by any content, so that one quote in two rows counts as once. */
function covered(spans: readonly Span[], size: number): Uint8Array {
  const mask = new Uint8Array(size)
  for (const { start, end } of spans) mask.fill(1, start, end)
  return mask
}

function characters(name: Name, gold: Uint8Array, found: Uint8Array): void {
  const tally = score[name]
  for (let i = 0; i < gold.length; i++) {
    tally.gold += gold[i] as number
    tally.found += found[i] as number
    tally.both += gold[i] && found[i] ? 1 : 0
  }
}

function compare(article: Article): void {
  const { text } = article
  const gold = article.gold
    .filter((g) => g.content)
    .map((g) => ({ ...g, spans: toSpans(g.content), kind: kindOf(text, toSpans(g.content)) }))
  const found = find(text)
  const mask = (spans: readonly Span[]): Uint8Array => covered(spans, text.length)
  characters('all', mask(gold.flatMap((g) => g.spans)), mask(found.flatMap(contentOf)))
  for (const kind of KINDS) {
    const ours = found.filter((q) => q.type === kind)
    characters(kind, mask(gold.filter((g) => g.kind === kind).flatMap((g) => g.spans)), mask(ours.flatMap(contentOf)))
  }
  match(article, gold, found)
}

type Placed = Gold & { spans: Span[]; kind: Kind }

/** Each found quote goes with the gold attribution that shares most characters with it; several parts may share one. */
function match(article: Article, gold: readonly Placed[], found: readonly QuoteAnnotation[]): void {
  const hit = new Set<Placed>()
  for (const quote of found) {
    for (const name of ['all', quote.type] as const) score[name].foundN++
    const best = gold.map((g) => ({ g, n: common(g.spans, contentOf(quote)) })).sort((a, b) => b.n - a.n)[0]
    if (!best || best.n === 0) report('EXTRA', article, quote)
    else {
      hit.add(best.g)
      compareParts(article, best.g, quote, best.n)
    }
  }
  for (const g of gold) {
    for (const name of ['all', g.kind] as const) {
      score[name].goldN++
      if (hit.has(g)) score[name].hit++
    }
    if (!hit.has(g) && g.kind !== 'indirect') reportGold('MISSED', article, g)
  }
}

function compareParts(article: Article, gold: Placed, quote: QuoteAnnotation, shared: number): void {
  const ours = { start: quote.source_start ?? 0, end: quote.source_end ?? 0 }
  const cue = { start: quote.cue_start ?? 0, end: quote.cue_end ?? 0 }
  for (const name of ['all', quote.type] as const) {
    const tally = score[name]
    tally.matched++
    if (gold.source) tally.sources++
    if (quote.source_start !== null) tally.ours++
    if (gold.cue) tally.cues++
    if (quote.cue_start !== null) tally.oursCue++
    if (common(toSpans(gold.source), [ours]) > 0) tally.source++
    if (common(toSpans(gold.cue), [cue]) > 0) tally.cue++
  }
  if (common(toSpans(gold.source), [ours]) === 0) report('SOURCE', article, quote, gold)
  if (shared < 0.8 * length(gold.spans) || length(contentOf(quote)) > 1.5 * length(gold.spans))
    report('CONTENT', article, quote, gold)
}

const REPORTED: string[] = []
const cut = (text: string, start: number | null, end: number | null): string =>
  start === null || end === null ? '-' : text.slice(start, end)
function report(kind: string, { text }: Article, quote: QuoteAnnotation, gold?: Placed): void {
  const ours = `${quote.type} <${cut(text, quote.source_start, quote.source_end)}|${cut(text, quote.cue_start, quote.cue_end)}> ${contentOf(
    quote,
  )
    .map((s) => text.slice(s.start, s.end))
    .join(' … ')}`
  const theirs = gold
    ? `\n    GOLD ${gold.kind} <${gold.source?.text ?? '-'}|${gold.cue?.text ?? '-'}> ${gold.content?.text}`
    : ''
  REPORTED.push(`${kind}\t${ours.replace(/\s+/g, ' ')}${theirs}`)
}
function reportGold(kind: string, { text }: Article, gold: Placed): void {
  const at = gold.spans[0]?.start ?? 0
  const around = text.slice(Math.max(0, at - 80), (gold.spans.at(-1)?.end ?? at) + 60)
  REPORTED.push(
    `${kind}\t${gold.kind} <${gold.source?.text ?? '-'}|${gold.cue?.text ?? '-'}> ${gold.content?.text}\n    IN ${around.replace(/\s+/g, ' ')}`,
  )
}

const percent = (n: number, of: number): string => (of === 0 ? '-' : ((100 * n) / of).toFixed(1))
function polnear(path: string): void {
  for (const article of lines<Article>(path)) compare(article)
  for (const name of ['all', ...KINDS] as const) {
    const t = score[name]
    console.log(
      `PolNeAR ${name.padEnd(8)} content characters P ${percent(t.both, t.found)} R ${percent(t.both, t.gold)} F1 ${percent(2 * t.both, t.found + t.gold)} · gold ${t.goldN}, hit ${t.hit} · found ${t.foundN}, matched ${t.matched} · source F1 ${percent(2 * t.source, t.sources + t.ours)} cue F1 ${percent(2 * t.cue, t.cues + t.oursCue)}`,
    )
  }
  for (const line of REPORTED.slice(0, errors)) console.log(line)
}

/** Quoted words with their speaker: those of mixed content are its quoted stretches. */
function unit(path: string): void {
  const cases = lines<Case>(path)
  const failed = cases.filter((c) => !passes(c))
  console.log(`Hard cases: ${cases.length - failed.length} of ${cases.length}`)
  for (const c of failed) console.log(`  failed ${c.id}: ${JSON.stringify(found(c))}`)
}

/** The names of a case's speakers, as the annotators before would have found them. */
const namesIn = ({ text, gold }: Case): Annotation[] =>
  gold.flatMap(({ speaker }, i): Annotation[] => {
    const start = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(speaker) ? text.indexOf(speaker) : -1
    if (start < 0) return []
    const id = `e${i}`
    const entity = toEntity(id, speaker)
    return [entity, { layer: 'mention', start, end: start + speaker.length, entity: id, form: 'name', metonym: false }]
  })

function found(c: Case): { speaker: string; cue: string; content: string }[] {
  const { text } = c
  const names = namesIn(c)
  const speakerOf = (quote: QuoteAnnotation): string =>
    names.flatMap((a) => (a.layer === 'entity' && a.id === quote.source ? [a.name] : []))[0] ??
    cut(text, quote.source_start, quote.source_end)
  return find(text, names)
    .filter((quote) => quote.type !== 'indirect')
    .flatMap((quote) => stretches(text, quote).map((span) => ({ quote, span })))
    .map(({ quote, span }) => ({
      speaker: `${cut(text, quote.source_start, quote.source_end)} (${speakerOf(quote)})`,
      cue: cut(text, quote.cue_start, quote.cue_end),
      content: text.slice(span.start, span.end),
    }))
}

const stretches = (text: string, quote: QuoteAnnotation): Span[] =>
  quote.type === 'direct' ? contentOf(quote) : contentOf(quote).flatMap((part) => findQuoted(text, part))

/** Speakers agree where all the words of the expected one are there, or the other way round ("Hugh Hill, a doctor"). */
const sameSpeaker = (ours: string, theirs: string): boolean =>
  theirs.split(' ').every((word) => ours.includes(word)) || theirs.includes(ours.replace(/ \(.*$/s, ''))

function passes(c: Case): boolean {
  const { gold } = c
  const ours = found(c)
  return (
    ours.length === gold.length &&
    gold.every((g, i) => {
      const o = ours[i]
      return o?.content === g.content && sameSpeaker(o.speaker, g.speaker) && (g.cue === null || o.cue === g.cue)
    })
  )
}

function measure(name: string, run: (path: string) => void): void {
  const path = join(folder ?? '', 'quotes', name)
  if (folder && existsSync(path)) run(path)
  else console.log(`skipped ${name}: name the folder of the development sets in NEWSLEDGER_EVAL`)
}

measure('quote_unit.jsonl', unit)
measure(argv.includes('--train') ? 'polnear_train.jsonl.gz' : 'polnear_dev.jsonl', polnear)
