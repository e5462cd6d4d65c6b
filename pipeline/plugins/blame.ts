import type { Annotator } from '../annotate/annotator.ts'
import type { Rule } from '../clean/page.ts'
import type { Table } from '../export/table.ts'
import type { OpenWriter, Writer } from '../export/writer.ts'
import type { FileReader } from '../ingest/file_reader.ts'
import { messageOf } from '../record/issue.ts'
import type { AnyLinker, AnyProfile } from '../stage.ts'
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

/** The parts of a plug-in as they are; what one throws names the plug-in. */
export const namedRule = (plugin: Plugin, rule: Rule): Rule => ({
  ...rule,
  judge: (...asked) => blaming(plugin, () => [...rule.judge(...asked)]),
})

export const namedReader = (plugin: Plugin, reader: FileReader): FileReader => ({
  ...reader,
  claims: (head) => blaming(plugin, () => reader.claims(head)),
  open: (...asked) => blamingEachLater(plugin, () => reader.open(...asked)),
})

export const namedProfile = (plugin: Plugin, profile: AnyProfile): AnyProfile => ({
  ...profile,
  tell: (document) => blaming(plugin, () => profile.tell(document)),
  count: () => {
    const count = blaming(plugin, () => profile.count())
    return {
      add: (told) => blaming(plugin, () => count.add(told)),
      counted: () => blaming(plugin, () => count.counted()),
      issues: () => blaming(plugin, () => count.issues()),
    }
  },
})

export const namedAnnotator = (plugin: Plugin, annotator: Annotator): Annotator => ({
  ...annotator,
  annotate: (...asked) => blaming(plugin, () => annotator.annotate(...asked)),
})

export const namedLinker = (plugin: Plugin, linker: AnyLinker): AnyLinker => ({
  ...linker,
  emit: (...asked) => blaming(plugin, () => linker.emit(...asked)),
  reduce: (...asked) => blamingEach(plugin, () => linker.reduce(...asked)),
  resolve: (...asked) => {
    const resolved = blaming(plugin, () => linker.resolve(...asked))
    return {
      place: (...placed) => blaming(plugin, () => resolved.place(...placed)),
      finish: () => blaming(plugin, () => resolved.finish?.()),
    }
  },
})

export const namedTable = (plugin: Plugin, table: Table): Table => {
  const { rows } = table
  return rows ? { ...table, rows: (page) => blaming(plugin, () => rows(page)) } : table
}

export const namedWriter = (plugin: Plugin, writer: Writer): Writer => ({
  ...writer,
  open: async (...asked) => namedOpen(plugin, await blamingLater(plugin, () => writer.open(...asked))),
})

const namedOpen = (plugin: Plugin, open: OpenWriter): OpenWriter => ({
  add: (...asked) => blamingLater(plugin, () => open.add(...asked)),
  close: () => blamingLater(plugin, () => open.close()),
  release: () => open.release(),
})
