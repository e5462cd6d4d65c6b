/** The token of a possessive: `'s`, or the apostrophe alone. */
export const POSSESSIVE = /^['’]s?$/
