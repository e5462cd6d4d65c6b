import { type LexiconRow, phraseIndex, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Modifier } from '../grammar.ts'
import { cueWords, quantityWords } from './quantity_words.ts'

const lower = (text: string): string => text.toLowerCase()
const indexOf = (place: string) =>
  phraseIndex(
    readLexicon('en', 'quantity_modifiers').filter((row) => row.place === place),
    (row) => row.phrase ?? '',
    lower,
  )
const leading = once(() => indexOf('before'))
const trailing = once(() => indexOf('after'))
const signsAt = (place: string): Map<string, LexiconRow> =>
  new Map(
    readLexicon('en', 'quantity_modifiers').flatMap((row) => (row.place === place ? [[row.phrase ?? '', row]] : [])),
  )
/** Signs that touch the number. */
const signs = once(() => signsAt('sign'))
const signsBehind = once(() => signsAt('sign_behind'))

/** Most words of a modifier. */
const LONGEST = 4

/** How the number at words `from` to `to` (exclusive) is to be taken, by the words on either side. */
export function modifierOf(words: readonly Word[], from: number, to: number): Modifier | null {
  const sign = touches(words[from - 1], words[from]) ? signs().get(words[from - 1]?.text ?? '') : undefined
  if (sign) return toModifier(sign)
  for (let length = LONGEST; length > 0; length--) {
    const texts = words.slice(Math.max(0, from - length), from).map((word) => word.text)
    const phrase = texts.length === length ? leading().longestAt(texts, 0) : null
    if (phrase?.end === length) return negated(words, from - length, toModifier(phrase.rows[0]))
  }
  const behind = touches(words[to - 1], words[to]) ? signsBehind().get(words[to]?.text ?? '') : undefined
  if (behind) return toModifier(behind)
  const texts = words.slice(to, to + LONGEST).map((word) => word.text)
  return toModifier(trailing().longestAt(texts, 0)?.rows[0])
}

/** What is not more than a number is at most it. */
const NEGATED: ReadonlyMap<string, Modifier['mod']> = new Map([
  ['more_than', 'at_most'],
  ['less_than', 'at_least'],
])
/** Most words from the negation to the modifier: `can't spend more than $500`. */
const REACH = 2

/** A modifier that begins at word `at`, turned round by a negation before the verb that it stands behind. */
function negated(words: readonly Word[], at: number, modifier: Modifier | null): Modifier | null {
  const mod = modifier && NEGATED.get(modifier.mod)
  if (!mod || modifier.reach !== null) return modifier
  let not = at - 1
  while (at - not <= REACH && isPlain(words[not])) not--
  return quantityWords().negation.has(words[not]?.lower ?? '') ? { ...modifier, mod } : modifier
}

const LETTERS = /^\p{Ll}+$/u
const isPlain = (word: Word | undefined): boolean =>
  LETTERS.test(word?.text ?? '') &&
  !quantityWords().negation.has(word?.lower ?? '') &&
  !cueWords()
    .get('function')
    ?.has(word?.lower ?? '')

const toModifier = (row: LexiconRow | undefined): Modifier | null =>
  row?.mod
    ? { mod: row.mod as Modifier['mod'], said: row.phrase ?? '', reach: row.reach ? Number(row.reach) : null }
    : null
