import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type LexiconRow, parseLexicon, phraseIndex, readLexicon } from '../pipeline/lexicon.ts'

const FOLDER = new URL('../seeds/lexicons/en/', import.meta.url)
const tables = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'))
const GENERATED = [
  'demonyms',
  'first_names',
  'governments',
  'org_forms',
  'organizations',
  'person_names',
  'places',
  'single_word_names',
  'titles',
]
const places = readLexicon('en', 'places')
const named = (name: string): LexiconRow[] => places.filter((row) => row.name === name)

describe('readLexicon', () => {
  it('skips comments, keeps empty cells and gives short rows all columns', () => {
    expect(parseLexicon('# source: x\n# licence: CC0\na\tb\tc\n1\t\t3\n4\n')).toEqual([
      { a: '1', b: '', c: '3' },
      { a: '4', b: '', c: '' },
    ])
  })

  it('reads a file once', () => {
    expect(readLexicon('en', 'places')).toBe(places)
  })

  it('throws for a lexicon that is not there', () => {
    expect(() => readLexicon('en', 'nothing')).toThrow(/nothing\.tsv/)
  })
})

describe('the English lexicons', () => {
  it.each(tables)('%s opens with source and licence', (name) => {
    const [source, licence] = readFileSync(new URL(name, FOLDER), 'utf8').split('\n')
    expect(source).toMatch(/^# source: ./)
    expect(licence).toMatch(/^# licence: ./)
  })

  it.each(GENERATED)('%s has full rows, sorted by code units, none twice', (name) => {
    const lines = readFileSync(new URL(`${name}.tsv`, FOLDER), 'utf8')
      .replace(/\n$/, '')
      .split('\n')
    const [header = '', ...rows] = lines.filter((line) => !line.startsWith('#'))
    const width = header.split('\t').length
    expect(rows.filter((row) => row.split('\t').length !== width)).toEqual([])
    expect([...new Set(rows)].sort()).toEqual(rows)
  })

  it('has a name for every unit and currency', () => {
    const codes = ['units', 'unit_letters', 'currencies'].flatMap((name) =>
      readLexicon('en', name).flatMap(({ unit = '', cued_unit = '' }) => [unit, cued_unit]),
    )
    const named = new Set(readLexicon('en', 'unit_names').map(({ unit }) => unit))
    expect(codes.length).toBeGreaterThan(200)
    expect(codes.filter((code) => code !== '' && !named.has(code))).toEqual([])
  })

  it('names countries as an English reader expects', () => {
    for (const [alias, canonical, code] of [
      ['U.S.', 'United States', 'US'],
      ['UK', 'United Kingdom', 'GB'],
      ['DPRK', 'North Korea', 'KP'],
      ['Republic of Korea', 'South Korea', 'KR'],
      ['Russian Federation', 'Russia', 'RU'],
      ["People's Republic of China", 'China', 'CN'],
    ])
      expect(named(alias as string)).toContainEqual(
        expect.objectContaining({ canonical, country_code: code, kind: 'country', strength: 'strong' }),
      )
  })

  it('gives capitals coordinates in decimal degrees', () => {
    expect(named('Tokyo')).toContainEqual(
      expect.objectContaining({ kind: 'capital', country_code: 'JP', latitude: '35.69', longitude: '139.69' }),
    )
    expect(named('Washington')).toContainEqual(
      expect.objectContaining({ canonical: 'Washington, D.C.', country_code: 'US', longitude: '-77.04' }),
    )
  })

  it('keeps demonyms out of the places and marks the ambiguous ones', () => {
    const demonyms = readLexicon('en', 'demonyms')
    expect(named('American')).toEqual([])
    expect(demonyms.filter((row) => row.demonym === 'Korean').map((row) => row.ambiguous)).toEqual(['yes', 'yes'])
    expect(demonyms.filter((row) => row.demonym === 'Chinese').map((row) => row.country)).toEqual(['China'])
  })
})

describe('phraseIndex', () => {
  const rows = [
    { name: 'North Korea' },
    { name: 'Korea' },
    { name: 'al-Shabaab' },
    { name: "People's Republic of China" },
  ]
  const index = phraseIndex(rows, (row) => row.name)

  it('takes the longest phrase and starts again behind it', () => {
    const found = index.find(['in', 'North', 'Korea', 'and', 'Korea'])
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [1, 3],
      [4, 5],
    ])
  })

  it('finds a phrase however hyphens and apostrophes were tokenised', () => {
    expect(index.longestAt(['al-Shabaab'], 0)?.end).toBe(1)
    expect(index.longestAt(['al', '-', 'Shabaab'], 0)?.end).toBe(3)
    expect(index.longestAt(['People’s', 'Republic', 'of', 'China'], 0)?.end).toBe(4)
    expect(index.longestAt(['People', "'s", 'Republic', 'of', 'China'], 0)?.end).toBe(5)
  })

  it('does not end inside a token, nor match another case unless told', () => {
    expect(index.longestAt(['Korea-based'], 0)).toBeNull()
    expect(index.longestAt(['korea'], 0)).toBeNull()
    const folded = phraseIndex(
      rows,
      (row) => row.name,
      (text) => text.toLowerCase(),
    )
    expect(folded.longestAt(['NORTH', 'KOREA'], 0)?.rows).toEqual([{ name: 'North Korea' }])
  })

  it('never matches the empty phrase', () => {
    expect(phraseIndex([{ name: '' }], (row) => row.name).find(['a'])).toEqual([])
  })
})
