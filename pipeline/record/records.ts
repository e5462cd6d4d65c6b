// Generated from schemas/ by `npm run generate`: edit the schemas instead.

/**
 * Something found in the kept text.
 */
export type Annotation =
  | SentenceAnnotation
  | EntityAnnotation
  | MentionAnnotation
  | ReferenceAnnotation
  | RoleAnnotation
  | TimeAnnotation
  | QuantityAnnotation
  | QuoteAnnotation
  | ClaimAnnotation
/**
 * What link says: in document order which global entity each local one is, which documents are duplicates, which story each claim belongs to and when a document was published at the latest, then the global entities, the stories, where their claims differ, and the timeline.
 */
export type LinkRecord =
  | LinkedEntity
  | LinkedLocal
  | LinkedDuplicate
  | LinkedClaim
  | LinkedStory
  | LinkedDate
  | LinkedConflict
  | LinkedTimeline

/**
 * A stretch of the text.
 */
export interface SpanRecord {
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
}
/**
 * A problem, as data.
 */
export interface Issue {
  /**
   * What happened, one of the codes in pipeline/record/issue_codes.ts, or a plug-in's X_<PLUGIN>_…
   */
  code: string
  /**
   * error: an input or part of it was set aside
   */
  severity: 'info' | 'warning' | 'error'
  /**
   * The stage that saw it
   */
  stage: 'ingest' | 'clean' | 'annotate' | 'link' | 'export'
  /**
   * The file, relative to the input
   */
  source_path: string | null
  /**
   * The document, where it became one
   */
  document_id: string | null
  /**
   * Where in documents.text
   */
  start: number | null
  /**
   * Where it ends
   */
  end: number | null
  /**
   * What happened, in one sentence
   */
  message: string
  /**
   * What to do about it
   */
  next_step: string | null
}
/**
 * What the page said a stretch of visible text was.
 */
export interface Mark {
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * The nearest element that is not inline
   */
  tag: string
  /**
   * Words of class, id, role and itemprop, nearest element first
   */
  tokens: string[]
  /**
   * How many of the tokens belong to the element itself and to its parent
   */
  near: number
  /**
   * Share of its characters inside links
   */
  link_density: number
  /**
   * Tags from the element outwards
   */
  path: string
  /**
   * Ordinal numbers of the same elements: equal numbers are the same element
   */
  ancestors: number[]
  /**
   * Landmarks and containers around the block
   */
  inside: string[]
  /**
   * Heading level
   */
  heading?: number
  /**
   * Share of its characters that are bold
   */
  bold?: number
  /**
   * Share of its characters that are italic
   */
  italic?: number
  /**
   * Line ends inside the block
   */
  breaks?: number
  /**
   * Images, videos and frames since the block before
   */
  media?: number
  /**
   * Likeness to the page's own title
   */
  title?: number
  /**
   * Share of its word triples that the structured data has in the article's body
   */
  structured?: number
  /**
   * Share of its word triples that the page's description has
   */
  description?: number
}
/**
 * An article as read.
 */
export interface Document {
  /**
   * See documents
   */
  document_id: string
  /**
   * See documents
   */
  source_path: string
  /**
   * See documents
   */
  record_number: number | null
  /**
   * See documents
   */
  sha256: string
  /**
   * See documents
   */
  media_type: string
  /**
   * See documents
   */
  encoding: string
  /**
   * See documents
   */
  language: string | null
  /**
   * See documents
   */
  url: string | null
  /**
   * See documents
   */
  title: string | null
  /**
   * Authors in order
   */
  authors: string[]
  /**
   * See documents
   */
  publisher: string | null
  /**
   * See documents
   */
  published_date: string | null
  /**
   * See documents
   */
  modified_date: string | null
  /**
   * Where published_date comes from
   */
  published_basis: 'sidecar' | 'metadata' | 'none'
  /**
   * See documents
   */
  metadata_basis: string | null
  /**
   * Other fields that came along
   */
  extra: {
    [k: string]: unknown | undefined
  } | null
  /**
   * page: a web page, the article and all that stands around it; item: what a feed, a JSON record or a row of a table gives as the article itself. Plain text has none
   */
  scope?: 'page' | 'item'
  /**
   * What the page said of each stretch
   */
  marks?: Mark[]
  /**
   * The decoded text; never changes
   */
  text: string
}
/**
 * A span with one verdict.
 */
export interface Block {
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * See blocks
   */
  kind:
    | 'metadata'
    | 'headline'
    | 'byline'
    | 'dateline'
    | 'subheading'
    | 'body'
    | 'caption'
    | 'credit'
    | 'call_to_action'
    | 'teaser'
    | 'navigation'
    | 'other'
  /**
   * See blocks
   */
  kept: boolean
  /**
   * See blocks
   */
  verdict: 'kept' | 'flagged' | 'removed'
  /**
   * See blocks
   */
  item: number
  /**
   * See blocks
   */
  related: boolean | null
  /**
   * See blocks
   */
  rule: string
  /**
   * See blocks
   */
  score: number | null
}
/**
 * What clean read off the blocks.
 */
export interface Found {
  /**
   * Day that the lines above the text state, ISO 8601
   */
  header_date: string | null
  /**
   * The headline
   */
  title: string | null
  /**
   * Names in bylines
   */
  authors: string[]
  /**
   * Names in credit lines
   */
  credits: string[]
}
/**
 * A sentence.
 */
export interface SentenceAnnotation {
  layer: 'sentence'
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
}
/**
 * An entity of this document.
 */
export interface EntityAnnotation {
  layer: 'entity'
  /**
   * Local id: unique in the document
   */
  id: string
  /**
   * Canonical name
   */
  name: string
  /**
   * See entities
   */
  type: 'person' | 'organization' | 'place' | 'group' | 'event' | 'facility' | 'product'
  /**
   * Other names found
   */
  aliases: string[]
  /**
   * See entities
   */
  description: string | null
  /**
   * See entities
   */
  gender?: 'female' | 'male'
  /**
   * See entities
   */
  wikidata_id: string | null
  /**
   * See entities
   */
  country_code: string | null
  /**
   * See entities
   */
  admin1_code: string | null
  /**
   * See entities
   */
  geoname_id: number | null
  /**
   * See entities
   */
  latitude: number | null
  /**
   * See entities
   */
  longitude: number | null
  /**
   * The `entity_id` that the user's list gives it
   */
  given_id: string | null
  /**
   * The list gives it to all documents, not to some alone
   */
  given_everywhere: boolean
}
/**
 * A mention of an entity.
 */
export interface MentionAnnotation {
  layer: 'mention'
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * Local id of an entity of this document
   */
  entity: string
  /**
   * See mentions
   */
  form: 'name' | 'nominal' | 'pronoun'
  /**
   * See mentions
   */
  metonym: boolean
  /**
   * Of a person, where these words alone tell it: a pronoun, a title
   */
  gender?: 'female' | 'male'
}
/**
 * A pronoun or noun that stands for several, or for somebody whom the text gives no name: the words that tell who it is.
 */
export interface ReferenceAnnotation {
  layer: 'reference'
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * Each that it stands for, in the order of the text
   */
  antecedents: Antecedent[]
}
/**
 * Words that a pronoun or noun refers back to.
 */
export interface Antecedent {
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * Local id of an entity of this document, where they name or mean one
   */
  entity: string | null
}
/**
 * A title that the text gives a person.
 */
export interface RoleAnnotation {
  layer: 'role'
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * Local id of an entity of this document
   */
  entity: string
  /**
   * The title
   */
  title: string
  /**
   * See roles
   */
  standing: 'current' | 'former' | 'acting' | 'elect' | 'shadow' | 'candidate'
  /**
   * Local id of an entity of this document
   */
  organization: string | null
}
/**
 * A time expression.
 */
export interface TimeAnnotation {
  layer: 'time'
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * See times
   */
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /**
   * See times
   */
  value: string | null
  /**
   * See times
   */
  mod:
    | 'BEFORE'
    | 'AFTER'
    | 'ON_OR_BEFORE'
    | 'ON_OR_AFTER'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | 'EQUAL_OR_LESS'
    | 'EQUAL_OR_MORE'
    | 'START'
    | 'MID'
    | 'END'
    | 'APPROX'
    | null
  /**
   * See times
   */
  earliest: string | null
  /**
   * See times
   */
  latest: string | null
  /**
   * See times
   */
  anchor: 'document' | 'time' | 'none'
}
/**
 * A number with its unit.
 */
export interface QuantityAnnotation {
  layer: 'quantity'
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * See quantities
   */
  kind:
    | 'count'
    | 'money'
    | 'percent'
    | 'length'
    | 'area'
    | 'volume'
    | 'mass'
    | 'speed'
    | 'temperature'
    | 'energy'
    | 'power'
    | 'data'
    | 'ordinal'
    | 'ratio'
    | 'other'
  /**
   * See quantities
   */
  value: number
  /**
   * See quantities
   */
  low: number | null
  /**
   * See quantities
   */
  high: number | null
  /**
   * See quantities
   */
  mod: 'approximately' | 'at_least' | 'at_most' | 'more_than' | 'less_than' | null
  /**
   * See quantities
   */
  unit: string | null
  /**
   * See quantities
   */
  per: string | null
  /**
   * See quantities
   */
  of: string | null
}
/**
 * An attribution.
 */
export interface QuoteAnnotation {
  layer: 'quote'
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * Local id
   */
  id: string
  /**
   * See quotes
   */
  type: 'direct' | 'indirect' | 'mixed'
  /**
   * Spans of a broken content
   */
  parts: SpanRecord[] | null
  /**
   * Local id of an entity of this document
   */
  source: string | null
  /**
   * Nobody but hearsay is given
   */
  unnamed: boolean
  /**
   * See quotes
   */
  source_start: number | null
  /**
   * See quotes
   */
  source_end: number | null
  /**
   * See quotes
   */
  basis: 'name' | 'role' | 'pronoun' | 'nominal' | 'relative' | 'none'
  /**
   * Local id of an entity of this document
   */
  addressee: string | null
  /**
   * Where the words for whom it is said to begin
   */
  addressee_start: number | null
  /**
   * Where they end
   */
  addressee_end: number | null
  /**
   * See quotes
   */
  cue: string | null
  /**
   * See quotes
   */
  cue_start: number | null
  /**
   * See quotes
   */
  cue_end: number | null
  /**
   * Local id of the quote that this one stands in
   */
  parent: string | null
  /**
   * See quotes
   */
  no_comment: boolean
}
/**
 * Whom or what a claim is about.
 */
export interface ClaimParticipant {
  /**
   * See claim_participants
   */
  role: 'actor' | 'recipient' | 'object' | 'place' | 'time' | 'amount'
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
  /**
   * Local id of an entity of this document
   */
  entity: string | null
}
/**
 * How sure one of those who say it is.
 */
export interface ClaimSource {
  /**
   * Where the words for the source begin
   */
  start: number | null
  /**
   * Where they end
   */
  end: number | null
  /**
   * Local id of an entity of this document
   */
  entity: string | null
  /**
   * Nobody but hearsay is given
   */
  unnamed: boolean
  /**
   * See claim_sources
   */
  certainty: 'certain' | 'probable' | 'possible' | 'uncommitted'
  /**
   * See claim_sources
   */
  polarity: 'affirmative' | 'negative'
  /**
   * See claim_sources
   */
  cue: string | null
  /**
   * See claim_sources
   */
  cue_start: number | null
  /**
   * See claim_sources
   */
  cue_end: number | null
}
/**
 * A word that decides certainty, polarity or status.
 */
export interface ClaimCue {
  /**
   * See claim_cues
   */
  kind: 'certainty' | 'polarity' | 'status'
  /**
   * Start in document.text
   */
  start: number
  /**
   * End in document.text, exclusive
   */
  end: number
}
/**
 * Who does what to whom, on whose word, how sure.
 */
export interface ClaimAnnotation {
  layer: 'claim'
  /**
   * Start in document.text of all that it is made of
   */
  start: number
  /**
   * Where that ends, exclusive
   */
  end: number
  /**
   * See claims
   */
  trigger_start: number
  /**
   * See claims
   */
  trigger_end: number
  /**
   * See claims
   */
  action: string
  /**
   * See claims
   */
  frame: string | null
  /**
   * Role by role, in the order of the text
   */
  participants: ClaimParticipant[]
  /**
   * The article itself, then outermost first
   */
  sources: ClaimSource[]
  /**
   * See claims
   */
  certainty: 'certain' | 'probable' | 'possible' | 'uncommitted'
  /**
   * See claims
   */
  polarity: 'affirmative' | 'negative'
  /**
   * See claims
   */
  status: 'happened' | 'ongoing' | 'planned' | 'hypothetical' | 'requested' | 'denied'
  /**
   * What decided certainty, polarity and status
   */
  cues: ClaimCue[]
  /**
   * See claims
   */
  event_class:
    | 'AGREE'
    | 'CONSULT'
    | 'SUPPORT'
    | 'CONCEDE'
    | 'COOPERATE'
    | 'AID'
    | 'RETREAT'
    | 'REQUEST'
    | 'ACCUSE'
    | 'REJECT'
    | 'THREATEN'
    | 'PROTEST'
    | 'SANCTION'
    | 'MOBILIZE'
    | 'COERCE'
    | 'ASSAULT'
    | null
  /**
   * See claims
   */
  event_mode: string | null
  /**
   * See claims
   */
  score: number
  /**
   * Local id of the quote that it stands in
   */
  quote: string | null
  /**
   * See claims
   */
  rule: string
}
/**
 * An input that was set aside.
 */
export interface RejectedRecord {
  rejected: Issue
}
/**
 * What ingest says of an article.
 */
export interface IngestedRecord {
  document: Document
  /**
   * What was seen on the way
   */
  issues: Issue[]
}
/**
 * … and clean.
 */
export interface CleanedRecord {
  document: Document
  /**
   * Blocks in order; they tile the text
   */
  blocks: Block[]
  found: Found
  /**
   * What was seen on the way
   */
  issues: Issue[]
}
/**
 * … and annotate.
 */
export interface AnnotatedRecord {
  document: Document
  /**
   * Blocks in order; they tile the text
   */
  blocks: Block[]
  found: Found
  /**
   * What was found, annotator by annotator
   */
  annotations: Annotation[]
  /**
   * What was seen on the way
   */
  issues: Issue[]
}
/**
 * A global entity; these lines come last, by id.
 */
export interface LinkedEntity {
  entity: Entity
}
/**
 * An entity over all documents.
 */
export interface Entity {
  /**
   * See entities
   */
  entity_id: string
  /**
   * See entities
   */
  name: string
  /**
   * See entities
   */
  type: 'person' | 'organization' | 'place' | 'group' | 'event' | 'facility' | 'product'
  /**
   * Other names
   */
  aliases: string[]
  /**
   * See entities
   */
  description: string | null
  /**
   * See entities
   */
  gender: 'female' | 'male' | null
  /**
   * See entities
   */
  wikidata_id: string | null
  /**
   * See entities
   */
  country_code: string | null
  /**
   * See entities
   */
  admin1_code: string | null
  /**
   * See entities
   */
  geoname_id: number | null
  /**
   * See entities
   */
  latitude: number | null
  /**
   * See entities
   */
  longitude: number | null
  /**
   * See entities
   */
  mention_count: number
  /**
   * See entities
   */
  document_count: number
}
/**
 * Which global entity an entity of a document is.
 */
export interface LinkedLocal {
  /**
   * The document
   */
  document_id: string
  /**
   * Its id in the document
   */
  entity: string
  /**
   * See entities
   */
  entity_id: string
  /**
   * See entities
   */
  name: string
  /**
   * See entities
   */
  type: 'person' | 'organization' | 'place' | 'group' | 'event' | 'facility' | 'product'
}
/**
 * A document that repeats an earlier one.
 */
export interface LinkedDuplicate {
  /**
   * The document
   */
  document_id: string
  /**
   * The earlier one
   */
  duplicate_of: string
}
/**
 * Which story a claim belongs to.
 */
export interface LinkedClaim {
  /**
   * The document
   */
  document_id: string
  /**
   * See claims
   */
  claim_id: string
  /**
   * See stories
   */
  story_id: string
}
/**
 * An event that several claims tell of; these lines come last, by id.
 */
export interface LinkedStory {
  story: Story
}
/**
 * An event that several claims tell of.
 */
export interface Story {
  /**
   * See stories
   */
  story_id: string
  /**
   * See stories
   */
  label: string
  /**
   * See stories
   */
  event_class:
    | 'AGREE'
    | 'CONSULT'
    | 'SUPPORT'
    | 'CONCEDE'
    | 'COOPERATE'
    | 'AID'
    | 'RETREAT'
    | 'REQUEST'
    | 'ACCUSE'
    | 'REJECT'
    | 'THREATEN'
    | 'PROTEST'
    | 'SANCTION'
    | 'MOBILIZE'
    | 'COERCE'
    | 'ASSAULT'
    | null
  /**
   * See stories
   */
  actors: string[]
  /**
   * See stories
   */
  recipients: string[]
  /**
   * See stories
   */
  place: string | null
  /**
   * See stories
   */
  earliest: string | null
  /**
   * See stories
   */
  latest: string | null
  /**
   * See stories
   */
  status: 'happened' | 'ongoing' | 'planned' | 'hypothetical' | 'requested' | 'denied'
  /**
   * See stories
   */
  claim_count: number
  /**
   * See stories
   */
  document_count: number
  /**
   * See stories
   */
  independent_source_count: number
  /**
   * See stories
   */
  agreement: 'single' | 'consistent' | 'evolving' | 'conflicting'
}
/**
 * The last day on which a document can have been published, where it states no day or one that others contradict.
 */
export interface LinkedDate {
  /**
   * The document
   */
  document_id: string
  /**
   * See documents
   */
  inferred_date: string
}
/**
 * Two claims of a story that differ; these lines come last, by id.
 */
export interface LinkedConflict {
  conflict: Conflict
}
/**
 * Two claims of a story that differ; these lines come last, by id.
 */
export interface Conflict {
  /**
   * See conflicts
   */
  conflict_id: string
  /**
   * See conflicts
   */
  story_id: string
  /**
   * See conflicts
   */
  kind: 'date' | 'place' | 'number' | 'polarity' | 'participant' | 'status'
  /**
   * See conflicts
   */
  relation: 'conflict' | 'update'
  /**
   * See conflicts
   */
  claim_id: string
  /**
   * See conflicts
   */
  other_claim_id: string
  /**
   * See conflicts
   */
  document_id: string
  /**
   * See conflicts
   */
  other_document_id: string
  /**
   * See conflicts
   */
  value: string
  /**
   * See conflicts
   */
  other_value: string
  /**
   * See conflicts
   */
  text: string
  /**
   * See conflicts
   */
  other_text: string
}
/**
 * A story's status in the order of days; these lines come last, by id.
 */
export interface LinkedTimeline {
  timeline: TimelineEntry
}
/**
 * A story's status in the order of days; these lines come last, by id.
 */
export interface TimelineEntry {
  /**
   * See timeline
   */
  position: number
  /**
   * See timeline
   */
  earliest: string | null
  /**
   * See timeline
   */
  latest: string | null
  /**
   * See timeline
   */
  story_id: string
  /**
   * See timeline
   */
  label: string
  /**
   * See timeline
   */
  status: 'happened' | 'ongoing' | 'planned' | 'hypothetical' | 'requested' | 'denied'
  /**
   * See timeline
   */
  claim_count: number
  /**
   * See timeline
   */
  document_count: number
}
/**
 * One row an article.
 */
export interface DocumentRow {
  /**
   * `doc_` and the relative path
   */
  document_id: string
  /**
   * Path of the file, relative to the input, with forward slashes
   */
  source_path: string
  /**
   * Number of the record in a file that holds several, from 1
   */
  record_number: number | null
  /**
   * SHA-256 of the bytes of the file or record, in hex
   */
  sha256: string
  /**
   * Type of the content, as read
   */
  media_type: string
  /**
   * Character encoding, as read
   */
  encoding: string
  /**
   * ISO 639-1 code of the language
   */
  language: string | null
  /**
   * Where the article was published
   */
  url: string | null
  /**
   * Title: from the sidecar, the file's metadata, or the headline block
   */
  title: string | null
  /**
   * Authors, joined with "; "
   */
  authors: string | null
  /**
   * Publisher, where one is named as such
   */
  publisher: string | null
  /**
   * Sources that credit lines name, joined with "; "
   */
  credits: string | null
  /**
   * Day that a header, a time stamp or a byline above the text states; may be that of the crawl
   */
  header_date: string | null
  /**
   * Publication date, ISO 8601: a day, or a moment where the source gives one with its zone
   */
  published_date: string | null
  /**
   * Date of the last change, ISO 8601
   */
  modified_date: string | null
  /**
   * Where published_date comes from
   */
  published_basis: 'sidecar' | 'metadata' | 'header' | 'inferred' | 'none'
  /**
   * Where no day of publication is stated, or the lines above the text state one that other documents contradict: the last day on which it can have been published, as the stories that it tells say. It never changes published_date or times
   */
  inferred_date: string | null
  /**
   * Which tag or field gave title, authors and publisher
   */
  metadata_basis: string | null
  /**
   * Other fields that came along, as a JSON object
   */
  extra: string | null
  /**
   * Code points of the text
   */
  char_count: number
  /**
   * Words of the article
   */
  word_count: number
  /**
   * Code points of the kept blocks
   */
  kept_char_count: number
  /**
   * The first document that this one repeats, exactly or nearly
   */
  duplicate_of: string | null
  /**
   * The kept text: headline, sub-headings and body, a blank line between paragraphs
   */
  article: string | null
  /**
   * The whole decoded text; of a web page the text that it shows, without soft hyphens and characters of no width (U+00AD, U+200B, U+2060, U+FEFF). Every start and end counts in it
   */
  text: string
}
/**
 * One row a block: the blocks and the white space between them are the whole text.
 */
export interface BlockRow {
  /**
   * Identifies the block
   */
  block_id: string
  /**
   * The document that it stands in
   */
  document_id: string
  /**
   * Number of the block in the document, from 1
   */
  position: number
  /**
   * What it is
   */
  kind:
    | 'metadata'
    | 'headline'
    | 'byline'
    | 'dateline'
    | 'subheading'
    | 'body'
    | 'caption'
    | 'credit'
    | 'call_to_action'
    | 'teaser'
    | 'navigation'
    | 'other'
  /**
   * Does it belong to the article?
   */
  kept: boolean
  /**
   * kept; flagged: kept with doubt; removed
   */
  verdict: 'kept' | 'flagged' | 'removed'
  /**
   * 1: the article; 2 and on: other items glued to it
   */
  item: number
  /**
   * Teasers only: does it concern the article's own subject?
   */
  related: boolean | null
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * Exactly documents.text from start to end
   */
  text: string
  /**
   * The rule that decided
   */
  rule: string
  /**
   * How sure the rule is that the block is no part of the article, 0 to 1; null where it does not measure
   */
  score: number | null
}
/**
 * One row a sentence of the kept blocks.
 */
export interface SentenceRow {
  /**
   * Identifies the sentence
   */
  sentence_id: string
  /**
   * The document that it stands in
   */
  document_id: string
  /**
   * The block that it stands in
   */
  block_id: string
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * Exactly documents.text from start to end
   */
  text: string
}
/**
 * One row a person, organisation, place or other named thing, over all documents.
 */
export interface EntityRow {
  /**
   * `ent_` and the id of the user's list, the Wikidata id, or a slug of name and type; of places without an item the number of GeoNames behind it
   */
  entity_id: string
  /**
   * Canonical name
   */
  name: string
  /**
   * What it is
   */
  type: 'person' | 'organization' | 'place' | 'group' | 'event' | 'facility' | 'product'
  /**
   * Other names found, joined with "; "
   */
  aliases: string | null
  /**
   * A title or description that an article gives
   */
  description: string | null
  /**
   * Of a person, as the texts refer to them by pronoun or title; null where they do not, or contradict each other
   */
  gender: 'female' | 'male' | null
  /**
   * Wikidata item
   */
  wikidata_id: string | null
  /**
   * ISO 3166-1 alpha-2 code of the country it is or lies in
   */
  country_code: string | null
  /**
   * GeoNames' code of the first-level unit (state, province) that it is or lies in, within the country; in the USA the postal code
   */
  admin1_code: string | null
  /**
   * GeoNames' number of the place
   */
  geoname_id: number | null
  /**
   * Degrees north, WGS 84
   */
  latitude: number | null
  /**
   * Degrees east, WGS 84
   */
  longitude: number | null
  /**
   * Mentions in all documents, of all forms
   */
  mention_count: number
  /**
   * Documents that mention it
   */
  document_count: number
}
/**
 * One row a mention of an entity, by name, by a noun or by a pronoun that stands for it.
 */
export interface MentionRow {
  /**
   * Identifies the mention
   */
  mention_id: string
  /**
   * The document that it stands in
   */
  document_id: string
  /**
   * The sentence that it begins in
   */
  sentence_id: string | null
  /**
   * The entity
   */
  entity_id: string
  /**
   * Canonical name of the entity
   */
  entity: string
  /**
   * Type of the entity
   */
  type: 'person' | 'organization' | 'place' | 'group' | 'event' | 'facility' | 'product'
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * Exactly documents.text from start to end
   */
  text: string
  /**
   * By name, by description, by pronoun
   */
  form: 'name' | 'nominal' | 'pronoun'
  /**
   * A place that stands for its government
   */
  metonym: boolean
}
/**
 * One row a title that an article gives a person.
 */
export interface RoleRow {
  /**
   * Identifies the role
   */
  role_id: string
  /**
   * The person
   */
  entity_id: string
  /**
   * Canonical name of the person
   */
  entity: string
  /**
   * The title
   */
  title: string
  /**
   * Whether the person holds it, held it, stands in for it, is to hold it, has it in the opposition, or runs for it
   */
  standing: 'current' | 'former' | 'acting' | 'elect' | 'shadow' | 'candidate'
  /**
   * The organisation that the title names, or whose it is; places and countries are none
   */
  organization_id: string | null
  /**
   * Its canonical name
   */
  organization: string | null
  /**
   * The document that it stands in
   */
  document_id: string
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * Exactly documents.text from start to end
   */
  text: string
}
/**
 * One row a time expression (TIMEX3).
 */
export interface TimeRow {
  /**
   * Identifies the expression
   */
  time_id: string
  /**
   * The document that it stands in
   */
  document_id: string
  /**
   * The sentence that it begins in
   */
  sentence_id: string | null
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * Exactly documents.text from start to end
   */
  text: string
  /**
   * TIMEX3 type
   */
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /**
   * TIMEX3 value, both ends of a span or of what lasts from so long to so long (`P2W/P3W`); null where it hangs on a publication date that is not known (a weekday is then one of any week: `XXXX-WXX-2`)
   */
  value: string | null
  /**
   * TIMEX3 modifier
   */
  mod:
    | 'BEFORE'
    | 'AFTER'
    | 'ON_OR_BEFORE'
    | 'ON_OR_AFTER'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | 'EQUAL_OR_LESS'
    | 'EQUAL_OR_MORE'
    | 'START'
    | 'MID'
    | 'END'
    | 'APPROX'
    | null
  /**
   * First day it may mean
   */
  earliest: string | null
  /**
   * Last day it may mean
   */
  latest: string | null
  /**
   * What it is reckoned from: the publication date, another time in the text, nothing
   */
  anchor: 'document' | 'time' | 'none'
}
/**
 * One row a number with what it counts or measures.
 */
export interface QuantityRow {
  /**
   * Identifies the quantity
   */
  quantity_id: string
  /**
   * The document that it stands in
   */
  document_id: string
  /**
   * The sentence that it begins in
   */
  sentence_id: string | null
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * Exactly documents.text from start to end
   */
  text: string
  /**
   * What it measures; ratio is a share of one or so many times something, money has no unit where the currency is not said
   */
  kind:
    | 'count'
    | 'money'
    | 'percent'
    | 'length'
    | 'area'
    | 'volume'
    | 'mass'
    | 'speed'
    | 'temperature'
    | 'energy'
    | 'power'
    | 'data'
    | 'ordinal'
    | 'ratio'
    | 'other'
  /**
   * The number as stated; of a range its lower end
   */
  value: number
  /**
   * The least that it says, in the unit; null where that is open (at most 14). About 300 is 10% more or less, dozens are 24 to 99
   */
  low: number | null
  /**
   * The most that it says, in the unit; null where that is open (at least 14). More than 14 has its bound at 14, and mod says that it is exclusive
   */
  high: number | null
  /**
   * How the number is to be taken
   */
  mod: 'approximately' | 'at_least' | 'at_most' | 'more_than' | 'less_than' | null
  /**
   * UCUM code, or ISO 4217 for money
   */
  unit: string | null
  /**
   * What a sum or number is said for each of, as written: day, share, 100,000 people; null where the unit holds it (km/h)
   */
  per: string | null
  /**
   * What is counted or shared out, its head noun kept; who was killed, wounded or missing with that word (people killed)
   */
  of: string | null
}
/**
 * One row an attribution: who says what.
 */
export interface QuoteRow {
  /**
   * Identifies the quote
   */
  quote_id: string
  /**
   * The document that it stands in
   */
  document_id: string
  /**
   * Title of the document
   */
  title: string | null
  /**
   * Publisher of the document
   */
  publisher: string | null
  /**
   * When the document was published
   */
  published_date: string | null
  /**
   * The sentence that it begins in
   */
  sentence: string | null
  /**
   * The sentence that it begins in
   */
  sentence_id: string | null
  /**
   * All, none or part of it in quotation marks
   */
  type: 'direct' | 'indirect' | 'mixed'
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * The content with its quotation marks: documents.text from start to end
   */
  text: string
  /**
   * Where the content is broken: JSON array of [start, end] in code points
   */
  parts: string | null
  /**
   * Who says it: the canonical name, else the words for the source; `unnamed` for hearsay alone; null where nobody is given
   */
  source: string | null
  /**
   * The entity who says it
   */
  source_id: string | null
  /**
   * Type of the entity who says it
   */
  source_type: 'person' | 'organization' | 'place' | 'group' | 'event' | 'facility' | 'product' | null
  /**
   * A title that the document gives that entity
   */
  source_role: string | null
  /**
   * How the source was found: its words name it, are a title of it, a pronoun or noun for it, or a relative clause follows its name; none where nobody was
   */
  source_basis: 'name' | 'role' | 'pronoun' | 'nominal' | 'relative' | 'none'
  /**
   * Where the words for the source begin
   */
  source_start: number | null
  /**
   * Where they end
   */
  source_end: number | null
  /**
   * The words for the source
   */
  source_text: string | null
  /**
   * The word that carries the saying
   */
  cue: string | null
  /**
   * Where it begins
   */
  cue_start: number | null
  /**
   * Where it ends
   */
  cue_end: number | null
  /**
   * Whom it is said to: the canonical name, else the words
   */
  addressee: string | null
  /**
   * The quote that this one stands in
   */
  parent_quote_id: string | null
  /**
   * The source declined or did not respond
   */
  no_comment: boolean
}
/**
 * One row per claim: who did what to whom, on whose word, how sure. Only claims with at least the score that `claims_from` asks for.
 */
export interface ClaimRow {
  /**
   * Identifies the claim
   */
  claim_id: string
  /**
   * The document that it stands in
   */
  document_id: string
  /**
   * Title of the document
   */
  title: string | null
  /**
   * Publisher of the document
   */
  publisher: string | null
  /**
   * When the document was published
   */
  published_date: string | null
  /**
   * The sentence that its trigger stands in
   */
  sentence: string | null
  /**
   * Who acts: canonical names, else the words, joined with `; `
   */
  actor: string | null
  /**
   * What is done, as a lemma. After verbs such as begin, try or must it is the verb that they govern, unless they are an event of their own (refuse, agree, threaten, promise, offer)
   */
  action: string
  /**
   * The person, body or place that is affected, addressed or receives: canonical names, else the words
   */
  recipient: string | null
  /**
   * The thing that is acted on or given, and what completes the action (`to repair the lift`, `in third place`): canonical names, else the words
   */
  object: string | null
  /**
   * Where it happens: canonical names, else the words
   */
  place: string | null
  /**
   * When it happens, in the words of the text
   */
  time: string | null
  /**
   * First day that the time may mean; null where that is open or not known
   */
  earliest: string | null
  /**
   * Last day that the time may mean; null where that is open or not known
   */
  latest: string | null
  /**
   * How many or how much, in the words of the text
   */
  amount_text: string | null
  /**
   * The least that the amount says, in the unit; null where that is open
   */
  amount_low: number | null
  /**
   * The most that the amount says, in the unit; null where that is open
   */
  amount_high: number | null
  /**
   * Unit of the amount: UCUM code, or ISO 4217 for money
   */
  amount_unit: string | null
  /**
   * What the amount counts or measures
   */
  amount_of: string | null
  /**
   * On whose word, outermost first: the canonical name, else the words; `unnamed` for hearsay alone; null where the article itself says so
   */
  sources: string | null
  /**
   * How sure the source nearest the event is that it is so, or is not so; uncommitted where it takes no stand
   */
  certainty: 'certain' | 'probable' | 'possible' | 'uncommitted'
  /**
   * Whether that source says that it is so (affirmative) or that it is not so (negative)
   */
  polarity: 'affirmative' | 'negative'
  /**
   * Whether that source speaks of it as something that happened, goes on, is planned, is imagined (hypothetical), is asked for or is denied
   */
  status: 'happened' | 'ongoing' | 'planned' | 'hypothetical' | 'requested' | 'denied'
  /**
   * What kind of event it is or would be, as PLOVER classifies them; null where it is none of these
   */
  event_class:
    | 'AGREE'
    | 'CONSULT'
    | 'SUPPORT'
    | 'CONCEDE'
    | 'COOPERATE'
    | 'AID'
    | 'RETREAT'
    | 'REQUEST'
    | 'ACCUSE'
    | 'REJECT'
    | 'THREATEN'
    | 'PROTEST'
    | 'SANCTION'
    | 'MOBILIZE'
    | 'COERCE'
    | 'ASSAULT'
    | null
  /**
   * The form that the event takes, one of PLOVER's modes of the class
   */
  event_mode: string | null
  /**
   * How sure newsledger is that it is worth a row, from 0 to 1
   */
  claim_score: number
  /**
   * All that it is made of: documents.text from start to end
   */
  text: string
  /**
   * The word that carries the action, with its particle: documents.text from trigger_start to trigger_end
   */
  trigger: string
  /**
   * The words that decide certainty, polarity and status, in the order of the text
   */
  cues: string | null
  /**
   * Roleset of the action in PropBank
   */
  frame: string | null
  /**
   * How it was found: the construction that holds the trigger and its participants
   */
  rule: string
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * Where the trigger begins
   */
  trigger_start: number
  /**
   * Where it ends
   */
  trigger_end: number
  /**
   * The sentence that its trigger stands in
   */
  sentence_id: string | null
  /**
   * The quote that it stands in
   */
  quote_id: string | null
  /**
   * The event that it tells of, where other claims tell of it, too
   */
  story_id: string | null
}
/**
 * One row per participant of a claim: actors, recipients, objects, places, times and amounts, each with its characters.
 */
export interface ClaimParticipantRow {
  /**
   * The claim that it belongs to
   */
  claim_id: string
  /**
   * What it is in the claim
   */
  role: 'actor' | 'recipient' | 'object' | 'place' | 'time' | 'amount'
  /**
   * Its number among those of the claim with the same role, from 1
   */
  position: number
  /**
   * The entity that it is
   */
  entity_id: string | null
  /**
   * Of a time: what it means
   */
  time_id: string | null
  /**
   * Of an amount: what it says
   */
  quantity_id: string | null
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * Exactly documents.text from start to end
   */
  text: string
}
/**
 * One row per source of a claim, and one for the article itself: what each holds of it. In "A says that B denies it" these are the article, A and B.
 */
export interface ClaimSourceRow {
  /**
   * The claim that it belongs to
   */
  claim_id: string
  /**
   * 0 is the article itself, 1 whom it cites, 2 whom that one cites, and so on
   */
  depth: number
  /**
   * Who says it: the canonical name, else the words; `unnamed` for hearsay alone; null for the article itself
   */
  source: string | null
  /**
   * The entity who says it
   */
  entity_id: string | null
  /**
   * Where the words for the source begin in documents.text, in code points
   */
  start: number | null
  /**
   * Where they end, exclusive
   */
  end: number | null
  /**
   * The words for the source: documents.text from start to end
   */
  text: string | null
  /**
   * How sure this source is that it is so, or is not so; uncommitted where it takes no stand
   */
  certainty: 'certain' | 'probable' | 'possible' | 'uncommitted'
  /**
   * Whether this source says that it is so (affirmative) or that it is not so (negative)
   */
  polarity: 'affirmative' | 'negative'
  /**
   * The word that carries the saying
   */
  cue: string | null
  /**
   * Where it begins
   */
  cue_start: number | null
  /**
   * Where it ends
   */
  cue_end: number | null
}
/**
 * One row per word that decides certainty, polarity or status of a claim.
 */
export interface ClaimCueRow {
  /**
   * The claim that it belongs to
   */
  claim_id: string
  /**
   * What it decides
   */
  kind: 'certainty' | 'polarity' | 'status'
  /**
   * Where it begins in documents.text, in Unicode code points, from 0
   */
  start: number
  /**
   * Where it ends in documents.text, in code points, exclusive
   */
  end: number
  /**
   * Exactly documents.text from start to end
   */
  text: string
}
/**
 * One row per event that several claims tell of, in one article or in many.
 */
export interface StoryRow {
  /**
   * Identifies the event: `story_` and the id of its first claim
   */
  story_id: string
  /**
   * What happens, in plain English
   */
  label: string
  /**
   * The class that most of its claims have, see claims
   */
  event_class:
    | 'AGREE'
    | 'CONSULT'
    | 'SUPPORT'
    | 'CONCEDE'
    | 'COOPERATE'
    | 'AID'
    | 'RETREAT'
    | 'REQUEST'
    | 'ACCUSE'
    | 'REJECT'
    | 'THREATEN'
    | 'PROTEST'
    | 'SANCTION'
    | 'MOBILIZE'
    | 'COERCE'
    | 'ASSAULT'
    | null
  /**
   * Who does it, the most named first
   */
  actors: string | null
  /**
   * Who is affected, addressed or receives, the most named first
   */
  recipients: string | null
  /**
   * Where it happens
   */
  place: string | null
  /**
   * First day that it may be, by the claim that says it most exactly
   */
  earliest: string | null
  /**
   * Last day that it may be
   */
  latest: string | null
  /**
   * How it stands in the articles that were published last, see claims
   */
  status: 'happened' | 'ongoing' | 'planned' | 'hypothetical' | 'requested' | 'denied'
  /**
   * Claims that tell of it
   */
  claim_count: number
  /**
   * Documents that these stand in
   */
  document_count: number
  /**
   * Sources that do not repeat each other: whoever is cited counts once, an article in its own voice as its publisher, a copy as what it copies
   */
  independent_source_count: number
  /**
   * How its claims agree: on the word of one source alone (single), of several (consistent), with what changed from one to the next (evolving), or not (conflicting); the table conflicts says where
   */
  agreement: 'single' | 'consistent' | 'evolving' | 'conflicting'
}
/**
 * One row per difference between two claims of a story: which figures disagree, and where. Claims are ordered by publication first, then compared with their bounds.
 */
export interface ConflictRow {
  /**
   * Identifies the difference
   */
  conflict_id: string
  /**
   * The story that both claims tell
   */
  story_id: string
  /**
   * What differs: the day, the place, an amount, whether it is so (polarity), who takes part, or whether it happened or is yet to come (status)
   */
  kind: 'date' | 'place' | 'number' | 'polarity' | 'participant' | 'status'
  /**
   * conflict: not both can be right. update: things changed from one to the other, as a toll that rises, or a plan that comes true
   */
  relation: 'conflict' | 'update'
  /**
   * The claim that was published first
   */
  claim_id: string
  /**
   * The other one
   */
  other_claim_id: string
  /**
   * The document that the first claim stands in
   */
  document_id: string
  /**
   * The document of the other one
   */
  other_document_id: string
  /**
   * What the first claim says: a day or an interval of days (ISO 8601), a place, an amount as it is written, affirmative or negative, names, or a status
   */
  value: string
  /**
   * What the other one says
   */
  other_value: string
  /**
   * The words of the first claim, in one line
   */
  text: string
  /**
   * The words of the other one
   */
  other_text: string
}
/**
 * One row per story and status, in the order of days. Without a stated day, what happened was so by the day on which it was first told, and what is planned comes no earlier.
 */
export interface TimelineRow {
  /**
   * Place in the order of days, from 1
   */
  position: number
  /**
   * First day that it may be; null where that is open
   */
  earliest: string | null
  /**
   * Last day that it may be; null where that is open
   */
  latest: string | null
  /**
   * The story
   */
  story_id: string
  /**
   * What happens, in plain English, as the claims of that status say it
   */
  label: string
  /**
   * How claims tell of it from then on: a story whose status changes has a row for each
   */
  status: 'happened' | 'ongoing' | 'planned' | 'hypothetical' | 'requested' | 'denied'
  /**
   * Claims that say so
   */
  claim_count: number
  /**
   * Documents that these stand in
   */
  document_count: number
}
/**
 * One row a problem: what was set aside, cut, or is in doubt.
 */
export interface IssueRow {
  /**
   * Identifies the issue
   */
  issue_id: string
  /**
   * What happened, one of the codes in pipeline/record/issue_codes.ts, or a plug-in's X_<PLUGIN>_…
   */
  code: string
  /**
   * error: an input or part of it was set aside
   */
  severity: 'info' | 'warning' | 'error'
  /**
   * The stage that saw it
   */
  stage: 'ingest' | 'clean' | 'annotate' | 'link' | 'export'
  /**
   * The file, relative to the input
   */
  source_path: string | null
  /**
   * The document, where it became one
   */
  document_id: string | null
  /**
   * Where in documents.text
   */
  start: number | null
  /**
   * Where it ends
   */
  end: number | null
  /**
   * What happened, in one sentence
   */
  message: string
  /**
   * What to do about it
   */
  next_step: string | null
}
