import type { IssueCode } from '../../record/issue_codes.ts'

/** What was cut or missing: the code of the issue, and its detail. */
export interface PageIssue {
  code: IssueCode
  detail: string
}
