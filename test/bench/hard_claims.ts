import path from 'node:path'
import type { ClaimRow } from '../../pipeline/record/records.ts'
import { offsetMap, overlaps, type Span } from '../../pipeline/record/span.ts'
import type { ClaimTables } from '../gold/claim_tables.ts'
import { daysOf } from './days.ts'
import { areAlike, headSpanOf } from './names_alike.ts'

/** A claim that a hard sentence must give. `A|B`: either form; `any`: not judged; a list of labels: any of them. */
interface HardGold {
  trigger: string
  action: string[]
  actor?: string[] | 'any' | null
  recipient?: string[] | 'any' | null
  time?: string | null
  /** Outermost first; one that ends in `?` may be absent. */
  sources: string[] | 'any'
  certainty: string[] | 'any'
  status: string[] | 'any'
  polarity: string | string[]
  class: (string | null)[] | 'any'
  optional?: boolean
  /** What changes where the row's action is that lemma. */
  by_action?: Record<string, Partial<HardGold>>
}

export interface HardItem {
  id: string
  kind: string
  text: string
  date: string
  claims: HardGold[]
  /** Words that must carry no claim, and words that are neither expected nor wrong. */
  no_claim: string[]
  ignore?: string[]
}

export const HARD_FIELDS = [
  ...(['action', 'actor', 'recipient', 'time', 'sources', 'certainty', 'polarity', 'status', 'class'] as const),
]
type Field = (typeof HARD_FIELDS)[number]
/** What of a found claim is right; null where the gold does not judge. */
type Verdict = Record<Field, boolean | null>

/** A row with the forms of each participant and its head: offsets in code points. */
interface Row {
  claim: ClaimRow
  head: Span
  forms: (roles: readonly Role[]) => string[][]
}

type Role = 'actor' | 'recipient' | 'object' | 'place'

/** What was counted: items, expected, found, exact, false, extra, and each field with `of <field>`. */
export type Counts = Map<string, number>

const add = (counts: Counts, name: string, by = 1): void => void counts.set(name, (counts.get(name) ?? 0) + by)

const anyForm = (person: string, form: string): boolean =>
  person.split('|').some((one) => one !== 'null' && areAlike(one, form))
const isOneOf = (person: string, forms: readonly string[]): boolean => forms.some((form) => anyForm(person, form))

function hasSources([first, ...rest]: readonly string[], found: readonly string[]): boolean {
  if (first === undefined) return found.length === 0
  const [next] = found
  if (next !== undefined && anyForm(first.replace(/\?+$/, ''), next) && hasSources(rest, found.slice(1))) return true
  return first.endsWith('?') && hasSources(rest, found)
}

function hasAction(lemmas: readonly string[], action: string): boolean {
  const found = action.toLowerCase().trim()
  return lemmas.some((lemma) => found === lemma || found.split(' ')[0] === lemma.split(' ')[0])
}

/** The gold as it holds for the row's action. */
function variantOf(gold: HardGold, action: string): HardGold {
  const found = action.toLowerCase()
  for (const [lemma, over] of Object.entries(gold.by_action ?? {}))
    if (hasAction([lemma], action) && (found === lemma || !gold.action.includes(found))) return { ...gold, ...over }
  return gold
}

function judge(gold: HardGold, { claim, forms }: Row): Verdict {
  const want = variantOf(gold, claim.action)
  const listed = splitList(claim.sources)
  const among = <T>(wanted: readonly T[] | 'any', found: T): boolean | null =>
    wanted === 'any' ? null : wanted.includes(found)
  return {
    action: hasAction(gold.action, claim.action),
    actor: hasActors(want.actor ?? (want.actor === null ? null : 'any'), forms(['actor'])),
    recipient: hasRecipients(want, forms),
    time: hasTime(want.time, claim),
    sources: want.sources === 'any' ? null : hasSources(want.sources, listed),
    certainty: among<string>(want.certainty, claim.certainty),
    status: among<string>(want.status, claim.status),
    polarity: [want.polarity].flat().includes(claim.polarity),
    class: among<string | null>(want.class, claim.event_class),
  }
}

function hasActors(want: string[] | 'any' | null, found: readonly string[][]): boolean | null {
  if (want === 'any') return null
  if (want === null) return found.length === 0
  const isThere = (person: string) =>
    person.split('|').includes('null') || found.some((forms) => isOneOf(person, forms))
  return want.every(isThere) && found.every((forms) => want.some((person) => isOneOf(person, forms)))
}

function hasRecipients({ recipient = 'any' }: HardGold, forms: Row['forms']): boolean | null {
  if (recipient === 'any') return null
  if (recipient === null) return forms(['recipient']).length === 0
  const found = forms(['recipient', 'object', 'place'])
  return recipient.every((person) => found.some((own) => isOneOf(person, own)))
}

function hasTime(want: string | null | undefined, { earliest, latest }: ClaimRow): boolean | null {
  if (want === undefined || want === '-') return null
  if (want === null) return earliest === null
  const [first, last] = daysOf(want)
  return (earliest ?? '') === first && (latest ?? earliest ?? '') === last
}

const splitList = (list: string | null): string[] =>
  (list ?? '')
    .split('; ')
    .map((part) => part.trim())
    .filter(Boolean)

/** The rows of each text, by its id. */
function rowsOf({ documents, claims, claim_participants, entities }: ClaimTables): Map<string, Row[]> {
  const names = new Map(entities.map(({ entity_id, name }) => [entity_id, name]))
  const ids = new Map(
    documents.map(({ document_id, source_path }) => [document_id, path.basename(source_path, '.txt')]),
  )
  const rows = new Map<string, Row[]>(Array.from(ids.values(), (id) => [id, []]))
  for (const claim of claims) {
    const { start, end } = headSpanOf(claim.trigger, claim.action)
    const map = offsetMap(claim.trigger)
    const at = claim.trigger_start
    const listed = (role: string) =>
      claim_participants
        .filter((row) => row.claim_id === claim.claim_id && row.role === role)
        .map(({ text, entity_id }) => [text, names.get(entity_id ?? '') ?? text])
    const forms = (roles: readonly Role[]) => roles.flatMap((role) => withShown(listed(role), splitList(claim[role])))
    const head = { start: at + map.toCodePoint(start), end: at + map.toCodePoint(end) }
    rows.get(ids.get(claim.document_id) as string)?.push({ claim, head, forms })
  }
  return rows
}

/** The forms of participants, and how the row shows them. */
function withShown(listed: readonly string[][], shown: readonly string[]): string[][] {
  if (listed.length === 0) return shown.map((name) => [name])
  return listed.map((forms, i) => (listed.length === shown.length ? [...forms, shown[i] as string] : forms))
}

interface Pairing {
  /** The row of each gold claim, by index. */
  chosen: Map<number, number>
  spans: Span[]
}

/** One to one: with most claims found, then with most fields right, then the first. */
function pair(golds: readonly HardGold[], rows: readonly Row[], text: string): Pairing {
  const spans = golds.map(({ trigger }) => spanIn(text, trigger))
  const options = golds.map((gold, g) =>
    rows.flatMap((row, index) => {
      if (!overlaps(row.head, spans[g] as Span)) return []
      return [{ index, points: Object.values(judge(gold, row)).filter((right) => right === true).length }]
    }),
  )
  let best = { score: -1, chosen: new Map<number, number>() }
  const walk = (gold: number, score: number, chosen: ReadonlyMap<number, number>): void => {
    if (gold === golds.length) {
      if (score > best.score) best = { score, chosen: new Map(chosen) }
      return
    }
    const used = new Set(chosen.values())
    for (const { index, points } of options[gold] ?? [])
      if (!used.has(index)) walk(gold + 1, score + 100 + points, new Map([...chosen, [gold, index]]))
    walk(gold + 1, score, chosen)
  }
  walk(0, 0, new Map())
  return { chosen: best.chosen, spans }
}

/** Where words stand in a text, in code points; nowhere where they do not. */
function spanIn(text: string, words: string): Span {
  const [at, map] = [text.indexOf(words), offsetMap(text)]
  return at < 0 ? { start: 0, end: 0 } : { start: map.toCodePoint(at), end: map.toCodePoint(at + words.length) }
}

/** Scores a run over the hard sentences: what was counted of each kind, and every fault in a line. */
export function scoreHard(
  items: readonly HardItem[],
  tables: ClaimTables,
): { kinds: Map<string, Counts>; faults: string[] } {
  const [kinds, faults] = [new Map<string, Counts>(), [] as string[]]
  const rows = rowsOf(tables)
  for (const item of items) {
    const counts = kinds.get(item.kind) ?? new Map()
    kinds.set(item.kind, counts)
    const note = (what: string) => faults.push(`${item.id}: ${what} :: ${item.text}`)
    add(counts, 'items')
    scoreItem(item, rows.get(item.id) ?? [], counts, note)
  }
  return { kinds, faults }
}

type Note = (what: string) => void

function scoreItem(item: HardItem, rows: readonly Row[], counts: Counts, note: Note): void {
  const { chosen, spans } = pair(item.claims, rows, item.text)
  for (const [index, gold] of item.claims.entries()) scoreClaim(gold, rows[chosen.get(index) ?? -1], counts, note)
  const used = new Set(chosen.values())
  for (const [index, row] of rows.entries()) if (!used.has(index)) scoreOther(item, row, spans, counts, note)
}

function scoreClaim(gold: HardGold, row: Row | undefined, counts: Counts, note: Note): void {
  if (!gold.optional) add(counts, 'expected')
  if (!row) {
    if (!gold.optional) note(`missed "${gold.trigger}"`)
    return
  }
  const verdict = judge(gold, row)
  const wrong = HARD_FIELDS.filter((field) => verdict[field] === false)
  if (gold.optional) {
    if (!wrong.some((field) => ['certainty', 'polarity', 'status'].includes(field))) return
    add(counts, 'false')
    note(`optional "${gold.trigger}" with wrong ${wrong.join(', ')}`)
    return
  }
  add(counts, 'found')
  if (wrong.length === 0) add(counts, 'exact')
  else note(`"${gold.trigger}" wrong ${wrong.map((field) => `${field}=${shown(row.claim, field)}`).join(', ')}`)
  for (const field of HARD_FIELDS) {
    if (verdict[field] === null) continue
    add(counts, `of ${field}`)
    if (verdict[field]) add(counts, field)
  }
}

/** A row that no gold claim took: on words that must give none it is false; a good second row on a trigger is neither. */
function scoreOther(item: HardItem, row: Row, spans: readonly Span[], counts: Counts, note: Note): void {
  const { claim, head } = row
  const isOn = (words: readonly string[]) => words.some((word) => overlaps(head, spanIn(item.text, word)))
  const inside = item.claims.find((_, i) => overlaps(head, spans[i] as Span))
  if (isOn(item.no_claim)) {
    add(counts, 'false')
    note(`false claim "${claim.trigger}"`)
  } else if (inside) {
    const { action, polarity } = judge(inside, row)
    if (action && polarity) return
    add(counts, action ? 'false' : 'extra')
    note(`second row "${claim.trigger}" ${claim.action} ${claim.polarity}`)
  } else if (!isOn(item.ignore ?? [])) {
    add(counts, 'extra')
    note(`extra "${claim.trigger}"`)
  }
}

const COLUMNS: Partial<Record<Field, keyof ClaimRow>> = { class: 'event_class', time: 'earliest' }

const shown = (claim: ClaimRow, field: Field): string =>
  JSON.stringify(claim[(COLUMNS[field] ?? field) as keyof ClaimRow])
