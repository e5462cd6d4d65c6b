import { describe, expect, it } from 'vitest'
import { claimsOf, shown } from './read_claims.ts'

describe('what completes a predicate', () => {
  it.each([
    [
      'what its frame has a place for, beside a clause',
      'The officer set himself on fire to protest the war.',
      'set: The officer > himself + on fire + to protest the war',
    ],
    [
      'behind words in quotation marks',
      'The leader blamed "foreign culture" for the fire.',
      'blame: The leader > foreign culture + for the fire',
    ],
    [
      'a clause that its frame has a place for',
      'He leads a group charged with cleaning the harbour.',
      'charge: - > a group + with cleaning the harbour',
    ],
    [
      'the number that something comes to',
      'The death toll from the strike has risen to 21.',
      'rise: The death toll from the strike > to 21',
    ],
    [
      'what something is taken as',
      'The judge struck down the order as illegal.',
      'strike down: The judge > the order as illegal',
    ],
    [
      'all of what was said, with what it hangs on',
      'The mayor warned that the union would strike if the plant was closed.',
      'warn: The mayor > that the union would strike if the plant was closed',
    ],
    [
      'the words in quotation marks with the mark behind their comma',
      'The minister denounced Selt as a “colonialist state,” and left.',
      'denounce: The minister > Selt + as a “colonialist state,”',
    ],
    [
      'no hyphenated word that is cut',
      'The judge refrained from opening the case over papers at Mont-o-Var.',
      'refrain: The judge > from opening the case over papers at Mont-o-Var',
    ],
    [
      'what tells more of whom it is about',
      'The court ruled against him on land reform.',
      'rule: The court > him + on land reform',
    ],
    [
      'where the thing that is acted on is',
      'The senator gained a position in the cabinet.',
      'gain: The senator > a position in the cabinet',
    ],
    [
      'who does what is acted on',
      'The figures may delay a rate rise by the Central Bank.',
      'delay: The figures > a rate rise by the Central Bank',
    ],
    [
      'both numbers of a change',
      'The index fell to 95.5 in May from 97.5 in April.',
      'fall: The index > to 95.5 + from 97.5',
    ],
    [
      'what it is about, beside a light verb',
      'The mayor issued a warning to the union over the strike.',
      'warn: The mayor > the union + over the strike',
    ],
    [
      'who or what it is to be done to',
      'The minister has called for compensation to be paid to the owners.',
      'call: The minister > the owners + for compensation to be paid to the owners',
    ],
    ['by how much', 'On Tuesday, she won by more than 20 points.', 'win: she > by more than 20 points'],
    [
      'behind an aside between commas',
      'The mayor congratulated Ann Roe, the head of the union, on her win.',
      'congratulate: The mayor > Ann Roe + on her win',
    ],
    [
      'all that is quoted',
      'The minister urged them to "lift wages in mills - especially for women."',
      'urge: The minister > them + to "lift wages in mills - especially for women."',
    ],
    [
      'a further object that was read as joined to the verb',
      'He criticised “dumb judges and justices” and wealthy women from Selt.',
      'criticise: He > dumb judges + justices + wealthy women',
    ],
    ['a thing that is called by a verb', 'The council banned drag shows in May.', 'ban: The council > drag shows'],
    [
      'nothing that says when',
      'The station suspended Ann Roe from its airwaves for a week.',
      'suspend: The station > Ann Roe + from its airwaves',
    ],
    [
      'nothing that says what for',
      'The party released a slew of letters in an effort to win votes.',
      'release: The party > a slew of letters',
    ],
  ])('is %s', (_, text, expected) => {
    expect(shown(text)).toContain(expected)
  })

  it('is all that is said, each opened by its own "that"', () => {
    const [claim] = shown('The rebels warned that the army would leave and that the town would burn.')
    expect(claim).toBe('warn: The rebels > that the army would leave and that the town would burn')
  })
})

describe('an amount', () => {
  it('keeps the noun that it is of', () => {
    expect(shown('The bank will report a write-off of $2.5 million.')).toContain(
      'report: The bank > a write-off of $2.5 million',
    )
  })
})

describe('who or what there are so many of', () => {
  const rolesOf = (text: string) =>
    claimsOf(text).flatMap(({ participants }) =>
      participants.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`),
    )

  it('takes part as what it is', () => {
    expect(rolesOf('The bank will introduce a group of machines in May.')).toContain('object: a group of machines')
    expect(rolesOf('The army shot the majority of women in the village.')).toContain('recipient: the majority of women')
  })

  it('is called by all of a name', () => {
    expect(rolesOf('GM Chairman Roger Smith answered the question.')).toContain('actor: GM Chairman Roger Smith')
  })
})

describe('where something goes on', () => {
  it.each([
    ['at home', 'He was found dead inside her home on Wednesday.', 'find: - > He + dead @ her home'],
    ['before a building', 'He burned in front of the town hall.', 'burn: He @ the town hall'],
    ['that an adverb names', 'She moved there in May.', 'move: She @ there'],
    ['from where somebody is kept', 'The mayor banned Ann Roe from France.', 'ban: The mayor > Ann Roe @ France'],
  ])('is a place: %s', (_, text, expected) => {
    expect(shown(text)).toContain(expected)
  })

  it.each([
    ['a rank', 'The party was in second place.', 'be: The party > in second place'],
    ['what is acted on', 'They aimed at the house.', 'aim: They > at the house'],
    [
      'a body that somebody is in',
      'The town was viewed as a refuge by some in the party.',
      'view: some > The town + as a refuge',
    ],
    ['an office that is taken', 'He took office in 2019.', 'take office: He'],
  ])('is not %s', (_, text, expected) => {
    expect(shown(text)).toContain(expected)
  })
})

describe('a state that votes', () => {
  it('is no place where something is', () => {
    expect(shown('The law will prevent fraud in state and municipal elections.')).toEqual([
      'prevent: The law > fraud in state and municipal elections',
    ])
  })
})

describe('when something else was', () => {
  it.each([
    "The senator trails Ann Roe ahead of Tuesday's vote.",
    'The fund raised $33 million, according to a report from May.',
    'The figures for January extended the rise.',
    "The army attacked the town after Monday's vote.",
    "The council named Ann Roe as the host of May's show.",
  ])('is no time of it: %s', (text) => {
    expect(claimsOf(text)[0]?.participants.filter(({ role }) => role === 'time')).toEqual([])
  })

  it('is not told by what stands beside the verb', () => {
    const [claim] = claimsOf('The council closed the school after the fire on Monday.')
    expect(claim?.participants.some(({ role }) => role === 'time')).toBe(true)
  })
})

describe('how long something lasts', () => {
  const timesOf = (text: string) =>
    claimsOf(text).flatMap(({ action, participants }) =>
      participants
        .filter(({ role }) => role === 'time')
        .map(({ start, end }) => `${action}: ${text.slice(start, end)}`),
    )

  it('is no time of what is done with it', () => {
    expect(timesOf('The weapon was used in the four-year war.')).toEqual([])
    expect(timesOf('The two-month-long inquiry into the fraud was revised.')).toEqual([])
    expect(timesOf('The council announced two days of mourning.')).toEqual([])
  })

  it('is when it stands beside the verb', () => {
    expect(timesOf('The council mourned for two days.')).toEqual(['mourn: two days'])
  })

  it('is the time of the noun that tells the event', () => {
    expect(timesOf('Their two-month investigation of the bank ended.')).toEqual(['investigate: two-month'])
  })
})
