import type { Mark } from './record/records.ts'

/** Names of what may stand around a block of a page: marks say them, and the layout rule has a column for each. */
export const LANDMARKS = [
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
] as const
export type Landmark = (typeof LANDMARKS)[number]

const MENU_LINKS = 0.9
/** UTF-16 code units. */
const MENU_LENGTH = 80
const MENU_PLACES: readonly Landmark[] = ['nav', 'footer', 'header']

/** A short link in a navigation, header or footer element that is no heading: never part of an article. */
export const isMenu = (
  { inside, link_density, heading }: Pick<Mark, 'inside' | 'link_density' | 'heading'>,
  { length }: string,
): boolean =>
  link_density >= MENU_LINKS &&
  heading === undefined &&
  length <= MENU_LENGTH &&
  MENU_PLACES.some((place) => inside.includes(place))
