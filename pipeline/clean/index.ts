import { toIssue } from '../issue.ts'
import type { Block, CleanedRecord, Found, Issue } from '../records.ts'
import type { Cleaned, Ingested, MapStage } from '../stage.ts'
import { caption } from './caption.ts'
import { credit } from './credit.ts'
import { findNames } from './found.ts'
import { headline } from './headline.ts'
import type { Page, Rule, Ruling, Rulings } from './page.ts'
import { readPage } from './read_page.ts'
import { separator } from './separator.ts'
import { subheading } from './subheading.ts'
import { trailingItems } from './trailing_items.ts'

/** In this order; what a rule has ruled on stays as it said. What none rules on is body. */
const RULES: readonly Rule[] = [separator, credit, caption, headline, trailingItems, subheading]

const BODY: Ruling = { kind: 'body', verdict: 'kept', score: null, rule: 'body' }

/** Splits a document into blocks and rules on each; pure, linear in the text. Rejected records pass through. */
export const clean: MapStage<Ingested, Cleaned> = {
  name: 'clean',
  map: (record) => ('rejected' in record ? record : cleaned(record)),
}

function cleaned(record: Exclude<Ingested, { rejected: Issue }>): CleanedRecord {
  const { document } = record
  const { page, header } = readPage(document)
  const rulings = applyRules(page)
  const blocks = toBlocks(page, rulings)
  if (header) blocks.unshift(header.block)
  const found: Found = { header_date: header?.date ?? null, ...findNames(page, rulings) }
  return { document, blocks, found, issues: [...record.issues, ...issuesOf(record, blocks)] }
}

function applyRules(page: Page): Ruling[] {
  const rulings: Rulings = new Array(page.pieces.length)
  for (const rule of RULES)
    for (const [i, ruling] of [...rule.judge(page, rulings)]) rulings[i] ??= { ...ruling, rule: rule.name }
  return Array.from(rulings, (ruling) => ruling ?? BODY)
}

function toBlocks(page: Page, rulings: readonly Ruling[]): Block[] {
  let item = 1
  return page.pieces.map(({ start, end }, i) => {
    const { kind, verdict, score, rule, related, opens_item } = rulings[i] as Ruling
    if (opens_item) item++
    const kept = verdict !== 'removed'
    return {
      start,
      end,
      kind,
      kept,
      verdict,
      item: related === undefined ? 1 : item,
      related: related ?? null,
      rule,
      score,
    }
  })
}

function issuesOf({ document }: { document: CleanedRecord['document'] }, blocks: readonly Block[]): Issue[] {
  if (blocks.some((block) => block.kept)) return []
  const { document_id, source_path } = document
  return [toIssue('ARTICLE_EMPTY', { stage: 'clean', document_id, source_path })]
}
