/**
 * The processor time of claims, with the rolesets of frames that they ask for, beside the reader's own, over the same articles:
 * NEWSLEDGER_EVAL=FOLDER npx tsx test/bench/claims_speed.ts [rounds]. What is measured is bundled as `dist/` is and runs in a process of its own.
 */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { bundle } from '../../scripts/bundle.ts'

/** Beside `dist`, so that data is found. */
const FOLDER = 'dist-bench'

const evaluation = process.env.NEWSLEDGER_EVAL
if (evaluation) {
  const articles = path.join(evaluation, 'claims', 'gum_news_dev')
  try {
    await bundle(FOLDER, { entries: { claims_speed: 'test/bench/claims_speed_process.ts' } })
    execFileSync('node', [path.join(FOLDER, 'claims_speed.js'), articles, ...process.argv.slice(2)], {
      stdio: 'inherit',
    })
  } finally {
    rmSync(FOLDER, { recursive: true, force: true })
  }
} else console.log('skipped: name the folder of the development sets in NEWSLEDGER_EVAL')
