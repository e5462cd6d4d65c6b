import { expect, test } from 'vitest'
import { quantities } from '../../../pipeline/annotate/quantities/index.ts'
import type { Issue } from '../../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../document.ts'

/** What is told of a text: the words, and why they can hardly be. */
function told(text: string): string[] {
  const issues: Issue[] = []
  quantities.annotate(toDocument(text), CONTEXT, (issue) => issues.push(issue))
  return issues.map(({ code, start, end, message }) => `${code} ${text.slice(start ?? 0, end ?? 0)}: ${message}`)
}

test.each([
  ['It rose 2000000% there.', '2000000%', 'more than 100000 percent'],
  ['It flew 300000 km per second.', '300000 km per second', 'as fast as light'],
  ['It flew 700 million miles per hour.', '700 million miles per hour', 'as fast as light'],
  ['It was minus 300C there.', 'minus 300C', 'colder than anything'],
  ['It was minus 500 degrees Fahrenheit there.', 'minus 500 degrees Fahrenheit', 'colder than anything'],
  ['A woman aged 400 spoke.', '400', 'a person aged 400'],
  ['The 400-year-old man spoke.', '400', 'a person aged 400'],
])('what can hardly be is a warning: %s', (text, words, fault) => {
  const [issue, ...rest] = told(text)
  expect(rest).toEqual([])
  expect(issue).toContain(`QUANTITY_IMPLAUSIBLE ${words}: `)
  expect(issue).toContain(fault)
})

test.each([
  'It rose 99999% there.',
  'It flew 299 km per second.',
  'It was minus 273C there.',
  'A woman aged 119 spoke.',
  'The 400-year-old oak fell.',
  'A whisky aged 400 months is rare.',
])('what may be is none: %s', (text) => {
  expect(told(text)).toEqual([])
})
