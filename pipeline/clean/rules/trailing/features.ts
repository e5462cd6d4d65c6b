import { largest, smallest } from '../../../extremes.ts'
import { type Article, type Body, measureMutual, measureShared, type Shared } from './measure.ts'
import { countKnown, type NameHistory } from './names.ts'
import type { Profile } from './profile.ts'

/** One paragraph behind a cut, seen against the body before the cut. */
interface Item {
  p: Profile
  body: Body
  shared: Shared
  /** What it shares beside what the body's own paragraphs do. */
  ratio: number
  lengthRatio: number
  namesKnown: number
  names: NameHistory
  cut: number
}

type Feature<T> = readonly [name: string, value: (from: T) => number]

const is = (condition: boolean): number => (condition ? 1 : 0)

/** Under this many characters a body is too short for its words to be a fair sample. */
const SHORT_BODY = 1000

export const ITEM_FEATURES: readonly Feature<Item>[] = [
  ['bias', () => 1],
  ['overlap', ({ shared }) => shared.all],
  ['overlap to .15', ({ shared }) => Math.min(shared.all, 0.15)],
  ['overlap to .30', ({ shared }) => Math.min(shared.all, 0.3)],
  ['overlap against the body', ({ ratio }) => ratio],
  ['overlap against the body to .50', ({ ratio }) => Math.min(ratio, 0.5)],
  ['overlap with the topic', ({ shared }) => shared.topic],
  ['overlap with the lead', ({ shared }) => shared.lead],
  ['overlap with the last two', ({ shared }) => shared.near],
  ['known words', ({ shared }) => Math.min(shared.known, 6) / 6],
  ['strange words', ({ shared }) => Math.min(shared.strange, 15) / 15],
  ['known rare words', ({ shared }) => Math.min(shared.rare, 4) / 4],
  ['any known rare word', ({ shared }) => is(shared.rare > 0)],
  ['share of names known', ({ p, namesKnown }) => namesKnown / Math.max(1, p.names.length)],
  ['knows a name', ({ namesKnown }) => is(namesKnown > 0)],
  ['new names', ({ p, namesKnown }) => Math.min(p.names.length - namesKnown, 4) / 4],
  ['no names', ({ p, body }) => is(body.cased && p.names.length === 0)],
  ['no capitals in the script', ({ body }) => is(!body.cased)],
  ['overlap without capitals', ({ body, shared }) => is(!body.cased) * shared.all],
  ['short form of a known name', ({ names, cut }) => is(names.shortAfter < cut)],
  ['full name all new', ({ names, cut }) => is(names.newFullUntil >= cut)],
  ['full name given again', ({ names, cut }) => is(names.fullAfter < cut)],
  ['one sentence', ({ p }) => is(p.sentences === 1)],
  ['one sentence in a body of such', ({ p, body }) => is(p.sentences === 1) * body.singles],
  ['three sentences or more', ({ p }) => is(p.sentences > 2)],
  ['length against the median', ({ lengthRatio }) => Math.min(2, lengthRatio)],
  ['much shorter', ({ lengthRatio }) => is(lengthRatio < 0.4)],
  ['much longer', ({ lengthRatio }) => is(lengthRatio > 1.6)],
  ['under 60 characters', ({ p }) => is(p.length < 60)],
  ['75 to 300 characters', ({ p }) => is(p.length >= 75 && p.length < 300)],
  ['over 400 characters', ({ p }) => is(p.length > 400)],
  ['opens with an indefinite article', ({ p }) => is(p.article === 'indefinite')],
  ['opens with a definite article', ({ p }) => is(p.article === 'definite')],
  ['opens with a full name', ({ p }) => is(p.openingName.length > 1)],
  ['opens with a known full name', ({ p, names, cut }) => is(p.openingName.length > 1 && names.openingAfter < cut)],
  ['opens with a known short name', ({ p, names, cut }) => is(p.openingName.length === 1 && names.openingAfter < cut)],
  ['perfect, passive or future', ({ p }) => is(p.perfect)],
  ['opens with a quotation', ({ p }) => is(p.opensWithQuote)],
  ['has a quotation', ({ p }) => is(p.hasQuote)],
  ['opens as a continuation', ({ p }) => is(p.continues)],
  ['continuation in the first words', ({ p }) => is(p.continuesEarly)],
  ['no full stop where the body has them', ({ p, body }) => is(!p.closed) * body.closed],
  ['under 90 characters without full stop', ({ p, body }) => is(p.length < 90 && !p.closed) * body.closed],
  ['share of capitals', ({ p }) => p.capitals],
  ['weekday at the end', ({ p }) => is(p.weekday === 'end')],
  ['weekday inside', ({ p }) => is(p.weekday === 'inside')],
  ['dateline', ({ p }) => is(p.dateline)],
  ['opens with a small letter', ({ p }) => is(p.opensSmall)],
  ['short body', ({ body }) => is(body.length < SHORT_BODY)],
  ['overlap with a short body', ({ body, shared }) => is(body.length < SHORT_BODY) * shared.all],
]

/** All paragraphs behind a cut together. */
interface Run {
  article: Article
  body: Body
  /** The paragraphs behind the cut, and the last before it. */
  run: readonly Profile[]
  last: Profile
  shortest: number
  longest: number
}

export const RUN_FEATURES: readonly Feature<Run>[] = [
  ['one', ({ run }) => is(run.length === 1)],
  ['two', ({ run }) => is(run.length === 2)],
  ['three', ({ run }) => is(run.length === 3)],
  ['four or more', ({ run }) => is(run.length > 3)],
  ['of like length', ({ run, shortest, longest }) => is(run.length > 1 && longest < 2.5 * shortest)],
  ['shortest by longest', ({ run, shortest, longest }) => (run.length > 1 ? shortest / longest : 0)],
  ['all one sentence', ({ run }) => is(run.length > 1 && run.every((p) => p.sentences === 1))],
  ['all without full stop', ({ run, body }) => is(run.every((p) => !p.closed)) * body.closed],
  ['share without full stop', ({ run, body }) => (body.closed * run.filter((p) => !p.closed).length) / run.length],
  ['none over 130 characters', ({ longest }) => is(longest < 130)],
  ['share without a known name', ({ run, article, body }) => (run.length > 1 ? shareStrange(article, body.cut) : 0)],
  ['overlap among them', ({ article, body }) => measureMutual(article, body.cut)],
  ['overlap of the last before', ({ article, body }) => article.carried[body.cut - 1] as number],
  [
    'last before is of their shape',
    ({ last, shortest, longest }) =>
      is(last.sentences === 1 && last.length < 2 * longest && 2 * last.length > shortest),
  ],
]

function shareStrange({ names }: Article, cut: number): number {
  let strange = 0
  for (let index = cut; index < names.length; index += 1)
    if (countKnown(names[index] as NameHistory, cut) === 0) strange += 1
  return strange / (names.length - cut)
}

/** Least share that a body's paragraphs are taken to carry on, so that the ratio stays bounded. */
const LEAST_CARRIED = 0.15
const MOST_RATIO = 1.5

/** Values of ITEM_FEATURES for one paragraph read as another story behind the body. */
export function measureItem(article: Article, index: number, body: Body): number[] {
  const p = article.profiles[index] as Profile
  const shared = measureShared(article, index, body.cut)
  const names = article.names[index] as NameHistory
  const item: Item = {
    p,
    body,
    shared,
    ratio: Math.min(MOST_RATIO, shared.all / Math.max(LEAST_CARRIED, body.carried)),
    lengthRatio: p.length / Math.max(1, body.medianLength),
    namesKnown: countKnown(names, body.cut),
    names,
    cut: body.cut,
  }
  return ITEM_FEATURES.map(([, value]) => value(item))
}

/** Values of RUN_FEATURES for everything behind the body. */
export function measureRun(article: Article, body: Body): number[] {
  const run = article.profiles.slice(body.cut)
  const lengths = run.map((p) => p.length)
  const last = article.profiles[body.cut - 1] as Profile
  const from: Run = { article, body, run, last, shortest: smallest(lengths), longest: largest(lengths) }
  return RUN_FEATURES.map(([, value]) => value(from))
}
