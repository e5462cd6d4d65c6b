import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownField } from '../own_field.ts'
import { type AnyProfile, type Profiles, type Settings, STAGES, type StageName } from '../stage.ts'
import { resolvedPackages } from './packages.ts'
import { doorsOf, type Reach, reachOf, sourcesIn } from './reach.ts'

export type Versions = Record<StageName, string>

/** What each stage hangs on; its code as one hash, with the models that lie beside it, since an installed package has no sources. */
export type Sources = Record<StageName, Omit<Reach, 'code'> & { code: string }>

/** The folder above this one's parent: the package, whether this runs from `pipeline/` or from `dist/`. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
/** Written by the build. */
const BUILT = new URL('../versions.json', import.meta.url)

export const packageVersion = (folder = PACKAGE): string =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version

/**
 * Version of each stage, so that a stale stage file is known as stale: the package's, and a hash of all that its output hangs on,
 * which is the code that it reaches, its schemas, models and lexicons, the packages as they are installed, the settings, and the
 * version of the stage before; plug-ins count from the first stage that they add to, and what the user gave from the stage that it decides.
 */
export function stageVersions(
  settings: Settings,
  plugins: readonly AddedCode[] = [],
  given: Given = {},
  folder = PACKAGE,
): Versions {
  const sources = folder === PACKAGE && existsSync(BUILT) ? readBuilt() : readSources(folder)
  const hashed = new Map<string, string>()
  const versions: Partial<Versions> = {}
  let before = ''
  for (const stage of STAGES) {
    const { code, data, packages } = sources[stage]
    const files = hashFiles(data, folder, hashed)
    const added = plugins.filter((one) => firstStage(one) === stage).map((one) => addedText(one, settings))
    const parts = [
      code,
      files,
      resolvedPackages(packages, folder),
      settingsText(settings, stage),
      ...(added.length > 0 ? [added] : []),
      ...(given[stage] ? [given[stage]] : []),
    ]
    before = `${packageVersion(folder)}+${hash(JSON.stringify([...parts, before])).slice(0, 12)}`
    versions[stage] = before
  }
  return versions as Versions
}

/** Hashes of what the user gave, by the stage that hangs on it. */
export type Given = Partial<Record<StageName, string>>

/** What of the profiles the user gave, as stages hang on it. */
export const hashGiven = (profiles: readonly AnyProfile[], counted: Profiles | undefined): Given =>
  Object.fromEntries(
    profiles.flatMap(({ name, given, decides }) =>
      given && decides && counted?.has(name) ? [[given, hash(JSON.stringify(decides(counted.get(name))))]] : [],
    ),
  )

/** What a plug-in adds and a hash of it, as far as versions hang on it. */
export interface AddedCode {
  plugin: { name: string; version: string } & Partial<Record<Part, readonly unknown[]>>
  sha256: string
}

/** The stage that each part of a plug-in is asked by. */
const PARTS = {
  ingest: ['lexicons', 'readers'],
  clean: ['profiles', 'rules'],
  annotate: ['annotators'],
  link: ['linkers'],
  export: ['tables', 'writers'],
} as const

type Part = (typeof PARTS)[StageName][number]

const firstStage = ({ plugin }: AddedCode): StageName | undefined =>
  STAGES.find((stage) => PARTS[stage].some((part: Part) => (plugin[part]?.length ?? 0) > 0))

const readBuilt = (): Sources => JSON.parse(readFileSync(BUILT, 'utf8'))

/** What each stage hangs on, from the sources, as the build writes it down. */
export const readSources = (folder = PACKAGE): Sources =>
  Object.fromEntries(
    STAGES.map((stage) => {
      const { code, data, packages } = stageReach(stage, folder)
      const built = [...code, ...data.filter(isBuilt)]
      const open = data.filter((file) => !isBuilt(file))
      return [stage, { code: hashFiles(built, folder, new Map()), data: open, packages }]
    }),
  ) as unknown as Sources

/** Models change with the code and by no other hand; schemas and lexicons are there to be edited. */
const isBuilt = (file: string): boolean => file.startsWith('pipeline/')

/** Everything that the output of a stage hangs on, besides settings and the stage before. */
export const stageReach = (stage: StageName, folder = PACKAGE): Reach => reachOf(entriesOf(stage, folder), folder)

const USERS = ['pipeline/run.ts', 'pipeline/pipeline.ts', 'pipeline/outline.ts']
const ENGINE = 'pipeline/engine'
/** What the engine writes the records of every stage with. */
const CODEC = 'pipeline/record/codec.ts'
/** What of the engine decides what a stage says. */
const DECIDING: Partial<Record<StageName, string[]>> = { link: [`${ENGINE}/link_rounds.ts`] }

/** Where a stage begins: what a run calls of its room, and what its records are written with and checked against. */
function entriesOf(stage: StageName, folder: string): string[] {
  const doors = doorsOf(`pipeline/${stage}`, [...USERS, ...sourcesIn(ENGINE, folder)], folder)
  const schemas = [stage, 'rejected'].map((name) => `schemas/records/${name}.schema.json`)
  return [...doors, CODEC, ...(DECIDING[stage] ?? []), ...schemas.filter((file) => existsSync(path.join(folder, file)))]
}

/** The first stage that reads a setting, where that is not ingest. */
const READ_FROM: ReadonlyMap<string, StageName> = new Map<keyof Settings, StageName>([['claims_from', 'link']])

/** The settings that this stage or one before it reads; those of plug-ins count where the plug-ins do. */
function settingsText({ plugin_settings: _, ...settings }: Settings, stage: StageName): [string, unknown][] {
  const isRead = (name: string): boolean => STAGES.indexOf(READ_FROM.get(name) ?? 'ingest') <= STAGES.indexOf(stage)
  return Object.entries(settings)
    .filter(([name]) => isRead(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function addedText({ plugin: { name, version }, sha256 }: AddedCode, { plugin_settings = {} }: Settings): unknown[] {
  const own = ownField(plugin_settings, name)
  return [name, version, sha256, ...(own ? [own] : [])]
}

/** Hash of the names and bytes of files; those of `known` are not read again. */
function hashFiles(files: readonly string[], folder: string, known: Map<string, string>): string {
  const hashes = files.map((file) => {
    const found = known.get(file) ?? hash(readFileSync(path.join(folder, file)))
    known.set(file, found)
    return [file, found]
  })
  return hash(JSON.stringify(hashes))
}

const hash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
