import { expect, it } from 'vitest'
import { describe as describeEntities } from '../../pipeline/annotate/describe.ts'
import type { Annotation, MentionAnnotation } from '../../pipeline/record/records.ts'
import { toEntity } from '../document.ts'

const mention = (entity: string, gender?: MentionAnnotation['gender']): Annotation => ({
  ...{ layer: 'mention', start: 0, end: 1, entity, form: 'pronoun', metonym: false },
  ...(gender ? { gender } : {}),
})
const genderOf = (...genders: MentionAnnotation['gender'][]) => {
  const [entity] = describeEntities([toEntity('e1', 'Ada Stone'), ...genders.map((gender) => mention('e1', gender))])
  return entity?.layer === 'entity' ? entity.gender : null
}

it('an entity has the gender that its mentions tell', () => {
  expect(genderOf('female', undefined, 'female')).toBe('female')
  expect(genderOf('male')).toBe('male')
})

it('mentions that tell nothing give an entity no gender, nor do those that contradict each other', () => {
  expect(genderOf(undefined)).toBeUndefined()
  expect(genderOf('female', 'male')).toBeUndefined()
  expect(genderOf('male', 'male', 'male', 'female')).toBeUndefined()
  expect(genderOf('male', 'male', 'male', 'male', 'female')).toBe('male')
})

it('an entity is described by the first title that it is given', () => {
  const role = (title: string): Annotation => ({
    layer: 'role',
    start: 0,
    end: 1,
    entity: 'e1',
    standing: 'current',
    title,
    organization: null,
  })
  const [entity] = describeEntities([toEntity('e1', 'Ada Stone'), role('mayor'), role('baker')])
  expect(entity).toMatchObject({ description: 'mayor' })
})
