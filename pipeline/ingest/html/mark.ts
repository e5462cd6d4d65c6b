/** Bounds of what a mark says of the elements around a block: words of names, and tags. */
export const MAX_WORDS = 48
export const MAX_PATH = 14
