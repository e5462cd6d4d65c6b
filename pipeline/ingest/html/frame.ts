import { bit, CELL_TAGS, headingLevel, INLINE_TAGS, isHidden, landmarkBits, UNSEEN_TAGS } from './element.ts'
import { MAX_PATH, MAX_WORDS } from './mark.ts'
import { nameWords } from './names.ts'

/** One open element, linked to the element around it. */
export interface Frame {
  readonly tag: string
  readonly attributes: Attributes
  readonly ordinal: number
  readonly parent: Frame | null
  readonly inline: boolean
  readonly cell: boolean
  readonly unseen: boolean
  readonly bits: number
  readonly link: boolean
  readonly bold: boolean
  readonly italic: boolean
  readonly pre: boolean
  readonly heading: number
  /** Made when first asked for: most elements are never asked. */
  words: readonly string[] | null
  names: readonly string[] | null
  place: Place | null
}

/** Tags and ordinals from an element outwards. */
export interface Place {
  path: string
  ancestors: number[]
}

export type Attributes = Readonly<Record<string, string>>

const BOLD = new Set(['b', 'strong', 'th'])
const ITALIC = new Set(['i', 'em', 'cite'])
/** Parts of a drawing that are only used by name, or no part of it. */
const UNDRAWN = new Set(['defs', 'symbol', 'title', 'desc', 'metadata'])
const HIDDEN = bit('hidden')

export const isHiddenFrame = (frame: Frame): boolean => (frame.bits & HIDDEN) !== 0

export function openFrame(tag: string, attributes: Attributes, parent: Frame | null, ordinal: number): Frame {
  const hidden = isHidden(tag, attributes) ? HIDDEN : 0
  return {
    tag,
    attributes,
    ordinal,
    parent,
    inline: INLINE_TAGS.has(tag),
    cell: CELL_TAGS.has(tag),
    unseen: isUnseen(tag, parent),
    bits: (parent?.bits ?? 0) | landmarkBits(tag, attributes) | hidden,
    link: parent?.link === true || (tag === 'a' && attributes.href !== undefined),
    bold: parent?.bold === true || BOLD.has(tag),
    italic: parent?.italic === true || ITALIC.has(tag),
    pre: parent?.pre === true || tag === 'pre',
    heading: headingLevel(tag, attributes) || (parent?.heading ?? 0),
    words: null,
    names: null,
    place: null,
  }
}

/** A drawing shows no text of its own, but the pages that stand in it, where it is drawn itself. */
function isUnseen(tag: string, parent: Frame | null): boolean {
  if (UNSEEN_TAGS.has(tag) || parent === null || !parent.unseen) return UNSEEN_TAGS.has(tag)
  return tag !== 'foreignobject' || drawingAround(parent)?.parent?.unseen !== false
}

function drawingAround(frame: Frame): Frame | null {
  let at: Frame | null = frame
  while (at !== null && at.tag !== 'svg') at = UNDRAWN.has(at.tag) ? null : at.parent
  return at
}

/** The nearest element that is not inline. */
export function containerOf(frame: Frame | null): Frame | null {
  let at = frame
  while (at?.inline) at = at.parent
  return at
}

/** The words of the element's own names. */
export function wordsOfFrame(frame: Frame): readonly string[] {
  frame.words ??= frame.tag === 'body' || frame.tag === 'html' ? [] : nameWords(frame.attributes)
  return frame.words
}

/** The words of the element's names and of those around it, nearest first, each once. Elements share the tails of their lists. */
export function namesAround(frame: Frame): readonly string[] {
  if (frame.names !== null) return frame.names
  const outer = frame.parent === null ? [] : namesAround(frame.parent)
  const own = wordsOfFrame(frame)
  frame.names = own.length === 0 ? outer : joined(own, outer)
  return frame.names
}

function joined(own: readonly string[], outer: readonly string[]): readonly string[] {
  const names = own.slice(0, MAX_WORDS)
  for (let i = 0; i < outer.length && names.length < MAX_WORDS; i++) {
    const word = outer[i] as string
    if (!own.includes(word)) names.push(word)
  }
  return names
}

/** Inline elements are left out: their tags say nothing of the block's place. */
export function placeOf(frame: Frame): Place {
  if (frame.place !== null) return frame.place
  const outer = frame.parent === null ? null : placeOf(frame.parent)
  frame.place = frame.inline && outer !== null ? outer : within(frame, outer)
  return frame.place
}

function within({ tag, ordinal }: Frame, outer: Place | null): Place {
  if (outer === null) return { path: tag, ancestors: [ordinal] }
  const full = outer.ancestors.length === MAX_PATH
  const path = full ? outer.path.slice(0, outer.path.lastIndexOf('/')) : outer.path
  return { path: `${tag}/${path}`, ancestors: [ordinal, ...(full ? outer.ancestors.slice(0, -1) : outer.ancestors)] }
}
