import { join } from 'node:path'
import { createTreeReader } from '../../pipeline/language/en/index.ts'
import { createLemmatiser } from '../../pipeline/language/en/lemmatiser.ts'
import { readEnglishModels } from '../../pipeline/language/en/models.ts'
import { LONGEST_SENTENCE, type ParserNetwork } from '../../pipeline/language/en/network.ts'
import type { Vocabulary } from '../../pipeline/language/en/network_input.ts'
import { createParser } from '../../pipeline/language/en/parser.ts'
import type { Token } from '../../pipeline/language/reader.ts'
import { readJsonLines } from '../json_lines.ts'
import { seeded } from '../random.ts'
import { readPart } from './corpus.ts'
import { readExamples } from './examples.ts'
import { readFolds } from './jobs.ts'
import { readTreebank } from './treebank.ts'

/** A predicate as annotated: tokens count from 0; the roleset is null where none was given. */
export interface GoldFrame {
  at: number
  roleset: string | null
  arguments: { label: string; at: number; from: number; to: number }[]
}

/** A sentence as the project's own parser reads it, given its tokens, with the frames of the annotators. */
export interface FramedSentence {
  tokens: Token[]
  frames: GoldFrame[]
}

interface Semantics {
  sent_id: string
  frames: { token: number; roleset: string; args: [label: string, head: number, first: number, last: number][] }[]
}

const NO_ROLESET = '-'

function readFrames(folder: string, part: string): Map<string, GoldFrame[]> {
  const rows = readJsonLines<Semantics>(join(folder, `ewt-${part}.semantics.jsonl.gz`))
  return new Map(rows.map(({ sent_id, frames }) => [sent_id, frames.map(toGold)]))
}

const toGold = ({ token, roleset, args }: Semantics['frames'][number]): GoldFrame => ({
  at: token - 1,
  roleset: roleset === NO_ROLESET ? null : roleset,
  arguments: args.map(([label, head, first, last]) => ({ label, at: head - 1, from: first - 1, to: last })),
})

/** Sentences of EWT, read by the reader that is shipped. */
export const readFramed = (folder: string, part: string): FramedSentence[] =>
  readFramedBy(createTreeReader(readEnglishModels()), folder, part)

/** The same by any reader of trees. */
export function readFramedBy(
  read: ReturnType<typeof createTreeReader>,
  folder: string,
  part: string,
): FramedSentence[] {
  const frames = readFrames(folder, part)
  return readTreebank(join(folder, `ewt-${part}.conllu.gz`)).flatMap(({ text, sentences }) =>
    sentences.flatMap(({ id, words }) => {
      const found = frames.get(id)
      const spans = words.flatMap(({ start, end }) => [start, end])
      return found && words.length <= LONGEST_SENTENCE ? [{ tokens: read(text, spans).tokens, frames: found }] : []
    }),
  )
}

/** A word is read as unknown so often: heads and relations of the train part are then right about as often as those of the dev part (86 of 100 against 85). */
const UNKNOWN_SHARE = 0.5

/**
 * Sentences of EWT's train part as the reader might read what it never saw: tags are those of taggers that never saw the sentence (`work` holds
 * what the jobs `fold-…` left), and the parser, which did see it, is not told every word.
 */
export function readFramedTrain(folder: string, work: string): FramedSentence[] {
  const frames = readFrames(folder, 'train')
  const models = readEnglishModels()
  const documents = readPart(folder, 'train')
  const { tags: names, tagged } = readFolds({ work }, readExamples(documents))
  const lemmatise = createLemmatiser(models.lemmas)
  const parse = createParser({ ...models.parser, network: forgetful(models.parser.network, UNKNOWN_SHARE, seeded(1)) })
  const places = documents.flatMap(({ text, sentences }) => sentences.map(({ id }) => ({ text, id })))
  return tagged.flatMap(({ words, tags, gold }, i) => {
    const { text, id } = places[i]!
    const found = frames.get(id)
    if (!found || gold.length > LONGEST_SENTENCE) return []
    const tree = parse(words, tags)
    const tokens = gold.map(({ start, end }, k): Token => {
      const form = text.slice(start, end)
      const [upos = '', xpos = ''] = names[tags[k]!]!.split('|')
      const head = tree.head[k + 1]!
      return {
        ...{ start, end, text: form, lemma: lemmatise(form, xpos), upos, xpos },
        head: head === tree.root ? -1 : head - 1,
        deprel: models.parser.labels[tree.label[k + 1]!]!,
      }
    })
    return [{ tokens, frames: found, gold }]
  })
}

/** A network that does not know a word now and then. */
export function forgetful(network: ParserNetwork, share: number, next: () => number): ParserNetwork {
  const known = network.vocabulary
  const vocabulary: Vocabulary = new Map(known)
  vocabulary.get = (word) => (next() < share ? undefined : known.get(word))
  return { ...network, vocabulary }
}
