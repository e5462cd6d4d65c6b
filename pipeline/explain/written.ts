import { existsSync } from 'node:fs'
import path from 'node:path'
import { readProfiles } from '../engine/profile_file.ts'
import { readHeader, readRecords } from '../engine/read_stage.ts'
import { stagePath } from '../engine/stage_files.ts'
import { hashGiven, stageVersions } from '../engine/version.ts'
import { readLines } from '../export/lines.ts'
import { type Links, toLinks } from '../export/links.ts'
import type { Pipeline } from '../pipeline.ts'
import { decodeLine } from '../record/codec.ts'
import type { EntityAnnotation, LinkRecord } from '../record/records.ts'
import { type Context, DEFAULT_SETTINGS, type MapLine, type Settings, type StageName } from '../stage.ts'

const fileOf = (folder: string, stage: StageName): string => path.join(folder, stagePath(stage))

export const hasStage = (folder: string, stage: StageName): boolean => existsSync(fileOf(folder, stage))

/** The records of a stage's file; none where it is not there. */
export async function* recordsOf<Record>(folder: string, stage: StageName): AsyncGenerator<Record> {
  if (hasStage(folder, stage)) yield* readRecords<Record>(fileOf(folder, stage))
}

/** What a stage made of a document; null where it made nothing. */
export async function recordOf<Record extends { document: { document_id: string } }>(
  folder: string,
  stage: StageName,
  document_id: string,
): Promise<Record | null> {
  for await (const line of linesWith(folder, stage, `"document_id":${JSON.stringify(document_id)}`)) {
    const record = decodeLine<Partial<Record>>(line)
    if (record.document?.document_id === document_id) return record as Record
  }
  return null
}

const DOCUMENT = /"document_id":"([^"]*)"/

/** What a stage made of some documents; only their lines are parsed. */
export async function* recordsAmong<Record>(
  folder: string,
  stage: StageName,
  documents: ReadonlySet<string>,
): AsyncGenerator<Record> {
  for await (const line of linesWith(folder, stage, '{"document":'))
    if (documents.has(DOCUMENT.exec(line)?.[1] ?? '')) yield decodeLine<Record>(line)
}

/** The lines of a stage's file that hold some characters. */
async function* linesWith(folder: string, stage: StageName, characters: string): AsyncGenerator<string> {
  if (!hasStage(folder, stage)) return
  for await (const lines of readLines(fileOf(folder, stage)))
    for (const line of lines) if (line.includes(characters)) yield line
}

/** What link said of a document; where it did not run, every entity of the document stands for itself. */
export async function linksOf(
  folder: string,
  document_id: string,
  annotations: readonly { layer: string }[],
): Promise<Links> {
  if (!hasStage(folder, 'link')) return ownLinks(annotations)
  const said: MapLine[] = []
  for await (const line of linesWith(folder, 'link', `"document_id":${JSON.stringify(document_id)}`)) {
    const parsed = JSON.parse(line) as LinkRecord
    if ('document_id' in parsed && parsed.document_id === document_id) said.push(parsed)
  }
  return toLinks(said)
}

function ownLinks(annotations: readonly { layer: string }[]): Links {
  const entities = annotations.filter((a): a is EntityAnnotation => a.layer === 'entity')
  const lines = entities.map(({ id, name, type }) => ({ document_id: '', entity: id, entity_id: id, name, type }))
  return toLinks(lines)
}

const headerOf = async (folder: string, stage: StageName) =>
  hasStage(folder, stage) ? readHeader(fileOf(folder, stage)) : null

/** The settings of the run that wrote the folder; those that its version did not know are as they are where nobody gives them. */
export const settingsOf = async (folder: string): Promise<Settings> => ({
  ...DEFAULT_SETTINGS,
  ...(await headerOf(folder, 'ingest'))?.settings,
})

/** What the stages were told in the run that wrote the folder. */
export const contextOf = async (folder: string, { profiles }: Pipeline): Promise<Context> => ({
  settings: await settingsOf(folder),
  profiles: readProfiles(folder, profiles),
})

/** A sentence where a stage's file was written by code, models, lists or plug-ins other than those at hand. */
export async function otherVersion(
  folder: string,
  stage: StageName,
  { plugins, profiles }: Pipeline,
): Promise<string | null> {
  const header = await headerOf(folder, stage)
  if (!header) return null
  const given = hashGiven(profiles, readProfiles(folder, profiles))
  const today = stageVersions(header.settings, plugins, given)[stage]
  if (header.version === today) return null
  return `The stage ${stage} of this folder is of another version (${header.version}; here ${today}): what follows is what the code here says.`
}
