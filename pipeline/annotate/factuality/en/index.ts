import type { Dependencies } from '../../clause/dependencies.ts'
import type { Factuality, FactualityOf } from '../factuality.ts'
import { type Reading, readingOf } from './reading.ts'
import { viewOf } from './view.ts'

/** How the event of a word stands: by what its own phrase says and by the words that govern it, one above the other. */
export const factualityOf: FactualityOf = (tree, at, below) => {
  const reading = readingOf(tree)
  return judge(reading, headOf(tree, at), below ?? null)
}

/** A copula or auxiliary stands for what it is said of. */
function headOf({ tokens }: Dependencies, at: number): number {
  const relation = tokens[at]?.deprel ?? ''
  const head = tokens[at]?.head ?? -1
  return head >= 0 && (relation === 'cop' || relation.startsWith('aux')) ? head : at
}

function judge(reading: Reading, at: number, below: number | null): Factuality {
  const view = viewOf(reading, at, below)
  const status = view.unreal ?? view.real
  const score = Math.max(-3, Math.min(3, Math.round(300 * view.value) / 100))
  return {
    score,
    certainty: view.certainty,
    polarity: view.negated ? 'negative' : 'affirmative',
    status,
    cues: view.cues,
  }
}
