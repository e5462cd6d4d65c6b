import type { Dependencies } from '../../clause/dependencies.ts'
import type { ExplainFactuality, Factuality, FactualityOf } from '../factuality.ts'
import { featuresOf } from './features.ts'
import { onScale, shippedWeights, sumOf } from './model.ts'
import { type Reading, readingOf } from './reading.ts'
import { reasonsFor } from './reasons.ts'
import { type View, viewOf } from './view.ts'

/** How the event of a word stands: by what its own phrase says and by the words that govern it, one above the other. */
export const factualityOf: FactualityOf = (tree, at, below) => {
  const reading = readingOf(tree)
  return judge(reading, headOf(tree, at), below ?? null)
}

export const explainFactuality: ExplainFactuality = (tree, at, below) =>
  reasonsFor(readingOf(tree), headOf(tree, at), below ?? null)

/** A copula or auxiliary stands for what it is said of. */
function headOf({ tokens }: Dependencies, at: number): number {
  const relation = tokens[at]?.deprel ?? ''
  const head = tokens[at]?.head ?? -1
  return head >= 0 && (relation === 'cop' || relation.startsWith('aux')) ? head : at
}

function judge(reading: Reading, at: number, below: number | null): Factuality {
  const view = viewOf(reading, at, below)
  return {
    // Weighed where somebody asks for it.
    get score() {
      return scoreOf(reading, at, below, view)
    },
    certainty: view.certainty,
    polarity: view.negated ? 'negative' : 'affirmative',
    status: view.unreal ?? view.real,
    cues: view.cues,
  }
}

function scoreOf(reading: Reading, at: number, below: number | null, view: View): number {
  const weights = shippedWeights()
  return onScale(weights, sumOf(weights, featuresOf(reading, at, below, view)))
}
