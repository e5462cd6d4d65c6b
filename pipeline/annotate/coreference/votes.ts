import { Discourse } from './discourse.ts'
import type { CoreferenceGrammar, Gender } from './grammar.ts'
import type { Reading } from './reading.ts'
import type { Naming, Referent } from './referent.ts'
import { resolveSentence } from './resolve.ts'
import type { Candidate } from './salience.ts'

/** How many pronouns of one gender there must be for one of the other. */
const MAJORITY = 3

/** What pronouns that can only be somebody's say of the gender: those for which nobody else stood there. */
export function learnGenders(
  readings: readonly Reading[],
  grammar: CoreferenceGrammar,
  referents: ReadonlyMap<string, Referent>,
): void {
  const votes = new Map<Referent, Record<Gender, number>>()
  const discourse = new Discourse()
  for (const reading of readings)
    for (const { naming, by, considered, gender } of resolveSentence(reading, discourse, grammar)) {
      if (!gender || by !== 'pronoun' || naming.referent.entity === null || !isSure(naming, gender, considered))
        continue
      const held = votes.get(naming.referent) ?? { female: 0, male: 0 }
      held[gender]++
      votes.set(naming.referent, held)
    }
  for (const [referent, { female, male }] of votes) {
    if (female > MAJORITY * male) referent.said ??= 'female'
    if (male > MAJORITY * female) referent.said ??= 'male'
  }
  for (const referent of referents.values()) referent.count = 0
}

/** How far behind others must stand. */
const FAR = 3
/** Nobody else stood anywhere near, and the given name does not speak against it. */
function isSure({ referent }: Naming, gender: Gender, considered: readonly Candidate[]): boolean {
  if (referent.likely !== null && referent.likely !== gender) return false
  const own = considered.find(({ naming }) => naming.referent === referent)?.score ?? 0
  return considered.every(
    ({ naming, ruledOut, score }) => naming.referent === referent || ruledOut !== null || own - score >= FAR,
  )
}
