import { readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Control } from '../../clause/deep_subject.ts'

const CLASSES = [
  'transparent',
  'own',
  'both',
  'by_subject',
  'by_object',
  'act',
  'light',
  'light_own',
  'weak',
  'motion',
  'social',
] as const

/** Words by what they do to a claim; the list says what each class is. */
export const verbClasses = once(() => wordClasses(readLexicon('en', 'claim_verbs'), CLASSES))

/** Whose the complements of English verbs are. */
export const control = once(
  (): Control => ({
    bySubject: verbClasses().by_subject,
    byObject: verbClasses().by_object,
    objectOpeners: new Set(['of', 'from', 'into', 'for', 'as']),
    owners: new Set(['of', 'by']),
    infinitive: new Set(['to']),
  }),
)
