/** Who a source is: a local entity, or somebody whom the text does not name; `unnamed` is hearsay, nobody's. */
export interface Speaker {
  entity: string | null
  unnamed: boolean
  basis: Basis
}

/** How it is known who the source is. `relative`: the noun before a relative clause names it. */
export type Basis = 'name' | 'role' | 'pronoun' | 'nominal' | 'relative' | 'none'
