/**
 * Pronouns and nouns that stand for named entities, against annotated coreference (GUM news): links P, R, F1 by form, given our own names;
 * and B³ of all mentions of named entities, end to end.
 * tsx test/bench/coreference.ts [FILE] [--errors N]; FILE is names/gum_news_dev.jsonl in the folder NEWSLEDGER_EVAL by default.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Annotation, MentionAnnotation } from '../../pipeline/record/records.ts'
import type { Span } from '../../pipeline/record/span.ts'
import { CONTEXT, toDocument } from '../annotate/document.ts'
import { ANNOTATORS } from '../built_in.ts'

interface GoldMention extends Span {
  cluster: string
  type: string
  text: string
}
interface Article {
  id: string
  text: string
  gold: { entities: GoldMention[] }
}
/** A mention of ours, and the gold mention that it is held to be; null where there is none. */
interface Aligned {
  mention: MentionAnnotation
  gold: GoldMention | null
}

const { values, positionals } = parseArgs({ options: { errors: { type: 'string' } }, allowPositionals: true })
const file = positionals[0] ?? join(process.env.NEWSLEDGER_EVAL ?? '.', 'names', 'gum_news_dev.jsonl')
const most = Number(values.errors ?? 0)

const STEPS = new Set(['entities', 'roles', 'coreference', 'times', 'quotes'])
function annotate(text: string): Annotation[] {
  const document = toDocument(text)
  const annotations: Annotation[] = []
  for (const annotator of ANNOTATORS.filter(({ name }) => STEPS.has(name)))
    annotations.push(...annotator.annotate({ ...document, annotations: [...annotations] }, CONTEXT))
  return annotations
}

const size = ({ start, end }: Span): number => end - start
const bare = (text: string): string => text.replace(/['’]s?$/, '')
/** How many words may follow the noun in the gold mention: `the man who …`. */
function align(mention: MentionAnnotation, gold: readonly GoldMention[]): GoldMention | null {
  const around = gold.filter(({ start, end }) => start <= mention.start && mention.end <= end)
  const own = mention.form === 'name' ? around : around.filter(({ start }) => start === mention.start)
  return own.toSorted((a, b) => size(a) - size(b))[0] ?? null
}

const SMALL = /^(?:the|a|an)\s+/i
/** A mention that holds a name where it turns: it begins with a capital, or ends with one before it says more. */
function isNamed({ text }: GoldMention): boolean {
  const words = bare(text).replace(SMALL, '')
  if (words.includes(' ') && /^(?:\p{Lu}\p{Ll}+ )?\p{Ll}/u.test(words))
    return /\p{Lu}[\p{L}-]*$/u.test(words.split(/ (?:of|in|from|at|for|,)/)[0] ?? '')
  return /^\p{Lu}/u.test(words) && !PRONOUN.test(words)
}
const PRONOUN =
  /^(?:he|she|it|they|his|her|its|their|him|them|i|we|my|our|us|you|your|this|that|who|which|himself|herself|itself|themselves)$/i

const tally = () => ({ ours: 0, right: 0, gold: 0, hit: 0 })
const scores = { pronoun: tally(), nominal: tally() }
const b3 = { ours: 0, precision: 0, gold: 0, recall: 0, names: 0, nameHit: 0 }
const errors: string[] = []

function compare(article: Article): void {
  const { entities } = article.gold
  const mentions = annotate(article.text).filter((a) => a.layer === 'mention')
  const names = new Map(annotate(article.text).flatMap((a) => (a.layer === 'entity' ? [[a.id, a.name] as const] : [])))
  const aligned = mentions.map((mention): Aligned => ({ mention, gold: align(mention, entities) }))
  const clustersOf = new Map<string, Set<string>>()
  for (const { mention, gold } of aligned)
    if (mention.form === 'name' && gold)
      clustersOf.set(mention.entity, (clustersOf.get(mention.entity) ?? new Set()).add(gold.cluster))
  links(article, aligned, clustersOf, names)
  bCubed(entities, aligned)
}

function links(
  { text, gold: { entities } }: Article,
  aligned: readonly Aligned[],
  clustersOf: ReadonlyMap<string, ReadonlySet<string>>,
  names: ReadonlyMap<string, string>,
): void {
  const named = new Set(Array.from(clustersOf.values()).flatMap((clusters) => [...clusters]))
  const named_mentions = new Set(
    aligned.flatMap(({ mention, gold }) => (mention.form === 'name' && gold ? [gold] : [])),
  )
  const linked = new Map<GoldMention, boolean>()
  for (const { mention, gold } of aligned) {
    if (mention.form === 'name') continue
    const tallied = scores[mention.form]
    tallied.ours++
    const right = gold !== null && clustersOf.get(mention.entity)?.has(gold.cluster) === true
    if (right) tallied.right++
    else
      errors.push(
        `WRONG ${mention.form} ${around(text, mention)} = ${names.get(mention.entity)} (gold ${gold?.text ?? 'none'} ${gold?.cluster}, name ${[...(clustersOf.get(mention.entity) ?? [])]})`,
      )
    if (gold) linked.set(gold, right || linked.get(gold) === true)
  }
  for (const gold of entities) {
    if (!named.has(gold.cluster) || named_mentions.has(gold) || isNamed(gold)) continue
    const form = PRONOUN.test(gold.text) ? 'pronoun' : 'nominal'
    scores[form].gold++
    if (linked.get(gold)) scores[form].hit++
    else if (!linked.has(gold)) errors.push(`MISSED ${form} ${around(text, gold)} ${gold.cluster}`)
  }
}

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replace(
    /\s+/g,
    ' ',
  )

function bCubed(entities: readonly GoldMention[], aligned: readonly Aligned[]): void {
  const named = new Set(entities.filter(isNamed).map(({ cluster }) => cluster))
  const key = new Map<string, GoldMention[]>()
  for (const mention of entities)
    if (named.has(mention.cluster)) key.set(mention.cluster, [...(key.get(mention.cluster) ?? []), mention])
  const ours = new Map<string, Set<GoldMention | symbol>>()
  const owner = new Map<GoldMention, string>()
  for (const { mention, gold } of aligned) {
    if (gold && owner.has(gold)) continue
    ours.set(mention.entity, (ours.get(mention.entity) ?? new Set()).add(gold ?? Symbol('none')))
    if (gold) owner.set(gold, mention.entity)
  }
  for (const own of ours.values())
    for (const one of own) {
      b3.ours++
      if (typeof one === 'symbol' || !named.has(one.cluster)) continue
      b3.precision += shared(own, key.get(one.cluster) ?? []) / own.size
    }
  for (const cluster of key.values())
    for (const one of cluster) {
      b3.gold++
      const own = ours.get(owner.get(one) ?? '')
      if (own) b3.recall += shared(own, cluster) / cluster.length
    }
}

const shared = (own: ReadonlySet<GoldMention | symbol>, cluster: readonly GoldMention[]): number =>
  cluster.filter((one) => own.has(one)).length

const percent = (n: number, of: number): string => (of === 0 ? '-' : ((100 * n) / of).toFixed(1))
const f1 = (p: number, r: number): string => (p + r === 0 ? '-' : ((200 * p * r) / (p + r)).toFixed(1))

for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) compare(JSON.parse(line) as Article)
for (const [form, { ours, right, gold, hit }] of Object.entries(scores))
  console.log(`${form}: P ${percent(right, ours)} (${right} of ${ours}) R ${percent(hit, gold)} (${hit} of ${gold})`)
console.log(
  `B³: P ${percent(b3.precision, b3.ours)} R ${percent(b3.recall, b3.gold)} F1 ${f1(b3.precision / b3.ours, b3.recall / b3.gold)}`,
)
for (const line of errors.slice(0, most)) console.log(line)
