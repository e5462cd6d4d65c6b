import { LANDMARKS } from '../../../landmarks.ts'
import { CUE_LISTS } from '../../cues.ts'
import type { BlockFacts } from './block_facts.ts'

/** Columns that a block has of its own. Absent facts are −1 where 0 would say something. */
type Column = readonly [name: string, of: (block: BlockFacts) => number]

const TAGS = [
  'p',
  'li',
  'div',
  'tr',
  'td',
  'figcaption',
  'blockquote',
  'pre',
  'dd',
  'dt',
  'span',
  'section',
  'article',
  'button',
  'body',
] // prettier-ignore
const SIGN_COUNT = 4

function countDivs(path: string): number {
  const bounded = `/${path}/`
  let count = 0
  for (let at = bounded.indexOf('/div/'); at >= 0; at = bounded.indexOf('/div/', at + 1)) count++
  return count
}

const MEASURES: readonly Column[] = [
  ['words', (b) => b.words],
  ['chars', (b) => b.chars],
  ['sentences', (b) => b.sentences],
  ['commas', (b) => b.commas],
  ['word length', (b) => b.wordLength],
  ['digits', (b) => b.digits],
  ['upper', (b) => b.upper],
  ['capitalised', (b) => b.capitalised],
  ['short words', (b) => b.short],
  ['end', (b) => b.end],
  ['start', (b) => b.starts],
  ['separators', (b) => b.separators],
  ['link density', (b) => b.links],
  ['heading', (b) => b.heading],
  ['bold', (b) => b.mark.bold ?? 0],
  ['italic', (b) => b.mark.italic ?? 0],
  ['breaks', (b) => b.mark.breaks ?? 0],
  ['media', (b) => b.mark.media ?? 0],
  ['title', (b) => b.mark.title ?? 0],
  ['structured', (b) => b.mark.structured ?? -1],
  ['description', (b) => b.mark.description ?? 0],
  ['depth', (b) => b.ancestors.length],
  ['divs', (b) => countDivs(b.mark.path)],
  ['names', (b) => b.names.sum],
  ['near names', (b) => b.names.near],
  ['least name', (b) => b.names.least],
  ['most name', (b) => b.names.most],
  ['name count', (b) => b.mark.tokens.length],
  ['wording', (b) => b.wording.sum],
  ['least wording', (b) => b.wording.least],
  ['most wording', (b) => b.wording.most],
]

const SINGLE = MEASURES.length
const AROUND_FROM = SINGLE + TAGS.length
const CUED = AROUND_FROM + LANDMARKS.length
const CUES_FROM = CUED + 1
const SIGNS_FROM = CUES_FROM + CUE_LISTS.length

export const OWN_NAMES: readonly string[] = [
  ...MEASURES.map(([name]) => name),
  ...TAGS.map((tag) => `tag ${tag}`),
  ...LANDMARKS.map((name) => `in ${name}`),
  'cued',
  ...CUE_LISTS.map((list) => `cue ${list}`),
  ...Array.from({ length: SIGN_COUNT }, (_, i) => `sign ${i}`),
]

const tagColumns = new Map(TAGS.map((tag, i) => [tag, SINGLE + i]))
const aroundColumns = new Map<string, number>(LANDMARKS.map((name, i) => [name, AROUND_FROM + i]))

/** Writes a block's own columns, from the row's start. */
export function fillOwn(block: BlockFacts, row: Float64Array): void {
  for (let column = 0; column < SINGLE; column++) row[column] = (MEASURES[column] as Column)[1](block)
  row.fill(0, SINGLE, OWN_NAMES.length)
  const tag = tagColumns.get(block.mark.tag)
  if (tag !== undefined) row[tag] = 1
  for (const name of block.mark.inside) {
    const column = aroundColumns.get(name)
    if (column !== undefined) row[column] = 1
  }
  row[CUED] = block.cued
  for (let i = 0; i < CUE_LISTS.length; i++) row[CUES_FROM + i] = (block.cues >> i) & 1
  for (let i = 0; i < SIGN_COUNT; i++) row[SIGNS_FROM + i] = (block.signs >> i) & 1
}
