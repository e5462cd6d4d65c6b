import { type NameHistory, readNames } from './names.ts'
import type { Profile } from './profile.ts'

/** Where a stem of a paragraph stood before that paragraph; -1 is nowhere. */
interface Earlier {
  first: number
  second: number
  latest: number
}

/** An article's paragraphs and what each of them takes up from those before it. */
export interface Article {
  profiles: readonly Profile[]
  /** Parallel to the stems of each profile. */
  earlier: readonly (readonly Earlier[])[]
  /** Share of each paragraph's weight that an earlier paragraph has too. */
  carried: readonly number[]
  names: readonly NameHistory[]
}

const NOWHERE: Earlier = { first: -1, second: -1, latest: -1 }
/** What a paragraph without a telling word is taken to carry on. */
const CARRIED_BY_NOTHING = 0.5

export function toArticle(profiles: readonly Profile[]): Article {
  const seen = new Map<string, Earlier>()
  const earlier = profiles.map((profile, index) => profile.stems.map((stem) => look(seen, stem, index)))
  const carried = profiles.map((profile, index) => shareCarried(profile, earlier[index] as Earlier[]))
  return { profiles, earlier, carried, names: readNames(profiles) }
}

/** What is known of a stem before a paragraph; then notes that it stands there. */
function look(seen: Map<string, Earlier>, stem: string, index: number): Earlier {
  const known = seen.get(stem) ?? NOWHERE
  const first = known.first < 0 ? index : known.first
  const second = known.first >= 0 && known.second < 0 ? index : known.second
  seen.set(stem, { first, second, latest: index })
  return known
}

function shareCarried(profile: Profile, earlier: readonly Earlier[]): number {
  if (profile.weight === 0) return CARRIED_BY_NOTHING
  let sum = 0
  for (let at = 0; at < earlier.length; at += 1)
    if ((earlier[at] as Earlier).first >= 0) sum += profile.weights[at] as number
  return sum / profile.weight
}

/** What the article before a cut is like. */
export interface Body {
  cut: number
  length: number
  medianLength: number
  /** Mean share that its last paragraphs carry on. */
  carried: number
  /** Shares of its paragraphs that are one sentence, and that end as a sentence does. */
  singles: number
  closed: number
  /** Its script has capital letters. */
  cased: boolean
}

const RECENT = 6

export function toBody(article: Article, cut: number): Body {
  const profiles = article.profiles.slice(0, cut)
  const lengths = profiles.map((profile) => profile.length)
  return {
    cut,
    length: lengths.reduce((sum, length) => sum + length, 0),
    medianLength: lengths.sort((a, b) => a - b)[cut >> 1] as number,
    carried: mean(article.carried.slice(Math.max(1, cut - RECENT), cut)),
    singles: profiles.filter((profile) => profile.sentences === 1).length / cut,
    closed: profiles.filter((profile) => profile.closed).length / cut,
    cased: profiles.some((profile) => profile.capitals > 0),
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** What one paragraph behind a cut shares with the body: shares of its weight, 0 … 1. */
export interface Shared {
  all: number
  /** With words that two paragraphs of the body have. */
  topic: number
  /** With the first paragraph; with the last two before the cut. */
  lead: number
  near: number
  /** Sums of weight, not shares: shared, not shared, and shared by the rarest words. */
  known: number
  strange: number
  rare: number
}

const NEAR = 2
const RAREST = 0.75
/** What a paragraph without a telling word is taken to share. */
const SHARED_BY_NOTHING = 0.3

export function measureShared(article: Article, index: number, cut: number): Shared {
  const profile = article.profiles[index] as Profile
  const sum = { all: 0, topic: 0, lead: 0, near: 0, rare: 0 }
  const earlier = article.earlier[index] as readonly Earlier[]
  for (let at = 0; at < earlier.length; at += 1) {
    const { first, second, latest } = earlier[at] as Earlier
    if (first < 0 || first >= cut) continue
    const weight = profile.weights[at] as number
    sum.all += weight
    if (weight >= RAREST) sum.rare += weight
    if (second >= 0 && second < cut) sum.topic += weight
    if (first === 0) sum.lead += weight
    if (latest >= cut - NEAR && latest < cut) sum.near += weight
  }
  const share = (value: number) => (profile.weight === 0 ? SHARED_BY_NOTHING : value / profile.weight)
  const shares = { all: share(sum.all), topic: share(sum.topic), lead: share(sum.lead), near: share(sum.near) }
  return { ...shares, known: sum.all, strange: profile.weight - sum.all, rare: sum.rare }
}

/** Mean share that the paragraphs behind a cut have in common with each other but not with the body. */
export function measureMutual(article: Article, cut: number): number {
  const size = article.profiles.length - cut
  if (size < 2) return 0
  let sum = 0
  for (let index = cut + 1; index < article.profiles.length; index += 1) {
    const { weights, weight } = article.profiles[index] as Profile
    ;(article.earlier[index] as Earlier[]).forEach(({ first }, at) => {
      if (first >= cut) sum += (weights[at] as number) / weight
    })
  }
  return sum / (size - 1)
}
