import { ownField } from '../own_field.ts'
import { ISSUES, type IssueEntry } from '../record/issue_codes.ts'
import type { Reason, StageName } from '../stage.ts'
import type { Asked, Why } from './why.ts'

const SEVERITIES: Readonly<Record<string, string>> = {
  error: 'an input, or part of one, was set aside',
  warning: 'part of an input is in doubt',
  info: 'nothing is wrong; it only tells',
}

/** What is said of a code, by newsledger or a plug-in. */
const entryOf = (code: string, { plugins }: Asked['pipeline']): IssueEntry | undefined =>
  [ISSUES, ...plugins.map(({ plugin }) => plugin.issues ?? {})]
    .map((list) => ownField<IssueEntry>(list, code))
    .find((entry) => entry !== undefined)

/** An issue: what its code and its severity mean, and what to do. */
export async function whyIssue({ row, pipeline }: Asked): Promise<Why> {
  const entry = entryOf(String(row.code), pipeline)
  const reasons: Reason[] = [
    {
      name: 'code',
      value: entry?.message ?? 'a code that nobody here knows, of another version or of a plug-in that is not added',
    },
    { name: 'severity', value: ownField(SEVERITIES, String(row.severity)) ?? String(row.severity) },
    { name: 'next step', value: entry?.next_step ?? 'nothing needs to be done' },
  ]
  return { stage: row.stage as StageName, reasons }
}
