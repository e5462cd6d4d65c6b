import { givenEntities } from './annotate/entities/given/given_list.ts'
import { recurringLines } from './clean/profiles/recurring_lines.ts'
import type { Outputs } from './export/index.ts'
import { blocks } from './export/tables/blocks.ts'
import { claimCues } from './export/tables/claim_cues.ts'
import { claimParticipants } from './export/tables/claim_participants.ts'
import { claimSources } from './export/tables/claim_sources.ts'
import { claims } from './export/tables/claims.ts'
import { conflicts } from './export/tables/conflicts.ts'
import { documents } from './export/tables/documents.ts'
import { entities } from './export/tables/entities.ts'
import { issues } from './export/tables/issues.ts'
import { mentions } from './export/tables/mentions.ts'
import { quantities } from './export/tables/quantities.ts'
import { quotes } from './export/tables/quotes.ts'
import { roles } from './export/tables/roles.ts'
import { sentences } from './export/tables/sentences.ts'
import { stories } from './export/tables/stories.ts'
import { timeline } from './export/tables/timeline.ts'
import { times } from './export/tables/times.ts'
import { csv } from './export/writers/csv.ts'
import { json } from './export/writers/json.ts'
import { parquet } from './export/writers/parquet/index.ts'
import { report } from './export/writers/report/index.ts'
import { sqlite } from './export/writers/sqlite/index.ts'
import { workbook } from './export/writers/workbook/index.ts'
import { yaml } from './export/writers/yaml.ts'
import { archive } from './ingest/archive/index.ts'
import { csv as csvTable } from './ingest/csv/index.ts'
import { feed } from './ingest/feed/index.ts'
import type { FileReader } from './ingest/file_reader.ts'
import { jsonLines, json as jsonRecords } from './ingest/json/index.ts'
import { duplicates } from './link/duplicates.ts'
import { entities as entityLinker } from './link/entities.ts'
import { agreement } from './link/stories/agreement/index.ts'
import { stories as storyLinker } from './link/stories/index.ts'
import { meetings } from './link/stories/meetings.ts'
import { numbers } from './link/stories/numbers.ts'
import { assemble } from './plugins/assemble.ts'
import type { Loaded } from './plugins/load.ts'
import type { Plugin } from './plugins/plugin.ts'
import type { AnyLinker, AnyProfile } from './stage.ts'

/** What is built in of that which sees files or all documents, in the order in which it is asked, made and listed. */
export const BUILT_IN_OUTLINE: Plugin = {
  name: 'newsledger',
  version: '',
  readers: [archive, feed, jsonRecords, jsonLines, csvTable],
  profiles: [recurringLines, givenEntities],
  linkers: [entityLinker, duplicates, numbers, meetings, storyLinker, agreement],
  tables: [
    documents,
    blocks,
    sentences,
    entities,
    mentions,
    roles,
    times,
    quantities,
    quotes,
    claims,
    claimParticipants,
    claimSources,
    claimCues,
    stories,
    conflicts,
    timeline,
    issues,
  ],
  writers: [json, csv, yaml, workbook, parquet, sqlite, report],
}

/** The pipeline without its stages: what the process needs that lets others run them. Models and readers of files are not loaded for it. */
export interface Outline extends Outputs {
  /** Tells one pipeline from another: every process must run the same. */
  version: string
  /** Formats of files that hold several articles. */
  readers: readonly FileReader[]
  /** What is counted of all documents before the stages that follow the first. */
  profiles: readonly AnyProfile[]
  /** The linkers, round by round. */
  rounds: readonly (readonly AnyLinker[])[]
  /** What was added to it, in order. */
  plugins: readonly Loaded[]
}

export const versionOf = (plugins: readonly Loaded[]): string =>
  plugins.map(({ plugin, sha256 }) => `${plugin.name}@${plugin.version}+${sha256.slice(0, 12)}`).join()

/** The outline of the pipeline without plug-ins. */
export function createOutline(): Outline {
  const { readers, profiles, rounds, tables, writers } = assemble(BUILT_IN_OUTLINE, [])
  return Object.freeze({ version: versionOf([]), readers, profiles, rounds, tables, writers, plugins: [] })
}
