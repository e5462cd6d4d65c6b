import { expect, test } from 'vitest'
import { labelOf } from '../../../pipeline/link/stories/label.ts'
import { person, told } from './story_claims.ts'

const claim = (action: string, actor: string, words: string, flaws = 0) =>
  told({ action, participants: [person(actor)], telling: { words, flaws } })

test('a story is called what its best told claim says', () => {
  const rough = claim('quit', 'Ada', 'Quit after all', 4)
  expect(labelOf([rough, claim('quit', 'Ada', 'Ada quit the board')])).toBe('Ada quit the board')
  expect(labelOf([claim('quit', 'Ada', 'Ada quit'), claim('quit', 'Ada', 'She quit')])).toBe('Ada quit')
})

test('what most claims say weighs more than how one of them says it', () => {
  const others = [claim('quit', 'Ada', 'Ada quit', 1), claim('quit', 'Ada', 'Ada has quit', 1)]
  expect(labelOf([claim('step down', 'Ada', 'Ada steps down'), ...others])).toBe('Ada quit')
  expect(labelOf([claim('quit', 'Orvik', 'Orvik quit'), ...others])).toBe('Ada quit')
})

test('that somebody is somewhere says less than any other verb', () => {
  expect(labelOf([claim('be', 'Ada', 'Ada is in Orvik'), claim('quit', 'Ada', 'Ada quit')])).toBe('Ada quit')
})
