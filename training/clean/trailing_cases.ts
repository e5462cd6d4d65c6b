import { type Profile, toProfiles } from '../../pipeline/clean/rules/trailing/profile.ts'
import { readJsonLines } from '../json_lines.ts'
import { seeded } from '../random.ts'

export type Kind = 'article' | 'unrelated' | 'related' | 'headline' | 'inline'

/** An article with or without other stories behind it; one kind a paragraph. */
export interface Case {
  id: string
  type: string
  language: string
  /** Cases of one group stand on the same side of every split. */
  group: string
  paragraphs: readonly string[]
  kinds: readonly Kind[]
  weight: number
}

/** An article to make cases from. */
export interface Source {
  id: string
  group: string
  title: string | null
  paragraphs: string[]
  news: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: the rows of five corpora, each read in one place below
type Row = any

/** The development cases: `EVALUATION/clean/glued_dev.jsonl`. */
export function readCases(evaluation: string): Case[] {
  return readJsonLines<Row>(`${evaluation}/clean/glued_dev.jsonl`).map((row) => {
    const glued = row.gold_spans.map((span: Row) => span.kind)
    const kinds = row.labels.map((label: number) => (label === 0 ? 'article' : glued.shift()))
    return {
      id: row.id,
      type: row.type,
      language: row.lang,
      group: toGroup(row.base),
      paragraphs: row.paragraphs,
      kinds,
      weight: 1,
    }
  })
}

/** The publisher of a base article, whatever its layout version or number; a lone pool's articles stand each for itself. */
function toGroup(base: string): string {
  const [pool, ...rest] = base.split('/')
  if (rest.length > 1) return base
  return `${rest[0] ?? pool}`
    .replace(/^[a-z]+-/, '')
    .replace(/-V\d.*$/, '')
    .replace(/_\d+$/, '')
    .toLowerCase()
}

const tidy = (paragraphs: string[]) =>
  paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
const byBlankLine = (text: string | null) => tidy((text ?? '').split(/\n\n+/))

/** Articles with paragraphs to glue others' leads to; only weights learned from them are kept. */
export function readSources(evaluation: string): Source[] {
  const quoted = ['polnear_train.jsonl.gz', 'polnear_dev.jsonl'].flatMap((name) =>
    readJsonLines<Row>(`${evaluation}/quotes/${name}`),
  )
  const sources: Source[] = [
    ...quoted.map((row) => {
      const [title = null, ...paragraphs] = byBlankLine(row.text)
      return { id: row.id, group: row.publisher, title, paragraphs, news: true }
    }),
    ...readJsonLines<Row>(`${evaluation}/html/fundus.gold.jsonl`).map((row) => {
      const paragraphs = tidy(row.body.filter((part: Row) => !part.optional).map((part: Row) => part.text))
      return { id: row.id, group: row.id.replace(/_\d+.*$/, '').toLowerCase(), title: null, paragraphs, news: true }
    }),
    ...readJsonLines<Row>(`${evaluation}/html/wcxb.gold.jsonl.gz`).map((row) => {
      return { id: row.id, group: 'wcxb', title: row.title, paragraphs: byBlankLine(row.main_content), news: false }
    }),
  ]
  return sources.filter((source) => source.paragraphs.length >= 3)
}

interface Indexed extends Source {
  telling: ReadonlySet<string>
}

const OPENING_PARAGRAPHS = 4
const TELLING = 0.7

function indexSource(source: Source): Indexed {
  const opening = [source.title ?? '', ...source.paragraphs.slice(0, OPENING_PARAGRAPHS)].join(' ')
  const { stems, weights } = toProfiles([opening], 'en')[0] as Profile
  return { ...source, telling: new Set(stems.filter((_, at) => (weights[at] as number) > TELLING)) }
}

function likeness(a: Indexed, b: Indexed): number {
  let both = 0
  for (const stem of b.telling) if (a.telling.has(stem)) both += 1
  return both / Math.sqrt((1 + a.telling.size) * (1 + b.telling.size))
}

/** Below it two articles have nothing to do with each other; above the other they are the same story told twice. */
const RELATED = 0.12
const SAME = 0.6
const RELATIVES = 6
const LEAD_LENGTH = { least: 50, most: 380 }
const LEAST_HEADLINE = 25
const MOST_PARAGRAPHS = 40
/** So many are read without the lists of their language, so that the weights serve languages that have none. */
const UNKNOWN_LANGUAGE = 0.3
/** So many are written in letters without capitals, as a language of which nothing at all is known. */
const DISGUISED = 0.15
const FIRST_ETHIOPIC = 0x1200
const CAPITAL_A = 65
const disguise = (text: string) =>
  text.replace(/[A-Za-z]/g, (letter) =>
    String.fromCharCode(FIRST_ETHIOPIC + letter.toUpperCase().charCodeAt(0) - CAPITAL_A),
  )
/** Sources that are not news are drawn less often and weigh less. */
const OTHER_SHARE = 0.25
const OTHER_WEIGHT = 0.5
const TYPES = { none: 0.48, unrelated: 0.22, mixed: 0.14, headline: 0.1, related_only: 0.06 }
type Type = keyof typeof TYPES

/**
 * Cases by the recipe of the development set: leads or headlines of other articles behind an article, some of them on
 * its own subject; half of the articles untouched, but cut short or with their paragraphs joined.
 */
export function makeCases(sources: readonly Source[], seed: number): Case[] {
  const indexed = sources.map(indexSource)
  const random = seeded(seed)
  return indexed
    .filter((base) => base.news || random() < OTHER_SHARE)
    .map((base) => makeCase(base, indexed, random))
    .filter((made): made is Case => made !== null)
}

type Random = () => number
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T

function makeCase(base: Indexed, indexed: readonly Indexed[], random: Random): Case | null {
  const pool = indexed.filter((other) => other !== base && other.news === (base.news || random() < 0.5))
  const body = cutShort(random() < 0.35 ? joinParagraphs(base.paragraphs, random) : base.paragraphs, random)
  const type = drawType(random)
  const glued = type === 'none' ? [] : glue(base, pool, type, random)
  if (body.length < 3 || (type !== 'none' && glued.length === 0)) return null
  const paragraphs = [...body, ...glued.map(({ text }) => text)]
  const disguised = random() < DISGUISED
  return {
    id: base.id,
    type,
    language: disguised || random() < UNKNOWN_LANGUAGE ? '' : 'en',
    group: base.group,
    paragraphs: disguised ? paragraphs.map(disguise) : paragraphs,
    kinds: [...body.map(() => 'article' as const), ...glued.map(({ kind }) => kind)],
    weight: base.news ? 1 : OTHER_WEIGHT,
  }
}

function drawType(random: Random): Type {
  let left = random()
  for (const [type, share] of Object.entries(TYPES)) {
    left -= share
    if (left < 0) return type as Type
  }
  return 'none'
}

/** As feeds and old archives give articles: the lead alone, then long blocks of several paragraphs. */
function joinParagraphs(paragraphs: readonly string[], random: Random): string[] {
  const joined = [paragraphs[0] as string]
  let block: string[] = []
  let goal = 400 + 800 * random()
  for (const [at, paragraph] of paragraphs.slice(1).entries()) {
    block.push(paragraph)
    if (block.join(' ').length < goal && at < paragraphs.length - 2) continue
    joined.push(block.join(' '))
    block = []
    goal = 400 + 800 * random()
  }
  return joined
}

function cutShort(paragraphs: readonly string[], random: Random): string[] {
  const whole = paragraphs.slice(0, MOST_PARAGRAPHS)
  return random() < 0.25 ? whole.slice(0, 3 + Math.floor(random() * Math.max(1, whole.length - 3))) : whole
}

interface Glued {
  text: string
  kind: Kind
}

function glue(base: Indexed, pool: readonly Indexed[], type: Type, random: Random): Glued[] {
  const relatives = type === 'mixed' || type === 'related_only' ? findRelatives(base, pool) : []
  const size =
    type === 'related_only'
      ? 1 + Math.floor(2 * random())
      : 1 + Math.floor(6 * random() * random()) + (type === 'mixed' ? 1 : 0)
  const glued: Glued[] = []
  for (let at = 0; at < size; at += 1) {
    const missing = at === size - 1 && !glued.some(({ kind }) => kind === 'related')
    const wantsRelated = type === 'related_only' || (type === 'mixed' && (random() < 0.4 || missing))
    const relative = wantsRelated ? relatives.splice(Math.floor(random() * relatives.length), 1)[0] : undefined
    const other = relative ?? pick(pool, random)
    if (relative === undefined && (type === 'related_only' || likeness(base, other) > RELATED)) continue
    const text = type === 'headline' ? toHeadline(other) : toLead(other, random)
    if (text !== null && !glued.some((item) => item.text === text)) glued.push({ text, kind: toKind(type, relative) })
  }
  return glued
}

const toKind = (type: Type, relative: Source | undefined): Kind =>
  type === 'headline' ? 'headline' : relative === undefined ? 'unrelated' : 'related'

function findRelatives(base: Indexed, pool: readonly Indexed[]): Indexed[] {
  return pool
    .map((other) => ({ other, score: other.title === base.title ? 0 : likeness(base, other) }))
    .filter(({ score }) => score > RELATED && score < SAME)
    .sort((a, b) => b.score - a.score)
    .slice(0, RELATIVES)
    .map(({ other }) => other)
}

function toHeadline({ title }: Source): string | null {
  return title === null || title.length < LEAST_HEADLINE ? null : title.replace(/\.$/, '')
}

function toLead({ paragraphs }: Source, random: Random): string | null {
  const candidates = paragraphs.slice(0, random() < 0.15 ? 3 : 1)
  return candidates.find(({ length }) => length >= LEAD_LENGTH.least && length <= LEAD_LENGTH.most) ?? null
}
