/** Who a source is: a local entity, or somebody whom the text does not name. */
export interface Speaker {
  entity: string | null
  unnamed: boolean
  basis: Basis
}

/** How it is known who the source is. `speech`: who spoke before goes on. */
export type Basis = 'name' | 'role' | 'pronoun' | 'nominal' | 'speech' | 'none'
