import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { faultOf } from '../pipeline/record/validate.ts'

const ENDING = '.schema.json'
const schemas = (readdirSync('schemas', { recursive: true }) as string[])
  .filter((name) => name.endsWith(ENDING) && !name.endsWith(`definitions${ENDING}`))
  .map((name) => name.slice(0, -ENDING.length))
const built = await import(pathToFileURL(path.resolve('dist/record/validate.js')).href)

/** Values that break every schema, each in another way. */
const BROKEN = [
  {},
  null,
  [],
  7,
  { document: null, blocks: [{}] },
  { rejected: { code: 1 } },
  { document_id: 4, text: [] },
]

test('the build compiles every schema', () => {
  const compiled = (readdirSync('dist/validators', { recursive: true }) as string[]).filter((name) =>
    name.endsWith('.cjs'),
  )
  expect(compiled.sort()).toEqual(schemas.map((schema) => `${schema}.cjs`).sort())
})

test.each(schemas)('what the build compiled of %s says the same as the schema', (schema) => {
  const faults = BROKEN.map((value) => faultOf(schema, value))
  expect(faults).not.toContain(null)
  expect(BROKEN.map((value) => built.faultOf(schema, value))).toEqual(faults)
})
