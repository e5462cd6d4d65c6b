import { createHash } from 'node:crypto'
import { inCodeUnits, inPathOrder, nullFirst } from '../../record/document_order.ts'
import type { Issue, IssueRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import type { Table } from '../table.ts'

const inIssueOrder = (a: Issue, b: Issue): number =>
  inPathOrder(a.source_path, b.source_path) ||
  nullFirst(a.document_id, b.document_id) ||
  (a.start ?? -1) - (b.start ?? -1) ||
  (a.end ?? -1) - (b.end ?? -1) ||
  inCodeUnits(a.code, b.code) ||
  inCodeUnits(a.message, b.message)

/** A document that was set aside later has no row to point at. */
function resolve(issue: Issue, written: ReadonlySet<string>): Issue {
  if (issue.document_id === null || written.has(issue.document_id)) return issue
  return { ...issue, document_id: null, start: null, end: null }
}

const ID_LENGTH = 12

function idOf({ code, stage, source_path, document_id, start, end, message }: Issue): string {
  const place = JSON.stringify([code, stage, source_path, document_id, start, end, message])
  return `iss_${createHash('sha256').update(place).digest('hex').slice(0, ID_LENGTH)}`
}

/** Rows of `issues` in the order of the inputs; ids are hashes of what they say, so that they survive other issues. */
function toIssueRows(issues: readonly Issue[], written: ReadonlySet<string>): IssueRow[] {
  const seen = new Map<string, number>()
  const sorted = issues.map((issue) => resolve(issue, written)).sort(inIssueOrder)
  return sorted.map((issue) => {
    const { code, severity, stage, source_path, document_id, start, end, message, next_step } = issue
    const id = idOf(issue)
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    const issue_id = count > 1 ? `${id}-${count}` : id
    return { issue_id, code, severity, stage, source_path, document_id, start, end, message, next_step }
  })
}

export const issues: Table = { name: 'issues', schema: readSchema('tables/issues'), issueRows: toIssueRows }
