import { describe, expect, it } from 'vitest'
import { readQuotes as read } from './read_quotes.ts'

describe('what nobody has said', () => {
  it.each([
    ['asked about', 'Do the guests say that they like the food?'],
    ['yet to be said', 'The mayor has yet to say whether the bridge will close.'],
    ['what might be said', 'The owner may claim that the car was stolen.'],
    ['what somebody is able to do', 'The program can predict the price of wheat.'],
    ['what something serves for', 'The new rule lets the owners confirm that their cars are safe.'],
    ['what is done to find out', 'The town sued to challenge the way in which the state counts votes.'],
    ['told in the writer’s voice', 'As we noted in the first part, the bridge was built by hand.'],
    ['a name', 'The phone has a mode called “super mic” for calls.'],
    ['what should be done', 'Owners should verify that the form is right.'],
    ['for the reader', 'The bank encourages you to keep the form.'],
    ['of nobody, and no clause', 'The two men were pressed about the attacks.'],
    ['a measure', 'The teams were then ranked according to their total scores.'],
    ['what a thing is good for', 'This lamp tells the brain that the day is over.'],
  ])('is no quote where it is %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    ['Many guests say that they like the food.', '<Many guests|say> they like the food'],
    ['The mayor has said that the bridge will close.', '<The mayor|say> the bridge will close'],
    ['The owner claimed that the car was stolen.', '<The owner|claim> the car was stolen'],
    ['The firm took the floor to say that the car was safe.', '<The firm|say> the car was safe'],
    ['The owner called the mode “super loud” for calls.', '<The owner|call> the mode “super loud”'],
    ['The teams were banned according to the league.', '<the league|according to> The teams were banned'],
    ['A new study suggests that buyers like the place.', '<A new study|suggest> buyers like the place'],
    ['“Do the guests like it?” the mayor asked.', '<the mayor|ask> “Do the guests like it?”'],
  ])('is beside what somebody has: %s', (text, expected) => {
    expect(read(text)).toContainEqual(expected)
  })
})

describe('where what is said ends', () => {
  it.each([
    ['While the mayor said that the bridge was safe, the town closed it.', '<the mayor|say> the bridge was safe'],
    [
      'The minister said the road was open but suggested that the bridge was not.',
      '<The minister|say> the road was open',
    ],
    ['One tester said that the strap slips, so we tried another.', '<One tester|say> the strap slips'],
    ['Most voters say they will stay at home, the poll found.', '<Most voters|say> they will stay at home'],
    ['The mayor apologised last week for the closed bridge.', '<The mayor|apologise> for the closed bridge'],
    [
      'Looking ahead to the vote, the mayor explained why he backs the bridge.',
      '<the mayor|explain> why he backs the bridge',
    ],
  ])('is where the rest is another’s: %s', (text, expected) => {
    expect(read(text)).toContainEqual(expected)
  })
})

describe('what is said', () => {
  it.each([
    [
      'The best show of the year, according to the daily, was the last one.',
      '<the daily|according to> The best show of the year … was the last one',
    ],
    [
      'Though the start was smooth, he said, replacing the bridge would take years.',
      '<he|say> Though the start was smooth … replacing the bridge would take years',
    ],
    [
      'The bridges were closed for three months, the Daily Post reports.',
      '<the Daily Post|report> The bridges were closed for three months',
    ],
    [
      'The debates are not likely to alter the vote, noted Ann Smith.',
      '<Ann Smith|note> The debates are not likely to alter the vote',
    ],
  ])('is whole on either side of its source: %s', (text, expected) => {
    expect(read(text)).toContainEqual(expected)
  })

  it.each([
    [
      '“We need to step away from this,” Ann Smith said on the channel’s “State of the Town.”',
      '<Ann Smith|say> “We need to step away from this,”',
    ],
    ['The daily praised the new show as “bold” and dull.', '<The daily|praise> the new show as “bold” and dull'],
    [
      'The town says that it is still on track to meet the goals, and Ann Smith, the town’s adviser, said he and his staff were preparing plans.',
      '<The town|say> it is still on track to meet the goals',
    ],
    [
      'The town says that it is still on track to meet the goals, and Ann Smith, the town’s adviser, said he and his staff were preparing plans.',
      '<Ann Smith|say> he and his staff were preparing plans',
    ],
    [
      'The Dental Association (BDA) fears that a decline will cost lives.',
      '<The Dental Association|fear> a decline will cost lives',
    ],
  ])('is with its own source: %s', (text, expected) => {
    expect(read(text)).toContainEqual(expected)
  })

  it('goes on from who said what stands before', () => {
    expect(read('“They think it is a toy,” the mayor said, accusing the owners of greed.')).toContainEqual(
      '<the mayor|accuse> the owners of greed',
    )
  })
})
