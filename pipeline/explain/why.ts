import type { Evidence } from '../clean/page.ts'
import type { Row } from '../export/rows.ts'
import type { Pipeline } from '../pipeline.ts'
import type { Reason, StageName } from '../stage.ts'
import type { Again } from './again.ts'
import type { Found } from './row.ts'

/** A row that somebody asks about. */
export interface Asked extends Found {
  folder: string
  id: string
  pipeline: Pipeline
  again: Again
  /** Is it a claim that the run left out, below the least score that is written? */
  unwritten: boolean
}

/** Why a row is as it is. */
export interface Why {
  /** The stage that decided. */
  stage: StageName
  reasons: readonly Reason[]
  /** Of a block: what its rule measured. */
  evidence?: Evidence
  /** The row as the code at hand makes it, null where it makes none; left out where it was not made again. */
  today?: Row | null
}
