import path from 'node:path'
import type { ClaimRow } from '../../pipeline/record/records.ts'
import { offsetMap } from '../../pipeline/record/span.ts'
import type { ClaimTables } from './claim_tables.ts'
import { headOf, normal, sameWords } from './claim_words.ts'

type AnyOf<T> = T | T[]

/** A claim as a person wrote it down: README.md says what the fields hold. */
interface GoldClaim {
  trigger: string
  nth?: number
  actor?: AnyOf<string> | null
  actor_any?: (AnyOf<string> | null)[]
  action: string[]
  recipient?: AnyOf<string> | null
  recipient_any?: (AnyOf<string> | null)[]
  /** Outermost first; a list of lists is any of these. */
  sources?: 'any' | string[] | string[][]
  certainty?: AnyOf<string>
  polarity?: AnyOf<string>
  status?: AnyOf<string>
  class?: AnyOf<string | null>
  time?: AnyOf<string>
  must?: boolean
}

export interface GoldClaims {
  /** Begins the name of its file. */
  doc?: string
  file?: string
  entities?: { name: string; aliases?: string[]; mentions?: string[] }[]
  claims: GoldClaim[]
  /** Annotated up to here, and stretches that are no body: offsets in code points. */
  until?: number
  skip?: [number, number][]
}

const FIELDS = [
  ...['action', 'actor', 'actor, named', 'recipient', 'recipient, named', 'time', 'sources', 'certainty'],
  ...['polarity', 'status', 'class', 'all fields'],
]

export interface ClaimScore {
  mustFound: number
  mustExpected: number
  found: number
  expected: number
  /** What the gold does not list, with what was missed and what is wrong of those found. */
  extras: string[]
  missed: string[]
  wrong: string[]
  fields: Map<string, { right: number; judged: number }>
}

/** Does a row hold a name: the entity that it is (with its other names), or its words. */
interface Named {
  isEntity: boolean
  names: string[]
}

const listOf = <T>(value: AnyOf<T>): T[] => (Array.isArray(value) ? value : [value])
const isThere = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value !== ''
const SEPARATOR = /\s*;\s*/

class Judge {
  readonly #tables: ClaimTables
  readonly #entities: Map<string, { name: string; aliases: string | null }>
  readonly #aliases: Map<string, Set<string>>

  constructor(tables: ClaimTables, gold: GoldClaims) {
    this.#tables = tables
    this.#entities = new Map(tables.entities.map((entity) => [entity.entity_id, entity]))
    this.#aliases = new Map(
      (gold.entities ?? []).map(({ name, aliases = [], mentions = [] }) => [
        name,
        new Set([name, ...aliases, ...mentions].map(normal)),
      ]),
    )
  }

  /** What of a matched claim is right; a field that is not judged is absent. */
  verdict(gold: GoldClaim, claim: ClaimRow): Map<string, boolean> {
    const verdict = new Map([['action', sameAction(gold.action, claim.action)]])
    const [actors, affected] = [this.#named(claim, ['actor']), this.#named(claim, ['recipient', 'object', 'place'])]
    const [wantedActors, wantedRecipients] = [
      readings(gold.actor, gold.actor_any),
      readings(gold.recipient, gold.recipient_any),
    ]
    const recipients = this.#named(claim, ['recipient'])
    verdict.set(
      'actor',
      wantedActors.some((want) => this.#fits(want, actors, true)),
    )
    const isRecipient = (want: string[]) => this.#fits(want, want.length > 0 ? affected : recipients, false)
    verdict.set('recipient', wantedRecipients.some(isRecipient))
    const isListed = (wanted: string[][]) => wanted.flat().some((name) => this.#aliases.has(name))
    if (isListed(wantedActors)) verdict.set('actor, named', verdict.get('actor') as boolean)
    if (isListed(wantedRecipients)) verdict.set('recipient, named', verdict.get('recipient') as boolean)
    if (gold.sources !== 'any') verdict.set('sources', this.#hasSources(gold.sources ?? [], claim))
    for (const [field, wanted, found] of [
      ['certainty', gold.certainty, claim.certainty],
      ['polarity', gold.polarity ?? 'affirmative', claim.polarity],
      ['status', gold.status, claim.status],
      ['class', gold.class, claim.event_class],
    ] as const)
      if (wanted !== undefined) verdict.set(field, listOf<string | null>(wanted).includes(found))
    if (gold.time !== undefined)
      verdict.set(
        'time',
        listOf(gold.time).some((time) => this.#hasTime(String(time), claim)),
      )
    return verdict
  }

  #named({ claim_id }: ClaimRow, roles: string[]): Named[] {
    return this.#tables.claim_participants
      .filter((row) => row.claim_id === claim_id && roles.includes(row.role))
      .map((row) => this.#nameOf(row.entity_id, [row.text]))
  }

  #nameOf(entity_id: string | null, words: (string | null)[]): Named {
    const entity = this.#entities.get(entity_id ?? '')
    if (!entity) return { isEntity: false, names: words.filter(isThere) }
    return { isEntity: true, names: [entity.name, ...(entity.aliases ?? '').split(SEPARATOR).filter(isThere)] }
  }

  #isSame(gold: string, names: readonly string[]): boolean {
    const aliases = this.#aliases.get(gold)
    return names.some((name) => (aliases ? aliases.has(normal(name)) : sameWords(gold, name)))
  }

  /** Everybody wanted is there; `strict`: and nobody else with a name. Null wants nobody with a name. */
  #fits(want: readonly string[], have: readonly Named[], strict: boolean): boolean {
    if (want.length === 0) return !have.some(({ isEntity }) => isEntity)
    if (!want.every((name) => have.some(({ names }) => this.#isSame(name, names)))) return false
    return !strict || have.every(({ isEntity, names }) => !isEntity || want.some((name) => this.#isSame(name, names)))
  }

  #hasSources(wanted: string[] | string[][], claim: ClaimRow): boolean {
    const isChoice = wanted.length > 0 && wanted.every((one) => Array.isArray(one))
    const chains = (isChoice ? wanted : [wanted]) as string[][]
    const found = this.#tables.claim_sources
      .filter(({ claim_id, depth }) => claim_id === claim.claim_id && depth > 0)
      .sort((a, b) => a.depth - b.depth)
      .map((row) => this.#nameOf(row.entity_id, [row.text, row.source]))
    const isSource = (gold: string, { isEntity, names }: Named): boolean =>
      gold === 'unnamed' || !this.#aliases.has(gold)
        ? (!isEntity && gold === 'unnamed') || names.includes('unnamed') || this.#isSame(gold, names)
        : this.#isSame(gold, names)
    return chains.some(
      (chain) => chain.length === found.length && chain.every((gold, i) => isSource(gold, found[i] as Named)),
    )
  }

  #hasTime(gold: string, { claim_id, time, earliest, latest }: ClaimRow): boolean {
    const ids = this.#tables.claim_participants.flatMap((row) => (row.claim_id === claim_id ? (row.time_id ?? []) : []))
    const values = this.#tables.times.flatMap((row) => (ids.includes(row.time_id) ? String(row.value) : []))
    const said = [...values, ...(isThere(time) ? [time] : [])]
    const [day] = /^\d{4}-\d\d-\d\d/.exec(gold) ?? []
    if (said.some((value) => value === gold || (day !== undefined && value.slice(0, 10) === day))) return true
    if (day !== undefined) return earliest === day && latest === day
    if (earliest === null || latest === null || !/^\d{4}(?:-\d\d)?$/.test(gold)) return false
    return earliest.startsWith(gold) && latest.startsWith(gold) && earliest !== latest
  }
}

/** The readings of actor or recipient, each all of them. */
const readings = (value: AnyOf<string> | null | undefined, any: (AnyOf<string> | null)[] | undefined): string[][] =>
  (any ?? [value ?? null]).map((one) => (one === null ? [] : listOf(one)))

function sameAction(wanted: readonly string[], action: string): boolean {
  const found = normal(action)
  return wanted.some((one) => found === normal(one) || found.split(' ')[0] === normal(one).split(' ')[0])
}

/** Scores the claims of one document: a claim matches where the head of its trigger lies in the gold's, one to one. */
export function scoreClaims(gold: GoldClaims, tables: ClaimTables): ClaimScore | null {
  const document = tables.documents.find(({ source_path }) => stem(source_path) === stem(gold.doc ?? gold.file ?? ''))
  if (!document) return null
  const { text, document_id } = document
  const [map, judge] = [offsetMap(text), new Judge(tables, gold)]
  const own = tables.claims
    .filter((claim) => claim.document_id === document_id)
    .map((claim) => ({
      claim,
      head: claim.trigger_start + offsetMap(claim.trigger).toCodePoint(headOf(claim.trigger, claim.action)),
    }))
  const taken = new Set<ClaimRow>()
  const score = freshScore(gold.claims)
  for (const wanted of gold.claims) {
    const at = placeOf(text, wanted)
    const [from, to] = [map.toCodePoint(at), map.toCodePoint(at + wanted.trigger.length)]
    const inside = own.filter(({ claim, head }) => from <= head && head < to && !taken.has(claim))
    const best = bestOf(inside.map(({ claim, head }) => ({ claim, head, verdict: judge.verdict(wanted, claim) })))
    if (best) taken.add(best.claim)
    note(score, wanted, best)
  }
  const { until = text.length, skip = [] } = gold
  const isDue = (head: number) => head < until && !skip.some(([start, end]) => start <= head && head < end)
  score.extras = own.filter(({ claim, head }) => !taken.has(claim) && isDue(head)).map(({ claim }) => shown(claim))
  return score
}

const stem = (file: string): string => path.basename(file).split('.')[0] as string

/** Where the gold's trigger begins. Throws where it is not in the text. */
function placeOf(text: string, { trigger, nth = 1 }: GoldClaim): number {
  let at = -1
  for (let seen = 0; seen < nth; seen++) at = text.indexOf(trigger, at + 1)
  if (at < 0) throw new Error(`not in the text: ${trigger}`)
  return at
}

interface Match {
  claim: ClaimRow
  head: number
  verdict: Map<string, boolean>
}

/** Of several claims in one trigger the one whose action is right counts, then the one with most right, then the first. */
function bestOf(matches: readonly Match[]): Match | undefined {
  const points = ({ verdict }: Match): number =>
    Array.from(verdict.values()).filter(Boolean).length + (verdict.get('action') ? 100 : 0)
  return matches.toSorted((a, b) => points(b) - points(a) || a.head - b.head)[0]
}

const freshScore = (claims: readonly GoldClaim[]): ClaimScore => ({
  ...{ mustFound: 0, mustExpected: claims.filter(({ must }) => must).length, found: 0, expected: claims.length },
  ...{ extras: [], missed: [], wrong: [], fields: new Map() },
})

function note(score: ClaimScore, wanted: GoldClaim, match: Match | undefined): void {
  if (!match) {
    score.missed.push(`${wanted.trigger}${wanted.must ? ' (must)' : ''}`)
    return
  }
  score.found++
  if (wanted.must) score.mustFound++
  const { verdict, claim } = match
  for (const [field, isRight] of [...verdict, ['all fields', Array.from(verdict.values()).every(Boolean)] as const]) {
    const held = score.fields.get(field) ?? { right: 0, judged: 0 }
    score.fields.set(field, { right: held.right + Number(isRight), judged: held.judged + 1 })
  }
  const wrong = Array.from(verdict).flatMap(([field, isRight]) => (isRight || field.includes(',') ? [] : [field]))
  if (wrong.length > 0)
    score.wrong.push(`${wanted.trigger}: ${wrong.map((field) => fault(field, wanted, claim)).join('; ')}`)
}

function fault(field: string, wanted: GoldClaim, claim: ClaimRow): string {
  const gold = wanted as unknown as Record<string, unknown>
  const row = claim as unknown as Record<string, unknown>
  const column = field === 'class' ? 'event_class' : field
  const asked = gold[field] ?? gold[`${field}_any`] ?? null
  return `${field} ${JSON.stringify(asked)} got ${JSON.stringify(row[column])}`
}

const shown = ({ trigger, action, actor, recipient, object }: ClaimRow): string =>
  `${trigger} (${action}): ${actor} → ${recipient ?? object}`

/** Sums over documents. */
export function sumOf(scores: readonly ClaimScore[]): ClaimScore {
  const sum = freshScore([])
  for (const score of scores) {
    for (const count of ['mustFound', 'mustExpected', 'found', 'expected'] as const) sum[count] += score[count]
    for (const list of ['extras', 'missed', 'wrong'] as const) sum[list].push(...score[list])
    for (const [field, { right, judged }] of score.fields) {
      const held = sum.fields.get(field) ?? { right: 0, judged: 0 }
      sum.fields.set(field, { right: held.right + right, judged: held.judged + judged })
    }
  }
  return sum
}

export const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`)

export const shownClaims = ({ mustFound, mustExpected, found, expected, extras }: ClaimScore): string =>
  `must ${mustFound}/${mustExpected} ${percent(mustFound, mustExpected)}  all ${found}/${expected} ${percent(found, expected)}  extras ${extras.length}`

export const shownFields = ({ fields }: ClaimScore): string =>
  FIELDS.flatMap((name) => {
    const field = fields.get(name)
    return field ? `${name.replace(',', '')} ${field.right}/${field.judged} ${percent(field.right, field.judged)}` : []
  }).join(', ')
