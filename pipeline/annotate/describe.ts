import type { Annotation, MentionAnnotation } from '../record/records.ts'

/** What all annotators together say of the entities: the first title that the article gives one, and the gender that titles and pronouns tell. */
export function describe(annotations: readonly Annotation[]): Annotation[] {
  const titles = new Map<string, string>()
  for (const a of annotations) if (a.layer === 'role' && !titles.has(a.entity)) titles.set(a.entity, a.title)
  const genders = gendersOf(annotations)
  return annotations.map((a) => {
    if (a.layer !== 'entity') return a
    const gender = genders.get(a.id)
    return { ...a, description: titles.get(a.id) ?? null, ...(gender ? { gender } : {}) }
  })
}

type Gender = NonNullable<MentionAnnotation['gender']>
/** How many mentions of one gender there must be for one of the other. */
const MAJORITY = 3

/** The gender that nearly all mentions which tell one agree on, by local id. */
function gendersOf(annotations: readonly Annotation[]): Map<string, Gender> {
  const counts = new Map<string, Record<Gender, number>>()
  for (const a of annotations) {
    if (a.layer !== 'mention' || a.gender === undefined) continue
    const held = counts.get(a.entity) ?? { female: 0, male: 0 }
    held[a.gender]++
    counts.set(a.entity, held)
  }
  return new Map(
    Array.from(counts).flatMap(([id, { female, male }]): [string, Gender][] => {
      if (female > MAJORITY * male) return [[id, 'female']]
      return male > MAJORITY * female ? [[id, 'male']] : []
    }),
  )
}
