/** Which lists there are for a document's language: none, cues alone, or function words too. */
export const KNOWLEDGE = { none: 0, cues: 1, words: 2 } as const
export type Knowledge = keyof typeof KNOWLEDGE
