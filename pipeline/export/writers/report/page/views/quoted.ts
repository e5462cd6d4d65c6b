import { h, link, table } from '../dom.ts'
import { find, type Row, rowsOf } from '../store.ts'
import type { View } from '../view.ts'
import { counted, shortened, toEntity, toRow } from '../words.ts'

interface Speaker {
  name: string
  entity: Row | undefined
  roles: Set<string>
  quotes: Row[]
}

/** Who is quoted, how often, by gender and in which role. */
export const quoted: View = {
  needs: ['quotes', 'entities', 'documents'],
  show() {
    const speakers = speakersOf(rowsOf('quotes'))
    return [
      h('h1', {}, 'Who is quoted'),
      byGender(speakers),
      table('In which roles', ['role', ...GENDERS.map(([, label]) => label), 'quotes'], rolesOf(speakers), toRoleCells),
      table('Sources', ['source', 'type', 'gender', 'roles', 'quotes', 'first words'], speakers, toCells),
    ]
  },
}

/** Most quoted first; of equals by name. */
function speakersOf(quotes: readonly Row[]): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const quote of quotes) {
    if (quote.source === null) continue
    const key = String(quote.source_id ?? quote.source)
    const entity = find('entities', 'entity_id', quote.source_id)
    const known = speakers.get(key) ?? { name: String(quote.source), entity, roles: new Set<string>(), quotes: [] }
    if (quote.source_role !== null) known.roles.add(String(quote.source_role))
    known.quotes.push(quote)
    speakers.set(key, known)
  }
  return [...speakers.values()].toSorted((a, b) => b.quotes.length - a.quotes.length || (a.name < b.name ? -1 : 1))
}

const toCells = ({ name, entity, roles, quotes }: Speaker) => [
  entity ? link(toEntity(entity.entity_id), name) : name,
  String(entity?.type ?? ''),
  String(entity?.gender ?? ''),
  [...roles].join('; '),
  quotes.length,
  link(toRow(quotes[0]?.quote_id), shortened(quotes[0]?.text)),
]

const GENDERS = [
  ['female', 'women'],
  ['male', 'men'],
  ['null', 'not said'],
] as const

const genderOf = ({ entity }: Speaker): string => String(entity?.gender ?? null)
const countQuotes = (speakers: readonly Speaker[]): number =>
  speakers.reduce((sum, { quotes }) => sum + quotes.length, 0)

/** Persons that are quoted by name, and their quotes, as bars with their numbers in words. */
function byGender(speakers: readonly Speaker[]): HTMLElement {
  const persons = speakers.filter(({ entity }) => entity?.type === 'person')
  const all = Math.max(1, countQuotes(persons))
  const rows = GENDERS.map(([gender, label]) => {
    const own = persons.filter((speaker) => genderOf(speaker) === gender)
    const share = Math.round((100 * countQuotes(own)) / all)
    const bar = h('progress', { max: 100, value: share, 'aria-label': `share of quotes, ${label}` })
    const words = `${counted(own.length, 'person', 'persons')}, ${counted(countQuotes(own), 'quote')} (${share} %)`
    return h('li', {}, h('span', {}, label), bar, h('span', {}, words))
  })
  return h(
    'section',
    { 'aria-label': 'By gender' },
    h('p', {}, `${counted(persons.length, 'person', 'persons')} quoted by name, by how the texts refer to them:`),
    h('ul', { class: 'bars' }, ...rows),
  )
}

interface Role {
  role: string
  speakers: Speaker[]
}

function rolesOf(speakers: readonly Speaker[]): Role[] {
  const roles = new Map<string, Speaker[]>()
  for (const speaker of speakers)
    for (const role of speaker.roles) roles.set(role, [...(roles.get(role) ?? []), speaker])
  return Array.from(roles, ([role, own]) => ({ role, speakers: own })).toSorted(
    (a, b) => countQuotes(b.speakers) - countQuotes(a.speakers) || (a.role < b.role ? -1 : 1),
  )
}

const toRoleCells = ({ role, speakers }: Role) => [
  role,
  ...GENDERS.map(([gender]) => speakers.filter((speaker) => genderOf(speaker) === gender).length),
  countQuotes(speakers),
]
