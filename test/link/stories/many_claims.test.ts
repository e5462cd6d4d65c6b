import { expect, test } from 'vitest'
import { MOST_COMPARED } from '../../../pipeline/link/stories/acquaintances.ts'
import type { AnnotatedRecord, ClaimAnnotation, MentionAnnotation } from '../../../pipeline/record/records.ts'
import { linkRecords } from '../link_records.ts'
import { entity, record } from '../local.ts'

const VERBS = ['meet', 'resign', 'sue', 'praise', 'leave', 'visit']
const PERSONS = ['Mara Olin', 'Jon Tarn', 'Eve Karr', 'Bo Lind', 'Ada Quell', 'Ivo Marsh', 'Una Brack', 'Leo Sand']
const DAY = 86_400_000

/** What a claim says: who did what to whom, where an amount stands how much, and how long after the first day. */
interface Told {
  who: number
  verb: number
  whom: number
  day: number
  amount?: number
}

/** A document of one sentence a claim, about persons whom every sentence names in full. */
function articleOf(number: number, told: readonly Told[]): AnnotatedRecord {
  let text = ''
  const annotations: AnnotatedRecord['annotations'] = []
  for (const { who, verb, whom, amount } of told) {
    const [actor, object] = [personOf(who), personOf(whom)]
    const start = text.length
    text += `${actor} ${VERBS[verb]} ${object}${amount === undefined ? '' : ` over ${amount} crowns`} on a windy day. `
    const end = text.length - 1
    const claim = claimOn({ start, end, actor, verb: VERBS[verb] as string, object })
    annotations.push({ layer: 'sentence', start, end }, ...(amount === undefined ? [] : [amountIn(text, amount)]))
    annotations.push(amount === undefined ? claim : withAmount(claim, text, amount))
    for (const name of [actor, object]) annotations.push(mentionOf(name, text.lastIndexOf(name)))
  }
  const names = new Set(told.flatMap(({ who, whom }) => [personOf(who), personOf(whom)]))
  const one = record(
    `${String(number).padStart(5, '0')}.txt`,
    Array.from(names, (name) => entity(name, 'person')),
    text,
  )
  const published_date = new Date(Date.UTC(2031, 0, 1) + (told[0]?.day ?? 0) * DAY).toISOString().slice(0, 10)
  const entities = one.annotations.filter(({ layer }) => layer === 'entity')
  return {
    ...one,
    document: { ...one.document, published_date, published_basis: 'metadata', publisher: `Paper ${number % 5}` },
    annotations: [...entities, ...annotations],
  }
}

const personOf = (number: number): string => PERSONS[number] ?? `Given${number} Family${number}`
const mentionOf = (name: string, start: number): MentionAnnotation => ({
  ...{ layer: 'mention', start, end: start + name.length, entity: `e-${name}-person`, form: 'name', metonym: false },
})

const amountIn = (text: string, low: number) => {
  const start = text.lastIndexOf(`${low} crowns`)
  const end = start + `${low} crowns`.length
  return {
    layer: 'quantity',
    start,
    end,
    kind: 'money',
    value: low,
    low,
    high: low,
    mod: null,
    unit: 'X',
    of: null,
  } as never
}

interface Parts {
  start: number
  end: number
  actor: string
  verb: string
  object: string
}

function claimOn({ start, end, actor, verb, object }: Parts): ClaimAnnotation {
  const trigger = start + actor.length + 1
  const part = (role: 'actor' | 'object', name: string, at: number) => ({
    ...{ role, start: at, end: at + name.length, entity: `e-${name}-person` },
  })
  return {
    ...{ layer: 'claim', start, end, trigger_start: trigger, trigger_end: trigger + verb.length, action: verb },
    ...{ frame: `${verb}.01`, sources: [], certainty: 'certain', polarity: 'affirmative', status: 'happened' },
    participants: [part('actor', actor, start), part('object', object, trigger + verb.length + 1)],
    ...{ cues: [], event_class: null, event_mode: null, score: 1, quote: null, rule: 'test' },
  } as ClaimAnnotation
}

function withAmount(claim: ClaimAnnotation, text: string, amount: number): ClaimAnnotation {
  const start = text.lastIndexOf(`${amount} crowns`)
  const part = { role: 'amount', start, end: start + `${amount} crowns`.length, entity: null } as const
  return { ...claim, participants: [...claim.participants, part] }
}

const KINDS = ['conflict', 'story', 'story_id', 'timeline']
const kindsOf = (lines: readonly object[]): string[] => KINDS.filter((kind) => lines.some((line) => kind in line))

test('stories, conflicts and the timeline do not hang on how much fits into memory', async () => {
  const articles = Array.from({ length: 40 }, (_, i) =>
    articleOf(i, [
      { who: i % 7, verb: i % 6, whom: 7, day: i % 9, amount: i % 5 === 0 ? 14 : 22 },
      { who: 20 + i, verb: (i + 1) % 6, whom: i % 4, day: i % 9 },
      { who: i % 3, verb: i % 2, whom: 5, day: i % 9 },
    ]),
  )
  const { lines, issues } = await linkRecords(articles)
  expect(kindsOf(lines)).toEqual(['conflict', 'story', 'story_id', 'timeline'])
  const spilled = await linkRecords(articles, { maxMemory: 200 })
  expect(spilled.lines).toEqual(lines)
  expect(spilled.issues).toEqual(issues)
})

test('what nearly a third of all claims have in common ends nothing: it is compared in part, and an issue says so', async () => {
  const common = MOST_COMPARED + 20
  const articles = Array.from({ length: common }, (_, i) =>
    articleOf(i, [
      { who: 0, verb: 0, whom: 1, day: 0 },
      { who: 100 + i, verb: i % 6, whom: 500 + i, day: 0 },
      { who: 1000 + i, verb: i % 6, whom: 2000 + i, day: 0 },
    ]),
  )
  const { lines, issues } = await linkRecords(articles)
  expect(issues.map(({ code }) => code)).toContain('CLAIMS_NOT_MATCHED')
  const stories = lines.flatMap((line) => ('story' in line ? [line.story] : []))
  expect(stories[0]).toMatchObject({ story_id: 'story_doc_00000.txt:c10', claim_count: common, document_count: common })
  const few = await linkRecords(articles.slice(0, MOST_COMPARED))
  expect(few.issues).toEqual([])
})
