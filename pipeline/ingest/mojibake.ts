/** What Windows-1252 shows for the continuation bytes 80–BF of UTF-8: signs that end or join words in real text … */
const CLOSING = '‘’“”•–—…»\\u00a0'
/** … those that may follow a capital letter in a name or a note … */
const NOTED = '™©®ª°²³¹º\\u00ad'
/** … and those that follow no letter. */
const ALIEN = '\\u0080-\\u009f€‚ƒ„†‡ˆ‰Š‹ŒŽ˜š›œžŸ¡-¨«¬¯±´-¸¼-¿'
const ANY = CLOSING + NOTED + ALIEN

/** UTF-8 read as Windows-1252: one letter as two or three signs that do not stand beside one another otherwise, or several in a row. */
const MISREAD = new RegExp(
  [
    `[ÂÃ][${NOTED}${ALIEN}]`,
    `[Ä-ß][${ALIEN}]`,
    `[à-ï](?:[${ALIEN}][${ANY}]|[${ANY}][${ALIEN}])`,
    'â€',
    `ðŸ[${ANY}]{2}`,
    `(?:[Â-ß][${ANY}]){4,20}`,
  ].join('|'),
  'gu',
)
/** The same twice over. */
const TWICE = /Ãƒ|Ã‚Â|Ã¢â/u
const LOST = /\ufffd/gu

/** Places from which a text looks wrong, where others like “é” look right. */
const FEWEST = 3
const EXOTIC = /[\u0080-\uffff]+/gu
const FEWEST_LOST = 3

/**
 * Why a text that was decoded without fault yet looks wrong: it had been decoded wrongly before it was saved. Null where it looks right.
 * One suspect place among many sound ones (an article about encodings) is let pass.
 */
export function suspectReason(text: string): string | null {
  const places = text.match(MISREAD) ?? []
  if (places.length >= FEWEST || (places.length > 0 && 2 * places.length >= (text.match(EXOTIC)?.length ?? 0))) {
    const how = TWICE.test(text) ? 'read twice as Windows-1252' : 'read as Windows-1252'
    return `“${places[0]}” and the like (${places.length}) are UTF-8 ${how}`
  }
  const lost = text.match(LOST)?.length ?? 0
  return lost >= FEWEST_LOST ? `${lost} characters were lost before it was saved (U+FFFD)` : null
}
