import type { RawBlock } from './block.ts'

/** Index of the headline among the blocks, −1 where there is none: the heading that is the title, else the first of the first or second level. */
export function headlineOf(blocks: readonly RawBlock[], title: string | null): number {
  const own =
    title === null ? -1 : blocks.findIndex(({ heading, text }) => heading > 0 && text.replace(/\s+/g, ' ') === title)
  const around =
    title === null
      ? -1
      : blocks.findIndex(({ heading, text }) => heading > 0 && text.replace(/\s+/g, ' ').includes(title))
  if (own >= 0) return own
  if (around >= 0) return around
  const first = blocks.findIndex(({ heading }) => heading === 1)
  return first >= 0 ? first : blocks.findIndex(({ heading }) => heading === 2)
}
