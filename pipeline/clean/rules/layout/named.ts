/** Words that pages use in class names for one kind of block, whatever the page's language. */
const ROLE_NAMES = {
  caption: 'caption figcaption cutline legend bildunterschrift',
  credit: 'credit credits copyright attribution photographer source rights',
  byline: 'byline author authors autor auteur writer contributor bio',
  metadata: 'date time timestamp datetime published updated dateline meta posted pubdate readtime reading',
  call: 'newsletter subscribe subscription signup share sharing social cookie consent donate paywall promo ad ads advert advertisement sponsor sponsored cta follow comments comment',
  teaser:
    'related recommended recommendations trending popular teaser card recirc recirculation mostread latest readmore next prev previous similar',
  navigation:
    'nav navigation menu breadcrumb breadcrumbs footer header tags tag topics topic categories category pagination skip',
} as const

export type Role = keyof typeof ROLE_NAMES
const ROLES = Object.keys(ROLE_NAMES) as Role[]

export const ROLE_BITS = Object.fromEntries(ROLES.map((role, i) => [role, 1 << i])) as Readonly<Record<Role, number>>

const bitsOfWord = new Map<string, number>()
for (const role of ROLES)
  for (const word of ROLE_NAMES[role].split(' ')) bitsOfWord.set(word, (bitsOfWord.get(word) ?? 0) | ROLE_BITS[role])

/** One bit for each role that the first `near` words name. */
export function namedBits(words: readonly string[], near: number): number {
  let bits = 0
  for (let i = 0; i < Math.min(near, words.length); i++) bits |= bitsOfWord.get(words[i] as string) ?? 0
  return bits
}
