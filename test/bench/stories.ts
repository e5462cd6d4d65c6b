/**
 * Stories against cases of a few articles: pairs of claims that are put together rightly, and pairs that must not be.
 * tsx test/bench/stories.ts [FOLDER] [--out OUT] [--list]; FOLDER or NEWSLEDGER_EVAL is the folder of the development sets, OUT an output
 * that was made of the cases' articles together, each file named by its case and article. Without one it is made. With --list every fault.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { groupBy } from '../../pipeline/annotate/entities/cluster.ts'
import type { ClaimRow, DocumentRow } from '../../pipeline/record/records.ts'
import { readJsonCases, readYamlCases, type StoryCase } from '../../training/link/cases.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, out: { type: 'string' } },
})
const evaluation = positionals[0] ?? process.env.NEWSLEDGER_EVAL ?? ''
const work = mkdtempSync(path.join(tmpdir(), 'newsledger-stories-'))

/** Runs the sources as they are over the articles of all cases together. */
function run(name: string, cases: readonly StoryCase[]): string {
  const [folder, out] = [path.join(work, name), path.join(work, `${name}-out`)]
  mkdirSync(folder)
  const lines = cases.flatMap(({ id, articles }) =>
    articles.map(({ name: article, ...rest }) =>
      JSON.stringify({ gold_article: `${id}__${article}`, language: 'en', ...rest }),
    ),
  )
  writeFileSync(path.join(folder, 'articles.jsonl'), `${lines.join('\n')}\n`)
  const args = ['--no-install', 'tsx', 'pipeline/cli.ts', 'run', folder, '--out', out, '--quiet']
  const { status, stderr } = spawnSync('npx', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`)
  return out
}

const read = <Row>(out: string, table: string): Row[] =>
  JSON.parse(readFileSync(path.join(out, 'json', `${table}.json`), 'utf8')) as Row[]

const nameOf = ({ extra, source_path }: DocumentRow): string =>
  (JSON.parse(extra ?? '{}') as { gold_article?: string }).gold_article ?? source_path.replace(/\.\w+$/, '')

/** The story of the claim on a trigger; where it stands alone, one of its own; null where there is no claim. */
function storyFinder(out: string) {
  const documents = new Map(read<DocumentRow>(out, 'documents').map((row) => [nameOf(row), row]))
  const claims = groupBy(read<ClaimRow>(out, 'claims'), ({ document_id }) => document_id)
  return (article: string, trigger: string): string | null => {
    const document = documents.get(article)
    const start = document?.text.indexOf(trigger) ?? -1
    const end = start + trigger.length
    const near = (claims.get(document?.document_id ?? '') ?? []).filter(
      (claim) => claim.trigger_start < end && start < claim.trigger_end,
    )
    const one = near.find(({ story_id }) => story_id !== null) ?? near[0]
    return one === undefined || start < 0 ? null : (one.story_id ?? one.claim_id)
  }
}

interface Counts {
  right: number
  put: number
  pairs: number
}

function score(cases: readonly StoryCase[], out: string): Counts {
  const find = storyFinder(out)
  const counts: Counts = { right: 0, put: 0, pairs: 0 }
  for (const { id, stories } of cases) {
    const members = stories.flatMap((own, story) =>
      own.map(({ article, trigger }) => ({
        story,
        name: `${article}: ${trigger}`,
        found: find(`${id}__${article}`, trigger),
      })),
    )
    for (const [i, b] of members.entries())
      for (const a of members.slice(0, i)) {
        const [same, put] = [a.story === b.story, a.found !== null && a.found === b.found]
        counts.pairs += Number(same)
        counts.put += Number(put)
        counts.right += Number(same && put)
        if (values.list && same !== put) console.log(`  ${id}: ${same ? 'apart' : 'together'}: ${a.name} | ${b.name}`)
      }
  }
  return counts
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)

function report(name: string, cases: readonly StoryCase[], made?: string): void {
  const { right, put, pairs } = score(cases, made ?? run(name, cases))
  console.log(
    `${name}: ${cases.length} cases, precision ${share(right, put)}, recall ${share(right, pairs)} (${right} of ${put} put together, of ${pairs})`,
  )
}

report('own', readYamlCases('test/gold/stories.yaml'))
const file = path.join(evaluation, 'stories/stories_dev.jsonl')
if (evaluation && existsSync(file)) report('stories_dev', readJsonCases(file), values.out)
else console.log('skipped stories_dev: name the folder of the development sets in NEWSLEDGER_EVAL')
rmSync(work, { recursive: true })
