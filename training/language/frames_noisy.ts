import { createTreeReader } from '../../pipeline/language/en/index.ts'
import { type EnglishModels, readEnglishModels } from '../../pipeline/language/en/models.ts'
import { TAGGER_FEATURES } from '../../pipeline/language/en/tagger_features.ts'
import type { SparseModel } from '../../pipeline/language/linear/sparse.ts'
import { seeded } from '../random.ts'
import { type FramedSentence, forgetful, readFramedBy } from './frames_corpus.ts'

/** So many of the tagger's features are not seen: its tags and the trees are then right about as often as in a text that it never saw. */
const FEATURES_LOST = 0.43
const WORDS_LOST = 0.75

/** Sentences of EWT's train part as a reader with gaps reads them, other gaps for each seed; tags, heads and relations are as wrong as those of new text. */
export function readFramedNoisily(folder: string, seed: number): FramedSentence[] {
  return readFramedBy(createTreeReader(withGaps(readEnglishModels(), seed)), folder, 'train')
}

function withGaps(models: EnglishModels, seed: number): EnglishModels {
  const next = seeded(seed)
  const { tagger, parser } = models
  const network = forgetful(parser.network, WORDS_LOST, next)
  return { ...models, tagger: { ...tagger, model: lossy(tagger.model, next) }, parser: { ...parser, network } }
}

function lossy(model: SparseModel, next: () => number): SparseModel {
  const kept = new Int32Array(TAGGER_FEATURES)
  return {
    score: (keys, count) => {
      let size = 0
      for (let i = 0; i < count; i++) if (next() >= FEATURES_LOST) kept[size++] = keys[i]!
      return model.score(kept, size)
    },
  }
}
