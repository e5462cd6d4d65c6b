import type { Candidate } from '../../grammar.ts'

/** What kind of article it is, and where in it a sentence stands. */
export interface ArticleFacts {
  /** How much of it orders. */
  orders: string
  /** Steps of how much is told in the past, named, praised or blamed, said by a speaker and addressed to a reader. */
  toldSteps: string
  namingSteps: string
  judgingSteps: string
  spokenSteps: string
  addressedSteps: string
  /** How many sentences it has and how many stand before, by doubling, and in which fifth of it the sentence is. */
  sentences: string
  before: string
  fifth: string
}

export function articleFacts({ article, before }: Candidate): ArticleFacts {
  const { past, named, judging, spoken, addressed, ordered, sentences } = article
  return {
    orders: ordered >= MUCH_ORDERED ? 'much' : ordered >= SOME_ORDERED ? 'some' : 'little',
    toldSteps: `${Math.floor(past * 8)}`,
    namingSteps: `${Math.min(MOST, Math.floor(named * 40))}`,
    judgingSteps: `${Math.min(MOST, Math.floor(judging * 300))}`,
    spokenSteps: `${Math.min(MOST, Math.ceil(spoken * 20))}`,
    addressedSteps: `${Math.min(MOST, Math.ceil(addressed * 20))}`,
    sentences: `${doublings(sentences)}`,
    before: `${doublings(before)}`,
    fifth: `${Math.floor((5 * before) / Math.max(1, sentences))}`,
  }
}

/** The least shares of sentences that order, for some and for much. */
const SOME_ORDERED = 0.005
const MUCH_ORDERED = 0.05
/** Beyond so many steps all is one. */
const MOST = 8

/** 0, 1, 2 to 3, 4 to 7 …: how many binary digits a number has. */
const doublings = (count: number): number => 32 - Math.clz32(count)
