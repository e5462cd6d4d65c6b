import type { Facts } from './facts.ts'

/** Which facts are weighed, alone and together. */
export const FEATURES = [
  ['lemma'],
  ['sense'],
  ['rule'],
  ['relation'],
  ['opener'],
  ['tense'],
  ['actor'],
  ['target'],
  ['actorSense'],
  ['targetSense'],
  ['named'],
  ['place'],
  ['time'],
  ['amount'],
  ['negated'],
  ['habit'],
  ['governor'],
  ['quoted'],
  ['address'],
  ['mood'],
  ['work'],
  ['names'],
  ['length'],
  ['told'],
  ['naming'],
  ['hearers'],
  ['speakers'],
  ['told', 'tense'],
  ['hearers', 'tense'],
  ['naming', 'named'],
  ['hearers', 'naming'],
  ['speakers', 'actor'],
  ['told', 'rule'],
  ['sense', 'tense'],
  ['actor', 'tense'],
  ['actor', 'sense'],
  ['relation', 'tense'],
  ['rule', 'tense'],
  ['rule', 'target'],
  ['sense', 'targetSense'],
  ['sense', 'actorSense'],
  ['actorSense', 'targetSense'],
  ['rule', 'named'],
  ['rule', 'sense'],
  ['named', 'tense'],
  ['work', 'tense'],
  ['address', 'tense'],
] as const satisfies readonly (readonly (keyof Facts)[])[]

type Feature = (typeof FEATURES)[number]

/** What a feature is of these facts: their values. */
export function featureValue(feature: Feature, facts: Facts): string {
  const [one, two] = feature
  return two === undefined ? facts[one] : `${facts[one]}, ${facts[two]}`
}
