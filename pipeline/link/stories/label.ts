import { commonest, namesOf } from './names_of.ts'
import type { StoryClaim } from './story_claim.ts'

/** What happens, in plain English: who, what, whom or what. */
export function labelOf(claims: readonly StoryClaim[]): string {
  const action = commonest(claims.map((claim) => claim.action)) as string
  const [actor] = namesOf(claims, 'actor')
  const [affected] = [...namesOf(claims, 'recipient'), ...namesOf(claims, 'object')]
  return [actor ?? '', action, affected ?? ''].filter(Boolean).join(' ')
}
