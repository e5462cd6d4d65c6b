import type { Reason } from '../../stage.ts'
import type { CleanDocument } from '../annotator.ts'
import { formatDay } from './calendar.ts'
import type { FoundTime, Frame, Phrase, Reading } from './grammar.ts'
import type { Telling } from './narrative.ts'

/** What a time was read by: its rule, the words, what of the text before it the rule looked at, and which other rules matched; the value by itself where an end of a range took its year or day from the other. */
export function reasonsFor(
  { reading, by }: FoundTime,
  alone: Reading,
  telling: Telling | null,
  document: CleanDocument,
): Reason[] {
  const { rule, phrase, frame, candidates } = by
  const others = candidates.filter((candidate) => candidate.rule !== rule)
  return [
    { name: 'rule', value: rule.name },
    { name: 'words', value: wordsOf(phrase) },
    ...lookedAt(frame, document, (traced) => rule.read(phrase, traced)),
    ...(telling === null ? [] : [{ name: 'the text tells of the past', value: toldAs(telling) }]),
    ...(reading.value === alone.value ? [] : [{ name: 'value by itself', value: String(alone.value) }]),
    ...others.map((other) => ({ name: 'other rule', value: lost(other.rule.name, other.length, phrase.words.length) })),
  ]
}

const toldAs = ({ past, stated, of_today }: Telling): string =>
  `${past} of ${stated} dates with a year lie behind, and ${of_today} are said from the day of publication`

/** The words with the classes that patterns name them by. */
const wordsOf = ({ words }: Phrase): string =>
  words.map(({ text, kind, number }) => `${text || number?.value} (${kind})`).join(' ')

function lost(name: string, length: number, won: number): string {
  if (length > won) return `${name}: takes in more words, but makes nothing of them`
  return length < won ? `${name}: takes in fewer words` : `${name}: is asked later, or makes nothing of them`
}

/** How what a rule may reckon with is called. */
const NAMES: Readonly<Record<keyof Frame, string>> = {
  reference: 'day of publication',
  narrative: 'last date of the text',
  nearby: 'last date of the sentence',
  quarter: 'last quarter of the text',
  compared: 'quarter that sums are compared over',
  hour: 'last hour of the text',
  scene: 'where the story is',
  direction: 'the verb looks',
}

/** Asks the rule once more with the same frame, and writes down what of it the rule looks at. */
function lookedAt(frame: Frame, document: CleanDocument, read: (traced: Frame) => unknown): Reason[] {
  const seen = new Set<keyof Frame>()
  read(
    new Proxy(frame, {
      get(target, key: keyof Frame) {
        seen.add(key)
        return target[key]
      },
    }),
  )
  return Array.from(seen, (key) => ({ name: NAMES[key], value: seenAs(key, frame, document) }))
}

function seenAs(key: keyof Frame, frame: Frame, { document, found }: CleanDocument): string {
  if (key === 'direction') return frame.direction() ?? 'neither back nor ahead'
  if (key !== 'reference') return frame[key] ?? 'none'
  if (frame.reference === null) return 'not known'
  const unstated = found.header_date === null ? 'the day that the text opens with' : 'header'
  const basis = document.published_date === null ? unstated : document.published_basis
  return `${formatDay(frame.reference)}${basis ? ` (${basis})` : ''}`
}
