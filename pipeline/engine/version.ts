import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { STAGES, type StageName } from '../stage.ts'

export type Versions = Record<StageName, string>

/** The folder above this one's parent: the package, whether this runs from `pipeline/` or from `dist/`. */
const PACKAGE = new URL('../../', import.meta.url)
/** Written by the build, so that an installed package needs no sources to know its versions. */
const BUILT = new URL('../versions.json', import.meta.url)

/** What the output of a stage hangs on besides its own folder. */
const SHARED = [
  'pipeline/stage.ts',
  'pipeline/span.ts',
  'pipeline/issue.ts',
  'pipeline/lexicon.ts',
  'schemas',
  'seeds/lexicons',
]
const ALSO: Partial<Versions & Record<string, string>> = { annotate: 'pipeline/language' }

export const packageVersion = (): string => JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')).version

/** Version of each stage: the package's, and a hash of code, lexicons and model, so that a stale stage file is known as stale. */
export const stageVersions = (): Versions =>
  existsSync(BUILT) ? JSON.parse(readFileSync(BUILT, 'utf8')) : hashSources()

/** The same from the sources, as the build does. */
export function hashSources(): Versions {
  const version = packageVersion()
  return Object.fromEntries(STAGES.map((stage) => [stage, `${version}+${hashStage(stage)}`])) as Versions
}

function hashStage(stage: StageName): string {
  const also = ALSO[stage]
  const hash = createHash('sha256')
  for (const path of [`pipeline/${stage}`, ...(also ? [also] : []), ...SHARED])
    for (const file of filesBelow(path))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(new URL(file, PACKAGE)))
  return hash.digest('hex').slice(0, 12)
}

function filesBelow(path: string): string[] {
  const url = new URL(path, PACKAGE)
  if (!existsSync(url)) return []
  try {
    const names = readdirSync(url).filter((name) => name !== 'training')
    return names.sort().flatMap((name) => filesBelow(`${path}/${name}`))
  } catch {
    return [path]
  }
}
