import { isApart } from '../amounts_apart.ts'
import type { Sight } from '../sight.ts'
import type { Feature } from './compared.ts'
import { asNumber } from './sets.ts'

const isReal = ({ claim: { status } }: Sight): boolean => status === 'happened' || status === 'ongoing'
const isThought = ({ claim: { status } }: Sight): boolean => status === 'hypothetical' || status === 'requested'

/** How much, and how it stands. */
export const STANDING: readonly Feature[] = [
  {
    name: 'same amount',
    expected: 0.8,
    of: ({ a, b }) => asNumber(isApart(a.claim.amounts, b.claim.amounts) === false),
  },
  {
    name: 'other amount',
    expected: -0.4,
    of: ({ a, b }) => asNumber(isApart(a.claim.amounts, b.claim.amounts) === true),
  },
  {
    name: 'other amount in one document',
    expected: -1,
    of: ({ a, b, sameDocument }) => asNumber(sameDocument && isApart(a.claim.amounts, b.claim.amounts) === true),
  },
  { name: 'same status', expected: 0.2, of: ({ a, b }) => asNumber(a.claim.status === b.claim.status) },
  {
    name: 'one real, one only thought of',
    expected: -0.8,
    of: ({ a, b }) => asNumber(isReal(a) !== isReal(b) && (isThought(a) || isThought(b))),
  },
  {
    name: 'denied in the same article',
    expected: 3,
    of: ({ a, b, sameDocument, sameAction }) =>
      asNumber(sameDocument && sameAction && (a.claim.status === 'denied') !== (b.claim.status === 'denied')),
  },
  { name: 'other polarity', expected: -0.2, of: ({ a, b }) => asNumber(a.claim.polarity !== b.claim.polarity) },
]
