import { ownField } from '../own_field.ts'
import { ISSUES, type IssueCode, type IssueEntry } from './issue_codes.ts'
import type { Issue } from './records.ts'
import type { Span } from './span.ts'

/** An issue that is not of this list, but a plug-in's: its code, and what the list would say of it. */
export interface ForeignIssue extends IssueEntry {
  code: string
}

/** Where an issue stands. */
export interface Place extends Partial<Span> {
  stage: Issue['stage']
  source_path?: string | null
  document_id?: string | null
}

/** The issue at a place, its message filled with details. */
export function toIssue(
  issue: IssueCode | ForeignIssue,
  place: Place,
  details: Record<string, string | number> = {},
): Issue {
  const { code, severity, message, next_step } = typeof issue === 'string' ? { code: issue, ...ISSUES[issue] } : issue
  const filled = message.replace(/\{(\w+)\}/g, (slot, name: string) => String(ownField(details, name) ?? slot))
  const { stage, source_path = null, document_id = null, start = null, end = null } = place
  return { code, severity, stage, source_path, document_id, start, end, message: filled, next_step }
}

/** What an error says, in one line. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''

/** How issues name a record: `number` is that in its file, null where the file is the record. */
export const nameOfRecord = (number: number | null): string =>
  number === null ? 'this document' : `record ${number} of this file`
