/**
 * Time and memory of link, and of export as CSV, over many documents: `tsx test/bench/link.ts [documents] [common names] [bytes of
 * max_memory]`. Common names make up about half of all. The documents are made of a few annotated ones, since to annotate all of them would
 * take hours. What is measured is bundled as `dist/` is, and runs in a process of its own, so that its memory is that of a run.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from '../../scripts/bundle.ts'

const [documents = '20000', common = '300', maxMemory = ''] = process.argv.slice(2)

/** Beside `dist`, so that data is found. */
const FOLDER = 'dist-bench'
const work = mkdtempSync(path.join(tmpdir(), 'newsledger-link-'))

const measure = (name: string, ...args: string[]): unknown =>
  execFileSync('node', [path.join(FOLDER, `${name}.js`), ...args], { stdio: 'inherit' })

try {
  const entries = { annotated: 'test/bench/annotated_process.ts', link: 'test/bench/link_process.ts' }
  await bundle(FOLDER, { entries })
  const file = path.join(work, 'annotate.ndjson')
  measure('annotated', file, documents, common)
  measure('link', file, ...(maxMemory === '' ? [] : [maxMemory]))
} finally {
  rmSync(FOLDER, { recursive: true, force: true })
  rmSync(work, { recursive: true })
}
