/** Writes what is generated from `schemas/`: `pipeline/record/records.ts` and the data dictionary `schemas/README.md`. `--check` writes nothing and fails where one is stale. */

import { readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import type { Table } from '../pipeline/export/table.ts'
import { PIPELINE } from '../pipeline/pipeline.ts'
import { type JsonSchema, RECORD_SCHEMAS, readSchema } from '../pipeline/record/validate.ts'

const BANNER = '// Generated from schemas/ by `npm run generate`: edit the schemas instead.\n\n'

/** One root with every schema under `$defs`, so that each type is written once. */
function rootSchema(): JSONSchema {
  const { $defs: shared } = readSchema('records/definitions')
  const own = [
    ...RECORD_SCHEMAS.map((name) => `records/${name}`),
    ...PIPELINE.tables.map(({ name }) => `tables/${name}`),
  ]
  const all = { ...shared, ...Object.fromEntries(own.map((path) => [path.replace('/', '_'), readSchema(path)])) }
  const root = { title: 'Records', type: 'object', additionalProperties: false, $defs: all, properties: refs(all) }
  const local = JSON.stringify(root)
    .replaceAll('newsledger:records/definitions.schema.json#/$defs/', '#/$defs/')
    .replaceAll(/"\$(schema|id)":"[^"]*",/g, '')
  return JSON.parse(local)
}

const refs = (all: object) => Object.fromEntries(Object.keys(all).map((name) => [name, { $ref: `#/$defs/${name}` }]))

async function recordTypes(): Promise<string> {
  const source = await compile(rootSchema(), 'Records', {
    bannerComment: '',
    style: { semi: false, singleQuote: true, printWidth: 120 },
    additionalProperties: false,
    strictIndexSignatures: true,
  })
  return BANNER + source.replace(/(?:\/\*\*[^/]*\*\/\n)?export interface Records \{[\s\S]*?\n\}\n/, '')
}

const TYPE_NAMES: Record<string, string> = { null: 'empty' }

function columnType(property: JsonSchema): string {
  const types = [property.type ?? 'string'].flat().map((type) => TYPE_NAMES[type] ?? type)
  const values = property.enum?.filter((value) => value !== null)
  return values ? values.map((value) => `\`${value}\``).join(', ') : types.join(' or ')
}

function tablePage({ name, schema }: Table): string {
  const rows = Object.entries(schema.properties ?? {}).map(([column, property]) => {
    const reference = property['x-references'] ? ` → \`${property['x-references']}\`` : ''
    const list = property['x-list'] ? ' (a list, joined with `; `)' : ''
    return `| \`${column}\` | ${columnType(property)}${list} | ${property.description}${reference} |`
  })
  return [`## ${name}`, '', schema.description, '', '| column | values | meaning |', '|---|---|---|', ...rows, ''].join(
    '\n',
  )
}

function dictionary(): string {
  const head = [
    '# Data dictionary',
    '',
    'Generated from the schemas beside this page by `npm run generate`. The same columns stand in JSON, CSV and YAML.',
    'Offsets count Unicode code points of `documents.text`, start inclusive, end exclusive. An empty cell is null.',
    '',
  ]
  return [...head, ...PIPELINE.tables.map(tablePage)].join('\n')
}

/** The script of the report's page: one file, which the page holds as it is. */
async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['pipeline/export/writers/report/page/main.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  })
  return outputFiles[0]?.text ?? ''
}

const files: [string, string][] = [
  ['pipeline/export/writers/report/page.js', await pageScript()],
  ['pipeline/record/records.ts', await recordTypes()],
  ['schemas/README.md', dictionary()],
]
const stale = files.filter(([path, content]) => read(path) !== content)
if (!process.argv.includes('--check')) for (const [path, content] of stale) writeFileSync(path, content)
else if (stale.length > 0) {
  console.error(
    `${stale.map(([path]) => path).join(', ')}: stale, since what it is made of changed; run "npm run generate" and commit`,
  )
  process.exitCode = 1
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
