import { describe, expect, test } from 'vitest'
import { rolesIn } from '../../annotate_names.ts'

describe('titles before the name', () => {
  test.each([
    ['The majority whip Sen. [p Tom Reed] left.', ['Tom Reed: majority whip', 'Tom Reed: Sen.']],
    ['The former party chair Rep. [p Tom Reed] left.', ['Tom Reed: former party chair (former)', 'Tom Reed: Rep.']],
    [
      'Senators [p Tom Reed], Republican of [l Iowa], and [p Ann Fox], Democrat of [l New York], left.',
      ['Tom Reed: Senator', 'Ann Fox: Senator'],
    ],
    ['The senator left, Republican of [l Iowa], and [p Ann Fox] stayed.', []],
    ['[p Tom Reed] met Prince [p Ann Fox].', ['Ann Fox: Prince']],
    ['He spoke to [o Acme Bank] chair [p Ann Fox].', ['Ann Fox: Acme Bank chair @ Acme Bank']],
  ])('%s', (text, expected) => {
    expect(rolesIn(text)).toEqual(expected)
  })
})

describe('a title behind the name', () => {
  test.each([
    ['[p Tom Reed], 34, a spokesman for [o Acme], left.', ['Tom Reed: spokesman for Acme @ Acme']],
    ['[p Tom Reed] (34), a nurse, left.', ['Tom Reed: nurse']],
    [
      '[p Tom Reed], publisher of [l Orlando], [l Fla.]-based [o Sweet Magazine], left.',
      ['Tom Reed: publisher of Orlando, Fla.-based Sweet Magazine @ Sweet Magazine'],
    ],
    [
      '[p Tom Reed], the head of the [o Acme Bank]’s [o Council of Clerks], left.',
      ['Tom Reed: head of the Acme Bank’s Council of Clerks @ Council of Clerks'],
    ],
    ['[p Tom Reed], the director of sales for [p Fox]’s 2008 tour, left.', ['Tom Reed: director of sales']],
    ['[p Tom Reed], a Christian party leader, left.', ['Tom Reed: Christian party leader']],
    ['[p Tom Reed], who has been the mayor of [l Selt] since May, left.', ['Tom Reed: mayor of Selt']],
    ['[p Tom Reed] has been the head of [o Acme] for years.', ['Tom Reed: head of Acme @ Acme']],
    ['[p Tom Reed] (chief executive of [o Acme]) left.', ['Tom Reed: chief executive of Acme @ Acme']],
    ['[p Tom Reed] (R-Texas), chairman of [o Acme], left.', ['Tom Reed: chairman of Acme @ Acme']],
    ['[p Tom Reed] of [l Texas], the party chairman, left.', ['Tom Reed: party chairman']],
    ['[p Tom Reed], chief counsel, [o Acme], left.', ['Tom Reed: chief counsel @ Acme']],
    ['[p Tom Reed], 45, from [l Selt], a bus driver, left.', ['Tom Reed: bus driver']],
    ['[p Tom Reed], a former two-term [l Texas] governor, left.', ['Tom Reed: Texas governor (former)']],
    ['[p Tom Reed], a former top aide, left.', ['Tom Reed: aide (former)']],
    ['[p Tom Reed], a blogger from [o Acme], left.', ['Tom Reed: blogger from Acme @ Acme']],
    ['[p Tom Reed], a blogger from [l Texas], left.', ['Tom Reed: blogger']],
    ['[p Tom Reed], chairman of the [l Selt], [l N.J.], maker of film, left.', ['Tom Reed: chairman']],
    [
      "[p Tom Reed], who led the foundation's [o Acme Trust], left.",
      ["Tom Reed: leader of the foundation's Acme Trust @ Acme Trust (former)"],
    ],
    ['[p Tom Reed], a 45-year-old bus driver, left.', ['Tom Reed: bus driver']],
    ['[p Tom Reed], [p CEO] of [o Acme], left.', ['Tom Reed: CEO of Acme @ Acme']],
    ['[p Tom Reed], head of the Times Group, left.', ['Tom Reed: head of the Times Group']],
    ['[p Tom Reed], a director of the first “Night Bus” film, left.', ['Tom Reed: director']],
    ['[p Tom Reed] made certain no delegate moved.', []],
    ['It will rain if [p Tom Reed] is the nominee.', []],
    ['[p Tom Reed] is the nominee.', ['Tom Reed: nominee (candidate)']],
    ['[p Tom Reed] - a historian - left.', ['Tom Reed: historian']],
    ['[p Tom Reed], [o Acme]’s longtime finance director, left.', ['Tom Reed: finance director @ Acme']],
    [
      '[p Tom Reed], chair and chief executive of [o Acme], left.',
      ['Tom Reed: chair @ Acme', 'Tom Reed: chief executive of Acme @ Acme'],
    ],
    [
      '[p Tom Reed], a professor of law at [o Acme University], left.',
      ['Tom Reed: professor of law at Acme University @ Acme University'],
    ],
    ['[p Tom Reed], a lawyer and [o Acme] analyst, left.', ['Tom Reed: lawyer', 'Tom Reed: Acme analyst @ Acme']],
    ['[p Tom Reed], the highest-ranking political analyst, left.', ['Tom Reed: political analyst']],
    [
      '[p Tom Reed], manager at the oldest black-owned station, left.',
      ['Tom Reed: manager at the oldest black-owned station'],
    ],
    ['[p Tom Reed], a lecturer in economics, left.', ['Tom Reed: lecturer in economics']],
    ['[p Tom Reed], a lawyer in [l Madrid], left.', ['Tom Reed: lawyer']],
    ['[p Tom Reed], minister of trade and industry, left.', ['Tom Reed: minister of trade and industry']],
    ['[p Tom Reed], a spokesman for several years, left.', ['Tom Reed: spokesman']],
    ['[p Tom Reed], a prominent political analyst, left.', ['Tom Reed: political analyst']],
  ])('%s', (text, expected) => {
    expect(rolesIn(text)).toEqual(expected)
  })

  test.each([
    'It was [p Tom Reed], a spokesman said.',
    '[p Tom Reed], whose lawyer spoke, left.',
    'It made [p Tom Reed] what he is, our next president.',
    '[p Tom Reed], our next president, left.',
    'He met [p Tom Reed], President [p Ann Gray] and others.',
  ])('is not that of who speaks, of another, or of the next name: %s', (text) => {
    expect(rolesIn(text).filter((role) => role.startsWith('Tom'))).toEqual([])
  })
})

describe('a title before the name', () => {
  test.each([
    ['Shadow health minister [p Ann Gray] spoke.', ['Ann Gray: Shadow health minister (shadow)']],
    ['Acting Prime Minister [p Tom Reed] left.', ['Tom Reed: Acting Prime Minister (acting)']],
    ['Deputy mayor [p Tom Reed] left.', ['Tom Reed: Deputy mayor']],
    ['Former finance minister [p Tom Reed] left.', ['Tom Reed: Former finance minister (former)']],
    ['Ex-president [p Tom Reed] left.', ['Tom Reed: Ex-president (former)']],
    ['President-elect [p Tom Reed] left.', ['Tom Reed: President-elect (elect)']],
    ['Presidential candidate [p Tom Reed] left.', ['Tom Reed: Presidential candidate (candidate)']],
    ['He met then-President [p Tom Reed] there.', ['Tom Reed: President (former)']],
    ['Worries former adviser [p Tom Reed].', ['Tom Reed: former adviser (former)']],
    ['The then defence secretary, [p Tom Reed], left.', ['Tom Reed: defence secretary (former)']],
    ['The founder and chairman [p Tom Reed] left.', ['Tom Reed: founder', 'Tom Reed: chairman']],
    ['[o Acme] Director Adm. [p Tom Reed] left.', ['Tom Reed: Acme Director @ Acme', 'Tom Reed: Adm.']],
    ['Deputy Chief Constable [p Tom Reed] left.', ['Tom Reed: Deputy Chief Constable']],
    ['They will never attack Tory leader [p Tom Reed].', ['Tom Reed: Tory leader']],
    ['The controversial coach [p Tom Reed] left.', ['Tom Reed: coach']],
    ['The president and Prime Minister [p Tom Reed] met.', ['Tom Reed: Prime Minister']],
    ['Spokesman [p Tom Reed] of [o Acme] left.', ['Tom Reed: Spokesman @ Acme']],
    ['The French financier Sir [p Tom Reed] left.', ['Tom Reed: French financier']],
    ['[o Acme] Chairman Sir [p Tom Reed] left.', ['Tom Reed: Acme Chairman @ Acme']],
    [
      'The show’s first-time hosts [p Ann Gray] and [p Tom Reed] left.',
      ['Ann Gray: first-time host', 'Tom Reed: first-time host'],
    ],
    ['Once Colonel [p Tom Reed] left, it rained.', ['Tom Reed: Colonel']],
    ['Economy and Labour Minister [p Tom Reed] left.', ['Tom Reed: Economy and Labour Minister']],
    ['[p Ann Gray] and Labour Minister [p Tom Reed] left.', ['Tom Reed: Labour Minister']],
    [
      '[o Acme] Chairman and Chief Executive [p Tom Reed] left.',
      ['Tom Reed: Acme Chairman @ Acme', 'Tom Reed: Chief Executive @ Acme'],
    ],
    ['[p Tom Reed] – WINNER', []],
    [
      '[p Ann Gray], partner of [o Acme] striker [p Tom Reed], left.',
      ['Ann Gray: partner of Acme striker Tom Reed', 'Tom Reed: Acme striker @ Acme'],
    ],
    ['Real estate mogul [p Tom Reed] left.', ['Tom Reed: Real estate mogul']],
    ['[o Acme] defensive lineman [p Tom Reed] left.', ['Tom Reed: Acme defensive lineman @ Acme']],
    ['Former [p Gray] Senior Adviser [p Tom Reed] left.', ['Tom Reed: Senior Adviser (former)']],
  ])('%s', (text, expected) => {
    expect(rolesIn(text)).toEqual(expected)
  })

  test('of several names is in the plural, and is given to each in the singular', () => {
    expect(rolesIn('Foreign ministers [p Ann Gray] and [p Tom Reed] met.')).toEqual([
      'Ann Gray: Foreign minister',
      'Tom Reed: Foreign minister',
    ])
    expect(rolesIn('He met Senators [p Ann Gray] (D-Ohio), [p Tom Reed] and [p Lee Poe] there.')).toEqual([
      'Ann Gray: Senator',
      'Tom Reed: Senator',
      'Lee Poe: Senator',
    ])
  })

  test.each(['Hunter [p Reed] left.', 'The ministers met [p Tom Reed] there.', 'Two ministers [p Tom Reed] left.'])(
    'is none where it is a first name, or counts others: %s',
    (text) => {
      expect(rolesIn(text)).toEqual([])
    },
  )
})

describe('a title before a comma and the name', () => {
  test.each([
    ['[o Acme]’ founder and chairman, [p Tom Reed], left.', ['Tom Reed: founder @ Acme', 'Tom Reed: chairman @ Acme']],
    ['Her lawyer, [p Tom Reed], left.', ['Tom Reed: lawyer']],
    ['Chief executive of [o Acme], [p Tom Reed], left.', ['Tom Reed: Chief executive of Acme @ Acme']],
  ])('%s', (text, expected) => {
    expect(rolesIn(text)).toEqual(expected)
  })
})

describe('a verb that says what somebody is', () => {
  test.each([
    ['[p Tom Reed], who works as a security officer at [o Acme], left.', ['Tom Reed: security officer at Acme @ Acme']],
    ['[p Tom Reed], who heads [o Acme], left.', ['Tom Reed: head of Acme @ Acme']],
    ['[p Tom Reed], who once chaired the committee, left.', ['Tom Reed: chair of the committee (former)']],
    ['[p Tom Reed] served as mayor there.', ['Tom Reed: mayor (former)']],
    ['[p Tom Reed] was appointed head of [o Acme].', ['Tom Reed: head of Acme @ Acme']],
    ['[p Tom Reed], who was president of [o Acme], left.', ['Tom Reed: president of Acme @ Acme (former)']],
    ['[p Tom Reed] is running for governor.', ['Tom Reed: governor (candidate)']],
  ])('%s', (text, expected) => {
    expect(rolesIn(text)).toEqual(expected)
  })

  test.each([
    '[p Tom Reed] leads the committee.',
    '[p Tom Reed], who leads the race, left.',
    '[p Tom Reed] runs daily.',
    '[p Tom Reed], who edits [o Acme]’s report, left.',
  ])('says nothing of a race: %s', (text) => {
    expect(rolesIn(text)).toEqual([])
  })
})
