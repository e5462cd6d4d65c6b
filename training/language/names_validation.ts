import { openNamesModel } from '../../pipeline/language/en/names/model.ts'
import { createNameLabeller, type NameLabeller } from '../../pipeline/language/en/names.ts'
import { inCapitals, type Material, type NamedDocument } from './names_corpus.ts'
import { learnClasses, type NamesOptions, trainNamesModel } from './names_model.ts'
import { addToScores, emptyScores, type SpanScores } from './names_score.ts'

/** GUM's news, all of GUM; or a corpus that is left out of training whole: transfer, not memory. */
export type ValidationSet = 'news' | 'gum' | 'wikigold' | 'crossner'

const FOLDS: Record<ValidationSet, number> = { news: 4, gum: 4, wikigold: 1, crossner: 1 }

const isIn = ({ id, corpus }: NamedDocument, set: ValidationSet): boolean =>
  set === 'news' ? id.startsWith('GUM_news') : corpus === set

/** Whole documents stay out of a fold's training, of its word groups too. `capitals` scores the same texts set in capitals. */
export function crossValidate(
  material: Material,
  set: ValidationSet,
  options: NamesOptions,
): { plain: SpanScores; capitals: SpanScores } {
  const tested = material.documents.filter((document) => isIn(document, set))
  const plain = emptyScores()
  const capitals = emptyScores()
  for (let fold = 0; fold < FOLDS[set]; fold++) {
    const held = new Set(tested.filter((_, i) => i % FOLDS[set] === fold))
    const known = material.documents.filter((document) => !held.has(document))
    const arrays = trainNamesModel(known, learnClasses(material.treebank), options)
    const label = createNameLabeller(openNamesModel({ types: options.types }, arrays))
    for (const document of held) {
      addDocument(plain, document, label)
      addDocument(capitals, inCapitals(document), label)
    }
  }
  return { plain, capitals }
}

function addDocument(scores: SpanScores, { sentences }: NamedDocument, label: NameLabeller): void {
  const found = label(sentences.map(({ tokens }) => tokens))
  sentences.forEach(({ names }, i) => {
    addToScores(scores, names, found[i] ?? [])
  })
}
