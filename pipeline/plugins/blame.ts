import type { Annotator } from '../annotate/annotator.ts'
import type { Page, Rule } from '../clean/page.ts'
import type { PluginPage } from '../export/page.ts'
import type { Table } from '../export/table.ts'
import type { OpenWriter, Writer } from '../export/writer.ts'
import type { FileReader, Report } from '../ingest/file_reader.ts'
import { ownField } from '../own_field.ts'
import { messageOf } from '../record/issue.ts'
import { ISSUES } from '../record/issue_codes.ts'
import type { Document } from '../record/records.ts'
import type { AnyLinker, AnyProfile, Own } from '../stage.ts'
import { entryOf, ownOf } from './own.ts'
import type { Plugin } from './plugin.ts'

/** What a part of a plug-in threw, with the name of the plug-in before it. */
const blamed = ({ name }: Plugin, error: unknown): Error =>
  new Error(`plug-in ${name}: ${messageOf(error)}`, { cause: error })

function blaming<Result>(plugin: Plugin, call: () => Result): Result {
  try {
    return call()
  } catch (error) {
    throw blamed(plugin, error)
  }
}

async function blamingLater<Result>(plugin: Plugin, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    throw blamed(plugin, error)
  }
}

function* blamingEach<Item>(plugin: Plugin, call: () => Iterable<Item>): Iterable<Item> {
  try {
    yield* call()
  } catch (error) {
    throw blamed(plugin, error)
  }
}

async function* blamingEachLater<Item>(plugin: Plugin, call: () => AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    yield* call()
  } catch (error) {
    throw blamed(plugin, error)
  }
}

/** The parts of a plug-in as they are, each handed what is the plug-in's own; what one throws names the plug-in. */
export const namedRule = (plugin: Plugin, rule: Rule): Rule => ({
  ...rule,
  judge: (page, ruled) => blaming(plugin, () => [...rule.judge(page, ruled, ownOnPage(plugin, page))]),
  ...explained(plugin, rule),
})

function explained(plugin: Plugin, { explain }: Rule): Pick<Rule, 'explain'> {
  return explain ? { explain: (page, ruled, piece) => explain(page, ruled, piece, ownOnPage(plugin, page)) } : {}
}

const ownOnPage = (plugin: Plugin, { document, context }: Page): Own =>
  ownOf(plugin, context?.settings, { stage: 'clean', ...named(document) })

const named = ({ document_id, source_path }: Document) => ({ document_id, source_path })

export const namedReader = (plugin: Plugin, reader: FileReader): FileReader => ({
  ...reader,
  claims: (head) => blaming(plugin, () => reader.claims(head)),
  open: (source, options) =>
    blamingEachLater(plugin, () => {
      const own = ownOf(plugin, options.settings, { stage: 'ingest' })
      return reader.open(source, { ...options, own, report: reportingOwn(plugin, options.report) })
    }),
})

/** Takes the plug-in's codes, and ours. */
const reportingOwn =
  (plugin: Plugin, report: Report): Report =>
  (code, details) =>
    report(
      typeof code === 'string' && ownField(ISSUES, code) === undefined ? { code, ...entryOf(plugin, code) } : code,
      details,
    )

export const namedProfile = (plugin: Plugin, profile: AnyProfile): AnyProfile => ({
  ...profile,
  isAsked: (settings) => blaming(plugin, () => profile.isAsked(settings)),
  tell: (document) => blaming(plugin, () => profile.tell(document)),
  toJson: (counted) => blaming(plugin, () => profile.toJson(counted)),
  count: (settings) => {
    const own = ownOf(plugin, settings, { stage: 'clean' })
    const count = blaming(plugin, () => profile.count(settings, own))
    return {
      add: (told) => blaming(plugin, () => count.add(told)),
      counted: () => blaming(plugin, () => count.counted()),
      issues: () => blaming(plugin, () => count.issues()),
    }
  },
})

export const namedAnnotator = (plugin: Plugin, annotator: Annotator): Annotator => ({
  ...annotator,
  annotate: (cleaned, context, ...asked) => {
    const own = ownOf(plugin, context.settings, { stage: 'annotate', ...named(cleaned.document) })
    return blaming(plugin, () => annotator.annotate(cleaned, { ...context, own }, ...asked))
  },
})

export const namedLinker = (plugin: Plugin, linker: AnyLinker): AnyLinker => ({
  ...linker,
  emit: (...asked) => blaming(plugin, () => linker.emit(...asked)),
  ...(linker.forward && { forward: (handed) => blaming(plugin, () => linker.forward?.(handed) ?? []) }),
  reduce: (...asked) => blamingEach(plugin, () => linker.reduce(...asked)),
  ...(linker.orderOf && { orderOf: (found) => blaming(plugin, () => linker.orderOf?.(found) ?? '') }),
  resolve: (found, outcome) => {
    const own = ownOf(plugin, outcome.settings, { stage: 'link' })
    const resolved = blaming(plugin, () => linker.resolve(found, { ...outcome, own }))
    return {
      place: (...placed) => blaming(plugin, () => resolved.place(...placed)),
      finish: () => blaming(plugin, () => resolved.finish?.()),
    }
  },
})

export const namedTable = (plugin: Plugin, table: Table): Table => {
  const { rows } = table
  if (!rows) return table
  const ownOn = (page: PluginPage) => ownOf(plugin, page.settings, { stage: 'export', ...named(page.record.document) })
  return { ...table, rows: (page) => blaming(plugin, () => rows({ ...page, own: ownOn(page) })) }
}

export const namedWriter = (plugin: Plugin, writer: Writer): Writer => ({
  ...writer,
  open: async (folder, tables, settings) => {
    const own = ownOf(plugin, settings, { stage: 'export' })
    return namedOpen(plugin, await blamingLater(plugin, () => writer.open(folder, tables, settings, own)))
  },
})

const namedOpen = (plugin: Plugin, open: OpenWriter): OpenWriter => ({
  add: (...asked) => blamingLater(plugin, () => open.add(...asked)),
  close: () => blamingLater(plugin, () => open.close()),
  release: () => open.release(),
})
