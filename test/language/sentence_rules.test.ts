import { expect, test } from 'vitest'
import { readerFor } from '../../pipeline/language/index.ts'
import type { Reader } from '../../pipeline/language/reader.ts'

const { analyse } = readerFor('en') as Reader
/** Sentences of a text that stands here with a bar between them. */
const split = (marked: string): string => {
  const text = marked.replaceAll('| ', ' ')
  return analyse(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('| ')
}

test.each([
  ['a title before a name ends none, with its full stop', 'Cllr. Jane Hart and Cllr. Tom Low spoke to Adv. Nair.'],
  ['a title without a full stop neither', 'British PM Alan Carter met Sgt Tom Hale.| DCI Roy Fenn agreed.'],
  ['a clock time with PM ends one all the same', 'He arrived at 9 PM.| The crowd cheered.'],
  [
    'a weekday, a month and a time zone go on after a time',
    'Doors open at 7:30 p.m. Thursday or 6 p.m. Sept. 4 at noon EDT.',
  ],
  ['a time without stops goes on in its weekday', 'The old one was lost.| The kickoff is at 3pm Sunday.| It ran.'],
  ['a time without stops ends one with its own', 'He left at 5 PM.| Sunday was calm.'],
  ['a time ends one before another word', 'He left at 5 p.m.| The shop was shut.'],
  [
    'a letter that tells which one ends one',
    'The smallest bus is size S.| Drivers took vitamin C.| It ran on plan B.| Nobody knew.',
  ],
  ['a letter of a name does not', 'They asked the author J. Marlow and the singer T. Reed.| It ran.'],
  ['a number follows its label', 'See Art. 5, Fig. 3 and Vol. 2, No. 4.| The rest is clear.'],
  [
    'a shortening ends one before a word that opens sentences',
    'They moved to the U.S.| The firm stayed in the U.K.| It grew.',
  ],
  ['a shortening does not before a small letter', 'The F.B.I. did not say so.| Lark Inc. was sold.'],
  ['a shortening does not before a name', 'The U.S. Senate and the U.N. Security Council met.'],
  ['a degree ends one before a pronoun', 'He has a Ph.D.| She does not.'],
  ['a letter for a size ends one', 'She wears size S.| He wears size M.| They bought both.'],
  ['initials in a row end none', 'J. K. Harlow and W. E. B. Grant met C. S. Low.'],
  ['a postscript ends none', 'Yours, Ann.| P.S. You owe me one.'],
  ['parties of a case stand in one', 'The ruling in Roe v. Wade stood.'],
  ['pointed marks close what they opened', '»Das ist gut«, he said.| »We will go.«| She left.'],
])('%s', (_, marked) => {
  expect(split(marked)).toBe(marked)
})

test('a title and the full stop behind it are one token, also where the treebanks have never seen it', () => {
  const tokens = analyse('She met Cllr. Hart at 7 p.m. Friday.').flatMap((sentence) => sentence.tokens)
  const forms = tokens.map(({ text }) => text)
  expect(forms).toContain('Cllr.')
  expect(forms).toContain('p.m.')
})
