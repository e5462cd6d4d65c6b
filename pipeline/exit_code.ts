import { UsageError } from './config.ts'
import { OutputRefused } from './engine/folder.ts'
import { LockForeign, LockHeld } from './engine/lock.ts'
import { EntitiesInvalid } from './entities_file/invalid.ts'
import { WriterUnknown } from './export/chosen_writers.ts'
import { InputMissing } from './ingest/find.ts'
import { PluginInvalid } from './plugins/plugin.ts'

/** How the command ends; signals add 128 and their number. */
export const EXIT = { fine: 0, setAside: 1, usage: 2, failed: 3, locked: 4 } as const

const USAGE = [UsageError, InputMissing, OutputRefused, LockForeign, PluginInvalid, EntitiesInvalid, WriterUnknown]

/** The exit code that says what stopped the command. */
export function exitCodeOf(error: unknown): number {
  if (USAGE.some((kind) => error instanceof kind)) return EXIT.usage
  return error instanceof LockHeld ? EXIT.locked : EXIT.failed
}
