import { isMenu } from '../../landmarks.ts'
import type { Mark } from '../../record/records.ts'
import type { RawBlock } from './block.ts'
import { landmarkNames } from './element.ts'
import { type Frame, namesAround, placeOf, wordsOfFrame } from './frame.ts'
import { shareKnown, titleLikeness, titleWords, triples, triplesOf, wordHashes } from './likeness.ts'

/** Texts that the page gives beside its visible text; blocks are compared with them. */
export interface Told {
  titles: readonly string[]
  body: string | null
  description: string | null
}

const BETWEEN = '\n\n'
/** Words of a block that are compared; a block of more is no title. */
const MAX_COMPARED = 60
const MAX_LENGTH = 800
const MAX_TITLE_WORDS = 40

/** The blocks, joined by blank lines, and one mark for each. */
export function writeText(blocks: readonly RawBlock[], told: Told): { text: string; marks: Mark[] } {
  const addLikeness = likenessTo(told)
  const marks: Mark[] = []
  let start = 0
  for (const block of blocks) {
    const end = start + block.text.length
    const mark = toMark(block, start, end)
    // What is only a way elsewhere is compared with nothing.
    if (!isMenu(mark, block.text)) addLikeness(mark, block.text)
    marks.push(mark)
    start = end + BETWEEN.length
  }
  return { text: blocks.map((block) => block.text).join(BETWEEN), marks }
}

function toMark(block: RawBlock, start: number, end: number): Mark {
  const { path, ancestors } = placeOf(block.container)
  const mark: Mark = {
    start,
    end,
    tag: block.container.tag,
    tokens: namesAround(block.inner) as string[],
    near: countNear(block.inner, block.container),
    link_density: round(block.linked),
    path,
    ancestors,
    inside: landmarkNames(block.inner.bits) as string[],
  }
  addOptional(mark, block)
  return mark
}

function addOptional(mark: Mark, block: RawBlock): void {
  if (block.heading > 0) mark.heading = block.heading
  if (block.bold >= 0.01) mark.bold = round(block.bold)
  if (block.italic >= 0.01) mark.italic = round(block.italic)
  if (block.text.includes('\n')) mark.breaks = block.text.split('\n').length - 1
  if (block.media > 0) mark.media = block.media
}

const round = (share: number): number => Math.round(100 * share) / 100

/** How many of the names belong to the innermost element, its container, the container's parent and what lies between. */
function countNear(inner: Frame, container: Frame): number {
  const seen: string[] = []
  const last = container.parent
  for (let at: Frame | null = inner; at !== null; at = at.parent) {
    for (const word of wordsOfFrame(at)) if (!seen.includes(word)) seen.push(word)
    if (at === last || at.parent === null) break
  }
  return Math.min(seen.length, namesAround(inner).length)
}

function likenessTo({ titles, body, description }: Told): (mark: Mark, text: string) => void {
  const titleSets = titles.map(titleWords)
  const anyTitle = new Set(titleSets.flatMap((words) => [...words]))
  const inTitle = (word: number): boolean => anyTitle.has(word)
  const bodyTriples = body === null ? null : triplesOf(body)
  const descriptionTriples = description === null ? null : triplesOf(description)
  return (mark, text) => {
    const words = wordHashes(text.slice(0, MAX_LENGTH), MAX_COMPARED)
    const title = words.length > MAX_TITLE_WORDS || !words.some(inTitle) ? 0 : likest(new Set(words), titleSets)
    if (title > 0) mark.title = title
    if (bodyTriples === null && descriptionTriples === null) return
    const own = triples(words)
    if (bodyTriples !== null) mark.structured = shareKnown(own, bodyTriples)
    const known = descriptionTriples === null ? 0 : shareKnown(own, descriptionTriples)
    if (known > 0) mark.description = known
  }
}

const likest = (words: ReadonlySet<number>, titles: readonly ReadonlySet<number>[]): number =>
  titles.reduce((best, title) => Math.max(best, titleLikeness(words, title)), 0)
