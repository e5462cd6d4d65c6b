import { once } from '../../once.ts'
import { formsOf } from './wording.ts'

/** Words before a date that say it is that of a change, or that of publication. */
export const datePatterns = once(() => ({
  changed: new RegExp(`(?<!\\p{L})(?:${formsOf('changed')})`, 'iu'),
  published: new RegExp(`(?<!\\p{L})(?:${formsOf('published')})`, 'iu'),
  /** One line often has both dates: the second begins at its word, so near behind a year (UTF-16 code units). */
  between: new RegExp(`\\n| [|•·] |(?<!\\p{L})(?:${formsOf('changed')}|${formsOf('published')})`, 'giu'),
}))
