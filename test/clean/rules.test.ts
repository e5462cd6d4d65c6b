import { expect, test } from 'vitest'
import type { Block } from '../../pipeline/record/records.ts'
import { cleanText } from './clean_text.ts'

const BODY = [
  'The council met on Tuesday to decide whether the old bridge over the river should be mended or pulled down.',
  'It heard forty people who live beside it, and voted at last to keep the bridge for another ten years.',
  'Work will begin in spring, when the water of the river is low enough for boats to carry the stone to the bridge.',
]

/** The block of a line put before, among or behind ordinary paragraphs. */
function blockOf(
  line: string,
  place: 'top' | 'middle' | 'end' = 'end',
  language: string | null = 'en',
): Block | undefined {
  const lines = [...BODY]
  lines.splice({ top: 0, middle: 1, end: BODY.length }[place], 0, line)
  const text = lines.join('\n\n')
  return cleanText(text, { language }).blocks.find(({ start }) => start === text.indexOf(line))
}

test('a labelled date before the text on its line is metadata, and its day is the header date', () => {
  const { blocks, found } = cleanText(` date 2024-02-29 ${BODY.join('\n\n')}`)
  expect(found.header_date).toBe('2024-02-29')
  expect(blocks.map(({ kind }) => kind)).toEqual(['metadata', 'body', 'body', 'body'])
})

test('a date that is none leaves no header date', () => {
  expect(cleanText(`date 2024-13-45 ${BODY[0]}`).found.header_date).toBeNull()
  expect(cleanText(`date 2023-02-29 ${BODY[0]}`).found.header_date).toBeNull()
})

test.each([
  ['March 2, 2024 6:00 am (Updated 6:01 am)', '2024-03-02'],
  ['Published 2 March 2024', '2024-03-02'],
  ['By Ann Example - Thursday, February 29, 2024', '2024-02-29'],
  ['03/04/2024', null],
])('%s above the text dates the article: %s', (line, day) => {
  const { found } = cleanText(['Bridge to stay for ten years', line, ...BODY].join('\n\n'))
  expect(found.header_date).toBe(day)
})

test('of a date of publication and one of a change, the earlier dates the article', () => {
  const lines = ['Bridge to stay for ten years', 'Updated March 5, 2024', 'Published March 2, 2024']
  expect(cleanText([...lines, ...BODY].join('\n\n')).found.header_date).toBe('2024-03-02')
})

test('a date in the text or below it does not date the article', () => {
  const lines = [...BODY, 'On March 2, 2021 the bridge was closed, and stayed closed for a year.', 'March 3, 2022']
  expect(cleanText(lines.join('\n\n')).found.header_date).toBeNull()
})

test('a sentence that begins with the word date is no header', () => {
  expect(cleanText('date 2024-02-30x is a file name. It means nothing.').blocks[0]?.kind).not.toBe('metadata')
})

test.each([
  ['Sources Example News', ['Example News']],
  ['Source: Example News, Other Agency', ['Example News', 'Other Agency']],
  ['Reporting by Ann Example; Editing by Bo Other', ['Ann Example', 'Bo Other']],
  ['With inputs from agencies.', []],
  ['(Agency)', ['Agency']],
])('%s is a credit line, and its names are credits', (line, names) => {
  const { blocks, found } = cleanText([...BODY, line].join('\n\n'))
  expect(blocks.at(-1)).toMatchObject({ kind: 'credit', kept: false, rule: 'credit' })
  expect(found.credits).toEqual(names)
})

test.each(['Sources say the council will vote again.', 'Reporting by the council was late this year, members said.'])(
  '%s is a sentence, no credit line',
  (line) => {
    expect(blockOf(line)).toMatchObject({ kind: 'body', kept: true })
  },
)

test.each([
  'The old bridge in the rain. (Ann Example/Agency Pictures)',
  'Photo: Ann Example / Agency',
  'Photo by Ann Example',
  'The council votes on the bridge. Photograph: Ann Example/The Agency',
])('%s is a caption', (line) => {
  expect(blockOf(line, 'middle')).toMatchObject({ kind: 'caption', kept: false })
})

test.each(['3. Example Cloud (Pub/Sub, Dataflow and Other)', '[Methods]'])('%s is no caption and no credit', (line) => {
  expect(blockOf(line, 'middle')).toMatchObject({ kept: true })
})

test('a byline names authors, no dates', () => {
  const { found } = cleanText(
    ['Bridge to stay for ten years', 'By Ann Example - The Times - Thursday, February 29, 2024', ...BODY].join('\n\n'),
  )
  expect(found.authors).toEqual(['Ann Example', 'The Times'])
})

test('a paragraph that ends in brackets stays', () => {
  expect(
    blockOf('The council will meet again in May, when the engineers have looked at the piers (and the money).'),
  ).toMatchObject({
    kind: 'body',
    kept: true,
  })
})

test('a byline near the top is removed and names the authors', () => {
  const { blocks, found } = cleanText(
    ['Bridge to stay for ten years', 'By Ann Example and Bo Other', ...BODY].join('\n\n'),
  )
  expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'byline', 'body', 'body', 'body'])
  expect(found).toMatchObject({ title: 'Bridge to stay for ten years', authors: ['Ann Example', 'Bo Other'] })
})

test('a heading that begins with "by" and no name is no byline', () => {
  expect(blockOf('By the end of the year', 'middle')).toMatchObject({ kind: 'subheading', kept: true })
})

test('a dateline is cut from the paragraph that it opens', () => {
  const { blocks } = cleanText(`EXAMPLETON (Agency) — ${BODY.join('\n\n')}`)
  expect(blocks.map(({ kind, kept }) => [kind, kept])).toEqual([
    ['dateline', true],
    ['body', true],
    ['body', true],
    ['body', true],
  ])
})

test('a name before a dash is no dateline', () => {
  expect(cleanText(`Ann Example — ${BODY.join('\n\n')}`).blocks[0]?.kind).toBe('body')
})

test.each(['Share', 'Read more', 'Advertisement', 'Share on Facebook', 'Subscribe', 'Related stories'])(
  '%s alone on its line is removed',
  (line) => {
    expect(blockOf(line)).toMatchObject({ kept: false })
  },
)

test.each([
  ['de', 'Lesen Sie auch: Brücke wird teurer als gedacht'],
  ['es', 'Lea también: El puente costará más'],
  ['fr', 'Lire aussi : Le pont coûtera plus cher'],
  ['en', 'Read more: Bridge to cost more than planned'],
])('in %s, a line that points to another story is a teaser', (language, line) => {
  expect(blockOf(line, 'middle', language)).toMatchObject({ kind: 'teaser', kept: false, related: false, item: 2 })
})

test.each(['Published 12 March 2024 at 10:45 GMT', 'Updated: 3 hours ago', 'March 4, 2024'])(
  '%s at the top is metadata',
  (line) => {
    expect(blockOf(line, 'top')).toMatchObject({ kind: 'metadata', kept: false })
  },
)

test('a line of marks is removed', () => {
  expect(blockOf('* * *', 'middle')).toMatchObject({ kind: 'other', kept: false, rule: 'separator' })
})

test('a noun phrase that comes again word for word and ends in a place is a caption, a lone one is not removed', () => {
  const caption = 'Old Stone Bridge in Exampleton'
  const body = BODY.map((line) => line.replace('The council', 'The people of Exampleton'))
  const twice = cleanText(
    [caption, 'Bridge to Stay for Ten Years', body[0], caption, 'What Comes Next', ...body.slice(1)].join('\n\n'),
  )
  expect(twice.blocks.map(({ kind }) => kind)).toEqual([
    'caption',
    'headline',
    'body',
    'caption',
    'subheading',
    'body',
    'body',
  ])
  const once = cleanText(['Bridge to Stay for Ten Years', body[0], caption, ...body.slice(1)].join('\n\n'))
  expect(once.blocks[2]?.kept).toBe(true)
})

test('plain paragraphs are all kept, in any language', () => {
  expect(cleanText(BODY.join('\n\n')).blocks.map(({ verdict }) => verdict)).toEqual(['kept', 'kept', 'kept'])
  const greek = [
    'Το συμβούλιο συνεδρίασε την Τρίτη για να αποφασίσει για τη γέφυρα.',
    'Οι εργασίες θα αρχίσουν την άνοιξη.',
    'Η γέφυρα μένει.',
  ]
  expect(cleanText(greek.join('\n\n'), { language: 'el' }).blocks.every(({ kept }) => kept)).toBe(true)
  const japanese = [
    '市議会は火曜日に古い橋を修理するか取り壊すかを決めるために開かれた。',
    '工事は春に始まる。',
    '橋はあと十年残ることになった。',
  ]
  expect(cleanText(japanese.join('\n\n'), { language: 'ja' }).blocks.every(({ kept }) => kept)).toBe(true)
})

test('a notice of copyright is removed and names no credit', () => {
  const { blocks, found } = cleanText([...BODY, '© 2024 Example News, Ltd. All rights reserved.'].join('\n\n'))
  expect(blocks.at(-1)).toMatchObject({ kind: 'credit', kept: false, rule: 'copyright' })
  expect(found.credits).toEqual([])
})

test.each([
  '(function () {',
  '{{ #errors }} {{ message }} {{ /errors }}',
  'The river " height="770" width="1224" layout="fill"',
])('%s is no text', (line) => {
  expect(blockOf(line, 'middle')).toMatchObject({ kind: 'other', kept: false, rule: 'markup' })
})

test('a document of nothing but furniture says so in an issue', () => {
  expect(cleanText('Share\n\nSubscribe\n\n* * *').issues.map(({ code }) => code)).toEqual(['ARTICLE_EMPTY'])
})

test('a rejected record passes through as it is', async () => {
  const { clean } = await import('../built_in.ts')
  const { DEFAULT_SETTINGS } = await import('../../pipeline/stage.ts')
  const { toIssue } = await import('../../pipeline/record/issue.ts')
  const rejected = { rejected: toIssue('FILE_EMPTY', { stage: 'ingest' }) }
  expect(clean.map(rejected, { settings: DEFAULT_SETTINGS })).toBe(rejected)
})
