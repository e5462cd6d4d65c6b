import type { MentionAnnotation } from '../../record/records.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

type Gender = NonNullable<MentionAnnotation['gender']>
const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['m', 'male'],
  ['f', 'female'],
])

/** What the courtesy before a name tells of the person; nothing where none does. */
export function genderOf({ honorific }: Mention, { courtesy }: Gazetteer): { gender: Gender } | undefined {
  const gender = GENDERS.get(courtesy.get(honorific ?? '') ?? '')
  return gender && { gender }
}
