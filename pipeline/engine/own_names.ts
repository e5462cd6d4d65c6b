import { CROISSANT } from '../export/croissant.ts'
import { DATAPACKAGE } from '../export/datapackage.ts'
import type { Outputs } from '../export/index.ts'
import { README } from '../export/readme.ts'
import { STAGES } from '../stage.ts'
import type { Chain } from './chain.ts'
import { REPORT } from './listing.ts'
import { profilePath } from './profile_file.ts'
import { stagePath } from './stage_files.ts'

/** Paths inside the output folder of the files that a run may write. */
export type OwnNames = ReadonlySet<string>

export const ownNames = ({ tables, writers, profiles }: Outputs & Pick<Chain, 'profiles'>): OwnNames =>
  new Set([
    ...STAGES.map(stagePath),
    ...profiles.map(profilePath),
    ...writers.flatMap((writer) => writer.files(tables)),
    DATAPACKAGE,
    CROISSANT,
    README,
    REPORT,
  ])

/** Is it a file that a run writes, or one that it needs meanwhile? What else stands in its temporary folder was put there by someone. */
export const isOwnName = (path: string, names: OwnNames): boolean =>
  names.has(path) || [...names].some((name) => path.startsWith(`${name}.`) || path.startsWith(`${name}-`))
