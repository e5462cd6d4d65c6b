import { expect, test } from 'vitest'
import { FEATURES } from '../../../pipeline/link/stories/features/index.ts'
import { keysOf } from '../../../pipeline/link/stories/keys.ts'
import { measure } from '../../../pipeline/link/stories/match.ts'
import { toSight } from '../../../pipeline/link/stories/sight.ts'
import type { StoryClaim } from '../../../pipeline/link/stories/story_claim.ts'
import { days, person, thing, told } from './story_claims.ts'
import { claimOn, toldClaims } from './told.ts'

const event = (more: Partial<StoryClaim>): StoryClaim => ({ ...told(), frame: null, ...more })

/** What a feature is of two claims, whichever stands first. */
function featureOf(name: string, a: StoryClaim, b: StoryClaim): number {
  const at = FEATURES.findIndex((feature) => feature.name === name)
  const [value, other] = [measure(toSight(a), toSight(b))[at], measure(toSight(b), toSight(a))[at]]
  expect(other).toBe(value)
  return value ?? Number.NaN
}

test('whoever dies is whom somebody kills, whoever sings is not whom somebody hears', () => {
  const kills = event({ action: 'kill', participants: [thing('bus', 'actor'), person('ada', 'object')] })
  const dies = event({ action: 'die', participants: [person('ada')] })
  expect(featureOf('same affected', kills, dies)).toBe(1)
  expect(featureOf('actors unlike', kills, dies)).toBe(0)
  expect(featureOf('same affected', { ...kills, action: 'hear' }, { ...dies, action: 'sing' })).toBe(0)
  const shoots = event({ action: 'kill', participants: [thing('bus', 'actor'), person('bo', 'object')] })
  expect(featureOf('another person is affected', shoots, dies)).toBe(1)
})

test('two who act together in the one are the two between whom it is in the other, and no two besides', () => {
  const both = 'same action, together in one, between the same two in the other'
  const meet = (...participants: StoryClaim['participants']) => event({ action: 'meet', participants })
  const together = meet(person('ada'), person('bo'))
  expect(featureOf(both, together, meet(person('ada'), person('bo', 'recipient')))).toBe(1)
  expect(featureOf(both, together, meet(person('ada'), person('cy', 'recipient')))).toBe(0)
  expect(featureOf(both, together, meet(person('ada')))).toBe(0)
  expect(featureOf(both, { ...together, action: 'sue' }, meet(person('ada'), person('bo', 'recipient')))).toBe(0)
})

test('what a sentence tells beside another thing is not that thing, unless both mean one', () => {
  const patrols = event({ action: 'patrol', told_by: ['patrolling', 'patrol'], sentence: ['strait', 'seize', 'boat'] })
  const seizes = event({ action: 'seize', told_by: ['seize'], sentence: ['strait', 'boat'] })
  const beside = 'each is told beside the other'
  expect(featureOf(beside, patrols, seizes)).toBe(1)
  expect(featureOf(beside, patrols, { ...seizes, sentence: ['strait', 'patrolling'] })).toBe(2)
  expect(featureOf(beside, { ...patrols, sentence: ['strait'] }, seizes)).toBe(0)
  expect(featureOf(beside, { ...patrols, action: 'seize' }, seizes)).toBe(0)
  expect(featureOf(beside, { ...patrols, action: 'impound' }, { ...seizes, action: 'sequester' })).toBe(0)
  const one = { document_id: 'doc_one' }
  expect(featureOf(beside, { ...patrols, ...one }, { ...seizes, ...one })).toBe(0)
})

test('verbs are unlike where no list and no company says that they have to do with each other', () => {
  const of = (action: string, other: string) => featureOf('unlike verbs', event({ action }), event({ action: other }))
  expect([of('notify', 'climb'), of('arrest', 'nab'), of('climb', 'climb')]).toEqual([1, 0, 0])
})

test('sentences that name other persons tell of other events, unless a day says that they may be one', () => {
  const names = (name: string, more: Partial<StoryClaim> = {}) =>
    event({ named: [`ent_${name}`, 'ent_club'], named_persons: [`ent_${name}`], ...more })
  const others = 'sentences name other persons, no day shared'
  expect(featureOf(others, names('ada'), names('bo'))).toBe(1)
  expect(featureOf(others, names('ada'), names('ada'))).toBe(0)
  expect(featureOf(others, names('ada'), event({ named: ['ent_club'] }))).toBe(0)
  const met = { participants: [person('bo'), person('cy')] }
  expect(featureOf(others, names('ada', met), names('bo'))).toBe(0)
  const day = { time: days('2031-03-04') }
  expect(featureOf(others, names('ada', day), names('bo', day))).toBe(0)
  expect(featureOf(others, names('ada', day), names('bo', { time: days('2031-03-05') }))).toBe(1)
  const leaders = { ...thing('leader', 'actor'), name: 'the leaders' }
  const meets = names('ada', { participants: [leaders], topics: ['ent_bo', 'ent_cy'] })
  expect(featureOf(others, meets, names('bo', { participants: [person('bo'), person('cy')] }))).toBe(0)
  expect(featureOf(others, meets, names('bo', { participants: [person('bo'), person('dee')] }))).toBe(1)
  const weekday = { weekday: { text: 'Tuesday', day: 2, at_night: false } }
  expect(featureOf(others, names('ada', weekday), names('bo', weekday))).toBe(0)
})

test('namesakes are told by their given names', () => {
  const named = (id: string, name: string): StoryClaim => event({ participants: [{ ...person(id), name }] })
  expect(featureOf('namesake acts', named('ada', 'Ada Ridley'), named('bo', 'Bo Ridley'))).toBe(1)
  expect(featureOf('namesake acts', named('ada', 'Ada Ridley'), named('bo', 'Ridley'))).toBe(0)
  expect(featureOf('namesake acts', named('ada', 'Ada Ridley'), named('bo', 'Bo Farrow'))).toBe(0)
})

test('another body by name is another, unless it stands with the first', () => {
  const by = (name: string, ups: string[] = []): StoryClaim =>
    event({ participants: [{ ...person(name), type: 'organization', ups }] })
  expect(featureOf('another body acts', by('novalux'), by('helix'))).toBe(1)
  expect(featureOf('another body acts', by('novalux'), by('novalux'))).toBe(0)
  expect(featureOf('another body acts', by('novalux', ['ent_helix']), by('helix'))).toBe(0)
  expect(featureOf('another body acts', by('novalux'), event({ participants: [person('ada')] }))).toBe(0)
})

test('sentences that are alike in documents that are not are made of words for such things', () => {
  const sentence = ['composite', 'trading', 'ferry']
  const [ferry, mill] = [event({ sentence, topic: ['ferry', 'harbor'] }), event({ sentence, topic: ['mill', 'flour'] })]
  expect(featureOf('like sentences of unlike documents', ferry, mill)).toBeCloseTo(1)
  expect(featureOf('like sentences of unlike documents', ferry, event({ ...ferry, document_id: 'doc_other' }))).toBe(0)
  expect(featureOf('like sentences of unlike documents', ferry, { ...mill, document_id: ferry.document_id })).toBe(0)
})

test('a man is no woman, a person may be either', () => {
  const by = (head: string): StoryClaim => event({ participants: [thing(head, 'actor')] })
  expect(featureOf('somebody of another gender acts', by('man'), by('woman'))).toBe(1)
  expect(featureOf('actors unlike', by('man'), by('woman'))).toBe(1)
  expect(featureOf('somebody of another gender acts', by('man'), by('person'))).toBe(0)
  expect(featureOf('somebody of another gender acts', by('man'), by('boy'))).toBe(0)
})

test('a name that one document does not know by its whole is no other head', () => {
  const whole = { ...person('ridley', 'object'), name: 'Ada Ridley', words: ['ada', 'ridley'] }
  const of = (...heads: string[]) => event({ participants: heads.map((head) => thing(head)) })
  const named = event({ participants: [whole, thing('coach')] })
  expect(featureOf('affected of unlike heads', named, of('ridley'))).toBe(0)
  expect(featureOf('affected of unlike heads', named, of('harbor'))).toBeGreaterThan(0)
})

test('claims meet by what their verbs mean, with whom it is done to and with what their documents are about', () => {
  const shared = (a: StoryClaim, b: StoryClaim): string[] => keysOf(a).filter((key) => keysOf(b).includes(key))
  const foils = event({ action: 'foil', participants: [thing('raid')], sentence: [], topic: ['harbor', 'raid'] })
  const thwarts = { ...foils, action: 'thwart', participants: [thing('raid'), thing('fan')], topic: ['raid'] }
  expect(shared(foils, thwarts).filter((key) => key.startsWith('meaning')).length).toBe(1)
  expect(shared(foils, thwarts).filter((key) => key.startsWith('about')).length).toBe(1)
  expect(shared(foils, { ...thwarts, action: 'notify' }).filter((key) => key.includes('meaning'))).toEqual([])
})

test('whoever speaks is nobody whom the sentence names besides', async () => {
  const text = 'Ada Ridley said that Bo Farrow sold the barn. Cy Okoro left on Monday.'
  const article = { name: 'a', published: '2031-03-05', publisher: 'Tide', text }
  const claims = (await toldClaims([article])).get('a') ?? []
  const personsAt = (words: string) => claimOn(words, article, claims)[0]?.named_persons
  expect(personsAt('sold')).toEqual(['ent_bo-farrow-person'])
  expect(personsAt('left')).toEqual(['ent_cy-okoro-person'])
})

test('what has happened by now may have happened on any day before', async () => {
  const article = {
    name: 'a',
    published: '2031-03-05',
    publisher: 'Tide',
    text: 'The frost has killed 52 goats by now.',
  }
  const dated = { ...article, name: 'b', text: 'The frost killed 52 goats on Tuesday.' }
  const claims = await toldClaims([article, dated])
  const timeOn = (one: typeof article) => claimOn('killed', one, claims.get(one.name) ?? [])[0]?.time
  expect(timeOn(article)).toMatchObject({ earliest: null, latest: '2031-03-05' })
  expect(timeOn(dated)).toMatchObject({ earliest: '2031-03-04', latest: '2031-03-04' })
})
