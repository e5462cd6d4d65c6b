/** Marks of direction that stand between digits. */
const DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
/** Zeros of the digits of Arabic, Persian, Devanagari, Bengali, Gujarati, Thai, Burmese and Khmer, and full-width ones. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xae6, 0xe50, 0x1040, 0x17e0, 0xff10]
const OTHER_DIGIT =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0ae6-\u0aef\u0e50-\u0e59\u1040-\u1049\u17e0-\u17e9\uff10-\uff19]/g
/** Years of the Buddhist era, 543 ahead, beside Thai letters. */
const THAI = /[\u0e01-\u0e2e]/
const BUDDHIST_YEAR = /(?<!\d)25[4-9]\d(?!\d)/g
const BUDDHIST_AHEAD = 543

/** A text with dates in any digits in the digits 0 to 9, Buddhist years as those of the common era. */
export function inLatinDigits(text: string): string {
  const plain = text.replace(DIRECTION, '').replace(OTHER_DIGIT, (digit) => {
    const unit = digit.charCodeAt(0)
    return String(unit - (ZEROS.findLast((zero) => zero <= unit) ?? unit))
  })
  return THAI.test(plain) ? plain.replace(BUDDHIST_YEAR, (year) => String(Number(year) - BUDDHIST_AHEAD)) : plain
}
