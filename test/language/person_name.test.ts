import { describe, expect, it } from 'vitest'
import { foldName, foldWords } from '../../pipeline/language/fold.ts'
import { fitsAs, mayBeOne, toPersonName } from '../../pipeline/language/person_name.ts'

const toName = (name: string) => toPersonName(foldWords(name))
const one = (a: string, b: string): boolean => {
  const forth = mayBeOne(toName(a), toName(b))
  expect(mayBeOne(toName(b), toName(a))).toBe(forth)
  return forth
}

describe('two full names', () => {
  it.each([
    ['Ann Example', 'Ann Example'],
    ['Ann Example', 'Ann B. Example'],
    ['A. Example', 'Ann Example'],
    ['J. Edgar Other', 'Edgar Other'],
    ['Li Wei', 'Wei Li'],
    ['Bo Other Jr.', 'Bo Other'],
    ['Bo Other Jr.', 'Bo Other, Jr'],
    ['Bo Other III', 'Bo Other'],
    ['Volodymyr Zabsky', 'Volodymyr Zabskyy'],
    ['Volodymyr Zabskij', 'Volodymyr Zabskiy'],
    ['Volodymyr Zabskii', 'Volodymyr Zabskyi'],
    ['Hamad bin Other', 'Hamad bin Other Al Example'],
    ['Zoë O’Example', 'Zoe O´Example'],
  ])('may be of one person: %s, %s', (a, b) => {
    expect(one(a, b)).toBe(true)
  })

  it.each([
    ['Ann Example', 'Bo Example'],
    ['Ann B. Example', 'Ann C. Example'],
    ['Ann Example', 'Ann Other'],
    ['Bo Other Jr.', 'Bo Other Sr.'],
    ['Bo Other II', 'Bo Other III'],
    ['Ann Roy', 'Ann Roi'],
    ['Hamad bin Other', 'Hamad bin Other Al Example Third'],
    ['Ann', 'Ann Example Other'],
    ['Ann Bo Cy', 'Cy Ann'],
  ])('are of two: %s, %s', (a, b) => {
    expect(one(a, b)).toBe(false)
  })
})

describe('a short name', () => {
  it.each([
    ['Example', 'Ann Example', 2],
    ['Ann', 'Ann Example', 1],
    ['Bo', 'Ann Example', 0],
    ['Ann Example', 'Ann Example', 0],
    ['Other Jr.', 'Bo Other Jr.', 2],
    ['Other Sr.', 'Bo Other Jr.', 0],
    ['Other Jr.', 'Bo Other', 0],
    ['Jr.', 'Jr. Other', 1],
  ] as const)('%s fits %s as its end (2), its beginning (1) or not (0): %d', (short, full, fit) => {
    expect(fitsAs(toName(short), toName(full))).toBe(fit)
  })
})

describe('spellings of one name', () => {
  it.each([
    ['The Example Centre', 'Example Center'],
    ['Ministry of Defence', 'ministry of defense'],
    ['Labour Programme', 'Labor Program'],
    ['Organisation of Towns', 'Organization of Towns'],
    ['Organisations of Towns', 'Organizations of Towns'],
    ['O’Example', "O'Example"],
    ['O‘Example', "O'Example"],
    ['O`Example', "O'Example"],
    ['O´Example', "O'Example"],
    ['St. Example', 'St Example'],
    ['U.N. Example', 'UN Example'],
    ['Café-Bar', 'Cafe Bar'],
  ])('fold into one: %s, %s', (a, b) => {
    expect(foldName(a)).toBe(foldName(b))
  })

  it.each([
    ['US Example', 'us example'],
    ['The', ''],
    ['Fat. Example', 'FAT Example'],
    ['Example & Other', 'Example Other'],
    ['Organisational Example', 'Organizational Example'],
  ])('stay two: %s, %s', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b))
  })
})
