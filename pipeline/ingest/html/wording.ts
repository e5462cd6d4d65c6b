import { readLexicon } from '../../lexicon.ts'

/** What a word around an author or a date says: `by` leads in a name, `changed` and `published` a date; the list says what the others do. */
type Kind =
  | 'before by'
  | 'by'
  | 'and'
  | 'and letter'
  | 'role'
  | 'degree'
  | 'particle'
  | 'tail'
  | 'date last'
  | 'no name'
  | 'no person'
  | 'of'
  | 'changed'
  | 'published'

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g

/** The forms of a kind as one alternation, longest first, in any language: pages often don't tell theirs, or tell a wrong one. */
export function formsOf(kind: Kind): string {
  const forms = readLexicon('und', 'bylines').filter((row) => row.kind === kind)
  const byLength = forms.map((row) => row.form ?? '').sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return byLength.map((form) => form.replace(SPECIAL, '\\$&').replace(/ /g, '\\s')).join('|')
}
