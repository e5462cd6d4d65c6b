import type { Gazetteer } from '../gazetteer.ts'
import { type Mention, toMention } from '../mention.ts'
import { type Beside, besideOf } from './beside.ts'

/** Short forms of states behind places ("X, Xl."): names of the states, whether the reader took them for names or not, and of whatever type. */
export function findShortStates(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const found = mentions
    .filter(({ type }) => type === 'place')
    .flatMap((mention) => shortStateBehind(mention, gazetteer))
  if (found.length === 0) return mentions.slice()
  const states = found.filter((state) => !mentions.some((mention) => isAt(mention, state) && !isSame(mention, state)))
  const left = mentions.filter((mention) => !states.some((state) => isSame(mention, state)))
  return [...left, ...states].sort((a, b) => a.start - b.start || a.end - b.end)
}

function shortStateBehind(mention: Mention, gazetteer: Gazetteer): Mention[] {
  const beside = besideOf(mention, gazetteer)
  if (!beside || !isShort(beside)) return []
  const state = toMention(mention.sentence, beside, { type: 'place', by: 'beside a name' }, gazetteer)
  return state ? [{ ...state, type: 'place' }] : []
}

const isShort = ({ units, first, last }: Beside): boolean => last > first && units.every(({ short }) => short !== null)

const isAt = (a: Mention, b: Mention): boolean => a.sentence === b.sentence && a.first < b.last && b.first < a.last

const isSame = (a: Mention, b: Mention): boolean =>
  a.sentence === b.sentence && a.first === b.first && a.last === b.last
