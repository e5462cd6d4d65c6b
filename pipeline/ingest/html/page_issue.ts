/** What was cut or missing: the code of the issue, and its detail. */
export interface PageIssue {
  code: string
  detail: string
}
