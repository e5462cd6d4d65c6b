import { LANDMARKS, type Landmark } from '../../landmarks.ts'

/** What an element means for layout: does it break the line, is it seen at all, and where does it say that it stands. */

const INLINE =
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math nobr q ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr'
const UNSEEN =
  'script style template svg iframe object embed canvas audio video applet select datalist textarea title noscript noframes annotation annotation-xml map progress meter'
const MEDIA = 'img picture video iframe audio embed object amp-img amp-video'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const INLINE_TAGS = words(INLINE)
export const UNSEEN_TAGS = words(UNSEEN)
export const MEDIA_TAGS = words(MEDIA)
/** A block that opens here does not end the row: their texts are joined by tabs until a real block opens inside. */
export const CELL_TAGS = words('td th')

const BY_TAG: Readonly<Record<string, Landmark>> = {
  nav: 'nav',
  menu: 'nav',
  aside: 'aside',
  footer: 'footer',
  header: 'header',
  article: 'article',
  main: 'main',
  section: 'section',
  figure: 'figure',
  figcaption: 'figcaption',
  caption: 'figcaption',
  table: 'table',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  blockquote: 'blockquote',
  form: 'form',
  button: 'button',
  dialog: 'dialog',
  details: 'details',
  address: 'address',
  pre: 'pre',
} // prettier-ignore

const BY_ROLE: Readonly<Record<string, Landmark>> = {
  navigation: 'nav',
  menu: 'nav',
  menubar: 'nav',
  tablist: 'nav',
  complementary: 'aside',
  contentinfo: 'footer',
  banner: 'header',
  article: 'article',
  main: 'main',
  form: 'form',
  search: 'form',
  button: 'button',
  dialog: 'dialog',
  alertdialog: 'dialog',
  figure: 'figure',
} // prettier-ignore

/** The bit that a frame inherits. */
export const bit = (landmark: Landmark): number => 1 << LANDMARKS.indexOf(landmark)

const TAG_BITS = new Map(Object.entries(BY_TAG).map(([tag, landmark]) => [tag, bit(landmark)]))
const ROLE_BITS = new Map(Object.entries(BY_ROLE).map(([role, landmark]) => [role, bit(landmark)]))

export function landmarkBits(tag: string, attributes: Readonly<Record<string, string>>): number {
  const role = attributes.role
  const own = (TAG_BITS.get(tag) ?? 0) | (role === undefined ? 0 : (ROLE_BITS.get(role.toLowerCase()) ?? 0))
  return attributes['aria-hidden'] === 'true' ? own | bit('hushed') : own
}

const namesOfBits = new Map<number, readonly Landmark[]>()

/** The landmarks of a set of bits; sets recur, so each is spelt out once. */
export function landmarkNames(bits: number): readonly Landmark[] {
  const known = namesOfBits.get(bits)
  if (known !== undefined) return known
  const names = LANDMARKS.filter((_, i) => (bits & (1 << i)) !== 0)
  namesOfBits.set(bits, names)
  return names
}

const NOT_SHOWN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
/** Class names that common style sheets give to text for screen readers alone. */
const FOR_EARS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|screenreader-only|u-hiddenVisually)(?:\s|$)/i

/** Not drawn on the page, as far as the element itself tells (style sheets are not read). */
export function isHidden(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  const { hidden, style, class: names } = attributes
  if (hidden !== undefined && hidden !== 'until-found') return true
  if (style !== undefined && NOT_SHOWN.test(style)) return true
  if (tag === 'dialog' && attributes.open === undefined) return true
  return names !== undefined && FOR_EARS.test(names)
}

const HEADING = /^h([1-6])$/

export function headingLevel(tag: string, attributes: Readonly<Record<string, string>>): number {
  if (tag.length === 2) return Number(HEADING.exec(tag)?.[1] ?? 0)
  if (attributes.role !== 'heading') return 0
  const level = Number(attributes['aria-level'] ?? 2)
  return level >= 1 && level <= 6 ? Math.floor(level) : 2
}
