import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../pipeline/record/records.ts'
import { cleanText } from './clean_text.ts'

const BODY = [
  'The council met on Tuesday to decide whether the old bridge over the river should be mended or pulled down.',
  'It heard forty people who live beside it, and voted at last to keep the bridge for another ten years.',
  'Work will begin in spring, when the water of the river is low enough for boats to carry the stone to the bridge.',
]

/** Paragraphs with a line before the first, behind it, or behind the last. */
function around(line: string, place: 'top' | 'middle' | 'end'): string {
  const lines = [...BODY]
  lines.splice({ top: 0, middle: 1, end: BODY.length }[place], 0, line)
  return lines.join('\n\n')
}

/** `kind by rule` of the first block of a line. */
function ruled(line: string, place: 'top' | 'middle' | 'end' = 'middle', more: Partial<Document> = {}): string {
  const text = around(line, place)
  const block = cleanText(text, more).blocks.find(({ start }) => start === text.indexOf(line)) as Block
  return `${block.kind} by ${block.rule}`
}

const foundIn = (line: string, place: 'top' | 'end') => cleanText(around(line, place)).found

/** Names of two words, so many of them. */
const people = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${'ABCDEFGHIJ'.charAt(i)}nn Example`).join(', ')
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')

describe('a byline', () => {
  test.each([
    'By Ann Example',
    '— By Ann Example',
    'Words by Ann Example',
    'By Ann Example, 12:30pm',
    'By Ann Example, 3rd May 2024',
    'by Ann Example of The Town News',
    'By Ann de la Example & Bo van Other',
    'By Ann le Example et Bo du Other und Cy von Third',
    'By Ann Example for The Town News in Otherham',
    `By ${people(7)}`,
  ])('is a cue and names: %s', (line) => {
    expect([ruled(line, 'top'), ruled(line)]).toEqual(['byline by byline', 'byline by byline'])
  })

  test.each(['By Ann Example?', 'By Ann Example and the others who came', 'By ann example', `By ${people(8)}`])(
    'is none where it asks, says more, names nobody or goes on for long: %s',
    (line) => {
      expect(ruled(line, 'top')).not.toBe('byline by byline')
    },
  )

  test('stands near the top', () => {
    const at = (place: number): string | undefined => {
      const lines = [...BODY, ...BODY.map((line) => line.replace('The', 'Then the'))]
      lines.splice(place, 0, 'By Ann Example, 12:30pm')
      return cleanText(lines.join('\n\n')).blocks[place]?.rule
    }
    expect([at(0), at(1), at(2)]).toEqual(['byline', 'byline', 'byline'])
    expect(at(3)).not.toBe('byline')
  })
})

describe('a notice of copyright', () => {
  test.each(['© 2024 Example News', 'Copyright 2024 Example News. All rights reserved.', `© ${words(40)}`])(
    'opens with the sign, or has two cues: %s',
    (line) => {
      expect(ruled(line, 'end')).toBe('credit by copyright')
    },
  )

  test.each(['The copyright of the song is old, and all rights to it were sold.', `© ${words(41)}`])(
    'is no sentence about it, and no long text: %s',
    (line) => {
      expect(ruled(line)).not.toBe('credit by copyright')
    },
  )
})

describe('a credit', () => {
  test.each([
    ['(Agency)', ['Agency']],
    ['(Agency).', ['Agency']],
    ['(Agency/Other)', ['Agency', 'Other']],
    ['[Agency/Other]', ['Agency', 'Other']],
    ['[Agency Other]', ['Agency Other']],
    ['(A B C D E)', ['A B C D E']],
    ['Source: Ann Example via Agency', ['Ann Example', 'Agency']],
    ['Reporting by Ann Example.', ['Ann Example']],
    ['Editing by: Ann Example', ['Ann Example']],
    ['Compiled by Ann Example', ['Ann Example']],
    ['Reporting by Ann Example; Editing: Bo Other', ['Ann Example', 'Bo Other']],
    ['Source: @annexample', []],
    ['Source: 2024', []],
  ])('is read off %s', (line, credits) => {
    expect(ruled(line, 'end')).toBe('credit by credit')
    expect(foundIn(line, 'end').credits).toEqual(credits)
  })

  test.each(['[Agency]', '(A B C D E F)', '(agency)', 'Reporting by the council of Exampleton was late this year.'])(
    'is not seen in %s',
    (line) => {
      expect(ruled(line)).not.toBe('credit by credit')
    },
  )
})

describe('a caption with its credit', () => {
  test.each([
    'The old bridge. (Ann Example/Agency)',
    'The old bridge. (Ann Example via Agency)',
    'The old bridge. (Ann Example | Agency)',
    'The old bridge. [Ann Example/Agency]',
    'The old bridge. (Ann Example/Agency).',
    '1234. The old bridge (Ann Example/Agency)',
    'Exampleton | Ann Example | Agency',
    'Exampleton | Ann Example | Agency | Other',
    'Photo: Ann Example',
    'Photo Ann Example',
    'Image: Ann Example via Agency',
    'A. Bb. Cc. Dd (Ann Example/Agency)',
  ])('is removed: %s', (line) => {
    expect(ruled(line)).toBe('caption by credited_caption')
  })

  test.each([
    'The old bridge. (Ann Example, Agency)',
    'The old bridge (and/or the new one)',
    '12. The old bridge (Ann Example/Agency)',
    'Exampleton | Agency',
    'A | B | C | D | E',
    'Photo: the old bridge',
    'One. Two. Three. Four. (Ann Example/Agency)',
  ])('is not seen in a list, a menu, a remark or a text: %s', (line) => {
    expect(ruled(line)).not.toBe('caption by credited_caption')
  })
})

describe('a caption without a credit', () => {
  const twice = (line: string) => {
    const [first = '', ...rest] = BODY.map((text) => text.replace('The council', 'The people of Exampleton'))
    return cleanText([line, 'Bridge to Stay for Ten Years', first, line, 'What Comes Next', ...rest].join('\n\n'))
      .blocks[3]?.rule
  }

  test('comes again, and names a thing and its place', () => {
    expect(twice('Old Stone Bridge in Exampleton')).toBe('caption')
  })

  test.each([
    'What Stays in Exampleton',
    'They Stay in Exampleton',
    'Not Much in Exampleton',
    'Old Stone Bridge in Otherham',
  ])('asks nothing, has no pronoun and no negation, and names a place of the text: %s', (line) => {
    expect(twice(line)).not.toBe('caption')
  })
})

describe('a dateline', () => {
  const TEXT = 'The bridge stays as it is for ten more years, they said.'
  const lengthOf = (lead: string): number | null => {
    const [first] = cleanText([`${lead}${TEXT}`, ...BODY].join('\n\n')).blocks
    return first?.kind === 'dateline' ? first.end - first.start : null
  }

  test.each([
    'EXAMPLETON — ',
    'EXAMPLETON - ',
    'EXAMPLETON -- ',
    'EXAMPLETON, Ruritania (Agency) – ',
    'Exampleton (Agency) - ',
    'Exampleton, May 3 (Agency) — ',
    'SAN EXAMPLE DE LA RUE, (Agency) – ',
    'EXAMPLE upon AVON — ',
    'EXAMPLE sur MER — ',
    'EXAMPLE AND OTHER of BOTH — ',
    'EXAMPLE del MAR (Agency) — ',
    'EXAMPLE las PALMAS — ',
  ])('is cut off: %s', (lead) => {
    expect(lengthOf(lead)).toBe(lead.trimEnd().length)
  })

  test('may date the article', () => {
    const { found } = cleanText([`Exampleton, May 3, 2024 (Agency) — ${TEXT}`, ...BODY].join('\n\n'))
    expect(found.header_date).toBe('2024-05-03')
  })

  test.each(['EX — ', 'EXAMPLETON: ', 'EXAMPLETON-', 'Exampleton — ', 'A B C D E F G H I (Agency) — '])(
    'is none: %s',
    (lead) => {
      expect(lengthOf(lead)).toBeNull()
    },
  )
})

describe('a header with a date', () => {
  test.each([
    ['date 2024-02-29', '2024-02-29'],
    ['Date: 2024-02-29', '2024-02-29'],
    ['date = 2024/02/29', '2024-02-29'],
    ['date 2024.2.9', '2024-02-09'],
    ['Published 2024-02-29T10:00Z', '2024-02-29'],
    ['Date: 2024-02-29 10:00:05.123 +02:00', '2024-02-29'],
  ])('is metadata: %s', (line, day) => {
    expect(ruled(line, 'top')).toBe('metadata by header')
    expect(foundIn(line, 'top').header_date).toBe(day)
  })

  test('needs a label that dates carry', () => {
    expect(ruled('day 2024-02-29', 'top')).not.toBe('metadata by header')
  })
})

describe('a label of the page', () => {
  test.each([
    ['Share', 'navigation'],
    ['Read more', 'navigation'],
    ['Photo', 'caption'],
    ['Subscribe', 'call_to_action'],
  ])('is removed wherever it stands: %s', (line, kind) => {
    const places = ['top', 'middle', 'end'] as const
    expect(places.map((place) => ruled(line, place))).toEqual(places.map(() => `${kind} by label`))
  })

  test('that names a section may head a text, unless it stands above all or comes again', () => {
    expect(ruled('Sport', 'top')).toBe('navigation by label')
    expect(ruled('Sport')).not.toBe('navigation by label')
    const [first = '', ...rest] = BODY
    const { blocks } = cleanText([first, 'Sport', ...rest, 'Sport', first].join('\n\n'))
    expect(blocks[1]?.rule).toBe('label')
  })

  test('is no more than the label', () => {
    expect(ruled('Sharing is caring')).toBe('subheading by subheading')
  })
})

describe('a line that points to another story', () => {
  test.each(['Read more: Council meets', `Read more: ${words(23)}`])('is a teaser: %s', (line) => {
    expect(ruled(line)).toBe('teaser by read_more')
  })

  test.each([`Read more: ${words(24)}`, 'Read more: Bridge to cost. More than planned', 'Read more: —'])(
    'is none where it is long, a text, or empty: %s',
    (line) => {
      expect(ruled(line)).not.toBe('teaser by read_more')
    },
  )

  test('stands below the start of the text', () => {
    expect(ruled('Read more: Council meets', 'top')).not.toBe('teaser by read_more')
  })

  test('concerns the subject where it names what the page names', () => {
    const lines = [`In Exampleton, the council met on Tuesday to decide on the bridge.`, ...BODY]
    const related = (line: string) => cleanText([...lines, line, ...BODY].join('\n\n')).blocks[4]?.related
    expect(related('Read more: The bridge of Exampleton')).toBe(true)
    expect(related('Read more: The bridge of Otherham')).toBe(false)
  })
})

describe('a line of marks', () => {
  test.each(['* * *', '***', '—', '• • •', '...', '###', '©'])('is removed: %s', (line) => {
    expect(ruled(line)).toBe('other by separator')
  })

  test('has no letter and no digit', () => {
    expect(ruled('1 *')).not.toBe('other by separator')
    expect(ruled('a *')).not.toBe('other by separator')
  })
})

describe('a subheading', () => {
  test.each(['What comes next', 'What comes next?', `Now ${words(13)}`])('is short, with text after it: %s', (line) => {
    expect(ruled(line)).toBe('subheading by subheading')
  })

  test.each(['what comes next', 'What comes next.', `Now ${words(14)}`])(
    'is none where it begins low, ends like a sentence or is long: %s',
    (line) => {
      expect(ruled(line)).not.toBe('subheading by subheading')
    },
  )

  test('needs text after it', () => {
    expect(ruled('What comes next?', 'end')).not.toBe('subheading by subheading')
  })
})

describe('a headline', () => {
  const kinds = (...top: string[]) => cleanText([...top, ...BODY].join('\n\n')).blocks.map(({ kind }) => kind)

  test('is the first title-like line that is long enough, else the first', () => {
    expect(kinds('The town today', 'Bridge to stay for ten years')).toEqual([
      ...['body', 'headline'],
      ...['body', 'body', 'body'],
    ])
    expect(kinds('Bridge stays', 'What now')[0]).toBe('headline')
    expect(kinds('Bridges')[0]).not.toBe('headline')
  })

  test('is the line that repeats the title of the document, whatever its marks', () => {
    const text = ['Another long line at the top', 'The Bridge – stays!', ...BODY].join('\n\n')
    const { blocks } = cleanText(text, { title: 'the bridge: stays' })
    expect(blocks[1]).toMatchObject({ kind: 'headline', rule: 'headline' })
  })

  test('is not seen where no text follows', () => {
    expect(cleanText('Bridge to stay for ten years').blocks[0]?.kind).not.toBe('headline')
  })
})

describe('a line of dates', () => {
  test.each(['March 4, 2024', 'March 4, 2024, 10:45 am', '10h30 March 4', 'Updated 3 hours ago'])(
    'is metadata at the top and at the end: %s',
    (line) => {
      expect([ruled(line, 'top'), ruled(line, 'end')]).toEqual(['metadata by timestamp', 'metadata by timestamp'])
    },
  )

  test('in the midst of the text is a heading, unless it has a time of day', () => {
    const at = (line: string) => {
      const lines = [...BODY, line, ...BODY.map((text) => text.replace('The', 'Then the'))]
      return cleanText(lines.join('\n\n')).blocks[BODY.length]?.rule
    }
    expect(at('March 4, 2024')).not.toBe('timestamp')
    expect(at('March 4, 2024, 10:45 am')).toBe('timestamp')
  })

  test.each(['March 4, $5', 'March 4/5', 'March', 'March 4, 2024 and other days', `March 4 ${'2024 '.repeat(19)}`])(
    'has no price, has a number, no other words, and an end: %s',
    (line) => {
      expect(ruled(line.trim(), 'top')).not.toBe('metadata by timestamp')
    },
  )
})

describe('what an extractor took for text', () => {
  test.each([
    'var x = {a: 1}; y = {b: 2};',
    'if (x) { y = 1; };',
    'x => { y = 1 }; z => { y = 2 };',
    '<script src="x">',
    'document.write is called here',
    '//<![CDATA[ here',
    'a data-x="1" data-y="2" b',
  ])('is no text: %s', (line) => {
    expect(ruled(line)).toBe('other by markup')
  })

  test.each(['He has {one} wish for the town', 'The document of the town is old', 'A = B is what they teach here now'])(
    'is not a text with a mark in it: %s',
    (line) => {
      expect(ruled(line)).not.toBe('other by markup')
    },
  )
})
