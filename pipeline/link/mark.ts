/**
 * Something by which a group may have to do with others that have it, too. Whoever is called by a single `single` word may be one of those
 * whose `family` name it is; of those whom it begins (`first`) only where one of them is `called` so. All else `any` two share.
 */
export interface Mark {
  mark: string
  by: 'any' | 'single' | 'family' | 'first' | 'called'
}
