/**
 * Writes articles of invented events, and which of their claims are of one: what `stories.ts` learns from besides.
 *   npx tsx training/link/invented.ts OUT      OUT/articles.jsonl to run newsledger on, OUT/cases.jsonl the gold
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLexicon } from '../../pipeline/lexicon.ts'
import { seeded } from '../random.ts'

const GIVEN = [
  'Ada',
  'Bruno',
  'Clea',
  'Dorian',
  'Edda',
  'Falk',
  'Greta',
  'Hugo',
  'Ines',
  'Jasper',
  'Karin',
  'Lorenz',
  'Mira',
  'Nils',
  'Olga',
  'Pavel',
]
const FAMILY = [
  'Torvel',
  'Brask',
  'Quennell',
  'Ostrander',
  'Velde',
  'Marchetti',
  'Lindqvist',
  'Okoro',
  'Szabo',
  'Farrow',
  'Haddad',
  'Kovalik',
  'Ridley',
  'Sandoval',
  'Tanaka',
  'Whitlock',
]
const WORK = [
  'chemist',
  'senator',
  'banker',
  'mayor',
  'pianist',
  'minister',
  'swimmer',
  'lawyer',
  'architect',
  'novelist',
  'surgeon',
  'farmer',
]
const ORGS = [
  'Bluefin Energy',
  'Harrow Motors',
  'Kestrel Bank',
  'Novalux',
  'Pinewood Foods',
  'Orion Freight',
  'Tessera Systems',
  'Granite Union',
  'Helix Pharma',
  'Meridian Air',
  'Solway Steel',
  'Corvus Media',
]
const PLACES = [
  'Ravensholt',
  'Port Ellery',
  'Marstead',
  'Quillon Bay',
  'Ostermark',
  'Thornby',
  'Larkhaven',
  'Dunmere',
  'Velgrad',
  'Santa Orla',
  'Brightwater',
  'Kelmarsh',
]
const PAPERS = ['Morning Tide', 'Northern Record', 'City Chronicle', 'The Observer of Kelm', 'Valley Times']
const FILLERS = [
  'It rained all day.',
  'Many had waited for the news.',
  'Nobody wanted to comment.',
  'The streets were quiet afterwards.',
  'More details are expected soon.',
  'Shops nearby stayed open.',
]
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const DAY = 86_400_000
const FIRST = Date.UTC(2023, 0, 2)

const next = seeded(7)
const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
const number = (): number => 3 + Math.floor(next() * 90)

interface Slots {
  name: string
  work: string
  second: string
  secondWork: string
  org: string
  other: string
  place: string
  n: number
}

const person = (): string => `${pick(GIVEN)} ${pick(FAMILY)}`
const slots = (): Slots => ({
  name: person(),
  work: pick(WORK),
  second: person(),
  secondWork: pick(WORK),
  org: pick(ORGS),
  other: pick(ORGS),
  place: pick(PLACES),
  n: number(),
})

/** A day in words: by its name where the article is of the same week, else by its date. */
function onDay(day: number, published: number): string {
  const date = new Date(day)
  const byDate = `on ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
  return published - day < 6 * DAY && published > day && next() < 0.6 ? `on ${DAYS[date.getUTCDay()]}` : byDate
}

interface Article {
  name: string
  text: string
  published_date: string
  publisher: string
}

function article(
  name: string,
  wording: string,
  given: Slots,
  day: number,
  published: number,
): { article: Article; trigger: string } {
  const filled = wording
    .replaceAll('{who}', `the ${given.work} ${given.name}`)
    .replaceAll('{name}', given.name)
    .replaceAll('{secondname}', given.second)
    .replaceAll('{second}', `the ${given.secondWork} ${given.second}`)
    .replaceAll('{org}', given.org)
    .replaceAll('{other}', given.other)
    .replaceAll('{place}', given.place)
    .replaceAll('{n}', String(given.n))
    .replaceAll('{on}', onDay(day, published))
  const trigger = /\[([^\]]*)\]/.exec(filled)?.[1] ?? ''
  const plain = filled.replaceAll(/[[\]]/g, '')
  const text = `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)} ${pick(FILLERS)}`
  return {
    article: { name, text, published_date: new Date(published).toISOString().slice(0, 10), publisher: pick(PAPERS) },
    trigger,
  }
}

interface Told {
  wording: string
  slots: Slots
  day: number
  published: number
}

const cases: {
  id: string
  articles: Article[]
  expect: { stories: { members: { article: string; trigger: string }[] }[]; separate: never[] }
}[] = []

function add(kind: string, tellings: readonly (Told & { story: number })[]): void {
  const id = `invented-${kind}-${cases.length}`
  const made = tellings.map(({ wording, slots: given, day, published, story }, i) => ({
    ...article('abcd'[i] as string, wording, given, day, published),
    story,
  }))
  if (made.some(({ article: { text }, trigger }) => trigger === '' || text.split(trigger).length !== 2)) return
  const stories = Array.from(new Set(tellings.map(({ story }) => story)), (story) => ({
    members: made
      .filter((one) => one.story === story)
      .map(({ article: { name }, trigger }) => ({ article: name, trigger })),
  }))
  cases.push({ id, articles: made.map((one) => one.article), expect: { stories, separate: [] } })
}

const rows = parseLexicon(readFileSync(new URL('invented_events.tsv', import.meta.url), 'utf8'))
const dayOf = (): number => FIRST + Math.floor(next() * 500) * DAY
for (const row of rows) {
  const wordings = [row.first, row.second, row.third].filter(Boolean) as string[]
  const [one, two, three] = [wordings[0] as string, wordings[1] as string, pick(wordings)]
  const [s, day] = [slots(), dayOf()]
  const base = { wording: one, slots: s, day, published: day + DAY, story: 0 }
  add('same', [base, { ...base, wording: two }, { ...base, wording: wordings[2] ?? two, published: day + 2 * DAY }])
  const isSomebodys = one.includes('{who}') || one.includes('{org}')
  if (isSomebodys && row.repeats === 'yes')
    add('other', [base, { ...base, wording: three, slots: { ...slots(), place: s.place }, story: 1 }])
  add('other_place', [base, { ...base, wording: three, slots: slots(), story: 1 }])
  if (one.includes('{who}')) {
    const namesake = {
      ...s,
      name: `${pick(GIVEN.filter((name) => !s.name.startsWith(name)))} ${s.name.split(' ')[1]}`,
      work: pick(WORK),
    }
    add('namesake', [
      base,
      {
        ...base,
        wording: pick([one, two]),
        slots: { ...namesake, org: pick(ORGS), place: pick([s.place, pick(PLACES)]) },
        story: 1,
      },
    ])
    const another = pick(rows.filter((candidate) => candidate !== row && candidate.first?.includes('{who}')))
    add('other_event', [base, { ...base, wording: another.first as string, story: 1 }])
  }
  const later = day + (20 + Math.floor(next() * 200)) * DAY
  const again = row.repeats === 'yes' ? s : { ...slots(), place: s.place, org: s.org }
  add('occasion', [
    base,
    { ...base, wording: three, slots: again, day: later, published: later + DAY, story: 1 },
    { ...base, wording: one, slots: again, day: later, published: later + DAY, story: 1 },
  ])
  if (row.repeats === 'yes') {
    const gap = pick([1, 1, 2, 7])
    add('again', [
      base,
      {
        ...base,
        wording: pick([one, three]),
        slots: { ...s, n: number() },
        day: day + gap * DAY,
        published: base.published + gap * DAY,
        story: 1,
      },
    ])
  }
  add('date', [base, { ...base, wording: pick([one, two]), day: day - pick([1, 1, 2]) * DAY }])
  if (one.includes('{n}'))
    add('number', [base, { ...base, wording: two.includes('{n}') ? two : one, slots: { ...s, n: number() } }])
  if (row.planned)
    add('planned', [
      { ...base, wording: row.planned, published: day - pick([3, 9, 20]) * DAY },
      base,
      { ...base, wording: two, published: day + 3 * DAY },
    ])
}

const out = process.argv[2] ?? ''
mkdirSync(out, { recursive: true })
const lines = cases.flatMap(({ id, articles }) =>
  articles.map(({ name, text, published_date, publisher }) =>
    JSON.stringify({ gold_article: `${id}__${name}`, text, published_date, publisher, language: 'en' }),
  ),
)
writeFileSync(join(out, 'articles.jsonl'), `${lines.join('\n')}\n`)
writeFileSync(join(out, 'cases.jsonl'), `${cases.map((one) => JSON.stringify(one)).join('\n')}\n`)
console.log(`${cases.length} cases, ${lines.length} articles in ${out}`)
