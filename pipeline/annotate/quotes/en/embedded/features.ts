import type { Facts } from './facts.ts'

/** Which facts are weighed, alone and together. */
export const FEATURES = [
  ['cue'],
  ['subject'],
  ['path'],
  ['form'],
  ['hangs'],
  ['head'],
  ['noun'],
  ['frame'],
  ['construction'],
  ['cue', 'construction'],
  ['cue', 'relation', 'side'],
  ['subject', 'construction'],
  ['subject', 'cue'],
  ['form', 'construction'],
  ['form', 'cue'],
  ['hangs', 'construction'],
  ['path', 'construction'],
  ['noun', 'relation'],
  ['head', 'relation'],
  ['frame', 'relation'],
  ['frame', 'cue'],
  ['word', 'relation'],
  ['word', 'cue'],
  ['tag', 'relation'],
  ['tag', 'cue'],
  ['determiner', 'relation'],
  ['determiner', 'cue'],
  ['length', 'relation'],
  ['length', 'cue'],
  ['side', 'relation'],
  ['edge', 'relation'],
  ['quoted', 'relation'],
  ['gap', 'relation'],
  ['mood', 'relation'],
] as const satisfies readonly (readonly (keyof Facts)[])[]

type Feature = (typeof FEATURES)[number]

/** What a feature is of these facts: their values. */
export function featureValue(feature: Feature, facts: Facts): string {
  const [one, two, three] = feature
  if (two === undefined) return facts[one]
  return three === undefined ? `${facts[one]}, ${facts[two]}` : `${facts[one]}, ${facts[two]}, ${facts[three]}`
}
