import type { LinkRecord } from '../records.ts'
import type { Annotated, KeyedStage } from '../stage.ts'
import { duplicates } from './duplicates.ts'
import { entities } from './entities.ts'

/** What needs all documents together, in this order. */
// biome-ignore lint/suspicious/noExplicitAny: each stage reads back only the values that it emitted itself
export const LINKERS: readonly KeyedStage<Annotated, any, LinkRecord>[] = [entities, duplicates]
