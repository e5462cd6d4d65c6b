import { h, link, svg, table } from './dom.ts'
import { find, type Row, rowsOf, where } from './store.ts'
import {
  agreement,
  articleLink,
  bylineOf,
  certainty,
  counted,
  days,
  notThere,
  telling,
  titleOf,
  toArticle,
  toRow,
  toStory,
} from './words.ts'

const articleOf = (row: Row): Row | undefined => find('documents', 'document_id', row.document_id)

/** What several claims tell, those that conflict first. */
export function stories(): HTMLElement[] {
  const order = ['conflicting', 'evolving', 'consistent', 'single']
  const rows = rowsOf('stories').toSorted(
    (a, b) =>
      order.indexOf(String(a.agreement)) - order.indexOf(String(b.agreement)) ||
      Number(b.claim_count) - Number(a.claim_count),
  )
  return [
    h('h1', {}, 'Stories'),
    h('p', {}, 'Events that several claims tell, laid side by side. Those about which sources conflict come first.'),
    table(
      'Events',
      ['story', 'in the words of one', 'when', 'agreement', 'independent sources', 'claims', 'articles'],
      rows,
      (story) => [
        link(toStory(story.story_id), String(story.label)),
        shortened(where('claims', 'story_id', story.story_id)[0]?.sentence),
        days(story),
        agreement(story.agreement),
        story.independent_source_count as number,
        story.claim_count as number,
        story.document_count as number,
      ],
    ),
  ]
}

/** Characters of a sentence that a list shows. */
const MOST_SHOWN = 160

/** The beginning of what somebody says, cut between words. */
function shortened(text: Row[string] | undefined): string {
  const whole = String(text ?? '')
  if (whole.length <= MOST_SHOWN) return whole
  const cut = whole.slice(0, MOST_SHOWN)
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))} …`
}

/** Who says what of one event, value beside value. */
export function story(id: string): HTMLElement[] {
  const found = find('stories', 'story_id', id)
  if (!found) return notThere(`the story ${id}`)
  const claims = where('claims', 'story_id', id).toSorted((a, b) => bylineDay(a).localeCompare(bylineDay(b)))
  return [
    h('h1', {}, String(found.label)),
    h(
      'p',
      {},
      agreement(found.agreement),
      ` · ${counted(found.independent_source_count, 'independent source')} · ${counted(found.claim_count, 'claim')} in ${counted(found.document_count, 'article')} · ${days(found) || 'no day known'} · ${found.status}`,
    ),
    ...conflictsOf(where('conflicts', 'story_id', id)),
    sideBySide(claims),
  ]
}

/** What claims may tell, and what a reader calls it. */
const VALUES = {
  ...{ actor: 'who', action: 'does', recipient: 'to whom', object: 'what', place: 'where', time: 'when' },
  amount_text: 'how much',
} as const

/** One claim a line, value below value; each leads to its sentence. */
function sideBySide(claims: readonly Row[]): HTMLElement {
  const values = Object.entries(VALUES).filter(([name]) => claims.some((claim) => claim[name] !== null))
  const columns = ['article and sentence', 'on whose word', ...values.map(([, label]) => label), 'how sure', 'status']
  return table('Who says what', columns, claims, (claim) => {
    const article = articleOf(claim)
    const cells = values.map(([name]) =>
      claim[name] === null ? '' : link(toRow(claim.claim_id), String(claim[name] ?? '')),
    )
    return [
      h(
        'div',
        { class: 'where' },
        h('div', {}, articleLink(article), ' ', article ? bylineOf(article) : ''),
        h('q', {}, String(claim.sentence ?? '')),
      ),
      String(claim.sources ?? 'the article itself'),
      ...cells,
      certainty(claim),
      String(claim.status),
    ]
  })
}

const bylineDay = (claim: Row): string => String(articleOf(claim)?.published_date ?? '')

function conflictsOf(conflicts: readonly Row[]): HTMLElement[] {
  if (conflicts.length === 0) return []
  return [
    table(
      'What differs',
      ['kind', 'is a', 'first', 'in these words', 'other', 'in these words'],
      conflicts,
      (conflict) => [
        String(conflict.kind),
        h(
          'span',
          { class: `badge ${conflict.relation}` },
          conflict.relation === 'conflict' ? '✕ conflict' : '→ update',
        ),
        link(toRow(conflict.claim_id), String(conflict.value)),
        String(conflict.text),
        link(toRow(conflict.other_claim_id), String(conflict.other_value)),
        String(conflict.other_text),
      ],
    ),
  ]
}

/** A point a story by its first day; the words stand below, for those who see no drawing. */
export function timeline(): HTMLElement[] {
  const rows = rowsOf('timeline')
  const dated = rows.filter(({ earliest }) => earliest !== null)
  return [
    h('h1', {}, 'Timeline'),
    ...(dated.length > 1 ? [drawing(dated)] : []),
    table('Events in the order of their days', ['when', 'what', 'status', 'claims', 'articles'], rows, (row) => [
      days(row),
      row.story_id === null ? String(row.label) : link(toStory(row.story_id), String(row.label)),
      String(row.status),
      row.claim_count as number,
      row.document_count as number,
    ]),
  ]
}

const WIDTH = 1000
const HEIGHT = 120
const EDGE = 40

function drawing(rows: readonly Row[]): HTMLElement {
  const times = rows.map(({ earliest }) => Date.parse(String(earliest)))
  const [first, last] = [Math.min(...times.slice(0, 5000)), Math.max(...times.slice(0, 5000))]
  const at = (time: number): number => EDGE + ((time - first) / Math.max(1, last - first)) * (WIDTH - 2 * EDGE)
  const points = rows.slice(0, 1000).map((row, i) => {
    const size = 3 + Math.min(9, Math.sqrt(Number(row.claim_count)))
    const point = svg('circle', { cx: at(times[i] ?? first).toFixed(1), cy: 30 + (i % 5) * 12, r: size.toFixed(1) })
    point.append(svg('title', {}, `${days(row)}: ${row.label}`))
    return point
  })
  const axis = svg('line', { x1: EDGE, y1: 98, x2: WIDTH - EDGE, y2: 98 })
  const labels = [first, last].map((time, i) =>
    svg(
      'text',
      { x: i === 0 ? EDGE : WIDTH - EDGE, y: 116, 'text-anchor': i === 0 ? 'start' : 'end' },
      new Date(time).toISOString().slice(0, 10),
    ),
  )
  const picture = svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `${rows.length} dated events` },
    axis,
    ...points,
    ...labels,
  )
  return h('figure', { class: 'timeline' }, picture as unknown as HTMLElement)
}

export function articles(): HTMLElement[] {
  return [
    h('h1', {}, 'Articles'),
    table('Articles', ['title', 'publisher', 'published', 'claims', 'quotes'], rowsOf('documents'), (article) => [
      articleLink(article),
      String(article.publisher ?? ''),
      String(
        article.published_date?.toString().slice(0, 'YYYY-MM-DD'.length) ??
          (article.inferred_date === null ? '' : `${article.inferred_date} (concluded)`),
      ),
      where('claims', 'document_id', article.document_id).length,
      where('quotes', 'document_id', article.document_id).length,
    ]),
  ]
}

interface Speaker {
  name: string
  entity: Row | undefined
  roles: Set<string>
  quotes: Row[]
}

/** Who is quoted, how often, in which role. */
export function quoted(): HTMLElement[] {
  const speakers = new Map<string, Speaker>()
  for (const quote of rowsOf('quotes')) {
    if (quote.source === null) continue
    const key = String(quote.source_id ?? quote.source)
    const speaker = speakers.get(key) ?? {
      name: String(quote.source),
      entity: find('entities', 'entity_id', quote.source_id),
      roles: new Set(),
      quotes: [],
    }
    if (quote.source_role !== null) speaker.roles.add(String(quote.source_role))
    speaker.quotes.push(quote)
    speakers.set(key, speaker)
  }
  const ranked = [...speakers.values()].toSorted(
    (a, b) => b.quotes.length - a.quotes.length || (a.name < b.name ? -1 : 1),
  )
  return [
    h('h1', {}, 'Who is quoted'),
    h('p', {}, genders(ranked)),
    table(
      'Sources',
      ['source', 'type', 'gender', 'roles', 'quotes', 'first words'],
      ranked,
      ({ name, entity, roles, quotes }) => [
        entity ? link(`#/entity/${encodeURIComponent(String(entity.entity_id))}`, name) : name,
        String(entity?.type ?? ''),
        String(entity?.gender ?? ''),
        [...roles].join('; '),
        quotes.length,
        link(toRow(quotes[0]?.quote_id), shortened(quotes[0]?.text)),
      ],
    ),
  ]
}

function genders(speakers: readonly Speaker[]): string {
  const persons = speakers.filter(({ entity }) => entity?.type === 'person')
  const count = (gender: string | null): number => persons.filter(({ entity }) => entity?.gender === gender).length
  return `Of ${counted(persons.length, 'person')} quoted by name, the texts refer to ${count('female')} as women, to ${count('male')} as men, and do not say of ${count(null)}.`
}

export function entities(): HTMLElement[] {
  const rows = rowsOf('entities').toSorted((a, b) => Number(b.mention_count) - Number(a.mention_count))
  return [
    h('h1', {}, 'Entities'),
    table('Entities', ['name', 'type', 'description', 'mentions', 'articles'], rows, (entity) => [
      link(`#/entity/${encodeURIComponent(String(entity.entity_id))}`, String(entity.name)),
      String(entity.type),
      String(entity.description ?? ''),
      entity.mention_count as number,
      entity.document_count as number,
    ]),
  ]
}

/** What is told of somebody or something, and what they say. */
export function entity(id: string): HTMLElement[] {
  const found = find('entities', 'entity_id', id)
  if (!found) return notThere(`the entity ${id}`)
  const name = String(found.name)
  const named = (cell: unknown): boolean =>
    String(cell ?? '')
      .split('; ')
      .includes(name)
  const claims = rowsOf('claims').filter(({ actor, recipient, object, place }) =>
    [actor, recipient, object, place].some(named),
  )
  return [
    h('h1', {}, name),
    h(
      'p',
      {},
      [found.type, found.gender, found.description, found.country_code, found.wikidata_id]
        .filter((part) => part !== null)
        .join(' · '),
    ),
    table('What is told', ['what', 'how sure', 'article', 'sentence'], claims, (claim) => [
      telling(claim),
      certainty(claim),
      articleLink(articleOf(claim)),
      link(toRow(claim.claim_id), String(claim.sentence ?? 'in the text')),
    ]),
    table('What they say', ['words', 'article'], where('quotes', 'source_id', id), (quote) => [
      link(toRow(quote.quote_id), String(quote.text)),
      articleLink(articleOf(quote)),
    ]),
  ]
}

export function issues(): HTMLElement[] {
  return [
    h('h1', {}, 'Issues'),
    table('What went wrong, and what to do', ['severity', 'file', 'what', 'next step'], rowsOf('issues'), (issue) => {
      const article = articleOf(issue)
      return [
        String(issue.severity),
        article ? link(toArticle(article.document_id), String(issue.source_path)) : String(issue.source_path ?? ''),
        String(issue.message),
        String(issue.next_step ?? ''),
      ]
    }),
  ]
}

/** Titles, names, claims and quotes that hold every word that is asked for. */
export function search(asked: string): HTMLElement[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (...cells: unknown[]): boolean => {
    const text = cells.join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const found = rowsOf('claims').filter(({ sentence, actor, recipient, object, place, sources }) =>
    holds(sentence, actor, recipient, object, place, sources),
  )
  const quotes = rowsOf('quotes').filter(({ text, source }) => holds(text, source))
  const names = rowsOf('entities').filter(({ name, description }) => holds(name, description))
  const titles = rowsOf('documents').filter((article) => holds(article.title, article.publisher, article.source_path))
  return [
    h('h1', {}, `Search: ${asked}`),
    table('Articles', ['title', 'published'], titles, (article) => [
      link(toArticle(article.document_id), titleOf(article)),
      bylineOf(article),
    ]),
    table('Claims', ['what', 'how sure', 'article', 'sentence'], found, (claim) => [
      telling(claim),
      certainty(claim),
      articleLink(articleOf(claim)),
      link(toRow(claim.claim_id), String(claim.sentence ?? 'in the text')),
    ]),
    table('Quotes', ['words', 'source', 'article'], quotes, (quote) => [
      link(toRow(quote.quote_id), String(quote.text)),
      String(quote.source ?? ''),
      articleLink(articleOf(quote)),
    ]),
    table('Names', ['name', 'type', 'description'], names, (found) => [
      link(`#/entity/${encodeURIComponent(String(found.entity_id))}`, String(found.name)),
      String(found.type),
      String(found.description ?? ''),
    ]),
  ]
}
