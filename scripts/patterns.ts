/**
 * Are all regular expressions of the pipeline linear in their input? `npm run patterns [-- part of a path]` prints those that may not
 * be, and what makes them slow.
 */
import { readdirSync } from 'node:fs'
import { collectBuilt } from './patterns/built.ts'
import { judge } from './patterns/judge.ts'
import { distinct, isUnbounded } from './patterns/pattern.ts'
import { readWritten } from './patterns/written.ts'

const ROOT = new URL('../pipeline/', import.meta.url)
/** Reads newsledger's own sources, never the input of a run. */
const LEFT_OUT = 'engine/reach.ts'
/** These run when they are loaded. */
const ENTRIES = new Set(['cli.ts', 'worker.ts', 'open_worker.ts', 'export/writers/report/page/main.ts'])
/** What builds its patterns from lists at first use. */
const BUILDERS = [
  { file: 'ingest/html/byline_patterns.ts', name: 'bylinePatterns' },
  { file: 'ingest/html/date_patterns.ts', name: 'datePatterns' },
]

const files = (readdirSync(ROOT, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts') && name !== LEFT_OUT)
  .sort()
const written = files.flatMap((name) => readWritten(new URL(name, ROOT).pathname, `pipeline/${name}`))
const modules = files.filter((name) => !ENTRIES.has(name)).map((name) => new URL(name, ROOT))
const builders = BUILDERS.map(({ file, name }) => ({ module: new URL(file, ROOT), name }))
const patterns = distinct([...written, ...(await collectBuilt(modules, builders))])
const judged = patterns.filter((pattern) => isUnbounded(pattern) && pattern.place.includes(process.argv[2] ?? ''))

let faults = 0
for (const pattern of judged) {
  const fault = judge(pattern)
  if (fault === null) continue
  faults++
  console.log(`${pattern.place} /${pattern.source}/${pattern.flags}\n    ${fault}`)
}
console.log(
  `${patterns.length} patterns, ${judged.length} with repetitions that have no end: ${faults} may not be linear`,
)
process.exitCode = faults > 0 ? 1 : 0
