/**
 * Time and memory of link, and of export as CSV, over many documents: `tsx test/bench/link.ts [documents] [common names] [bytes of
 * max_memory]`. What is measured is bundled as `dist/` is, and runs in a process of its own, so that its memory is that of a run.
 */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { bundle } from '../../scripts/bundle.ts'

/** Beside `dist`, so that data is found. */
const FOLDER = 'dist-bench'

try {
  await bundle(FOLDER, { entries: { link: 'test/bench/link_process.ts' } })
  execFileSync('node', [path.join(FOLDER, 'link.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
} finally {
  rmSync(FOLDER, { recursive: true, force: true })
}
