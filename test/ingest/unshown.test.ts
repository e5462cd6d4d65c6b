import { expect, test } from 'vitest'
import { readPage } from '../../pipeline/ingest/html/index.ts'

const LIMITS = { max_depth: 256, max_nodes: 50_000 }
const PARAGRAPH =
  'The council of Quillmoor voted on Tuesday night to buy the old tannery and turn it into a library, ending a dispute that had lasted four years. '
const ARTICLE = `<p>${PARAGRAPH.repeat(2)}</p><p>${PARAGRAPH.repeat(2)}</p>`
const read = (body: string) => readPage(`<html><body><p>Menu</p>${body}</body></html>`, LIMITS)
const shows = (body: string): [boolean, string[]] => {
  const { text, issues } = read(body)
  return [text.includes('Quillmoor'), issues.map(({ code }) => code)]
}
const OPENED = [true, ['HTML_UNSHOWN_TEXT']]

test.each([
  ['a template', `<template>${ARTICLE}</template>`],
  ['a script of mark-up', `<script type="text/x-handlebars">${ARTICLE}</script>`],
  ['a noscript', `<NOSCRIPT class="a">${ARTICLE}</NOSCRIPT>`],
  ['one whose end breaks off', `<template>${ARTICLE}</template`],
  [
    'one behind a script that is never closed, inside an attribute',
    `<p title="<script>">A</p><template>${ARTICLE}</template>`,
  ],
  ['the largest of several', `<template><p>${PARAGRAPH}</p></template><template>${ARTICLE}</template>`],
])('the article is looked for in %s, where the page shows next to nothing', (_, body) => {
  expect(shows(body)).toEqual(OPENED)
})

test.each([
  ['a script that runs', `<script>${ARTICLE}</script>`],
  ['a script of another type', `<script type="text/javascript">${ARTICLE}</script>`],
  ['a template that is never closed', `<template>${ARTICLE}`],
  ['a template whose tag never ends', '<template class="a'],
  ['one inside another that is never closed', `<canvas><b>Chart</b><template>${ARTICLE}</template>`],
  ['one inside two that are never closed', `<object><object><template>${ARTICLE}</template>`],
  ['a template of little text', '<template><p>Loading the article …</p></template>'],
])('it is not looked for in %s', (_, body) => {
  expect(shows(body)).toEqual([false, []])
})

test('a page that shows its article keeps what it does not show unshown', () => {
  const shown = `<p>${'The ferry to Harrowgill stops in winter, and the mayor says that the budget is why. '.repeat(6)}</p>`
  expect(shows(`${shown}<template>${ARTICLE}</template>`)).toEqual([false, []])
})
