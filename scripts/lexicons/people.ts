import { type Actor, readActors, readPersonSymbols, readPloverAgents, readTyped } from './sources.ts'
import { fold, titleCase } from './text.ts'

const PERSON_NOUN =
  /(?:(?:^|[ -])(?:PRESIDENT|MINISTER|SECRETARY|CHIEF|GOVERNOR|JUDGE|GENERAL|KING|QUEEN|PRINCE|ENVOY|DIPLOMAT|AIDE|HEAD|ADVOCATE|PILOT|CAPTAIN|ATTORNEY|CLERK|AGENT|GUARD|SPY)|(?:ER|OR|IST|IAN|MAN|WOMAN|EER|ANT|ARCH)) ?$/
const NOT_PERSON =
  /(?:POWER|LETTER|PAPER|PETITIONER'S|BOMBER|FIGHTER|CRUISER|DESTROYER|CARRIER|COMPUTER|CENTER|CHAPTER|ORDER|SECTOR|TANKER|HELICOPTER|LAUNCHER|WATER|CHAMBER|TIMOR|SENSOR|REACTOR|PLANT|RESTAURANT|BOOSTER|FREIGHTER|TRAWLER|STEAMER|NEWSLETTER|BROADCASTER|OTHER|INTERIOR|REFUGE OR) ?$/
const NAME_WORD = /^[A-Z][A-Z'-]+$/
const ORG_WORD =
  /\b(?:PARTY|MINISTR?Y?|UNION|ARMY|FRONT|COUNCIL|OF|FORCES?|POLICE|GOVERNMENT|ASSOCIATION|MOVEMENT|COMMITTEE|AGENCY|BANK|COMPANY|GROUP|COURT|PARLIAMENT|LEAGUE|NATIONAL|LIBERATION|AUTHORITY|OFFICE|DEPARTMENT|COMMISSION|THE|REBELS?|MILITIA|CORPS|LEADERS?|MINISTER|PRESIDENT|CONGRESS|ASSEMBLY|SENATE|DEMOCRATIC|REPUBLIC|PEOPLES?|ALLIANCE|UNITED|ISLAMIC|NEWS|TIMES|RADIO|TV|SECRETARY|GENERAL|STATE|FEDERAL|MILITARY|AIR|NAVY|GUARD)\b/
const SMALLEST_COUNT = 2
const PARTICLES = new Set([
  'AL',
  'BIN',
  'DA',
  'DE',
  'DEL',
  'DER',
  'DI',
  'DOS',
  'EL',
  'IBN',
  'LA',
  'VAN',
  'VON',
  'ABD',
  'ABU',
  'BEN',
  'DU',
  'LE',
  'JR',
  'SR',
  'III',
  'II',
  'OULD',
  'TEN',
  'DEN',
  'DAS',
  'DO',
])

/** Honorifics, offices, ranks, professions: hand-typed ones, suffixes of names, and the person nouns of the agent dictionary. */
export function toTitles(folder: string): Record<string, string>[] {
  const rows = new Map<string, string>()
  for (const row of readTyped('titles') as { title: string; kind: string }[]) rows.set(row.title, row.kind)
  for (const key of ['jr', 'sr', 'esq', 'md', 'phd'])
    for (const title of readPersonSymbols(folder)[key] ?? [])
      if (/^[A-Z][A-Za-z]{0,4}$/.test(title)) rows.set(title, 'suffix')
  const known = new Set([...rows.keys()].map((title) => title.toLowerCase()))
  for (const agent of readPloverAgents(folder))
    if (
      /^[A-Z][A-Z ]+$/.test(agent) &&
      agent.split(' ').length <= 3 &&
      PERSON_NOUN.test(agent) &&
      !NOT_PERSON.test(agent) &&
      !known.has(agent.toLowerCase())
    )
      rows.set(agent.toLowerCase(), 'profession')
  return [...rows].map(([title, kind]) => ({ title, kind }))
}

const isPerson = (actor: Actor): boolean => actor.codes.some((code) => code.from) && !ORG_WORD.test(actor.name)

/** Words of people's names, with how often each stands first and last in the dictionary of actors. */
export function toPersonNames(folder: string, words: ReadonlySet<string>): Record<string, string>[] {
  const counts = new Map<string, { first: number; last: number }>()
  const count = (word: string | undefined, end: 'first' | 'last') => {
    if (!word || word.length < 3 || !NAME_WORD.test(word) || PARTICLES.has(word) || words.has(word)) return
    const entry = counts.get(word) ?? { first: 0, last: 0 }
    entry[end]++
    counts.set(word, entry)
  }
  for (const actor of [
    ...readActors(folder, 'phoenix_countries.jsonl'),
    ...readActors(folder, 'phoenix_international.jsonl'),
  ]) {
    const parts = actor.name.split(/[ _]+/)
    if (!isPerson(actor) || parts.length < 2 || parts.length > 4) continue
    count(parts[0], 'first')
    count(parts.at(-1), 'last')
  }
  return [...counts]
    .filter(([, { first, last }]) => first + last >= SMALLEST_COUNT)
    .map(([word, { first, last }]) => ({ name: titleCase(word), first: String(first), last: String(last) }))
}

/** Folded single words of a list: what must not count as a word of a person's name. */
export const singleWords = (names: Iterable<string>): Set<string> =>
  new Set([...names].map(fold).filter((name) => !name.includes(' ')))
