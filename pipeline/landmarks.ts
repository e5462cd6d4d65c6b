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
