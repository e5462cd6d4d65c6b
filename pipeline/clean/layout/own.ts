import { CUE_LISTS } from '../cues.ts'
import type { BlockFacts } from './facts.ts'

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
const AROUND = [
  'nav',
  'aside',
  'footer',
  'header',
  'article',
  'main',
  'section',
  'figure',
  'figcaption',
  'table',
  'list',
  'blockquote',
  'form',
  'button',
  'dialog',
  'details',
  'address',
  'pre',
  'hushed',
  'hidden',
] // prettier-ignore
const SIGN_COUNT = 4

const tagColumn = (tag: string): Column => [`tag ${tag}`, ({ mark }) => (mark.tag === tag ? 1 : 0)]
const aroundColumn = (name: string): Column => [`in ${name}`, ({ mark }) => (mark.inside.includes(name) ? 1 : 0)]
const cueColumn = (list: string, i: number): Column => [`cue ${list}`, ({ cues }) => (cues >> i) & 1]
const signColumn = (i: number): Column => [`sign ${i}`, ({ signs }) => (signs >> i) & 1]

function countDivs(path: string): number {
  let count = 0
  for (let at = `/${path}/`.indexOf('/div/'); at >= 0; at = `/${path}/`.indexOf('/div/', at + 1)) count++
  return count
}

export const OWN_COLUMNS: readonly Column[] = [
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
  ['link density', (b) => b.mark.link_density],
  ['heading', (b) => b.mark.heading ?? 0],
  ['bold', (b) => b.mark.bold ?? 0],
  ['italic', (b) => b.mark.italic ?? 0],
  ['breaks', (b) => b.mark.breaks ?? 0],
  ['media', (b) => b.mark.media ?? 0],
  ['title', (b) => b.mark.title ?? 0],
  ['structured', (b) => b.mark.structured ?? -1],
  ['description', (b) => b.mark.description ?? 0],
  ['depth', (b) => b.mark.ancestors.length],
  ['divs', (b) => countDivs(b.mark.path)],
  ['names', (b) => b.names.sum],
  ['near names', (b) => b.names.near],
  ['least name', (b) => b.names.least],
  ['most name', (b) => b.names.most],
  ['name count', (b) => b.mark.tokens.length],
  ['wording', (b) => b.wording.sum],
  ['least wording', (b) => b.wording.least],
  ['most wording', (b) => b.wording.most],
  ...TAGS.map(tagColumn),
  ...AROUND.map(aroundColumn),
  ['cued', (b) => b.cued],
  ...CUE_LISTS.map(cueColumn),
  ...Array.from({ length: SIGN_COUNT }, (_, i) => signColumn(i)),
]
