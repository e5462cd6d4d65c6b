import type { Token } from '../../../language/reader.ts'

/** Tokens of the longest phrase before its noun: `another in a row`, no; `the latest such remark`, yes. */
const REACH = 4
const BEFORE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN'])

/**
 * `…, remarks that angered many`, `…, the latest chapter in a long row`: does a phrase begin, behind a comma, by which the writer speaks of all that
 * somebody said before it?
 */
export function isResumed(after: readonly (Token | null | undefined)[], resumes: ReadonlySet<string>): boolean {
  const noun = after.findIndex((token, at) =>
    token?.upos !== 'NOUN' ? !BEFORE.has(token?.upos ?? '') : after[at + 1]?.upos !== 'NOUN',
  )
  const token = after[noun]
  if (!token || noun >= REACH || token.upos !== 'NOUN' || !resumes.has(token.lemma.toLowerCase())) return false
  return noun > 0 ? after[0]?.upos === 'DET' : token.xpos === 'NNS'
}
