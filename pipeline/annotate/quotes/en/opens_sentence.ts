const OPENS = /^["“”„«'‘`]+[\p{Lu}\d…[]/u

/** Do quoted words begin as a sentence does? A mark that was turned around is still one. */
export const opensSentence = (quoted: string): boolean => OPENS.test(quoted)
