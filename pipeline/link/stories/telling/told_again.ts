/** A claim told again in plain English. */
export interface Telling {
  words: string
  /** How little it reads like a sentence of its own: 0 as the article has it, with all names; the more, the worse. */
  flaws: number
}

/** Costs of what a reader stumbles over. */
export const COST = { remade: 1, unknown: 4, fragment: 6, bare: 3, long: 2, unreal: 2 } as const
