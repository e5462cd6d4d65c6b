/** Columns by table. */
export type Shown = ReadonlyMap<string, readonly string[]>

/**
 * What the page needs of each table: `light` is unpacked table by table when a view needs it, `heavy` when an article is opened. An article says how many claims
 * and quotes it has and which chunk has them, a story which chunks have its claims: neither needs the others.
 */
export const LIGHT: Shown = new Map(
  Object.entries({
    documents: [
      'document_id',
      'title',
      'publisher',
      'published_date',
      'source_path',
      'duplicate_of',
      'inferred_date',
      ...['chunk', 'claims', 'claims_chunk', 'quotes', 'quotes_chunk'],
    ],
    claims: [
      ...[
        'claim_id',
        'document_id',
        'story_id',
        'sentence',
        'actor',
        'action',
        'recipient',
        'object',
        'place',
        'time',
        'amount_text',
      ],
      ...['sources', 'certainty', 'polarity', 'status', 'event_class', 'start', 'end'],
    ],
    quotes: ['quote_id', 'document_id', 'type', 'source', 'source_id', 'source_role', 'text', 'start', 'end'],
    entities: [
      'entity_id',
      'name',
      'type',
      'gender',
      'description',
      'country_code',
      'wikidata_id',
      'mention_count',
      'document_count',
    ],
    stories: [
      ...['story_id', 'label', 'event_class', 'actors', 'recipients', 'place', 'earliest', 'latest', 'status'],
      ...['claim_count', 'document_count', 'independent_source_count', 'agreement', 'claims_chunks'],
    ],
    conflicts: [
      'conflict_id',
      'story_id',
      'kind',
      'relation',
      'claim_id',
      'other_claim_id',
      'value',
      'other_value',
      'text',
      'other_text',
    ],
    timeline: ['position', 'earliest', 'latest', 'story_id', 'label', 'status', 'claim_count', 'document_count'],
    issues: ['issue_id', 'code', 'severity', 'source_path', 'document_id', 'start', 'end', 'message', 'next_step'],
  }),
)

export const HEAVY: Shown = new Map(
  Object.entries({
    documents: ['document_id', 'text'],
    blocks: ['document_id', 'kind', 'kept', 'rule', 'start', 'end'],
    mentions: ['mention_id', 'document_id', 'entity_id', 'entity', 'type', 'form', 'start', 'end'],
    times: ['time_id', 'document_id', 'value', 'earliest', 'latest', 'start', 'end'],
    quantities: ['quantity_id', 'document_id', 'kind', 'value', 'unit', 'start', 'end'],
  }),
)
