import { isApart } from '../amounts_apart.ts'
import type { Feature } from './compared.ts'
import { asNumber } from './sets.ts'

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
  { name: 'same status', expected: 0.2, of: ({ a, b }) => asNumber(a.claim.status === b.claim.status) },
  {
    name: 'denied in the same article',
    expected: 2,
    of: ({ a, b, sameDocument, sameAction }) =>
      asNumber(sameDocument && sameAction && a.claim.polarity !== b.claim.polarity),
  },
  { name: 'other polarity', expected: -0.2, of: ({ a, b }) => asNumber(a.claim.polarity !== b.claim.polarity) },
]
