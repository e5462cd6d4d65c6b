import { readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Control } from '../../clause/deep_subject.ts'
import { eventNouns } from './event_nouns.ts'

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
  'carries',
  'blame',
  'state',
  'phase',
  'hearsay',
  'sayer',
  'about',
  'rumour',
  'resolve',
  'minded',
  'light_in',
  'alone',
] as const

/** Words by what they do to a claim; the list says what each class is. */
export const verbClasses = once(() => wordClasses(readLexicon('en', 'claim_verbs'), CLASSES))

/** Verbs that have no object. */
export const alone = once(() => new Set([...verbClasses().alone, ...verbClasses().motion]))

/** Whose the complements of English verbs and nouns are. */
export const control = once((): Control => {
  const { transparent, own, both, by_subject, by_object, light, light_own, carries } = verbClasses()
  return {
    bySubject: by_subject,
    byObject: by_object,
    objectOpeners: new Set(['of', 'from', 'into', 'against']),
    blames: verbClasses().blame,
    blameOpeners: new Set(['for', 'as', 'about', 'on', 'over']),
    anybodyOpeners: new Set(['about']),
    nouns: new Set([...transparent, ...own, ...both, ...eventNouns().keys()]),
    carriers: new Set([...light, ...light_own, ...carries, ...transparent]),
    owners: new Set(['of', 'by']),
    targets: new Set(['at', 'against', 'on']),
    beneficiaries: new Set(['for']),
    infinitive: new Set(['to']),
  }
})
