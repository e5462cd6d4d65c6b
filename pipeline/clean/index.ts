import { toIssue } from '../record/issue.ts'
import type { Block, CleanedRecord, Document, IngestedRecord, Issue } from '../record/records.ts'
import type { Cleaned, Context, Ingested, MapStage } from '../stage.ts'
import { applyRules } from './apply_rules.ts'
import { findNames } from './found.ts'
import type { Page, Rule, Ruling } from './page.ts'
import { readPage } from './read_page.ts'
import { MOST_JUDGED } from './rules/lines/lines_rule.ts'
import { statedDate } from './stated_date.ts'

export const BODY: Ruling = { kind: 'body', verdict: 'kept', score: null, rule: 'body' }

/**
 * Splits a document into blocks and rules on each; pure, linear in the text. Rejected records pass through. The rules are asked in their
 * order; what one has ruled on stays as it said, and what none rules on is body.
 */
export const toClean = (rules: readonly Rule[]): MapStage<Ingested, Cleaned> => ({
  name: 'clean',
  map: (record, context) => ('rejected' in record ? record : cleaned(record, rules, context)),
})

function cleaned({ document, issues }: IngestedRecord, rules: readonly Rule[], context: Context): CleanedRecord {
  const { page, header } = readPage(document, context)
  const rulings = Array.from(applyRules(page, rules), (ruling) => ruling ?? BODY)
  const blocks = [...(header ? [header.block] : []), ...toBlocks(page, rulings)]
  const found = { header_date: header?.date ?? statedDate(page, rulings), ...findNames(page, rulings) }
  return { document, blocks, found, issues: [...issues, ...issuesOf(document, blocks, page.pieces.length)] }
}

/** Items count from 1, the article; its own captions, credits and the like belong to it. */
function toBlocks(page: Page, rulings: readonly Ruling[]): Block[] {
  let items = 1
  return page.pieces.map(({ start, end }, i) => {
    const { kind, verdict, score, rule, related = null, opens_item = false, item } = rulings[i] as Ruling
    if (opens_item) items++
    const own = item ?? (related === null ? 1 : items)
    return { start, end, kind, kept: verdict !== 'removed', verdict, item: own, related, rule, score }
  })
}

function issuesOf({ document_id, source_path }: Document, blocks: readonly Block[], count: number): Issue[] {
  const place = { stage: 'clean', document_id, source_path } as const
  return [
    ...(blocks.some((block) => block.kept) ? [] : [toIssue('ARTICLE_EMPTY', place)]),
    ...(count > MOST_JUDGED ? [toIssue('LINES_NOT_JUDGED', place, { limit: MOST_JUDGED, count })] : []),
  ]
}
