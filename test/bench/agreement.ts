/**
 * How stories agree, given the claims of each: agreement, kinds of conflicts and independent sources on the story cases of the development sets.
 * tsx test/bench/agreement.ts [FOLDER] [--list]; FOLDER or NEWSLEDGER_EVAL is the folder of the development sets. With --list every fault.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Agreement, agreementOf } from '../../pipeline/link/stories/agreement/agreement.ts'
import { type Article, claimOn, toldClaims } from '../link/stories/told.ts'

interface StoryGold {
  label_hint: string
  members: { article: string; trigger: string }[]
  agreement: string
  /** What passes besides. */
  agreement_ok?: string[]
  conflict_kinds: string[]
  /** Null where it is not judged. */
  independent_source_count: number | null
}

interface Case {
  id: string
  articles: (Article & { published_date: string })[]
  expect: { stories: StoryGold[] }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
})
const file = path.join(positionals[0] ?? process.env.NEWSLEDGER_EVAL ?? '', 'stories', 'stories_dev.jsonl')

/** Right and all, by what is judged. */
const counts = new Map<string, { right: number; all: number }>()

function count(what: string, right: number, all: number): void {
  const known = counts.get(what) ?? { right: 0, all: 0 }
  counts.set(what, { right: known.right + right, all: known.all + all })
}

function judge({ id }: Case, gold: StoryGold, found: Agreement | null): void {
  const isRight = found !== null && (gold.agreement_ok ?? [gold.agreement]).includes(found.agreement)
  count('agreement', Number(isRight), 1)
  if (gold.members.length > 1) count('agreement of several', Number(isRight), 1)
  const conflicts =
    found?.differences.filter(({ relation, kind }) => relation === 'conflict' && kind !== 'status') ?? []
  const kinds = Array.from(new Set(conflicts.map(({ kind }) => kind as string)))
  const hits = kinds.filter((kind) => gold.conflict_kinds.includes(kind)).length
  count('kinds, precision', hits, kinds.length)
  count('kinds, recall', hits, gold.conflict_kinds.length)
  const sources = found?.independent_source_count ?? null
  if (gold.independent_source_count !== null)
    count('independent sources', Number(sources === gold.independent_source_count), 1)
  const faults = [
    isRight ? '' : `${found?.agreement} for ${gold.agreement}`,
    hits === Math.max(kinds.length, gold.conflict_kinds.length) ? '' : `[${kinds}] for [${gold.conflict_kinds}]`,
    [null, sources].includes(gold.independent_source_count)
      ? ''
      : `${sources} sources for ${gold.independent_source_count}`,
  ].filter(Boolean)
  if (values.list && faults.length > 0) console.log(`${id}, ${gold.label_hint}: ${faults.join(', ')}`)
}

async function measure(one: Case): Promise<void> {
  const articles = one.articles.map((article) => ({ ...article, published: article.published_date }))
  const claims = await toldClaims(articles)
  for (const gold of one.expect.stories) {
    const told = gold.members.flatMap(({ article, trigger }) => {
      const own = articles.find(({ name }) => name === article)
      return own ? claimOn(trigger, own, claims.get(article) ?? []) : []
    })
    judge(one, gold, told.length === 0 ? null : agreementOf(told))
  }
}

if (!existsSync(file)) console.log('skipped: name the folder of the development sets in NEWSLEDGER_EVAL')
else {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) await measure(JSON.parse(line) as Case)
  for (const [what, { right, all }] of counts)
    console.log(`${what.padEnd(24)} ${right} of ${all} (${((100 * right) / Math.max(all, 1)).toFixed(1)}%)`)
}
