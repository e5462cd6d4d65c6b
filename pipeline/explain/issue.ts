import { ownField } from '../own_field.ts'
import { ISSUES } from '../record/issue.ts'
import type { Reason, StageName } from '../stage.ts'
import type { Asked, Why } from './why.ts'

const SEVERITIES: Readonly<Record<string, string>> = {
  error: 'an input, or part of one, was set aside',
  warning: 'part of an input is in doubt',
  info: 'nothing is wrong; it only tells',
}

/** An issue: what its code and its severity mean, and what to do. */
export async function whyIssue({ row }: Asked): Promise<Why> {
  const entry = ownField<{ message: string; next_step: string | null }>(ISSUES, String(row.code))
  const reasons: Reason[] = [
    {
      name: 'code',
      value: entry?.message ?? 'a code that newsledger does not know, of a plug-in or of another version',
    },
    { name: 'severity', value: ownField(SEVERITIES, String(row.severity)) ?? String(row.severity) },
    { name: 'next step', value: entry?.next_step ?? 'nothing needs to be done' },
  ]
  return { stage: row.stage as StageName, reasons }
}
