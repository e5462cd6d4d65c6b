import { readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Control } from '../../clause/control.ts'
import type { ObjectWords } from '../../clause/deep_object.ts'
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
  'away',
  'shell',
  'entails',
  'needy',
  'bare',
  'received',
  'in_act',
  'enacts',
  'shows',
  'makes',
  'way',
] as const

/** Words by what they do to a claim; the list says what each class is. */
export const verbClasses = once(() => wordClasses(readLexicon('en', 'claim_verbs'), CLASSES))

const NOUN = 'n'
const THAT = 'that'
/** Verbs that have no object, and nouns whose "that" opens what they say. */
export const objectWords = once(
  (): ObjectWords => ({
    alone: new Set([...verbClasses().alone, ...verbClasses().motion]),
    needy: verbClasses().needy,
    tellers: new Set([...control().tellers, ...control().byObject, ...control().bySubject]),
    contents: new Set(
      readLexicon('en', 'embedding_words').flatMap(({ word = '', kind, takes }) =>
        kind === NOUN && takes === THAT ? [word] : [],
      ),
    ),
  }),
)

/** Whose the complements of English verbs and nouns are. */
export const control = once((): Control => {
  const { transparent, own, both, by_subject, by_object, light, light_own, carries, sayer, weak, act } = verbClasses()
  return {
    bySubject: by_subject,
    byObject: by_object,
    objectOpeners: new Set(['of', 'from', 'into', 'against']),
    blames: verbClasses().blame,
    blameOpeners: new Set(['for', 'as', 'about', 'on', 'over']),
    entails: verbClasses().entails,
    anybodyOpeners: new Set(['about']),
    nouns: new Set([...transparent, ...own, ...both, ...eventNouns().keys()]),
    carriers: new Set([...light, ...light_own, ...carries, ...transparent]),
    inAct: verbClasses().in_act,
    shows: verbClasses().shows,
    owners: new Set(['of', 'by']),
    ways: new Set(['in', 'with']),
    targets: new Set(['at', 'against', 'on', 'into']),
    beneficiaries: new Set(['for']),
    addressees: new Set(['for', 'with', 'on', 'upon', 'to']),
    infinitive: new Set(['to']),
    likeness: new Set(['as']),
    tellers: new Set([...sayer, ...weak, ...act]),
  }
})
