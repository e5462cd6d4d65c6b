import { plain } from '../../../language/fold.ts'
import { type PhraseIndex, phraseIndex, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { demonymsOf } from '../../demonyms.ts'
import { POSSESSIVE } from '../../possessive.ts'

export interface RoleLists {
  /** What somebody may be: titles, offices, ranks, professions. */
  heads: PhraseIndex<unknown>
  /** Ranks and forms of address: a title of their own where they stand behind an office. */
  ranks: ReadonlySet<string>
  /** Forms of address that may stand between a title and the name, and are no titles: "Sir". */
  address: ReadonlySet<string>
  /** "former", "acting", "deputy". */
  modifiers: ReadonlySet<string>
  demonyms: PhraseIndex<unknown>
  stops: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** Prepositions that belong to a title whatever follows; others only before something definite. */
  always: ReadonlySet<string>
  /** Prepositions behind which an organisation may stand. */
  ofBodies: ReadonlySet<string>
  copulas: ReadonlySet<string>
  /** Adjectives and nouns that praise or blame, and are no part of a title. */
  praise: ReadonlySet<string>
  /** Names that are words for what somebody does. */
  given: ReadonlySet<string>
  /** Words of spans of time: what stands behind "for" and "at" then is no part of a title. */
  periods: ReadonlySet<string>
  /** "Our next president": nobody is that yet. */
  nexts: ReadonlySet<string>
  /** Words that open a clause of what may not be so. */
  unsure: ReadonlySet<string>
}

/** Words as the lists hold them. */
export const lower = (text: string): string => plain(text).toLowerCase()

const cues = once(() => readLexicon('en', 'role_cues'))
const titles = once(() => readLexicon('en', 'titles'))
const cuesOf = (kind: string): string[] => cues().flatMap((row) => (row.kind === kind ? [row.word ?? ''] : []))
const titlesOf = (kind: string): string[] =>
  titles().flatMap((row) => (row.kind === kind ? [lower(row.title ?? '')] : []))

/** Kinds of titles that say nothing of what somebody is. */
const NO_HEADS = new Set(['modifier', 'suffix', 'honorific'])
function headsOf(): PhraseIndex<unknown> {
  const not = new Set(cuesOf('not'))
  const nouns = titles().flatMap(({ kind = '', title = '' }) => (NO_HEADS.has(kind) ? [] : [title]))
  const heads = [...nouns, ...cuesOf('head')].filter((noun) => !not.has(lower(noun)))
  return phraseIndex(heads, (noun) => noun, lower)
}

/** What English says of roles. */
export const roleLists = once(
  (): RoleLists => ({
    heads: headsOf(),
    ranks: new Set([...titlesOf('rank'), ...titlesOf('honorific')]),
    address: new Set(cuesOf('address')),
    modifiers: new Set([...titlesOf('modifier'), ...cuesOf('modifier')]),
    demonyms: demonymsOf('en'),
    stops: new Set(cuesOf('stop')),
    prepositions: new Set([...cuesOf('preposition'), ...cuesOf('of')]),
    always: new Set(cuesOf('of')),
    ofBodies: new Set(cuesOf('of_body')),
    copulas: new Set(cuesOf('copula')),
    praise: new Set(cuesOf('praise')),
    given: new Set(cuesOf('given')),
    periods: new Set(cuesOf('period')),
    nexts: new Set(cuesOf('next')),
    unsure: new Set(cuesOf('unsure')),
  }),
)

export const isGenitive = (word: string | undefined): boolean => POSSESSIVE.test(word ?? '')
export const isBodyPreposition = (word: string | undefined): boolean => roleLists().ofBodies.has(word ?? '')
