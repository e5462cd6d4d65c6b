import { describe, expect, test } from 'vitest'
import { type GivenEntity, givenEntities } from '../../pipeline/annotate/entities/given/given_list.ts'
import { fitsGlob } from '../../pipeline/annotate/entities/given/path_glob.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { annotateNames } from './annotate_names.ts'

/** An entity of a list, with the names that it gives; one behind `@` holds in some documents alone: `Foo@sport/**`. */
function given(
  entity_id: string,
  type: GivenEntity['type'],
  names: string[],
  more: Partial<GivenEntity> = {},
): GivenEntity {
  const forms = names.map((name, i) => {
    const [text = '', only_in = null] = name.split('@')
    return { text, only_in, row: i + 1 }
  })
  return { entity_id, name: forms[0]?.text ?? '', type, wikidata_id: null, forms, ...more }
}

/** Entities as `id type name: what names it`, those of no list without an id. The document stands in `test.txt`. */
function entitiesIn(marked: string, ...entities: GivenEntity[]): string[] {
  const profiles = new Map([[givenEntities.name, { file: 'mine.csv', entities }]])
  const { text, annotations } = annotateNames(marked, { settings: DEFAULT_SETTINGS, profiles })
  const mentions = annotations.filter((a) => a.layer === 'mention' && a.form === 'name')
  return annotations
    .filter((a) => a.layer === 'entity')
    .map(({ id, name, type, given_id }) => {
      const own = mentions.filter((a) => 'entity' in a && a.entity === id && 'start' in a)
      const words = own.map((a) => ('start' in a ? text.slice(a.start, a.end) : ''))
      return `${given_id ?? '-'} ${type} ${name}: ${words.join(', ')}`
    })
}

describe('the list of the user', () => {
  test('says of which type a name is, however it was read', () => {
    const found = entitiesIn('[l Zorble] grew. It sold [l Zorble] shares.', given('ent_z', 'organization', ['Zorble']))
    expect(found).toEqual(['ent_z organization Zorble: Zorble, Zorble'])
  })

  test('joins names that nothing else would', () => {
    const list = given('ent_z', 'organization', ['Zorble Works', 'Quib'])
    expect(entitiesIn('[o Quib] grew. So did [o Zorble Works].', list)).toEqual([
      'ent_z organization Zorble Works: Quib, Zorble Works',
    ])
  })

  test('splits names that would be one', () => {
    const text = '[o Foo Bar Holdings Inc.] sued [o Foo Bar].'
    expect(entitiesIn(text)).toHaveLength(1)
    expect(entitiesIn(text, given('ent_fb', 'organization', ['Foo Bar']))).toEqual([
      '- organization Foo Bar Holdings Inc.: Foo Bar Holdings Inc.',
      'ent_fb organization Foo Bar: Foo Bar',
    ])
  })

  test('takes the short forms of a name along', () => {
    const list = given('ent_jd', 'person', ['Jane Quill Doe', 'Jane Doe'])
    expect(entitiesIn('[p Jane Doe] met [p Tom Lee]. [p Doe] left.', list)).toEqual([
      'ent_jd person Jane Quill Doe: Jane Doe, Doe',
      '- person Tom Lee: Tom Lee',
    ])
  })

  test('finds its names of several words where the reader found none, or a part of them', () => {
    const list = given('ent_blg', 'organization', ['Blue Lantern Group'])
    expect(entitiesIn('The Blue Lantern Group paid.', list)).toEqual([
      'ent_blg organization Blue Lantern Group: Blue Lantern Group',
    ])
    expect(entitiesIn('The Blue [l Lantern] Group paid.', list)).toEqual([
      'ent_blg organization Blue Lantern Group: Blue Lantern Group',
    ])
  })

  test('finds them as they are written, in whole words alone', () => {
    const list = given('ent_blg', 'organization', ['Blue Lantern'])
    expect(entitiesIn('A blue lantern and Blue Lanterns hung there.', list)).toEqual([])
  })

  test('leaves a longer name that the reader took as it is', () => {
    const list = given('ent_blg', 'organization', ['Blue Lantern'])
    expect(entitiesIn('The [e Blue Lantern Prize] went to her.', list)).toEqual([
      '- event Blue Lantern Prize: Blue Lantern Prize',
    ])
  })

  test('finds a single word where it is a name by itself, and not where a sentence or a longer name makes its capital', () => {
    const list = given('ent_m', 'organization', ['Quib', 'Target'])
    expect(entitiesIn('Shares of Quib rose.', list)).toEqual(['ent_m organization Quib: Quib'])
    expect(entitiesIn('Target the weak ones first.', list)).toEqual([])
    expect(entitiesIn('Shares of Freddie Quib rose.', list)).not.toContain('ent_m organization Quib: Quib')
  })

  test('counts in the documents alone that a row is limited to, and there before a row for all', () => {
    const all = given('ent_works', 'organization', ['Quib Works', 'Quib'])
    expect(entitiesIn('[o Quib] won.', all, given('ent_fc', 'organization', ['Quib@sport/**']))).toEqual([
      'ent_works organization Quib Works: Quib',
    ])
    expect(entitiesIn('[o Quib] won.', all, given('ent_fc', 'organization', ['Quib@*.txt']))).toEqual([
      'ent_fc organization Quib: Quib',
    ])
  })

  test('knows no better than the lists where a place lies, unless it says that it is another', () => {
    const find = (wikidata_id: string | null) => {
      const profiles = new Map([
        [givenEntities.name, { file: 'f', entities: [given('ent_here', 'place', ['France'], { wikidata_id })] }],
      ])
      const { annotations } = annotateNames('It rained in [l France].', { settings: DEFAULT_SETTINGS, profiles })
      return annotations.find((a) => a.layer === 'entity')
    }
    expect(find(null)).toMatchObject({ given_id: 'ent_here', wikidata_id: 'Q142', country_code: 'FR' })
    expect(find('Q9')).toMatchObject({ given_id: 'ent_here', wikidata_id: 'Q9', country_code: null })
  })

  test('keeps a capital that acts for a place of the list', () => {
    expect(entitiesIn('[l Paris] seeks help.', given('ent_p', 'place', ['Paris']))).toEqual([
      'ent_p place Paris: Paris',
    ])
  })
})

test.each([
  ['sport/a.txt', 'sport/**', true],
  ['sport/2024/a.txt', 'sport/**', true],
  ['sport/2024/a.txt', 'sport/*', false],
  ['sport/a.txt', '**/a.txt', true],
  ['a.txt', '**/a.txt', true],
  ['a.txt', '*.txt', true],
  ['x/a.txt', '*.txt', false],
  ['a.txt', '?.txt', true],
  ['ab.txt', '?.txt', false],
  ['ab.txt', 'a*b*.txt', true],
  ['a.html', '*.txt', false],
  ['a.txt', 'a.txt/**', true],
  ['b/a.txt', '**', true],
  ['a+txt', 'a.txt', false],
])('of the path %s the glob %s says %s', (path, glob, fits) => {
  expect(fitsGlob(path, glob)).toBe(fits)
})

test('a glob of many stars costs no more than its length times that of the path', () => {
  expect(fitsGlob('a'.repeat(2000), `${'a*'.repeat(1000)}b`)).toBe(false)
})
