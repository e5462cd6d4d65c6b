import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ownField } from './own_field.ts'
import { DEFAULT_SETTINGS, type Settings } from './stage.ts'

// Needed for --config alone.
const require = createRequire(import.meta.url)
const yaml = (): typeof import('yaml') => require('yaml')

/** Options as the command line, the environment or a file gives them: all optional, later ones fill what earlier ones leave open. */
export interface Config extends Partial<Settings> {
  out?: string
  metadata?: string
  /** The user's list of entities. */
  entities?: string
  jobs?: number
  /** Names of the forms in which tables are written, also joined with commas; all where it is not given. */
  writers?: string | string[]
  /** Seconds after which a record is set aside. */
  max_record_seconds?: number
  /** Bytes that are sorted in memory at a time. */
  max_memory?: number
  /** Modules of plug-ins: paths relative to the current folder, or names of packages. */
  plugins?: string[]
}

/** Wrong usage: the message says which option, why, and what would be right, in one line. */
export class UsageError extends Error {}

type Check = (value: unknown) => boolean
const isText: Check = (value) => typeof value === 'string' && value !== ''
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0

/** Timers hold no more milliseconds than 31 bits. */
const isSeconds: Check = (value) => typeof value === 'number' && value > 0 && value <= 2_000_000

const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTexts: Check = (value) => Array.isArray(value) && value.every(isText)

const isSwitch: Check = (value) => typeof value === 'boolean'

const OPTIONS: Record<keyof Config, { check: Check; expected: string }> = {
  out: { check: isText, expected: 'a folder' },
  metadata: { check: isText, expected: 'a file' },
  entities: { check: isText, expected: 'a file' },
  jobs: { check: isCount, expected: 'a whole number from 1' },
  writers: { check: (value) => isText(value) || isTexts(value), expected: 'names such as json,csv' },
  plugins: { check: isTexts, expected: 'a list of modules' },
  plugin_settings: {
    check: (value) => isRecord(value) && Object.values(value).every(isRecord),
    expected: 'the settings of each plug-in under its name',
  },
  max_record_seconds: { check: isSeconds, expected: 'a number of seconds' },
  max_memory: { check: isCount, expected: 'a number of bytes' },
  max_document_bytes: { check: isCount, expected: 'a number of bytes' },
  max_unpacked_ratio: { check: isCount, expected: 'a whole number from 1' },
  max_page_nodes: { check: isCount, expected: 'a whole number from 1' },
  max_annotated_characters: { check: isCount, expected: 'a number of characters' },
  max_page_depth: { check: isCount, expected: 'a whole number from 1' },
  text_field: { check: isText, expected: 'the name of a field' },
  language: {
    check: (value) => typeof value === 'string' && /^[a-z]{2,3}$/.test(value),
    expected: 'an ISO 639-1 code such as en',
  },
  recurring_lines: { check: isSwitch, expected: 'true or false' },
  max_documents_for_people: { check: isCount, expected: 'a whole number from 1' },
  claims_from: { check: isShare, expected: 'a number from 0 to 1' },
}

const ENVIRONMENT = 'NEWSLEDGER_'

/** Reads a configuration file (YAML or JSON). Throws UsageError. */
export function readConfig(file: string): Config {
  let content: unknown
  try {
    content = yaml().parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file}: cannot be read as YAML or JSON (${firstLine(error)}); mend it or leave out --config`)
  }
  if (content === null) return {}
  if (!isRecord(content)) throw new UsageError(`${file}: is not a list of options; write one "name: value" a line`)
  return checkOptions(content as Record<string, unknown>, file)
}

/** The options that the environment gives, such as NEWSLEDGER_OUT. Other variables with that beginning are left alone. */
export function environmentConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.entries(OPTIONS).flatMap(([name, { check }]): [string, unknown][] => {
    const value = ownField(environment, ENVIRONMENT + name.toUpperCase())
    return value ? [[name, check(value) ? value : fromText(value)]] : []
  })
  return checkOptions(Object.fromEntries(given), 'the environment')
}

/** Numbers and switches as the environment writes them, where an option is no text. */
function fromText(value: string): unknown {
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value)
  return value === 'true' || (value === 'false' ? false : value)
}

/** Throws UsageError on an unknown name or a value that does not fit. */
export function checkOptions(given: Record<string, unknown>, where: string): Config {
  for (const [name, value] of Object.entries(given)) {
    const option = ownField(OPTIONS, name)
    if (!option)
      throw new UsageError(`${where}: no option is called ${name}; there are ${Object.keys(OPTIONS).join(', ')}`)
    if (!option.check(value))
      throw new UsageError(`${where}: ${name} is ${JSON.stringify(value)}; give ${option.expected}`)
  }
  return given as Config
}

/** The options that change the output, with the defaults for those that are not given. */
export const settingsOf = (config: Config): Settings => ({
  ...(Object.fromEntries(
    Object.entries(DEFAULT_SETTINGS).map(([name, value]) => [name, ownField<unknown>({ ...config }, name) ?? value]),
  ) as unknown as Settings),
  ...(config.plugin_settings && { plugin_settings: config.plugin_settings }),
})

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
