import type { IssueCode } from '../record/issue_codes.ts'
import type { Document } from '../record/records.ts'

type Details = Record<string, string | number>

/** What a reader of one file format gives: the text, and whatever else the format says of the article. */
export interface Content
  extends Partial<
    Pick<
      Document,
      | 'language'
      | 'url'
      | 'title'
      | 'authors'
      | 'publisher'
      | 'published_date'
      | 'modified_date'
      | 'metadata_basis'
      | 'extra'
      | 'scope'
      | 'marks'
    >
  > {
  text: string
  encoding: string
  media_type: string
  issues: [IssueCode, Details][]
}

/** Thrown by a reader where nothing of the file can be used. */
export class Refusal extends Error {
  readonly code: IssueCode
  readonly details: Details
  constructor(code: IssueCode, details: Details = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}
