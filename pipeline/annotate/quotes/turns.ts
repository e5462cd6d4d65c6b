import type { Span } from '../../record/span.ts'
import type { BlockSentence, CleanDocument } from '../annotator.ts'
import type { Attribution } from './attribution.ts'
import type { Unit } from './unit.ts'

/** A block of a transcript: who speaks, and all else in it. */
interface Turn {
  label: Span
  content: Span
}

export type Turns = ReadonlyMap<BlockSentence['block'], Turn>

/** Up to four words that begin with a capital, and a colon; a mark that opens speech may stand before them. */
const LABEL = /^(["“]?)((?:\p{Lu}[\p{L}.'’-]* ){0,3}\p{Lu}[\p{L}.'’-]*): +(?=\S)/u
/** Fewest blocks with a label that is no heading, and fewest such labels of a conversation. */
const OFTEN = 2

/** `SMITH: I was there.`: the turns of a conversation in which two labels or more come again, one of them the name of a person of the text. */
export function turnsOf({ document: { text }, sentences }: CleanDocument): Turns {
  const labelled = [...new Set(sentences.map(({ block }) => block))].flatMap((block) => {
    const match = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + LONGEST)))
    return match ? [{ block, match, name: lastWord(match[2] ?? '') }] : []
  })
  const counts = new Map<string, number>()
  for (const { name } of labelled) counts.set(name, (counts.get(name) ?? 0) + 1)
  const repeated = new Set([...counts].flatMap(([name, count]) => (count >= OFTEN ? [name] : [])))
  if (repeated.size < OFTEN) return new Map()
  const persons = new Set(
    sentences.flatMap(({ names }) =>
      names.flatMap((name) => (name.type === 'person' ? [lastWord(text.slice(name.start, name.end))] : [])),
    ),
  )
  if (![...repeated].some((name) => persons.has(name))) return new Map()
  const spoken = labelled.filter(({ match, name }) => persons.has(name) || (repeated.has(name) && isCapitals(match[2])))
  return new Map(spoken.map(({ block, match }) => [block, toTurn(block, match)]))
}

/** How far into a block its label may reach. */
const LONGEST = 80
const lastWord = (name: string): string => name.split(' ').at(-1)?.toLowerCase() ?? ''
const isCapitals = (label = ''): boolean => label === label.toUpperCase() && label.length > 2

function toTurn(block: Span, [whole, mark = '', label = '']: RegExpExecArray): Turn {
  const start = block.start + mark.length
  return { label: { start, end: start + label.length }, content: { start: block.start + whole.length, end: block.end } }
}

/** What the first unit of a turn says of it. */
export function turnIn(unit: Unit, turns: Turns): Attribution[] {
  const turn = unit.sentences[0]?.start === unit.block.start ? turns.get(unit.block) : undefined
  if (!turn) return []
  const { label, content } = turn
  const own = unit.items.flatMap((item, i) => (item.start >= label.start && item.end <= label.end ? [i] : []))
  const [from, to] = [own[0], own.at(-1)]
  if (from === undefined || to === undefined) return []
  const { start, end } = unit.items[to] as Span
  const source = { ...label, head: { start, end }, relative: false, from, to }
  const cue = { start: label.end, end: label.end + 1, lemma: ':', list: 'none: the colon behind a name' }
  return [{ parts: [content], type: 'direct', source, cue, noComment: false, by: 'turn' }]
}
