import type { Annotator } from './annotate/annotator.ts'
import { entities as entityNames } from './annotate/entities/index.ts'
import { toAnnotate } from './annotate/index.ts'
import { quantities as quantityFinder } from './annotate/quantities/index.ts'
import { quotes as quoteFinder } from './annotate/quotes/index.ts'
import { roles as roleFinder } from './annotate/roles.ts'
import { sentences as sentenceSplitter } from './annotate/sentences.ts'
import { times as timeFinder } from './annotate/times/index.ts'
import { caption } from './clean/caption.ts'
import { dateline } from './clean/dateline.ts'
import { FURNITURE } from './clean/furniture.ts'
import { headline } from './clean/headline.ts'
import { toClean } from './clean/index.ts'
import { layout } from './clean/layout_rule.ts'
import { lines } from './clean/lines_rule.ts'
import { marked } from './clean/marked.ts'
import type { Rule } from './clean/page.ts'
import { readMore } from './clean/read_more.ts'
import { recurring } from './clean/recurring.ts'
import { recurringLines } from './clean/recurring_lines.ts'
import { subheading } from './clean/subheading.ts'
import { trailingItems } from './clean/trailing_items.ts'
import type { Chain } from './engine/chain.ts'
import type { Outputs } from './export/index.ts'
import { blocks } from './export/tables/blocks.ts'
import { documents } from './export/tables/documents.ts'
import { entities } from './export/tables/entities.ts'
import { issues } from './export/tables/issues.ts'
import { mentions } from './export/tables/mentions.ts'
import { quantities } from './export/tables/quantities.ts'
import { quotes } from './export/tables/quotes.ts'
import { roles } from './export/tables/roles.ts'
import { sentences } from './export/tables/sentences.ts'
import { times } from './export/tables/times.ts'
import { csv } from './export/writers/csv.ts'
import { json } from './export/writers/json.ts'
import { workbook } from './export/writers/workbook/index.ts'
import { yaml } from './export/writers/yaml.ts'
import { archive } from './ingest/archive/index.ts'
import { csv as csvTable } from './ingest/csv/index.ts'
import { feed } from './ingest/feed/index.ts'
import type { FileReader } from './ingest/file_reader.ts'
import { ingest, type RawRecord } from './ingest/index.ts'
import { jsonLines, json as jsonRecords } from './ingest/json/index.ts'
import { duplicates } from './link/duplicates.ts'
import { entities as entityLinker } from './link/entities.ts'
import { assemble } from './plugins/assemble.ts'
import type { Loaded } from './plugins/load.ts'
import type { Plugin } from './plugins/plugin.ts'
import type { Annotated, AnyLinker, Cleaned, Ingested, MapStage } from './stage.ts'

/** What is built in, in the order in which it is asked, made and listed. */
const BUILT_IN: Plugin = {
  name: 'newsledger',
  version: '',
  readers: [archive, feed, jsonRecords, jsonLines, csvTable],
  profiles: [recurringLines],
  rules: [
    recurring,
    layout,
    ...FURNITURE,
    readMore,
    marked,
    dateline,
    caption,
    headline,
    lines,
    trailingItems,
    subheading,
  ].map((rule) => ({ rule })),
  annotators: [sentenceSplitter, entityNames, roleFinder, timeFinder, quantityFinder, quoteFinder],
  linkers: [entityLinker, duplicates],
  tables: [documents, blocks, sentences, entities, mentions, roles, times, quantities, quotes, issues],
  writers: [json, csv, yaml, workbook],
}

/** All that a run does with articles: one value, built once, frozen, and passed in. */
export interface Pipeline extends Chain, Outputs {
  stages: readonly [MapStage<RawRecord, Ingested>, MapStage<Ingested, Cleaned>, MapStage<Cleaned, Annotated>]
  readers: readonly FileReader[]
  /** The linkers, round by round; `linkers` is the first. */
  rounds: readonly (readonly AnyLinker[])[]
  /** The rules of clean and the annotators, in order. */
  rules: readonly Rule[]
  annotators: readonly Annotator[]
  /** What was added to it, in order. */
  plugins: readonly Loaded[]
}

/** The pipeline with plug-ins in it. Throws PluginInvalid where they do not fit together. */
export function createPipeline(plugins: readonly Loaded[] = []): Pipeline {
  const { readers, rules, annotators, profiles, rounds, layers, tables, writers } = assemble(BUILT_IN, plugins)
  return Object.freeze({
    stages: [ingest, toClean(rules), toAnnotate(annotators)] as const,
    version: plugins.map(({ plugin, sha256 }) => `${plugin.name}@${plugin.version}+${sha256.slice(0, 12)}`).join(),
    ...{ readers, rules, annotators, profiles, rounds, linkers: rounds[0] ?? [], layers, tables, writers, plugins },
  })
}

export const PIPELINE: Pipeline = createPipeline()
