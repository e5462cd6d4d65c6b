import { expect, test } from 'vitest'
import { dependenciesOf } from '../../../pipeline/annotate/clause/dependencies.ts'
import type { EventKind, Party } from '../../../pipeline/annotate/events/grammar.ts'
import { eventKindOf } from '../../../pipeline/annotate/events/index.ts'
import { readerFor } from '../../../pipeline/language/index.ts'

interface Case {
  word: string
  particle?: string
  actors?: Record<string, string | null>
  objects?: Record<string, string | null>
}

/** The kind of the event at a word; parties are words of the text with the types of their entities. */
function kindAt(text: string, { word, particle, actors = {}, objects = {} }: Case): EventKind {
  const tree = dependenciesOf(readerFor('en')?.analyse(text)[0]?.tokens ?? [])
  if (tree === null) throw new Error('no tree')
  const find = (form: string): number => tree.tokens.findIndex((token) => token.text === form)
  const parties = (of: Record<string, string | null>): Party[] =>
    Object.entries(of).map(([form, type]) => ({ at: find(form), type }))
  const at = find(word)
  const lemma = tree.tokens[at]?.lemma ?? ''
  return eventKindOf('en', {
    tree,
    at,
    lemma,
    particle: particle ?? null,
    actors: parties(actors),
    objects: parties(objects),
  })
}
const classAt = (text: string, asked: Case): string | null => kindAt(text, asked).event_class

test('one verb is of different classes by its object', () => {
  const lifted = 'The government of Ostrel lifted the curfew.'
  expect(classAt(lifted, { word: 'lifted', actors: { government: 'organization' }, objects: { curfew: null } })).toBe(
    'CONCEDE',
  )
  const box = 'The mayor lifted the box.'
  expect(classAt(box, { word: 'lifted', actors: { mayor: null }, objects: { box: null } })).toBeNull()
})

test('one verb is of different classes by its actor', () => {
  const blocked = (who: string) => `The ${who} blocked the road on Monday.`
  expect(
    classAt(blocked('protesters'), { word: 'blocked', actors: { protesters: null }, objects: { road: null } }),
  ).toBe('PROTEST')
  expect(
    classAt(blocked('government'), { word: 'blocked', actors: { government: null }, objects: { road: null } }),
  ).toBe('COERCE')
})

test('the mode comes with the class', () => {
  const arrested = 'Customs officers arrested a smuggler.'
  expect(kindAt(arrested, { word: 'arrested', actors: { officers: null }, objects: { smuggler: null } })).toMatchObject(
    {
      event_class: 'COERCE',
      event_mode: 'arrest',
    },
  )
})

test('a particle makes another verb', () => {
  const text = 'The regime cracked down on smugglers.'
  expect(classAt(text, { word: 'cracked', particle: 'down', actors: { regime: null } })).toBe('COERCE')
  expect(classAt('The regime cracked a joke.', { word: 'cracked', actors: { regime: null } })).toBeNull()
})

test('nouns have classes of their own', () => {
  expect(classAt('The invasion of Costava began.', { word: 'invasion', objects: { Costava: 'place' } })).toBe('ASSAULT')
  expect(classAt('He had a heart attack.', { word: 'attack' })).toBeNull()
})

test('deaths in accidents have no class, deaths in attacks have one', () => {
  expect(
    classAt('Two people were killed when a tram crashed.', { word: 'killed', objects: { people: null } }),
  ).toBeNull()
  expect(
    classAt('The storm killed two people.', { word: 'killed', actors: { storm: null }, objects: { people: null } }),
  ).toBeNull()
  expect(classAt('Two people were killed in a bombing.', { word: 'killed', objects: { people: null } })).toBe('ASSAULT')
  expect(
    classAt('Gunmen killed two people.', { word: 'killed', actors: { Gunmen: null }, objects: { people: null } }),
  ).toBe('ASSAULT')
})

test('sport has no class', () => {
  expect(
    classAt('The hosts attacked to the end of the match.', { word: 'attacked', actors: { hosts: null } }),
  ).toBeNull()
  expect(classAt('The striker shot past the goalkeeper.', { word: 'shot', actors: { striker: null } })).toBeNull()
})

test('everyday acts have no class', () => {
  expect(classAt('She visited her aunt.', { word: 'visited', objects: { aunt: null } })).toBeNull()
  expect(classAt('Shares fell by two percent.', { word: 'fell' })).toBeNull()
})

test('a class is given with the row that it comes from, and no row where none fits', () => {
  const text = 'Customs officers arrested a smuggler.'
  expect(kindAt(text, { word: 'arrested' }).row).toBe('arrest, COERCE')
  expect(kindAt('She sang a song.', { word: 'sang' })).toEqual({ event_class: null, event_mode: null, row: null })
})

test('a language without a list has no classes', () => {
  const tree = { tokens: [], children: [], first: [], last: [] } as never
  const nothing = { tree, at: 0, lemma: 'arrest', particle: null, actors: [], objects: [] }
  expect(eventKindOf('qq', nothing).event_class).toBeNull()
})

test('what is only begun or carried out is of the class of its noun', () => {
  const text = 'The army launched a surprise attack.'
  const parties = { actors: { army: null }, objects: { attack: null } }
  expect(classAt(text, { word: 'launched', ...parties })).toBe('ASSAULT')
  expect(classAt('The bank launched a new website.', { word: 'launched', objects: { website: null } })).toBeNull()
  expect(classAt('The envoy began talks with the rebels.', { word: 'began', objects: { talks: null } })).toBe('CONSULT')
})

test('a person acts for a state only where politics are spoken of', () => {
  const visit = (rest: string) => `Marta visited ${rest}.`
  const parties = { word: 'visited', actors: { Marta: 'person' } }
  expect(classAt(visit('the embassy for talks on the treaty'), parties)).toBe('CONSULT')
  expect(classAt(visit('her old school'), parties)).toBeNull()
})

test('a question asked is no request', () => {
  const asked = (rest: string) =>
    classAt(`The senator asked the minister ${rest}.`, { word: 'asked', actors: { senator: null } })
  expect(asked('to sign the treaty')).toBe('REQUEST')
  expect(asked('what he knew')).toBeNull()
})

test('a verb whose lemma is guessed wrong is found by its form', () => {
  const tree = dependenciesOf(readerFor('en')?.analyse('Rebels shelled the town.')[0]?.tokens ?? [])
  if (tree === null) throw new Error('no tree')
  const guessed = { tree, at: 1, lemma: 'shel', particle: null, actors: [], objects: [] }
  expect(eventKindOf('en', guessed).event_class).toBe('ASSAULT')
})

test('an effort or mission is of the class of what it is one of', () => {
  const parties = { actors: { envoy: null }, objects: { effort: null } }
  expect(classAt('The envoy launched a mediation effort.', { word: 'launched', ...parties })).toBe('CONSULT')
  expect(classAt('The envoy launched a cleaning effort.', { word: 'launched', ...parties })).toBeNull()
})

test('what is sent, and for what, tells the class', () => {
  const sent = (what: string, rest: string) =>
    classAt(`The government sent ${what} ${rest}.`, {
      word: 'sent',
      actors: { government: 'organization' },
      objects: { [what]: null },
    })
  expect(sent('soldiers', 'to the border')).toBe('MOBILIZE')
  expect(sent('weapons', 'to its neighbour')).toBe('AID')
  expect(sent('inspectors', 'to the plant')).toBe('ACCUSE')
  expect(sent('postcards', 'to its neighbour')).toBeNull()
})

test('a journey is a visit where talks are its aim', () => {
  const flew = (aim: string) =>
    classAt(`The minister flew to the capital for ${aim}.`, { word: 'flew', actors: { minister: 'person' } })
  expect(flew('talks')).toBe('CONSULT')
})

test('a protest that is handed over is an accusation, one on the street is none', () => {
  const lodged = 'The ministry lodged a protest.'
  expect(classAt(lodged, { word: 'lodged', actors: { ministry: null }, objects: { protest: null } })).toBe('ACCUSE')
  const organised = 'Students organised a protest.'
  expect(
    kindAt(organised, { word: 'organised', actors: { Students: null }, objects: { protest: null } }),
  ).toMatchObject({
    event_class: 'PROTEST',
    event_mode: 'demo',
  })
})

test('who breaks into websites coerces', () => {
  expect(
    kindAt('Hackers defaced the website.', { word: 'defaced', actors: { Hackers: null }, objects: { website: null } }),
  ).toMatchObject({ event_class: 'COERCE', event_mode: 'cyber' })
  expect(
    classAt('Vandals defaced the statue.', { word: 'defaced', actors: { Vandals: null }, objects: { statue: null } }),
  ).toBeNull()
})

test('a deadline that nobody sets is no threat', () => {
  expect(
    classAt('The minister set a deadline.', {
      word: 'set',
      actors: { minister: 'person' },
      objects: { deadline: null },
    }),
  ).toBe('THREATEN')
  expect(classAt('No deadline has been set.', { word: 'set', objects: { deadline: null } })).toBeNull()
})

test('words that are only like those of politics have no class', () => {
  const met = 'The school met the commitment.'
  expect(classAt(met, { word: 'met', actors: { school: null }, objects: { commitment: null } })).toBeNull()
  expect(classAt('The firm deployed new software.', { word: 'deployed', actors: { firm: 'organization' } })).toBeNull()
  const released = 'The label released the album.'
  expect(classAt(released, { word: 'released', actors: { label: null }, objects: { album: null } })).toBeNull()
  const called = 'Doctors called him a fraud for the lie.'
  expect(classAt(called, { word: 'called', actors: { Doctors: null }, objects: { him: 'person' } })).toBeNull()
  const pulled = 'The man pulled out a tooth.'
  expect(
    classAt(pulled, { word: 'pulled', particle: 'out', actors: { man: null }, objects: { tooth: null } }),
  ).toBeNull()
  expect(classAt('Police arrived on the scene.', { word: 'arrived', actors: { Police: null } })).toBeNull()
})

test('strikes of unions are protests, strikes of armies are assaults', () => {
  const out = (who: string) =>
    classAt(`${who} carried out strikes.`, {
      word: 'carried',
      particle: 'out',
      actors: { [who]: null },
      objects: { strikes: null },
    })
  expect(out('Unions')).toBe('PROTEST')
  expect(out('Rebels')).toBe('ASSAULT')
})

test('what is said against plans and laws is an accusation', () => {
  const attacked = (what: string) =>
    classAt(`The senator attacked the ${what}.`, {
      word: 'attacked',
      actors: { senator: 'person' },
      objects: { [what]: null },
    })
  expect(attacked('budget')).toBe('ACCUSE')
  expect(attacked('guard')).toBe('ASSAULT')
})

test('things neither demand nor threaten', () => {
  expect(classAt('The work demanded patience.', { word: 'demanded', actors: { work: null } })).toBeNull()
  expect(classAt('The union demanded more pay.', { word: 'demanded', actors: { union: null } })).toBe('REQUEST')
  expect(classAt('The leak threatens to spoil the lake.', { word: 'threatens', actors: { leak: null } })).toBeNull()
  expect(classAt('The rebels threatened to march.', { word: 'threatened', actors: { rebels: null } })).toBe('THREATEN')
})

test('wars, truces and build-ups have classes by their nouns; price wars and warnings to do something are of others', () => {
  const waged = { word: 'war', actors: { Ostrel: 'place' } }
  expect(classAt('Ostrel’s war on the rebels began in May.', waged)).toBe('ASSAULT')
  expect(classAt('The price war hurt both shops.', { word: 'war' })).toBeNull()
  expect(classAt('The military buildup near Ostrel alarmed them.', { word: 'buildup' })).toBe('MOBILIZE')
  expect(classAt('The buildup of dust alarmed them.', { word: 'buildup' })).toBeNull()
  const warned = { word: 'warned', actors: { government: 'organization' }, objects: { clerks: null } }
  expect(classAt('The government of Ostrel warned clerks to guard the port.', warned)).toBe('REQUEST')
})

test('a rival in a campaign is attacked in words, and a charge on earnings accuses nobody', () => {
  const attacked = { word: 'attacked', actors: { Strand: 'person' }, objects: { Rosen: 'person' } }
  expect(classAt('Strand attacked Rosen before the primary.', attacked)).toBe('ACCUSE')
  expect(classAt('Strand attacked Rosen with a knife.', attacked)).toBe('ASSAULT')
  expect(classAt('The firm took a charge of $3 million in the quarter.', { word: 'charge' })).toBeNull()
})
