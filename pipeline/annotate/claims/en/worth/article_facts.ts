import type { Candidate } from '../../grammar.ts'

/** What kind of article it is, and where in it a sentence stands. */
export interface ArticleFacts {
  /** How much is told in the past, named, said to a reader, and said by a speaker; how much orders. */
  told: string
  naming: string
  hearers: string
  speakers: string
  orders: string
  /** The same more finely: steps of what is told, named, praised or blamed, spoken and addressed. */
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
  const { past, named, judging, spoken, addressed, sentences } = article
  return {
    told: levelOf(article, 'past'),
    naming: levelOf(article, 'named'),
    hearers: levelOf(article, 'addressed'),
    speakers: levelOf(article, 'spoken'),
    orders: levelOf(article, 'ordered'),
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

/** Beyond so many steps all is one. */
const MOST = 8

/** 0, 1, 2 to 3, 4 to 7 …: how many binary digits a number has. */
const doublings = (count: number): number => 32 - Math.clz32(count)

/** The least shares that are some, and that are much. */
const LEVELS = {
  past: [0.35, 0.65],
  named: [0.04, 0.1],
  addressed: [0.03, 0.15],
  spoken: [0.05, 0.25],
  ordered: [0.005, 0.05],
} as const
function levelOf(article: Candidate['article'], share: keyof typeof LEVELS): string {
  const [some, much] = LEVELS[share]
  return article[share] >= much ? 'much' : article[share] >= some ? 'some' : 'little'
}
