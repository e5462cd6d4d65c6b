import type { Annotator } from './annotate/annotator.ts'
import { claims } from './annotate/claims/index.ts'
import { coreference } from './annotate/coreference/index.ts'
import { entities as entityNames } from './annotate/entities/index.ts'
import { toAnnotate } from './annotate/index.ts'
import { quantities as quantityFinder } from './annotate/quantities/index.ts'
import { quotes as quoteFinder } from './annotate/quotes/index.ts'
import { roles as roleFinder } from './annotate/roles/index.ts'
import { sentences as sentenceSplitter } from './annotate/sentences.ts'
import { times as timeFinder } from './annotate/times/index.ts'
import { FURNITURE } from './clean/furniture.ts'
import { toClean } from './clean/index.ts'
import type { Rule } from './clean/page.ts'
import { caption } from './clean/rules/caption.ts'
import { dateline } from './clean/rules/dateline.ts'
import { headline } from './clean/rules/headline.ts'
import { layout } from './clean/rules/layout/layout_rule.ts'
import { lines } from './clean/rules/lines/lines_rule.ts'
import { marked } from './clean/rules/marked.ts'
import { readMore } from './clean/rules/read_more.ts'
import { recurring } from './clean/rules/recurring.ts'
import { subheading } from './clean/rules/subheading.ts'
import { trailingItems } from './clean/rules/trailing/trailing_items.ts'
import type { Chain } from './engine/chain.ts'
import { ingest, type RawRecord } from './ingest/index.ts'
import { BUILT_IN_OUTLINE, type Outline, versionOf } from './outline.ts'
import { assemble } from './plugins/assemble.ts'
import type { Loaded } from './plugins/load.ts'
import type { Plugin } from './plugins/plugin.ts'
import type { Annotated, Cleaned, Ingested, MapStage } from './stage.ts'

/** What is built in, in the order in which it is asked, made and listed. */
const BUILT_IN: Plugin = {
  ...BUILT_IN_OUTLINE,
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
  annotators: [sentenceSplitter, entityNames, roleFinder, coreference, timeFinder, quantityFinder, quoteFinder, claims],
}

/** All that a run does with articles: one value, built once, frozen, and passed in. */
export interface Pipeline extends Chain, Outline {
  stages: readonly [MapStage<RawRecord, Ingested>, MapStage<Ingested, Cleaned>, MapStage<Cleaned, Annotated>]
  /** The rules of clean and the annotators, in order. */
  rules: readonly Rule[]
  annotators: readonly Annotator[]
}

/** The pipeline with plug-ins in it. Throws PluginInvalid where they do not fit together. */
export function createPipeline(plugins: readonly Loaded[] = []): Pipeline {
  const { rules, annotators, layers, rounds, ...parts } = assemble(BUILT_IN, plugins)
  return Object.freeze({
    stages: [ingest, toClean(rules), toAnnotate(annotators)] as const,
    version: versionOf(plugins),
    ...{ rules, annotators, rounds, linkers: rounds[0] ?? [], layers, ...parts, plugins },
  })
}

export const PIPELINE: Pipeline = createPipeline()
