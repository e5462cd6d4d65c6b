import type { NameType } from '../../../language/reader.ts'
import type { Context, Profile } from '../../../stage.ts'

/** A name that the user's list gives an entity. */
export interface GivenForm {
  text: string
  /** A glob of the paths of documents that it counts in; null for all. */
  only_in: string | null
  /** Number of the row that gives it, from 1. */
  row: number
}

/** An entity of the user's list: what all rows of one id say. */
export interface GivenEntity {
  entity_id: string
  name: string
  type: NameType
  wikidata_id: string | null
  forms: readonly GivenForm[]
}

/** A name of the list, and whose it is. */
export interface Given {
  entity: GivenEntity
  form: GivenForm
  file: string
}

/** What the user says of entities. It holds against all that is found out otherwise. */
export interface GivenList {
  /** Name of the file, without folders. */
  file: string
  /** In the order of their ids; forms in that of their texts. */
  entities: readonly GivenEntity[]
}

/** Does the list say of every document that the name is the entity's? */
export const isGivenEverywhere = ({ forms }: GivenEntity): boolean => forms.some(({ only_in }) => only_in === null)

/** The user's list goes with what documents tell of themselves, but nothing is counted: it is read before the run. */
export const givenEntities: Profile<never, GivenList> = {
  name: 'entities',
  given: 'annotate',
  isAsked: () => false,
  tell: () => {
    throw new TypeError('a list of the user counts no document')
  },
  count: () => {
    throw new TypeError('a list of the user counts no document')
  },
  toJson: (list) => list,
  fromJson(json) {
    if (!isList(json)) throw new TypeError('it is no list of entities')
    return json
  },
  decides: ({ entities }) => entities.map((entity) => ({ ...entity, forms: entity.forms.map(withoutRow) })),
}

const isList = (json: unknown): json is GivenList =>
  typeof json === 'object' && json !== null && 'file' in json && 'entities' in json && Array.isArray(json.entities)

const withoutRow = ({ text, only_in }: GivenForm): Omit<GivenForm, 'row'> => ({ text, only_in })

export const givenIn = ({ profiles }: Context): GivenList | null =>
  (profiles?.get(givenEntities.name) as GivenList | undefined) ?? null
