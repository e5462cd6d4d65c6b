import type { Because } from '../../../pipeline/annotate/annotator.ts'
import { coreference } from '../../../pipeline/annotate/coreference/index.ts'
import type { MentionAnnotation } from '../../../pipeline/record/records.ts'
import { annotateNames } from '../annotate_names.ts'
import { CONTEXT, toDocument } from '../document.ts'

/** Mentions that are no names, of a text whose names are marked (`[p Ada Stone]`), and the names of entities. */
export function refer(marked: string, because?: Because) {
  const { text, annotations } = annotateNames(marked)
  const names = new Map(annotations.flatMap((a) => (a.layer === 'entity' ? [[a.id, a.name] as const] : [])))
  const found = coreference.annotate(toDocument(text, { annotations }), CONTEXT, undefined, because)
  const mentions = found.filter((a): a is MentionAnnotation => a.layer === 'mention')
  return { text, names, mentions: mentions.toSorted((a, b) => a.start - b.start) }
}

/** `they = Ada Stone + a nurse` of every pronoun and noun that stands for several, or for somebody without a name. */
export function standing(marked: string): string[] {
  const { text, annotations } = annotateNames(marked)
  const found = coreference.annotate(toDocument(text, { annotations }), CONTEXT)
  return found.flatMap((one) =>
    one.layer === 'reference'
      ? [
          `${text.slice(one.start, one.end)} = ${one.antecedents.map(({ start, end }) => text.slice(start, end)).join(' + ')}`,
        ]
      : [],
  )
}

/** `she = Ada Stone` of every pronoun and noun that stands for an entity. */
export function referring(marked: string): string[] {
  const { text, names, mentions } = refer(marked)
  return mentions.map(({ start, end, entity }) => `${text.slice(start, end)} = ${names.get(entity)}`)
}
