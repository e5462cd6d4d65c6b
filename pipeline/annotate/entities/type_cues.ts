import type { NameType, Token } from '../../language/reader.ts'
import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import { POSSESSIVE } from '../possessive.ts'
import { calledCues } from './called_cues.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { isTitled } from './person_titles.ts'
import { shapeCues } from './shape_cues.ts'

/** What stands beside a name: `has` "X's shares", `of` "shares of X", `at` "a trader at X", `beside` "X shares", `does` and `done` verbs, `before` "in X". */
type Kind = 'has' | 'of' | 'at' | 'beside' | 'does' | 'done' | 'before'
type Types = ReadonlyMap<string, readonly NameType[]>

const KINDS: readonly Kind[] = ['has', 'of', 'at', 'beside', 'does', 'done', 'before']
const AGE = /^\d{1,3}$/
const OF = new Set(['of', 'in', 'at'])
const AT = 'at'
const COMMA = ','
/** Nouns and adjectives looked through after a possessive. */
const REACH = 4
const PERSONAL = new Set(['his', 'her'])
const IMPERSONAL = 'its'
const STEADY = 3
const FIRM = 2.5
/** More than the reader and the preposition say. */
const STAFF = 3.5

const cuesOf = onceEach((language: string): Readonly<Record<Kind, Types>> => {
  const rows = readLexicon(language, 'type_cues')
  const typesOf = (kind: Kind): Types => {
    const found = new Map<string, NameType[]>()
    for (const { word = '', cue, type } of rows)
      if (cue === kind) found.set(word, [...(found.get(word) ?? []), type as NameType])
    return found
  }
  return Object.fromEntries(KINDS.map((kind) => [kind, typesOf(kind)])) as Record<Kind, Types>
})

/** A word or mark beside a name that tells its type, and how far it can be relied on. */
export interface TypeCue {
  type: NameType
  weight: number
  /** What told. */
  cue: string
}

/** All that the sentence tells of the type of a name, but for the name's own words. */
export function typeCues(mention: Mention, gazetteer: Gazetteer): TypeCue[] {
  const known = cuesOf(gazetteer.language)
  const { sentence, first, last } = mention
  const { tokens } = sentence
  const called = calledCues(mention, gazetteer.language)
  const cues = [
    ...personCues(mention, gazetteer),
    ...pronounCues(tokens, last),
    ...shapeCues(mention, gazetteer.language),
    ...manyCues(mention),
    ...stateCues(mention, gazetteer),
    ...called.map(({ type, noun }) => ({ type, weight: FIRM, cue: `called "${noun}"` })),
  ]
  const add = (kind: Kind, word: string | undefined, weight: number) => {
    for (const type of known[kind].get(word ?? '') ?? []) cues.push({ type, weight, cue: `${kind} "${word}"` })
  }
  const before = tokens[first - 1]
  add('before', before?.text.toLowerCase(), 1)
  if (OF.has(before?.text.toLowerCase() ?? '')) add('of', tokens[first - 2]?.lemma, FIRM)
  if (before?.text.toLowerCase() === AT) add('at', tokens[first - 2]?.lemma, STAFF)
  add('beside', tokens[last]?.text, FIRM)
  add('has', nounAfterPossessive(tokens, last), FIRM)
  for (const { head, deprel } of tokens.slice(first, last)) {
    if (head === null || head < 0 || (head >= first && head < last)) continue
    if (deprel === 'nsubj') add('does', tokens[head]?.lemma, 1)
    if (deprel === 'obj') add('done', tokens[head]?.lemma, 1)
  }
  return cues
}

/** A title before a name, an age or "who" after it. */
function personCues({ sentence: { tokens }, first, last }: Mention, gazetteer: Gazetteer): TypeCue[] {
  const after = [tokens[last]?.text ?? '', tokens[last + 1]?.text ?? '', tokens[last + 2]?.text ?? '']
  const isAged = after[0] === COMMA && AGE.test(after[1] ?? '') && (after[2] === COMMA || after[2] === '.')
  const isWho = after[0] === 'who' || (after[0] === COMMA && after[1] === 'who')
  return [
    ...(isTitled(tokens, first, gazetteer) ? [{ type: 'person' as const, weight: FIRM, cue: 'a title' }] : []),
    ...(isAged ? [{ type: 'person' as const, weight: STEADY, cue: 'an age after it' }] : []),
    ...(isWho ? [{ type: 'person' as const, weight: FIRM, cue: 'who' }] : []),
  ]
}

/** "X, Yl.,": what the short form of a state stands behind lies there. */
function stateCues({ sentence: { tokens }, last, read }: Mention, { shortStates }: Gazetteer): TypeCue[] {
  const isPlaced = read === 'place' && tokens[last]?.text === COMMA && shortStates.has(tokens[last + 1]?.text ?? '')
  return isPlaced ? [{ type: 'place', weight: STEADY, cue: 'a short form of a state behind it' }] : []
}

const THE = 'the'
const NOT_MANY: ReadonlySet<NameType> = new Set(['place', 'person'])
/** "The Xs have": what has an article and an ending of many, and does as many do, is no place and nobody. */
function manyCues({ sentence: { tokens }, first, last, read }: Mention): TypeCue[] {
  const name = tokens[last - 1]
  const isMany = NOT_MANY.has(read) && last - first === 1 && name?.text.endsWith('s') === true
  if (!isMany || tokens[first - 1]?.text.toLowerCase() !== THE || name.deprel !== 'nsubj') return []
  const verb = name.head ?? -1
  const does =
    tokens.find(({ head, deprel }) => head === verb && (deprel === 'aux' || deprel === 'cop')) ?? tokens[verb]
  return does?.xpos === 'VBP' ? [{ type: 'group', weight: FIRM, cue: 'what it does, many do' }] : []
}

/** "X said its board": whose the next words are. */
function pronounCues(tokens: readonly Token[], last: number): TypeCue[] {
  if (tokens[last]?.upos !== 'VERB') return []
  const pronoun = tokens[last + 1]?.text ?? ''
  if (pronoun === IMPERSONAL) return [{ type: 'organization', weight: FIRM, cue: pronoun }]
  return PERSONAL.has(pronoun) ? [{ type: 'person', weight: FIRM, cue: pronoun }] : []
}

/** "X's own shares": the last noun of the phrase after the possessive. */
function nounAfterPossessive(tokens: readonly Token[], at: number): string | undefined {
  if (!POSSESSIVE.test(tokens[at]?.text ?? '')) return undefined
  let noun: string | undefined
  for (let i = at + 1; i <= at + REACH; i++) {
    const token = tokens[i]
    if (token?.upos === 'NOUN') noun = token.lemma
    else if (token?.upos !== 'ADJ' && token?.upos !== 'NUM') break
  }
  return noun
}
