import { phraseIndex, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { organizationNouns } from '../../organization_nouns.ts'
import type { Line, RolePhrase, Standing } from '../grammar.ts'
import { isGenitive, lower } from './role_lists.ts'
import { standingOf } from './standing.ts'
import { titlesAt, writtenWords } from './title.ts'

const verbs = once(() => phraseIndex(readLexicon('en', 'role_verbs'), (row) => row.phrase ?? '', lower))

/** Most words between the name and the verb: "has since been". */
const BETWEEN = 3
const BEFORE_VERB = new Set(['AUX', 'ADV'])

/** "who works as a nurse at Y", "was appointed head of Y", "who heads Y", behind a name that ends before token `end`. */
export function rolesByVerb(line: Line, end: number): RolePhrase[] {
  const { words, tokens } = line
  const relative = words[end] === ',' && words[end + 1] === 'who' ? 2 : words[end] === 'who' ? 1 : 0
  for (let at = end + relative; at <= end + relative + BETWEEN; at++) {
    const verb = verbs().longestAt(words, at)
    const [row] = verb?.rows ?? []
    if (verb && row) {
      const standing = (row.standing || 'current') as Standing
      return row.title
        ? headed(line, { at, end: verb.end, title: row.title, standing }, relative > 0)
        : named(line, verb.end, standing)
    }
    if (!BEFORE_VERB.has(tokens[at]?.upos ?? '')) return []
  }
  return []
}

/** What a verb with "as", or "appointed", names. */
const named = (line: Line, at: number, standing: Standing): RolePhrase[] =>
  titlesAt(line, at).map((title) => ({
    ...title,
    where: 'verb',
    standing: standingOf(line, title, standing),
    title: null,
  }))

interface Heading {
  at: number
  end: number
  title: string
  standing: Standing
}

/** "who heads the Y": a title of its own, of what is headed. In a main clause one may lead a race, too. */
function headed(line: Line, { at, end, title, standing }: Heading, isRelative: boolean): RolePhrase[] {
  const last = isRelative ? bodyEnd(line, end) : null
  if (last === null) return []
  return [
    {
      first: at,
      last,
      where: 'verb',
      standing,
      title: `${title} of ${writtenWords(line.tokens, line.words, { first: end, last })}`,
    },
  ]
}

/** Past the organisation that is named at a token, or the noun for one; null where there is none. */
function bodyEnd(line: Line, from: number): number | null {
  const { tokens, words, names } = line
  let at = tokens[from]?.upos === 'DET' ? from + 1 : from
  const name = names.organizations.has(at) ? names.thingEnds.get(at) : undefined
  if (name !== undefined) return isGenitive(words[name]) ? null : name
  const owned = ownedEnd(line, at)
  if (owned !== null) return owned
  while (tokens[at]?.upos === 'ADJ' || tokens[at]?.upos === 'PROPN' || tokens[at]?.upos === 'NOUN') at++
  return organizationNouns('en').has(lower(words[at - 1] ?? '')) ? at : null
}

/** "the company's X Group": past the organisation behind the noun of whose it is; null where none stands there. */
function ownedEnd({ tokens, words, names }: Line, at: number): number | null {
  const isOwned = tokens[at]?.upos === 'NOUN' && isGenitive(words[at + 1]) && names.organizations.has(at + 2)
  return isOwned ? (names.thingEnds.get(at + 2) ?? null) : null
}
