import { bit, CELL_TAGS, headingLevel, INLINE_TAGS, isHidden, landmarkBits, UNSEEN_TAGS } from './element.ts'
import { nameWords } from './names.ts'

/** One open element, linked to the element around it. */
export interface Frame {
  readonly tag: string
  readonly ordinal: number
  readonly parent: Frame | null
  readonly inline: boolean
  readonly cell: boolean
  readonly unseen: boolean
  readonly bits: number
  readonly words: readonly string[]
  readonly link: boolean
  readonly bold: boolean
  readonly italic: boolean
  readonly pre: boolean
  readonly heading: number
}

type Attributes = Readonly<Record<string, string>>

const BOLD = new Set(['b', 'strong', 'th'])
const ITALIC = new Set(['i', 'em', 'cite'])
const HIDDEN = bit('hidden')

export const isHiddenFrame = (frame: Frame): boolean => (frame.bits & HIDDEN) !== 0

export function openFrame(tag: string, attributes: Attributes, parent: Frame | null, ordinal: number): Frame {
  const inline = INLINE_TAGS.has(tag)
  const hidden = isHidden(tag, attributes) ? HIDDEN : 0
  return {
    tag,
    ordinal,
    parent,
    inline,
    cell: CELL_TAGS.has(tag),
    unseen: parent?.unseen === true || UNSEEN_TAGS.has(tag),
    bits: (parent?.bits ?? 0) | landmarkBits(tag, attributes) | hidden,
    words: nameWords(attributes),
    link: parent?.link === true || (tag === 'a' && attributes.href !== undefined),
    bold: parent?.bold === true || BOLD.has(tag),
    italic: parent?.italic === true || ITALIC.has(tag),
    pre: parent?.pre === true || tag === 'pre',
    heading: headingLevel(tag, attributes) || (parent?.heading ?? 0),
  }
}

/** The nearest element that is not inline. */
export function containerOf(frame: Frame | null): Frame | null {
  let at = frame
  while (at?.inline) at = at.parent
  return at
}
