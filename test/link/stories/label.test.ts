import { expect, test } from 'vitest'
import { labelOf } from '../../../pipeline/link/stories/label.ts'
import { person, thing, told } from './story_claims.ts'

const claim = (action: string, ...participants: ReturnType<typeof person>[]) => told({ action, participants })

test('a label says in plain English who does what to whom, by what most claims say', () => {
  const claims = [claim('step down', person('Ada')), claim('quit', person('Ada')), claim('quit', person('Ada'))]
  expect(labelOf(claims)).toBe('Ada quits')
  expect(labelOf(claims.slice(0, 1))).toBe('Ada steps down')
  expect(labelOf([claim('visit', person('Ada'), person('Orvik', 'recipient'))])).toBe('Ada visits Orvik')
  expect(labelOf([claim('carry', person('Ada'), thing('lamp'))])).toBe('Ada carries lamp')
})

test('words that name nobody may stand for many, and the verb stays as it is', () => {
  expect(labelOf([claim('pass', thing('dockers', 'actor'), thing('gate'))])).toBe('dockers pass gate')
})

test('that somebody is somewhere says less than any other verb, and nobody is told twice', () => {
  expect(labelOf([claim('be', person('Ada')), claim('reach', person('Ada'), person('Ada', 'recipient'))])).toBe(
    'Ada reaches',
  )
  expect(labelOf([claim('treat', person('Ada', 'recipient'))])).toBe('treat Ada')
})

test('a thing stands with the word before whom it goes to, a talk with the one before whom it is with', () => {
  const sent = claim('send', person('Ada'), thing('maps'), person('Orvik', 'recipient'))
  expect(labelOf([{ ...sent, trigger: 'sent', text: 'Ada sent maps to Orvik' }])).toBe('Ada sends maps to Orvik')
  expect(labelOf([{ ...sent, trigger: 'sent', text: 'Ada sent Orvik maps' }])).toBe('Ada sends Orvik')
  const talked = claim('talk', person('Ada'), person('Orvik', 'recipient'))
  expect(labelOf([{ ...talked, trigger: 'talks', text: 'talks with Orvik' }])).toBe('Ada talks with Orvik')
  const invaded = claim('invade', person('Ada'), person('Orvik', 'recipient'))
  expect(labelOf([{ ...invaded, trigger: 'invasion', text: 'invasion of Orvik' }])).toBe('Ada invades Orvik')
})

test('where it happens stands behind what is done to nobody, with the word before it', () => {
  const went = {
    ...claim('head', person('Ada'), person('Orvik', 'place')),
    trigger: 'heads',
    text: 'Ada heads to Orvik',
  }
  const boarded = claim('board', person('Ada'), person('Brenn', 'recipient'))
  expect(labelOf([went, boarded])).toBe('Ada heads to Orvik')
  const visit = { ...went, action: 'visit', trigger: 'visit', text: 'visit to Orvik' }
  expect(labelOf([visit])).toBe('Ada visits Orvik')
})
