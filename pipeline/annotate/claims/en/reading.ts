import { directObjects } from '../../clause/deep_object.ts'
import { deepSubjects } from '../../clause/deep_subject.ts'
import type { Dependencies } from '../../clause/dependencies.ts'
import { passivesIn } from '../../clause/voice.ts'
import type { Knowledge } from '../grammar.ts'
import { control, objectWords } from './verb_classes.ts'

/** A sentence with all that is known of its clauses, by token. */
export interface Reading {
  tree: Dependencies
  knowledge: Knowledge
  passive: readonly boolean[]
  /** Subjects and objects by their heads; -1 where there is none. */
  subjects: readonly number[]
  objects: readonly number[]
}

export function toReading(tree: Dependencies, knowledge: Knowledge): Reading {
  const [objects, passive] = [directObjects(tree, objectWords()), passivesIn(tree)]
  return {
    tree,
    knowledge,
    objects,
    passive,
    subjects: deepSubjects(tree, objects, passive, control(), (at) => knowledge.kindAt(at) === 'time'),
  }
}
