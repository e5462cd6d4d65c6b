/** Tags of quotation marks (Penn Treebank). */
export const OPENING_MARK = '``'
export const CLOSING_MARK = "''"
