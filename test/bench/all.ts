/** Every benchmark, one after another: what each measures stands at its top. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const BENCHES = [
  ...[
    'language',
    'names',
    'frames',
    'clean',
    'trailing',
    'html',
    'times',
    'quotes',
    'factuality',
    'claims',
    'events',
    'agreement',
    'link',
    'pipeline',
  ],
]

for (const name of BENCHES.filter((bench) => existsSync(new URL(`${bench}.ts`, import.meta.url)))) {
  console.log(`\n== ${name}`)
  spawnSync('npx', ['--no-install', 'tsx', `test/bench/${name}.ts`], { stdio: 'inherit' })
}
