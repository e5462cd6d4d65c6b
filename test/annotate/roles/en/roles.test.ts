import { expect, test } from 'vitest'
import { rolesIn } from '../../annotate_names.ts'

test.each([
  ['Foreign Minister [p Anne Martin] spoke.', ['Anne Martin: Foreign Minister']],
  ['[l France]’s Defence Minister [p Anne Martin] spoke.', ['Anne Martin: Defence Minister']],
  ['In [l France], French President [p Anne Martin] spoke.', ['Anne Martin: French President']],
  [
    '[o White House] national security spokesman [p Tom Reed] said no.',
    ['Tom Reed: White House national security spokesman @ White House'],
  ],
  ['[p Anne Martin], the leader of [l France], spoke.', ['Anne Martin: leader of France']],
  [
    '[p Anne Martin], a professor at [o Acme University], spoke.',
    ['Anne Martin: professor at Acme University @ Acme University'],
  ],
  ['[p Anne Martin] is the president of [o Acme Media].', ['Anne Martin: president of Acme Media @ Acme Media']],
  ['The leader of [l France], [p Anne Martin], spoke.', ['Anne Martin: leader of France']],
  ['The leader of [l France], [p Anne Martin]; others spoke.', ['Anne Martin: leader of France']],
  ['The leader of [l France], [p Anne Martin]!', ['Anne Martin: leader of France']],
  ['[o Acme Services]’ chairman [p Tom Reed] spoke.', ['Tom Reed: chairman @ Acme Services']],
  ["[o Acme Services]' chairman [p Tom Reed] spoke.", ['Tom Reed: chairman @ Acme Services']],
  ['The 25-year-old airman [p Tom Reed] died.', ['Tom Reed: airman']],
])('%s', (text, expected) => {
  expect(rolesIn(text)).toEqual(expected)
})

test.each([
  '[p Anne Martin] spoke.',
  'His father, [p Tom Reed], spoke.',
  'The leader of [l France], [p Anne Martin] spoke.',
  'The president met [p Anne Martin] in [l France].',
  '[p Anne Martin], however, left.',
  'The old woman [p Anne Martin] spoke.',
  'Suspected killer [p Tom Reed] spoke.',
  'Police met the alleged spy [p Tom Reed].',
])('no title: %s', (text) => {
  expect(rolesIn(text)).toEqual([])
})

test('the title of the next in a list is not the one before’s', () => {
  expect(rolesIn('[p Anne Martin], majority leader [p Tom Reed] and others came.')).toEqual([
    'Tom Reed: majority leader',
  ])
})
