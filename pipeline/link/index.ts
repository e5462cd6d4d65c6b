import type { AnyLinker } from '../stage.ts'
import { duplicates } from './duplicates.ts'
import { entities } from './entities.ts'

/** What needs all documents together, round by round: a round is told what those before it said of each document. */
export const LINKERS: readonly (readonly AnyLinker[])[] = [[entities, duplicates]]
