import { createHash } from 'node:crypto'
import { inCodeUnits } from '../../pipeline/record/document_order.ts'
import type {
  AnnotatedRecord,
  Annotation,
  Block,
  ClaimAnnotation,
  ClaimSource,
  Document,
  LinkedEntity,
  LinkRecord,
} from '../../pipeline/record/records.ts'
import type { Annotated } from '../../pipeline/stage.ts'
import { NOTHING_FOUND, toBlock as toBlockAt, toEntity, toDocument as toPlain } from '../document.ts'

/** A document of one text, with a path and a hash of its own. */
export const toDocument = (id: string, text: string, known: Partial<Document> = {}): Document =>
  toPlain(text, {
    document_id: id,
    source_path: `${id.slice('doc_'.length)}.txt`,
    sha256: createHash('sha256').update(text).digest('hex'),
    ...known,
  })

/** The block of a piece of the text. */
export const toBlock = (text: string, piece: string, known: Partial<Block> = {}): Block =>
  toBlockAt(spanOf(text, piece), { score: 0.5, ...known })

/** A record whose one block is its text. */
export function toRecord(
  id: string,
  text: string,
  annotations: Annotation[] = [],
  document: Partial<Document> = {},
): AnnotatedRecord {
  const block = toBlock(text, text.trim())
  const blocks = text.trim() === '' ? [] : [block]
  return { document: toDocument(id, text, document), blocks, found: NOTHING_FOUND, annotations, issues: [] }
}

const spanOf = (text: string, piece: string, from = 0) => {
  const start = text.indexOf(piece, from)
  if (start < 0) throw new Error(`no ${piece}`)
  return { start, end: start + piece.length }
}

const global = (name: string) => {
  const {
    layer: _layer,
    id: _id,
    name: _name,
    type,
    aliases,
    description,
    gender = null,
    given_id: _given,
    given_everywhere: _everywhere,
    ...place
  } = toEntity('', name)
  return { name, type, aliases, description, gender, ...place }
}

/** The lines of link that make local entities a global one. */
export const toLink = (entity_id: string, name: string, members: [document: string, local: string][]): LinkRecord[] => [
  ...members.map(([document_id, entity]) => ({ document_id, entity, entity_id, name, type: global(name).type })),
  { entity: { entity_id, ...global(name), mention_count: 1, document_count: members.length } },
]

/** Lines as link writes them: those of each document in the order of the records, then those of all by id. */
export function inLinkOrder(records: readonly Annotated[], lines: readonly LinkRecord[]): LinkRecord[] {
  const globals = lines.filter((line): line is LinkedEntity => !('document_id' in line))
  const ofDocument = (id: string) => lines.filter((line) => 'document_id' in line && line.document_id === id)
  return [
    ...records.flatMap((record) => ('document' in record ? ofDocument(record.document.document_id) : [])),
    ...globals.sort((a, b) => inCodeUnits(a.entity.entity_id, b.entity.entity_id)),
  ]
}

const STORY =
  '\ufeff📰 date 2024-02-03\n\n' +
  'Storm 🌊 hits coast\n\n' +
  'Ann Lee, the mayor of Ostby, said on Friday: “We lost 12 km of road.” She said “it 🌊 will” be “rebuilt”.\n\n' +
  'Photo: somebody\n'

/** One document with an annotation of every layer, astral characters before each, and the links that go with it. */
export function toStory(id = 'doc_storm'): { record: AnnotatedRecord; links: LinkRecord[] } {
  const at = (piece: string, from = 0) => spanOf(STORY, piece, from)
  const body = STORY.slice(STORY.indexOf('Ann'), STORY.indexOf('\n\nPhoto'))
  const [first, second] = [body.slice(0, body.indexOf(' She')), body.slice(body.indexOf('She'))]
  const blocks = [
    toBlock(STORY, STORY.slice(1, STORY.indexOf('\n')), { kind: 'metadata', kept: false }),
    toBlock(STORY, 'Storm 🌊 hits coast', { kind: 'headline' }),
    toBlock(STORY, body),
    toBlock(STORY, 'Photo: somebody', { kind: 'caption', kept: false, score: null }),
  ]
  const cue = at('said', STORY.indexOf('She'))
  const quote = {
    layer: 'quote',
    no_comment: false,
    unnamed: false,
    parent: null,
    basis: 'name',
    addressee: null,
    addressee_start: null,
    addressee_end: null,
  } as const
  const annotations: Annotation[] = [
    { layer: 'sentence', ...at('Storm 🌊 hits coast') },
    { layer: 'sentence', ...at(first) },
    { layer: 'sentence', ...at(second) },
    toEntity('e1', 'Ann Lee'),
    toEntity('e2', 'Ostby', 'place'),
    { layer: 'mention', ...at('She'), entity: 'e1', form: 'pronoun', metonym: false },
    { layer: 'mention', ...at('Ann Lee'), entity: 'e1', form: 'name', metonym: false },
    { layer: 'mention', ...at('Ostby'), entity: 'e2', form: 'name', metonym: false },
    { layer: 'mention', ...at('Ann Lee, the mayor'), entity: 'e1', form: 'nominal', metonym: false },
    { layer: 'role', ...at('mayor'), entity: 'e1', standing: 'current', title: 'mayor', organization: 'e2' },
    {
      ...{ layer: 'time', ...at('Friday'), type: 'DATE', value: '2024-02-02', mod: null },
      ...{ earliest: '2024-02-02', latest: '2024-02-02', anchor: 'document' },
    } as const,
    {
      layer: 'quantity',
      ...at('12 km'),
      kind: 'length',
      value: 12,
      low: 12,
      high: 12,
      mod: null,
      unit: 'km',
      per: null,
      of: 'road',
    },
    {
      ...{ ...quote, id: 'q1', type: 'direct', ...at('“We lost 12 km of road.”'), parts: null, source: 'e1' },
      ...{ source_start: at('Ann Lee').start, source_end: at('Ann Lee').end, cue: 'said' },
      ...{ cue_start: at('said').start, cue_end: at('said').end },
    } as const,
    {
      ...{ ...quote, id: 'q2', type: 'mixed', source: null, unnamed: true, cue: 'said', parent: 'q1' },
      ...{ start: at('“it').start, end: at('“rebuilt”').end, parts: [at('“it 🌊 will”'), at('“rebuilt”')] },
      ...{ source_start: at('She').start, source_end: at('She').end, cue_start: cue.start, cue_end: cue.end },
    } as const,
    ...storyClaims(),
  ]
  const found = {
    header_date: '2024-02-03',
    title: 'Storm 🌊 hits coast',
    authors: ['A. One', 'B. Two'],
    credits: ['Agency'],
  }
  const document = toDocument(id, STORY, { extra: { section: 'world', rank: 1 } })
  const links = [
    ...toLink('ent_ostby-place', 'Ostby', [[id, 'e2']]),
    ...toLink('ent_ann-lee-person', 'Ann Lee', [[id, 'e1']]),
  ]
  return { record: { document, blocks, found, annotations, issues: [] }, links }
}

/** What the article holds of a claim. */
export const toArticle = (known: Partial<ClaimSource> = {}): ClaimSource => ({
  ...{ start: null, end: null, entity: null, unnamed: false, certainty: 'certain', polarity: 'affirmative' },
  ...{ cue: null, cue_start: null, cue_end: null, ...known },
})

/** A claim whose trigger is a piece of the text, and which holds nothing else. */
export function toClaim(text: string, piece: string, known: Partial<ClaimAnnotation> = {}): ClaimAnnotation {
  const { start, end } = spanOf(text, piece)
  return {
    ...{ layer: 'claim', start, end, trigger_start: start, trigger_end: end, action: piece, frame: null },
    ...{ participants: [], sources: [toArticle()], certainty: 'certain', polarity: 'affirmative', status: 'happened' },
    ...{ cues: [], event_class: null, event_mode: null, score: 0.9, quote: null, rule: 'active', ...known },
  }
}

/** Claims of the story, in the order of their triggers: one that is too unsure to be written is among them. */
function storyClaims(): ClaimAnnotation[] {
  const at = (piece: string, from = 0) => spanOf(STORY, piece, from)
  const uncommitted = toArticle({ certainty: 'uncommitted' })
  const cueOf = (from: number) => ({ cue: 'said', cue_start: at('said', from).start, cue_end: at('said', from).end })
  return [
    toClaim(STORY, 'said', { action: 'say', score: 0.3 }),
    toClaim(STORY, 'lost', {
      ...{ start: at('Friday').start, end: at('road').end, action: 'lose', frame: 'lose.02', quote: 'q1' },
      participants: [
        { role: 'time', ...at('Friday'), entity: null },
        { role: 'actor', ...at('We'), entity: 'e1' },
        { role: 'amount', ...at('12 km'), entity: null },
        { role: 'object', ...at('road'), entity: null },
      ],
      sources: [uncommitted, toArticle({ ...at('Ann Lee'), entity: 'e1', ...cueOf(0) })],
    }),
    toClaim(STORY, 'rebuilt', {
      ...{ start: at('it 🌊 will').start, action: 'rebuild', rule: 'passive', status: 'planned', quote: 'q2' },
      participants: [{ role: 'object', ...at('it 🌊'), entity: 'e2' }],
      sources: [uncommitted, toArticle({ ...at('She'), unnamed: true, ...cueOf(at('She').start) })],
      cues: [
        { kind: 'certainty', ...at('will') },
        { kind: 'status', ...at('will') },
      ],
    }),
  ]
}

export async function* streamed<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}
