import { expect, test } from 'vitest'
import { reasonsIn } from './read_factuality.ts'

test('says which own words and which governing words decided, the nearest first', () => {
  const reasons = reasonsIn('The baker denied that the clerk had not paid the rent.', 'paid')
  expect(reasons.map(({ name }) => name)).toEqual(['own words', 'governed by', 'factuality'])
  expect(reasons[0]?.value).toBe('"paid" by itself: certain, happened; "not" for its polarity')
  expect(reasons[1]?.value).toMatch(/^"denied" \(ccomp\), list embedding_words: of what it takes -0\.7 holds/)
  expect(reasons[1]?.value).toContain('it makes it denied; who says so is uncommitted')
  expect(reasons[2]?.value).toMatch(/^-?\d(?:\.\d+)? on a scale from -3 .* most by .+ [+-]0\.\d\d/)
})

test('stops at the word of the source, and says how sure that one is', () => {
  const reasons = reasonsIn('The mayor said the baker denied that the clerk paid the rent.', 'paid', 'denied')
  expect(reasons.filter(({ name }) => name === 'governed by')).toHaveLength(1)
  expect(reasons[1]?.value).toContain('its source is certain')
})

test('says where a verb is known by the answers of speakers, and where no list knows the word', () => {
  expect(reasonsIn('The rule helped to cut costs.', 'cut')[1]?.value).toContain('list embedding_words')
  expect(reasonsIn('The clerk was selected to lead the team.', 'lead')[1]?.value).toContain('list veridicality')
  expect(reasonsIn('The clerk tripped, breaking a cup.', 'breaking')[1]?.value).toContain('no list says what follows')
})
