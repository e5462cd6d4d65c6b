/** Bundles `pipeline/` and compiles the schemas to `dist/`, and writes down the versions of the stages. `--mapped`: with source maps. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSources } from '../pipeline/engine/version.ts'
import { bundle } from './bundle.ts'
import { writeValidators } from './validators.ts'

const VERSIONS = 'dist/versions.json'
/** Declarations of what package.json exports. */
const PUBLIC = ['index.d.ts', 'language/index.d.ts']

rmSync('dist', { recursive: true, force: true })
await bundle('dist', { mapped: process.argv.includes('--mapped') })
execFileSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
dropInnerTypes()
writeValidators('dist/validators')
writeFileSync(VERSIONS, `${JSON.stringify(readSources(), null, 2)}\n`)
chmodSync('dist/cli.js', 0o755)
console.log(
  `dist/: ${inWords(sizesIn('dist'))}, in ${Math.round(performance.now() / 1000)} s; run it with: node dist/cli.js --help`,
)

function sizesIn(folder: string): number[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size)
}

function inWords(sizes: readonly number[]): string {
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return `${sizes.length} files, ${(bytes / 1e6).toFixed(1)} MB`
}

/** Leaves the declarations that the public ones hang on, and no others: what is internal has no types to lean on. */
function dropInnerTypes(): void {
  const needed = new Set<string>()
  const open = PUBLIC.map((file) => path.join('dist', file))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (needed.has(file)) continue
    needed.add(file)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.ts'/g))
      open.push(path.join(path.dirname(file), `${name}.d.ts`))
  }
  for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    const file = path.join('dist', name)
    if (file.endsWith('.d.ts') && !needed.has(file)) rmSync(file)
  }
}
