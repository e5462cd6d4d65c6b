import { decodeLine, encodeLine } from '../record/codec.ts'
import { messageOf, toIssue } from '../record/issue.ts'
import type { Document, RejectedRecord } from '../record/records.ts'
import { faultOf, faultOfSchema, type JsonSchema } from '../record/validate.ts'
import type { Annotated, AnyLinker, AnyProfile, Cleaned, Context, Ingested, MapStage, StageName } from '../stage.ts'
import { emit } from './emission.ts'
import {
  type ChainInput,
  type ChainResult,
  isMadeBefore,
  lineOf,
  type Origin,
  originOf,
  recordOf,
  toInput,
} from './result.ts'

export type StageRecord = Ingested | Cleaned | Annotated
type AnyMapStage = MapStage<never, StageRecord>

/** What every record goes through: a value, so that other stages and linkers can stand in it. */
export interface Chain {
  /** The stages that see one document at a time, in order; the first reads files, the others what the one before it made. */
  stages: readonly AnyMapStage[]
  /** The first round of those who see all documents. */
  linkers: readonly AnyLinker[]
  /** Tells one chain from another: every process must run the same. */
  version: string
  /** What is counted of all documents before the stages that follow the first. */
  profiles: readonly AnyProfile[]
  /** Schemas of the annotation layers of plug-ins, by layer. */
  layers: ReadonlyMap<string, JsonSchema>
}

/**
 * Takes one input through the stages up to and including `until`. Never throws: what fails becomes a rejected record.
 * `enter` is called before each stage.
 */
export function runChain(
  input: ChainInput,
  until: string,
  context: Context,
  chain: Chain,
  enter: (stage: StageName) => void = () => {},
): ChainResult {
  const { stages, linkers, profiles } = chain
  const { last, lines, origin, reused } =
    isMadeBefore(input) && input.same_profiles
      ? takeOver(input.annotate)
      : goThrough(input, until, context, chain, enter)
  if ('annotations' in last) enter('link')
  const { emission, issues: outside } = 'annotations' in last ? emit(linkers, last, [], context.settings) : NOTHING
  const issues = 'rejected' in last ? [last.rejected] : last.issues
  const [document, rejected] = 'document' in last ? [last.document, false] : [null, true]
  const result = {
    input: toInput(input, document?.sha256 ?? null),
    lines,
    emission,
    told: [],
    issues,
    outside,
    rejected,
    reused,
  }
  return document && until === stages[0]?.name ? tell(profiles, document, context, origin, result) : result
}

/** What became of a record in the stages. */
interface Gone {
  last: StageRecord
  lines: ChainResult['lines']
  origin: Origin
  reused: boolean
}

/** What an earlier run made of it is what would be made of it now. */
function takeOver(annotated: string): Gone {
  const last = decodeLine<Annotated>(annotated)
  return { last, lines: [], origin: originOf(last), reused: true }
}

function goThrough(
  input: ChainInput,
  until: string,
  context: Context,
  { stages, layers }: Chain,
  enter: (stage: StageName) => void,
): Gone {
  const lines: ChainResult['lines'] = []
  const reads = lineOf(input) !== null
  if (reads) enter((stages[1] as AnyMapStage).name)
  let record: unknown = recordOf(input)
  const origin = originOf(record as ReturnType<typeof recordOf>)
  for (const stage of reads ? stages.slice(1) : stages) {
    enter(stage.name)
    const { made, line } = runAndEncode(stage as MapStage<unknown, StageRecord>, record, context, origin, layers)
    if (isMadeBefore(input) && line === input.clean) return takeOver(input.annotate)
    lines.push({ stage: stage.name, line })
    record = made
    if (stage.name === until) break
  }
  return { last: record as StageRecord, lines, origin, reused: false }
}

/** The first stage's result with what its document tells the profiles; a profile that throws costs the document. */
function tell(
  profiles: Chain['profiles'],
  document: Document,
  { settings }: Context,
  origin: Origin,
  result: ChainResult,
): ChainResult {
  try {
    const asked = profiles.filter((profile) => profile.isAsked(settings))
    return { ...result, told: asked.map((profile) => [profile.name, profile.tell(document)]) }
  } catch (error) {
    const refused = refuse('STAGE_FAILED', 'ingest', origin, { reason: messageOf(error) })
    const lines = [{ stage: 'ingest' as const, line: encodeLine(refused) }]
    return { ...result, lines, issues: [refused.rejected], rejected: true }
  }
}

const NOTHING = { emission: null, issues: [] }

/** What cannot be written as a line, because it is nested too deep, say, is refused as what cannot be made. */
function runAndEncode<In>(
  stage: MapStage<In, StageRecord>,
  record: In,
  context: Context,
  origin: Origin,
  layers: Chain['layers'],
): { made: StageRecord; line: string } {
  const made = runStage(stage, record, context, origin, layers)
  try {
    return { made, line: encodeLine(made) }
  } catch (error) {
    const refused = refuse('STAGE_FAILED', stage.name, origin, { reason: messageOf(error) })
    return { made: refused, line: encodeLine(refused) }
  }
}

/** One stage on one record, checked against its schema. What throws or breaks the schema is rejected with an issue. */
export function runStage<In>(
  stage: MapStage<In, StageRecord>,
  record: In,
  context: Context,
  origin: Origin,
  layers: Chain['layers'],
): StageRecord {
  try {
    const made = stage.map(record, context)
    const fault = faultOfRecord(made, stage.name, layers)
    return fault ? refuse('RECORD_INVALID', stage.name, origin, { fault }) : made
  } catch (error) {
    return refuse('STAGE_FAILED', stage.name, origin, { reason: messageOf(error) })
  }
}

/** Of a file that holds several records, the issue names the record. */
function refuse(
  code: 'STAGE_FAILED' | 'RECORD_INVALID',
  stage: StageName,
  { source_path, named }: Origin,
  details: Record<string, string>,
): RejectedRecord {
  return { rejected: toIssue(code, { stage, source_path }, { stage, named, ...details }) }
}

/** What is wrong with a record, as its schema has it; annotations of plug-ins are held against the schemas of their layers. */
function faultOfRecord(record: StageRecord, stage: string, layers: Chain['layers']): string | null {
  if ('rejected' in record) return faultOf('records/rejected', record)
  if (!('annotations' in record) || layers.size === 0) return faultOf(`records/${stage}`, record)
  const isOwn = ({ layer }: { layer: string }): boolean => !layers.has(layer)
  const faults = record.annotations.map((annotation) => {
    const schema = layers.get(annotation.layer)
    return schema ? faultOfSchema(schema, annotation) : null
  })
  const own = { ...record, annotations: record.annotations.filter(isOwn) }
  return faultOf(`records/${stage}`, own) ?? faults.find((fault) => fault !== null) ?? null
}
