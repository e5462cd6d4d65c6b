import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { messageOf } from '../record/issue.ts'
import type { AnyProfile, Profiles } from '../stage.ts'
import { STAGES_FOLDER } from './listing.ts'

/** Path inside the output folder of what a profile counted; it goes with the stage clean. */
export const profilePath = ({ name }: Pick<AnyProfile, 'name'>): string => `${STAGES_FOLDER}${name}.json`

/** Is it the path of what some profile counted? */
export const isProfilePath = (file: string): boolean => file.startsWith(STAGES_FOLDER) && file.endsWith('.json')

/** What a profile counted, from the file that a run wrote. Throws where the file holds something else. */
export function readProfile(file: string, profile: AnyProfile): unknown {
  try {
    return profile.fromJson(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`${file}: cannot be read (${messageOf(error)}); give the one that the run wrote into stages/`)
  }
}

/** What the profiles counted in a run, from its output folder. */
export const readProfiles = (folder: string, profiles: readonly AnyProfile[]): Profiles =>
  new Map(
    profiles
      .map((profile) => ({ profile, file: path.join(folder, profilePath(profile)) }))
      .filter(({ file }) => existsSync(file))
      .map(({ profile, file }) => [profile.name, readProfile(file, profile)]),
  )
