import type { Feature } from './compared.ts'
import { asNumber, meets } from './sets.ts'

/** What is done. */
export const ACTIONS: readonly Feature[] = [
  { name: 'same action', expected: 1.5, of: ({ sameAction }) => asNumber(sameAction) },
  { name: 'same action, a common word', expected: -1, of: ({ a, sameAction }) => asNumber(sameAction) * a.common },
  {
    name: 'the verb in another sense',
    expected: -0.3,
    of: ({ a, b }) => asNumber(a.claim.action === b.claim.action && a.claim.frame !== b.claim.frame),
  },
  {
    name: 'verbs of one class',
    expected: 0.5,
    of: ({ a, b, sameAction }) => asNumber(!sameAction && meets(a.classes, b.classes)),
  },
  { name: 'like verbs', expected: 1.5, of: ({ likeAction }) => likeAction },
  { name: 'unlike verbs', expected: -0.8, of: ({ unlikeAction }) => asNumber(unlikeAction) },
  { name: 'each is told beside the other', expected: -1, of: ({ toldApart }) => toldApart },
  { name: 'verbs of one meaning', expected: 1.5, of: ({ oneMeaning }) => oneMeaning },
  {
    name: 'verbs of one meaning, like sentences',
    expected: 1,
    of: ({ oneMeaning, sentences }) => oneMeaning * sentences,
  },
  {
    name: 'same event class',
    expected: 0.4,
    of: ({ a, b, sameAction }) =>
      asNumber(!sameAction && a.claim.event_class !== null && a.claim.event_class === b.claim.event_class),
  },
  {
    name: 'other event class',
    expected: -1.5,
    of: ({ a: { claim: a }, b: { claim: b } }) =>
      asNumber(a.event_class !== null && b.event_class !== null && a.event_class !== b.event_class),
  },
]
