import { plain } from '../../../language/fold.ts'
import { type PhraseIndex, phraseIndex, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { demonymsOf } from '../../demonyms.ts'

export interface RoleLists {
  /** What somebody may be: titles, offices, ranks, professions. */
  heads: PhraseIndex<unknown>
  /** "former", "acting". */
  modifiers: ReadonlySet<string>
  demonyms: PhraseIndex<unknown>
  stops: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** Prepositions that belong to a title whatever follows; others only before something definite. */
  always: ReadonlySet<string>
  copulas: ReadonlySet<string>
}

/** Words as the lists hold them. */
export const lower = (text: string): string => plain(text).toLowerCase()

const cues = once(() => readLexicon('en', 'role_cues'))
const titles = once(() => readLexicon('en', 'titles'))
const cuesOf = (kind: string): string[] => cues().flatMap((row) => (row.kind === kind ? [row.word ?? ''] : []))

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
    modifiers: new Set(titles().flatMap(({ kind, title = '' }) => (kind === 'modifier' ? [lower(title)] : []))),
    demonyms: demonymsOf('en'),
    stops: new Set(cuesOf('stop')),
    prepositions: new Set([...cuesOf('preposition'), ...cuesOf('of')]),
    always: new Set(cuesOf('of')),
    copulas: new Set(cuesOf('copula')),
  }),
)
