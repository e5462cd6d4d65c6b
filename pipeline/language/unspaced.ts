/** Members of a character class, to be set in brackets of a pattern with the flag `u`. */

/** Letters of the scripts of which each character counts as a word. */
export const IDEOGRAPHS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`

/** Letters of all scripts that set no space between words. */
export const UNSPACED = String.raw`${IDEOGRAPHS}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
