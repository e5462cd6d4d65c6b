/** What newsledger itself wrote among the inputs: no article. Paths are absolute. */
export interface Written {
  /** Is this entry of a folder the output of this run, or what belongs to it? It is passed over without a word, so that every run says the same. */
  isOwn(path: string): boolean
  /** The same of a path that no walk led to. */
  isBelowOwn(path: string): boolean
  /** Paths inside a folder of the files that a run wrote there; empty where it is no output of newsledger. */
  listed(folder: string): readonly string[]
  /** Did a run move this aside from an output folder beside it? */
  isMovedAside(path: string): boolean
}

/** Nothing that was found is known as written. */
export const NOTHING_WRITTEN: Written = {
  isOwn: () => false,
  isBelowOwn: () => false,
  listed: () => [],
  isMovedAside: () => false,
}
