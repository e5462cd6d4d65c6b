import { expect, test } from 'vitest'
import { toStretches } from '../../pipeline/clean/segment.ts'

const stretches = (text: string): string[] => toStretches(text).map(({ start, end }) => text.slice(start, end))

const WRAPPED = `The council met on Tuesday to decide whether the old bridge
over the river should be mended or pulled down, and heard
forty people who live beside it before it voted at last to
keep it for another ten years.

Work will begin in spring, when the water is low enough for
boats to carry the stone, and should be done by autumn if
the weather holds.`

test('lines of a hard-wrapped text join up to the next blank line', () => {
  expect(stretches(WRAPPED)).toHaveLength(2)
})

test('lines that are paragraphs of their own stay apart', () => {
  const text = 'The council met on Tuesday.\nIt heard forty people before it voted.\nWork will begin in spring.'
  expect(stretches(text)).toHaveLength(3)
})

test('long lines without blank lines between them stay apart, whatever they end in', () => {
  const line =
    'the council met on Tuesday to decide whether the old bridge over the river should be mended or pulled down and heard forty people'
  expect(stretches([line, line, line, line, line].join('\n'))).toHaveLength(5)
})

test('a list of short lines is not taken for wrapped text', () => {
  expect(stretches('Bread\nButter\nMilk\nEggs\nCheese\nA bottle of something')).toHaveLength(6)
})

test('every kind of line end closes a line', () => {
  expect(stretches('One.\rTwo.\r\nThree.\u2028Four.\u2029Five.')).toEqual(['One.', 'Two.', 'Three.', 'Four.', 'Five.'])
})
