import { expect, test } from 'vitest'
import { isBareClauseAt, isSubordinate } from '../../../pipeline/annotate/clause/embedding.ts'
import type { Clause, Item } from '../../../pipeline/annotate/clause/item.ts'
import { subjectBehind, subjectOf } from '../../../pipeline/annotate/clause/subject.ts'
import { groupStart, isParticiple, isPassive } from '../../../pipeline/annotate/clause/verb_group.ts'
import { clauseWordsOf } from '../../../pipeline/annotate/clause/words.ts'
import { readerFor } from '../../../pipeline/language/index.ts'

/** The first sentence as the English reader reads it. */
function read(text: string): Clause & { at: (word: string) => number } {
  const tokens = readerFor('en')?.analyse(text)[0]?.tokens ?? []
  const items = tokens.map((token): Item => {
    const head = token.head === null ? null : (tokens[token.head] ?? null)
    const { start, end } = token
    return { start, end, token, quote: null, word: token.text.toLowerCase(), time: false, head }
  })
  return { items, words: clauseWordsOf('en'), at: (word) => items.findIndex((item) => item.word === word) }
}

const verbOf = (clause: ReturnType<typeof read>, word: string) => {
  const at = clause.at(word)
  return { at, from: groupStart(clause, at) }
}

test.each([
  ['The old mayor has never said that.', 'said', 'The old mayor'],
  ['The mayor of the town, who is ill, said nothing.', 'said', 'The mayor of the town'],
  ['The mayor shook his head and said nothing.', 'said', 'The mayor'],
  ['The mayor left the hall, adding that she was tired.', 'adding', 'The mayor'],
  ['The bridge was built by the town.', 'built', null],
])('the subject in "%s" of "%s" is %s', (text, word, subject) => {
  const clause = read(text)
  const found = subjectOf(clause, verbOf(clause, word), 0)
  expect(found && text.slice(found.start, found.end)).toBe(subject)
})

test('a subject may stand behind its verb, but what an auxiliary leaves there is an object', () => {
  const text = 'No, said the tall woman from the council.'
  const clause = read(text)
  const found = subjectBehind(clause, verbOf(clause, 'said'))
  expect(found && text.slice(found.start, found.end)).toBe('the tall woman from the council')
  expect(found && text.slice(found.head.start, found.head.end)).toBe('woman')
  const other = read('She has said the words.')
  expect(subjectBehind(other, verbOf(other, 'said'))).toBeNull()
})

test('a passive has no speaker, a participle without its auxiliary is one', () => {
  const passive = read('The man was told to go.')
  expect(isPassive(passive, verbOf(passive, 'told'))).toBe(true)
  const active = read('The man is telling us to go.')
  expect([isPassive(active, verbOf(active, 'telling')), isParticiple(active, verbOf(active, 'telling'))]).toEqual([
    false,
    false,
  ])
  const bare = read('They left, telling us to go.')
  expect(isParticiple(bare, verbOf(bare, 'telling'))).toBe(true)
})

test('a clause without "that" begins with a noun group that has a verb of its own', () => {
  const clause = read('He said the town would pay them to stay.')
  expect(isBareClauseAt(clause, clause.at('the'))).toBe(true)
  expect(isBareClauseAt(clause, clause.at('them'))).toBe(false)
  expect(isBareClauseAt(clause, clause.at('to'))).toBe(false)
})

test('a clause that says when is no content, unless it goes on past a comma', () => {
  const clause = read('When asked about it, he said no.')
  expect(isSubordinate(clause, { from: 0, to: 4 })).toBe(true)
  expect(isSubordinate(clause, { from: 0, to: 6 })).toBe(false)
  expect(isSubordinate(clause, { from: 5, to: 8 })).toBe(false)
})
