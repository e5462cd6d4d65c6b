import { type LexiconRow, readLexicon } from '../../../lexicon.ts'
import { ownField } from '../../../own_field.ts'
import { ALL_CAPITALS, LOWERCASE, type Word } from './words.ts'

/** What a phrase of the lexicons is, one bit each. */
const COUNTRY = 1
const CAPITAL_CITY = 2
const SUBDIVISION = 4
const LOCALITY = 8
const REGION = 16
const DEMONYM = 32
const ORGANIZATION = 64
const COMPANY = 128
const OFFICE = 256
const HONORIFIC = 512
const PROFESSION = 1024
export const LEGAL_FORM = 2048
/** Bits of single words only. */
export const FIRST_NAME = 4096
const LAST_NAME = 8192
export const ORG_HEAD = 16384
const OFTEN_FIRST = 32768
const OFTEN_LAST = 65536

/** Where a token stands in the longest phrase that covers it. */
const SINGLE_TOKEN = 1
const FIRST_TOKEN = 2
const LATER_TOKEN = 3

interface Entry {
  bits: number
  /** How it is written; initials of five letters or fewer are only taken so, since `US` is not `us`. */
  text: string
}

const PLACE_KINDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    country: COUNTRY,
    territory: COUNTRY,
    capital: CAPITAL_CITY,
    subdivision: SUBDIVISION,
    locality: LOCALITY,
    feature: LOCALITY,
    region: REGION,
    continent: REGION,
    sea: REGION,
  }),
)
const TITLE_KINDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    honorific: HONORIFIC,
    office: OFFICE,
    rank: HONORIFIC,
    profession: PROFESSION,
  }),
)
const OFTEN = 4
const LONGEST_INITIALS = 5

type Phrases = [list: string, column: string, bitsOf: (row: LexiconRow) => number][]

const PHRASES: Phrases = [
  ['places', 'name', (row) => PLACE_KINDS.get(row.kind ?? '') ?? 0],
  ['demonyms', 'demonym', () => DEMONYM],
  ['organizations', 'name', (row) => (row.kind === 'company' ? COMPANY : ORGANIZATION)],
  ['titles', 'title', (row) => TITLE_KINDS.get(row.kind ?? '') ?? 0],
  ['org_forms', 'form', (row) => (row.kind === 'legal' ? LEGAL_FORM : 0)],
]

const nameBits = (row: LexiconRow): number => {
  const [first, last] = [Number(row.first), Number(row.last)]
  return (
    (first > 0 ? FIRST_NAME : 0) |
    (last > 0 ? LAST_NAME : 0) |
    (first >= OFTEN ? OFTEN_FIRST : 0) |
    (last >= OFTEN ? OFTEN_LAST : 0)
  )
}

interface Node {
  entry: Entry | null
  next: Map<string, Node> | null
}

/** Bits of the phrase in a token's match. */
export const phraseBits = (match: number): number => match >> 2
export const isTitle = (match: number): boolean => (phraseBits(match) & (OFFICE | HONORIFIC)) !== 0

export interface Gazetteer {
  /** Bits of a single folded word: parts of people's names, head nouns of organisations, and one-word phrases. */
  wordBits(folded: string): number
  /** Per token `bits << 2 | position` of the longest phrase from left to right that covers it; 0 where none does. */
  match(words: readonly Word[], isHeadline: boolean): Int32Array
}

const PIECES = /[^-'’,\s]+|[-'’,]/g
const NEEDS_CUT = /[-'’,\s]/

/** Tokenisers disagree on hyphens, apostrophes and commas: phrases and tokens are both cut at them. `folded` is in capitals. */
const piecesOf = (folded: string): readonly string[] =>
  NEEDS_CUT.test(folded) ? (folded.replaceAll('’', "'").match(PIECES) ?? []) : [folded]

export function readGazetteer(language: string): Gazetteer {
  const root: Node = { entry: null, next: new Map() }
  const singles = new Map<string, number>()
  for (const [list, column, bitsOf] of PHRASES)
    for (const row of readLexicon(language, list)) insert(root, ownField(row, column) ?? '', bitsOf(row))
  for (const row of readLexicon(language, 'person_names')) add(singles, row.name ?? '', nameBits(row))
  for (const row of readLexicon(language, 'org_forms')) if (row.kind === 'head') add(singles, row.form ?? '', ORG_HEAD)
  return {
    wordBits: (folded) => singles.get(folded) ?? 0,
    match: (words, isHeadline) => match(root, words, isHeadline),
  }
}

function add(singles: Map<string, number>, text: string, bits: number): void {
  const key = text.toUpperCase()
  singles.set(key, (singles.get(key) ?? 0) | bits)
}

function insert(root: Node, text: string, bits: number): void {
  if (bits === 0) return
  let node = root
  for (const piece of piecesOf(text.toUpperCase())) node = childOf(node, piece)
  if (node.entry) node.entry.bits |= bits
  else if (node !== root) node.entry = { bits, text }
}

function childOf(node: Node, piece: string): Node {
  node.next ??= new Map()
  const known = node.next.get(piece)
  if (known) return known
  const child: Node = { entry: null, next: null }
  node.next.set(piece, child)
  return child
}

const isInitials = (text: string): boolean => text.length <= LONGEST_INITIALS && text === text.toUpperCase()

/** Case decides only for initials; a phrase in small letters counts as a title or an organisation's form, never as a name. */
function admits(entry: Entry, words: readonly Word[], start: number, end: number, isHeadline: boolean): number {
  const first = words[start] as Word
  if (end === start + 1 && isInitials(entry.text) && !isHeadline && first.text !== entry.text) return 0
  if ((first.flags & LOWERCASE) === 0) return entry.bits
  return entry.bits & (OFFICE | HONORIFIC | PROFESSION)
}

function match(root: Node, words: readonly Word[], isHeadline: boolean): Int32Array {
  const found = new Int32Array(words.length)
  for (let start = 0; start < words.length; start++) {
    let node: Node | undefined = root
    let bits = 0
    let end = start
    for (let at = start; at < words.length && node; at++) {
      node = step(node, (words[at] as Word).folded)
      if (!node?.entry) continue
      const admitted = admits(node.entry, words, start, at + 1, isHeadline)
      if (admitted === 0) continue
      bits = admitted
      end = at + 1
    }
    for (let at = start; at < end; at++)
      found[at] = (bits << 2) | (end === start + 1 ? SINGLE_TOKEN : at === start ? FIRST_TOKEN : LATER_TOKEN)
    if (end > start) start = end - 1
  }
  return found
}

function step(node: Node, folded: string): Node | undefined {
  let at: Node | undefined = node
  for (const piece of piecesOf(folded)) at = at?.next?.get(piece)
  return at
}

/** Whether most of a sentence's words are in capitals, so that case says nothing. */
export function isHeadline(words: readonly Word[]): boolean {
  let capitals = 0
  let letters = 0
  for (const word of words) {
    if ((word.flags & ALL_CAPITALS) !== 0) capitals++
    if (/[A-Za-z]{2}/.test(word.text)) letters++
  }
  return letters > 1 && capitals > 0.6 * letters
}
