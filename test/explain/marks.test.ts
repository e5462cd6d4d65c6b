import { expect, test } from 'vitest'
import { withMarks } from '../../pipeline/explain/marks.ts'

const TEXT = 'So Ann of Ostby left.'
const mark = (words: string, label: string) => {
  const start = TEXT.indexOf(words)
  return { label, start, end: start + words.length }
}
const shown = (...marks: ReturnType<typeof mark>[]) => withMarks(TEXT, { start: 3, end: TEXT.length }, marks)

test('what is marked stands between brackets with its name, what is not as it is', () => {
  expect(shown(mark('left', 'trigger'))).toBe('Ann of Ostby ⟦trigger: left⟧.')
  expect(shown()).toBe('Ann of Ostby left.')
})

test('a mark inside another stands inside its brackets, whichever is named first', () => {
  const inside = '⟦actor: Ann of ⟦place: Ostby⟧⟧ left.'
  expect(shown(mark('Ostby', 'place'), mark('Ann of Ostby', 'actor'))).toBe(inside)
  expect(shown(mark('Ann of Ostby', 'actor'), mark('Ostby', 'place'))).toBe(inside)
  expect(shown(mark('Ann of Ostby', 'actor'), mark('Ann', 'person'))).toBe('⟦actor: ⟦person: Ann⟧ of Ostby⟧ left.')
})

test('of marks beside each other the first ends before the second begins', () => {
  expect(shown(mark('Ann ', 'actor'), mark('of', 'word'))).toBe('⟦actor: Ann ⟧⟦word: of⟧ Ostby left.')
})

test('one word may be marked as two things', () => {
  expect(shown(mark('left', 'trigger'), mark('left', 'cue'))).toBe('Ann of Ostby ⟦trigger: ⟦cue: left⟧⟧.')
})
