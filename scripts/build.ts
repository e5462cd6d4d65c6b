/** Compiles `pipeline/` to `dist/` and writes down the versions of the stages. Arguments go to the compiler. */
import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { readSources } from '../pipeline/engine/version.ts'

const VERSIONS = 'dist/versions.json'

rmSync('dist', { recursive: true, force: true })
execFileSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.build.json', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
writeFileSync(VERSIONS, `${JSON.stringify(readSources(), null, 2)}\n`)
chmodSync('dist/cli.js', 0o755)
