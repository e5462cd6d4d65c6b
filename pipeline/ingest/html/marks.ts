import type { RawBlock } from './block.ts'
import { landmarkNames } from './element.ts'
import type { Frame } from './frame.ts'
import { shareKnown, titleLikeness, triplesOf, wordsOf } from './likeness.ts'
import { MAX_PATH, MAX_WORDS, type Mark } from './mark.ts'

/** Texts that the page gives beside its visible text; blocks are compared with them. */
export interface Told {
  titles: readonly string[]
  body: string | null
  description: string | null
}

const BETWEEN = '\n\n'
/** A block of more words than this is no title. */
const MAX_TITLE_WORDS = 40

/** The blocks, joined by blank lines, and one mark for each. */
export function writeText(blocks: readonly RawBlock[], told: Told): { text: string; marks: Mark[] } {
  const likeness = likenessTo(told)
  const marks: Mark[] = []
  let start = 0
  for (const block of blocks) {
    const end = start + block.text.length
    marks.push({ ...toMark(block, start, end), ...likeness(block.text) })
    start = end + BETWEEN.length
  }
  return { text: blocks.map((block) => block.text).join(BETWEEN), marks }
}

function toMark(block: RawBlock, start: number, end: number): Mark {
  const { path, ancestors } = outwards(block.container)
  const { tokens, near } = namesOf(block.inner, block.container)
  const base = {
    start,
    end,
    tag: block.container.tag,
    tokens,
    near,
    link_density: round(block.linked),
    path,
    ancestors,
  }
  return { ...base, inside: landmarkNames(block.inner.bits), ...optional(block) }
}

type Optional = Pick<Mark, 'heading' | 'bold' | 'italic' | 'breaks' | 'media'>

function optional(block: RawBlock): Optional {
  const facts: Optional = {}
  if (block.heading > 0) facts.heading = block.heading
  if (block.bold >= 0.01) facts.bold = round(block.bold)
  if (block.italic >= 0.01) facts.italic = round(block.italic)
  const breaks = block.text.split('\n').length - 1
  if (breaks > 0) facts.breaks = breaks
  if (block.media > 0) facts.media = block.media
  return facts
}

const round = (share: number): number => Math.round(100 * share) / 100

/** Inline elements are left out: their tags say nothing of the block's place. */
function outwards(container: Frame): { path: string; ancestors: number[] } {
  const tags: string[] = []
  const ancestors: number[] = []
  for (let at: Frame | null = container; at !== null && tags.length < MAX_PATH; at = at.parent) {
    if (at.inline) continue
    tags.push(at.tag)
    ancestors.push(at.ordinal)
  }
  return { path: tags.join('/'), ancestors }
}

/** Names from the innermost element outwards; those up to the container's parent are near. */
function namesOf(inner: Frame, container: Frame): { tokens: string[]; near: number } {
  const tokens: string[] = []
  let near = 0
  let left = 2 // the container and its parent
  let reached = false
  for (let at: Frame | null = inner; at !== null && tokens.length < MAX_WORDS; at = at.parent) {
    if (at.tag === 'body' || at.tag === 'html') break
    for (const word of at.words) if (tokens.length < MAX_WORDS && !tokens.includes(word)) tokens.push(word)
    if (at === container) reached = true
    if (reached && !at.inline && left-- > 0) near = tokens.length
  }
  return { tokens, near }
}

type Likeness = Pick<Mark, 'title' | 'structured' | 'description'>

function likenessTo(told: Told): (text: string) => Likeness {
  const titles = told.titles.map((title) => new Set(wordsOf(title)))
  const body = told.body === null ? null : triplesOf(told.body)
  const description = told.description === null ? null : triplesOf(told.description)
  return (text) => {
    const facts: Likeness = {}
    const title = likestTitle(text, titles)
    if (title > 0) facts.title = title
    if (body !== null) facts.structured = shareKnown(text, body)
    const known = description === null ? 0 : shareKnown(text, description)
    if (known > 0) facts.description = known
    return facts
  }
}

/** Characters beyond which a block is not compared with the titles. */
const MAX_TITLE_LENGTH = 400

function likestTitle(text: string, titles: readonly ReadonlySet<string>[]): number {
  if (text.length > MAX_TITLE_LENGTH || titles.length === 0) return 0
  const words = new Set(wordsOf(text))
  if (words.size > MAX_TITLE_WORDS) return 0
  return titles.reduce((best, title) => Math.max(best, titleLikeness(words, title)), 0)
}
