import type { IssueCode } from '../../record/issue.ts'

/** What was cut or missing: the code of the issue, and its detail. */
export interface PageIssue {
  code: IssueCode
  detail: string
}
