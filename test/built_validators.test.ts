import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ValidateFunction } from 'ajv'
import { expect, test } from 'vitest'
import { faultOf } from '../pipeline/record/validate.ts'

const ENDING = '.schema.json'
const schemas = (readdirSync('schemas', { recursive: true }) as string[])
  .filter((name) => name.endsWith(ENDING) && !name.endsWith(`definitions${ENDING}`))
  .map((name) => name.slice(0, -ENDING.length))
const require = createRequire(import.meta.url)
const builtFor = (schema: string): ValidateFunction => require(path.resolve(`dist/validators/${schema}.cjs`))

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
  const built = builtFor(schema)
  const told = BROKEN.map((value) => (built(value) ? null : built.errors?.[0]))
  expect(told.map((error) => error?.message)).not.toContain(undefined)
  for (const [i, error] of told.entries())
    expect(faults[i]).toContain(`${error?.instancePath} ${error?.message}`.trim())
})
