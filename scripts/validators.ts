import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import standalone from 'ajv/dist/standalone/index.js'
import { COMPILING, createCompiler, readSchema } from '../pipeline/record/validate.ts'

const SCHEMAS = 'schemas'
const ENDING = '.schema.json'

/** Schemas that values are held against; the definitions are part of the others. */
const schemaPaths = (): string[] =>
  (readdirSync(SCHEMAS, { recursive: true }) as string[])
    .filter((name) => name.endsWith(ENDING) && !name.endsWith(`definitions${ENDING}`))
    .map((name) => name.slice(0, -ENDING.length))
    .sort()

/** Compiles every schema to a module of its own below `folder`, so that a run need not. */
export function writeValidators(folder: string): void {
  const ajv = createCompiler({ ...COMPILING, code: { source: true } })
  for (const schema of schemaPaths()) {
    const file = path.join(folder, `${schema}.cjs`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, standalone.default(ajv, ajv.compile(readSchema(schema))))
  }
}
