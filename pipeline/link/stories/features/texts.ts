import type { Sight } from '../sight.ts'
import type { Feature } from './compared.ts'
import { isUntold, mayBeBoth } from './participants.ts'
import { areDisjoint, asNumber, overlapOf } from './sets.ts'
import { shareDay } from './times.ts'

/** How alike two documents are that are about one thing, and from which on they are about two. */
const ALIKE = 0.25
const ON_ONE_SUBJECT = 0.2
const UNLIKE = 0.06
const HARDLY_ALIKE = 0.12

/** May those who have no name in the one be those whom the other names? */
const mayBeThey = (a: Sight, b: Sight): boolean => isUntold(a, b) || mayBeBoth(a, b) || mayBeBoth(b, a)

/** The sentences and documents that the claims stand in. */
export const TEXTS: readonly Feature[] = [
  { name: 'same document', expected: -0.3, of: ({ sameDocument }) => asNumber(sameDocument) },
  {
    name: 'same action in one document',
    expected: 0.7,
    of: ({ sameDocument, sameAction }) => asNumber(sameDocument && sameAction),
  },
  {
    name: 'same action in one document, a common word',
    expected: -0.7,
    of: ({ a, sameDocument, sameAction }) => asNumber(sameDocument && sameAction) * a.common,
  },
  { name: 'same sentence', expected: -0.5, of: ({ sameSentence }) => asNumber(sameSentence) },
  { name: 'like sentences', expected: 1.2, of: ({ sentences }) => sentences },
  {
    name: 'like sentences of unlike documents',
    expected: -2,
    of: ({ sameDocument, sentences, documents }) =>
      sameDocument ? 0 : sentences * Math.max(0, 1 - documents / ON_ONE_SUBJECT),
  },
  {
    name: 'same action, like sentences',
    expected: 1.5,
    of: ({ sameAction, sentences }) => asNumber(sameAction) * sentences,
  },
  {
    name: 'same action, a common word, unlike sentences',
    expected: -1,
    of: ({ a, sameAction, sentences }) => asNumber(sameAction) * a.common * (1 - sentences),
  },
  { name: 'like verbs, like sentences', expected: 1, of: ({ likeAction, sentences }) => likeAction * sentences },
  { name: 'like documents', expected: 0.8, of: ({ documents }) => documents },
  {
    name: 'same action, like documents',
    expected: 1.5,
    of: ({ sameAction, documents }) => asNumber(sameAction) * documents,
  },
  {
    name: 'same action, of documents on one subject',
    expected: 2,
    of: ({ a, sameAction, documents }) => asNumber(sameAction && documents > ON_ONE_SUBJECT) * (1 - a.common),
  },
  { name: 'like verbs, like documents', expected: 1, of: ({ likeAction, documents }) => likeAction * documents },
  {
    name: 'documents alike',
    expected: 0.3,
    of: ({ sameDocument, documents }) => asNumber(!sameDocument && documents > ALIKE),
  },
  {
    name: 'documents hardly alike',
    expected: -0.2,
    of: ({ sameDocument, documents }) => asNumber(!sameDocument && documents < HARDLY_ALIKE),
  },
  {
    name: 'documents unlike',
    expected: -0.3,
    of: ({ sameDocument, documents }) => asNumber(!sameDocument && documents < UNLIKE),
  },
  {
    name: 'shared names of documents',
    expected: 0.4,
    of: ({ a, b, sameDocument }) => (sameDocument ? 0 : overlapOf(a.topics, b.topics)),
  },
  {
    name: 'documents name others',
    expected: -0.5,
    of: ({ a, b }) => asNumber(areDisjoint(a.topicNames, b.topicNames)),
  },
  {
    name: 'sentences name other persons, no day shared',
    expected: -2,
    of: ({ a, b }) => asNumber(areDisjoint(a.namedPersons, b.namedPersons) && !shareDay(a, b) && !mayBeThey(a, b)),
  },
  { name: 'sentences name others', expected: -0.5, of: ({ a, b }) => asNumber(areDisjoint(a.names, b.names)) },
  {
    name: 'sentences share no name',
    expected: -0.5,
    of: ({ a, b }) => asNumber(areDisjoint(a.named, b.named) && !isUntold(a, b)),
  },
]
