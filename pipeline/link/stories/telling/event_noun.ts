import { type Clause, stretch, takePart } from './clause.ts'
import { namedPart, ownerOf, withNames } from './named.ts'
import { endOfRest } from './rest.ts'
import { COST, type Telling } from './told_again.ts'
import { isIn, tellingWords, wordsIn } from './words.ts'

/** Most words of a noun group before its noun. */
const MOST_BEFORE = 4

/** An event that a noun tells: with the words before it, and whose it is. */
export function eventNoun(clause: Clause): Telling {
  const { text, sentence } = clause
  const end = endOfRest(clause)
  const start = startOfGroup(clause)
  const told = withNames(clause, { start, end }, null)
  const group = isIn(tellingWords().owner, wordsIn(told.words)[0])
    ? { ...told, words: withoutDeterminer(told.words) }
    : told
  // "her plan": said already whose it is.
  const isOwned = group === told && isIn(tellingWords().owner, wordsIn(stretch(clause, start, end))[0])
  const owner =
    takePart(clause).find(({ role }) => role === 'actor') ?? takePart(clause).find(({ role }) => role === 'recipient')
  const flaws = COST.remade + (group.known ? 0 : COST.unknown)
  if (owner === undefined || isOwned || (owner.start >= start && owner.end <= end)) return { words: group.words, flaws }
  const named = namedPart(clause, owner)
  if (!named.known || owner.start < sentence.start) return { words: group.words, flaws }
  if (owner.end <= start && text.slice(owner.end, start).trim() === '')
    return { words: `${named.words} ${group.words}`, flaws }
  return { words: `${ownerOf(named.words)} ${withoutDeterminer(group.words)}`, flaws }
}

/** "believes that talks …": of many it would be "those". */
const THAT = 'that'

function withoutDeterminer(words: string): string {
  const [first, ...others] = wordsIn(words)
  return isIn(tellingWords().determiner, first) ? others.join(' ') : words
}

/** Where the noun group of the trigger begins: with its determiner or owner, where one stands near. */
function startOfGroup({ claim, text, sentence }: Clause): number {
  const before = text.slice(sentence.start, claim.trigger_start)
  let at = claim.trigger_start
  const pieces = (before.match(/\S+\s*/g) ?? []).slice(-MOST_BEFORE).reverse()
  for (const piece of pieces) {
    const word = piece.trim()
    if (/[.,;:!?()"“”–—]$/.test(word)) break
    at -= piece.length
    if (word === THAT && /s$/.test(text.slice(at, claim.trigger_end))) return at + piece.length
    if (isIn(tellingWords().determiner, word)) return at
    if (/['’]s?$/.test(word)) return startOfOwner(text, sentence.start, at)
    if (isIn(tellingWords().dangling, word)) return at + piece.length
  }
  return claim.trigger_start
}

/** The capitalised words of a name stay together. */
function startOfOwner(text: string, from: number, at: number): number {
  let start = at
  for (const piece of (text.slice(from, at).match(/\S+\s*/g) ?? []).reverse()) {
    if (!/^\p{Lu}/u.test(piece) || /[.,;:]\s*$/.test(piece)) break
    start -= piece.length
  }
  return start
}
