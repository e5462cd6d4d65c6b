import { describe, expect, it } from 'vitest'
import { readQuotes as read } from './read_quotes.ts'

describe('an attribution by the tree', () => {
  it.each([
    ['denied', 'The mayor never suggested that the bridge would close.'],
    ['under a condition', 'The town will wait if officials believe that the bridge is safe.'],
    ['by nobody in particular', 'People believe that the bridge is safe.'],
    ['by who writes it', 'I suspect that the bridge is safe.'],
    ['only a liking', 'The firm supports the new bridge.'],
    ['what somebody chose to do', 'The board decided to close the bridge.'],
    ['what somebody tries to do', 'The painter seeks to capture the light of the bridge.'],
    ['what somebody is free to do', 'Visitors can expect to wait for the ferry.'],
    ['what somebody wants to find out', 'The town opened an inquiry to determine if the bridge is safe.'],
    ['what a reader does it by', 'The lamp can change its colour according to your settings.'],
    ['what nobody was heard to say', 'There is not a single case of her mentioning the bridge.'],
    ['whom somebody rings up', 'A day later the mayor called Ann Smith.'],
    ['what somebody brings about', 'The mayor called early elections for October.'],
    [
      'how somebody is believed to be, beside who does something else',
      'A friend paid tribute to a climber feared dead after a fall.',
    ],
    ['what somebody is taken for', 'The show is led by Ann Smith, a host considered one of the best.'],
  ])('is none where it is %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    ['The mayor suggested that the bridge would close.', '<The mayor|suggest> the bridge would close'],
    [
      'The mayor not only suggested that the bridge would close but paid for it.',
      expect.stringContaining('<The mayor|suggest> the bridge would close'),
    ],
    ['Officials believe that the bridge is safe.', '<Officials|believe> the bridge is safe'],
  ])('is one beside that: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    ['The mayor called the plan a mistake.', '<The mayor|call> the plan a mistake'],
    ['The mayor called Ann Smith a fool.', '<The mayor|call> Ann Smith a fool'],
    ['The mayor called for early elections.', '<The mayor|call> early elections'],
    ['The board decided that the bridge would close.', '<The board|decide> the bridge would close'],
    ['There is a case of her mentioning the bridge.', expect.stringContaining('|mention> the bridge')],
    ['The town may close the bridge, according to its engineers.', expect.stringContaining('<its engineers|')],
    ['Ten climbers are feared dead.', '<-|fear> Ten climbers … dead'],
  ])('stays where something is said or thought: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('has no source in the passive but its agent', () => {
    expect(read('The firm, which built the bridge and is expected to repair it, has a plan.')).not.toContainEqual(
      expect.stringContaining('<The firm'),
    )
  })

  it.each([
    ['The mayor portrayed himself as a champion of the town.', 'himself as a champion of the town'],
    ['The owner expects them to become cheaper.', 'them to become cheaper'],
    ['The mayor compared his struggles to those of the king.', 'his struggles to those of the king'],
    ['The mayor accused the firm of fraud.', 'the firm of fraud'],
  ])('holds what completes its object: %s', (text, content) => {
    expect(read(text)).toEqual([expect.stringContaining(`> ${content}`)])
  })

  it('goes on from the subject of what is said to its verb', () => {
    expect(
      read('Developers say the program, run by the ministry since May, has brought billions to the town.'),
    ).toEqual(['<Developers|say> the program, run by the ministry since May, has brought billions to the town'])
  })
})
