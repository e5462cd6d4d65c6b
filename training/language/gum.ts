import type { GoldSentence } from './treebank.ts'

/** An entity mention of GUM over the tokens `start` to `end` (exclusive); `link` is its Wikipedia title. */
interface Mention {
  id: string
  type: string
  start: number
  end: number
  link: string | null
}

/** A name over tokens `start` to `end` (exclusive). */
export interface NameSpan {
  start: number
  end: number
  type: string
}

/** A name of GUM: which entity of its document it names, and that entity's Wikipedia title, underscores for blanks. */
export interface GumName extends NameSpan {
  id: string
  link: string | null
}

const ENTITY = /(?:^|\|)Entity=([^|]*)/
const BRACKET = /\([^()]*\)?|[^()]+\)/g
const PROPER = /^NNPS?$/
const CAPITAL_OR_DIGIT = /^[\p{Lu}\d]/u
const GLUE = /^(of|for|and|&|the|de|la|-|–|'s|\.|von|van|al|bin|in|on)$/i
const CLOSE_GLUE = /^(-|–|of|&|'s|de|al|von|van|bin)$/
const ORGANIZATION_GLUE = /^(for|the|on)$/
const TITLES = new Set(
  'President Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Sir Senator Sen. Prime Minister General Gen. Prof. Prof Professor King Queen Lord Lady Judge Justice Captain Capt. Governor Gov. Secretary Prince Princess Pope Reverend Rev. Rev Chief Col. Colonel Lt. Sgt. Representative Rep. Congressman Chairman Director Ambassador Chancellor Mayor First Deputy Vice Attorney Commander Major Admiral Father Brother Sister Premier Speaker Chairwoman MP'.split(
    ' ',
  ),
)

const formAt = (sentence: GoldSentence, i: number): string => sentence.words[i]?.form ?? ''
const tagAt = (sentence: GoldSentence, i: number): string => sentence.words[i]?.xpos ?? ''

/** Mentions of one sentence from the bracket notation in MISC; GUM never lets one cross a sentence. */
function readMentions(sentence: GoldSentence): Mention[] {
  const mentions: Mention[] = []
  const open: Mention[] = []
  sentence.words.forEach(({ misc }, at) => {
    for (const bracket of ENTITY.exec(misc)?.[1]?.match(BRACKET) ?? []) {
      if (bracket.startsWith('(')) {
        const mention = openMention(bracket, at)
        if (bracket.endsWith(')')) mentions.push({ ...mention, end: at + 1 })
        else open.push(mention)
        continue
      }
      const id = bracket.slice(0, -1).split('-')[0]
      const index = open.findLastIndex((mention) => mention.id === id)
      const closed = open.splice(index, index < 0 ? 0 : 1)[0]
      if (closed) mentions.push({ ...closed, end: at + 1 })
    }
  })
  return mentions.sort((a, b) => b.end - b.start - (a.end - a.start))
}

function openMention(bracket: string, at: number): Mention {
  const fields = bracket.replace(/^\(|\)$/g, '').split('-')
  const link = fields.length > 7 ? decodeLink(fields.slice(7).join('-')) : null
  return { id: fields[0] ?? '', type: fields[1] ?? '', start: at, end: at, link }
}

function decodeLink(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}

const linkWords = (link: string): Set<string> =>
  new Set(
    link
      .replace(/[(),]/g, ' ')
      .split(/[_\s-]+/)
      .map((word) => word.toLowerCase())
      .filter(Boolean),
  )

/** The mention's syntactic head: its first token whose own head lies outside. */
function headOf(sentence: GoldSentence, { start, end }: Mention): number {
  for (let i = start; i < end; i++) {
    const head = sentence.words[i]?.head ?? -1
    if (head < start || head >= end) return i
  }
  return -1
}

/** Cuts the name out of a mention: from its proper-noun head (or a word of its link) outwards over proper nouns and the glue between them. Null where it has none. */
function cutName(sentence: GoldSentence, mention: Mention): { start: number; end: number } | null {
  const words = mention.link === null ? null : linkWords(mention.link)
  const text = (i: number) => formAt(sentence, i)
  const isNamePart = (i: number) =>
    PROPER.test(tagAt(sentence, i)) || (words?.has(text(i).toLowerCase()) === true && CAPITAL_OR_DIGIT.test(text(i)))
  const isGlue = (i: number) => {
    const lower = text(i).toLowerCase()
    if (!GLUE.test(text(i))) return false
    return (
      words?.has(lower) || CLOSE_GLUE.test(lower) || (mention.type === 'organization' && ORGANIZATION_GLUE.test(lower))
    )
  }
  const isPossessive = (i: number) => text(i) === "'s"
  const head = headOf(sentence, mention)
  if (head < 0) return null
  let start = head
  if (!isNamePart(head)) {
    start = -1
    if (words)
      for (let i = mention.start; i < mention.end && start < 0; i++)
        if (isNamePart(i) && words.has(text(i).toLowerCase())) start = i
    if (start < 0) return null
  }
  let end = start + 1
  const step = (edge: number, direction: 1 | -1): number => {
    const at = (k: number) => (direction === 1 ? edge + k : edge - 1 - k)
    const inside = (k: number) => at(k) >= mention.start && at(k) < mention.end
    if (inside(0) && isNamePart(at(0))) return 1
    if (inside(1) && isGlue(at(0)) && isNamePart(at(1)) && !(isPossessive(at(0)) && !words)) return 2
    const inner = direction === 1 ? at(0) : at(1)
    if (inside(2) && isGlue(at(0)) && isGlue(at(1)) && isNamePart(at(2)) && !isPossessive(inner)) return 3
    return 0
  }
  for (let n = step(end, 1); n > 0; n = step(end, 1)) end += n
  for (let n = step(start, -1); n > 0; n = step(start, -1)) start -= n
  return { start, end }
}

/** A person's name begins behind titles and behind names of other things inside the mention. */
function skipTitles(
  sentence: GoldSentence,
  mention: Mention,
  all: Mention[],
  types: ReadonlySet<string>,
  start: number,
  end: number,
): number {
  let from = start
  for (let i = start; i < end - 1; i++) if (TITLES.has(formAt(sentence, i))) from = i + 1
  for (const other of all)
    if (
      other !== mention &&
      types.has(other.type) &&
      other.type !== 'person' &&
      other.start >= start &&
      other.end < end &&
      other.end > from
    )
      from = other.end
  while (from < end - 1 && !PROPER.test(tagAt(sentence, from))) from++
  return from
}

function toName(sentence: GoldSentence, mention: Mention, all: Mention[], types: ReadonlySet<string>): GumName | null {
  const cut = cutName(sentence, mention)
  if (!cut) return null
  const { end } = cut
  const isPerson = mention.type === 'person'
  const start = isPerson ? skipTitles(sentence, mention, all, types, cut.start, end) : cut.start
  const tags = sentence.words.slice(start, end).map(({ xpos }) => xpos)
  if (!tags.some((tag) => PROPER.test(tag))) return null
  if (isPerson && end - start === 1 && (tags[0] === 'NNPS' || TITLES.has(formAt(sentence, start)))) return null
  return { start, end, type: mention.type, id: mention.id, link: mention.link }
}

const BASIC = new Set(['person', 'organization', 'place'])

/** Names of persons, organisations and places among GUM's mentions; longer ones first, none overlapping. Other types fill what is left. */
export function gumNames(sentence: GoldSentence, further: ReadonlySet<string> = new Set()): GumName[] {
  const mentions = readMentions(sentence)
  const used = new Set<number>()
  const names: GumName[] = []
  for (const types of [BASIC, further]) {
    const found = mentions
      .filter((mention) => types.has(mention.type))
      .map((mention) => toName(sentence, mention, mentions, BASIC))
      .filter((name) => name !== null)
      .sort((a, b) => b.end - b.start - (a.end - a.start))
    for (const name of found) {
      const tokens = Array.from({ length: name.end - name.start }, (_, k) => name.start + k)
      if (tokens.some((token) => used.has(token))) continue
      for (const token of tokens) used.add(token)
      names.push(name)
    }
  }
  return names.sort((a, b) => a.start - b.start)
}
