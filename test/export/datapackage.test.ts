import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { type toDatapackage, toTableSchema } from '../../pipeline/export/datapackage.ts'
import { columnsOf } from '../../pipeline/export/table.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { tableOf } from './built_in.ts'
import { exported } from './fixture.ts'
import { toRecord, toStory } from './records.ts'

const strings = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } } as const

const constraints = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...{ required: { type: 'boolean' }, unique: { type: 'boolean' }, pattern: { type: 'string' }, enum: strings },
    ...{ minimum: { type: 'number' }, maximum: { type: 'number' }, minLength: { type: 'integer', minimum: 0 } },
  },
}

const field = {
  type: 'object',
  required: ['name', 'type'],
  additionalProperties: false,
  properties: {
    ...{ name: { type: 'string' }, description: { type: 'string' }, constraints },
    type: { enum: ['string', 'integer', 'number', 'boolean', 'date'] },
  },
}

const reference = {
  type: 'object',
  required: ['fields'],
  additionalProperties: false,
  properties: { resource: { type: 'string' }, fields: strings },
}

const schema = {
  type: 'object',
  required: ['fields'],
  additionalProperties: false,
  properties: {
    ...{ $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' } },
    ...{ fields: { type: 'array', minItems: 1, items: field }, primaryKey: strings, missingValues: { const: [''] } },
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        additionalProperties: false,
        properties: { fields: strings, reference },
      },
    },
  },
}

const dialect = {
  type: 'object',
  required: ['$schema'],
  additionalProperties: false,
  properties: {
    ...{ $schema: { const: 'https://datapackage.org/profiles/2.0/tabledialect.json' }, header: { type: 'boolean' } },
    ...{
      delimiter: { type: 'string' },
      lineTerminator: { type: 'string' },
      quoteChar: { type: 'string', maxLength: 1 },
    },
    ...{ doubleQuote: { type: 'boolean' } },
  },
}

/** What Data Package 2.0 and Table Schema 2.0 (datapackage.org/standard) ask of the properties that we use, and of no others. */
const PROFILE = {
  type: 'object',
  required: ['resources'],
  additionalProperties: false,
  properties: {
    ...{ $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' } },
    ...{
      name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
      title: { type: 'string' },
      description: { type: 'string' },
    },
    // https://semver.org, 2.0.0; each licence leads to its text.
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?$' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'title'],
        properties: {
          name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' },
          path: { type: 'string' },
          title: { type: 'string' },
        },
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title'],
        additionalProperties: false,
        properties: { title: { type: 'string' }, path: { type: 'string', pattern: '^https://' } },
      },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        additionalProperties: false,
        properties: {
          ...{ name: { type: 'string', pattern: '^[-a-z0-9._/]+$' }, description: { type: 'string' }, schema, dialect },
          ...{
            path: { type: 'string', pattern: '^(?=[^./~])(?!file:)((?!/\\.\\./)(?!\\\\)(?!://).)*$' },
            type: { const: 'table' },
          },
          ...{
            format: { type: 'string' },
            mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
            encoding: { const: 'utf-8' },
          },
          ...{
            bytes: { type: 'integer' },
            hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
          },
        },
      },
    },
  },
}

describe('datapackage.json', async () => {
  const { record, links } = toStory()
  const { folder, read, files } = await exported([record], links)
  const descriptor = JSON.parse(await read('datapackage.json')) as ReturnType<typeof toDatapackage>

  it('is as the standard asks', () => {
    const check = new Ajv2020({ strict: true, allErrors: true }).compile(PROFILE)
    check(descriptor)
    expect(check.errors).toBeNull()
  })

  it('names every resource once, and every file but those that describe the others with size and hash', async () => {
    const { resources } = descriptor
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
    const others = files.filter(({ path }) => !['datapackage.json', 'croissant.json', 'README.md'].includes(path))
    expect(resources.map(({ path }) => path).sort()).toEqual(others.map(({ path }) => path).sort())
    for (const { path, bytes, hash } of resources) {
      const content = await readFile(join(folder, path))
      expect([bytes, hash]).toEqual([
        content.byteLength,
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ])
    }
  })

  it('says first that the texts are their publishers, and of what else it holds the licence', () => {
    expect(descriptor.licenses[0]).toEqual({ path: 'README.md', title: expect.stringContaining('publishers') })
    expect(descriptor.licenses.slice(1).map((licence) => 'name' in licence && licence.name)).toContain('CC-BY-4.0')
    expect(descriptor.sources.map(({ title }) => title)).toContain('GeoNames')
  })

  it('has another version where a row is another, and the same where the rows are, whatever else was written', async () => {
    const versionOf = async (...given: Parameters<typeof exported>): Promise<string> =>
      JSON.parse(await (await exported(...given)).read('datapackage.json')).version
    const without = { ...PIPELINE, writers: PIPELINE.writers.filter(({ name }) => name !== 'report') }
    expect(await versionOf([record], links, [], DEFAULT_SETTINGS, without)).toBe(descriptor.version)
    expect(await versionOf([toRecord('doc_a', 'Some text.')])).not.toBe(
      await versionOf([toRecord('doc_a', 'Some text!')]),
    )
  })

  it('describes every column of every table, in order', () => {
    for (const table of PIPELINE.tables) {
      const resource = descriptor.resources.find(({ name }) => name === table.name)
      expect(resource && 'schema' in resource && resource.schema.fields.map(({ name }) => name)).toEqual(
        columnsOf(table),
      )
    }
  })
})

describe('the schema of a table', () => {
  const fieldOf = (table: string, name: string) =>
    toTableSchema(tableOf(table)).fields.find((field) => field.name === name) as { type?: string; constraints?: object }

  it('takes types and constraints from ours', () => {
    expect(fieldOf('blocks', 'kept')).toMatchObject({ type: 'boolean', constraints: { required: true } })
    expect(fieldOf('blocks', 'related')).not.toHaveProperty('constraints')
    expect(fieldOf('times', 'earliest')).toMatchObject({ type: 'date' })
    expect(fieldOf('times', 'mod').constraints).toEqual({ enum: expect.not.arrayContaining([null]) })
    expect(fieldOf('entities', 'latitude')).toMatchObject({
      type: 'number',
      constraints: { minimum: -90, maximum: 90 },
    })
  })

  it('has patterns that hold for the whole value, as XML Schema means them', () => {
    expect(fieldOf('documents', 'document_id').constraints).toMatchObject({ pattern: 'doc_.*', unique: true })
    expect(fieldOf('documents', 'sha256').constraints).toMatchObject({ pattern: '[0-9a-f]{64}' })
  })

  it('names the table that a key leads to, but for the table itself', () => {
    expect(toTableSchema(tableOf('quotes'))).toMatchObject({
      primaryKey: ['quote_id'],
      foreignKeys: expect.arrayContaining([
        { fields: ['source_id'], reference: { resource: 'entities', fields: ['entity_id'] } },
        { fields: ['parent_quote_id'], reference: { fields: ['quote_id'] } },
      ]),
    })
    expect(toTableSchema(tableOf('entities'))).not.toHaveProperty('foreignKeys')
  })
})
