import { onceEach } from '../../once.ts'
import { type OrganizationLists, organizationLists } from './lists/organizations.ts'
import { type PersonLists, personLists } from './lists/persons.ts'
import { type PlaceLists, placeLists } from './lists/places.ts'

/** What the lists of a language say of names. */
export interface Gazetteer extends PlaceLists, PersonLists, OrganizationLists {
  language: string
}

/** The lists of a language (ISO 639-1), read once. */
export const gazetteerOf = onceEach(
  (language: string): Gazetteer => ({
    language,
    ...placeLists(language),
    ...personLists(language),
    ...organizationLists(language),
  }),
)
