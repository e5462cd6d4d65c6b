import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { messageOf, toIssue } from '../record/issue.ts'
import type { Issue } from '../record/records.ts'
import type { Settings } from '../stage.ts'
import type { Table } from './table.ts'
import type { OpenWriter, Writer } from './writer.ts'

/** Where a writer writes, and who is told what became of it. */
interface Desk {
  folder: string
  tables: readonly Table[]
  settings?: Settings | undefined
  report: (issue: Issue) => void
}

/**
 * A writer that throws costs its own form alone: it is asked no more, its files are removed, and an issue names it. Throws what the system
 * does, a full disk say: that ends the run.
 */
export async function openGuarded(writer: Writer, { folder, tables, settings, report }: Desk): Promise<OpenWriter> {
  let open: OpenWriter | null = null

  async function attempt<Result>(otherwise: Result, act: () => Promise<Result>): Promise<Result> {
    try {
      return await act()
    } catch (error) {
      if (isOfSystem(error)) throw error
      report(toIssue('WRITER_FAILED', { stage: 'export' }, { writer: writer.name, reason: messageOf(error) }))
      await open?.release()
      open = null
      removeFiles(folder, writer.files(tables))
      return otherwise
    }
  }

  open = await attempt<OpenWriter | null>(null, () => writer.open(folder, tables, settings))
  return {
    add: (table, rows) => attempt([], async () => open?.add(table, rows) ?? []),
    ...(open?.addDocument && { addDocument: (pages) => attempt([], async () => open?.addDocument?.(pages) ?? []) }),
    close: () => attempt([], async () => open?.close() ?? []),
    release: async () => open?.release(),
  }
}

/** Errors of the system have a number; those of plug-ins stand behind the one that names the plug-in. */
function isOfSystem(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return typeof (error as NodeJS.ErrnoException).errno === 'number' || isOfSystem(error.cause)
}

/** Removes files, and what the writer needed meanwhile: see `Writer.files`. */
function removeFiles(folder: string, files: readonly string[]): void {
  for (const file of files) {
    const { dir, base } = path.posix.parse(file)
    const isIts = (name: string): boolean => name === base || name.startsWith(`${base}.`) || name.startsWith(`${base}-`)
    for (const name of namesIn(path.join(folder, dir)).filter(isIts))
      rmSync(path.join(folder, dir, name), { recursive: true })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
