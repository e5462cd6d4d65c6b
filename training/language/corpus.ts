import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldDocument, type GoldSentence, readTreebank } from './treebank.ts'

const TREEBANKS = ['ewt', 'gum']

/** Documents of one part (train or dev) of every treebank in the folder. */
export function readPart(folder: string, part: string): GoldDocument[] {
  return TREEBANKS.flatMap((name) => {
    const path = join(folder, `${name}-${part}.conllu.gz`)
    return existsSync(path) ? readTreebank(path) : []
  })
}

export const sentencesOf = (documents: GoldDocument[]): GoldSentence[] => documents.flatMap((each) => each.sentences)
